package org.redvest.command.service.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.service.order.OrderLedger.ANOTHER_SERVER;
import static org.redvest.command.service.order.OrderLedger.BARBER;
import static org.redvest.command.service.order.OrderLedger.CITY;
import static org.redvest.command.service.order.OrderLedger.COMMUNITY;
import static org.redvest.command.service.order.OrderLedger.DISTRICT;
import static org.redvest.command.service.order.OrderLedger.ELDER;
import static org.redvest.command.service.order.OrderLedger.OTHER_PROJECT;
import static org.redvest.command.service.order.OrderLedger.OTHER_TEAM;
import static org.redvest.command.service.order.OrderLedger.OWN_PRODUCT;
import static org.redvest.command.service.order.OrderLedger.PRODUCT;
import static org.redvest.command.service.order.OrderLedger.PROJECT;
import static org.redvest.command.service.order.OrderLedger.SERVER;
import static org.redvest.command.service.order.OrderLedger.STREET;
import static org.redvest.command.service.order.OrderLedger.TEAM;
import static org.redvest.command.service.order.OrderLedger.order;
import static org.redvest.command.service.order.OrderLedger.placing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ServiceProductId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.order.OrderState;
import org.redvest.api.service.order.OrderStep;
import org.redvest.api.service.order.Provider;
import org.redvest.api.service.order.Satisfaction;
import org.redvest.api.service.order.command.AmendOrderReview;
import org.redvest.api.service.order.command.DeclineOrder;
import org.redvest.api.service.order.command.DispatchOrder;
import org.redvest.api.service.order.command.GiveOrderBack;
import org.redvest.api.service.order.command.PassOrderDeadline;
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
import org.redvest.api.service.order.event.OrderEvent;
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
import org.redvest.api.service.shift.event.ShiftCancelled;

/** Whatever people do with orders, in whatever order: each goes from step to step as it may, and is served by one at a time. */
class OrderHistoriesTest {

    private static final int ORDERS = 3;
    private static final Text REASON = new Text("why");
    private static final List<Provider> PROVIDERS =
            List.of(Provider.of(TEAM), Provider.of(OTHER_TEAM), Provider.of(BARBER));
    private static final List<OrderStep> STEPS = List.of(OrderStep.values());
    private static final List<Satisfaction> GRADES = List.of(Satisfaction.values());
    private static final List<DivisionCode> LEVELS = List.of(COMMUNITY, STREET, DISTRICT, CITY);

    enum Act {
        PLACE,
        CHOOSE,
        DISPATCH,
        DISPATCH_TO_ALL,
        REFER,
        DECLINE,
        ACCEPT,
        GIVE_BACK,
        COME,
        SERVE,
        REVIEW,
        AMEND,
        REFUSE,
        WITHDRAW,
        PASS,
        PASS_ANY,
        READ
    }

    record Step(Act act, int order, int number, int hours) {}

    @Provide
    Arbitrary<List<Step>> histories() {
        return Combinators.combine(
                        Arbitraries.of(Act.class),
                        Arbitraries.integers().between(1, ORDERS),
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, 6))
                .as(Step::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(120);
    }

    @Property(tries = 60)
    void takeNoStepThatTheyMayNot(@ForAll("histories") List<Step> history) {
        Run run = new Run();
        for (Step step : history) {
            run.take(step);
        }
        for (int number = 1; number <= ORDERS; number++) {
            run.check(order(number));
        }
        run.checkPlaces(PRODUCT);
        run.checkPlaces(OWN_PRODUCT);
    }

    private static final class Run {

        private final OrderLedger ledger = new OrderLedger();

        /** Folds on from what it has seen, as the product does. */
        private final Orders live = ledger.orders();

        Run() {
            ledger.figures.put(PolicyKind.ORDER_REVIEW_DAYS, 1);
        }

        void take(Step step) {
            ledger.time = ledger.time.plus(Duration.ofHours(step.hours()));
            OrderId id = order(step.order());
            Provider provider = provider(id, step.number());
            switch (step.act()) {
                case PLACE -> place(id, null);
                case CHOOSE -> place(id, step.number() % 2 == 0 ? PRODUCT : OWN_PRODUCT);
                case DISPATCH -> send(id, new DispatchOrder(id, List.of(provider), null));
                case DISPATCH_TO_ALL -> send(id, new DispatchOrder(id, PROVIDERS, null));
                case REFER -> send(id, new ReferOrder(id, LEVELS.get(step.number() % LEVELS.size()), REASON));
                case DECLINE -> send(id, new DeclineOrder(id, provider, REASON));
                case ACCEPT -> accept(id, provider);
                case GIVE_BACK -> send(id, new GiveOrderBack(id, provider, REASON));
                case COME -> come(id);
                case SERVE -> send(id, new ReportOrderServed(id, provider, null));
                case REVIEW -> send(id, new ReviewOrder(id, ELDER, satisfaction(step), REASON));
                case AMEND -> send(id, new AmendOrderReview(id, ELDER, satisfaction(step), REASON));
                case REFUSE -> send(id, new RefuseOrder(id, REASON));
                case WITHDRAW -> send(id, new WithdrawOrder(id, ELDER, REASON));
                case PASS -> pass(id);
                case PASS_ANY ->
                    send(
                            id,
                            new PassOrderDeadline(
                                    id,
                                    STEPS.get(step.number() % STEPS.size()),
                                    ledger.time.minus(Duration.ofHours(1))));
                case READ -> send(id, new ReadOrderContact(id, step.number() % 2 == 0 ? provider : null, REASON));
            }
        }

        /** Mostly one who may; sometimes anybody. */
        private Provider provider(OrderId id, int number) {
            List<Provider> concerned = live.find(id)
                    .map(OrderFacts::now)
                    .map(now -> now.acceptance() == null
                            ? now.offers()
                            : List.of(now.acceptance().provider()))
                    .orElse(List.of());
            List<Provider> among = concerned.isEmpty() || number < 3 ? PROVIDERS : concerned;
            return among.get(number % among.size());
        }

        private static Satisfaction satisfaction(Step step) {
            return GRADES.get(step.number() % GRADES.size());
        }

        private void place(OrderId id, @Nullable ServiceProductId product) {
            attempt(placing(wanted -> {
                wanted.id = id;
                wanted.product = product;
                wanted.from = ledger.time;
                wanted.until = ledger.time.plus(Duration.ofDays(20));
            }));
        }

        /** An hour later than it is, each by somebody else. */
        private void accept(OrderId id, Provider provider) {
            Instant start = ledger.time.plus(Duration.ofHours(1));
            ServiceInterval interval = new ServiceInterval(start, start.plus(Duration.ofHours(2)));
            ProjectId project = Provider.of(OTHER_TEAM).equals(provider) ? OTHER_PROJECT : PROJECT;
            VolunteerId server = provider.alone() ? BARBER : project.equals(PROJECT) ? SERVER : ANOTHER_SERVER;
            if (live.find(id).isPresent()) {
                attempt(ledger.accepting(id, provider, project, interval, server));
            }
        }

        /** To the shift in which it is to be served. */
        private void come(OrderId id) {
            live.find(id).map(facts -> facts.now().acceptance()).ifPresent(acceptance -> acceptance
                    .servers()
                    .forEach(server -> ledger.attended(acceptance.shiftId(), server)));
        }

        private void pass(OrderId id) {
            live.find(id)
                    .map(facts -> facts.now().due())
                    .ifPresent(due -> attempt(new PassOrderDeadline(id, due.step(), due.at())));
        }

        /** Of an order that there is. */
        private void send(OrderId id, Command<?> command) {
            if (live.find(id).isPresent()) {
                attempt(command);
            }
        }

        private void attempt(Command<?> command) {
            List<Object> before = ledger.events();
            try {
                ledger.send(command);
            } catch (Refusal refusal) {
                assertThat(ledger.events()).as("after %s", refusal.problem()).isEqualTo(before);
            }
        }

        void check(OrderId id) {
            OrderState state = null;
            Set<ShiftId> shifts = new HashSet<>();
            for (OrderEvent event : ledger.order(id)) {
                assertThat(mayCome(event, state))
                        .as("%s after %s", event, state)
                        .isTrue();
                state = after(event, state);
                if (event instanceof OrderAccepted accepted) {
                    assertThat(shifts.add(accepted.shiftId()))
                            .as("a shift of its own")
                            .isTrue();
                }
            }
            assertThat(live.find(id)).isEqualTo(ledger.orders().find(id));
            assertThat(live.find(id).map(OrderFacts::state).orElse(null)).isEqualTo(state);
            OrderAccepted standing =
                    live.find(id).map(facts -> facts.now().acceptance()).orElse(null);
            assertThat(accepted(id))
                    .filteredOn(before -> !before.equals(standing))
                    .as("of what is not served any more nothing is to come")
                    .allMatch(this::isCancelledOrOver);
        }

        private List<OrderAccepted> accepted(OrderId id) {
            return ledger.order(id).stream()
                    .filter(OrderAccepted.class::isInstance)
                    .map(OrderAccepted.class::cast)
                    .toList();
        }

        private boolean isCancelledOrOver(OrderAccepted accepted) {
            return !ledger.time.isBefore(accepted.end())
                    || ledger.log(accepted.shiftId().value()).stream().anyMatch(ShiftCancelled.class::isInstance);
        }

        private static final Set<OrderState> WAITING = Set.of(OrderState.PLACED, OrderState.DISPATCHED);
        private static final Set<OrderState> TO_BE_SERVED =
                Set.of(OrderState.PLACED, OrderState.DISPATCHED, OrderState.ACCEPTED);

        private static boolean mayCome(OrderEvent event, @Nullable OrderState state) {
            return state == null
                    ? event instanceof OrderPlaced
                    : switch (event) {
                        case OrderPlaced _ -> false;
                        case OrderReferred _, OrderDispatched _, OrderRefused _ -> WAITING.contains(state);
                        case OrderDeclined _, OrderAccepted _ -> state == OrderState.DISPATCHED;
                        case OrderEscalated _, OrderWithdrawn _ -> TO_BE_SERVED.contains(state);
                        case OrderGivenBack _, OrderServed _ -> state == OrderState.ACCEPTED;
                        case OrderReviewed _, OrderClosedUnreviewed _ -> state == OrderState.SERVED;
                        case OrderReviewAmended _ -> state == OrderState.REVIEWED;
                        case OrderContactRead _ -> !state.ended();
                    };
        }

        private static @Nullable OrderState after(OrderEvent event, @Nullable OrderState state) {
            return switch (event) {
                case OrderPlaced _, OrderReferred _, OrderEscalated _, OrderGivenBack _ -> OrderState.PLACED;
                case OrderDispatched _ -> OrderState.DISPATCHED;
                case OrderDeclined declined -> declined.dispatchBy() == null ? state : OrderState.PLACED;
                case OrderRefused _ -> OrderState.REFUSED;
                case OrderAccepted _ -> OrderState.ACCEPTED;
                case OrderServed _ -> OrderState.SERVED;
                case OrderReviewed _, OrderReviewAmended _ -> OrderState.REVIEWED;
                case OrderClosedUnreviewed _ -> OrderState.UNREVIEWED;
                case OrderWithdrawn _ -> OrderState.WITHDRAWN;
                case OrderContactRead _ -> state;
            };
        }

        /** As many places are taken as orders of the product are still to be served, and never more than there are. */
        void checkPlaces(ServiceProductId product) {
            Set<OrderId> taken = new HashSet<>();
            for (Object event : ledger.log(product.value())) {
                switch (event) {
                    case ProductOrdered ordered -> taken.add(ordered.orderId());
                    case ProductFreed freed -> taken.remove(freed.orderId());
                    default -> {
                        // takes no place
                    }
                }
                assertThat(taken).hasSizeLessThanOrEqualTo(2);
            }
            assertThat(taken)
                    .isEqualTo(IntStream.rangeClosed(1, ORDERS)
                            .mapToObj(OrderLedger::order)
                            .flatMap(id -> live.find(id).stream())
                            .filter(facts -> product.equals(facts.order().productId()))
                            .filter(facts -> TO_BE_SERVED.contains(facts.state()))
                            .map(facts -> facts.order().orderId())
                            .collect(Collectors.toSet()));
        }
    }
}
