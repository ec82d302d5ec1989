-- What a volunteer agreed to when they registered stands with the registration; what changed since is a row of its own,
-- because rows are never changed.
ALTER TABLE query.disclosed_volunteer ADD COLUMN publication boolean NOT NULL DEFAULT true;
ALTER TABLE query.insurable_volunteer ADD COLUMN insurer boolean NOT NULL DEFAULT true;
ALTER TABLE query.volunteer_card ADD COLUMN state varchar(20) NOT NULL DEFAULT 'IN_EFFECT';

CREATE TABLE query.registration_change (
    position     bigint PRIMARY KEY,
    volunteer_id varchar(60) COLLATE "C" NOT NULL,
    state        varchar(20) NOT NULL
);
CREATE INDEX ON query.registration_change (volunteer_id, position DESC);

CREATE TABLE query.consent_at_registration (
    volunteer_id  varchar(60) COLLATE "C" PRIMARY KEY,
    purposes      text[] NOT NULL,
    form          varchar(20),
    given_on      date,
    registered_at timestamptz NOT NULL
);
CREATE TABLE query.consent_change (
    position     bigint PRIMARY KEY,
    volunteer_id varchar(60) COLLATE "C" NOT NULL,
    purpose      varchar(20) NOT NULL,
    given        boolean NOT NULL,
    changed_at   timestamptz NOT NULL,
    form         varchar(20),
    given_on     date
);
CREATE INDEX ON query.consent_change (volunteer_id, purpose, position DESC);
