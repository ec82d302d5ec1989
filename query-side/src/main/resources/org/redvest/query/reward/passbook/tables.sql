CREATE TABLE ${schema}.passbook_entry (
    volunteer_id   varchar(60) COLLATE "C" NOT NULL,
    position       bigint NOT NULL,
    kind           varchar(20) NOT NULL,
    recorded_at    timestamptz NOT NULL,
    free_delta     bigint NOT NULL,
    reserved_delta bigint NOT NULL,
    record_id      varchar(60) COLLATE "C",
    service_date   date,
    minutes        bigint,
    redemption_id  varchar(60) COLLATE "C",
    PRIMARY KEY (volunteer_id, position)
);
CREATE INDEX ON ${schema}.passbook_entry (redemption_id) WHERE redemption_id IS NOT NULL;
