package org.redvest.command.reward.timebank;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.event.TimeAccountEvent;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.order.TimeOrder;
import org.redvest.command.platform.Streams;
import org.redvest.command.service.order.StoredTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Time that waits in an account, as the log knows it, for whoever places an order with it. */
@Component
class WaitingTime implements StoredTime {

    private final Function<TimeAccountId, List<TimeAccountEvent>> log;

    @Autowired
    WaitingTime(Streams streams) {
        this(account -> streams.read(account.value(), TimeAccountEvent.class).toList());
    }

    /** Time as this log knows it. */
    WaitingTime(Function<TimeAccountId, List<TimeAccountEvent>> log) {
        this.log = log;
    }

    private TimeAccount account(TimeAccountId id) {
        TimeAccount account = new TimeAccount();
        log.apply(id).forEach(account::evolve);
        return account;
    }

    @Override
    public void requireWaiting(TimeOrder order, Collection<VolunteerId> holder, Instant now) {
        // to everybody else somebody's account does not exist
        if (!holder.contains(order.accountId().holder())) {
            throw new Refusal(Problem.UNKNOWN_TIME_ACCOUNT);
        }
        TimeAccount account = account(order.accountId());
        account.requireOpen();
        account.requireOrder(order.movementId(), now);
    }

    @Override
    public void requireSettling(TimeOrder order, Collection<VolunteerId> server, ServiceInterval service, Instant now) {
        TimeAccount account = account(order.accountId());
        TimeBankId bank = account.requireOpen().bankId();
        TimeAccount.Waiting waiting = account.requireOrder(order.movementId(), now);
        if (service.minutes() > waiting.minutes()) {
            throw new Refusal(
                    Problem.MORE_THAN_ORDERED,
                    "The service would take %d minutes, and %d were ordered: agree on a shorter one."
                            .formatted(service.minutes(), waiting.minutes()));
        }
        if (!service.end().isBefore(waiting.comesBackAt())) {
            throw new Refusal(
                    Problem.TIME_ORDER_ENDED,
                    "The time that was ordered comes back at %s: agree on a service that is over by then."
                            .formatted(waiting.comesBackAt()));
        }
        boolean stores = server.stream()
                .map(number -> account(TimeAccountId.of(number)))
                .anyMatch(its -> its.isOpen() && its.requireOpen().bankId().equals(bank));
        if (!stores) {
            throw new Refusal(
                    Problem.UNKNOWN_TIME_ACCOUNT,
                    "Who serves has no account at the time bank with whose time the order was placed: name somebody who has.");
        }
    }
}
