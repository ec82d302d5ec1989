-- Ids and times in the forms that take least room. The index on the ids of events refused nothing that the number in the
-- stream does not refuse, and nobody asks for an event by its id.
ALTER TABLE ledger.domain_event
    DROP CONSTRAINT domain_event_event_identifier_key,
    ALTER COLUMN event_identifier TYPE uuid USING event_identifier::uuid,
    ALTER COLUMN time_stamp TYPE timestamptz USING time_stamp::timestamptz;
