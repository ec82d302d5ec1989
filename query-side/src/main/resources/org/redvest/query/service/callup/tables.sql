-- An emergency call-up as it was ordered. Whether it goes on, its project tells; what is left, its shifts.
CREATE TABLE ${schema}.call_up (
    call_up_id     varchar(60) COLLATE "C" NOT NULL,
    position       bigint NOT NULL,
    project_id     varchar(60) COLLATE "C" NOT NULL,
    area           varchar(12) COLLATE "C" NOT NULL,
    title          text NOT NULL,
    basis          text NOT NULL,
    qualifications text[] NOT NULL,
    divisions      text[] NOT NULL,
    shifts         text[] NOT NULL,
    ordered_at     timestamptz NOT NULL,
    answer_by      timestamptz NOT NULL
);
ALTER TABLE ${schema}.call_up ADD PRIMARY KEY (call_up_id);
CREATE INDEX ON ${schema}.call_up (position);
