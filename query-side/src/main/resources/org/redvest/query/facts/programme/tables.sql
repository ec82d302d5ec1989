-- A project as it was drafted. Sums tell whether it is open to the public: the version in force is 0 before one is.
CREATE TABLE ${schema}.project (
    project_id       varchar(60) COLLATE "C" NOT NULL,
    position         bigint NOT NULL,
    organisation_id  varchar(20) COLLATE "C" NOT NULL,
    drafted_at       timestamptz NOT NULL,
    version_in_force integer NOT NULL,
    closed           integer NOT NULL,
    last_position    bigint NOT NULL
) WITH (fillfactor = 80);
ALTER TABLE ${schema}.project ADD PRIMARY KEY (project_id);
CREATE INDEX ON ${schema}.project (position);
CREATE INDEX ON ${schema}.project (organisation_id);

-- What was said of a project from a position on: of a version, the last row counts. Coordinates in millionths of a degree, WGS84.
CREATE TABLE ${schema}.project_version (
    position       bigint NOT NULL,
    project_id     varchar(60) COLLATE "C" NOT NULL,
    version        integer NOT NULL,
    name           text NOT NULL,
    theme          text NOT NULL,
    target_group   text NOT NULL,
    content        text NOT NULL,
    risk           varchar(20) NOT NULL,
    risk_statement text NOT NULL,
    agreement      text NOT NULL,
    division       varchar(12) COLLATE "C" NOT NULL,
    district       varchar(6) COLLATE "C" NOT NULL,
    street         varchar(9) COLLATE "C",
    address        text NOT NULL,
    longitude      integer,
    latitude       integer,
    contact        text NOT NULL,
    qualifications text[] NOT NULL,
    least_age      integer NOT NULL,
    exposure       varchar(20) NOT NULL
);
ALTER TABLE ${schema}.project_version ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.project_version (project_id, position DESC);
CREATE INDEX ON ${schema}.project_version USING gist (point(longitude, latitude));

-- What was done with a project. Whose it is, the last hand-over tells.
CREATE TABLE ${schema}.project_step (
    position            bigint NOT NULL,
    project_id          varchar(60) COLLATE "C" NOT NULL,
    step                varchar(20) NOT NULL,
    version             integer,
    done_at             timestamptz NOT NULL,
    terms_version       integer,
    reason              text,
    organisation_id     varchar(20) COLLATE "C",
    insurance_policy_id varchar(60) COLLATE "C",
    actor_id            varchar(255),
    delegation_id       varchar(60) COLLATE "C",
    deputy_for          varchar(255)
);
ALTER TABLE ${schema}.project_step ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.project_step (project_id, position DESC);
CREATE INDEX ON ${schema}.project_step (step, position);

-- A shift as it was opened. Sums tell how many places there are, how they stand and whether it was called off, so that what is
-- left is said with no count kept anywhere else.
CREATE TABLE ${schema}.shift (
    shift_id      varchar(60) COLLATE "C" NOT NULL,
    position      bigint NOT NULL,
    project_id    varchar(60) COLLATE "C" NOT NULL,
    series_id     varchar(60) COLLATE "C",
    occurrence    date,
    waiting_list  boolean NOT NULL,
    capacity      integer NOT NULL,
    confirmed     integer NOT NULL,
    offered       integer NOT NULL,
    waiting       integer NOT NULL,
    cancelled     integer NOT NULL,
    last_position bigint NOT NULL
) WITH (fillfactor = 80);
ALTER TABLE ${schema}.shift ADD PRIMARY KEY (shift_id);
CREATE INDEX ON ${schema}.shift (project_id, position);

-- When and where a shift takes place, from a position on: the last row counts. Coordinates in millionths of a degree, WGS84.
CREATE TABLE ${schema}.shift_version (
    position      bigint NOT NULL,
    shift_id      varchar(60) COLLATE "C" NOT NULL,
    starts_at     timestamptz NOT NULL,
    ends_at       timestamptz NOT NULL,
    sign_up_from  timestamptz NOT NULL,
    sign_up_until timestamptz NOT NULL,
    division      varchar(12) COLLATE "C" NOT NULL,
    district      varchar(6) COLLATE "C" NOT NULL,
    street        varchar(9) COLLATE "C",
    address       text NOT NULL,
    longitude     integer,
    latitude      integer,
    said_at       timestamptz NOT NULL
);
ALTER TABLE ${schema}.shift_version ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.shift_version (shift_id, position DESC);
CREATE INDEX ON ${schema}.shift_version (ends_at, position);
CREATE INDEX ON ${schema}.shift_version USING gist (point(longitude, latitude));

-- Why a shift was called off.
CREATE TABLE ${schema}.shift_cancellation (
    position     bigint NOT NULL,
    shift_id     varchar(60) COLLATE "C" NOT NULL,
    cancelled_at timestamptz NOT NULL,
    reason       text NOT NULL
);
ALTER TABLE ${schema}.shift_cancellation ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.shift_cancellation (shift_id);

-- How a sign-up came to stand: its first row is the sign-up itself, its last how it stands now.
CREATE TABLE ${schema}.sign_up (
    position       bigint NOT NULL,
    sign_up_id     varchar(60) COLLATE "C" NOT NULL,
    shift_id       varchar(60) COLLATE "C" NOT NULL,
    volunteer_id   varchar(60) COLLATE "C" NOT NULL,
    state          varchar(20) NOT NULL,
    came_about_at  timestamptz NOT NULL,
    terms_version  integer,
    overlap_reason text,
    offer_until    timestamptz,
    cause          varchar(20),
    reason         text
);
ALTER TABLE ${schema}.sign_up ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.sign_up (shift_id, position);
CREATE INDEX ON ${schema}.sign_up (volunteer_id, position DESC);
CREATE INDEX ON ${schema}.sign_up (sign_up_id, position DESC);

-- A series of shifts as it was planned.
CREATE TABLE ${schema}.series (
    series_id  varchar(60) COLLATE "C" NOT NULL,
    position   bigint NOT NULL,
    project_id varchar(60) COLLATE "C" NOT NULL
);
ALTER TABLE ${schema}.series ADD PRIMARY KEY (series_id);
CREATE INDEX ON ${schema}.series (project_id, position);

-- When a series comes, from a day on. Periods are as 2026-03-01/2026-07-10, the last day with it.
CREATE TABLE ${schema}.series_plan (
    position       bigint NOT NULL,
    series_id      varchar(60) COLLATE "C" NOT NULL,
    version        integer NOT NULL,
    valid_from     date,
    rule           text NOT NULL,
    first_date     date NOT NULL,
    start_minute   integer NOT NULL,
    minutes        integer NOT NULL,
    periods        text[] NOT NULL,
    skips_holidays boolean NOT NULL,
    capacity       integer NOT NULL,
    waiting_list   boolean NOT NULL,
    sign_up_days   integer NOT NULL
);
ALTER TABLE ${schema}.series_plan ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.series_plan (series_id, position);

-- Days on which a series does not come (a reason), or comes at another time; its end is the last day (ends).
CREATE TABLE ${schema}.series_exception (
    position   bigint NOT NULL,
    series_id  varchar(60) COLLATE "C" NOT NULL,
    occurrence date NOT NULL,
    ends       boolean NOT NULL,
    starts_at  timestamptz,
    ends_at    timestamptz,
    reason     text
);
ALTER TABLE ${schema}.series_exception ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.series_exception (series_id, position);

-- Windows of a series whose shifts were made; until is the first day after. Holidays are the days that were passed over.
CREATE TABLE ${schema}.series_laying (
    position    bigint NOT NULL,
    series_id   varchar(60) COLLATE "C" NOT NULL,
    laid_from   date NOT NULL,
    laid_until  date NOT NULL,
    occurrences integer NOT NULL,
    holidays    text[] NOT NULL
);
ALTER TABLE ${schema}.series_laying ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.series_laying (series_id, position);

-- What was recorded of somebody's attendance of a shift, row by row: how it stands follows from all of them.
CREATE TABLE ${schema}.attendance (
    position      bigint NOT NULL,
    shift_id      varchar(60) COLLATE "C" NOT NULL,
    volunteer_id  varchar(60) COLLATE "C" NOT NULL,
    kind          varchar(20) NOT NULL,
    recorded_at   timestamptz NOT NULL,
    came_at       timestamptz,
    went_at       timestamptz,
    method        varchar(20),
    reach         varchar(20),
    received_at   timestamptz,
    device_at     timestamptz,
    drift_seconds bigint,
    metres        integer,
    reason        text,
    record_id     varchar(60) COLLATE "C"
);
ALTER TABLE ${schema}.attendance ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.attendance (shift_id, volunteer_id, position DESC);
CREATE INDEX ON ${schema}.attendance (volunteer_id, position DESC);
