-- Whose code it is that a partner is shown: a keyed hash of each code that its holder asked for, never the code itself.
CREATE TABLE command.honour_code (
    hash         varchar(64) COLLATE "C" PRIMARY KEY,
    volunteer_id varchar(60) COLLATE "C" NOT NULL,
    card_id      varchar(60) COLLATE "C"
);
