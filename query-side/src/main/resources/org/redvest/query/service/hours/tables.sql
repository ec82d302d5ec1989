-- What happened to objections, to corrections and to orders that revoke many: the first row of each says what it is, the last what
-- has become of it.
CREATE TABLE ${schema}.hours_objection (
    position     bigint PRIMARY KEY,
    objection_id varchar(60) COLLATE "C" NOT NULL,
    record_id    varchar(60) COLLATE "C" NOT NULL,
    volunteer_id varchar(60) COLLATE "C" NOT NULL,
    state        varchar(20) NOT NULL,
    words        text,
    decide_by    date,
    actor        varchar(255),
    changed_at   timestamptz NOT NULL
);
CREATE INDEX ON ${schema}.hours_objection (objection_id, position);

CREATE TABLE ${schema}.hours_change (
    position     bigint PRIMARY KEY,
    change_id    varchar(60) COLLATE "C" NOT NULL,
    record_id    varchar(60) COLLATE "C" NOT NULL,
    volunteer_id varchar(60) COLLATE "C" NOT NULL,
    state        varchar(20) NOT NULL,
    start_before timestamptz,
    end_before   timestamptz,
    start_then   timestamptz,
    end_then     timestamptz,
    words        text,
    actor        varchar(255),
    changed_at   timestamptz NOT NULL
);
CREATE INDEX ON ${schema}.hours_change (change_id, position);

CREATE TABLE ${schema}.revocation_order (
    position   bigint PRIMARY KEY,
    order_id   varchar(60) COLLATE "C" NOT NULL,
    state      varchar(20) NOT NULL,
    words      text,
    total      bigint,
    refused    text[] NOT NULL,
    codes      text[] NOT NULL,
    actor      varchar(255),
    changed_at timestamptz NOT NULL
);
CREATE INDEX ON ${schema}.revocation_order (order_id, position);

-- What volunteers reported themselves: the first row of each says what, the last what has become of it.
CREATE TABLE ${schema}.hours_report (
    position        bigint PRIMARY KEY,
    report_id       varchar(60) COLLATE "C" NOT NULL,
    volunteer_id    varchar(60) COLLATE "C" NOT NULL,
    state           varchar(20) NOT NULL,
    organisation_id varchar(60) COLLATE "C",
    activity        text,
    category        text,
    start_at        timestamptz,
    end_at          timestamptz,
    division        varchar(20) COLLATE "C",
    place           text,
    account         text,
    shift_id        varchar(60) COLLATE "C",
    record_id       varchar(60) COLLATE "C",
    words           text,
    changed_at      timestamptz NOT NULL
);
CREATE INDEX ON ${schema}.hours_report (report_id, position);
CREATE INDEX ON ${schema}.hours_report (volunteer_id, position);
CREATE INDEX ON ${schema}.hours_report (organisation_id, position);
