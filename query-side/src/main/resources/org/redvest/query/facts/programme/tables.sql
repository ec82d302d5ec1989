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

-- What was said of a project from a position on: of a version, the last row counts. Coordinates are WGS84, in degrees.
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
    longitude      double precision,
    latitude       double precision,
    contact        text NOT NULL,
    qualifications text[] NOT NULL,
    least_age      integer NOT NULL
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
