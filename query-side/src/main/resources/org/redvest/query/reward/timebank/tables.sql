CREATE TABLE ${schema}.time_bank (
    bank_id  varchar(60) COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    name     text NOT NULL,
    division varchar(12) COLLATE "C" NOT NULL
);
ALTER TABLE ${schema}.time_bank ADD PRIMARY KEY (bank_id);

-- Rules from a day on, as JSON: they are shown, and nobody searches in them.
CREATE TABLE ${schema}.time_bank_rules (
    position       bigint NOT NULL,
    bank_id        varchar(60) COLLATE "C" NOT NULL,
    version        integer NOT NULL,
    effective_from date NOT NULL,
    rules          text NOT NULL
);
ALTER TABLE ${schema}.time_bank_rules ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.time_bank_rules (bank_id, position);

-- Each time somebody opened an account.
CREATE TABLE ${schema}.time_account (
    position     bigint NOT NULL,
    account_id   varchar(60) COLLATE "C" NOT NULL,
    volunteer_id varchar(60) COLLATE "C" NOT NULL,
    bank_id      varchar(60) COLLATE "C" NOT NULL,
    opened_on    date NOT NULL
);
ALTER TABLE ${schema}.time_account ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.time_account (bank_id, account_id);
CREATE INDEX ON ${schema}.time_account (volunteer_id);

-- A movement: by how many minutes it changes each ledger of the bank. Each row sums to zero.
CREATE TABLE ${schema}.time_entry (
    position      bigint NOT NULL,
    account_id    varchar(60) COLLATE "C" NOT NULL,
    volunteer_id  varchar(60) COLLATE "C" NOT NULL,
    bank_id       varchar(60) COLLATE "C" NOT NULL,
    movement_id   varchar(60) COLLATE "C" NOT NULL,
    kind          varchar(20) NOT NULL,
    on_date       date NOT NULL,
    recorded_at   timestamptz NOT NULL,
    held          bigint NOT NULL,
    set_aside     bigint NOT NULL,
    escrow        bigint NOT NULL,
    pool          bigint NOT NULL,
    suspense      bigint NOT NULL,
    exchanged     bigint NOT NULL,
    issued        bigint NOT NULL,
    served        bigint,
    counterpart   varchar(60) COLLATE "C",
    witness       varchar(60) COLLATE "C",
    start_at      timestamptz,
    end_at        timestamptz,
    content       text,
    place         text,
    division      varchar(12) COLLATE "C",
    rules_version integer
);
ALTER TABLE ${schema}.time_entry ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.time_entry (volunteer_id, position);
CREATE INDEX ON ${schema}.time_entry (bank_id, account_id);
CREATE INDEX ON ${schema}.time_entry (movement_id);
CREATE INDEX ON ${schema}.time_entry (bank_id, counterpart) WHERE kind IN ('SENT', 'ARRIVED', 'SENT_BACK', 'RECEIVED');

-- Each time that a bank agreed with another one to exchange time.
CREATE TABLE ${schema}.time_exchange (
    position       bigint NOT NULL,
    exchange_id    varchar(60) COLLATE "C" NOT NULL,
    bank_id        varchar(60) COLLATE "C" NOT NULL,
    partner        varchar(40) COLLATE "C" NOT NULL,
    name           text NOT NULL,
    public_key     varchar(44) COLLATE "C" NOT NULL,
    effective_from date NOT NULL,
    basis          text NOT NULL
);
ALTER TABLE ${schema}.time_exchange ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.time_exchange (bank_id, partner, position);

-- Each time that this was ended.
CREATE TABLE ${schema}.time_exchange_end (
    position    bigint NOT NULL,
    exchange_id varchar(60) COLLATE "C" NOT NULL
);
ALTER TABLE ${schema}.time_exchange_end ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.time_exchange_end (exchange_id, position);

-- Messages to other banks and from them; the whole of each as JSON.
CREATE TABLE ${schema}.time_message (
    position    bigint NOT NULL,
    exchange_id varchar(60) COLLATE "C" NOT NULL,
    sent        boolean NOT NULL,
    sequence    bigint NOT NULL,
    kind        varchar(20) NOT NULL,
    reference   varchar(60) COLLATE "C" NOT NULL,
    message     text NOT NULL,
    hash        varchar(64) COLLATE "C" NOT NULL,
    signature   varchar(88) COLLATE "C" NOT NULL,
    recorded_at timestamptz NOT NULL
);
ALTER TABLE ${schema}.time_message ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.time_message (exchange_id, sent, sequence);
