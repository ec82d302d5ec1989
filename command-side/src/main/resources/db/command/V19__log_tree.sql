-- The Merkle tree over the log (ADR 63): the log's name, where it begins in the ledger, how many events are in it, its hashes in
-- tiles, and what was published of it.
CREATE TABLE command.log_tree (
    one    boolean PRIMARY KEY DEFAULT true CHECK (one),
    origin text,
    first  bigint,
    size   bigint NOT NULL,
    CHECK (size = 0 OR (origin IS NOT NULL AND first IS NOT NULL))
);
INSERT INTO command.log_tree (size) VALUES (0);

-- A tile holds up to 256 hashes of 32 bytes: of the leaves at level 0, of whole tiles of the level beneath above it.
CREATE TABLE command.log_tile (
    level  smallint NOT NULL,
    number bigint NOT NULL,
    hashes bytea NOT NULL CHECK (octet_length(hashes) BETWEEN 32 AND 8192 AND octet_length(hashes) % 32 = 0),
    PRIMARY KEY (level, number)
);
-- hashes do not become smaller
ALTER TABLE command.log_tile ALTER COLUMN hashes SET STORAGE EXTERNAL;

CREATE TABLE command.log_checkpoint (
    origin       text NOT NULL,
    size         bigint NOT NULL CHECK (size > 0),
    published_at timestamptz NOT NULL,
    note         text NOT NULL,
    PRIMARY KEY (origin, size)
);

-- The last reading of the whole ledger against the tree.
CREATE TABLE command.log_check (
    one         boolean PRIMARY KEY DEFAULT true CHECK (one),
    started_at  timestamptz NOT NULL,
    finished_at timestamptz,
    size        bigint NOT NULL,
    checked     bigint NOT NULL,
    finding     varchar(20),
    position    bigint
);
