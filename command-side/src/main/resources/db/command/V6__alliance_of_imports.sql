-- Whose members a file lists.
ALTER TABLE command.import_job ADD COLUMN alliance varchar(60);
