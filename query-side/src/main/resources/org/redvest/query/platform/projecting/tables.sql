-- How far the read models have come, in the transaction of their rows: an answer and its position come of one statement.
CREATE TABLE ${schema}.progress (
    one      boolean PRIMARY KEY DEFAULT true CHECK (one),
    position bigint NOT NULL DEFAULT -1
) WITH (fillfactor = 50);
INSERT INTO ${schema}.progress DEFAULT VALUES;

-- Of which form each room's tables are: the hash of the file that made them.
CREATE TABLE ${schema}.room (
    name varchar(100) PRIMARY KEY,
    hash char(64) NOT NULL
);

-- Which rooms get no more events until the read models are built anew, and because of which event.
CREATE TABLE ${schema}.set_aside (
    projection varchar(100) PRIMARY KEY,
    position   bigint,
    event_id   varchar(36),
    event_type varchar(100),
    error      text NOT NULL,
    since      timestamptz NOT NULL
);
