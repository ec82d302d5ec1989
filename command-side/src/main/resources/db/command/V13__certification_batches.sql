-- Orders to certify what counts of a shift's attendance.
CREATE TABLE command.certification_batch (
    id           uuid PRIMARY KEY,
    ordered_by   varchar(255) NOT NULL,
    shift_id     varchar(60) COLLATE "C" NOT NULL,
    certified_by varchar(60) COLLATE "C" NOT NULL,
    witness      varchar(60) COLLATE "C",
    ordered_at   timestamptz NOT NULL
);
CREATE INDEX ON command.certification_batch (shift_id, ordered_by);

-- Whom they are about, and what became of each; without a time, nothing yet.
CREATE TABLE command.certification_of_batch (
    batch_id     uuid NOT NULL REFERENCES command.certification_batch (id),
    volunteer_id varchar(60) COLLATE "C" NOT NULL,
    number       integer NOT NULL,
    effect       varchar(20),
    record_id    varchar(60) COLLATE "C",
    minutes      bigint,
    code         varchar(60),
    detail       text,
    decided_at   timestamptz,
    PRIMARY KEY (batch_id, volunteer_id)
);
