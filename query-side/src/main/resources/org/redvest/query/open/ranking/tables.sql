-- A ranking as it was frozen: its definition and what it rests on, and no figure. Each compared division is a JSON text.
CREATE TABLE ${schema}.frozen_ranking (
    frozen_ranking_id varchar(60) COLLATE "C" NOT NULL,
    position          bigint NOT NULL,
    title             text NOT NULL,
    level             varchar(20) NOT NULL,
    measure           varchar(40) NOT NULL,
    attribution       varchar(20) NOT NULL,
    first_date        date,
    last_date         date NOT NULL,
    within            varchar(12) COLLATE "C" NOT NULL,
    up_to             bigint NOT NULL,
    rules             integer NOT NULL,
    compared          text[] NOT NULL,
    frozen_at         timestamptz NOT NULL
);
ALTER TABLE ${schema}.frozen_ranking ADD PRIMARY KEY (frozen_ranking_id);
CREATE INDEX ON ${schema}.frozen_ranking (position);
