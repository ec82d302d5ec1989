-- A station as it was opened: what never changes of it.
CREATE TABLE ${schema}.station (
    station_id varchar(60) COLLATE "C" NOT NULL,
    position   bigint NOT NULL,
    number     text NOT NULL,
    kind       varchar(20) NOT NULL,
    division   varchar(12) COLLATE "C" NOT NULL,
    opened_on  date NOT NULL
);
ALTER TABLE ${schema}.station ADD PRIMARY KEY (station_id);
CREATE INDEX ON ${schema}.station (division);

-- What may change of it; the last row counts. Coordinates in millionths of a degree, WGS84; hours in minutes after midnight.
CREATE TABLE ${schema}.station_version (
    position   bigint NOT NULL,
    station_id varchar(60) COLLATE "C" NOT NULL,
    name       text NOT NULL,
    address    text NOT NULL,
    longitude  integer,
    latitude   integer,
    opens      integer,
    closes     integer,
    parent_id  varchar(60) COLLATE "C"
);
ALTER TABLE ${schema}.station_version ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.station_version (station_id, position DESC);
CREATE INDEX ON ${schema}.station_version (parent_id);
CREATE INDEX ON ${schema}.station_version USING gist (point(longitude, latitude));

-- Its end.
CREATE TABLE ${schema}.station_closing (
    position   bigint NOT NULL,
    station_id varchar(60) COLLATE "C" NOT NULL,
    last_day   date NOT NULL
);
ALTER TABLE ${schema}.station_closing ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.station_closing (station_id);

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
