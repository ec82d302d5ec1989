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
