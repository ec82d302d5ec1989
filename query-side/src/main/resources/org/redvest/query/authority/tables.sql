-- Delegations of authority, what happened to each, and what was done under it. Subjects of tokens have up to 255 characters.
CREATE TABLE ${schema}.delegation (
    position        bigint PRIMARY KEY,
    delegation_id   varchar(60) COLLATE "C" NOT NULL UNIQUE,
    under_id        varchar(60) COLLATE "C",
    holder          varchar(255) NOT NULL,
    powers          text[] NOT NULL,
    division        varchar(12) NOT NULL,
    organisation_id varchar(18),
    valid_from      timestamptz NOT NULL,
    valid_until     timestamptz,
    basis           text NOT NULL,
    granted_at      timestamptz NOT NULL,
    granted_by      varchar(255)
);

CREATE TABLE ${schema}.delegation_change (
    position       bigint PRIMARY KEY,
    delegation_id  varchar(60) COLLATE "C" NOT NULL,
    kind           varchar(20) NOT NULL,
    reason         text NOT NULL,
    recorded_at    timestamptz NOT NULL,
    actor_id       varchar(255),
    acted_under_id varchar(60) COLLATE "C",
    deputy_for     varchar(255)
);

CREATE TABLE ${schema}.delegation_deputy (
    position       bigint PRIMARY KEY,
    delegation_id  varchar(60) COLLATE "C" NOT NULL,
    kind           varchar(20) NOT NULL,
    deputy         varchar(255) NOT NULL,
    valid_from     timestamptz,
    valid_until    timestamptz,
    recorded_at    timestamptz NOT NULL,
    actor_id       varchar(255),
    acted_under_id varchar(60) COLLATE "C",
    deputy_for     varchar(255)
);
