-- The shifts of each project, so that those of a closed one are found: kept by the automation that calls them off.
CREATE TABLE command.shift_of_project (
    shift_id   varchar(60) COLLATE "C" PRIMARY KEY,
    project_id varchar(60) COLLATE "C" NOT NULL
);
CREATE INDEX ON command.shift_of_project (project_id);
