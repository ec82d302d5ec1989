CREATE TABLE ${schema}.adopted_policy (
    kind           varchar(40) COLLATE "C" NOT NULL,
    version        integer NOT NULL,
    value          integer NOT NULL,
    effective_from date NOT NULL,
    basis          text NOT NULL,
    adopted_at     timestamptz NOT NULL,
    position       bigint NOT NULL,
    PRIMARY KEY (kind, version)
);
