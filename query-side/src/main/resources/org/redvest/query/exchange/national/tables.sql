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
