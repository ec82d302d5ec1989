CREATE TABLE ${schema}.shop_item (
    reward_item_id varchar(60) COLLATE "C" PRIMARY KEY,
    name           text NOT NULL,
    outlet         text NOT NULL,
    price          integer NOT NULL,
    scheme_id      varchar(60) COLLATE "C",
    available      integer NOT NULL,
    position       bigint NOT NULL,
    last_position  bigint NOT NULL
-- stock changes with every redemption, and a row that is changed in its own page needs no new index entry
) WITH (fillfactor = 80);

CREATE TABLE ${schema}.shop_redemption (
    redemption_id  varchar(60) COLLATE "C" PRIMARY KEY,
    volunteer_id   varchar(60) COLLATE "C" NOT NULL,
    reward_item_id varchar(60) COLLATE "C" NOT NULL,
    pieces         integer NOT NULL,
    points         integer NOT NULL,
    placed_at      timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL,
    position       bigint NOT NULL
);

-- A row of its own, because rows are added and never changed, so that read models can be built by COPY.
CREATE TABLE ${schema}.shop_redemption_end (
    position      bigint PRIMARY KEY,
    redemption_id varchar(60) COLLATE "C" NOT NULL,
    state         varchar(20) NOT NULL
);
CREATE INDEX ON ${schema}.shop_redemption_end (redemption_id, position DESC);
