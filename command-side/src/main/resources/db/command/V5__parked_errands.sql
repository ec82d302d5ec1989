-- What automations could not do, and what waits behind it: of each automation the events of one stream in their order. The
-- first of a line is tried again at next_attempt. One that somebody dropped stays, with who, when and why.
CREATE TABLE command.parked_errand (
    automation   varchar(60) NOT NULL,
    stream       varchar(100) COLLATE "C" NOT NULL,
    sequence     bigint NOT NULL,
    position     bigint NOT NULL,
    event_id     varchar(36) NOT NULL,
    event_type   varchar(200) NOT NULL,
    error        text,
    attempts     integer NOT NULL,
    parked_at    timestamptz NOT NULL,
    next_attempt timestamptz NOT NULL,
    dropped_at   timestamptz,
    dropped_by   text,
    reason       text,
    PRIMARY KEY (automation, position)
);
CREATE INDEX ON command.parked_errand (automation, stream, position) WHERE dropped_at IS NULL;
