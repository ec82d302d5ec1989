-- A certificate as it was issued: what it says in the canonical form of which its hash is taken. What is recorded behind the position
-- up to which it knows the log can amend it.
CREATE TABLE ${schema}.certificate (
    certificate_id  varchar(60) COLLATE "C" NOT NULL,
    position        bigint NOT NULL,
    number          varchar(20) COLLATE "C" NOT NULL,
    volunteer_id    varchar(60) COLLATE "C" NOT NULL,
    known           bigint NOT NULL,
    issued_at       timestamptz NOT NULL,
    first_day       date NOT NULL,
    last_day        date NOT NULL,
    organisation_id varchar(20) COLLATE "C",
    purpose         text NOT NULL,
    language        varchar(20) NOT NULL,
    records         integer NOT NULL,
    minutes         bigint NOT NULL,
    issuer          text NOT NULL,
    consent_form    varchar(20) NOT NULL,
    content_hash    varchar(64) COLLATE "C" NOT NULL,
    content         text NOT NULL
);
ALTER TABLE ${schema}.certificate ADD PRIMARY KEY (certificate_id);
CREATE UNIQUE INDEX ON ${schema}.certificate (number);
CREATE INDEX ON ${schema}.certificate (volunteer_id, position DESC);
CREATE INDEX ON ${schema}.certificate (position);

-- Which service records a certificate holds, and under which number of its holder each is recorded.
CREATE TABLE ${schema}.certificate_line (
    certificate_id varchar(60) COLLATE "C" NOT NULL,
    record_id      varchar(60) COLLATE "C" NOT NULL,
    volunteer_id   varchar(60) COLLATE "C" NOT NULL
);
ALTER TABLE ${schema}.certificate_line ADD PRIMARY KEY (certificate_id, record_id);

CREATE TABLE ${schema}.certificate_revocation (
    position       bigint NOT NULL,
    certificate_id varchar(60) COLLATE "C" NOT NULL,
    revoked_at     timestamptz NOT NULL,
    reason         text NOT NULL
);
ALTER TABLE ${schema}.certificate_revocation ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.certificate_revocation (certificate_id);
