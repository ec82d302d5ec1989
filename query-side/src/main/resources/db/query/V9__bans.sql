-- Who was banned from when on, and from when on no longer.
CREATE TABLE query.volunteer_ban (
    position     bigint PRIMARY KEY,
    volunteer_id varchar(60) COLLATE "C" NOT NULL,
    banned       boolean NOT NULL,
    changed_at   timestamptz NOT NULL
);
CREATE INDEX ON query.volunteer_ban (volunteer_id, position DESC);
