-- An address at which a calendar is read: whose it is, and the SHA-256 of the secret by which it is found.
CREATE TABLE ${schema}.calendar_address (
    position      bigint NOT NULL,
    calendar_id   varchar(60) COLLATE "C" NOT NULL,
    owner_id      varchar(60) COLLATE "C" NOT NULL,
    secret_sha256 text COLLATE "C" NOT NULL,
    given_at      timestamptz NOT NULL
);
ALTER TABLE ${schema}.calendar_address ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.calendar_address (secret_sha256);
CREATE INDEX ON ${schema}.calendar_address (owner_id, position);

-- Its end.
CREATE TABLE ${schema}.calendar_revocation (
    position    bigint NOT NULL,
    calendar_id varchar(60) COLLATE "C" NOT NULL,
    revoked_at  timestamptz NOT NULL
);
ALTER TABLE ${schema}.calendar_revocation ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.calendar_revocation (calendar_id);
