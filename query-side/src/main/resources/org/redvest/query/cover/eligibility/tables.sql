CREATE TABLE ${schema}.insurance_policy (
    position            bigint NOT NULL,
    insurance_policy_id varchar(60) COLLATE "C" NOT NULL,
    insurer             text NOT NULL,
    policy_number       text NOT NULL,
    sum_insured_yuan    bigint NOT NULL,
    valid_from          timestamptz NOT NULL,
    valid_until         timestamptz NOT NULL,
    signed_on           date,
    recorded_at         timestamptz NOT NULL
);
ALTER TABLE ${schema}.insurance_policy ADD PRIMARY KEY (position);
CREATE UNIQUE INDEX ON ${schema}.insurance_policy (insurance_policy_id);

-- What a policy covers from an instant on, as JSON: of those that apply, the last counts.
CREATE TABLE ${schema}.insurance_terms (
    position            bigint PRIMARY KEY,
    insurance_policy_id varchar(60) COLLATE "C" NOT NULL,
    version             integer NOT NULL,
    effective_from      timestamptz NOT NULL,
    terms               text NOT NULL,
    recorded_at         timestamptz NOT NULL
);

-- What insurers asked. Were a number ever used twice, the first would be read; a row that cannot be added would stop all others.
CREATE TABLE ${schema}.insurance_enquiry (
    position     bigint PRIMARY KEY,
    enquiry_id   varchar(60) COLLATE "C" NOT NULL,
    insurer      text NOT NULL,
    volunteer_id varchar(60) COLLATE "C" NOT NULL,
    asked_at     timestamptz NOT NULL,
    known_at     timestamptz NOT NULL,
    learned_at   timestamptz,
    age          integer,
    purpose      text NOT NULL,
    claim_number text,
    enquired_at  timestamptz NOT NULL
);
CREATE INDEX ON ${schema}.insurance_enquiry (enquiry_id, position);
CREATE INDEX ON ${schema}.insurance_enquiry (insurer, position DESC);
