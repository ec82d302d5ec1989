-- Policies that are tried on what happened (ADR 65). They are no facts and follow from none, so that they outlive a rebuild of the
-- read models; they are kept for seven days.
CREATE TABLE simulation.simulation (
    id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    number          bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    asked_by        varchar(255) NOT NULL,
    idempotency_key varchar(200),
    kind            varchar(20) NOT NULL,
    -- as JSON
    policy          text NOT NULL,
    state           varchar(20) NOT NULL,
    position        bigint NOT NULL DEFAULT -1,
    facts_read      bigint NOT NULL DEFAULT 0,
    facts           bigint NOT NULL DEFAULT 0,
    -- as JSON
    totals          text NOT NULL,
    begun_at        timestamptz NOT NULL,
    ended_at        timestamptz,
    UNIQUE (asked_by, idempotency_key)
);

-- Who would gain or lose, in the order in which they were looked at; for whom nothing would change has no row.
CREATE TABLE simulation.change (
    simulation_id uuid NOT NULL REFERENCES simulation.simulation ON DELETE CASCADE,
    number        bigint NOT NULL,
    volunteer_id  varchar(60) COLLATE "C" NOT NULL,
    held          bigint NOT NULL,
    would_hold    bigint NOT NULL,
    told          text[] NOT NULL,
    PRIMARY KEY (simulation_id, number)
);
