-- Every event about a project, a series of shifts, a shift, a station, an organisation, a delegation, a points scheme or a policy.
CREATE TABLE ${schema}.event_about (
    position       bigint NOT NULL,
    about          varchar(60) COLLATE "C" NOT NULL,
    volunteer_id   varchar(60) COLLATE "C",
    delegation_id  varchar(60) COLLATE "C",
    event_id       varchar(36) COLLATE "C" NOT NULL,
    type           varchar(100) NOT NULL,
    revision       varchar(20) NOT NULL,
    stream         varchar(100) NOT NULL,
    sequence       bigint NOT NULL,
    recorded_at    timestamptz NOT NULL,
    valid_from     timestamptz,
    valid_until    timestamptz,
    actor_kind     varchar(20),
    actor_id       varchar(255),
    channel        varchar(20),
    deputy_for     varchar(255),
    correlation_id varchar(60),
    causation_id   varchar(60),
    payload        text NOT NULL
);
ALTER TABLE ${schema}.event_about ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.event_about (about, position);
