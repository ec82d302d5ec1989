-- What happened to the stars of a number and to applications for them; rows are only added. Of most numbers there is none.
CREATE TABLE ${schema}.star_change (
    position      bigint PRIMARY KEY,
    volunteer_id  varchar(60) COLLATE "C" NOT NULL,
    level         integer NOT NULL,
    step          varchar(20) NOT NULL,
    changed_at    timestamptz NOT NULL,
    jurisdiction  varchar(12) COLLATE "C",
    rules_version integer,
    office        varchar(12) COLLATE "C",
    granted_by    varchar(20),
    minutes       bigint,
    threshold     bigint,
    notice_until  date,
    words         text
);
CREATE INDEX ON ${schema}.star_change (volunteer_id, level, position);
CREATE INDEX ON ${schema}.star_change (position) WHERE step = 'GRANTED';
CREATE INDEX ON ${schema}.star_change (position) WHERE step = 'APPLIED';
CREATE INDEX ON ${schema}.star_change (position) WHERE step = 'PUT_UNDER_REVIEW';
