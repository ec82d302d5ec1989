-- Whose each project is, so that those of a dissolved organisation are found: kept by the automation that hands them over.
CREATE TABLE command.project_of_organisation (
    project_id      varchar(60) COLLATE "C" PRIMARY KEY,
    organisation_id varchar(20) COLLATE "C" NOT NULL
);
CREATE INDEX ON command.project_of_organisation (organisation_id);
