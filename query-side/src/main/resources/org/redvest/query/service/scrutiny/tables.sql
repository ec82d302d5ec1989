-- A spot-check as it was announced.
CREATE TABLE ${schema}.spot_check (
    spot_check_id    varchar(60) COLLATE "C" NOT NULL,
    position         bigint NOT NULL,
    division         varchar(12) COLLATE "C" NOT NULL,
    first_date       date NOT NULL,
    last_date        date NOT NULL,
    per_ten_thousand integer NOT NULL,
    up_to            bigint NOT NULL,
    seed_source      text NOT NULL,
    seed_from        timestamptz NOT NULL,
    announced_at     timestamptz NOT NULL
);
ALTER TABLE ${schema}.spot_check ADD PRIMARY KEY (spot_check_id);
CREATE INDEX ON ${schema}.spot_check (position);

-- With which seed it was drawn: the sample follows from it and from the service records.
CREATE TABLE ${schema}.spot_check_draw (
    spot_check_id varchar(60) COLLATE "C" NOT NULL,
    position      bigint NOT NULL,
    seed          text NOT NULL,
    drawn_at      timestamptz NOT NULL
);
ALTER TABLE ${schema}.spot_check_draw ADD PRIMARY KEY (spot_check_id);

-- What was found of a record: the last row counts.
CREATE TABLE ${schema}.spot_check_result (
    position      bigint NOT NULL,
    spot_check_id varchar(60) COLLATE "C" NOT NULL,
    record_id     varchar(60) COLLATE "C" NOT NULL,
    outcome       varchar(20) NOT NULL,
    note          text NOT NULL,
    checked_at    timestamptz NOT NULL
);
ALTER TABLE ${schema}.spot_check_result ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.spot_check_result (spot_check_id, record_id, position DESC);

-- A rule over the log as it was adopted; each figure as RECORDS=20.
CREATE TABLE ${schema}.scrutiny_rule (
    rule_id    varchar(60) COLLATE "C" NOT NULL,
    position   bigint NOT NULL,
    kind       varchar(40) NOT NULL,
    figures    text[] NOT NULL,
    adopted_at timestamptz NOT NULL
);
ALTER TABLE ${schema}.scrutiny_rule ADD PRIMARY KEY (rule_id);
CREATE INDEX ON ${schema}.scrutiny_rule (position);

-- From which service date on a rule is on, or off.
CREATE TABLE ${schema}.scrutiny_rule_switch (
    position    bigint NOT NULL,
    rule_id     varchar(60) COLLATE "C" NOT NULL,
    switched_on boolean NOT NULL,
    from_date   date NOT NULL
);
ALTER TABLE ${schema}.scrutiny_rule_switch ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.scrutiny_rule_switch (rule_id, position);

-- What somebody made of a finding: the last row counts.
CREATE TABLE ${schema}.finding_decision (
    position   bigint NOT NULL,
    finding_id varchar(60) COLLATE "C" NOT NULL,
    rule_id    varchar(60) COLLATE "C" NOT NULL,
    verdict    varchar(20) NOT NULL,
    reason     text NOT NULL,
    decided_at timestamptz NOT NULL
);
ALTER TABLE ${schema}.finding_decision ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.finding_decision (rule_id, finding_id, position DESC);
