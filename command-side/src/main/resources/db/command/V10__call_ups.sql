-- Who has which qualification on record, so that a call-up finds those whom it calls: kept by an automation.
CREATE TABLE command.qualification_on_record (
    qualification_id varchar(60) COLLATE "C" PRIMARY KEY,
    volunteer_id     varchar(60) COLLATE "C" NOT NULL,
    title            text NOT NULL
);
CREATE INDEX ON command.qualification_on_record (title, volunteer_id);
CREATE INDEX ON command.qualification_on_record (volunteer_id);

-- Who was told of which call-up, so that nobody is told twice.
CREATE TABLE command.call_up_told (
    call_up_id   varchar(60) COLLATE "C" NOT NULL,
    volunteer_id varchar(60) COLLATE "C" NOT NULL,
    told_at      timestamptz NOT NULL,
    PRIMARY KEY (call_up_id, volunteer_id)
);
