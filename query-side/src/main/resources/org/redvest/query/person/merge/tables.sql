-- Two numbers that may be one person's, and what was decided about that. A case may be opened again: its id comes more
-- than once, and the position is the key.
CREATE TABLE ${schema}.merge_case (
    position      bigint NOT NULL,
    merge_case_id varchar(60) COLLATE "C" NOT NULL,
    one           varchar(60) COLLATE "C" NOT NULL,
    other         varchar(60) COLLATE "C" NOT NULL,
    ground        varchar(20) NOT NULL,
    opened_at     timestamptz NOT NULL
);
ALTER TABLE ${schema}.merge_case ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.merge_case (merge_case_id, position DESC);

CREATE TABLE ${schema}.merge_case_change (
    position      bigint NOT NULL,
    merge_case_id varchar(60) COLLATE "C" NOT NULL,
    state         varchar(20) NOT NULL,
    survivor      varchar(60) COLLATE "C",
    changed_at    timestamptz NOT NULL
);
ALTER TABLE ${schema}.merge_case_change ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.merge_case_change (merge_case_id, position DESC);
