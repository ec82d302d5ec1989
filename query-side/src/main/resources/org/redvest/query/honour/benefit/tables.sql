-- Rules of an honour card from a day on, as JSON: they are shown, and nobody searches in them.
CREATE TABLE ${schema}.card_rules (
    position       bigint NOT NULL,
    rules_id       varchar(60) COLLATE "C" NOT NULL,
    division       varchar(12) COLLATE "C" NOT NULL,
    title          text NOT NULL,
    version        integer NOT NULL,
    effective_from date NOT NULL,
    rules          text NOT NULL
);
ALTER TABLE ${schema}.card_rules ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.card_rules (rules_id, position);

CREATE TABLE ${schema}.honour_card (
    card_id       varchar(60) COLLATE "C" NOT NULL,
    position      bigint NOT NULL,
    volunteer_id  varchar(60) COLLATE "C" NOT NULL,
    rules_id      varchar(60) COLLATE "C" NOT NULL,
    rules_version integer NOT NULL,
    window_from   date NOT NULL,
    window_until  date NOT NULL,
    minutes       bigint NOT NULL,
    first_day     date NOT NULL,
    last_day      date NOT NULL
);
ALTER TABLE ${schema}.honour_card ADD PRIMARY KEY (card_id);
CREATE INDEX ON ${schema}.honour_card (volunteer_id);
CREATE INDEX ON ${schema}.honour_card (position);

CREATE TABLE ${schema}.honour_card_revocation (
    position   bigint NOT NULL,
    card_id    varchar(60) COLLATE "C" NOT NULL,
    reason     text NOT NULL,
    revoked_at timestamptz NOT NULL
);
ALTER TABLE ${schema}.honour_card_revocation ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.honour_card_revocation (card_id);

CREATE TABLE ${schema}.benefit (
    benefit_id varchar(60) COLLATE "C" NOT NULL,
    position   bigint NOT NULL,
    division   varchar(12) COLLATE "C" NOT NULL
);
ALTER TABLE ${schema}.benefit ADD PRIMARY KEY (benefit_id);
CREATE INDEX ON ${schema}.benefit (position);

-- What the plan fixes of a benefit from a day on; the whole of it as JSON.
CREATE TABLE ${schema}.benefit_version (
    position   bigint NOT NULL,
    benefit_id varchar(60) COLLATE "C" NOT NULL,
    version    integer NOT NULL,
    first_day  date NOT NULL,
    last_day   date,
    kind       varchar(20) NOT NULL,
    partner    varchar(60) COLLATE "C" NOT NULL,
    terms      text NOT NULL
);
ALTER TABLE ${schema}.benefit_version ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.benefit_version (benefit_id, position);

CREATE TABLE ${schema}.benefit_end (
    position   bigint NOT NULL,
    benefit_id varchar(60) COLLATE "C" NOT NULL,
    last_day   date NOT NULL,
    reason     text NOT NULL
);
ALTER TABLE ${schema}.benefit_end ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.benefit_end (benefit_id);

CREATE TABLE ${schema}.benefit_use (
    position     bigint NOT NULL,
    use_id       varchar(60) COLLATE "C" NOT NULL,
    benefit_id   varchar(60) COLLATE "C" NOT NULL,
    partner      varchar(60) COLLATE "C" NOT NULL,
    volunteer_id varchar(60) COLLATE "C" NOT NULL,
    card_id      varchar(60) COLLATE "C",
    used_on      date NOT NULL,
    recorded_at  timestamptz NOT NULL
);
ALTER TABLE ${schema}.benefit_use ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.benefit_use (benefit_id, position);
CREATE INDEX ON ${schema}.benefit_use (volunteer_id, benefit_id);
