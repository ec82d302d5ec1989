-- A brand or a theme as it was registered.
CREATE TABLE ${schema}.brand (
    brand_id   varchar(60) COLLATE "C" NOT NULL,
    position   bigint NOT NULL,
    kind       varchar(20) NOT NULL,
    level      varchar(20) NOT NULL,
    division   varchar(12) COLLATE "C" NOT NULL,
    first_date date NOT NULL,
    until_date date,
    basis      text NOT NULL
);
ALTER TABLE ${schema}.brand ADD PRIMARY KEY (brand_id);
CREATE INDEX ON ${schema}.brand (position);

-- What it is called and who carries it from a day on: of one day, the last row counts.
CREATE TABLE ${schema}.brand_version (
    position        bigint NOT NULL,
    brand_id        varchar(60) COLLATE "C" NOT NULL,
    from_date       date NOT NULL,
    name            text NOT NULL,
    organisation_id varchar(20) COLLATE "C",
    description     text NOT NULL
);
ALTER TABLE ${schema}.brand_version ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.brand_version (brand_id, from_date DESC, position DESC);

CREATE TABLE ${schema}.brand_end (
    brand_id varchar(60) COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    last_day date NOT NULL,
    reason   text NOT NULL
);
ALTER TABLE ${schema}.brand_end ADD PRIMARY KEY (brand_id);
