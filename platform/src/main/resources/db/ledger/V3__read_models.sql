-- Whoever reads or writes read models in more than one statement locks this table in the weakest mode; who puts new ones in
-- the place of the old, in the strongest (ADR 21). It holds nothing.
CREATE TABLE ledger.exchange_of_read_models ();

-- By whose decision an event is passed over for a projection that cannot take it, and why. It outlives every rebuild.
CREATE TABLE ledger.passed_over (
    projection varchar(100) NOT NULL,
    position   bigint NOT NULL,
    reason     text NOT NULL,
    decided_by varchar(255) NOT NULL,
    decided_at timestamptz NOT NULL,
    PRIMARY KEY (projection, position)
);
