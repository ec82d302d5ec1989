-- Under which number who sent a file serves as a volunteer, if they do: they record nothing of themselves.
ALTER TABLE command.import_job ADD COLUMN uploader_volunteer varchar(255);
