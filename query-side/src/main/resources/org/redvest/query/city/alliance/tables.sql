CREATE TABLE ${schema}.alliance (
    alliance_id varchar(60) COLLATE "C" NOT NULL,
    position    bigint NOT NULL,
    name        text NOT NULL,
    division    varchar(12) COLLATE "C" NOT NULL,
    founded_on  date NOT NULL
);
ALTER TABLE ${schema}.alliance ADD PRIMARY KEY (alliance_id);

-- The beginning of a membership.
CREATE TABLE ${schema}.alliance_joining (
    position        bigint NOT NULL,
    alliance_id     varchar(60) COLLATE "C" NOT NULL,
    organisation_id varchar(20) COLLATE "C" NOT NULL,
    category        text NOT NULL,
    joined_on       date NOT NULL
);
ALTER TABLE ${schema}.alliance_joining ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.alliance_joining (alliance_id, position);

-- The end of the membership of that organisation that began on that day.
CREATE TABLE ${schema}.alliance_leaving (
    position        bigint NOT NULL,
    alliance_id     varchar(60) COLLATE "C" NOT NULL,
    organisation_id varchar(20) COLLATE "C" NOT NULL,
    joined_on       date NOT NULL,
    left_on         date NOT NULL
);
ALTER TABLE ${schema}.alliance_leaving ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.alliance_leaving (alliance_id, organisation_id, joined_on);
