-- An export of another system that is compared with the ledger as it was known at this position; unit is the minutes of what its
-- hours are stated in.
CREATE TABLE ${schema}.reconciliation (
    reconciliation_id varchar(60) COLLATE "C" NOT NULL,
    position          bigint NOT NULL,
    records           bigint NOT NULL,
    unit              integer NOT NULL,
    opened_at         timestamptz NOT NULL
);
ALTER TABLE ${schema}.reconciliation ADD PRIMARY KEY (reconciliation_id);
CREATE INDEX ON ${schema}.reconciliation (position);

-- When all its records were compared: who was erased by then is not here.
CREATE TABLE ${schema}.reconciliation_end (
    reconciliation_id varchar(60) COLLATE "C" NOT NULL,
    position          bigint NOT NULL,
    completed_at      timestamptz NOT NULL
);
ALTER TABLE ${schema}.reconciliation_end ADD PRIMARY KEY (reconciliation_id);

-- A record of the export, by its line in the file, and who was found with its document, under the number that has it; who was not is
-- told by nothing else.
CREATE TABLE ${schema}.compared_record (
    reconciliation_id varchar(60) COLLATE "C" NOT NULL,
    line              bigint NOT NULL,
    volunteer_id      varchar(60) COLLATE "C",
    same_name         boolean NOT NULL,
    minutes           bigint NOT NULL
);
ALTER TABLE ${schema}.compared_record ADD PRIMARY KEY (reconciliation_id, line);
CREATE INDEX ON ${schema}.compared_record (reconciliation_id, volunteer_id) WHERE volunteer_id IS NOT NULL;

-- Who is in the export by a record that was refused: they are not only here, and more is not known.
CREATE TABLE ${schema}.unread_record (
    reconciliation_id varchar(60) COLLATE "C" NOT NULL,
    volunteer_id      varchar(60) COLLATE "C" NOT NULL
);
ALTER TABLE ${schema}.unread_record ADD PRIMARY KEY (reconciliation_id, volunteer_id);

-- What an officer made of a line, or of somebody who is only here: the last row counts.
CREATE TABLE ${schema}.difference_decision (
    position          bigint NOT NULL,
    reconciliation_id varchar(60) COLLATE "C" NOT NULL,
    line              bigint,
    volunteer_id      varchar(60) COLLATE "C",
    verdict           varchar(20) NOT NULL,
    words             text NOT NULL,
    decided_at        timestamptz NOT NULL
);
ALTER TABLE ${schema}.difference_decision ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.difference_decision (reconciliation_id, line, volunteer_id, position DESC);

-- What was agreed with another system: the last row counts.
CREATE TABLE ${schema}.record_exchange (
    position       bigint NOT NULL,
    exchange_id    varchar(60) COLLATE "C" NOT NULL,
    system         varchar(40) COLLATE "C" NOT NULL,
    name           text NOT NULL,
    public_key     varchar(44) NOT NULL,
    effective_from date NOT NULL,
    decimals       integer NOT NULL,
    basis          text NOT NULL
);
ALTER TABLE ${schema}.record_exchange ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.record_exchange (system, position DESC);

-- That it ended.
CREATE TABLE ${schema}.record_exchange_end (
    position    bigint NOT NULL,
    exchange_id varchar(60) COLLATE "C" NOT NULL,
    basis       text NOT NULL
);
ALTER TABLE ${schema}.record_exchange_end ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.record_exchange_end (exchange_id, position);

-- How a link of a volunteer with another system came to stand: the last row of the two counts.
CREATE TABLE ${schema}.link_step (
    position     bigint NOT NULL,
    volunteer_id varchar(60) COLLATE "C" NOT NULL,
    system       varchar(40) COLLATE "C" NOT NULL,
    state        varchar(20) NOT NULL,
    cause        varchar(20),
    since        timestamptz NOT NULL
);
ALTER TABLE ${schema}.link_step ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.link_step (volunteer_id, system, position DESC);

-- A message to another system; of a service record, with what it says of it: record is its number there, record_id here.
CREATE TABLE ${schema}.record_message (
    position     bigint NOT NULL,
    system       varchar(40) COLLATE "C" NOT NULL,
    volunteer_id varchar(60) COLLATE "C" NOT NULL,
    sequence     bigint NOT NULL,
    message      text NOT NULL,
    hash         varchar(64) NOT NULL,
    signature    varchar(88) NOT NULL,
    record       varchar(60) COLLATE "C",
    record_id    varchar(60) COLLATE "C",
    version      bigint,
    standing     varchar(20),
    service_date date,
    hours        varchar(12),
    recorded_at  timestamptz NOT NULL
);
ALTER TABLE ${schema}.record_message ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.record_message (system, position);
CREATE INDEX ON ${schema}.record_message (record, position DESC) WHERE record IS NOT NULL;

-- How a service record that was sent came to stand: the last row of each counts.
CREATE TABLE ${schema}.record_step (
    position     bigint NOT NULL,
    record       varchar(60) COLLATE "C" NOT NULL,
    system       varchar(40) COLLATE "C" NOT NULL,
    volunteer_id varchar(60) COLLATE "C" NOT NULL,
    state        varchar(20) NOT NULL,
    reason       varchar(60),
    hours_there  varchar(12),
    since        timestamptz NOT NULL
);
ALTER TABLE ${schema}.record_step ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.record_step (record, position DESC);
CREATE INDEX ON ${schema}.record_step (state, position DESC);
CREATE INDEX ON ${schema}.record_step (volunteer_id, position DESC);

-- What an officer made of a record as it stood then: the last row counts, for as long as nothing came of it since.
CREATE TABLE ${schema}.dispute_decision (
    position bigint NOT NULL,
    record   varchar(60) COLLATE "C" NOT NULL,
    verdict  varchar(20) NOT NULL,
    words    text NOT NULL
);
ALTER TABLE ${schema}.dispute_decision ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.dispute_decision (record, position DESC);
