package org.redvest.command.service.order;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Site;
import org.redvest.api.Text;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.ServiceProductId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.OrderState;
import org.redvest.api.service.order.OrderStep;
import org.redvest.api.service.order.Provider;
import org.redvest.api.service.order.command.AcceptOrder;
import org.redvest.api.service.order.command.GiveOrderBack;
import org.redvest.api.service.order.command.PassOrderDeadline;
import org.redvest.api.service.order.command.PlaceOrder;
import org.redvest.api.service.order.command.RefuseOrder;
import org.redvest.api.service.order.command.ReportOrderServed;
import org.redvest.api.service.order.command.WithdrawOrder;
import org.redvest.api.service.order.event.OrderAccepted;
import org.redvest.api.service.order.event.OrderClosedUnreviewed;
import org.redvest.api.service.order.event.OrderDispatched;
import org.redvest.api.service.order.event.OrderEscalated;
import org.redvest.api.service.order.event.OrderEvent;
import org.redvest.api.service.order.event.OrderGivenBack;
import org.redvest.api.service.order.event.OrderPlaced;
import org.redvest.api.service.order.event.OrderRefused;
import org.redvest.api.service.order.event.OrderServed;
import org.redvest.api.service.order.event.OrderWithdrawn;
import org.redvest.api.service.shift.ShiftTerms;
import org.redvest.api.service.shift.ShiftTimes;
import org.redvest.api.service.shift.command.SignUp;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.service.attendance.Rolls;
import org.redvest.command.service.product.Product;
import org.redvest.command.service.product.Products;
import org.redvest.command.service.shift.PlaceDesk;
import org.redvest.command.service.shift.Shift;
import org.redvest.command.service.shift.Shifts;

/**
 * Decides about orders what takes more than the order: the place of a product, a shift of its own with the diaries of who serves in
 * it. All of it changes in one unit of work, or nothing does. The order first, then product or shift, then the diaries, so that two
 * of them never wait for each other.
 */
final class OrderDesk {

    /** Where a shift of an order takes place, for everybody to read: nothing of somebody's home. */
    private static final Text BY_AGREEMENT = new Text("按订单约定");

    /** Why such a shift is called off, for everybody to read: the order says it in words, and they are its parties'. */
    private static final Text ORDER_NOT_SERVED = new Text("订单取消或退回");

    /** So long those sign up who serve, in the decision itself; nobody else ever does. */
    private static final Duration SIGN_UP = Duration.ofMinutes(1);

    private static final Set<OrderState> NOT_ACCEPTED = Set.of(OrderState.PLACED, OrderState.DISPATCHED);

    private static final Set<OrderState> NOT_SERVED =
            Set.of(OrderState.PLACED, OrderState.DISPATCHED, OrderState.ACCEPTED);

    private final Repository<Order> orders;
    private final Repository<Product> products;
    private final Repository<Shift> shifts;
    private final PlaceDesk places;
    private final OrderRules rules;
    private final OrdersOfPersons persons;
    private final Products knownProducts;
    private final Shifts knownShifts;
    private final Rolls rolls;
    private final Volunteers volunteers;
    private final Clock clock;

    OrderDesk(
            Repository<Order> orders,
            Repository<Product> products,
            Repository<Shift> shifts,
            PlaceDesk places,
            OrderRules rules,
            OrdersOfPersons persons,
            Products knownProducts,
            Shifts knownShifts,
            Rolls rolls,
            Volunteers volunteers,
            Clock clock) {
        this.orders = orders;
        this.products = products;
        this.shifts = shifts;
        this.places = places;
        this.rules = rules;
        this.persons = persons;
        this.knownProducts = knownProducts;
        this.knownShifts = knownShifts;
        this.rolls = rolls;
        this.volunteers = volunteers;
        this.clock = clock;
    }

    @CommandHandler
    Effect handle(PlaceOrder command) throws Exception {
        Aggregate<Order> order = orders.loadOrCreate(command.orderId().value(), Order::new);
        if (order.invoke(Order::facts).placed() != null) {
            return Effect.ALREADY_RECORDED;
        }
        Instant now = clock.instant();
        rules.requireKnown(command.wish());
        rules.requireServable(command.wish(), now);
        rules.requireConsent(command);
        rules.requireTime(command, now);
        if (command.timeOrder() != null) {
            persons.requireUnused(command.timeOrder(), volunteers.personOf(command.volunteerId()));
        }
        OrderPlaced placed = placed(command, now);
        happen(order, placed);
        if (command.productId() != null) {
            choose(command.productId(), placed, order, now);
        }
        return Effect.RECORDED;
    }

    private OrderPlaced placed(PlaceOrder command, Instant now) {
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
                rules.needAnswerBy(now),
                rules.dispatchBy(now));
    }

    /** Whoever chooses a product has dispatched the order themselves. */
    private void choose(ServiceProductId product, OrderPlaced placed, Aggregate<Order> order, Instant now)
            throws Exception {
        Provider provider = knownProducts.require(product).provider();
        rules.requireMayServe(provider, placed, now);
        products.load(product.value())
                .execute(it -> it.order(placed.orderId(), placed.wish().division()));
        happen(
                order,
                new OrderDispatched(placed.orderId(), placed.volunteerId(), List.of(provider), rules.answerBy(now)));
    }

    private static void happen(Aggregate<Order> order, OrderEvent event) {
        order.execute(it -> it.happen(event));
    }

    private Aggregate<Order> load(OrderId order) {
        return orders.load(order.value());
    }

    @CommandHandler
    Effect handle(AcceptOrder command) throws Exception {
        Aggregate<Order> order = load(command.orderId());
        OrderFacts facts = order.invoke(Order::facts);
        if (facts.state() == OrderState.ACCEPTED) {
            if (isAsAccepted(command, facts.requireAccepted())) {
                return Effect.ALREADY_RECORDED;
            }
            throw new Refusal(Problem.ORDER_ALREADY_ACCEPTED);
        }
        facts.require(NOT_ACCEPTED);
        Instant now = clock.instant();
        OrderPlaced placed = facts.order();
        Provider provider = rules.requireOffer(command.provider(), facts, now);
        rules.requireAsWished(command.interval(), placed.wish(), now);
        rules.requireServers(command, placed, now);
        rules.requireProject(command.projectId(), provider, placed, now);
        if (!command.shiftId().equals(facts.nextShift())) {
            // it was accepted and given back since its number was made
            throw new Refusal(Problem.BUSY);
        }
        happen(
                order,
                new OrderAccepted(
                        command.orderId(),
                        placed.volunteerId(),
                        provider,
                        command.projectId(),
                        command.shiftId(),
                        command.interval().start(),
                        command.interval().end(),
                        command.servers(),
                        rules.servedBy(command.interval(), now)));
        openShift(command, placed, now);
        return Effect.RECORDED;
    }

    private static boolean isAsAccepted(AcceptOrder command, OrderAccepted acceptance) {
        return acceptance.shiftId().equals(command.shiftId())
                && acceptance.provider().equals(command.provider())
                && acceptance.projectId().equals(command.projectId())
                && acceptance.start().equals(command.interval().start())
                && acceptance.end().equals(command.interval().end())
                && acceptance.servers().equals(command.servers());
    }

    /** With a place for each who serves, and for nobody else. */
    private void openShift(AcceptOrder command, OrderPlaced placed, Instant now) throws Exception {
        ShiftId id = command.shiftId();
        Site site = new Site(placed.wish().division(), BY_AGREEMENT, null);
        ShiftTerms terms = new ShiftTerms(
                new ShiftTimes(command.interval().start(), command.interval().end(), now, now.plus(SIGN_UP)),
                command.servers().size(),
                false);
        // never one that is there: where another process accepted first, its shift is full already, and the log has to
        // say so (which decides the order again) before the shift can
        Aggregate<Shift> shift = shifts.newInstance(() -> {
            Shift opened = new Shift();
            opened.open(id, command.projectId(), site, terms);
            return opened;
        });
        places.signUpAll(
                shift,
                command.servers().stream()
                        .map(server -> new SignUp(id, signUp(id, server), server, command.termsVersion(), null))
                        .toList());
    }

    private static SignUpId signUp(ShiftId shift, VolunteerId server) {
        return SignUpId.from(UUID.nameUUIDFromBytes((shift + "|" + server).getBytes(StandardCharsets.UTF_8)));
    }

    @CommandHandler
    Effect handle(GiveOrderBack command) {
        Aggregate<Order> order = load(command.orderId());
        OrderFacts facts = order.invoke(Order::facts);
        if (facts.last() instanceof OrderGivenBack before
                && before.provider().equals(command.provider())
                && before.reason().equals(command.reason())) {
            return Effect.ALREADY_RECORDED;
        }
        OrderAccepted acceptance = rules.requireAccepted(command.provider(), facts);
        Instant now = clock.instant();
        happen(
                order,
                new OrderGivenBack(
                        command.orderId(),
                        acceptance.volunteerId(),
                        acceptance.provider(),
                        command.reason(),
                        rules.dispatchBy(now)));
        callOff(acceptance, now);
        return Effect.RECORDED;
    }

    /** Whoever was to serve is free again as after any shift that is called off. */
    private void callOff(@Nullable OrderAccepted acceptance, Instant now) {
        if (acceptance != null) {
            shifts.load(acceptance.shiftId().value()).execute(it -> it.callOffIfToCome(ORDER_NOT_SERVED, now));
        }
    }

    @CommandHandler
    Effect handle(ReportOrderServed command) {
        Aggregate<Order> order = load(command.orderId());
        OrderFacts facts = order.invoke(Order::facts);
        OrderServed before = facts.served();
        if (before != null
                && before.provider().equals(command.provider())
                && Objects.equals(before.witness(), command.witness())) {
            return Effect.ALREADY_RECORDED;
        }
        OrderAccepted acceptance = rules.requireAccepted(command.provider(), facts);
        OrderPlaced placed = facts.order();
        Instant now = clock.instant();
        ShiftTimes times = knownShifts.require(acceptance.shiftId()).times();
        if (now.isBefore(times.start())) {
            throw new Refusal(Problem.ORDER_NOT_BEGUN);
        }
        if (placed.timeOrder() != null && now.isBefore(times.end())) {
            // no time is stored for what is not over
            throw new Refusal(Problem.INTERVAL_IN_FUTURE);
        }
        rules.requireWitness(command.witness(), acceptance, placed);
        List<VolunteerId> servers = rules.present(acceptance.servers(), rolls.attended(acceptance.shiftId()));
        if (servers.isEmpty()) {
            throw new Refusal(Problem.ORDER_NOT_ATTENDED);
        }
        happen(
                order,
                new OrderServed(
                        command.orderId(),
                        acceptance.volunteerId(),
                        acceptance.provider(),
                        servers,
                        command.witness(),
                        times.start(),
                        times.end(),
                        rules.reviewBy(now)));
        free(placed);
        return Effect.RECORDED;
    }

    private void free(OrderPlaced placed) {
        if (placed.productId() != null) {
            products.load(placed.productId().value()).execute(it -> it.free(placed.orderId()));
        }
    }

    @CommandHandler
    Effect handle(RefuseOrder command) {
        Aggregate<Order> order = load(command.orderId());
        OrderFacts facts = order.invoke(Order::facts);
        if (facts.last() instanceof OrderRefused before && before.reason().equals(command.reason())) {
            return Effect.ALREADY_RECORDED;
        }
        facts.require(NOT_ACCEPTED);
        OrderPlaced placed = facts.order();
        happen(order, new OrderRefused(command.orderId(), placed.volunteerId(), command.reason()));
        free(placed);
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect handle(WithdrawOrder command) {
        Aggregate<Order> order = load(command.orderId());
        OrderFacts facts = order.invoke(Order::facts);
        OrderPlaced placed = facts.order();
        rules.requireParty(command.by(), placed);
        if (facts.last() instanceof OrderWithdrawn before && before.reason().equals(command.reason())) {
            return Effect.ALREADY_RECORDED;
        }
        facts.require(NOT_SERVED);
        happen(order, new OrderWithdrawn(command.orderId(), placed.volunteerId(), command.reason()));
        callOff(facts.now().acceptance(), clock.instant());
        free(placed);
        return Effect.RECORDED;
    }

    /** Whoever asks by another clock comes again; where the step was done meanwhile, nothing is late. */
    @CommandHandler
    Effect handle(PassOrderDeadline command) {
        Aggregate<Order> order = load(command.orderId());
        OrderFacts facts = order.invoke(Order::facts);
        if (!new Due(command.step(), command.deadline()).equals(facts.now().due())) {
            return Effect.ALREADY_RECORDED;
        }
        Instant now = clock.instant();
        if (now.isBefore(command.deadline())) {
            throw new Refusal(Problem.BUSY);
        }
        OrderPlaced placed = facts.order();
        if (command.step() == OrderStep.REVIEW) {
            happen(order, new OrderClosedUnreviewed(command.orderId(), placed.volunteerId()));
            return Effect.RECORDED;
        }
        happen(
                order,
                new OrderEscalated(
                        command.orderId(),
                        placed.volunteerId(),
                        command.step(),
                        rules.levelAbove(facts.now().level()),
                        rules.dispatchBy(now)));
        callOff(facts.now().acceptance(), now);
        return Effect.RECORDED;
    }
}
