CREATE TABLE ${schema}.points_scheme (
    scheme_id varchar(60) COLLATE "C" PRIMARY KEY,
    position  bigint NOT NULL,
    name      text NOT NULL,
    division  varchar(12) NOT NULL
);

CREATE TABLE ${schema}.points_scheme_rules (
    position       bigint PRIMARY KEY,
    scheme_id      varchar(60) COLLATE "C" NOT NULL,
    version        integer NOT NULL,
    effective_from date NOT NULL,
    basis          text NOT NULL,
    rules          text NOT NULL
);
