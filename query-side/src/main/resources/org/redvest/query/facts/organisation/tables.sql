-- An organisation as it was registered: with a credit code, or as a team without one, for a reason.
CREATE TABLE ${schema}.organisation (
    organisation_id varchar(20) COLLATE "C" NOT NULL,
    position        bigint NOT NULL,
    name            text NOT NULL,
    division        varchar(12) COLLATE "C" NOT NULL,
    origin          varchar(20),
    registered_at   timestamptz NOT NULL
);
ALTER TABLE ${schema}.organisation ADD PRIMARY KEY (organisation_id);
CREATE INDEX ON ${schema}.organisation (position);

-- What became of it; of each kind of change the last row counts. The other one is who guides it, or its successor.
CREATE TABLE ${schema}.organisation_change (
    position        bigint NOT NULL,
    organisation_id varchar(20) COLLATE "C" NOT NULL,
    kind            varchar(20) NOT NULL,
    changed_at      timestamptz NOT NULL,
    other_id        varchar(20) COLLATE "C",
    reason          text
);
ALTER TABLE ${schema}.organisation_change ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.organisation_change (organisation_id, position DESC);
CREATE INDEX ON ${schema}.organisation_change (other_id);
