CREATE TABLE ${schema}.disclosed_organisation (
    organisation_id varchar(20) COLLATE "C" NOT NULL,
    name            text NOT NULL,
    position        bigint NOT NULL
);
ALTER TABLE ${schema}.disclosed_organisation ADD PRIMARY KEY (organisation_id);
