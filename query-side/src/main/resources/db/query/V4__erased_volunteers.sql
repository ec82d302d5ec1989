-- Who was erased, and when: answers show 已注销 where the name stood. A row of its own, because rows are never changed.
CREATE TABLE query.erased_volunteer (
    volunteer_id varchar(60) COLLATE "C" PRIMARY KEY,
    erased_at    timestamptz NOT NULL
);
