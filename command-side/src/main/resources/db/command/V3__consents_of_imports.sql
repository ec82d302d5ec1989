-- What shows the consent of everybody in a file; the rows of older imports were taken without.
ALTER TABLE command.import_job ADD COLUMN consent text NOT NULL DEFAULT '{"byOneself": false, "evidence": null, "purposes": []}';
ALTER TABLE command.import_job ALTER COLUMN consent DROP DEFAULT;
