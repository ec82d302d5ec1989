-- How far the read models have come, in the transaction of their rows: an answer and its position come of one statement.
CREATE TABLE query.progress (
    one      boolean PRIMARY KEY DEFAULT true CHECK (one),
    position bigint NOT NULL
) WITH (fillfactor = 50);

-- Rows are added and never changed, so that read models can be built by COPY: how a redemption ended is a row of its own,
-- and what was spent follows from what was reserved.
CREATE TABLE query.shop_redemption_end (
    position      bigint PRIMARY KEY,
    redemption_id varchar(60) COLLATE "C" NOT NULL,
    state         varchar(20) NOT NULL
);
INSERT INTO query.shop_redemption_end (position, redemption_id, state)
SELECT -row_number() OVER (ORDER BY redemption_id), redemption_id, state FROM query.shop_redemption WHERE state <> 'PLACED';
CREATE INDEX ON query.shop_redemption_end (redemption_id, position DESC);
ALTER TABLE query.shop_redemption DROP COLUMN state;

UPDATE query.passbook_entry SET reserved_delta = 0 WHERE kind = 'COLLECTED';
ALTER TABLE query.passbook_entry DROP COLUMN spent_delta;
