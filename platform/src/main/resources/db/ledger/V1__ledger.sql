-- The ledger: where there is no Axon Server, this table is the event store. Positions are given by the one writer at a
-- time, in the order of commits and without holes, and not by a sequence.
CREATE TABLE ledger.domain_event (
    global_index         bigint PRIMARY KEY,
    aggregate_identifier varchar(100) COLLATE "C" NOT NULL,
    sequence_number      bigint NOT NULL,
    type                 varchar(100),
    event_identifier     varchar(36) COLLATE "C" NOT NULL UNIQUE,
    time_stamp           varchar(40) NOT NULL,
    payload_type         varchar(200) NOT NULL,
    payload_revision     varchar(20),
    payload              bytea NOT NULL,
    meta_data            bytea,
    UNIQUE (aggregate_identifier, sequence_number)
);
ALTER TABLE ledger.domain_event SET (autovacuum_vacuum_insert_scale_factor = 0.05);

CREATE TABLE ledger.snapshot (
    aggregate_identifier varchar(100) COLLATE "C" NOT NULL,
    sequence_number      bigint NOT NULL,
    type                 varchar(100) NOT NULL,
    event_identifier     varchar(36) COLLATE "C" NOT NULL UNIQUE,
    time_stamp           varchar(40) NOT NULL,
    payload_type         varchar(200) NOT NULL,
    payload_revision     varchar(20),
    payload              bytea NOT NULL,
    meta_data            bytea,
    PRIMARY KEY (aggregate_identifier, sequence_number)
);

-- How far each event processor has come; written in the transaction of what the processor writes.
CREATE TABLE ledger.token (
    processor_name varchar(100) NOT NULL,
    segment        integer NOT NULL,
    token          bytea,
    token_type     varchar(200),
    timestamp      varchar(40),
    owner          varchar(200),
    PRIMARY KEY (processor_name, segment)
) WITH (fillfactor = 50);
