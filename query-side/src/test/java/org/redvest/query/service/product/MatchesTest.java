package org.redvest.query.service.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.redvest.query.Facts.CITY;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.delegated;
import static org.redvest.query.Facts.details;
import static org.redvest.query.Facts.newDelegation;
import static org.redvest.query.Facts.newOrder;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newProduct;
import static org.redvest.query.Facts.newProject;
import static org.redvest.query.Facts.newShift;
import static org.redvest.query.Facts.newStation;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.published;
import static org.redvest.query.Facts.registered;
import static org.redvest.query.Placing.CONTENT;
import static org.redvest.query.Placing.FAR;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.Envelope;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Sealed;
import org.redvest.api.Site;
import org.redvest.api.Text;
import org.redvest.api.city.station.StationKind;
import org.redvest.api.city.station.event.StationOpened;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.QualificationId;
import org.redvest.api.id.ServiceProductId;
import org.redvest.api.id.StationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.qualification.event.QualificationRecorded;
import org.redvest.api.service.order.Provider;
import org.redvest.api.service.order.Satisfaction;
import org.redvest.api.service.order.event.OrderAccepted;
import org.redvest.api.service.order.event.OrderDispatched;
import org.redvest.api.service.order.event.OrderPlaced;
import org.redvest.api.service.order.event.OrderWithdrawn;
import org.redvest.api.service.product.Achievement;
import org.redvest.api.service.product.event.OwnProductPutOnShelf;
import org.redvest.api.service.product.event.ProductOrdered;
import org.redvest.api.service.product.event.ProductPutOnShelf;
import org.redvest.api.service.product.event.ProductTakenOffShelf;
import org.redvest.api.service.product.query.Matches;
import org.redvest.api.service.product.query.Matches.Ground;
import org.redvest.api.service.product.query.Matches.Match;
import org.redvest.platform.security.Role;
import org.redvest.query.Callers;
import org.redvest.query.Ledger;
import org.redvest.query.Placing;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** Which needs and products fit each other best, and why; each test in a district of its own. */
@QuerySideTest
class MatchesTest {

    private static final String OF_AN_ORDER = "/api/v1/matches?order={order}";
    private static final String OF_A_PRODUCT = "/api/v1/matches?product={product}";
    private static final String OF_A_STATION = "/api/v1/matches?station={station}";

    private final Ledger ledger;
    private final Reader reader;
    private final DelegationId city = newDelegation();
    private final OrganisationId team = newOrganisation();
    private final ProjectId project = newProject();

    MatchesTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    @BeforeAll
    void aTeamWithAProject() {
        ledger.record(
                NOON,
                Envelope.configuration(),
                delegated(city, null, "mt-city", Remit.in(new DivisionCode(CITY)), NOON, Power.values()),
                delegated(
                        newDelegation(),
                        city,
                        "mt-dispatcher",
                        Remit.in(new DivisionCode("350212105")),
                        NOON,
                        Power.DISPATCH_ORDERS),
                delegated(
                        newDelegation(),
                        city,
                        "mt-manager",
                        new Remit(new DivisionCode(CITY), team),
                        NOON,
                        Power.SERVE_ORDERS),
                registered(team, "鸿山义工队"));
        ledger.record(NOON, published(project, team, details(HONGSHAN)));
    }

    private ServiceProductId ofTheTeam(Offering offering) {
        ServiceProductId product = newProduct();
        ledger.record(NOON, new ProductPutOnShelf(product, team, project, offering.details()));
        return product;
    }

    private ServiceProductId of(VolunteerId volunteer, Offering offering) {
        ServiceProductId product = newProduct();
        ledger.record(NOON, new OwnProductPutOnShelf(product, volunteer, project, offering.details()));
        return product;
    }

    private OrderPlaced needed(Placing placing) {
        OrderPlaced order = placing.placed();
        ledger.record(NOON, order);
        return order;
    }

    private static Placing need() {
        return Placing.of(newOrder(), newVolunteer());
    }

    private List<Match> ask(String address, Object... variables) {
        return reader.ask(Matches.class, address, variables).matches();
    }

    /** The best first, then the older product; with reasons that add up. */
    @Test
    void areOfProductsForANeedInTheOrderOfWhatSpeaksForThem() {
        VolunteerId qualified = newVolunteer();
        ledger.record(
                NOON,
                registered(qualified, "350211001001"),
                new QualificationRecorded(
                        QualificationId.from(new UUID(55, 1)),
                        qualified,
                        // what the project of this test asks for
                        new Text("应急救护员"),
                        new Text("厦门市红十字会"),
                        Sealed.of("v1:certificate"),
                        LocalDate.of(2022, 1, 1),
                        null,
                        new Text("0".repeat(64))));
        ServiceProductId inStreet = ofTheTeam(Offering.in("350211001"));
        ServiceProductId inDistrict = ofTheTeam(Offering.in("350211"));
        ServiceProductId alsoInDistrict = ofTheTeam(Offering.in("350211002001"));
        ServiceProductId best = of(
                qualified,
                Offering.in("350211001001")
                        .on(DayOfWeek.SATURDAY, "09:00", "11:00")
                        .showing(Achievement.REVIEWS));
        ServiceProductId otherCategory = ofTheTeam(Offering.in("350211001001").of("便民服务"));
        ofTheTeam(Offering.in("350203"));
        ServiceProductId off = ofTheTeam(Offering.in("350211001001"));
        ServiceProductId full = ofTheTeam(Offering.in("350211001001").most(1));
        ledger.record(NOON, new ProductTakenOffShelf(off, new Text("季节已过")), new ProductOrdered(full, newOrder()));
        ledger.record(NOON, ServedOrders.by(Provider.of(qualified), 9, Satisfaction.SATISFIED));
        ledger.record(NOON, ServedOrders.by(Provider.of(qualified), 1, Satisfaction.FAIR));
        OrderPlaced need = needed(need().in("350211001001"));

        List<Match> found = ask(OF_AN_ORDER, need.orderId());

        assertThat(found)
                .extracting(match -> match.product().productId(), Match::points, Match::grounds)
                .containsExactly(
                        tuple(
                                best,
                                14,
                                List.of(
                                        Ground.SAME_COMMUNITY,
                                        Ground.SAME_CATEGORY,
                                        Ground.TIMES_MEET,
                                        Ground.QUALIFIED,
                                        Ground.WELL_REVIEWED)),
                        tuple(inStreet, 7, List.of(Ground.SAME_STREET, Ground.SAME_CATEGORY, Ground.ANY_TIME)),
                        tuple(inDistrict, 6, List.of(Ground.SAME_DISTRICT, Ground.SAME_CATEGORY, Ground.ANY_TIME)),
                        tuple(alsoInDistrict, 6, List.of(Ground.SAME_DISTRICT, Ground.SAME_CATEGORY, Ground.ANY_TIME)),
                        tuple(otherCategory, 5, List.of(Ground.SAME_COMMUNITY, Ground.ANY_TIME)));
        assertThat(found.getFirst().product().achievements().reviewed()).isEqualTo(10);
        assertThat(found).allSatisfy(match -> assertThat(match.need().orderId()).isEqualTo(need.orderId()));
        assertThat(ask(OF_AN_ORDER + "&limit=2", need.orderId()))
                .extracting(match -> match.product().productId())
                .containsExactly(best, inStreet);
    }

    /** What a provider does not let be seen speaks for no match either. */
    @Test
    void tellNoReviewsThatAreNotShown() {
        VolunteerId volunteer = newVolunteer();
        ledger.record(NOON, registered(volunteer, HONGSHAN));
        ServiceProductId hidden = of(volunteer, Offering.in("350206001"));
        of(volunteer, Offering.in("350205001").showing(Achievement.REVIEWS));
        ledger.record(NOON, ServedOrders.by(Provider.of(volunteer), 5, Satisfaction.SATISFIED));
        OrderPlaced need = needed(need().in("350206001"));

        assertThat(ask(OF_AN_ORDER, need.orderId()))
                .filteredOn(match -> match.product().productId().equals(hidden))
                .extracting(Match::grounds)
                .containsExactly(List.of(Ground.SAME_STREET, Ground.SAME_CATEGORY, Ground.ANY_TIME));
    }

    /** Those that nobody promised, the older first where they fit alike. */
    @Test
    void areOfNeedsForAProduct() {
        String community = "350205001001";
        ServiceProductId product = ofTheTeam(Offering.in(community));
        OrderPlaced older = needed(need().in(community));
        OrderPlaced newer = needed(need().in(community));
        OrderPlaced better = needed(need().in("350205002").of("便民服务"));
        OrderPlaced promised = needed(need().in(community));
        needed(need().in(community).choosing(newProduct()));
        needed(need().in(community).between(NOON, NOON.plusSeconds(7200)));
        Provider by = Provider.of(team);
        ledger.record(
                NOON,
                new OrderDispatched(older.orderId(), older.volunteerId(), List.of(by), FAR),
                new OrderDispatched(promised.orderId(), promised.volunteerId(), List.of(by), FAR),
                new OrderAccepted(
                        promised.orderId(),
                        promised.volunteerId(),
                        by,
                        project,
                        newShift(),
                        NOON,
                        NOON.plusSeconds(3600),
                        List.of(newVolunteer()),
                        FAR));

        Reader.Answer answer = reader.getAs(Callers.volunteer(newVolunteer()), OF_A_PRODUCT, product);

        assertThat(answer.as(Matches.class).matches())
                .extracting(match -> match.need().orderId(), Match::points)
                .containsExactly(tuple(older.orderId(), 9), tuple(newer.orderId(), 9), tuple(better.orderId(), 2));
        assertThat(answer.body()).doesNotContain(CONTENT, older.volunteerId().value());
    }

    /** 供需对接区: what is needed in its community, and what is to be had there or lies on its shelf. */
    @Test
    void areOfAStation() {
        String community = "350206004001";
        StationId station = newStation();
        ledger.record(
                NOON,
                new StationOpened(
                        station,
                        new Text("N-" + station),
                        new Text("江头驿站"),
                        StationKind.STATION,
                        new Site(new DivisionCode(community), new Text("居委会"), null),
                        null,
                        LocalDate.of(2020, 1, 1),
                        null));
        ServiceProductId there = ofTheTeam(Offering.in(community));
        ServiceProductId onItsShelf = ofTheTeam(Offering.in("350206005").at(station));
        ofTheTeam(Offering.in("350206003"));
        OrderPlaced first = needed(need().in(community));
        OrderPlaced second = needed(need().in(community));
        needed(need().in("350206003"));

        assertThat(ask(OF_A_STATION, station))
                .extracting(
                        match -> match.need().orderId(),
                        match -> match.product().productId(),
                        Match::points)
                .containsExactly(
                        tuple(first.orderId(), there, 9),
                        tuple(second.orderId(), there, 9),
                        tuple(first.orderId(), onItsShelf, 6),
                        tuple(second.orderId(), onItsShelf, 6));
        assertThat(reader.get(OF_A_STATION, newStation()).problem()).isEqualTo("404 UNKNOWN_STATION");
    }

    @Test
    void forAnOrderAreForWhoeverDispatchesOrPlacedIt() {
        VolunteerId offered = newVolunteer();
        OrderPlaced need = needed(need().in("350212105"));
        ledger.record(
                NOON,
                new OrderDispatched(
                        need.orderId(), need.volunteerId(), List.of(Provider.of(team), Provider.of(offered)), FAR));

        assertThat(reader.getAs(Callers.volunteer(need.volunteerId()), OF_AN_ORDER, need.orderId())
                        .status())
                .isEqualTo(200);
        assertThat(reader.getAs(Callers.holder("mt-dispatcher", Role.DISTRICT_OFFICER), OF_AN_ORDER, need.orderId())
                        .status())
                .isEqualTo(200);
        for (String token : List.of(
                Callers.volunteer(offered),
                Callers.volunteer(newVolunteer()),
                Callers.holder("mt-manager", Role.ORGANISATION_MANAGER),
                Callers.holder("mt-nobody", Role.DISTRICT_OFFICER))) {
            assertThat(reader.getAs(token, OF_AN_ORDER, need.orderId()).problem())
                    .isEqualTo("404 UNKNOWN_ORDER");
        }
        assertThat(reader.getAsNobody(OF_AN_ORDER, need.orderId()).problem()).isEqualTo("401 SIGN_IN_REQUIRED");
    }

    @Test
    void areAskedForByOneOfThree() {
        ServiceProductId product = ofTheTeam(Offering.in(HONGSHAN));

        assertThat(reader.get("/api/v1/matches").problem()).isEqualTo("400 INVALID_FIELD");
        assertThat(reader.get("/api/v1/matches?product={product}&station={station}", product, newStation())
                        .problem())
                .isEqualTo("400 INVALID_FIELD");
        assertThat(reader.get(OF_A_PRODUCT, newProduct()).problem()).isEqualTo("404 UNKNOWN_SERVICE_PRODUCT");
        assertThat(reader.get(OF_AN_ORDER, newOrder()).problem()).isEqualTo("404 UNKNOWN_ORDER");
    }

    /** Nothing is offered for what is served, and nobody's need meets what was taken off. */
    @Test
    void areNoneOnceEitherIsGone() {
        ServiceProductId product = ofTheTeam(Offering.in("350205004"));
        OrderPlaced need = needed(need().in("350205004"));
        assertThat(ask(OF_A_PRODUCT, product)).isNotEmpty();

        ledger.record(NOON, new ProductTakenOffShelf(product, new Text("季节已过")));
        ledger.record(NOON, new OrderWithdrawn(need.orderId(), need.volunteerId(), new Text("家人已回")));

        assertThat(ask(OF_A_PRODUCT, product)).isEmpty();
        assertThat(ask(OF_AN_ORDER, need.orderId())).isEmpty();
    }
}
