-- A registered number as it was entered. It took effect then where effective_at says so, and else with a change.
CREATE TABLE ${schema}.person (
    volunteer_id     varchar(60) COLLATE "C" NOT NULL,
    position         bigint NOT NULL,
    masked_name      text NOT NULL,
    document_kind    varchar(40) NOT NULL,
    residence        varchar(12) COLLATE "C" NOT NULL,
    district         varchar(6) COLLATE "C" NOT NULL,
    street           varchar(9) COLLATE "C",
    skills           text[] NOT NULL,
    categories       text[] NOT NULL,
    registered_at    timestamptz NOT NULL,
    effective_at     timestamptz,
    state            varchar(20) NOT NULL,
    purposes         text[] NOT NULL,
    consent_form     varchar(20),
    consent_given_on date
);
ALTER TABLE ${schema}.person ADD PRIMARY KEY (volunteer_id);
CREATE INDEX ON ${schema}.person (position);
CREATE INDEX ON ${schema}.person (position) WHERE state = 'UNAPPROVED';

-- What became of a registration: a state of RegistrationState, or ERASED.
CREATE TABLE ${schema}.person_change (
    position     bigint NOT NULL,
    volunteer_id varchar(60) COLLATE "C" NOT NULL,
    state        varchar(20) NOT NULL,
    changed_at   timestamptz NOT NULL
);
ALTER TABLE ${schema}.person_change ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.person_change (volunteer_id, position DESC);
CREATE INDEX ON ${schema}.person_change (position) WHERE state IN ('BANNED', 'ERASED');

CREATE TABLE ${schema}.consent_change (
    position     bigint NOT NULL,
    volunteer_id varchar(60) COLLATE "C" NOT NULL,
    purpose      varchar(20) NOT NULL,
    given        boolean NOT NULL,
    changed_at   timestamptz NOT NULL,
    form         varchar(20),
    given_on     date
);
ALTER TABLE ${schema}.consent_change ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.consent_change (volunteer_id, purpose, position DESC);

-- The last row of an absorbed number tells whether it is another's; every question asks that.
CREATE TABLE ${schema}.account_merge (
    position   bigint NOT NULL,
    absorbed   varchar(60) COLLATE "C" NOT NULL,
    survivor   varchar(60) COLLATE "C" NOT NULL,
    merged     boolean NOT NULL,
    changed_at timestamptz NOT NULL
);
ALTER TABLE ${schema}.account_merge ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.account_merge (absorbed, position DESC);
CREATE INDEX ON ${schema}.account_merge (survivor);
