-- The insurance claims and the dispatches out of town of each volunteer, so that an erasure and an export find them: kept by automations.
CREATE TABLE command.claim_of_volunteer (
    claim_id     varchar(60) COLLATE "C" PRIMARY KEY,
    volunteer_id varchar(60) COLLATE "C" NOT NULL
);
CREATE INDEX ON command.claim_of_volunteer (volunteer_id);

CREATE TABLE command.dispatch_of_volunteer (
    dispatch_id  varchar(60) COLLATE "C" PRIMARY KEY,
    volunteer_id varchar(60) COLLATE "C" NOT NULL
);
CREATE INDEX ON command.dispatch_of_volunteer (volunteer_id);
