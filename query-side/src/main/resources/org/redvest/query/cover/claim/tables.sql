-- An insurance claim (理赔) as it was opened.
CREATE TABLE ${schema}.insurance_claim (
    claim_id            varchar(60) COLLATE "C" NOT NULL,
    position            bigint NOT NULL,
    insurance_policy_id varchar(60) COLLATE "C" NOT NULL,
    claim_number        text NOT NULL,
    volunteer_id        varchar(60) COLLATE "C" NOT NULL,
    accident_at         timestamptz NOT NULL,
    learned_at          timestamptz NOT NULL,
    risk                varchar(20) NOT NULL,
    category            text NOT NULL,
    division            varchar(12) COLLATE "C" NOT NULL,
    reserve_yuan        bigint NOT NULL,
    opened_at           timestamptz NOT NULL
);
ALTER TABLE ${schema}.insurance_claim ADD PRIMARY KEY (claim_id);
CREATE INDEX ON ${schema}.insurance_claim (position);
CREATE INDEX ON ${schema}.insurance_claim (insurance_policy_id, position DESC);

-- What was done with a claim afterwards. The amount is what was paid, or is held from then on.
CREATE TABLE ${schema}.claim_step (
    position    bigint NOT NULL,
    claim_id    varchar(60) COLLATE "C" NOT NULL,
    step        varchar(20) NOT NULL,
    reported_at timestamptz NOT NULL,
    amount_yuan bigint,
    paid_on     date,
    reason      text
);
ALTER TABLE ${schema}.claim_step ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.claim_step (claim_id, position);

-- Who bears what happens under a policy from an instant on, one row for each of them: of those that apply, the rows of the last
-- position count. Number is their place among those of the same event.
CREATE TABLE ${schema}.policy_bearer (
    position            bigint NOT NULL,
    number              integer NOT NULL,
    insurance_policy_id varchar(60) COLLATE "C" NOT NULL,
    insurer             text NOT NULL,
    effective_from      timestamptz NOT NULL
);
ALTER TABLE ${schema}.policy_bearer ADD PRIMARY KEY (position, number);
CREATE INDEX ON ${schema}.policy_bearer (insurance_policy_id, position DESC);
