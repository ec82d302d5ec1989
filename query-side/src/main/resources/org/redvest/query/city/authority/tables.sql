-- Delegations of authority as they were granted, and what happened to each. Subjects of tokens have up to 255 characters.
CREATE TABLE ${schema}.delegation (
    delegation_id   varchar(60) COLLATE "C" PRIMARY KEY,
    position        bigint NOT NULL,
    under_id        varchar(60) COLLATE "C",
    holder          varchar(255) COLLATE "C" NOT NULL,
    powers          text[] NOT NULL,
    division        varchar(12) COLLATE "C" NOT NULL,
    organisation_id varchar(18) COLLATE "C",
    valid_from      timestamptz NOT NULL,
    valid_until     timestamptz,
    basis           text NOT NULL,
    granted_at      timestamptz NOT NULL,
    granted_by      varchar(255)
);
CREATE INDEX ON ${schema}.delegation (holder);

CREATE TABLE ${schema}.delegation_change (
    position       bigint PRIMARY KEY,
    delegation_id  varchar(60) COLLATE "C" NOT NULL,
    kind           varchar(20) NOT NULL,
    recorded_at    timestamptz NOT NULL,
    reason         text,
    deputy         varchar(255) COLLATE "C",
    valid_from     timestamptz,
    valid_until    timestamptz,
    actor_id       varchar(255),
    acted_under_id varchar(60) COLLATE "C",
    deputy_for     varchar(255)
);
CREATE INDEX ON ${schema}.delegation_change (delegation_id, position);
CREATE INDEX ON ${schema}.delegation_change (deputy) WHERE deputy IS NOT NULL;
