-- Every event that names a volunteer, was done under a delegation, or is the act of anybody but an automation. Nobody asks for one by its position alone: the key
-- is the way in which the events of a volunteer are found.
CREATE TABLE ${schema}.log_entry (
    position       bigint NOT NULL,
    volunteer_id   varchar(60) COLLATE "C",
    delegation_id  varchar(60) COLLATE "C",
    event_id       varchar(36) COLLATE "C" NOT NULL,
    type           varchar(100) NOT NULL,
    revision       varchar(20) NOT NULL,
    stream         varchar(100) NOT NULL,
    sequence       bigint NOT NULL,
    recorded_at    timestamptz NOT NULL,
    valid_from     timestamptz,
    valid_until    timestamptz,
    actor_kind     varchar(20),
    actor_id       varchar(255),
    channel        varchar(20),
    deputy_for     varchar(255),
    correlation_id varchar(60),
    causation_id   varchar(60),
    payload        text
);
CREATE UNIQUE INDEX ON ${schema}.log_entry (volunteer_id, position) NULLS NOT DISTINCT;
CREATE INDEX ON ${schema}.log_entry (delegation_id, position) WHERE delegation_id IS NOT NULL;
-- What somebody did, in order. Four bytes of hash in place of the actor's id make an entry less than half as long; automations did
-- most of what is here, and nobody asks what they did.
CREATE INDEX ON ${schema}.log_entry (hashtext(actor_id), position) WHERE actor_kind <> 'AUTOMATION';
