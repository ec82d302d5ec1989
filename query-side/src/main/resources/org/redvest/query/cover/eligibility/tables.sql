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
