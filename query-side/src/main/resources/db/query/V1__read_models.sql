-- Read models: each table belongs to one projection, and all of them can be emptied and built again from the log.

-- disclosure
CREATE TABLE query.disclosed_volunteer (
    volunteer_id varchar(60) COLLATE "C" PRIMARY KEY,
    masked_name  text NOT NULL
);
CREATE TABLE query.disclosed_organisation (
    organisation_id varchar(20) COLLATE "C" PRIMARY KEY,
    name            text NOT NULL
);
CREATE TABLE query.disclosed_record (
    position        bigint PRIMARY KEY,
    record_id       varchar(60) COLLATE "C" NOT NULL UNIQUE,
    volunteer_id    varchar(60) COLLATE "C" NOT NULL,
    organisation_id varchar(20) COLLATE "C" NOT NULL,
    activity        text NOT NULL,
    category        text NOT NULL,
    started_at      timestamptz NOT NULL,
    ended_at        timestamptz NOT NULL,
    service_date    date NOT NULL,
    minutes         bigint NOT NULL,
    division        varchar(12) COLLATE "C" NOT NULL,
    place           text NOT NULL,
    timeliness      varchar(20) NOT NULL,
    certified_at    timestamptz NOT NULL
);
CREATE INDEX ON query.disclosed_record (division, position DESC);
CREATE INDEX ON query.disclosed_record (service_date);
CREATE INDEX ON query.disclosed_record (organisation_id, position DESC);

-- ranking
CREATE TABLE query.ranked_volunteer (
    volunteer_id varchar(60) COLLATE "C" PRIMARY KEY,
    residence    varchar(12) COLLATE "C" NOT NULL
);
CREATE TABLE query.ranked_service (
    record_id    varchar(60) COLLATE "C" PRIMARY KEY,
    volunteer_id varchar(60) COLLATE "C" NOT NULL,
    service_date date NOT NULL,
    division     varchar(12) COLLATE "C" NOT NULL,
    minutes      bigint NOT NULL
);
CREATE INDEX ON query.ranked_service (service_date);

-- eligibility
CREATE TABLE query.insurable_volunteer (
    volunteer_id  varchar(60) COLLATE "C" PRIMARY KEY,
    masked_name   text NOT NULL,
    residence     varchar(12) COLLATE "C" NOT NULL,
    registered_at timestamptz NOT NULL
);
CREATE TABLE query.insurance_policy (
    insurance_policy_id varchar(60) COLLATE "C" PRIMARY KEY,
    insurer             text NOT NULL,
    policy_number       text NOT NULL,
    sum_insured_yuan    bigint NOT NULL,
    valid_from          timestamptz NOT NULL,
    valid_until         timestamptz NOT NULL,
    signed_on           date,
    recorded_at         timestamptz NOT NULL
);

-- passbook
CREATE TABLE query.passbook_entry (
    position       bigint PRIMARY KEY,
    volunteer_id   varchar(60) COLLATE "C" NOT NULL,
    kind           varchar(20) NOT NULL,
    recorded_at    timestamptz NOT NULL,
    free_delta     bigint NOT NULL,
    reserved_delta bigint NOT NULL,
    spent_delta    bigint NOT NULL,
    record_id      varchar(60),
    service_date   date,
    minutes        bigint,
    redemption_id  varchar(60)
);
CREATE INDEX ON query.passbook_entry (volunteer_id, position);
CREATE INDEX ON query.passbook_entry (redemption_id) WHERE redemption_id IS NOT NULL;
CREATE TABLE query.passbook_holder (
    volunteer_id varchar(60) COLLATE "C" PRIMARY KEY
);

-- history
CREATE TABLE query.history_entry (
    position       bigint PRIMARY KEY,
    volunteer_id   varchar(60) COLLATE "C" NOT NULL,
    event_id       varchar(36) NOT NULL,
    type           varchar(100) NOT NULL,
    revision       varchar(20) NOT NULL,
    stream         varchar(100) NOT NULL,
    sequence       bigint NOT NULL,
    recorded_at    timestamptz NOT NULL,
    valid_from     timestamptz,
    valid_until    timestamptz,
    actor_kind     varchar(20),
    actor_id       varchar(100),
    channel        varchar(20),
    correlation_id varchar(60),
    causation_id   varchar(60),
    payload        text NOT NULL
);
CREATE INDEX ON query.history_entry (volunteer_id, position);

-- volunteer card
CREATE TABLE query.volunteer_card (
    volunteer_id  varchar(60) COLLATE "C" PRIMARY KEY,
    masked_name   text NOT NULL,
    document_kind varchar(40) NOT NULL,
    residence     varchar(12) NOT NULL,
    skills        text[] NOT NULL,
    categories    text[] NOT NULL,
    registered_at timestamptz NOT NULL,
    records       bigint NOT NULL DEFAULT 0,
    minutes       bigint NOT NULL DEFAULT 0,
    last_position bigint NOT NULL
);

-- shop
CREATE TABLE query.shop_item (
    reward_item_id varchar(60) COLLATE "C" PRIMARY KEY,
    name           text NOT NULL,
    outlet         text NOT NULL,
    price          integer NOT NULL,
    available      integer NOT NULL,
    last_position  bigint NOT NULL
);
CREATE TABLE query.shop_redemption (
    redemption_id  varchar(60) COLLATE "C" PRIMARY KEY,
    volunteer_id   varchar(60) NOT NULL,
    reward_item_id varchar(60) NOT NULL,
    pieces         integer NOT NULL,
    points         integer NOT NULL,
    state          varchar(20) NOT NULL,
    placed_at      timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL
);

-- register
CREATE TABLE query.registered_organisation (
    organisation_id varchar(20) COLLATE "C" PRIMARY KEY,
    name            text NOT NULL,
    division        varchar(12) NOT NULL,
    registered_at   timestamptz NOT NULL
);
CREATE TABLE query.adopted_policy (
    kind           varchar(40) NOT NULL,
    version        integer NOT NULL,
    value          integer NOT NULL,
    effective_from date NOT NULL,
    basis          text NOT NULL,
    adopted_at     timestamptz NOT NULL,
    PRIMARY KEY (kind, version)
);
