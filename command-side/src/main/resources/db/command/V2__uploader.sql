-- Whose import it is, and so in whose name its rows are sent.
ALTER TABLE command.import_job ADD COLUMN uploader varchar(255) NOT NULL DEFAULT 'anonymous';
ALTER TABLE command.import_job ALTER COLUMN uploader DROP DEFAULT;
ALTER TABLE command.idempotent_request ALTER COLUMN principal TYPE varchar(255);
