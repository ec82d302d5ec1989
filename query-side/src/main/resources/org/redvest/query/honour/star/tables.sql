-- Versions of the rules of stars: a few for each jurisdiction.
CREATE TABLE ${schema}.star_rules (
    position       bigint PRIMARY KEY,
    jurisdiction   varchar(12) COLLATE "C" NOT NULL,
    version        integer NOT NULL,
    effective_from date NOT NULL,
    basis          text NOT NULL,
    rules          text NOT NULL
);
