-- The subject of a token has up to 255 characters (OpenID Connect Core, 2).
ALTER TABLE query.history_entry ALTER COLUMN actor_id TYPE varchar(255);
