-- Which rounds of commendation and which stories name whom, so that the copy of somebody's data holds them and an erasure finds
-- them: kept by automations.
CREATE TABLE command.named_in_honours (
    volunteer_id varchar(60) COLLATE "C" NOT NULL,
    stream       varchar(60) COLLATE "C" NOT NULL,
    PRIMARY KEY (volunteer_id, stream)
);
