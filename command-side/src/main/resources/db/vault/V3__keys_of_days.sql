-- Keys of civil days in China, each wrapped by the master key: what is sealed with one is read by nobody once its row is gone.
CREATE TABLE vault.day_key (
    day         date PRIMARY KEY,
    wrapped_key bytea NOT NULL
);
