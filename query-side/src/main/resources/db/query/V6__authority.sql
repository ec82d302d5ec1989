-- Delegations of authority, what happened to each, and what was done under it. Subjects of tokens have up to 255 characters.
CREATE TABLE query.delegation (
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

CREATE TABLE query.delegation_change (
    position       bigint PRIMARY KEY,
    delegation_id  varchar(60) COLLATE "C" NOT NULL,
    kind           varchar(20) NOT NULL,
    reason         text NOT NULL,
    recorded_at    timestamptz NOT NULL,
    actor_id       varchar(255),
    acted_under_id varchar(60) COLLATE "C",
    deputy_for     varchar(255)
);

CREATE TABLE query.delegation_deputy (
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

CREATE TABLE query.delegated_act (
    position       bigint PRIMARY KEY,
    delegation_id  varchar(60) COLLATE "C" NOT NULL,
    type           varchar(100) NOT NULL,
    stream         varchar(100) NOT NULL,
    recorded_at    timestamptz NOT NULL,
    actor_id       varchar(255),
    deputy_for     varchar(255),
    correlation_id varchar(60)
);
CREATE INDEX ON query.delegated_act (delegation_id, position);

-- Under which delegation somebody acted, and for whom.
ALTER TABLE query.history_entry ADD COLUMN delegation_id varchar(60), ADD COLUMN deputy_for varchar(255);
