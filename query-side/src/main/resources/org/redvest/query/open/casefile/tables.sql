-- Which case files were opened, by whom, of whom and as of when.
CREATE TABLE ${schema}.case_file (
    case_file_id varchar(60) COLLATE "C" NOT NULL,
    position     bigint NOT NULL,
    volunteer_id varchar(60) COLLATE "C" NOT NULL,
    valid_at     timestamptz NOT NULL,
    known_at     timestamptz NOT NULL,
    purpose      text NOT NULL,
    file_number  text,
    opened_by    varchar(255),
    opened_at    timestamptz NOT NULL
);
ALTER TABLE ${schema}.case_file ADD PRIMARY KEY (case_file_id);
CREATE INDEX ON ${schema}.case_file (opened_by, position DESC);
