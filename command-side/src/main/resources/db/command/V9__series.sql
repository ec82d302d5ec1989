-- The series of each project, so that windows are laid: kept by the automation that lays them.
CREATE TABLE command.series_of_project (
    series_id  varchar(60) COLLATE "C" PRIMARY KEY,
    project_id varchar(60) COLLATE "C" NOT NULL
);
CREATE INDEX ON command.series_of_project (project_id);

-- Windows that somebody asked to be laid for all series, and how far they are.
CREATE TABLE command.occurrence_window (
    id                    uuid PRIMARY KEY,
    asked_by              varchar(255) NOT NULL,
    first_day             date NOT NULL,
    last_day              date NOT NULL,
    state                 varchar(20) NOT NULL,
    series_total          bigint NOT NULL,
    series_done           bigint NOT NULL,
    refused               bigint NOT NULL,
    laid                  bigint NOT NULL,
    holidays              bigint NOT NULL,
    occurrences           bigint NOT NULL,
    waits_for_calendar_of integer,
    last_series           varchar(60) COLLATE "C" NOT NULL,
    asked_at              timestamptz NOT NULL,
    finished_at           timestamptz
);

-- The teams without a code of each name, so that files find them: kept by the automation that notes them.
CREATE TABLE command.team_of_name (
    organisation_id varchar(20) COLLATE "C" PRIMARY KEY,
    name            text NOT NULL
);
CREATE INDEX ON command.team_of_name (name);
