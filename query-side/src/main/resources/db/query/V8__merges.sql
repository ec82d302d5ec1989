-- Two numbers that may be one person's, what was decided about that, and what is objected to because of it. A case may be
-- opened again, and a record be objected to in several cases: their ids come more than once, and the position is the key.
CREATE TABLE query.merge_case (
    position      bigint PRIMARY KEY,
    merge_case_id varchar(60) COLLATE "C" NOT NULL,
    one           varchar(60) COLLATE "C" NOT NULL,
    other         varchar(60) COLLATE "C" NOT NULL,
    ground        varchar(20) NOT NULL,
    opened_at     timestamptz NOT NULL
);
CREATE INDEX ON query.merge_case (merge_case_id, position DESC);

CREATE TABLE query.merge_case_change (
    position      bigint PRIMARY KEY,
    merge_case_id varchar(60) COLLATE "C" NOT NULL,
    state         varchar(20) NOT NULL,
    survivor      varchar(60) COLLATE "C",
    changed_at    timestamptz NOT NULL
);
CREATE INDEX ON query.merge_case_change (merge_case_id, position DESC);

-- The last row of an absorbed number tells whether it is another's; every read model asks that.
CREATE TABLE query.account_merge (
    position   bigint PRIMARY KEY,
    absorbed   varchar(60) COLLATE "C" NOT NULL,
    survivor   varchar(60) COLLATE "C" NOT NULL,
    merged     boolean NOT NULL,
    changed_at timestamptz NOT NULL
);
CREATE INDEX ON query.account_merge (absorbed, position DESC);
CREATE INDEX ON query.account_merge (survivor);

CREATE TABLE query.record_objection (
    position      bigint PRIMARY KEY,
    merge_case_id varchar(60) COLLATE "C" NOT NULL,
    record_id     varchar(60) COLLATE "C" NOT NULL,
    volunteer_id  varchar(60) COLLATE "C" NOT NULL,
    minutes       bigint,
    overlapping   text[],
    state         varchar(20) NOT NULL,
    changed_at    timestamptz NOT NULL
);
CREATE INDEX ON query.record_objection (record_id, position DESC);
CREATE INDEX ON query.record_objection (volunteer_id);
CREATE INDEX ON query.record_objection (merge_case_id);
