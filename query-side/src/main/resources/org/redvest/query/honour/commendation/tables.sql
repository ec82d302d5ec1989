-- A round of commendation as it was opened.
CREATE TABLE ${schema}.commendation_round (
    round_id            varchar(60) COLLATE "C" NOT NULL,
    position            bigint NOT NULL,
    title               text NOT NULL,
    division            varchar(12) COLLATE "C" NOT NULL,
    basis               text NOT NULL,
    first_date          date NOT NULL,
    last_date           date NOT NULL,
    nominations_until   timestamptz NOT NULL,
    notice_working_days integer NOT NULL
);
ALTER TABLE ${schema}.commendation_round ADD PRIMARY KEY (round_id);
CREATE INDEX ON ${schema}.commendation_round (position);

CREATE TABLE ${schema}.commendation_category (
    round_id       varchar(60) COLLATE "C" NOT NULL,
    number         integer NOT NULL,
    kind           varchar(20) NOT NULL,
    title          text NOT NULL,
    quota          integer NOT NULL,
    least_minutes  integer NOT NULL,
    reusable_hours boolean NOT NULL
);
ALTER TABLE ${schema}.commendation_category ADD PRIMARY KEY (round_id, number);

-- The steps of a round after it was opened; the last counts. The list of candidates is as the log knew it at the position of the
-- step FROZEN, on its day.
CREATE TABLE ${schema}.round_step (
    position     bigint NOT NULL,
    round_id     varchar(60) COLLATE "C" NOT NULL,
    step         varchar(20) NOT NULL,
    taken_at     timestamptz NOT NULL,
    candidates   bigint,
    digest       varchar(64),
    notice_until date,
    words        text,
    refused      text[] NOT NULL,
    codes        text[] NOT NULL
);
ALTER TABLE ${schema}.round_step ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.round_step (round_id, position);

CREATE TABLE ${schema}.candidate (
    candidate_id    varchar(60) COLLATE "C" NOT NULL,
    position        bigint NOT NULL,
    round_id        varchar(60) COLLATE "C" NOT NULL,
    category        integer NOT NULL,
    volunteer_id    varchar(60) COLLATE "C",
    organisation_id varchar(20) COLLATE "C",
    station_id      varchar(60) COLLATE "C",
    nominated_by    varchar(20) COLLATE "C" NOT NULL,
    deeds           text NOT NULL,
    nominated_at    timestamptz NOT NULL
);
ALTER TABLE ${schema}.candidate ADD PRIMARY KEY (candidate_id);
CREATE INDEX ON ${schema}.candidate (round_id, position);
CREATE INDEX ON ${schema}.candidate (volunteer_id) WHERE volunteer_id IS NOT NULL;

-- What was said of a candidate: the last row counts.
CREATE TABLE ${schema}.candidate_review (
    position     bigint NOT NULL,
    candidate_id varchar(60) COLLATE "C" NOT NULL,
    recommended  boolean NOT NULL,
    reason       text NOT NULL,
    reviewed_at  timestamptz NOT NULL
);
ALTER TABLE ${schema}.candidate_review ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.candidate_review (candidate_id, position DESC);

-- An objection as it was raised, where upheld is null, and as it was decided.
CREATE TABLE ${schema}.candidate_objection (
    position     bigint NOT NULL,
    objection_id varchar(60) COLLATE "C" NOT NULL,
    candidate_id varchar(60) COLLATE "C" NOT NULL,
    round_id     varchar(60) COLLATE "C" NOT NULL,
    upheld       boolean,
    reason       text NOT NULL,
    actor        varchar(255),
    changed_at   timestamptz NOT NULL
);
ALTER TABLE ${schema}.candidate_objection ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.candidate_objection (round_id, position DESC);
CREATE INDEX ON ${schema}.candidate_objection (candidate_id);
CREATE INDEX ON ${schema}.candidate_objection (objection_id);

CREATE TABLE ${schema}.candidate_award (
    candidate_id varchar(60) COLLATE "C" NOT NULL,
    position     bigint NOT NULL,
    round_id     varchar(60) COLLATE "C" NOT NULL,
    awarded_at   timestamptz NOT NULL
);
ALTER TABLE ${schema}.candidate_award ADD PRIMARY KEY (candidate_id);
CREATE INDEX ON ${schema}.candidate_award (position);
CREATE INDEX ON ${schema}.candidate_award (round_id);

CREATE TABLE ${schema}.award_revocation (
    candidate_id varchar(60) COLLATE "C" NOT NULL,
    position     bigint NOT NULL,
    reason       text NOT NULL,
    revoked_at   timestamptz NOT NULL
);
ALTER TABLE ${schema}.award_revocation ADD PRIMARY KEY (candidate_id);

-- What a station is called, since a place that is commended is shown by its name: the last row counts.
CREATE TABLE ${schema}.place_name (
    position   bigint NOT NULL,
    station_id varchar(60) COLLATE "C" NOT NULL,
    name       text NOT NULL
);
ALTER TABLE ${schema}.place_name ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.place_name (station_id, position DESC);
