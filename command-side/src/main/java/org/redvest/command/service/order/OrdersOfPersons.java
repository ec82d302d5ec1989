package org.redvest.command.service.order;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.TimeOrder;
import org.redvest.command.person.erasure.ErasureObstacle;
import org.redvest.command.person.personaldata.TellsOfAPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The orders for a person: they are part of what the person gets a copy of, and somebody for whom one is still to be served is not
 * erased before that.
 */
@Component
class OrdersOfPersons implements ErasureObstacle, TellsOfAPerson {

    private final Function<VolunteerId, List<OrderId>> roster;
    private final Orders orders;

    @Autowired
    OrdersOfPersons(OrderRoster roster, Orders orders) {
        this(roster::of, orders);
    }

    /** Orders as this roster finds them. */
    OrdersOfPersons(Function<VolunteerId, List<OrderId>> roster, Orders orders) {
        this.roster = roster;
        this.orders = orders;
    }

    private Stream<OrderFacts> of(Collection<VolunteerId> numbers) {
        return numbers.stream()
                .flatMap(number -> roster.apply(number).stream())
                .flatMap(order -> orders.find(order).stream());
    }

    /** Whether anything was ever ordered for this number, registered or not. */
    @Override
    public boolean knows(VolunteerId number) {
        return of(List.of(number)).findAny().isPresent();
    }

    /**
     * Requires that stored time is used by no other order that is not over. Of two that are placed at the very same moment both may
     * be; the time is settled with one of them all the same.
     *
     * @param person all numbers of whose time it is
     * @throws Refusal {@link Problem#ORDER_TIME_IN_USE}
     */
    void requireUnused(TimeOrder time, Collection<VolunteerId> person) {
        if (of(person)
                .filter(facts -> !facts.state().ended())
                .anyMatch(facts -> time.equals(facts.order().timeOrder()))) {
            throw new Refusal(Problem.ORDER_TIME_IN_USE);
        }
    }

    @Override
    public void requireNone(List<VolunteerId> numbers) {
        of(numbers).filter(OrderFacts::isToBeServed).findFirst().ifPresent(facts -> {
            throw new Refusal(
                    Problem.ERASURE_OBSTRUCTED,
                    "The order %s is still to be served: withdraw it, or wait until it was, then ask again."
                            .formatted(facts.order().orderId()));
        });
    }

    @Override
    public Stream<String> streamsOf(VolunteerId volunteer) {
        return roster.apply(volunteer).stream().map(OrderId::value);
    }
}
