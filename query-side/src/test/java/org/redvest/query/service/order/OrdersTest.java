package org.redvest.query.service.order;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.redvest.query.Facts.CITY;
import static org.redvest.query.Facts.HAICANG;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.XIAGANG;
import static org.redvest.query.Facts.delegated;
import static org.redvest.query.Facts.merged;
import static org.redvest.query.Facts.newDelegation;
import static org.redvest.query.Facts.newGridUnit;
import static org.redvest.query.Facts.newOrder;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newProduct;
import static org.redvest.query.Facts.newProject;
import static org.redvest.query.Facts.newShift;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;
import static org.redvest.query.Facts.unmerged;
import static org.redvest.query.Placing.CONTENT;
import static org.redvest.query.Placing.FAR;
import static org.redvest.query.Placing.TITLE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Envelope;
import org.redvest.api.Fleeting;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Sealed;
import org.redvest.api.Text;
import org.redvest.api.city.grid.GridKind;
import org.redvest.api.city.grid.event.GridUnitAdded;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.GridUnitId;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ServiceProductId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.history.query.History;
import org.redvest.api.person.volunteer.PersonName;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.service.order.BehalfKind;
import org.redvest.api.service.order.OrderContact;
import org.redvest.api.service.order.OrderState;
import org.redvest.api.service.order.OrderStep;
import org.redvest.api.service.order.Provider;
import org.redvest.api.service.order.ReviewedBy;
import org.redvest.api.service.order.Satisfaction;
import org.redvest.api.service.order.event.OrderAccepted;
import org.redvest.api.service.order.event.OrderClosedUnreviewed;
import org.redvest.api.service.order.event.OrderContactRead;
import org.redvest.api.service.order.event.OrderDeclined;
import org.redvest.api.service.order.event.OrderDispatched;
import org.redvest.api.service.order.event.OrderEscalated;
import org.redvest.api.service.order.event.OrderGivenBack;
import org.redvest.api.service.order.event.OrderPlaced;
import org.redvest.api.service.order.event.OrderReferred;
import org.redvest.api.service.order.event.OrderRefused;
import org.redvest.api.service.order.event.OrderReviewAmended;
import org.redvest.api.service.order.event.OrderReviewed;
import org.redvest.api.service.order.event.OrderServed;
import org.redvest.api.service.order.event.OrderWithdrawn;
import org.redvest.api.service.order.query.OrderView;
import org.redvest.api.service.order.query.OrderView.Answer;
import org.redvest.api.service.order.query.OrderView.Offer;
import org.redvest.api.service.order.query.OrderView.Step;
import org.redvest.api.service.order.query.Orders;
import org.redvest.platform.security.Role;
import org.redvest.query.Callers;
import org.redvest.query.Ledger;
import org.redvest.query.Placing;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** How far orders are, in whose list they stand, and who reads them. */
@QuerySideTest
class OrdersTest {

    private static final String ALL = "/api/v1/orders";
    private static final String ONE = "/api/v1/orders/{order}";
    private static final String MINE = ALL + "?as=mine";
    private static final String OFFERED = ALL + "?as=provider";
    private static final String OF_THE_TEAM = ALL + "?as=provider&organisationId={team}";
    private static final String TO_DISPATCH = ALL + "?as=dispatcher";

    /** 同新社区 and the street that it lies in, of which no other test knows orders. */
    private static final String TONGXIN = "350212001002";

    private static final String DATONG = "350212001";
    private static final String TONGAN = "350212";

    private static final Text WHY = new Text("当日人手不足");
    private static final Instant START = NOON.plus(Duration.ofDays(3));
    private static final Instant END = START.plus(Duration.ofHours(2));
    private static final Instant PAST = NOON.plus(Duration.ofDays(1));

    private final Ledger ledger;
    private final Reader reader;
    private final DelegationId city = newDelegation();
    private final OrganisationId team = newOrganisation();
    private final OrganisationId otherTeam = newOrganisation();
    private final ProjectId project = newProject();
    private final VolunteerId server = newVolunteer();

    OrdersTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    @BeforeAll
    void teamsAndWhoAnswers() {
        ledger.record(
                NOON,
                Envelope.configuration(),
                delegated(city, null, "or-city", in(CITY), NOON, Power.values()),
                held("or-community", in(TONGXIN), Power.DISPATCH_ORDERS),
                held("or-street", in(DATONG), Power.DISPATCH_ORDERS),
                held("or-district", in(TONGAN), Power.DISPATCH_ORDERS),
                held("or-elsewhere", in(HAICANG), Power.values()),
                held("or-dispatcher", in(HONGSHAN), Power.DISPATCH_ORDERS),
                held("or-placer", in(HONGSHAN), Power.PLACE_ORDERS),
                held("or-placer-of-team", new Remit(new DivisionCode(SIMING), team), Power.PLACE_ORDERS),
                held("or-manager", new Remit(new DivisionCode(SIMING), team), Power.SERVE_ORDERS),
                held("or-other-manager", new Remit(new DivisionCode(SIMING), otherTeam), Power.SERVE_ORDERS),
                held("or-projects", in(HONGSHAN), Power.RUN_PROJECTS),
                registered(team, "鸿山义工队"),
                registered(otherTeam, "蓝天服务队"),
                registered(server, "林*", HONGSHAN));
    }

    private static Remit in(String division) {
        return Remit.in(new DivisionCode(division));
    }

    private Object held(String holder, Remit remit, Power... powers) {
        return delegated(newDelegation(), city, holder, remit, NOON, powers);
    }

    private void happened(Object... facts) {
        ledger.record(NOON, facts);
    }

    private Orders list(String token, String address, Object... variables) {
        return reader.getAs(token, address, variables).as(Orders.class);
    }

    private List<OrderId> numbers(String token, String address, Object... variables) {
        return list(token, address, variables).orders().stream()
                .map(OrderView::orderId)
                .toList();
    }

    /** As an auditor reads it. */
    private OrderView order(OrderId order) {
        return reader.ask(OrderView.class, ONE, order);
    }

    private static String holder(String subject) {
        return Callers.holder(subject, Role.DISTRICT_OFFICER);
    }

    private OrderDispatched dispatched(OrderPlaced order, Provider... to) {
        return new OrderDispatched(order.orderId(), order.volunteerId(), List.of(to), FAR);
    }

    private OrderAccepted accepted(OrderPlaced order, Provider by, VolunteerId... servers) {
        return new OrderAccepted(
                order.orderId(), order.volunteerId(), by, project, newShift(), START, END, List.of(servers), FAR);
    }

    private OrderServed served(OrderPlaced order, Provider by, @Nullable VolunteerId witness) {
        return new OrderServed(order.orderId(), order.volunteerId(), by, List.of(server), witness, START, END, FAR);
    }

    private static OrderReviewed reviewed(OrderPlaced order, String words) {
        return new OrderReviewed(
                order.orderId(), order.volunteerId(), Satisfaction.SATISFIED, new Text(words), ReviewedBy.BENEFICIARY);
    }

    @Test
    void tellWhatWasPlaced() {
        GridUnitId estate = newGridUnit();
        GridUnitId building = newGridUnit();
        VolunteerId elder = newVolunteer();
        VolunteerId daughter = newVolunteer();
        VolunteerId neighbour = newVolunteer();
        ServiceProductId product = newProduct();
        OrderId id = newOrder();
        happened(
                new GridUnitAdded(estate, new DivisionCode(HONGSHAN), null, GridKind.ESTATE, new Text("鸿山小区")),
                new GridUnitAdded(building, new DivisionCode(HONGSHAN), estate, GridKind.BUILDING, new Text("12号楼")),
                Placing.of(id, elder)
                        .by(daughter)
                        .with(neighbour)
                        .at(building)
                        .choosing(product)
                        .answeredBy(LocalDate.of(2098, 6, 9))
                        .placed());

        OrderView seen = order(id);

        assertThat(seen.state()).isEqualTo(OrderState.PLACED);
        assertThat(seen.title()).isEqualTo(TITLE);
        assertThat(seen.content()).isEqualTo(CONTENT);
        assertThat(seen.divisionName()).isEqualTo("鸿山社区居委会");
        assertThat(seen.gridUnitId()).isEqualTo(building);
        assertThat(seen.gridUnit()).isEqualTo("鸿山小区 / 12号楼");
        assertThat(seen.people()).isEqualTo(2);
        assertThat(seen.productId()).isEqualTo(product);
        assertThat(seen.volunteerId()).isEqualTo(elder);
        assertThat(seen.placedBy()).isEqualTo(daughter);
        assertThat(seen.behalf()).isEqualTo(BehalfKind.RELATIVE);
        assertThat(seen.proxy()).isEqualTo(neighbour);
        assertThat(seen.placedAt()).isEqualTo(NOON);
        assertThat(seen.level()).isEqualTo(HONGSHAN);
        assertThat(seen.answered()).isFalse();
        assertThat(seen.unanswered()).isFalse();
        assertThat(seen.awaited()).isEqualTo(OrderStep.DISPATCH);
        assertThat(seen.dueAt()).isEqualTo(FAR);
        assertThat(seen.steps()).extracting(Step::kind).containsExactly("Placed");
    }

    /** Offered to two, of whom one declines and the other gives it back; referred, offered again, served and reviewed twice. */
    @Test
    void goFromOneToTheNextUntilTheyAreServed() {
        OrderPlaced placed = Placing.of(newOrder(), newVolunteer()).placed();
        OrderId id = placed.orderId();
        VolunteerId elder = placed.volunteerId();
        Provider one = Provider.of(team);
        Provider other = Provider.of(server);
        happened(placed, dispatched(placed, one, other));
        assertThat(order(id).state()).isEqualTo(OrderState.DISPATCHED);
        assertThat(order(id).awaited()).isEqualTo(OrderStep.ANSWER);
        assertThat(order(id).answered()).isTrue();
        assertThat(order(id).offers())
                .extracting(Offer::organisationId, Offer::volunteerId, Offer::name, Offer::answer)
                .containsExactly(
                        tuple(team.code(), null, "鸿山义工队", Answer.OPEN), tuple(null, server, "林*", Answer.OPEN));

        happened(new OrderDeclined(id, elder, one, WHY, null));
        assertThat(order(id).state()).isEqualTo(OrderState.DISPATCHED);
        assertThat(answers(id)).containsExactly(Answer.DECLINED, Answer.OPEN);
        assertThat(order(id).offers().getFirst().reason()).isEqualTo(WHY.value());

        OrderAccepted first = accepted(placed, other, server);
        happened(first);
        assertThat(order(id).state()).isEqualTo(OrderState.ACCEPTED);
        assertThat(order(id).awaited()).isEqualTo(OrderStep.SERVICE);
        assertThat(order(id).acceptance())
                .isEqualTo(new OrderView.Acceptance(
                        null, server, "林*", project, first.shiftId(), START, END, List.of(server), null));

        happened(new OrderGivenBack(id, elder, other, WHY, FAR));
        assertThat(order(id).state()).isEqualTo(OrderState.PLACED);
        assertThat(order(id).acceptance()).isNull();
        assertThat(answers(id)).containsExactly(Answer.DECLINED, Answer.GIVEN_BACK);

        happened(new OrderReferred(id, elder, new DivisionCode(XIAGANG), WHY, FAR));
        assertThat(order(id).level()).isEqualTo(XIAGANG);
        assertThat(order(id).levelName()).isEqualTo("厦港街道");

        Provider third = Provider.of(otherTeam);
        OrderAccepted second = accepted(placed, third, server);
        happened(dispatched(placed, third, one), second);
        assertThat(answers(id)).containsExactly(Answer.LAPSED, Answer.GIVEN_BACK, Answer.ACCEPTED);

        VolunteerId witness = newVolunteer();
        happened(served(placed, third, witness));
        assertThat(order(id).state()).isEqualTo(OrderState.SERVED);
        assertThat(order(id).awaited()).isEqualTo(OrderStep.REVIEW);
        assertThat(order(id).acceptance())
                .isEqualTo(new OrderView.Acceptance(
                        otherTeam.code(),
                        null,
                        "蓝天服务队",
                        project,
                        second.shiftId(),
                        START,
                        END,
                        List.of(server),
                        witness));

        happened(reviewed(placed, ""));
        assertThat(order(id).state()).isEqualTo(OrderState.REVIEWED);
        assertThat(order(id).awaited()).isNull();
        assertThat(order(id).dueAt()).isNull();
        assertThat(order(id).review())
                .isEqualTo(new OrderView.Review(Satisfaction.SATISFIED, "", ReviewedBy.BENEFICIARY, NOON, false));
        happened(new OrderReviewAmended(id, elder, Satisfaction.FAIR, new Text("来得晚"), ReviewedBy.BENEFICIARY));
        assertThat(order(id).state()).isEqualTo(OrderState.REVIEWED);
        assertThat(order(id).review())
                .isEqualTo(new OrderView.Review(Satisfaction.FAIR, "来得晚", ReviewedBy.BENEFICIARY, NOON, true));
        assertThat(order(id).steps())
                .extracting(Step::kind, Step::level, Step::reason)
                .containsExactly(
                        tuple("Placed", HONGSHAN, null),
                        tuple("Dispatched", null, null),
                        tuple("Declined", null, WHY.value()),
                        tuple("Accepted", null, null),
                        tuple("GivenBack", null, WHY.value()),
                        tuple("Referred", XIAGANG, WHY.value()),
                        tuple("Dispatched", null, null),
                        tuple("Accepted", null, null),
                        tuple("Served", null, null),
                        tuple("Reviewed", null, null),
                        tuple("ReviewAmended", null, null));
    }

    private List<Answer> answers(OrderId order) {
        return order(order).offers().stream().map(Offer::answer).toList();
    }

    @Test
    void waitToBeDispatchedAgainOnceAllHaveDeclined() {
        OrderPlaced placed = Placing.of(newOrder(), newVolunteer()).placed();
        happened(placed, dispatched(placed, Provider.of(team)));

        happened(new OrderDeclined(placed.orderId(), placed.volunteerId(), Provider.of(team), WHY, PAST));

        assertThat(order(placed.orderId()).state()).isEqualTo(OrderState.PLACED);
        assertThat(order(placed.orderId()).dueAt()).isEqualTo(PAST);
        assertThat(answers(placed.orderId())).containsExactly(Answer.DECLINED);
    }

    /** Whatever was offered or agreed is over, and the level above answers. */
    @Test
    void areEscalatedFromWhicheverStepWasMissed() {
        OrderPlaced unanswered = Placing.of(newOrder(), newVolunteer()).placed();
        OrderPlaced unserved = Placing.of(newOrder(), newVolunteer()).placed();
        happened(
                unanswered,
                dispatched(unanswered, Provider.of(team)),
                escalated(unanswered, OrderStep.ANSWER, XIAGANG),
                unserved,
                dispatched(unserved, Provider.of(team)),
                accepted(unserved, Provider.of(team), server),
                escalated(unserved, OrderStep.SERVICE, XIAGANG),
                escalated(unserved, OrderStep.DISPATCH, SIMING));

        assertThat(order(unanswered.orderId()).state()).isEqualTo(OrderState.PLACED);
        assertThat(order(unanswered.orderId()).level()).isEqualTo(XIAGANG);
        assertThat(answers(unanswered.orderId())).containsExactly(Answer.LAPSED);
        assertThat(order(unserved.orderId()).acceptance()).isNull();
        assertThat(order(unserved.orderId()).level()).isEqualTo(SIMING);
        assertThat(answers(unserved.orderId())).containsExactly(Answer.LAPSED);
        assertThat(order(unserved.orderId()).steps())
                .extracting(Step::kind, Step::missed)
                .endsWith(tuple("Escalated", OrderStep.SERVICE), tuple("Escalated", OrderStep.DISPATCH));
    }

    private static OrderEscalated escalated(OrderPlaced order, OrderStep missed, String level) {
        return new OrderEscalated(order.orderId(), order.volunteerId(), missed, new DivisionCode(level), FAR);
    }

    @Test
    void endWithdrawnRefusedOrUnreviewed() {
        OrderPlaced withdrawn = Placing.of(newOrder(), newVolunteer()).placed();
        OrderPlaced refused = Placing.of(newOrder(), newVolunteer()).placed();
        OrderPlaced unreviewed = Placing.of(newOrder(), newVolunteer()).placed();
        happened(
                withdrawn,
                dispatched(withdrawn, Provider.of(team)),
                new OrderWithdrawn(withdrawn.orderId(), withdrawn.volunteerId(), WHY),
                refused,
                new OrderRefused(refused.orderId(), refused.volunteerId(), WHY),
                unreviewed,
                dispatched(unreviewed, Provider.of(team)),
                accepted(unreviewed, Provider.of(team), server),
                served(unreviewed, Provider.of(team), null),
                new OrderClosedUnreviewed(unreviewed.orderId(), unreviewed.volunteerId()));

        assertThat(order(withdrawn.orderId()).state()).isEqualTo(OrderState.WITHDRAWN);
        assertThat(answers(withdrawn.orderId())).containsExactly(Answer.LAPSED);
        assertThat(order(refused.orderId()).state()).isEqualTo(OrderState.REFUSED);
        assertThat(order(refused.orderId()).answered()).isTrue();
        assertThat(order(unreviewed.orderId()).state()).isEqualTo(OrderState.UNREVIEWED);
        assertThat(order(unreviewed.orderId()).review()).isNull();
        assertThat(answers(unreviewed.orderId())).containsExactly(Answer.ACCEPTED);
    }

    @Test
    void tellWhoeverTheyAreForWhatTheirContactWasReadFor() {
        OrderPlaced placed = Placing.of(newOrder(), newVolunteer()).placed();
        happened(placed, new OrderContactRead(placed.orderId(), placed.volunteerId(), new Text("上门前联系")));

        OrderView seen = reader.getAs(Callers.volunteer(placed.volunteerId()), ONE, placed.orderId())
                .as(OrderView.class);

        assertThat(seen.state()).isEqualTo(OrderState.PLACED);
        assertThat(seen.steps()).extracting(Step::kind, Step::reason).endsWith(tuple("ContactRead", "上门前联系"));
    }

    @Test
    void areMineAsWhomTheyAreForOrWhoPlacedThemOrSpeaks() {
        VolunteerId person = newVolunteer();
        OrderPlaced own = Placing.of(newOrder(), person).placed();
        OrderPlaced forMother =
                Placing.of(newOrder(), newVolunteer()).by(person).placed();
        OrderPlaced asProxy =
                Placing.of(newOrder(), newVolunteer()).byStaff().with(person).placed();
        OrderPlaced foreign = Placing.of(newOrder(), newVolunteer()).placed();
        happened(own, forMother, asProxy, foreign);
        String token = Callers.volunteer(person);

        assertThat(numbers(token, MINE)).containsExactly(asProxy.orderId(), forMother.orderId(), own.orderId());
        assertThat(list(token, MINE).orders())
                .allSatisfy(order -> assertThat(order.steps()).isEmpty());

        Orders first = list(token, MINE + "&limit=2");
        assertThat(first.orders()).hasSize(2);
        assertThat(numbers(token, MINE + "&limit=2&cursor={cursor}", requireNonNull(first.nextCursor())))
                .containsExactly(own.orderId());

        happened(new OrderWithdrawn(own.orderId(), person, WHY));
        assertThat(numbers(token, MINE + "&state=WITHDRAWN")).containsExactly(own.orderId());
        assertThat(numbers(token, MINE + "&state=PLACED")).containsExactly(asProxy.orderId(), forMother.orderId());
    }

    @Test
    void areMineUnderEveryNumberOfThePerson() {
        VolunteerId survivor = newVolunteer();
        VolunteerId absorbed = newVolunteer();
        OrderPlaced placed = Placing.of(newOrder(), absorbed).placed();
        happened(registered(survivor, HONGSHAN), registered(absorbed, HONGSHAN), placed);
        assertThat(numbers(Callers.volunteer(survivor), MINE)).isEmpty();

        happened(merged(survivor, absorbed));
        assertThat(numbers(Callers.volunteer(survivor), MINE)).containsExactly(placed.orderId());
        assertThat(reader.getAs(Callers.volunteer(survivor), ONE, placed.orderId())
                        .status())
                .isEqualTo(200);

        happened(unmerged(survivor, absorbed));
        assertThat(numbers(Callers.volunteer(survivor), MINE)).isEmpty();
        assertThat(numbers(Callers.volunteer(absorbed), MINE)).containsExactly(placed.orderId());
    }

    @Test
    void areAProvidersWhereTheyWereOfferedOrServeThem() {
        VolunteerId offered = newVolunteer();
        VolunteerId inTheTeam = newVolunteer();
        OrganisationId offeredTeam = newOrganisation();
        OrderPlaced alone = Placing.of(newOrder(), newVolunteer()).placed();
        OrderPlaced ofTeam = Placing.of(newOrder(), newVolunteer()).placed();
        OrderPlaced elsewhere =
                Placing.of(newOrder(), newVolunteer()).in("350212003005").placed();
        happened(
                alone,
                dispatched(alone, Provider.of(offered), Provider.of(offeredTeam)),
                ofTeam,
                dispatched(ofTeam, Provider.of(offeredTeam)),
                accepted(ofTeam, Provider.of(offeredTeam), inTheTeam),
                elsewhere,
                dispatched(elsewhere, Provider.of(offeredTeam)));
        ledger.record(
                NOON,
                Envelope.configuration(),
                held("or-offered", new Remit(new DivisionCode(SIMING), offeredTeam), Power.SERVE_ORDERS));

        assertThat(numbers(Callers.volunteer(offered), OFFERED)).containsExactly(alone.orderId());
        assertThat(numbers(Callers.volunteer(inTheTeam), OFFERED)).containsExactly(ofTeam.orderId());
        assertThat(numbers(Callers.volunteer(newVolunteer()), OFFERED)).isEmpty();
        String manager = Callers.holder("or-offered", Role.ORGANISATION_MANAGER);
        assertThat(numbers(manager, OF_THE_TEAM, offeredTeam.code()))
                .containsExactly(ofTeam.orderId(), alone.orderId());
        assertThat(numbers(manager, OF_THE_TEAM + "&state=DISPATCHED", offeredTeam.code()))
                .containsExactly(alone.orderId());
        assertThat(reader.getAs(manager, OF_THE_TEAM, team.code()).problem()).isEqualTo("403 AUTHORITY_MISSING");
        assertThat(reader.getAs(
                                Callers.holder("or-projects", Role.ORGANISATION_MANAGER),
                                OF_THE_TEAM,
                                offeredTeam.code())
                        .problem())
                .isEqualTo("403 AUTHORITY_MISSING");
    }

    /** What is late soonest comes first; a page goes on where the one before ended, whatever was done in between. */
    @Test
    void areDispatchedAtTheirLevelWhatIsLateSoonestFirst() {
        OrderPlaced later = due(30);
        OrderPlaced sooner = due(10);
        OrderPlaced between = due(20);
        OrderPlaced gone = due(5);
        happened(later, sooner, between, gone, new OrderWithdrawn(gone.orderId(), gone.volunteerId(), WHY));
        String community = holder("or-community");

        assertThat(numbers(community, TO_DISPATCH))
                .containsExactly(sooner.orderId(), between.orderId(), later.orderId());
        assertThat(numbers(holder("or-street"), TO_DISPATCH)).contains(sooner.orderId());
        assertThat(numbers(holder("or-elsewhere"), TO_DISPATCH)).doesNotContain(sooner.orderId());
        assertThat(numbers(community, TO_DISPATCH + "&state=WITHDRAWN")).containsExactly(gone.orderId());

        Orders first = list(community, TO_DISPATCH + "&limit=1");
        happened(dispatched(sooner, Provider.of(team)));
        Long cursor = requireNonNull(first.nextCursor());
        assertThat(first.orders()).extracting(OrderView::orderId).containsExactly(sooner.orderId());
        assertThat(numbers(community, TO_DISPATCH + "&cursor={cursor}", cursor))
                .containsExactly(between.orderId(), later.orderId(), sooner.orderId());
        assertThat(numbers(community, TO_DISPATCH + "&state=DISPATCHED")).containsExactly(sooner.orderId());

        happened(escalated(between, OrderStep.DISPATCH, DATONG));
        assertThat(numbers(community, TO_DISPATCH + "&state=PLACED")).containsExactly(later.orderId());
        assertThat(numbers(holder("or-street"), TO_DISPATCH + "&state=PLACED"))
                .containsExactly(later.orderId(), between.orderId());
        happened(escalated(between, OrderStep.DISPATCH, CITY));
        assertThat(numbers(holder("or-district"), TO_DISPATCH + "&state=PLACED&limit=500"))
                .contains(later.orderId())
                .doesNotContain(between.orderId());
        assertThat(numbers(holder("or-city"), TO_DISPATCH + "&state=PLACED&limit=500"))
                .contains(between.orderId());
    }

    /** Before the others of this test, and not late. */
    private OrderPlaced due(int days) {
        return Placing.of(newOrder(), newVolunteer())
                .in(TONGXIN)
                .dispatchedBy(Instant.parse("2098-01-01T00:00:00Z").plus(Duration.ofDays(days)))
                .placed();
    }

    /** 685号 Art. 13. */
    @Test
    void areUnansweredWhereTheTermIsPastAndNobodyDispatchedOrRefused() {
        String there = "350212002001";
        LocalDate past = LocalDate.of(2022, 6, 8);
        OrderPlaced unanswered = Placing.of(newOrder(), newVolunteer())
                .in(there)
                .answeredBy(past)
                .placed();
        OrderPlaced inTime = Placing.of(newOrder(), newVolunteer())
                .in(there)
                .answeredBy(LocalDate.of(2098, 6, 8))
                .placed();
        OrderPlaced noCalendar =
                Placing.of(newOrder(), newVolunteer()).in(there).placed();
        OrderPlaced answered = Placing.of(newOrder(), newVolunteer())
                .in(there)
                .answeredBy(past)
                .placed();
        OrderPlaced withdrawn = Placing.of(newOrder(), newVolunteer())
                .in(there)
                .answeredBy(past)
                .placed();
        ledger.record(
                NOON, Envelope.configuration(), held("or-xixi", in(there), Power.DISPATCH_ORDERS, Power.PLACE_ORDERS));
        happened(
                unanswered,
                inTime,
                noCalendar,
                answered,
                dispatched(answered, Provider.of(team)),
                withdrawn,
                new OrderWithdrawn(withdrawn.orderId(), withdrawn.volunteerId(), WHY));

        assertThat(numbers(holder("or-xixi"), TO_DISPATCH + "&unanswered=true")).containsExactly(unanswered.orderId());
        assertThat(order(unanswered.orderId()).unanswered()).isTrue();
        assertThat(order(inTime.orderId()).unanswered()).isFalse();
        assertThat(order(answered.orderId()).unanswered()).isFalse();
        assertThat(order(withdrawn.orderId()).unanswered()).isFalse();
    }

    @Test
    void areLateWhereTheirStepShouldHaveBeenDone() {
        String there = "350212002012";
        OrderPlaced late = Placing.of(newOrder(), newVolunteer())
                .in(there)
                .dispatchedBy(PAST)
                .placed();
        OrderPlaced dispatchedInTime = Placing.of(newOrder(), newVolunteer())
                .in(there)
                .dispatchedBy(PAST)
                .placed();
        ledger.record(NOON, Envelope.configuration(), held("or-lufeng", in(there), Power.DISPATCH_ORDERS));
        happened(late, dispatchedInTime, dispatched(dispatchedInTime, Provider.of(server)));

        assertThat(numbers(holder("or-lufeng"), TO_DISPATCH + "&late=true")).containsExactly(late.orderId());
        assertThat(numbers(Callers.volunteer(late.volunteerId()), MINE + "&late=true"))
                .containsExactly(late.orderId());
    }

    @Test
    void areReadByTheirPartiesAndByWhoeverAnswersForThem() {
        VolunteerId elder = newVolunteer();
        VolunteerId daughter = newVolunteer();
        VolunteerId proxy = newVolunteer();
        VolunteerId offered = newVolunteer();
        OrderPlaced placed =
                Placing.of(newOrder(), elder).by(daughter).with(proxy).placed();
        happened(
                placed,
                dispatched(placed, Provider.of(team), Provider.of(offered)),
                accepted(placed, Provider.of(team), server));
        OrderId id = placed.orderId();

        for (VolunteerId party : List.of(elder, daughter, proxy, offered, server)) {
            assertThat(reader.getAs(Callers.volunteer(party), ONE, id).status())
                    .as(party.value())
                    .isEqualTo(200);
        }
        for (String holder : List.of("or-dispatcher", "or-placer", "or-manager", "or-city")) {
            assertThat(reader.getAs(holder(holder), ONE, id).status())
                    .as(holder)
                    .isEqualTo(200);
        }
        assertThat(reader.getAs(Callers.holder("or-auditor", Role.AUDITOR), ONE, id)
                        .status())
                .isEqualTo(200);
        for (String holder :
                List.of("or-elsewhere", "or-other-manager", "or-projects", "or-placer-of-team", "or-none")) {
            assertThat(reader.getAs(holder(holder), ONE, id).problem())
                    .as(holder)
                    .isEqualTo("404 UNKNOWN_ORDER");
        }
        assertThat(reader.getAs(Callers.volunteer(newVolunteer()), ONE, id).problem())
                .isEqualTo("404 UNKNOWN_ORDER");
        assertThat(reader.getAs(Callers.holder("or-insurer", Role.INSURER), ONE, id)
                        .problem())
                .isEqualTo("403 FORBIDDEN");
        assertThat(reader.getAsNobody(ONE, id).problem()).isEqualTo("401 SIGN_IN_REQUIRED");
        assertThat(reader.get(ONE, newOrder()).problem()).isEqualTo("404 UNKNOWN_ORDER");
        assertThat(reader.get(ONE, "ord-1").problem()).isEqualTo("404 UNKNOWN_ORDER");
    }

    /** Whoever dispatched it before it went up does not answer for it any more; where staff placed it, any of them may. */
    @Test
    void areReadWhereTheyLieNow() {
        OrderPlaced placed = Placing.of(newOrder(), newVolunteer()).byStaff().placed();
        happened(placed);
        assertThat(reader.getAs(holder("or-placer-of-team"), ONE, placed.orderId())
                        .status())
                .isEqualTo(200);
        assertThat(reader.getAs(holder("or-dispatcher"), ONE, placed.orderId()).status())
                .isEqualTo(200);

        happened(escalated(placed, OrderStep.DISPATCH, XIAGANG));

        assertThat(reader.getAs(holder("or-dispatcher"), ONE, placed.orderId()).problem())
                .isEqualTo("404 UNKNOWN_ORDER");
    }

    @Test
    void areAskedForAsSomething() {
        assertThat(reader.get(ALL).status()).isEqualTo(400);
        assertThat(reader.get(ALL + "?as=everybody").status()).isEqualTo(400);
        assertThat(reader.getAs(Callers.volunteer(newVolunteer()), ALL + "?as=MINE")
                        .status())
                .isEqualTo(200);
        assertThat(reader.get(MINE).problem()).isEqualTo("403 FORBIDDEN");
        assertThat(reader.getAs(holder("or-none"), TO_DISPATCH).problem()).isEqualTo("403 AUTHORITY_MISSING");
        assertThat(reader.getAs(holder("or-placer"), TO_DISPATCH).problem()).isEqualTo("403 AUTHORITY_MISSING");
        assertThat(reader.getAs(holder("or-manager"), OF_THE_TEAM, "5135").problem())
                .isEqualTo("422 CREDIT_CODE_LENGTH");
        assertThat(reader.getAs(Callers.holder("or-auditor", Role.AUDITOR), TO_DISPATCH)
                        .problem())
                .isEqualTo("403 FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&state=REVIEWED", "&state=PLACED", "&unanswered=true", "&late=true"})
    void goOnFromAnyCursor(String more) {
        assertThat(numbers(holder("or-district"), TO_DISPATCH + "&cursor=-1" + more))
                .isEmpty();
    }

    @Test
    void sayNothingOfWhoeverWasErased() {
        OrderPlaced placed = Placing.of(newOrder(), newVolunteer()).placed();
        OrderId id = placed.orderId();
        VolunteerId elder = placed.volunteerId();
        happened(
                registered(elder, HONGSHAN),
                placed,
                dispatched(placed, Provider.of(team), Provider.of(server)),
                new OrderDeclined(id, elder, Provider.of(team), WHY, null),
                accepted(placed, Provider.of(server), server),
                served(placed, Provider.of(server), null),
                reviewed(placed, "谢谢小林"));
        assertThat(order(id).title()).isEqualTo(TITLE);

        happened(new VolunteerErased(elder));

        OrderView seen = order(id);
        assertThat(seen.title()).isEqualTo(PersonName.ERASED);
        assertThat(seen.content()).isEmpty();
        assertThat(seen.offers().getFirst().reason()).isEqualTo(PersonName.ERASED);
        OrderView.Review review = requireNonNull(seen.review());
        assertThat(review.words()).isEmpty();
        assertThat(review.satisfaction()).isEqualTo(Satisfaction.SATISFIED);
        assertThat(seen.steps()).extracting(Step::reason).containsOnly(null, PersonName.ERASED);
        assertThat(reader.get(ONE, id).body()).doesNotContain(TITLE, CONTENT, WHY.value(), "谢谢小林");
        List<OrderView> listed = list(Callers.volunteer(server), OFFERED + "&limit=500").orders().stream()
                .filter(order -> order.orderId().equals(id))
                .toList();
        assertThat(listed).extracting(OrderView::title, OrderView::content).containsExactly(tuple("已注销", ""));
    }

    /** Their own, with how they are found sealed; after their erasure, nothing of what they or others said of them. */
    @Test
    void standInTheHistoryOfWhomTheyAreFor() {
        VolunteerId elder = newVolunteer();
        OrderPlaced plain = Placing.of(newOrder(), elder).placed();
        Fleeting datum = new Fleeting(LocalDate.of(2022, 7, 1), Sealed.of("v1:contact"));
        OrderPlaced placed = new OrderPlaced(
                plain.orderId(),
                elder,
                plain.title(),
                plain.content(),
                plain.wish(),
                null,
                new OrderContact(datum, datum, datum),
                null,
                null,
                null,
                null,
                plain.level(),
                null,
                FAR);
        happened(
                registered(elder, HONGSHAN),
                placed,
                dispatched(placed, Provider.of(team)),
                accepted(placed, Provider.of(team), server),
                served(placed, Provider.of(team), null),
                reviewed(placed, ""));

        assertThat(history(elder))
                .extracting(History.Entry::type)
                .containsSubsequence("OrderPlaced", "OrderDispatched", "OrderAccepted", "OrderServed", "OrderReviewed");
        assertThat(payload(elder, "OrderPlaced")).contains(TITLE, "v1:contact");
        happened(new VolunteerErased(elder));

        assertThat(payload(elder, "OrderPlaced")).contains(PersonName.ERASED).doesNotContain(TITLE, CONTENT);
        assertThat(payload(elder, "OrderReviewed")).contains("SATISFIED");
    }

    private List<History.Entry> history(VolunteerId volunteer) {
        return reader.ask(History.class, "/api/v1/audit/volunteers/{volunteer}/history?limit=500", volunteer)
                .events();
    }

    private String payload(VolunteerId volunteer, String type) {
        return history(volunteer).stream()
                .filter(event -> event.type().equals(type))
                .map(event -> event.payload().toString())
                .findFirst()
                .orElseThrow();
    }
}
