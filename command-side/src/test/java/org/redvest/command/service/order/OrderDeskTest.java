package org.redvest.command.service.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.assertRefused;
import static org.redvest.command.service.order.OrderLedger.ANOTHER_SERVER;
import static org.redvest.command.service.order.OrderLedger.ANSWER;
import static org.redvest.command.service.order.OrderLedger.BARBER;
import static org.redvest.command.service.order.OrderLedger.BUILDING;
import static org.redvest.command.service.order.OrderLedger.CITY;
import static org.redvest.command.service.order.OrderLedger.COMMUNITY;
import static org.redvest.command.service.order.OrderLedger.DAUGHTER;
import static org.redvest.command.service.order.OrderLedger.DISPATCH;
import static org.redvest.command.service.order.OrderLedger.DISTRICT;
import static org.redvest.command.service.order.OrderLedger.ELDER;
import static org.redvest.command.service.order.OrderLedger.END;
import static org.redvest.command.service.order.OrderLedger.FROM;
import static org.redvest.command.service.order.OrderLedger.NOW;
import static org.redvest.command.service.order.OrderLedger.ORDER;
import static org.redvest.command.service.order.OrderLedger.OTHER_PROJECT;
import static org.redvest.command.service.order.OrderLedger.OTHER_TEAM;
import static org.redvest.command.service.order.OrderLedger.OWN_PRODUCT;
import static org.redvest.command.service.order.OrderLedger.PRODUCT;
import static org.redvest.command.service.order.OrderLedger.PROJECT;
import static org.redvest.command.service.order.OrderLedger.REVIEW;
import static org.redvest.command.service.order.OrderLedger.SERVED;
import static org.redvest.command.service.order.OrderLedger.SERVER;
import static org.redvest.command.service.order.OrderLedger.START;
import static org.redvest.command.service.order.OrderLedger.STRANGER;
import static org.redvest.command.service.order.OrderLedger.STREET;
import static org.redvest.command.service.order.OrderLedger.TEAM;
import static org.redvest.command.service.order.OrderLedger.UNTIL;
import static org.redvest.command.service.order.OrderLedger.WITNESS;
import static org.redvest.command.service.order.OrderLedger.behalf;
import static org.redvest.command.service.order.OrderLedger.contact;
import static org.redvest.command.service.order.OrderLedger.dispatching;
import static org.redvest.command.service.order.OrderLedger.interval;
import static org.redvest.command.service.order.OrderLedger.order;
import static org.redvest.command.service.order.OrderLedger.placing;
import static org.redvest.command.service.order.OrderLedger.volunteer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Remit;
import org.redvest.api.Text;
import org.redvest.api.city.grid.event.GridUnitClosed;
import org.redvest.api.city.organisation.event.OrganisationSuspended;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.id.GridUnitId;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.PlaceOfOrder;
import org.redvest.api.id.ServiceProductId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.MergeTookEffect;
import org.redvest.api.person.volunteer.event.VolunteerBanned;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.service.diary.event.CommitmentNoted;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.order.BehalfKind;
import org.redvest.api.service.order.OrderStep;
import org.redvest.api.service.order.Provider;
import org.redvest.api.service.order.ReviewedBy;
import org.redvest.api.service.order.Satisfaction;
import org.redvest.api.service.order.command.AcceptOrder;
import org.redvest.api.service.order.command.AmendOrderReview;
import org.redvest.api.service.order.command.DeclineOrder;
import org.redvest.api.service.order.command.DispatchOrder;
import org.redvest.api.service.order.command.GiveOrderBack;
import org.redvest.api.service.order.command.PassOrderDeadline;
import org.redvest.api.service.order.command.PlaceOrder;
import org.redvest.api.service.order.command.ReadOrderContact;
import org.redvest.api.service.order.command.ReferOrder;
import org.redvest.api.service.order.command.RefuseOrder;
import org.redvest.api.service.order.command.ReportOrderServed;
import org.redvest.api.service.order.command.ReviewOrder;
import org.redvest.api.service.order.command.WithdrawOrder;
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
import org.redvest.api.service.product.event.ProductFreed;
import org.redvest.api.service.product.event.ProductOrdered;
import org.redvest.api.service.product.event.ProductTakenOffShelf;
import org.redvest.api.service.project.event.ProjectClosed;
import org.redvest.api.service.shift.event.PlaceTaken;
import org.redvest.api.service.shift.event.ShiftCancelled;
import org.redvest.api.service.shift.event.ShiftOpened;
import org.redvest.command.service.order.OrderLedger.Wanted;

/** An order goes from step to step with whatever else it takes, or not at all. */
class OrderDeskTest {

    private static final Text REASON = new Text("本社区没有助医队伍");
    private static final Text WORDS = new Text("很耐心");
    private static final Provider OF_TEAM = Provider.of(TEAM);
    private static final Provider OF_OTHER = Provider.of(OTHER_TEAM);
    private static final Provider OF_BARBER = Provider.of(BARBER);

    private final OrderLedger ledger = new OrderLedger();

    /** What is done leads to these events, in this order, and to nothing else. */
    private void assertHappens(Command<Effect> command, Object... events) {
        int before = ledger.events().size();
        assertThat(ledger.send(command)).isEqualTo(Effect.RECORDED);
        assertThat(ledger.events().subList(before, ledger.events().size())).containsExactly(events);
    }

    private void assertNothingHappens(Command<Effect> command) {
        List<Object> before = ledger.events();
        assertThat(ledger.send(command)).isEqualTo(Effect.ALREADY_RECORDED);
        assertThat(ledger.events()).isEqualTo(before);
    }

    private void assertRefusedWithoutATrace(Problem problem, Command<?> command) {
        List<Object> before = ledger.events();
        assertRefused(problem, () -> ledger.send(command));
        assertThat(ledger.events()).isEqualTo(before);
    }

    private void placed() {
        ledger.send(placing());
    }

    private void dispatched(Provider... offers) {
        placed();
        ledger.send(dispatching(offers));
    }

    /** By the team, for whom somebody serves. */
    private void accepted() {
        dispatched(OF_TEAM, OF_OTHER);
        ledger.send(ledger.accepting(TEAM, PROJECT, SERVER));
    }

    private ShiftId shift() {
        return ledger.order(ORDER).stream()
                .filter(OrderAccepted.class::isInstance)
                .map(event -> ((OrderAccepted) event).shiftId())
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private void served() {
        accepted();
        ledger.time = END;
        ledger.attended(shift(), SERVER);
        ledger.send(serving());
    }

    private static ReportOrderServed serving() {
        return new ReportOrderServed(ORDER, OF_TEAM, null);
    }

    private static ReviewOrder reviewing(@Nullable VolunteerId reviewer) {
        return new ReviewOrder(ORDER, reviewer, Satisfaction.VERY_SATISFIED, WORDS);
    }

    private static AmendOrderReview amending(@Nullable VolunteerId reviewer) {
        return new AmendOrderReview(ORDER, reviewer, Satisfaction.FAIR, WORDS);
    }

    private static WithdrawOrder withdrawing(@Nullable VolunteerId by) {
        return new WithdrawOrder(ORDER, by, REASON);
    }

    /** Two numbers are one person's from now on. */
    private void merged(VolunteerId survivor, VolunteerId absorbed) {
        MergeCaseId mergeCase = MergeCaseId.of(survivor, absorbed);
        for (VolunteerId number : List.of(survivor, absorbed)) {
            ledger.happened(number.value(), new MergeTookEffect(number, mergeCase, survivor, absorbed));
        }
    }

    private static void forSomebodyByStaff(Wanted wanted) {
        wanted.placedBy = null;
        wanted.behalf = behalf(BehalfKind.GRID_WORKER);
        wanted.contact = contact();
    }

    private static void forSomebodyByRelative(Wanted wanted) {
        wanted.placedBy = DAUGHTER;
        wanted.behalf = behalf(BehalfKind.RELATIVE);
        wanted.contact = contact();
        wanted.proxy = DAUGHTER;
    }

    @Nested
    class Placing {

        private static OrderPlaced asPlaced(PlaceOrder command) {
            return new OrderPlaced(
                    command.orderId(),
                    command.volunteerId(),
                    command.title(),
                    command.content(),
                    command.wish(),
                    command.productId(),
                    command.contact(),
                    command.placedBy(),
                    command.behalf(),
                    command.proxy(),
                    command.timeOrder(),
                    command.wish().division(),
                    LocalDate.of(2026, 3, 11),
                    NOW.plus(DISPATCH));
        }

        @Test
        void publishesANeedThatWaitsInItsCommunity() {
            PlaceOrder command = placing(wanted -> {
                wanted.gridUnit = BUILDING;
                wanted.people = 100;
            });

            assertHappens(command, asPlaced(command));
            assertNothingHappens(command);
        }

        @Test
        void isDoneBeforeItsTimeIsOver() {
            PlaceOrder command = placing(wanted -> {
                wanted.from = NOW.minus(Duration.ofDays(300));
                wanted.until = wanted.from.plus(Duration.ofDays(366));
                wanted.division = STREET;
                wanted.beneficiary = STRANGER;
                wanted.placedBy = STRANGER;
            });

            assertHappens(command, asPlaced(command));
        }

        @Test
        void byARelativeOrByStaffIsOnBehalfOfWhoAgreed() {
            PlaceOrder byRelative = placing(OrderDeskTest::forSomebodyByRelative);
            PlaceOrder byStaff = placing(wanted -> {
                forSomebodyByStaff(wanted);
                wanted.id = order(2);
                wanted.beneficiary = STRANGER;
            });

            assertHappens(byRelative, asPlaced(byRelative));
            assertHappens(byStaff, asPlaced(byStaff));
        }

        @Test
        void doesNotKnowTheLastDayToAnswerWhereNoCalendarIsLoaded() {
            ledger.time = Instant.parse("2031-03-06T02:00:00Z");

            ledger.send(placing(wanted -> {
                wanted.from = Instant.parse("2031-03-09T00:00:00Z");
                wanted.until = Instant.parse("2031-03-10T00:00:00Z");
            }));

            assertThat(ledger.order(ORDER)).singleElement().satisfies(event -> assertThat(
                            ((OrderPlaced) event).answerBy())
                    .isNull());
        }

        static Stream<Arguments> refused() {
            return Stream.of(
                    refused(Problem.UNKNOWN_DIVISION, wanted -> wanted.division = new DivisionCode("999999999999")),
                    refused(Problem.ORDER_PLACE_TOO_WIDE, wanted -> wanted.division = DISTRICT),
                    refused(Problem.ORDER_PLACE_TOO_WIDE, wanted -> wanted.division = CITY),
                    refused(Problem.UNKNOWN_CATEGORY, wanted -> wanted.category = "救火"),
                    refused(Problem.UNKNOWN_GRID_UNIT, wanted -> wanted.gridUnit = GridUnitId.stored("grd-1")),
                    refused(Problem.GRID_UNIT_ELSEWHERE, wanted -> {
                        wanted.gridUnit = BUILDING;
                        wanted.division = STREET;
                    }),
                    refused(Problem.PERIOD_REVERSED, wanted -> wanted.from = UNTIL),
                    refused(Problem.PERIOD_REVERSED, wanted -> wanted.until = FROM.minusSeconds(1)),
                    refused(Problem.ORDER_WINDOW_PASSED, wanted -> {
                        wanted.from = NOW.minusSeconds(60);
                        wanted.until = NOW;
                    }),
                    refused(
                            Problem.ORDER_WINDOW_TOO_LONG,
                            wanted -> wanted.until =
                                    FROM.plus(Duration.ofDays(366)).plusSeconds(1)),
                    refused(Problem.ORDER_PEOPLE_INVALID, wanted -> wanted.people = 0),
                    refused(Problem.ORDER_PEOPLE_INVALID, wanted -> wanted.people = 101),
                    refused(Problem.ORDER_NEEDS_CONSENT, wanted -> wanted.placedBy = DAUGHTER),
                    refused(Problem.ORDER_NEEDS_CONSENT, wanted -> wanted.placedBy = null),
                    refused(Problem.ORDER_NEEDS_CONSENT, wanted -> {
                        forSomebodyByStaff(wanted);
                        wanted.placedBy = DAUGHTER;
                    }),
                    refused(Problem.ORDER_NEEDS_CONSENT, wanted -> {
                        forSomebodyByRelative(wanted);
                        wanted.placedBy = null;
                    }),
                    refused(Problem.INVALID_FIELD, wanted -> wanted.behalf = behalf(BehalfKind.RELATIVE)),
                    refused(Problem.ORDER_CONTACT_REQUIRED, wanted -> {
                        forSomebodyByRelative(wanted);
                        wanted.contact = null;
                    }),
                    refused(Problem.ORDER_PROXY_IS_BENEFICIARY, wanted -> wanted.proxy = ELDER),
                    refused(Problem.UNKNOWN_TIME_MOVEMENT, wanted -> wanted.time = OrderLedger.time(1)),
                    refused(Problem.UNKNOWN_TIME_ACCOUNT, wanted -> {
                        wanted.time = OrderLedger.time(1);
                        wanted.beneficiary = DAUGHTER;
                        wanted.placedBy = DAUGHTER;
                    }),
                    refused(
                            Problem.UNKNOWN_SERVICE_PRODUCT,
                            wanted -> wanted.product = ServiceProductId.stored("prd-1")),
                    refused(Problem.PRODUCT_NOT_THERE, wanted -> {
                        wanted.product = PRODUCT;
                        wanted.division = new DivisionCode("350206001");
                    }),
                    refused(Problem.ORDER_FROM_ONESELF, wanted -> {
                        wanted.product = OWN_PRODUCT;
                        wanted.beneficiary = BARBER;
                        wanted.placedBy = BARBER;
                    }));
        }

        private static Arguments refused(Problem problem, Consumer<Wanted> change) {
            return Arguments.of(problem, change);
        }

        @ParameterizedTest
        @MethodSource("refused")
        void isRefusedWhereItCannotBeServed(Problem problem, Consumer<Wanted> change) {
            assertRefusedWithoutATrace(problem, placing(change));
        }

        @Test
        void isRefusedInABuildingThatIsNoneAnyMore() {
            ledger.happened(BUILDING.value(), new GridUnitClosed(BUILDING, new Text("拆迁")));

            assertRefusedWithoutATrace(Problem.GRID_UNIT_CLOSED, placing(wanted -> wanted.gridUnit = BUILDING));
        }

        @Test
        void isRefusedForWhoWasErased() {
            ledger.happened(ELDER.value(), new VolunteerErased(ELDER));

            assertRefusedWithoutATrace(Problem.VOLUNTEER_ERASED, placing());
        }

        @Test
        void isOnesOwnUnderAnyOfOnesNumbers() {
            merged(ELDER, DAUGHTER);

            ledger.send(placing(wanted -> wanted.placedBy = DAUGHTER));
            assertRefusedWithoutATrace(Problem.ORDER_PROXY_IS_BENEFICIARY, placing(wanted -> {
                wanted.id = order(2);
                wanted.proxy = DAUGHTER;
            }));
        }

        @Test
        void needsFiguresOfTheCity() {
            OrderLedger early = new OrderLedger();
            early.time = Instant.parse("2011-03-06T02:00:00Z");

            assertRefused(Problem.NO_POLICY_IN_FORCE, () -> early.send(placing()));
        }
    }

    @Nested
    class ChoosingAProduct {

        private static PlaceOrder choosing(int number, ServiceProductId product) {
            return placing(wanted -> {
                wanted.id = order(number);
                wanted.product = product;
            });
        }

        @Test
        void takesItsPlaceAndOffersItToWhoeverServesIt() {
            PlaceOrder command = choosing(1, OWN_PRODUCT);

            assertHappens(
                    command,
                    Placing.asPlaced(command),
                    new ProductOrdered(OWN_PRODUCT, ORDER),
                    new OrderDispatched(ORDER, ELDER, List.of(OF_BARBER), NOW.plus(ANSWER)));
        }

        @Test
        void isRefusedWhereAllItsPlacesAreTaken() {
            ledger.send(choosing(1, PRODUCT));
            ledger.send(choosing(2, PRODUCT));
            assertRefusedWithoutATrace(Problem.PRODUCT_EXHAUSTED, choosing(3, PRODUCT));

            assertHappens(
                    withdrawing(ELDER), new OrderWithdrawn(ORDER, ELDER, REASON), new ProductFreed(PRODUCT, ORDER));

            ledger.send(choosing(3, PRODUCT));
        }

        @Test
        void isRefusedWhereItWasTakenOffTheShelf() {
            ledger.happened(PRODUCT.value(), new ProductTakenOffShelf(PRODUCT, REASON));

            assertRefusedWithoutATrace(Problem.PRODUCT_OFF_SHELF, choosing(1, PRODUCT));
        }

        @Test
        void isRefusedWhereItsTeamMayNotServe() {
            ledger.organisations.happened(NOW, new OrganisationSuspended(TEAM, REASON));

            assertRefusedWithoutATrace(Problem.ORGANISATION_SUSPENDED, choosing(1, PRODUCT));
        }

        @Test
        void isRefusedWhereItsVolunteerIsBanned() {
            ledger.happened(BARBER.value(), new VolunteerBanned(BARBER, REASON));

            assertRefusedWithoutATrace(Problem.VOLUNTEER_BANNED, choosing(1, OWN_PRODUCT));
        }

        @Test
        void ofARelativeIsAMatterOfPolicy() {
            ledger.verified.add(Set.of(ELDER, BARBER));
            ledger.send(choosing(1, OWN_PRODUCT));

            OrderLedger strict = new OrderLedger();
            strict.verified.add(Set.of(ELDER, BARBER));
            strict.figures.put(PolicyKind.ORDERS_FROM_RELATIVES, 0);

            assertRefused(Problem.ORDER_FROM_RELATIVE, () -> strict.send(choosing(2, OWN_PRODUCT)));
        }
    }

    @Nested
    class WithStoredTime {

        @BeforeEach
        void thatWaits() {
            ledger.waiting.put(OrderLedger.time(1), 120);
        }

        private PlaceOrder timed(int number) {
            return placing(wanted -> {
                wanted.id = order(number);
                wanted.time = OrderLedger.time(1);
                wanted.people = 2;
            });
        }

        private void timedAndDispatched() {
            ledger.send(timed(1));
            ledger.send(dispatching(OF_TEAM, OF_BARBER));
        }

        @Test
        void isPlacedOnceAtATime() {
            ledger.send(timed(1));
            assertRefusedWithoutATrace(Problem.ORDER_TIME_IN_USE, timed(2));

            ledger.send(withdrawing(ELDER));

            assertHappens(timed(2), Placing.asPlaced(timed(2)));
        }

        @Test
        void isServedByOne() {
            timedAndDispatched();

            assertRefusedWithoutATrace(
                    Problem.ORDER_ONE_SERVER, ledger.accepting(TEAM, PROJECT, SERVER, ANOTHER_SERVER));
        }

        @Test
        void isServedForNoLongerThanWasOrdered() {
            timedAndDispatched();

            assertRefusedWithoutATrace(
                    Problem.MORE_THAN_ORDERED,
                    ledger.accepting(ORDER, OF_TEAM, PROJECT, new ServiceInterval(START, END.plusSeconds(60)), SERVER));
        }

        @Test
        void isServedByNobodyWhoIsRelated() {
            ledger.related.add(Set.of(ELDER, SERVER));
            timedAndDispatched();

            assertRefusedWithoutATrace(Problem.ORDER_FROM_RELATIVE, ledger.accepting(TEAM, PROJECT, SERVER));
        }

        @Test
        void isServedOnceItIsOverAndSomebodySawIt() {
            timedAndDispatched();
            ledger.send(ledger.accepting(TEAM, PROJECT, SERVER));
            ledger.attended(shift(), SERVER);
            ReportOrderServed seen = new ReportOrderServed(ORDER, OF_TEAM, WITNESS);

            ledger.time = END.minusSeconds(1);
            assertRefusedWithoutATrace(Problem.INTERVAL_IN_FUTURE, seen);
            ledger.time = END;
            assertRefusedWithoutATrace(Problem.WITNESS_REQUIRED, serving());

            assertHappens(
                    seen,
                    new OrderServed(ORDER, ELDER, OF_TEAM, List.of(SERVER), WITNESS, START, END, END.plus(REVIEW)));
        }
    }

    @Nested
    class Dispatching {

        @Test
        void offersItToSeveralUntilTheHoursOfThePolicyAreOver() {
            placed();

            assertHappens(
                    dispatching(OF_TEAM, OF_BARBER),
                    new OrderDispatched(ORDER, ELDER, List.of(OF_TEAM, OF_BARBER), NOW.plus(ANSWER)));
            assertNothingHappens(dispatching(OF_BARBER));
            assertNothingHappens(new DispatchOrder(ORDER, List.of(OF_TEAM), NOW.plus(ANSWER)));
        }

        @Test
        void offersItToOthersToo() {
            dispatched(OF_TEAM);
            ledger.time = NOW.plusSeconds(60);
            Instant answerBy = NOW.plus(Duration.ofHours(2));

            assertHappens(
                    new DispatchOrder(ORDER, List.of(OF_TEAM, OF_OTHER), answerBy),
                    new OrderDispatched(ORDER, ELDER, List.of(OF_TEAM, OF_OTHER), answerBy));
        }

        static Stream<Arguments> refused() {
            return Stream.of(
                    Arguments.of(
                            Problem.UNKNOWN_ORGANISATION, Provider.of(OrganisationId.stored("53350200MJB0000000"))),
                    Arguments.of(Problem.PROVIDER_UNKNOWN, Provider.of(SERVER)),
                    Arguments.of(Problem.PROVIDER_UNKNOWN, Provider.of(STRANGER)));
        }

        @ParameterizedTest
        @MethodSource("refused")
        void isRefusedToWhoeverDoesNotServe(Problem problem, Provider provider) {
            placed();

            assertRefusedWithoutATrace(problem, dispatching(OF_TEAM, provider));
        }

        @Test
        void isRefusedToAVolunteerForThemselves() {
            ledger.send(placing(wanted -> {
                wanted.beneficiary = BARBER;
                wanted.placedBy = BARBER;
            }));

            assertRefusedWithoutATrace(Problem.ORDER_FROM_ONESELF, dispatching(OF_BARBER));
        }

        @Test
        void isRefusedWhereNobodyCouldAnswerInTime() {
            placed();

            assertRefusedWithoutATrace(
                    Problem.ORDER_ANSWER_TIME_PASSED, new DispatchOrder(ORDER, List.of(OF_TEAM), NOW));
        }

        @Test
        void isRefusedOnceItWasAccepted() {
            accepted();

            assertRefusedWithoutATrace(Problem.ORDER_STEP_INVALID, dispatching(OF_OTHER));
        }
    }

    @Nested
    class Referring {

        private static ReferOrder to(DivisionCode level) {
            return new ReferOrder(ORDER, level, REASON);
        }

        @Test
        void hasAnotherLevelAnswerForIt() {
            dispatched(OF_TEAM);

            assertHappens(to(DISTRICT), new OrderReferred(ORDER, ELDER, DISTRICT, REASON, NOW.plus(DISPATCH)));
            assertNothingHappens(to(DISTRICT));
            assertRefusedWithoutATrace(Problem.ORDER_NOT_OFFERED, ledger.accepting(TEAM, PROJECT, SERVER));

            ledger.send(to(STREET));

            assertThat(ledger.orders().of(ORDER)).contains(Remit.in(STREET));
            assertThat(ledger.orders().of(new PlaceOfOrder(ORDER))).contains(Remit.in(COMMUNITY));
        }

        @ParameterizedTest
        @CsvSource({
            "350203001001, ORDER_LEVEL_INVALID",
            "350206, ORDER_LEVEL_INVALID",
            "350206001, ORDER_LEVEL_INVALID",
            "999999, UNKNOWN_DIVISION"
        })
        void isRefusedToALevelThatItsPlaceDoesNotLieIn(String level, Problem problem) {
            placed();

            assertRefusedWithoutATrace(problem, to(new DivisionCode(level)));
        }

        @Test
        void isRefusedOnceItWasAccepted() {
            accepted();

            assertRefusedWithoutATrace(Problem.ORDER_STEP_INVALID, to(STREET));
        }
    }

    @Nested
    class Accepting {

        @Test
        void opensAShiftOfItsOwnInWhichThoseWhoServeHaveTheirPlaces() {
            ledger.send(placing(wanted -> wanted.people = 2));
            ledger.send(dispatching(OF_TEAM));
            AcceptOrder command = ledger.accepting(TEAM, PROJECT, SERVER, ANOTHER_SERVER);
            int before = ledger.events().size();

            assertThat(ledger.send(command)).isEqualTo(Effect.RECORDED);

            ShiftId shift = command.shiftId();
            assertThat(ledger.order(ORDER))
                    .last()
                    .isEqualTo(new OrderAccepted(
                            ORDER,
                            ELDER,
                            OF_TEAM,
                            PROJECT,
                            shift,
                            START,
                            END,
                            List.of(SERVER, ANOTHER_SERVER),
                            END.plus(SERVED)));
            assertThat(ledger.log(shift.value()))
                    .<Class<?>>extracting(Object::getClass)
                    .containsExactly(ShiftOpened.class, PlaceTaken.class, PlaceTaken.class);
            ShiftOpened opened = (ShiftOpened) ledger.log(shift.value()).getFirst();
            assertThat(opened.site().division()).isEqualTo(COMMUNITY);
            assertThat(opened.site().coordinates()).isNull();
            assertThat(opened.terms().capacity()).isEqualTo(2);
            assertThat(opened.terms().waitingList()).isFalse();
            assertThat(opened.terms().times().signUpUntil()).isEqualTo(NOW.plusSeconds(60));
            assertThat(ledger.diary(SERVER)).hasExactlyElementsOfTypes(CommitmentNoted.class);
            assertThat(ledger.diary(ANOTHER_SERVER)).hasExactlyElementsOfTypes(CommitmentNoted.class);
            assertThat(ledger.events()).hasSize(before + 6);
            assertNothingHappens(command);
        }

        @Test
        void isForTheFirst() {
            accepted();

            assertRefusedWithoutATrace(
                    Problem.ORDER_ALREADY_ACCEPTED, ledger.accepting(OTHER_TEAM, OTHER_PROJECT, ANOTHER_SERVER));
            assertRefusedWithoutATrace(Problem.ORDER_ALREADY_ACCEPTED, ledger.accepting(TEAM, PROJECT, ANOTHER_SERVER));
        }

        @Test
        void isForAVolunteerWhoServesAlone() {
            dispatched(OF_BARBER);

            assertRefusedWithoutATrace(
                    Problem.ORDER_SERVERS_INVALID, ledger.accepting(ORDER, OF_BARBER, PROJECT, interval(), SERVER));
            assertRefusedWithoutATrace(
                    Problem.ORDER_PROJECT_NOT_ONES_OWN,
                    ledger.accepting(ORDER, OF_BARBER, OTHER_PROJECT, interval(), BARBER));

            assertThat(ledger.send(ledger.accepting(ORDER, OF_BARBER, PROJECT, interval(), BARBER)))
                    .isEqualTo(Effect.RECORDED);
        }

        @Test
        void isForAVolunteerUnderAnyOfTheirNumbers() {
            dispatched(OF_BARBER);
            merged(SERVER, BARBER);

            assertThat(ledger.send(ledger.accepting(ORDER, Provider.of(SERVER), PROJECT, interval(), SERVER)))
                    .isEqualTo(Effect.RECORDED);
        }

        @Test
        void goesOnWithAProductThatWasTakenOffTheShelf() {
            ledger.send(placing(wanted -> wanted.product = OWN_PRODUCT));
            ledger.happened(OWN_PRODUCT.value(), new ProductTakenOffShelf(OWN_PRODUCT, REASON));

            assertThat(ledger.send(ledger.accepting(ORDER, OF_BARBER, PROJECT, interval(), BARBER)))
                    .isEqualTo(Effect.RECORDED);
        }

        @Test
        void isRefusedToWhoeverWasNotOfferedIt() {
            placed();
            assertRefusedWithoutATrace(Problem.ORDER_NOT_OFFERED, ledger.accepting(TEAM, PROJECT, SERVER));

            ledger.send(dispatching(OF_TEAM));
            assertRefusedWithoutATrace(Problem.ORDER_NOT_OFFERED, ledger.accepting(OTHER_TEAM, OTHER_PROJECT, SERVER));
        }

        @Test
        void isRefusedWhereTheOfferLapsed() {
            dispatched(OF_TEAM);
            ledger.time = NOW.plus(ANSWER);

            assertRefusedWithoutATrace(Problem.ORDER_OFFER_LAPSED, ledger.accepting(TEAM, PROJECT, SERVER));
        }

        @Test
        void isRefusedOutsideTheTimeThatWasAskedFor() {
            dispatched(OF_TEAM);

            assertRefusedWithoutATrace(
                    Problem.ORDER_OUTSIDE_WINDOW,
                    ledger.accepting(ORDER, OF_TEAM, PROJECT, new ServiceInterval(FROM.minusSeconds(60), END), SERVER));
            assertRefusedWithoutATrace(
                    Problem.ORDER_OUTSIDE_WINDOW,
                    ledger.accepting(
                            ORDER, OF_TEAM, PROJECT, new ServiceInterval(START, UNTIL.plusSeconds(60)), SERVER));
            ledger.send(new DispatchOrder(ORDER, List.of(OF_TEAM), UNTIL));
            ledger.time = START;
            assertRefusedWithoutATrace(Problem.ORDER_START_PASSED, ledger.accepting(TEAM, PROJECT, SERVER));
        }

        @Test
        void isRefusedWithOthersThanAreNeeded() {
            dispatched(OF_TEAM);
            merged(WITNESS, ANOTHER_SERVER);

            assertRefusedWithoutATrace(Problem.ORDER_SERVERS_INVALID, ledger.accepting(TEAM, PROJECT));
            assertRefusedWithoutATrace(
                    Problem.ORDER_SERVERS_INVALID, ledger.accepting(TEAM, PROJECT, SERVER, ANOTHER_SERVER));
            ledger.send(withdrawing(ELDER));
            ledger.send(placing(wanted -> {
                wanted.id = order(2);
                wanted.people = 3;
            }));
            ledger.send(new DispatchOrder(order(2), List.of(OF_TEAM), null));
            assertRefusedWithoutATrace(
                    Problem.ORDER_SERVERS_INVALID,
                    ledger.accepting(order(2), OF_TEAM, PROJECT, interval(), WITNESS, ANOTHER_SERVER));
        }

        @Test
        void isRefusedWithWhomItIsFor() {
            dispatched(OF_TEAM);
            merged(ELDER, SERVER);

            assertRefusedWithoutATrace(Problem.ORDER_FROM_ONESELF, ledger.accepting(TEAM, PROJECT, SERVER));
        }

        @Test
        void isRefusedWithARelativeWhereTheCityWantsNone() {
            ledger.figures.put(PolicyKind.ORDERS_FROM_RELATIVES, 0);
            ledger.verified.add(Set.of(ELDER, SERVER));
            ledger.related.add(Set.of(ELDER, ANOTHER_SERVER));
            ledger.send(placing(OrderDeskTest::forSomebodyByRelative));
            ledger.send(dispatching(OF_TEAM));

            assertRefusedWithoutATrace(Problem.ORDER_FROM_RELATIVE, ledger.accepting(TEAM, PROJECT, SERVER));
            assertRefusedWithoutATrace(Problem.ORDER_FROM_RELATIVE, ledger.accepting(TEAM, PROJECT, DAUGHTER));

            assertThat(ledger.send(ledger.accepting(TEAM, PROJECT, ANOTHER_SERVER)))
                    .isEqualTo(Effect.RECORDED);
        }

        @Test
        void isRefusedInAProjectOfSomebodyElse() {
            dispatched(OF_TEAM);

            assertRefusedWithoutATrace(
                    Problem.ORDER_PROJECT_NOT_ONES_OWN, ledger.accepting(TEAM, OTHER_PROJECT, SERVER));
        }

        @Test
        void isRefusedInAProjectThatIsOver() {
            dispatched(OF_TEAM);
            ledger.projects.happened(new ProjectClosed(PROJECT, REASON));

            assertRefusedWithoutATrace(Problem.PROJECT_CLOSED, ledger.accepting(TEAM, PROJECT, SERVER));
        }

        @Test
        void isRefusedWhereOneOfThemMayNotServe() {
            ledger.send(placing(wanted -> wanted.people = 2));
            ledger.send(dispatching(OF_TEAM));

            assertRefusedWithoutATrace(Problem.UNKNOWN_VOLUNTEER, ledger.accepting(TEAM, PROJECT, SERVER, STRANGER));
            AcceptOrder outdated = ledger.accepting(TEAM, PROJECT, SERVER, ANOTHER_SERVER);
            assertRefusedWithoutATrace(
                    Problem.TERMS_OUTDATED,
                    new AcceptOrder(ORDER, OF_TEAM, PROJECT, outdated.shiftId(), interval(), outdated.servers(), 2));
        }

        @Test
        void isRefusedWhereOneOfThemIsElsewhere() {
            accepted();
            ledger.send(placing(wanted -> {
                wanted.id = order(2);
                wanted.people = 2;
            }));
            ledger.send(new DispatchOrder(order(2), List.of(OF_TEAM), null));

            assertRefusedWithoutATrace(
                    Problem.OVERLAPPING_COMMITMENT,
                    ledger.accepting(order(2), OF_TEAM, PROJECT, interval(), ANOTHER_SERVER, SERVER));
        }

        @Test
        void isDecidedAgainWhereItWasAcceptedAndGivenBackMeanwhile() {
            dispatched(OF_TEAM, OF_OTHER);
            AcceptOrder late = ledger.accepting(OTHER_TEAM, OTHER_PROJECT, ANOTHER_SERVER);
            ledger.send(ledger.accepting(TEAM, PROJECT, SERVER));
            ledger.send(new GiveOrderBack(ORDER, OF_TEAM, REASON));
            ledger.send(dispatching(OF_OTHER));

            assertRefusedWithoutATrace(Problem.BUSY, late);
        }

        @Test
        void isRefusedOnceItEnded() {
            served();

            assertRefusedWithoutATrace(Problem.ORDER_STEP_INVALID, ledger.accepting(TEAM, PROJECT, SERVER));
        }
    }

    @Nested
    class Declining {

        private static DeclineOrder by(Provider provider) {
            return new DeclineOrder(ORDER, provider, REASON);
        }

        @Test
        void leavesItToTheOthersAndThenToWhoeverDispatches() {
            dispatched(OF_TEAM, OF_OTHER);

            assertHappens(by(OF_TEAM), new OrderDeclined(ORDER, ELDER, OF_TEAM, REASON, null));
            assertHappens(by(OF_OTHER), new OrderDeclined(ORDER, ELDER, OF_OTHER, REASON, NOW.plus(DISPATCH)));
            assertNothingHappens(by(OF_TEAM));

            ledger.send(dispatching(OF_TEAM));
            assertHappens(by(OF_TEAM), new OrderDeclined(ORDER, ELDER, OF_TEAM, REASON, NOW.plus(DISPATCH)));
        }

        @Test
        void isRefusedToWhoeverWasNotOfferedIt() {
            dispatched(OF_TEAM);

            assertRefusedWithoutATrace(Problem.ORDER_NOT_OFFERED, by(OF_OTHER));
        }

        @Test
        void isRefusedOnceItWasAccepted() {
            accepted();

            assertRefusedWithoutATrace(Problem.ORDER_STEP_INVALID, by(OF_TEAM));
        }
    }

    @Nested
    class GivingBack {

        private static GiveOrderBack by(Provider provider) {
            return new GiveOrderBack(ORDER, provider, REASON);
        }

        @Test
        void callsTheShiftOffAndHasItDispatchedAgain() {
            accepted();
            ShiftId first = shift();

            assertHappens(
                    by(OF_TEAM),
                    new OrderGivenBack(ORDER, ELDER, OF_TEAM, REASON, NOW.plus(DISPATCH)),
                    new ShiftCancelled(first, new Text("订单取消或退回")));
            assertNothingHappens(by(OF_TEAM));

            ledger.send(dispatching(OF_TEAM));
            ledger.send(ledger.accepting(TEAM, PROJECT, SERVER));
            assertThat(shift()).isNotEqualTo(first);
        }

        @Test
        void leavesAShiftThatIsOver() {
            accepted();
            ledger.time = END;

            assertHappens(by(OF_TEAM), new OrderGivenBack(ORDER, ELDER, OF_TEAM, REASON, END.plus(DISPATCH)));
        }

        @Test
        void isForWhoeverAcceptedIt() {
            accepted();
            assertRefusedWithoutATrace(Problem.ORDER_NOT_ONES_OWN, by(OF_OTHER));

            ledger.time = END;
            ledger.attended(shift(), SERVER);
            ledger.send(serving());
            assertRefusedWithoutATrace(Problem.ORDER_STEP_INVALID, by(OF_TEAM));
        }
    }

    @Nested
    class Serving {

        @Test
        void isSaidOfWhoTheRollNames() {
            ledger.send(placing(wanted -> {
                wanted.product = PRODUCT;
                wanted.people = 2;
            }));
            ledger.send(ledger.accepting(TEAM, PROJECT, SERVER, ANOTHER_SERVER));
            ledger.time = START;
            ledger.attended(shift(), ANOTHER_SERVER);
            ledger.attended(shift(), WITNESS);

            assertHappens(
                    serving(),
                    new OrderServed(
                            ORDER, ELDER, OF_TEAM, List.of(ANOTHER_SERVER), null, START, END, START.plus(REVIEW)),
                    new ProductFreed(PRODUCT, ORDER));
            assertNothingHappens(serving());
        }

        @Test
        void isRefusedBeforeItBegins() {
            accepted();
            ledger.attended(shift(), SERVER);
            ledger.time = START.minusSeconds(1);

            assertRefusedWithoutATrace(Problem.ORDER_NOT_BEGUN, serving());
        }

        @Test
        void isRefusedWhereNobodyCame() {
            accepted();
            ledger.time = END;
            ledger.attended(shift(), WITNESS);

            assertRefusedWithoutATrace(Problem.ORDER_NOT_ATTENDED, serving());
        }

        @Test
        void isRefusedWithAWitnessWhoIsAParty() {
            accepted();
            ledger.time = END;
            ledger.attended(shift(), SERVER);

            for (VolunteerId party : List.of(ELDER, SERVER)) {
                assertRefusedWithoutATrace(
                        Problem.ORDER_WITNESS_IS_PARTY, new ReportOrderServed(ORDER, OF_TEAM, party));
            }
            assertRefusedWithoutATrace(Problem.UNKNOWN_VOLUNTEER, new ReportOrderServed(ORDER, OF_TEAM, STRANGER));
        }

        @Test
        void isForWhoeverAcceptedIt() {
            accepted();
            ledger.time = END;

            assertRefusedWithoutATrace(Problem.ORDER_NOT_ONES_OWN, new ReportOrderServed(ORDER, OF_OTHER, null));
        }

        @Test
        void isRefusedWhereNobodyAcceptedIt() {
            dispatched(OF_TEAM);

            assertRefusedWithoutATrace(Problem.ORDER_STEP_INVALID, serving());
        }
    }

    @Nested
    class Reviewing {

        @Test
        void isDoneOnceAndAmendedAfter() {
            served();

            assertHappens(
                    reviewing(ELDER),
                    new OrderReviewed(ORDER, ELDER, Satisfaction.VERY_SATISFIED, WORDS, ReviewedBy.BENEFICIARY));
            assertNothingHappens(reviewing(ELDER));
            assertRefusedWithoutATrace(
                    Problem.ORDER_STEP_INVALID, new ReviewOrder(ORDER, ELDER, Satisfaction.FAIR, WORDS));

            ledger.time = END.plus(Duration.ofDays(1000));
            assertHappens(
                    amending(ELDER),
                    new OrderReviewAmended(ORDER, ELDER, Satisfaction.FAIR, WORDS, ReviewedBy.BENEFICIARY));
            assertNothingHappens(amending(ELDER));
        }

        @Test
        void isDoneByTheProxyWhoWasNamed() {
            ledger.send(placing(OrderDeskTest::forSomebodyByRelative));
            ledger.send(dispatching(OF_TEAM));
            ledger.send(ledger.accepting(TEAM, PROJECT, SERVER));
            ledger.time = END;
            ledger.attended(shift(), SERVER);
            ledger.send(serving());

            assertRefusedWithoutATrace(Problem.ORDER_REVIEW_FORBIDDEN, reviewing(null));
            assertHappens(
                    reviewing(DAUGHTER),
                    new OrderReviewed(ORDER, ELDER, Satisfaction.VERY_SATISFIED, WORDS, ReviewedBy.PROXY));
            assertRefusedWithoutATrace(Problem.ORDER_REVIEW_FORBIDDEN, amending(ELDER));
        }

        @Test
        void isNotDoneByAProxyWhoServed() {
            ledger.send(placing(wanted -> wanted.proxy = SERVER));
            ledger.send(dispatching(OF_TEAM));
            ledger.send(ledger.accepting(TEAM, PROJECT, SERVER));
            ledger.time = END;
            ledger.attended(shift(), SERVER);
            ledger.send(serving());

            assertRefusedWithoutATrace(Problem.ORDER_REVIEW_FORBIDDEN, reviewing(SERVER));
        }

        @Test
        void isDoneByStaffWhoPlacedIt() {
            ledger.send(placing(OrderDeskTest::forSomebodyByStaff));
            ledger.send(dispatching(OF_TEAM));
            ledger.send(ledger.accepting(TEAM, PROJECT, SERVER));
            ledger.time = END;
            ledger.attended(shift(), SERVER);
            ledger.send(serving());

            assertHappens(
                    reviewing(null),
                    new OrderReviewed(ORDER, ELDER, Satisfaction.VERY_SATISFIED, WORDS, ReviewedBy.STAFF));
        }

        @Test
        void isDoneUnderAnyOfOnesNumbers() {
            served();
            merged(DAUGHTER, ELDER);

            assertHappens(
                    reviewing(DAUGHTER),
                    new OrderReviewed(ORDER, ELDER, Satisfaction.VERY_SATISFIED, WORDS, ReviewedBy.BENEFICIARY));
        }

        @Test
        void isRefusedToStrangers() {
            served();

            for (VolunteerId stranger : List.of(WITNESS, SERVER, DAUGHTER, STRANGER)) {
                assertRefusedWithoutATrace(Problem.ORDER_REVIEW_FORBIDDEN, reviewing(stranger));
            }
        }

        @Test
        void isRefusedBeforeItWasServed() {
            accepted();

            assertRefusedWithoutATrace(Problem.ORDER_STEP_INVALID, reviewing(ELDER));
            assertRefusedWithoutATrace(Problem.ORDER_STEP_INVALID, amending(ELDER));
        }

        @Test
        void isRefusedOnceItsTimeIsOver() {
            served();
            ledger.time = END.plus(REVIEW);

            assertRefusedWithoutATrace(Problem.ORDER_REVIEW_OVER, reviewing(ELDER));
            ledger.send(new PassOrderDeadline(ORDER, OrderStep.REVIEW, END.plus(REVIEW)));
            assertRefusedWithoutATrace(Problem.ORDER_REVIEW_OVER, reviewing(ELDER));
            assertRefusedWithoutATrace(Problem.ORDER_STEP_INVALID, amending(ELDER));
        }
    }

    @Nested
    class Withdrawing {

        @Test
        void callsTheShiftOff() {
            accepted();

            assertHappens(
                    withdrawing(ELDER),
                    new OrderWithdrawn(ORDER, ELDER, REASON),
                    new ShiftCancelled(shift(), new Text("订单取消或退回")));
            assertNothingHappens(withdrawing(ELDER));
            assertRefusedWithoutATrace(Problem.ORDER_STEP_INVALID, new WithdrawOrder(ORDER, ELDER, new Text("另有安排")));
        }

        @Test
        void isForWhoeverPlacedItOrSpeaksForWhomItIsFor() {
            ledger.send(placing(OrderDeskTest::forSomebodyByRelative));

            for (VolunteerId stranger : List.of(SERVER, STRANGER)) {
                assertRefusedWithoutATrace(Problem.ORDER_NOT_ONES_OWN, withdrawing(stranger));
            }
            assertRefusedWithoutATrace(Problem.ORDER_NOT_ONES_OWN, withdrawing(null));
            assertHappens(withdrawing(DAUGHTER), new OrderWithdrawn(ORDER, ELDER, REASON));
        }

        @Test
        void isForStaffWhoPlacedIt() {
            ledger.send(placing(OrderDeskTest::forSomebodyByStaff));

            assertHappens(withdrawing(null), new OrderWithdrawn(ORDER, ELDER, REASON));
        }

        @Test
        void isRefusedOnceItWasServed() {
            served();

            assertRefusedWithoutATrace(Problem.ORDER_STEP_INVALID, withdrawing(ELDER));
        }
    }

    @Nested
    class Refusing {

        private final RefuseOrder refusing = new RefuseOrder(ORDER, REASON);

        @Test
        void answersThatItCannotBeServed() {
            ledger.send(placing(wanted -> wanted.product = PRODUCT));

            assertHappens(refusing, new OrderRefused(ORDER, ELDER, REASON), new ProductFreed(PRODUCT, ORDER));
            assertNothingHappens(refusing);
            assertRefusedWithoutATrace(Problem.ORDER_STEP_INVALID, dispatching(OF_TEAM));
        }

        @Test
        void isRefusedOnceItWasAccepted() {
            accepted();

            assertRefusedWithoutATrace(Problem.ORDER_STEP_INVALID, refusing);
        }
    }

    @Nested
    class Deadlines {

        private static PassOrderDeadline passing(OrderStep step, Instant deadline) {
            return new PassOrderDeadline(ORDER, step, deadline);
        }

        @Test
        void haveTheLevelAboveAnswerUpToTheCity() {
            placed();
            Instant deadline = NOW.plus(DISPATCH);
            for (DivisionCode level : List.of(STREET, DISTRICT, CITY, CITY)) {
                assertRefusedWithoutATrace(Problem.BUSY, passing(OrderStep.DISPATCH, deadline));
                ledger.time = deadline;
                assertHappens(
                        passing(OrderStep.DISPATCH, deadline),
                        new OrderEscalated(ORDER, ELDER, OrderStep.DISPATCH, level, deadline.plus(DISPATCH)));
                assertNothingHappens(passing(OrderStep.DISPATCH, deadline));
                deadline = deadline.plus(DISPATCH);
            }
        }

        @Test
        void endWhatWasOffered() {
            dispatched(OF_TEAM);
            ledger.time = NOW.plus(ANSWER);

            assertHappens(
                    passing(OrderStep.ANSWER, ledger.time),
                    new OrderEscalated(ORDER, ELDER, OrderStep.ANSWER, STREET, ledger.time.plus(DISPATCH)));
            assertRefusedWithoutATrace(Problem.ORDER_NOT_OFFERED, ledger.accepting(TEAM, PROJECT, SERVER));
        }

        @Test
        void endWhatWasAgreed() {
            accepted();
            ledger.time = END.plus(SERVED);

            assertHappens(
                    passing(OrderStep.SERVICE, ledger.time),
                    new OrderEscalated(ORDER, ELDER, OrderStep.SERVICE, STREET, ledger.time.plus(DISPATCH)));
            assertRefusedWithoutATrace(Problem.ORDER_STEP_INVALID, serving());
        }

        @Test
        void closeWhatNobodyReviewed() {
            served();
            ledger.time = END.plus(REVIEW);

            assertHappens(passing(OrderStep.REVIEW, ledger.time), new OrderClosedUnreviewed(ORDER, ELDER));
            assertNothingHappens(passing(OrderStep.REVIEW, ledger.time));
        }

        @ParameterizedTest
        @EnumSource
        void areOfNoEffectWhereTheStepWasTaken(OrderStep step) {
            served();
            ledger.send(reviewing(ELDER));
            ledger.time = END.plus(Duration.ofDays(100));

            for (Instant deadline : List.of(NOW.plus(DISPATCH), NOW.plus(ANSWER), END.plus(SERVED), END.plus(REVIEW))) {
                assertNothingHappens(passing(step, deadline));
            }
        }
    }

    @Nested
    class ReadingTheContact {

        private static ReadOrderContact by(@Nullable Provider provider) {
            return new ReadOrderContact(ORDER, provider, new Text("上门前联系"));
        }

        @Test
        void isOnRecordEachTime() {
            accepted();
            OrderContactRead read = new OrderContactRead(ORDER, ELDER, new Text("上门前联系"));

            assertHappens(by(OF_TEAM), read);
            assertHappens(by(null), read);
            assertHappens(by(OF_TEAM), read);
        }

        @Test
        void isForWhoeverServesItWhileTheyDo() {
            dispatched(OF_TEAM, OF_OTHER);
            assertRefusedWithoutATrace(Problem.ORDER_STEP_INVALID, by(OF_TEAM));

            ledger.send(ledger.accepting(TEAM, PROJECT, SERVER));
            assertRefusedWithoutATrace(Problem.ORDER_NOT_ONES_OWN, by(OF_OTHER));
        }

        @Test
        void isForWhoeverDispatchesUntilItEnds() {
            served();
            ledger.send(reviewing(ELDER));

            assertRefusedWithoutATrace(Problem.ORDER_STEP_INVALID, by(null));
            assertRefusedWithoutATrace(Problem.ORDER_STEP_INVALID, by(OF_TEAM));
        }
    }

    @Nested
    class OfAPerson {

        @Test
        void isInTheWayOfTheirErasureUntilItWasServed() {
            accepted();

            assertRefused(Problem.ERASURE_OBSTRUCTED, () -> ledger.persons().requireNone(List.of(volunteer(8), ELDER)));

            ledger.time = END;
            ledger.attended(shift(), SERVER);
            ledger.send(serving());
            ledger.persons().requireNone(List.of(ELDER));
        }

        @Test
        void isTold() {
            placed();

            assertThat(ledger.persons().streamsOf(ELDER)).containsExactly(ORDER.value());
            assertThat(ledger.persons().streamsOf(DAUGHTER)).isEmpty();
            assertThat(ledger.persons().knows(ELDER)).isTrue();
            assertThat(ledger.persons().knows(STRANGER)).isFalse();
        }
    }

    @Test
    void saysHowFarItIsAndWhatCanBeDone() {
        placed();

        assertThat(assertRefused(Problem.ORDER_STEP_INVALID, () -> ledger.send(serving())))
                .hasMessage(
                        "The order is PLACED: it can be dispatched, referred, refused with a reason, or withdrawn.");
    }
}
