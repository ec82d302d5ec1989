-- An order (点单) as it was placed: a need, or a product that was chosen. Sums tell how often it was answered (dispatched or
-- refused), whether somebody has accepted it and not given it back, and whether it was served and has ended; all else that became
-- of it, its steps tell. What is open is listed by indexes of its own.
CREATE TABLE ${schema}.service_order (
    order_id      varchar(60) COLLATE "C" NOT NULL,
    position      bigint NOT NULL,
    volunteer_id  varchar(60) COLLATE "C" NOT NULL,
    title         text NOT NULL,
    content       text NOT NULL,
    category      text NOT NULL,
    division      varchar(12) COLLATE "C" NOT NULL,
    grid_unit_id  varchar(60) COLLATE "C",
    wished_from   timestamptz NOT NULL,
    wished_until  timestamptz NOT NULL,
    people        integer NOT NULL,
    product_id    varchar(60) COLLATE "C",
    placed_by     varchar(60) COLLATE "C",
    behalf        varchar(20),
    proxy         varchar(60) COLLATE "C",
    stored_time   boolean NOT NULL,
    placed_at     timestamptz NOT NULL,
    answer_by     date,
    answers       integer NOT NULL,
    accepted      integer NOT NULL,
    served        integer NOT NULL,
    ended         integer NOT NULL,
    last_position bigint NOT NULL
) WITH (fillfactor = 80);
ALTER TABLE ${schema}.service_order ADD PRIMARY KEY (order_id);
CREATE INDEX ON ${schema}.service_order (volunteer_id);
CREATE INDEX ON ${schema}.service_order (placed_by) WHERE placed_by IS NOT NULL;
CREATE INDEX ON ${schema}.service_order (proxy) WHERE proxy IS NOT NULL;
CREATE INDEX ON ${schema}.service_order (division) WHERE ended = 0;
CREATE INDEX ON ${schema}.service_order (position) WHERE accepted = 0 AND served = 0 AND ended = 0;

-- What was done with an order, event by event. How it stands, what it waits for and until when, the last row with a state tells;
-- which level of the grid answers for it, the last row with a level. The provider is a team or a volunteer.
CREATE TABLE ${schema}.order_step (
    position        bigint NOT NULL,
    order_id        varchar(60) COLLATE "C" NOT NULL,
    act             varchar(20) NOT NULL,
    done_at         timestamptz NOT NULL,
    state           varchar(20),
    awaited         varchar(20),
    due_at          timestamptz,
    level           varchar(12) COLLATE "C",
    missed          varchar(20),
    organisation_id varchar(20) COLLATE "C",
    volunteer_id    varchar(60) COLLATE "C",
    words           text,
    satisfaction    varchar(20),
    reviewed_by     varchar(20)
);
ALTER TABLE ${schema}.order_step ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.order_step (order_id, position DESC);
CREATE INDEX ON ${schema}.order_step (state, position DESC);

-- To whom an order was offered, one row for each; number is their place among those of the same event.
CREATE TABLE ${schema}.order_offer (
    position        bigint NOT NULL,
    number          integer NOT NULL,
    order_id        varchar(60) COLLATE "C" NOT NULL,
    organisation_id varchar(20) COLLATE "C",
    volunteer_id    varchar(60) COLLATE "C",
    answer_by       timestamptz NOT NULL
);
ALTER TABLE ${schema}.order_offer ADD PRIMARY KEY (position, number);
CREATE INDEX ON ${schema}.order_offer (order_id, position);
CREATE INDEX ON ${schema}.order_offer (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX ON ${schema}.order_offer (volunteer_id) WHERE volunteer_id IS NOT NULL;

-- How an order was to be served when somebody accepted it, and how it was (served): by whom, when, and who was there.
CREATE TABLE ${schema}.order_service (
    position        bigint NOT NULL,
    order_id        varchar(60) COLLATE "C" NOT NULL,
    served          boolean NOT NULL,
    organisation_id varchar(20) COLLATE "C",
    volunteer_id    varchar(60) COLLATE "C",
    project_id      varchar(60) COLLATE "C",
    shift_id        varchar(60) COLLATE "C",
    starts_at       timestamptz NOT NULL,
    ends_at         timestamptz NOT NULL,
    servers         text[] COLLATE "C" NOT NULL,
    witness         varchar(60) COLLATE "C"
);
ALTER TABLE ${schema}.order_service ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.order_service USING gin (servers);
CREATE INDEX ON ${schema}.order_service (ends_at) WHERE served;
CREATE INDEX ON ${schema}.order_service (organisation_id) WHERE served;
CREATE INDEX ON ${schema}.order_service (volunteer_id) WHERE served;

-- A service product (服务产品) as it was put on the shelf, by a team or by a volunteer. Sums tell how many orders of it are open,
-- and whether it was taken off.
CREATE TABLE ${schema}.service_product (
    product_id      varchar(60) COLLATE "C" NOT NULL,
    position        bigint NOT NULL,
    organisation_id varchar(20) COLLATE "C",
    volunteer_id    varchar(60) COLLATE "C",
    project_id      varchar(60) COLLATE "C" NOT NULL,
    put_at          timestamptz NOT NULL,
    open_orders     integer NOT NULL,
    removed         integer NOT NULL,
    last_position   bigint NOT NULL
) WITH (fillfactor = 80);
ALTER TABLE ${schema}.service_product ADD PRIMARY KEY (product_id);
CREATE INDEX ON ${schema}.service_product (position);
CREATE INDEX ON ${schema}.service_product (position) WHERE removed = 0;
CREATE INDEX ON ${schema}.service_product (volunteer_id) WHERE volunteer_id IS NOT NULL;

-- What a product is, from a position on: the last row counts. Times are as MONDAY 09:00 11:00.
CREATE TABLE ${schema}.product_version (
    position     bigint NOT NULL,
    product_id   varchar(60) COLLATE "C" NOT NULL,
    title        text NOT NULL,
    content      text NOT NULL,
    category     text NOT NULL,
    target_group text NOT NULL,
    divisions    text[] NOT NULL,
    station_id   varchar(60) COLLATE "C",
    times        text[] NOT NULL,
    minutes      integer NOT NULL,
    most         integer NOT NULL,
    shown        text[] NOT NULL
);
ALTER TABLE ${schema}.product_version ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.product_version (product_id, position DESC);

-- Why a product was taken off the shelf.
CREATE TABLE ${schema}.product_removal (
    position   bigint NOT NULL,
    product_id varchar(60) COLLATE "C" NOT NULL,
    removed_at timestamptz NOT NULL,
    reason     text NOT NULL
);
ALTER TABLE ${schema}.product_removal ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.product_removal (product_id);

-- A unit of the grid (网格) below a community.
CREATE TABLE ${schema}.grid_unit (
    grid_unit_id varchar(60) COLLATE "C" NOT NULL,
    position     bigint NOT NULL,
    division     varchar(12) COLLATE "C" NOT NULL,
    parent_id    varchar(60) COLLATE "C",
    kind         varchar(20) NOT NULL,
    name         text NOT NULL
);
ALTER TABLE ${schema}.grid_unit ADD PRIMARY KEY (grid_unit_id);
CREATE INDEX ON ${schema}.grid_unit (position);
CREATE INDEX ON ${schema}.grid_unit (division, position);

-- That a unit is none any more.
CREATE TABLE ${schema}.grid_closing (
    position     bigint NOT NULL,
    grid_unit_id varchar(60) COLLATE "C" NOT NULL,
    closed_at    timestamptz NOT NULL
);
ALTER TABLE ${schema}.grid_closing ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.grid_closing (grid_unit_id);

-- Who looks after a unit for a period. Subjects of tokens have up to 255 characters.
CREATE TABLE ${schema}.grid_worker (
    position     bigint NOT NULL,
    grid_unit_id varchar(60) COLLATE "C" NOT NULL,
    post         varchar(20) NOT NULL,
    worker       varchar(255) COLLATE "C" NOT NULL,
    first_day    date NOT NULL,
    last_day     date
);
ALTER TABLE ${schema}.grid_worker ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.grid_worker (grid_unit_id);
CREATE INDEX ON ${schema}.grid_worker (worker);

-- That somebody does not any more, from a day on.
CREATE TABLE ${schema}.grid_release (
    position     bigint NOT NULL,
    grid_unit_id varchar(60) COLLATE "C" NOT NULL,
    post         varchar(20) NOT NULL,
    worker       varchar(255) COLLATE "C" NOT NULL,
    released_on  date NOT NULL
);
ALTER TABLE ${schema}.grid_release ADD PRIMARY KEY (position);
CREATE INDEX ON ${schema}.grid_release (grid_unit_id, worker);
