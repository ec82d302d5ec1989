-- The points scheme into which an import deposits.
ALTER TABLE command.import_job ADD COLUMN scheme varchar(60);
