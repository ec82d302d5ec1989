CREATE TABLE ${schema}.passbook_entry (
    volunteer_id    varchar(60) COLLATE "C" NOT NULL,
    position        bigint NOT NULL,
    kind            varchar(20) NOT NULL,
    recorded_at     timestamptz NOT NULL,
    free_delta      bigint NOT NULL,
    reserved_delta  bigint NOT NULL,
    record_id       varchar(60) COLLATE "C",
    service_date    date,
    minutes         bigint,
    redemption_id   varchar(60) COLLATE "C",
    -- null in the city's scheme, in which nearly all are
    account_id      varchar(60) COLLATE "C",
    scheme_id       varchar(60) COLLATE "C",
    deposit_id      varchar(60) COLLATE "C",
    content         text,
    expires_on      date,
    counted_minutes bigint,
    points_per_hour integer,
    rounding        varchar(60),
    rules_version   varchar(40),
    PRIMARY KEY (volunteer_id, position)
);
CREATE INDEX ON ${schema}.passbook_entry (redemption_id) WHERE redemption_id IS NOT NULL;
CREATE INDEX ON ${schema}.passbook_entry (scheme_id) WHERE scheme_id IS NOT NULL;
CREATE INDEX ON ${schema}.passbook_entry (account_id) WHERE account_id IS NOT NULL;

-- What came into lots that begin or end on a day, and what went out of them; lots without a day have no rows.
CREATE TABLE ${schema}.passbook_lot_part (
    volunteer_id   varchar(60) COLLATE "C" NOT NULL,
    position       bigint NOT NULL,
    number         integer NOT NULL,
    account_id     varchar(60) COLLATE "C",
    recorded_at    timestamptz NOT NULL,
    points         bigint NOT NULL,
    available_from date,
    expires_on     date,
    PRIMARY KEY (volunteer_id, position, number)
);
