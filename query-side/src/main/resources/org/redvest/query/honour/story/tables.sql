-- The words of a story: of one story, the last row counts.
CREATE TABLE ${schema}.story_version (
    position        bigint NOT NULL,
    story_id        varchar(60) COLLATE "C" NOT NULL,
    division        varchar(12) COLLATE "C" NOT NULL,
    organisation_id varchar(20) COLLATE "C",
    volunteer_id    varchar(60) COLLATE "C",
    title           text NOT NULL,
    paragraphs      text[] NOT NULL,
    written_at      timestamptz NOT NULL
);
ALTER TABLE ${schema}.story_version ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.story_version (story_id, position DESC);
CREATE INDEX ON ${schema}.story_version (volunteer_id) WHERE volunteer_id IS NOT NULL;

-- Who is named: the rows after the words that they are in.
CREATE TABLE ${schema}.story_name (
    position     bigint NOT NULL,
    story_id     varchar(60) COLLATE "C" NOT NULL,
    volunteer_id varchar(60) COLLATE "C" NOT NULL,
    place        integer NOT NULL
);
ALTER TABLE ${schema}.story_name ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.story_name (story_id, position);
CREATE INDEX ON ${schema}.story_name (volunteer_id);

-- Whether somebody consents to the words before: the last row counts.
CREATE TABLE ${schema}.story_consent (
    position     bigint NOT NULL,
    story_id     varchar(60) COLLATE "C" NOT NULL,
    volunteer_id varchar(60) COLLATE "C" NOT NULL,
    given        boolean NOT NULL
);
ALTER TABLE ${schema}.story_consent ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.story_consent (story_id, volunteer_id, position DESC);

-- How far the words before have come: the last row counts.
CREATE TABLE ${schema}.story_step (
    position bigint NOT NULL,
    story_id varchar(60) COLLATE "C" NOT NULL,
    step     varchar(20) NOT NULL,
    words    text,
    taken_at timestamptz NOT NULL
);
ALTER TABLE ${schema}.story_step ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.story_step (story_id, position DESC);
