-- A team that serves at a station for a period.
CREATE TABLE ${schema}.docking (
    position        bigint NOT NULL,
    docking_id      varchar(60) COLLATE "C" NOT NULL,
    station_id      varchar(60) COLLATE "C" NOT NULL,
    organisation_id varchar(20) COLLATE "C" NOT NULL,
    team            text NOT NULL,
    weekdays        text[] NOT NULL,
    duty_time       varchar(20) NOT NULL,
    first_day       date NOT NULL,
    last_day        date
);
ALTER TABLE ${schema}.docking ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.docking (station_id, position);

-- Another last day of it; the last row counts.
CREATE TABLE ${schema}.docking_end (
    position   bigint NOT NULL,
    docking_id varchar(60) COLLATE "C" NOT NULL,
    station_id varchar(60) COLLATE "C" NOT NULL,
    last_day   date NOT NULL
);
ALTER TABLE ${schema}.docking_end ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.docking_end (station_id, docking_id, position DESC);

-- A unit that looks after a block or a road for a period.
CREATE TABLE ${schema}.block_claim (
    position        bigint NOT NULL,
    block_id        varchar(60) COLLATE "C" NOT NULL,
    division        varchar(12) COLLATE "C" NOT NULL,
    name            text NOT NULL,
    kind            varchar(20) NOT NULL,
    organisation_id varchar(20) COLLATE "C" NOT NULL,
    unit            text NOT NULL,
    first_day       date NOT NULL,
    last_day        date
);
ALTER TABLE ${schema}.block_claim ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.block_claim (division);

-- Another last day of it; the last row counts.
CREATE TABLE ${schema}.block_release (
    position        bigint NOT NULL,
    block_id        varchar(60) COLLATE "C" NOT NULL,
    organisation_id varchar(20) COLLATE "C" NOT NULL,
    first_day       date NOT NULL,
    last_day        date NOT NULL,
    reason          text NOT NULL
);
ALTER TABLE ${schema}.block_release ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.block_release (block_id, organisation_id, first_day, position DESC);
