-- What a service means that ends at an earlier hour than it starts.
ALTER TABLE command.import_job ADD COLUMN overnight varchar(20) NOT NULL DEFAULT 'REFUSED';
ALTER TABLE command.import_job ALTER COLUMN overnight DROP DEFAULT;

-- The rejected row, so that it can be mended: sealed with the master key, gone after a while.
ALTER TABLE command.import_rejection ADD COLUMN sealed_row bytea;
