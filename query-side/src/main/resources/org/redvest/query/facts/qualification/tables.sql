-- What volunteers have proved that they can do. Subjects of tokens have up to 255 characters.
CREATE TABLE ${schema}.qualification (
    position         bigint PRIMARY KEY,
    qualification_id varchar(60) COLLATE "C" NOT NULL,
    volunteer_id     varchar(60) COLLATE "C" NOT NULL,
    title            text NOT NULL,
    issuer           text NOT NULL,
    valid_from       date NOT NULL,
    valid_until      date,
    evidence         text NOT NULL,
    recorded_at      timestamptz NOT NULL,
    recorded_by      varchar(255)
);
CREATE INDEX ON ${schema}.qualification (volunteer_id, position);

-- That one of them no longer counts, for any day.
CREATE TABLE ${schema}.qualification_withdrawal (
    position         bigint PRIMARY KEY,
    qualification_id varchar(60) COLLATE "C" NOT NULL,
    volunteer_id     varchar(60) COLLATE "C" NOT NULL,
    reason           text NOT NULL,
    withdrawn_at     timestamptz NOT NULL,
    withdrawn_by     varchar(255)
);
CREATE INDEX ON ${schema}.qualification_withdrawal (volunteer_id, position);
