-- What is on record of a volunteer beside registration and services (Decree 67 Art. 8 to 10). Subjects of tokens have up
-- to 255 characters.
CREATE TABLE ${schema}.file_training (
    position     bigint PRIMARY KEY,
    entry_id     varchar(60) COLLATE "C" NOT NULL,
    volunteer_id varchar(60) COLLATE "C" NOT NULL,
    title        text NOT NULL,
    content      text NOT NULL,
    minutes      integer NOT NULL,
    host         text NOT NULL,
    entry_date   date NOT NULL,
    recorded_at  timestamptz NOT NULL,
    recorded_by  varchar(255)
);
CREATE INDEX ON ${schema}.file_training (volunteer_id, position);

CREATE TABLE ${schema}.file_commendation (
    position     bigint PRIMARY KEY,
    entry_id     varchar(60) COLLATE "C" NOT NULL,
    volunteer_id varchar(60) COLLATE "C" NOT NULL,
    title        text NOT NULL,
    level        varchar(20) NOT NULL,
    granted_by   text NOT NULL,
    evidence     text NOT NULL,
    entry_date   date NOT NULL,
    recorded_at  timestamptz NOT NULL,
    recorded_by  varchar(255)
);
CREATE INDEX ON ${schema}.file_commendation (volunteer_id, position);

CREATE TABLE ${schema}.file_evaluation (
    position        bigint PRIMARY KEY,
    entry_id        varchar(60) COLLATE "C" NOT NULL,
    volunteer_id    varchar(60) COLLATE "C" NOT NULL,
    record_id       varchar(60) COLLATE "C",
    organisation_id varchar(20) COLLATE "C" NOT NULL,
    grade           varchar(20) NOT NULL,
    entry_date      date NOT NULL,
    timeliness      varchar(20),
    recorded_at     timestamptz NOT NULL,
    recorded_by     varchar(255)
);
CREATE INDEX ON ${schema}.file_evaluation (volunteer_id, position);

CREATE TABLE ${schema}.file_blood_donation (
    position     bigint PRIMARY KEY,
    entry_id     varchar(60) COLLATE "C" NOT NULL,
    volunteer_id varchar(60) COLLATE "C" NOT NULL,
    millilitres  integer NOT NULL,
    place        text NOT NULL,
    entry_date   date NOT NULL,
    recorded_at  timestamptz NOT NULL,
    recorded_by  varchar(255)
);
CREATE INDEX ON ${schema}.file_blood_donation (volunteer_id, position);
