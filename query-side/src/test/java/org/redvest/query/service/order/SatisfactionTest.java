package org.redvest.query.service.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.newOrder;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newProject;
import static org.redvest.query.Facts.newShift;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;
import static org.redvest.query.Placing.FAR;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redvest.api.Text;
import org.redvest.api.city.organisation.event.OrganisationDissolved;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.Provider;
import org.redvest.api.service.order.ReviewedBy;
import org.redvest.api.service.order.Satisfaction;
import org.redvest.api.service.order.event.OrderAccepted;
import org.redvest.api.service.order.event.OrderClosedUnreviewed;
import org.redvest.api.service.order.event.OrderDispatched;
import org.redvest.api.service.order.event.OrderPlaced;
import org.redvest.api.service.order.event.OrderReviewAmended;
import org.redvest.api.service.order.event.OrderReviewed;
import org.redvest.api.service.order.event.OrderServed;
import org.redvest.api.service.order.query.SatisfactionStatistics;
import org.redvest.api.service.order.query.SatisfactionStatistics.Grades;
import org.redvest.api.service.order.query.SatisfactionStatistics.Group;
import org.redvest.query.Ledger;
import org.redvest.query.Placing;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** How satisfied those were who were served, told apart, and never so that it tells of persons. */
@QuerySideTest
class SatisfactionTest {

    /** Of a year of its own. */
    private static final String YEAR = "/api/v1/orders/satisfaction?from=2051-01-01&to=2051-12-31";

    private static final String WUTU = "350212003005";
    private static final String XITANG = "350212003006";
    private static final Instant JANUARY = Instant.parse("2051-01-10T01:00:00Z");

    /** Midnight in China between January and February. */
    private static final Instant FEBRUARY = Instant.parse("2051-01-31T16:00:00Z");

    private final Ledger ledger;
    private final Reader reader;
    private final OrganisationId many = newOrganisation();
    private final OrganisationId few = newOrganisation();
    private final VolunteerId alone = newVolunteer();

    SatisfactionTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    /** Of one team seven by themselves, five by others and one unreviewed; of another three; one of a volunteer. */
    @BeforeAll
    void served() {
        Provider team = Provider.of(many);
        Provider other = Provider.of(few);
        ledger.record(NOON, registered(many, "鸿山义工队"), registered(few, "蓝天服务队"));
        for (Satisfaction grade : List.of(
                Satisfaction.VERY_SATISFIED,
                Satisfaction.VERY_SATISFIED,
                Satisfaction.VERY_SATISFIED,
                Satisfaction.SATISFIED,
                Satisfaction.SATISFIED,
                Satisfaction.FAIR,
                Satisfaction.DISSATISFIED)) {
            served(team, WUTU, JANUARY, grade, ReviewedBy.BENEFICIARY);
        }
        for (ReviewedBy by :
                List.of(ReviewedBy.PROXY, ReviewedBy.PROXY, ReviewedBy.PROXY, ReviewedBy.STAFF, ReviewedBy.STAFF)) {
            served(team, WUTU, JANUARY, Satisfaction.SATISFIED, by);
        }
        served(team, WUTU, JANUARY, null, ReviewedBy.BENEFICIARY);
        for (int i = 0; i < 3; i++) {
            served(other, XITANG, FEBRUARY, Satisfaction.FAIR, ReviewedBy.BENEFICIARY);
        }
        served(Provider.of(alone), XITANG, FEBRUARY, Satisfaction.SATISFIED, ReviewedBy.PROXY);
        OrderPlaced waiting = order(WUTU);
        ledger.record(NOON, facts(waiting, team, JANUARY).toArray());
    }

    private static OrderPlaced order(String division) {
        return Placing.of(newOrder(), newVolunteer()).in(division).placed();
    }

    private static List<Object> facts(OrderPlaced order, Provider by, Instant end) {
        VolunteerId server = newVolunteer();
        Instant start = end.minus(Duration.ofHours(1));
        List<Object> facts = new ArrayList<>();
        facts.add(order);
        facts.add(new OrderDispatched(order.orderId(), order.volunteerId(), List.of(by), FAR));
        facts.add(new OrderAccepted(
                order.orderId(), order.volunteerId(), by, newProject(), newShift(), start, end, List.of(server), FAR));
        facts.add(new OrderServed(order.orderId(), order.volunteerId(), by, List.of(server), null, start, end, FAR));
        return facts;
    }

    private OrderPlaced served(
            Provider by, String division, Instant end, @Nullable Satisfaction grade, ReviewedBy reviewer) {
        OrderPlaced order = order(division);
        List<Object> facts = facts(order, by, end);
        facts.add(
                grade == null
                        ? new OrderClosedUnreviewed(order.orderId(), order.volunteerId())
                        : new OrderReviewed(order.orderId(), order.volunteerId(), grade, Text.EMPTY, reviewer));
        ledger.record(NOON, facts.toArray());
        return order;
    }

    private SatisfactionStatistics ask(String more, Object... variables) {
        return reader.ask(SatisfactionStatistics.class, YEAR + more, variables);
    }

    @Test
    void standsApartByWhoSaidSoAndLeavesOutWhatNobodySaid() {
        SatisfactionStatistics seen = ask("&by=TEAM");

        assertThat(seen.groups())
                .containsExactly(
                        new Group(many.code(), "鸿山义工队", 13, 1, new Grades(3, 2, 1, 1), new Grades(0, 5, 0, 0)),
                        new Group(few.code(), "蓝天服务队", 3, 0, null, null),
                        new Group("VOLUNTEERS", null, 1, 0, null, null));
        assertThat(seen.total()).isEqualTo(new Group("", null, 17, 1, new Grades(3, 2, 4, 1), new Grades(0, 6, 0, 0)));
    }

    @Test
    void isToldByDivisionAndByMonthInChina() {
        assertThat(ask("&by=DIVISION").groups())
                .extracting(Group::key, Group::name, Group::served)
                .containsExactly(tuple(WUTU, "乌涂社区居委会", 13L), tuple(XITANG, "西塘社区居委会", 4L));
        assertThat(ask("&by=MONTH").groups())
                .extracting(Group::key, Group::name, Group::served)
                .containsExactly(tuple("2051-01", null, 13L), tuple("2051-02", null, 4L));
    }

    @Test
    void isOfWhatWasAskedFor() {
        assertThat(ask("&division={community}", XITANG).total().served()).isEqualTo(4);
        assertThat(ask("&organisationId={team}", many.code()).total().own()).isEqualTo(new Grades(3, 2, 1, 1));
        assertThat(ask("&organisationId={team}", newOrganisation().code()).groups())
                .isEmpty();
        assertThat(reader.ask(SatisfactionStatistics.class, "/api/v1/orders/satisfaction?from=2051-02-01&to=2051-02-01")
                        .total()
                        .served())
                .isEqualTo(4);
        assertThat(reader.getAsNobody(YEAR).status()).isEqualTo(200);
        assertThat(reader.get("/api/v1/orders/satisfaction?from=2051-01-02&to=2051-01-01")
                        .problem())
                .isEqualTo("422 WINDOW_REVERSED");
        assertThat(reader.get("/api/v1/orders/satisfaction?from=2050-01-01&to=2051-12-31")
                        .problem())
                .isEqualTo("422 WINDOW_TOO_LONG");
    }

    /** In a year of their own. */
    @Test
    void countsWhatWasSaidLast() {
        OrganisationId team = newOrganisation();
        Instant end = Instant.parse("2053-05-01T01:00:00Z");
        OrderPlaced amended = served(Provider.of(team), WUTU, end, Satisfaction.VERY_SATISFIED, ReviewedBy.BENEFICIARY);
        for (int i = 0; i < 4; i++) {
            served(Provider.of(team), WUTU, end, Satisfaction.FAIR, ReviewedBy.BENEFICIARY);
        }
        ledger.record(
                NOON,
                new OrderReviewAmended(
                        amended.orderId(),
                        amended.volunteerId(),
                        Satisfaction.DISSATISFIED,
                        Text.EMPTY,
                        ReviewedBy.BENEFICIARY));

        SatisfactionStatistics seen =
                reader.ask(SatisfactionStatistics.class, "/api/v1/orders/satisfaction?from=2053-01-01&to=2053-12-31");

        assertThat(seen.total().own()).isEqualTo(new Grades(0, 0, 4, 1));
    }

    @Test
    void ofATeamHoldsWhatItInherited() {
        OrganisationId heir = newOrganisation();
        OrganisationId dissolved = newOrganisation();
        ledger.record(
                NOON,
                registered(heir, "义工协会"),
                registered(dissolved, "义工队"),
                new OrganisationDissolved(dissolved, heir, new Text("合并")));
        served(
                Provider.of(dissolved),
                WUTU,
                Instant.parse("2054-05-01T01:00:00Z"),
                Satisfaction.FAIR,
                ReviewedBy.BENEFICIARY);

        assertThat(reader.ask(
                                SatisfactionStatistics.class,
                                "/api/v1/orders/satisfaction?from=2054-01-01&to=2054-12-31&organisationId={heir}",
                                heir.code())
                        .total()
                        .served())
                .isEqualTo(1);
    }
}
