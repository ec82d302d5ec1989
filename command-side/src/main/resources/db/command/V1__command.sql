-- Requests that carried an Idempotency-Key, and their answers (sealed with the master key).
CREATE TABLE command.idempotent_request (
    principal    varchar(100) NOT NULL,
    key          varchar(200) NOT NULL,
    fingerprint  text NOT NULL,
    started_at   timestamptz NOT NULL,
    status       integer,
    headers      text,
    sealed_body  bytea,
    PRIMARY KEY (principal, key)
);
CREATE INDEX ON command.idempotent_request (started_at);

CREATE TABLE command.import_job (
    id           uuid PRIMARY KEY,
    kind         varchar(30) NOT NULL,
    state        varchar(20) NOT NULL,
    content_hash text NOT NULL,
    charset      varchar(20) NOT NULL,
    rows_total   bigint NOT NULL,
    rows_read    bigint NOT NULL DEFAULT 0,
    accepted     bigint NOT NULL DEFAULT 0,
    unchanged    bigint NOT NULL DEFAULT 0,
    rejected     bigint NOT NULL DEFAULT 0,
    received_at  timestamptz NOT NULL,
    finished_at  timestamptz
);

-- The file while it is being read: sealed with the master key, gone when the import is done.
CREATE TABLE command.import_chunk (
    import_id uuid NOT NULL REFERENCES command.import_job (id),
    number    integer NOT NULL,
    sealed    bytea NOT NULL,
    PRIMARY KEY (import_id, number)
);
ALTER TABLE command.import_chunk ALTER COLUMN sealed SET STORAGE EXTERNAL;

CREATE TABLE command.import_rejection (
    import_id uuid NOT NULL REFERENCES command.import_job (id),
    line      bigint NOT NULL,
    code      varchar(60) NOT NULL,
    detail    text NOT NULL,
    PRIMARY KEY (import_id, line)
);

-- db-scheduler's own table
CREATE TABLE command.scheduled_tasks (
    task_name            text NOT NULL,
    task_instance        text NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX ON command.scheduled_tasks (execution_time);
CREATE INDEX ON command.scheduled_tasks (last_heartbeat);
