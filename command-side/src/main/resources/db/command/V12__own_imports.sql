-- How the sender's file was called: sealed with the master key, since the name of a file may be that of a person.
ALTER TABLE command.import_job ADD COLUMN sealed_name bytea;

-- Somebody's own, the newest first.
CREATE INDEX import_job_of_uploader ON command.import_job (uploader, received_at, id);
