package org.redvest.query.service.order;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.newOrder;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newProduct;
import static org.redvest.query.Facts.newProject;
import static org.redvest.query.Facts.newShift;
import static org.redvest.query.Facts.newStation;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;
import static org.redvest.query.Placing.CONTENT;
import static org.redvest.query.Placing.FAR;
import static org.redvest.query.Placing.TITLE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.Site;
import org.redvest.api.Text;
import org.redvest.api.city.station.StationKind;
import org.redvest.api.city.station.event.StationOpened;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.StationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.service.order.OrderState;
import org.redvest.api.service.order.Provider;
import org.redvest.api.service.order.event.OrderAccepted;
import org.redvest.api.service.order.event.OrderDispatched;
import org.redvest.api.service.order.event.OrderGivenBack;
import org.redvest.api.service.order.event.OrderPlaced;
import org.redvest.api.service.order.query.Needs;
import org.redvest.api.service.order.query.Needs.Need;
import org.redvest.query.Ledger;
import org.redvest.query.Placing;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** What everybody may read of what is needed. */
@QuerySideTest
class NeedsTest {

    private static final String ALL = "/api/v1/needs?division=350213001";

    /** 田墘社区 and 山头社区 of one street, of which no other test knows orders. */
    private static final String TIANQIAN = "350213001001";

    private static final String SHANTOU = "350213001002";

    private final Ledger ledger;
    private final Reader reader;
    private final Provider team = Provider.of(newOrganisation());
    private final StationId station = newStation();
    private final OrderPlaced open = Placing.of(newOrder(), newVolunteer())
            .in(TIANQIAN)
            .answeredBy(LocalDate.of(2022, 6, 9))
            .placed();
    private final OrderPlaced offered =
            Placing.of(newOrder(), newVolunteer()).in(SHANTOU).of("便民服务").placed();
    private final OrderPlaced promised =
            Placing.of(newOrder(), newVolunteer()).in(TIANQIAN).placed();

    NeedsTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    @BeforeAll
    void some() {
        OrderPlaced over = Placing.of(newOrder(), newVolunteer())
                .in(TIANQIAN)
                .between(NOON, NOON.plusSeconds(3600))
                .placed();
        OrderPlaced chosen = Placing.of(newOrder(), newVolunteer())
                .in(TIANQIAN)
                .choosing(newProduct())
                .placed();
        VolunteerId gone = newVolunteer();
        ledger.record(
                NOON,
                open,
                offered,
                dispatched(offered),
                promised,
                dispatched(promised),
                accepted(promised),
                over,
                chosen,
                registered(gone, TIANQIAN),
                Placing.of(newOrder(), gone).in(TIANQIAN).placed(),
                new VolunteerErased(gone),
                new StationOpened(
                        station,
                        new Text("N-" + station),
                        new Text("山头驿站"),
                        StationKind.STATION,
                        new Site(new DivisionCode(SHANTOU), new Text("居委会"), null),
                        null,
                        LocalDate.of(2020, 1, 1),
                        null));
    }

    private OrderDispatched dispatched(OrderPlaced order) {
        return new OrderDispatched(order.orderId(), order.volunteerId(), List.of(team), FAR);
    }

    private OrderAccepted accepted(OrderPlaced order) {
        Instant start = NOON.plus(Duration.ofDays(1));
        return new OrderAccepted(
                order.orderId(),
                order.volunteerId(),
                team,
                newProject(),
                newShift(),
                start,
                start.plusSeconds(3600),
                List.of(newVolunteer()),
                FAR);
    }

    private List<OrderId> numbers(String address, Object... variables) {
        return reader.ask(Needs.class, address, variables).needs().stream()
                .map(Need::orderId)
                .toList();
    }

    @Test
    void areThoseThatNobodyPromisedAndThatCanStillBeServed() {
        assertThat(numbers(ALL)).containsExactly(offered.orderId(), open.orderId());
        assertThat(reader.ask(Needs.class, ALL).needs().getLast())
                .isEqualTo(new Need(
                        open.orderId(),
                        OrderState.PLACED,
                        TITLE,
                        "扶老助残",
                        TIANQIAN,
                        "田墘社区居委会",
                        open.wish().from(),
                        FAR,
                        2,
                        NOON,
                        LocalDate.of(2022, 6, 9),
                        reader.ask(Needs.class, ALL).needs().getLast().position()));
    }

    @Test
    void areThereAgainOnceTheyAreGivenBack() {
        OrderPlaced back =
                Placing.of(newOrder(), newVolunteer()).in("350213002001").placed();
        ledger.record(NOON, back, dispatched(back), accepted(back));
        assertThat(numbers("/api/v1/needs?division=350213002")).isEmpty();

        ledger.record(NOON, new OrderGivenBack(back.orderId(), back.volunteerId(), team, new Text("当日人手不足"), FAR));

        assertThat(numbers("/api/v1/needs?division=350213002")).containsExactly(back.orderId());
    }

    /** Neither for whom nor what exactly. */
    @Test
    void areReadByEverybodyWithoutWhomTheyAreFor() {
        Reader.Answer answer = reader.getAsNobody(ALL);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains(open.orderId().value())
                .doesNotContain(
                        CONTENT,
                        open.volunteerId().value(),
                        offered.volunteerId().value());
    }

    @Test
    void areSoughtByPlaceCategoryAndStation() {
        assertThat(numbers(ALL + "&category=便民服务")).containsExactly(offered.orderId());
        assertThat(numbers("/api/v1/needs?division={community}", TIANQIAN)).containsExactly(open.orderId());
        assertThat(numbers("/api/v1/needs?station={station}", station)).containsExactly(offered.orderId());
        assertThat(numbers("/api/v1/needs?station={station}&division={community}", station, TIANQIAN))
                .isEmpty();
        assertThat(reader.get("/api/v1/needs?station={station}", newStation()).problem())
                .isEqualTo("404 UNKNOWN_STATION");
        assertThat(reader.get("/api/v1/needs?division=999999").problem()).isEqualTo("422 UNKNOWN_DIVISION");
        assertThat(reader.get("/api/v1/needs?category=经商").problem()).isEqualTo("422 UNKNOWN_CATEGORY");
    }

    @Test
    void arePaged() {
        Needs first = reader.ask(Needs.class, ALL + "&limit=1");

        assertThat(first.needs()).extracting(Need::orderId).containsExactly(offered.orderId());
        assertThat(numbers(ALL + "&limit=1&cursor={cursor}", requireNonNull(first.nextCursor())))
                .containsExactly(open.orderId());
    }
}
