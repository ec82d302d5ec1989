-- Keys of persons, each wrapped by the master key. Deleting a row erases its person's data everywhere.
CREATE TABLE vault.person_key (
    volunteer_id varchar(60) COLLATE "C" PRIMARY KEY,
    wrapped_key  bytea NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now()
);

-- Proof that the configured keys are the ones this database was written with.
CREATE TABLE vault.key_check (
    purpose varchar(20) PRIMARY KEY,
    proof   bytea NOT NULL
);
