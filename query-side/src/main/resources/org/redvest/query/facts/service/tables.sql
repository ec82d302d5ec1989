-- A service as it was certified. Lists go by position within a division: a street's index serves its communities too,
-- because a street has few. Services are recorded soon after they took place, so that a period lies in few blocks.
CREATE TABLE ${schema}.service_record (
    position        bigint NOT NULL,
    record_id       varchar(60) COLLATE "C" NOT NULL,
    volunteer_id    varchar(60) COLLATE "C" NOT NULL,
    organisation_id varchar(20) COLLATE "C" NOT NULL,
    certified_by    varchar(60) COLLATE "C" NOT NULL,
    activity        text NOT NULL,
    category        text NOT NULL,
    started_at      timestamptz NOT NULL,
    ended_at        timestamptz NOT NULL,
    service_date    date NOT NULL,
    minutes         bigint NOT NULL,
    district        varchar(6) COLLATE "C" NOT NULL,
    street          varchar(9) COLLATE "C",
    division        varchar(12) COLLATE "C" NOT NULL,
    place           text NOT NULL,
    timeliness      varchar(20) NOT NULL,
    certified_at    timestamptz NOT NULL,
    shift_id        varchar(60) COLLATE "C",
    evidence        varchar(20),
    notice_until    date,
    days_late       integer
);
ALTER TABLE ${schema}.service_record ADD PRIMARY KEY (position);
CREATE UNIQUE INDEX ON ${schema}.service_record (record_id);
CREATE INDEX ON ${schema}.service_record (volunteer_id, position);
CREATE INDEX ON ${schema}.service_record (organisation_id, position DESC);
CREATE INDEX ON ${schema}.service_record (district, position DESC);
CREATE INDEX ON ${schema}.service_record (street, position DESC);
CREATE INDEX ON ${schema}.service_record USING brin (service_date date_minmax_multi_ops) WITH (autosummarize = on);

-- A record may be objected to in several cases, and in one case again: the position is the key.
CREATE TABLE ${schema}.record_objection (
    position      bigint NOT NULL,
    merge_case_id varchar(60) COLLATE "C" NOT NULL,
    record_id     varchar(60) COLLATE "C" NOT NULL,
    volunteer_id  varchar(60) COLLATE "C" NOT NULL,
    minutes       bigint,
    overlapping   text[],
    state         varchar(20) NOT NULL,
    changed_at    timestamptz NOT NULL
);
ALTER TABLE ${schema}.record_objection ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.record_objection (record_id, position DESC);
CREATE INDEX ON ${schema}.record_objection (volunteer_id);
CREATE INDEX ON ${schema}.record_objection (merge_case_id);

-- What became of a record after it was certified; rows are only added. What begins keeps it from counting until a later row of
-- the record ends it. Of most records there is none.
CREATE TABLE ${schema}.record_change (
    position      bigint PRIMARY KEY,
    record_id     varchar(60) COLLATE "C" NOT NULL,
    kind          varchar(20) NOT NULL,
    begins        varchar(60) COLLATE "C",
    ends          varchar(60) COLLATE "C",
    started_at    timestamptz,
    ended_at      timestamptz,
    minutes_delta bigint NOT NULL,
    order_id      varchar(60) COLLATE "C"
);
CREATE INDEX ON ${schema}.record_change (record_id, position);
CREATE INDEX ON ${schema}.record_change (order_id) WHERE order_id IS NOT NULL;
