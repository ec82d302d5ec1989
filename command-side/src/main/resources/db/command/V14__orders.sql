-- The orders of each person for whom they are, so that an erasure, an export and the next order find them: kept by an automation.
CREATE TABLE command.order_of_person (
    order_id     varchar(60) COLLATE "C" PRIMARY KEY,
    volunteer_id varchar(60) COLLATE "C" NOT NULL
);
CREATE INDEX ON command.order_of_person (volunteer_id);

-- The service products of each volunteer, so that whoever dispatches an order finds them: kept by an automation.
CREATE TABLE command.product_of_volunteer (
    product_id   varchar(60) COLLATE "C" PRIMARY KEY,
    volunteer_id varchar(60) COLLATE "C" NOT NULL
);
CREATE INDEX ON command.product_of_volunteer (volunteer_id);
