package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redvest.command.Invented.with;
import static org.redvest.command.Invented.without;
import static org.redvest.command.Organisers.as;
import static org.redvest.command.Organisers.inDays;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.CivilTime;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.event.TimeDeposited;
import org.redvest.api.reward.timebank.event.TimeDrawn;
import org.redvest.api.reward.timebank.event.TimeReturned;
import org.redvest.api.service.order.OrderStep;
import org.redvest.api.service.order.ReviewedBy;
import org.redvest.api.service.order.event.OrderAccepted;
import org.redvest.api.service.order.event.OrderContactRead;
import org.redvest.api.service.order.event.OrderDispatched;
import org.redvest.api.service.order.event.OrderEscalated;
import org.redvest.api.service.order.event.OrderEvent;
import org.redvest.api.service.order.event.OrderGivenBack;
import org.redvest.api.service.order.event.OrderPlaced;
import org.redvest.api.service.order.event.OrderReviewAmended;
import org.redvest.api.service.order.event.OrderReviewed;
import org.redvest.api.service.order.event.OrderServed;
import org.redvest.api.service.order.event.OrderWithdrawn;
import org.redvest.api.service.product.event.OwnProductPutOnShelf;
import org.redvest.api.service.product.event.ProductChanged;
import org.redvest.api.service.product.event.ProductFreed;
import org.redvest.api.service.product.event.ProductOrdered;
import org.redvest.api.service.product.event.ProductTakenOffShelf;
import org.redvest.api.service.shift.event.PlaceReleased;
import org.redvest.api.service.shift.event.PlaceTaken;
import org.redvest.api.service.shift.event.ShiftCancelled;
import org.redvest.api.service.shift.event.ShiftEvent;
import org.redvest.api.service.shift.event.ShiftOpened;
import org.redvest.command.Http.Answer;
import org.redvest.command.vault.DayKeys;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Orders over HTTP: placed, dispatched along the grid, accepted, served, reviewed, whatever store they stand on. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class OrderContract {

    private static final String ORDERS = "/api/v1/orders";
    private static final String PRODUCTS = "/api/v1/service-products";
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final TaskDescriptor<Void> PASS = TaskDescriptor.of("pass-order-deadline");
    private static final Map<String, Object> CONTACT =
            Map.of("name", "陈阿婆", "phone", "138 5000 1234", "address", "鸿山社区 3 号楼 402");

    private final RunningCommandSide side;
    private final Http http;
    private final Actors actors;
    private final Organisers organisers;
    private final String team;
    private final String otherTeam;
    private final AtomicInteger day = new AtomicInteger(2);

    OrderContract(Store store) {
        this.side = RunningCommandSide.start(store, "orders", TestIssuer.shared());
        this.http = side.http();
        this.actors = new Actors(side);
        this.organisers = new Organisers(side, actors);
        this.team = actors.organisation();
        this.otherTeam = actors.registerOrganisation();
    }

    @AfterAll
    void stop() {
        side.close();
    }

    /** A resident who has a number, and is not registered. */
    private static String resident() {
        return VolunteerId.from(UUID.randomUUID()).value();
    }

    private static Map<String, Object> need() {
        Map<String, Object> need = new LinkedHashMap<>();
        need.put("title", "陪同就医");
        need.put("content", "陪老人到市第一医院复查");
        need.put("category", "扶老助残");
        need.put("division", "350203001001");
        need.put("from", Instant.now().toString());
        need.put("until", Instant.now().plus(Duration.ofDays(100)).toString());
        return need;
    }

    private static Map<String, Object> behalf(String kind) {
        return Map.of("kind", kind, "agreedOn", "2026-01-05");
    }

    private static Map<String, Object> onBehalf(String kind) {
        return with(with(need(), "behalf", behalf(kind)), "contact", CONTACT);
    }

    private String place(String resident) {
        return as(side, resident).post(ORDERS, need()).created().text("orderId");
    }

    private static String to(String order, String step) {
        return ORDERS + "/" + order + "/" + step;
    }

    private static Map<String, Object> offers(String... teams) {
        return Map.of(
                "offers",
                List.of(teams).stream()
                        .map(code -> Map.of("organisationId", code))
                        .toList());
    }

    private Map<String, Object> acceptance(Instant start, String... servers) {
        Map<String, Object> acceptance = new LinkedHashMap<>();
        acceptance.put("organisationId", team);
        acceptance.put("projectId", organisers.project());
        acceptance.put("start", start.toString());
        acceptance.put("end", start.plus(Duration.ofHours(1)).toString());
        acceptance.put("servers", List.of(servers));
        acceptance.put("termsVersion", 1);
        return acceptance;
    }

    private Instant nextDay() {
        return inDays(day.getAndIncrement());
    }

    /** Accepted by the team; the shift in which it is served. */
    private String accept(String order, Instant start, String... servers) {
        http.post(to(order, "dispatch"), offers(team, otherTeam)).done();
        return http.post(to(order, "acceptance"), acceptance(start, servers))
                .done()
                .text("shiftId");
    }

    private void at(Instant time, Runnable deed) {
        side.clock().later(Duration.between(Instant.now(), time), deed);
    }

    private void checkIn(String shift, String server) {
        http.post("/api/v1/shifts/" + shift + "/check-ins", Map.of("volunteerId", server))
                .created();
    }

    private List<OrderEvent> log(String order) {
        return actors.events(order, OrderEvent.class);
    }

    private <E extends OrderEvent> E only(String order, Class<E> type) {
        List<E> events = actors.events(order, type);
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private void awaitOnRoster(String order) {
        await().atMost(SOON)
                .until(() -> side.bean(JdbcClient.class)
                                .sql("SELECT count(*) FROM command.order_of_person WHERE order_id = ?")
                                .param(order)
                                .query(Long.class)
                                .single()
                        == 1);
    }

    @Test
    void goesThroughTheFourOrders() {
        String resident = resident();
        String server = actors.registerVolunteer();
        Instant start = nextDay();

        Map<String, Object> need = with(need(), "contact", CONTACT);
        Answer placed = as(side, resident).post(ORDERS, need).created();
        String order = placed.text("orderId");
        assertThat(placed.text("volunteerId")).isEqualTo(resident);
        http.post(to(order, "referral"), Map.of("level", "350203001", "reason", "请街道派单"))
                .done();
        String shift = accept(order, start, server);
        JsonNode contact = http.post(to(order, "contact"), Map.of("organisationId", team, "purpose", "上门前联系"))
                .done()
                .json();
        at(start.plusSeconds(3600), () -> {
            checkIn(shift, server);
            http.post(to(order, "service"), Map.of("organisationId", team)).done();
            as(side, resident)
                    .post(to(order, "review"), Map.of("satisfaction", "SATISFIED", "words", "很耐心"))
                    .done();
            as(side, resident)
                    .post(to(order, "review-amendment"), Map.of("satisfaction", "VERY_SATISFIED"))
                    .done();
        });

        assertThat(contact.path("name").asString()).isEqualTo("陈阿婆");
        assertThat(contact.path("phone").asString()).isEqualTo("13850001234");
        assertThat(contact.path("address").asString()).isEqualTo("鸿山社区 3 号楼 402");
        assertThat(log(order))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly(
                        "OrderPlaced",
                        "OrderReferred",
                        "OrderDispatched",
                        "OrderAccepted",
                        "OrderContactRead",
                        "OrderServed",
                        "OrderReviewed",
                        "OrderReviewAmended");
        assertThat(only(order, OrderServed.class).servers()).containsExactly(VolunteerId.of(server));
        assertThat(only(order, OrderReviewed.class).by()).isEqualTo(ReviewedBy.BENEFICIARY);
        assertThat(only(order, OrderReviewAmended.class).words().value()).isEmpty();
        assertThat(actors.events(shift, ShiftEvent.class))
                .<Class<?>>extracting(Object::getClass)
                .containsExactly(ShiftOpened.class, PlaceTaken.class);
    }

    @Test
    void keepsHowSomebodyIsFoundUnderTwoKeys() {
        Map<String, Object> need = with(need(), "contact", CONTACT);
        String order = as(side, resident()).post(ORDERS, need).created().text("orderId");
        OrderPlaced placed = only(order, OrderPlaced.class);
        LocalDate day =
                CivilTime.dateOf(Instant.parse((String) need.get("until"))).plusDays(60);
        Map<String, String> purpose = Map.of("purpose", "派单前核实");

        assertThat(placed.contact()).isNotNull().satisfies(contact -> {
            assertThat(List.of(contact.name(), contact.phone(), contact.address()))
                    .allSatisfy(datum -> assertThat(datum.day()).isEqualTo(day));
            assertThat(contact.toString()).doesNotContain("阿婆", "1385000", "402");
        });
        assertThat(http.post(to(order, "contact"), purpose).done().text("name")).isEqualTo("陈阿婆");

        side.bean(DayKeys.class).destroyBefore(day.plusDays(1));

        JsonNode gone = http.post(to(order, "contact"), purpose).done().json();
        assertThat(List.of(gone.path("name"), gone.path("phone"), gone.path("address")))
                .allMatch(JsonNode::isNull);
        assertThat(actors.events(order, OrderContactRead.class)).hasSize(2);
    }

    @Test
    void givesWhoeverHasNoNumberOneOfTheirOwn() {
        Answer first = http.post(ORDERS, onBehalf("GRID_WORKER")).created();
        String elder = first.text("volunteerId");
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        Answer second = http.post(ORDERS, onBehalf("GRID_WORKER"), key).created();
        assertThat(http.post(ORDERS, onBehalf("GRID_WORKER"), key).status()).isEqualTo(422);
        assertThat(second.text("volunteerId")).isNotEqualTo(elder);

        awaitOnRoster(first.text("orderId"));
        Answer again = http.post(ORDERS, with(onBehalf("GRID_WORKER"), "volunteerId", elder))
                .created();
        assertThat(again.text("volunteerId")).isEqualTo(elder);
        actors.assertRefused(
                404,
                Problem.UNKNOWN_VOLUNTEER,
                () -> http.post(ORDERS, with(onBehalf("GRID_WORKER"), "volunteerId", resident())));
    }

    @Test
    void isTheSameWhenItIsAskedForAgain() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> need = need();
        String resident = resident();

        String order = as(side, resident).post(ORDERS, need, key).created().text("orderId");

        assertThat(as(side, resident).post(ORDERS, need, key).created().text("orderId"))
                .isEqualTo(order);
        assertThat(log(order)).hasSize(1);
    }

    @Test
    void isReviewedByTheProxyWhomARelativeNamed() {
        String daughter = actors.registerVolunteer();
        String server = actors.registerVolunteer();
        Instant start = nextDay();
        Map<String, Object> wish = with(onBehalf("RELATIVE"), "proxy", daughter);
        String order = as(side, daughter).post(ORDERS, wish).created().text("orderId");
        String shift = accept(order, start, server);
        Map<String, String> review = Map.of("satisfaction", "FAIR");

        at(start.plusSeconds(60), () -> {
            actors.assertRefused(
                    409,
                    Problem.ORDER_NOT_ATTENDED,
                    () -> http.post(to(order, "service"), Map.of("organisationId", team)));
            checkIn(shift, server);
            http.post(to(order, "service"), Map.of("organisationId", team)).done();
            actors.assertRefused(
                    403, Problem.ORDER_REVIEW_FORBIDDEN, () -> as(side, server).post(to(order, "review"), review));
            actors.assertRefused(403, Problem.ORDER_REVIEW_FORBIDDEN, () -> http.post(to(order, "review"), review));
            as(side, daughter).post(to(order, "review"), review).done();
        });

        assertThat(only(order, OrderReviewed.class).by()).isEqualTo(ReviewedBy.PROXY);
    }

    @Test
    void isGivenBackAndSetsWhoeverServesFree() {
        String order = place(resident());
        String server = actors.registerVolunteer();
        Instant start = nextDay();
        String shift = accept(order, start, server);
        Map<String, String> reason = Map.of("organisationId", team, "reason", "志愿者生病");

        actors.assertRefused(
                403,
                Problem.ORDER_NOT_ONES_OWN,
                () -> http.post(to(order, "return"), Map.of("organisationId", otherTeam, "reason", "没有接单")));
        http.post(to(order, "return"), reason).done();

        await().atMost(SOON).untilAsserted(() -> assertThat(actors.events(shift, PlaceReleased.class))
                .hasSize(1));
        assertThat(actors.events(shift, ShiftCancelled.class))
                .singleElement()
                .satisfies(cancelled -> assertThat(cancelled.reason().value()).isEqualTo("订单取消或退回"));
        assertThat(only(order, OrderGivenBack.class).reason().value()).isEqualTo("志愿者生病");
        assertThat(accept(order, start, server)).isNotEqualTo(shift);
    }

    @Test
    void refusesAllOfAnAcceptanceWhereOneMayNotServe() {
        String resident = resident();
        String order = as(side, resident)
                .post(ORDERS, with(need(), "people", 2))
                .created()
                .text("orderId");
        String server = actors.registerVolunteer();
        String elsewhere = organisers.projectOf(otherTeam);
        Instant start = nextDay();
        http.post(to(order, "dispatch"), offers(team)).done();

        actors.assertRefused(
                404,
                Problem.UNKNOWN_VOLUNTEER,
                () -> http.post(to(order, "acceptance"), acceptance(start, server, resident())));
        actors.assertRefused(
                422,
                Problem.ORDER_FROM_ONESELF,
                () -> http.post(to(order, "acceptance"), acceptance(start, server, resident)));
        actors.assertRefused(
                422,
                Problem.ORDER_PROJECT_NOT_ONES_OWN,
                () -> http.post(to(order, "acceptance"), with(acceptance(start, server), "projectId", elsewhere)));
        actors.assertRefused(
                409,
                Problem.TERMS_OUTDATED,
                () -> http.post(to(order, "acceptance"), with(acceptance(start, server), "termsVersion", 2)));
        actors.assertRefused(
                409,
                Problem.ORDER_NOT_OFFERED,
                () -> http.post(to(order, "acceptance"), with(acceptance(start, server), "organisationId", otherTeam)));
        actors.assertRefused(
                422,
                Problem.ORDER_SERVERS_INVALID,
                () -> http.post(to(order, "acceptance"), without(acceptance(start), "servers")));
    }

    @Test
    void isDispatchedWithManyOthersAtOnce() {
        List<String> orders = List.of(place(resident()), place(resident()), "ord-" + UUID.randomUUID());
        as(side, only(orders.get(1), OrderPlaced.class).volunteerId().value())
                .post(to(orders.get(1), "withdrawal"), Map.of("reason", "家人已回来"))
                .done();

        JsonNode outcomes = http.post("/api/v1/order-dispatches", with(offers(team, otherTeam), "orders", orders))
                .done()
                .json()
                .path("orders");

        assertThat(outcomes.values())
                .extracting(outcome -> outcome.path("orderId").asString())
                .isEqualTo(orders);
        assertThat(outcomes.get(0).path("effect").asString()).isEqualTo("RECORDED");
        assertThat(outcomes.get(1).path("code").asString()).isEqualTo("ORDER_STEP_INVALID");
        assertThat(outcomes.get(2).path("code").asString()).isEqualTo("UNKNOWN_ORDER");
        assertThat(only(orders.getFirst(), OrderDispatched.class).offers()).hasSize(2);
    }

    @Test
    void goesOneLevelUpWhereNobodyDispatchesItInTime() {
        String order = place(resident());
        OrderPlaced placed = only(order, OrderPlaced.class);
        String instance = order + "|" + OrderStep.DISPATCH + "|" + placed.dispatchBy();
        await().atMost(SOON)
                .until(() -> side.bean(JdbcClient.class)
                                .sql("SELECT count(*) FROM command.scheduled_tasks"
                                        + " WHERE task_name = 'pass-order-deadline' AND task_instance = ?")
                                .param(instance)
                                .query(Long.class)
                                .single()
                        == 1);

        at(placed.dispatchBy(), () -> {
            side.bean(SchedulerClient.class).reschedule(PASS.instanceId(instance), Instant.now());
            await().atMost(SOON)
                    .until(() -> !actors.events(order, OrderEscalated.class).isEmpty());
        });

        assertThat(only(order, OrderEscalated.class).level()).isEqualTo(new DivisionCode("350203001"));
        assertThat(only(order, OrderEscalated.class).missed()).isEqualTo(OrderStep.DISPATCH);
    }

    private Map<String, Object> product(int most) {
        Map<String, Object> product = new LinkedHashMap<>();
        product.put("projectId", organisers.project());
        product.put("title", "上门理发");
        product.put("content", "为行动不便的老人上门理发");
        product.put("category", "扶老助残");
        product.put("targetGroup", "行动不便的老人");
        product.put("divisions", List.of("350203001"));
        product.put("times", List.of(Map.of("day", "SATURDAY", "from", "09:00", "until", "11:30")));
        product.put("minutes", 40);
        product.put("most", most);
        product.put("shown", List.of("HOURS"));
        return product;
    }

    @Test
    void isChosenFromTheShelfAndServedByWhoeverPutItThere() {
        String barber = actors.registerVolunteer();
        String resident = resident();
        Instant start = nextDay();
        String product = as(side, barber).post(PRODUCTS, product(1)).created().text("productId");
        Map<String, Object> choice = with(need(), "productId", product);

        String order = as(side, resident).post(ORDERS, choice).created().text("orderId");
        actors.assertRefused(
                409, Problem.PRODUCT_EXHAUSTED, () -> as(side, resident()).post(ORDERS, choice));
        actors.assertRefused(
                422, Problem.ORDER_FROM_ONESELF, () -> as(side, barber).post(ORDERS, choice));
        Map<String, Object> acceptance = without(without(acceptance(start), "servers"), "organisationId");
        String shift = as(side, barber)
                .post(to(order, "acceptance"), acceptance)
                .done()
                .text("shiftId");
        at(start.plusSeconds(60), () -> {
            checkIn(shift, barber);
            as(side, barber).post(to(order, "service"), Map.of()).done();
        });

        assertThat(actors.events(product, OwnProductPutOnShelf.class)).hasSize(1);
        assertThat(actors.events(product, ProductOrdered.class)).hasSize(1);
        assertThat(actors.events(product, ProductFreed.class)).hasSize(1);
        assertThat(only(order, OrderAccepted.class).servers()).containsExactly(VolunteerId.of(barber));
    }

    @Test
    void offersVolunteersWhoHaveAProductWhatOthersDispatch() {
        String barber = actors.registerVolunteer();
        String order = place(resident());
        Map<String, Object> offer = Map.of("offers", List.of(Map.of("volunteerId", barber)));
        actors.assertRefused(422, Problem.PROVIDER_UNKNOWN, () -> http.post(to(order, "dispatch"), offer));
        String product = as(side, barber).post(PRODUCTS, product(1)).created().text("productId");

        await().atMost(SOON).until(() -> http.post(to(order, "dispatch"), offer).status() == 200);
        Map<String, String> reason = Map.of("reason", "本周外出");
        as(side, barber).post(to(order, "declination"), reason).done();
        as(side, barber).post(PRODUCTS + "/" + product + "/removal", reason).done();

        assertThat(actors.events(product, ProductTakenOffShelf.class)).hasSize(1);
        actors.assertRefused(422, Problem.PROVIDER_UNKNOWN, () -> http.post(to(order, "dispatch"), offer));
    }

    @Test
    void hasATeamsShelf() {
        Map<String, Object> put = with(product(2), "organisationId", team);
        String product = http.post(PRODUCTS, put).created().text("productId");
        Http somebody = as(side, actors.registerVolunteer());
        Map<String, Object> details = without(product(5), "projectId");

        http.post(PRODUCTS + "/" + product + "/change", details).done();
        assertThat(actors.events(product, ProductChanged.class))
                .singleElement()
                .satisfies(changed -> assertThat(changed.details().most()).isEqualTo(5));
        actors.assertRefused(
                403, Problem.PRODUCT_NOT_ONES_OWN, () -> somebody.post(PRODUCTS + "/" + product + "/change", details));
        actors.assertRefused(
                422,
                Problem.PRODUCT_PROJECT_NOT_ONES_OWN,
                () -> http.post(PRODUCTS, with(put, "organisationId", otherTeam)));
        actors.assertRefused(422, Problem.PRODUCT_MINUTES_INVALID, () -> http.post(PRODUCTS, with(put, "minutes", 9)));
        actors.assertRefused(422, Problem.PRODUCT_PLACES_INVALID, () -> http.post(PRODUCTS, with(put, "most", 0)));
        actors.assertRefused(
                422,
                Problem.PRODUCT_TIMES_INVALID,
                () -> http.post(
                        PRODUCTS,
                        with(put, "times", List.of(Map.of("day", "MONDAY", "from", "11:00", "until", "09:00")))));
        actors.assertRefused(
                404,
                Problem.UNKNOWN_STATION,
                () -> http.post(PRODUCTS, with(put, "station", "sta-" + UUID.randomUUID())));
        actors.assertRefused(
                422, Problem.UNKNOWN_DIVISION, () -> http.post(PRODUCTS, with(put, "divisions", List.of("999999"))));
        actors.assertRefused(400, Problem.INVALID_FIELD, () -> http.post(PRODUCTS, without(put, "organisationId")));
    }

    @Test
    void hasAGridBelowTheCommunity() {
        Map<String, Object> estate = Map.of("division", "350203001001", "kind", "ESTATE", "name", "鸿山小区");
        String estateId = http.post("/api/v1/grid-units", estate).created().text("gridUnitId");
        String building = http.post(
                        "/api/v1/grid-units",
                        with(with(with(estate, "parent", estateId), "kind", "BUILDING"), "name", "3 号楼"))
                .created()
                .text("gridUnitId");
        String workers = "/api/v1/grid-units/" + building + "/workers";
        Map<String, Object> worker = Map.of("post", "A", "worker", "grid-worker-1", "from", "2026-01-01");

        http.post(workers, worker).done();
        http.post(workers, worker).done();
        actors.assertRefused(
                409, Problem.GRID_POST_TAKEN, () -> http.post(workers, with(worker, "worker", "grid-worker-2")));
        actors.assertRefused(
                409, Problem.GRID_WORKER_ON_BOTH_POSTS, () -> http.post(workers, with(worker, "post", "B")));
        actors.assertRefused(
                422,
                Problem.PERIOD_REVERSED,
                () -> http.post(workers, with(with(worker, "post", "B"), "until", "2025-12-31")));
        http.post(workers + "/release", Map.of("post", "A", "worker", "grid-worker-1"))
                .done();
        actors.assertRefused(
                409,
                Problem.GRID_POST_NOT_HELD,
                () -> http.post(workers + "/release", Map.of("post", "B", "worker", "grid-worker-1")));
        actors.assertRefused(
                422,
                Problem.GRID_PARENT_INVALID,
                () -> http.post("/api/v1/grid-units", with(estate, "parent", building)));
        actors.assertRefused(
                422,
                Problem.GRID_COMMUNITY_REQUIRED,
                () -> http.post("/api/v1/grid-units", with(estate, "division", "350203")));

        as(side, resident()).post(ORDERS, with(need(), "gridUnitId", building)).created();
        http.post("/api/v1/grid-units/" + building + "/closing", Map.of("reason", "拆迁"))
                .done();
        actors.assertRefused(409, Problem.GRID_UNIT_CLOSED, () -> as(side, resident())
                .post(ORDERS, with(need(), "gridUnitId", building)));
        actors.assertRefused(
                409, Problem.GRID_UNIT_CLOSED, () -> http.post(workers, with(worker, "worker", "grid-worker-3")));
        Http manager = http.with(TestIssuer.shared().token("a manager", Role.ORGANISATION_MANAGER));
        actors.assertRefused(403, Problem.FORBIDDEN, () -> manager.post("/api/v1/grid-units", estate));
    }

    @Test
    void isInTheWayOfAnErasureAndPartOfAnExport() {
        String elder = actors.registerVolunteer();
        String order = as(side, elder)
                .post(ORDERS, with(need(), "contact", CONTACT))
                .created()
                .text("orderId");
        awaitOnRoster(order);
        Http oneself = as(side, elder);

        assertThat(oneself.get("/api/v1/volunteers/" + elder + "/export").done().body())
                .contains(order, "138" + "50001234", "陪同就医");
        actors.assertRefused(
                409, Problem.ERASURE_OBSTRUCTED, () -> oneself.post("/api/v1/volunteers/" + elder + "/erasure"));
        oneself.post(to(order, "withdrawal"), Map.of("reason", "家人已回来")).done();
        assertThat(oneself.post("/api/v1/volunteers/" + elder + "/erasure").status())
                .isEqualTo(202);
        await().atMost(SOON)
                .until(() -> side.bean(JdbcClient.class)
                                .sql("SELECT count(*) FROM command.order_of_person WHERE volunteer_id = ?")
                                .param(elder)
                                .query(Long.class)
                                .single()
                        == 0);
        actors.assertRefused(
                409,
                Problem.VOLUNTEER_ERASED,
                () -> http.post(ORDERS, with(onBehalf("GRID_WORKER"), "volunteerId", elder)));
    }

    @Test
    void areOfWhoNeverRegisteredTooAndErasedWithThem() {
        String elder = resident();
        String order = as(side, elder)
                .post(ORDERS, with(need(), "contact", CONTACT))
                .created()
                .text("orderId");
        awaitOnRoster(order);
        String erasure = "/api/v1/volunteers/" + elder + "/erasure";

        actors.assertRefused(409, Problem.ERASURE_OBSTRUCTED, () -> http.post(erasure));
        as(side, elder).post(to(order, "withdrawal"), Map.of("reason", "家人已回来")).done();
        assertThat(http.post(erasure).status()).isEqualTo(202);
        await().atMost(SOON)
                .until(() -> side.bean(JdbcClient.class)
                                .sql("SELECT count(*) FROM vault.person_key WHERE volunteer_id = ?")
                                .param(elder)
                                .query(Long.class)
                                .single()
                        == 0);
        assertThat(http.post(erasure).status()).isEqualTo(202);
        actors.assertRefused(
                409, Problem.VOLUNTEER_ERASED, () -> as(side, elder).post(ORDERS, with(need(), "contact", CONTACT)));
        actors.assertRefused(
                404, Problem.UNKNOWN_VOLUNTEER, () -> http.post("/api/v1/volunteers/" + resident() + "/erasure"));
    }

    private String account(String volunteer) {
        http.post("/api/v1/time-accounts", Map.of("volunteerId", volunteer, "openedOn", "2021-02-16"))
                .created();
        return TimeAccountId.of(VolunteerId.of(volunteer)).value();
    }

    private Map<String, Object> timeOf(String account) {
        return Map.of(
                "accountId",
                account,
                "movementId",
                http.post("/api/v1/time-accounts/" + account + "/orders", Map.of("kind", "外出代办", "minutes", 60))
                        .created()
                        .text("timeMovementId"));
    }

    /** What an order with stored time leaves at the time bank, where it is served and where it is not. */
    @Test
    void settlesStoredTimeOnceItWasServed() {
        http.post("/api/v1/time-banks", Map.of("division", "350203", "name", "思明区时间银行"))
                .created();
        http.post(
                        "/api/v1/time-banks/"
                                + TimeBankId.of(new DivisionCode("350203")).value() + "/rules",
                        TimeBankContract.rules())
                .done();
        String elder = actors.registerVolunteer();
        String server = actors.registerVolunteer();
        String witness = actors.registerVolunteer();
        String account = account(elder);
        String serversAccount = account(server);
        Instant start = nextDay();
        Map<String, Object> timed = with(need(), "timeOrder", timeOf(account));

        String withdrawn = as(side, elder).post(ORDERS, timed).created().text("orderId");
        awaitOnRoster(withdrawn);
        actors.assertRefused(
                409, Problem.ORDER_TIME_IN_USE, () -> as(side, elder).post(ORDERS, timed));
        actors.assertRefused(
                404, Problem.UNKNOWN_TIME_ACCOUNT, () -> as(side, server).post(ORDERS, timed));
        as(side, elder)
                .post(to(withdrawn, "withdrawal"), Map.of("reason", "改日再约"))
                .done();
        await().atMost(SOON)
                .until(() -> actors.events(account, TimeReturned.class).size() == 1);
        assertThat(actors.events(withdrawn, OrderWithdrawn.class)).hasSize(1);

        String order = as(side, elder)
                .post(ORDERS, with(need(), "timeOrder", timeOf(account)))
                .created()
                .text("orderId");
        http.post(to(order, "dispatch"), offers(team)).done();
        actors.assertRefused(
                404,
                Problem.UNKNOWN_TIME_ACCOUNT,
                () -> http.post(to(order, "acceptance"), acceptance(start, witness)));
        actors.assertRefused(
                422,
                Problem.MORE_THAN_ORDERED,
                () -> http.post(
                        to(order, "acceptance"),
                        with(
                                acceptance(start, server),
                                "end",
                                start.plus(Duration.ofMinutes(61)).toString())));
        String shift = http.post(to(order, "acceptance"), acceptance(start, server))
                .done()
                .text("shiftId");
        at(start.plus(Duration.ofMinutes(61)), () -> {
            checkIn(shift, server);
            actors.assertRefused(
                    422,
                    Problem.WITNESS_REQUIRED,
                    () -> http.post(to(order, "service"), Map.of("organisationId", team)));
            actors.assertRefused(
                    422,
                    Problem.ORDER_WITNESS_IS_PARTY,
                    () -> http.post(to(order, "service"), Map.of("organisationId", team, "witness", server)));
            http.post(to(order, "service"), Map.of("organisationId", team, "witness", witness))
                    .done();
            await().atMost(SOON)
                    .until(() -> actors.events(account, TimeDrawn.class).size() == 1);
            side.tellAgain("settle-orders", order, OrderServed.class);
        });

        assertThat(actors.events(account, TimeDrawn.class)).hasSize(1);
        assertThat(actors.events(serversAccount, TimeDeposited.class))
                .singleElement()
                .satisfies(deposit -> assertThat(deposit.minutes()).isEqualTo(60));
    }

    @ParameterizedTest
    @CsvSource({
        "title, ' ', 400, INVALID_FIELD",
        "category, 救火, 422, UNKNOWN_CATEGORY",
        "division, 999999999999, 422, UNKNOWN_DIVISION",
        "division, 350203, 422, ORDER_PLACE_TOO_WIDE",
        "gridUnitId, grd-1, 404, UNKNOWN_GRID_UNIT",
        "from, 2099-01-01T00:00:00Z, 422, PERIOD_REVERSED",
        "until, 2024-01-01T00:00:00Z, 422, PERIOD_REVERSED",
        "productId, prd-1, 404, UNKNOWN_SERVICE_PRODUCT",
        "proxy, vol-1, 404, UNKNOWN_VOLUNTEER"
    })
    void refusesWhatDoesNotFit(String field, String value, int status, Problem reason) {
        Http resident = as(side, resident());

        actors.assertRefused(status, reason, () -> resident.post(ORDERS, with(need(), field, value)));
    }

    @Test
    void refusesWhatNobodyAgreedTo() {
        Http daughter = as(side, actors.registerVolunteer());
        String elder = actors.registerVolunteer();

        actors.assertRefused(422, Problem.ORDER_PEOPLE_INVALID, () -> daughter.post(ORDERS, with(need(), "people", 0)));
        actors.assertRefused(422, Problem.ORDER_NEEDS_CONSENT, () -> http.post(ORDERS, need()));
        actors.assertRefused(
                422, Problem.ORDER_NEEDS_CONSENT, () -> daughter.post(ORDERS, with(need(), "volunteerId", elder)));
        actors.assertRefused(422, Problem.ORDER_NEEDS_CONSENT, () -> http.post(ORDERS, onBehalf("RELATIVE")));
        actors.assertRefused(403, Problem.FORBIDDEN, () -> daughter.post(ORDERS, onBehalf("GRID_WORKER")));
        actors.assertRefused(
                422,
                Problem.ORDER_CONTACT_REQUIRED,
                () -> daughter.post(ORDERS, without(onBehalf("RELATIVE"), "contact")));
        actors.assertRefused(
                422,
                Problem.PHONE_INVALID,
                () -> daughter.post(ORDERS, with(onBehalf("RELATIVE"), "contact", with(CONTACT, "phone", "12"))));
        actors.assertRefused(
                422,
                Problem.CONSENT_EVIDENCE_INCOMPLETE,
                () -> daughter.post(
                        ORDERS,
                        with(onBehalf("RELATIVE"), "behalf", with(behalf("RELATIVE"), "agreedOn", "2099-01-01"))));
    }

    @Test
    void isAMatterOfItsPartiesAndOfWhoeverHoldsThePower() {
        String resident = resident();
        String order = place(resident);
        Http manager = http.with(TestIssuer.shared().token("a manager", Role.ORGANISATION_MANAGER));
        Http stranger = http.with(TestIssuer.shared().token("a stranger", Role.CITY_OFFICER));
        Http volunteer = as(side, actors.registerVolunteer());
        Map<String, String> reason = Map.of("reason", "另有安排");

        actors.assertRefused(403, Problem.FORBIDDEN, () -> manager.post(to(order, "dispatch"), offers(team)));
        actors.assertRefused(403, Problem.AUTHORITY_MISSING, () -> stranger.post(to(order, "dispatch"), offers(team)));
        actors.assertRefused(403, Problem.AUTHORITY_MISSING, () -> stranger.post(ORDERS, onBehalf("GRID_WORKER")));
        actors.assertRefused(403, Problem.ORDER_NOT_ONES_OWN, () -> volunteer.post(to(order, "withdrawal"), reason));
        actors.assertRefused(403, Problem.ORDER_NOT_ONES_OWN, () -> http.post(to(order, "withdrawal"), reason));
        actors.assertRefused(
                403, Problem.FORBIDDEN, () -> volunteer.post(to(order, "declination"), with(offerOf(), "reason", "忙")));
        actors.assertRefused(
                409, Problem.ORDER_STEP_INVALID, () -> volunteer.post(to(order, "contact"), Map.of("purpose", "好奇")));
        actors.assertRefused(
                404, Problem.UNKNOWN_ORDER, () -> http.post(to("ord-" + UUID.randomUUID(), "refusal"), reason));
        TrackingToken mark = side.mark();
        http.post(to(order, "refusal"), reason).done();
        http.post(to(order, "refusal"), reason).done();
        assertThat(side.since(mark)).hasSize(1);
    }

    private Map<String, Object> offerOf() {
        return Map.of("organisationId", team);
    }
}
