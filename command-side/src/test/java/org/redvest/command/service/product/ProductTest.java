package org.redvest.command.service.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.assertRefused;
import static org.redvest.command.Refused.because;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Remit;
import org.redvest.api.Site;
import org.redvest.api.Text;
import org.redvest.api.city.station.StationKind;
import org.redvest.api.city.station.event.StationOpened;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ServiceProductId;
import org.redvest.api.id.StationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.Provider;
import org.redvest.api.service.product.Achievement;
import org.redvest.api.service.product.ProductDetails;
import org.redvest.api.service.product.WeeklyTime;
import org.redvest.api.service.product.command.ChangeProduct;
import org.redvest.api.service.product.command.PutProductOnShelf;
import org.redvest.api.service.product.command.TakeProductOffShelf;
import org.redvest.api.service.product.event.OwnProductPutOnShelf;
import org.redvest.api.service.product.event.ProductChanged;
import org.redvest.api.service.product.event.ProductEvent;
import org.redvest.api.service.product.event.ProductFreed;
import org.redvest.api.service.product.event.ProductOrdered;
import org.redvest.api.service.product.event.ProductPutOnShelf;
import org.redvest.api.service.product.event.ProductTakenOffShelf;
import org.redvest.api.service.project.Risk;
import org.redvest.api.service.project.event.ProjectDrafted;
import org.redvest.command.city.station.Stations;
import org.redvest.command.person.volunteer.Registrations;
import org.redvest.command.service.project.TestProjects;

/** A product is what its provider says of it, and has so many places. */
class ProductTest {

    private static final ServiceProductId PRODUCT = ServiceProductId.from(new UUID(6, 1));
    private static final OrganisationId TEAM = OrganisationId.of("51350200MJB00000XC");
    private static final OrganisationId OTHER_TEAM = OrganisationId.of("52350206MJB00000X0");
    private static final VolunteerId BARBER = VolunteerId.from(new UUID(2, 1));
    private static final VolunteerId SOMEBODY = VolunteerId.from(new UUID(2, 2));
    private static final VolunteerId STRANGER = VolunteerId.from(new UUID(2, 99));
    private static final ProjectId PROJECT = ProjectId.from(new UUID(9, 1));
    private static final ProjectId DRAFT = ProjectId.from(new UUID(9, 2));
    private static final StationId STATION = StationId.ofNumber(new Text("XM-YZ-001"));
    private static final DivisionCode STREET = new DivisionCode("350203001");
    private static final Text REASON = new Text("队员外出");
    private static final OrderId ORDER = OrderId.from(new UUID(5, 1));
    private static final OrderId ANOTHER = OrderId.from(new UUID(5, 2));
    private static final WeeklyTime SATURDAY =
            new WeeklyTime(DayOfWeek.SATURDAY, LocalTime.of(9, 0), LocalTime.of(11, 30));
    private static final ProductDetails DETAILS = details(STATION, List.of(SATURDAY), 40, 1);
    private static final ProductPutOnShelf PUT = new ProductPutOnShelf(PRODUCT, TEAM, PROJECT, DETAILS);
    private static final OwnProductPutOnShelf OWN = new OwnProductPutOnShelf(PRODUCT, BARBER, PROJECT, DETAILS);

    private final FixtureConfiguration<Product> fixture = new AggregateTestFixture<>(Product.class);
    private final TestProjects projects = new TestProjects();

    @BeforeEach
    void knowsOthers() {
        projects.published(PROJECT, TEAM, TestProjects.details("350203001001", Risk.LOW));
        projects.happened(new ProjectDrafted(DRAFT, TEAM, TestProjects.details("350203001001", Risk.LOW)));
        fixture.registerInjectableResource(projects.projects());
        fixture.registerInjectableResource(Registrations.inEffect(BARBER, SOMEBODY));
        fixture.registerInjectableResource(new Stations((id, from) -> id.equals(STATION) && from == 0
                ? List.of(new GenericDomainEventMessage<>(
                        "Station",
                        id.value(),
                        0,
                        new StationOpened(
                                id,
                                new Text("XM-YZ-001"),
                                new Text("鸿山驿站"),
                                StationKind.STATION,
                                new Site(STREET, new Text("居委会门口"), null),
                                null,
                                LocalDate.of(2018, 3, 28),
                                null)))
                : List.of()));
    }

    private static ProductDetails details(@Nullable StationId station, List<WeeklyTime> times, int minutes, int most) {
        return new ProductDetails(
                new Text("上门理发"),
                new Text("为行动不便的老人上门理发"),
                new Text("扶老助残"),
                new Text("行动不便的老人"),
                List.of(STREET),
                station,
                times,
                minutes,
                most,
                Set.of(Achievement.REVIEWS, Achievement.HOURS));
    }

    private static PutProductOnShelf put(Provider provider, ProjectId project, ProductDetails details) {
        return new PutProductOnShelf(PRODUCT, provider, project, details);
    }

    static Stream<Arguments> invalid() {
        WeeklyTime reversed = new WeeklyTime(DayOfWeek.SUNDAY, LocalTime.NOON, LocalTime.NOON);
        return Stream.of(
                Arguments.of(Problem.PRODUCT_TIMES_INVALID, details(null, List.of(SATURDAY, reversed), 40, 1)),
                Arguments.of(Problem.PRODUCT_MINUTES_INVALID, details(null, List.of(), 9, 1)),
                Arguments.of(Problem.PRODUCT_MINUTES_INVALID, details(null, List.of(), 1441, 1)),
                Arguments.of(Problem.PRODUCT_PLACES_INVALID, details(null, List.of(), 40, 0)),
                Arguments.of(Problem.PRODUCT_PLACES_INVALID, details(null, List.of(), 40, 1001)),
                Arguments.of(
                        Problem.UNKNOWN_STATION, details(StationId.ofNumber(new Text("XM-YZ-002")), List.of(), 40, 1)));
    }

    @Nested
    class PuttingOnTheShelf {

        @Test
        void isDoneByATeam() {
            fixture.givenNoPriorActivity()
                    .when(put(Provider.of(TEAM), PROJECT, DETAILS))
                    .expectEvents(PUT)
                    .expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void isDoneByAVolunteer() {
            fixture.givenNoPriorActivity()
                    .when(put(Provider.of(BARBER), PROJECT, DETAILS))
                    .expectEvents(OWN)
                    .expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void isDoneOnce() {
            fixture.given(PUT)
                    .when(put(Provider.of(TEAM), PROJECT, DETAILS))
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
        }

        @Test
        void isRefusedInAProjectOfSomebodyElseOrThatIsNotPublic() {
            fixture.givenNoPriorActivity()
                    .when(put(Provider.of(OTHER_TEAM), PROJECT, DETAILS))
                    .expectException(because(Problem.PRODUCT_PROJECT_NOT_ONES_OWN))
                    .expectNoEvents();
            fixture.givenNoPriorActivity()
                    .when(put(Provider.of(BARBER), DRAFT, DETAILS))
                    .expectException(because(Problem.PROJECT_NOT_PUBLISHED))
                    .expectNoEvents();
        }

        @Test
        void isRefusedToWhoIsNotRegistered() {
            fixture.givenNoPriorActivity()
                    .when(put(Provider.of(STRANGER), PROJECT, DETAILS))
                    .expectException(because(Problem.UNKNOWN_VOLUNTEER))
                    .expectNoEvents();
        }

        @ParameterizedTest
        @MethodSource("org.redvest.command.service.product.ProductTest#invalid")
        void isRefusedAsNothingThatCouldBeServed(Problem problem, ProductDetails details) {
            fixture.givenNoPriorActivity()
                    .when(put(Provider.of(TEAM), PROJECT, details))
                    .expectException(because(problem))
                    .expectNoEvents();
        }
    }

    @Nested
    class Changing {

        private final ProductDetails other = details(null, List.of(), 60, 1000);

        @Test
        void isDoneByItsProvider() {
            fixture.given(PUT)
                    .when(new ChangeProduct(PRODUCT, null, other))
                    .expectEvents(new ProductChanged(PRODUCT, other))
                    .expectResultMessagePayload(Effect.RECORDED);
            fixture.given(OWN)
                    .when(new ChangeProduct(PRODUCT, BARBER, other))
                    .expectEvents(new ProductChanged(PRODUCT, other));
        }

        @Test
        void isNothingWhereItIsSoAlready() {
            fixture.given(PUT, new ProductChanged(PRODUCT, other))
                    .when(new ChangeProduct(PRODUCT, null, other))
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
        }

        @Test
        void isRefusedToEverybodyElse() {
            fixture.given(OWN)
                    .when(new ChangeProduct(PRODUCT, SOMEBODY, other))
                    .expectException(because(Problem.PRODUCT_NOT_ONES_OWN))
                    .expectNoEvents();
            fixture.given(OWN)
                    .when(new ChangeProduct(PRODUCT, null, other))
                    .expectException(because(Problem.PRODUCT_NOT_ONES_OWN))
                    .expectNoEvents();
            fixture.given(PUT)
                    .when(new ChangeProduct(PRODUCT, BARBER, other))
                    .expectException(because(Problem.PRODUCT_NOT_ONES_OWN))
                    .expectNoEvents();
        }

        @Test
        void isRefusedOnceItWasTakenOff() {
            fixture.given(PUT, new ProductTakenOffShelf(PRODUCT, REASON))
                    .when(new ChangeProduct(PRODUCT, null, other))
                    .expectException(because(Problem.PRODUCT_OFF_SHELF))
                    .expectNoEvents();
        }

        @ParameterizedTest
        @MethodSource("org.redvest.command.service.product.ProductTest#invalid")
        void isRefusedToNothingThatCouldBeServed(Problem problem, ProductDetails details) {
            fixture.given(PUT)
                    .when(new ChangeProduct(PRODUCT, null, details))
                    .expectException(because(problem))
                    .expectNoEvents();
        }
    }

    @Nested
    class TakingOffTheShelf {

        @Test
        void isDoneByItsProviderOrByWhoseProjectItIs() {
            fixture.given(OWN)
                    .when(new TakeProductOffShelf(PRODUCT, BARBER, REASON))
                    .expectEvents(new ProductTakenOffShelf(PRODUCT, REASON))
                    .expectResultMessagePayload(Effect.RECORDED);
            fixture.given(OWN)
                    .when(new TakeProductOffShelf(PRODUCT, null, REASON))
                    .expectEvents(new ProductTakenOffShelf(PRODUCT, REASON));
        }

        @Test
        void isDoneOnce() {
            fixture.given(PUT, new ProductTakenOffShelf(PRODUCT, REASON))
                    .when(new TakeProductOffShelf(PRODUCT, null, REASON))
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
        }

        @Test
        void isRefusedToEverybodyElse() {
            fixture.given(OWN)
                    .when(new TakeProductOffShelf(PRODUCT, SOMEBODY, REASON))
                    .expectException(because(Problem.PRODUCT_NOT_ONES_OWN))
                    .expectNoEvents();
        }
    }

    /** What an order asks of it, in the order's own unit of work. */
    @Nested
    class ItsPlaces {

        private static ProductFacts after(ProductEvent... events) {
            ProductFacts facts = ProductFacts.NOTHING;
            for (ProductEvent event : events) {
                facts = facts.and(event);
            }
            return facts;
        }

        @Test
        void areTakenAndFreedByOrders() {
            ProductOrdered first = new ProductOrdered(PRODUCT, ORDER);
            ProductOrdered second = new ProductOrdered(PRODUCT, ANOTHER);
            ProductFreed freed = new ProductFreed(PRODUCT, ORDER);

            assertThat(after(PUT, first, second).waiting()).containsExactlyInAnyOrder(ORDER, ANOTHER);
            assertThat(after(PUT, first, second, freed).waiting()).containsExactly(ANOTHER);
            assertThat(after(PUT, first, freed, freed).waiting()).isEmpty();
        }
    }

    @Nested
    class AsOthersKnowIt {

        private final Products products = new Products(
                (id, from) -> id.equals(PRODUCT) && from == 0 ? List.of(message(0, OWN)) : List.of(),
                number -> number.equals(BARBER) ? List.of(PRODUCT) : List.of(),
                new TestProjects()
                        .published(PROJECT, TEAM, TestProjects.details("350203001001", Risk.LOW))
                        .projects());

        private static DomainEventMessage<?> message(long sequence, ProductEvent event) {
            return new GenericDomainEventMessage<>("Product", event.productId().value(), sequence, event);
        }

        @Test
        void liesWhereItsProjectDoes() {
            assertThat(products.of(PRODUCT)).contains(new Remit(new DivisionCode("350203001001"), TEAM));
            assertThat(products.of(ServiceProductId.from(new UUID(6, 9)))).isEmpty();
            assertThat(products.of(PROJECT)).isEqualTo(Optional.empty());
        }

        @Test
        void isFoundByWhoServes() {
            assertThat(products.onShelfOf(List.of(BARBER, SOMEBODY)))
                    .containsExactly(new Products.Known(Provider.of(BARBER), PROJECT, true));
            assertRefused(
                    Problem.UNKNOWN_SERVICE_PRODUCT, () -> products.require(ServiceProductId.from(new UUID(6, 9))));
        }
    }
}
