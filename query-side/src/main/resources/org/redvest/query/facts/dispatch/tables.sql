-- That an organisation sends a volunteer out of town (外派), from valid_from on and no longer at valid_until, as it was ordered.
CREATE TABLE ${schema}.dispatch (
    position        bigint NOT NULL,
    dispatch_id     varchar(60) COLLATE "C" NOT NULL,
    volunteer_id    varchar(60) COLLATE "C" NOT NULL,
    organisation_id varchar(20) COLLATE "C" NOT NULL,
    place           text NOT NULL,
    valid_from      timestamptz NOT NULL,
    valid_until     timestamptz NOT NULL,
    task            text NOT NULL,
    recorded_at     timestamptz NOT NULL
);
ALTER TABLE ${schema}.dispatch ADD PRIMARY KEY (position);
CREATE UNIQUE INDEX ON ${schema}.dispatch (dispatch_id);
CREATE INDEX ON ${schema}.dispatch (volunteer_id, valid_from);
CREATE INDEX ON ${schema}.dispatch (organisation_id, position DESC);

-- That one was recalled, and is none any more from then on.
CREATE TABLE ${schema}.dispatch_recall (
    position    bigint NOT NULL,
    dispatch_id varchar(60) COLLATE "C" NOT NULL,
    recalled_at timestamptz NOT NULL,
    reason      text NOT NULL
);
ALTER TABLE ${schema}.dispatch_recall ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.dispatch_recall (dispatch_id);
