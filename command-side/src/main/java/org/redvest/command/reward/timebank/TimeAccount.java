package org.redvest.command.reward.timebank;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.ExchangeNumber;
import org.redvest.api.PartnerCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.AtDeath;
import org.redvest.api.reward.timebank.ClosingCause;
import org.redvest.api.reward.timebank.RejectionReason;
import org.redvest.api.reward.timebank.ReturnCause;
import org.redvest.api.reward.timebank.TimeBankRules;
import org.redvest.api.reward.timebank.TimeLedger;
import org.redvest.api.reward.timebank.TimeMessage;
import org.redvest.api.reward.timebank.TimeTerms;
import org.redvest.api.reward.timebank.command.ConfirmTimeOrder;
import org.redvest.api.reward.timebank.command.DepositTime;
import org.redvest.api.reward.timebank.command.GrantTime;
import org.redvest.api.reward.timebank.command.OfferTimeGift;
import org.redvest.api.reward.timebank.command.OrderTime;
import org.redvest.api.reward.timebank.event.TimeAccountClosed;
import org.redvest.api.reward.timebank.event.TimeAccountEvent;
import org.redvest.api.reward.timebank.event.TimeAccountOpened;
import org.redvest.api.reward.timebank.event.TimeArrived;
import org.redvest.api.reward.timebank.event.TimeBankOpened;
import org.redvest.api.reward.timebank.event.TimeBankRulesAdopted;
import org.redvest.api.reward.timebank.event.TimeDeposited;
import org.redvest.api.reward.timebank.event.TimeDonated;
import org.redvest.api.reward.timebank.event.TimeDrawn;
import org.redvest.api.reward.timebank.event.TimeGiftAccepted;
import org.redvest.api.reward.timebank.event.TimeGiftOffered;
import org.redvest.api.reward.timebank.event.TimeGiftTaken;
import org.redvest.api.reward.timebank.event.TimeGranted;
import org.redvest.api.reward.timebank.event.TimeInherited;
import org.redvest.api.reward.timebank.event.TimeOrdered;
import org.redvest.api.reward.timebank.event.TimeReceived;
import org.redvest.api.reward.timebank.event.TimeReturned;
import org.redvest.api.reward.timebank.event.TimeSent;
import org.redvest.api.reward.timebank.event.TimeSentBack;
import org.redvest.api.service.hours.ServiceInterval;

/**
 * The time of one holder. What is free goes below zero only as far as the bank lends; what is ordered or offered as a gift
 * waits until that ends, once. No two of its deposits overlap. What it was given it does not give on.
 */
final class TimeAccount {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable TimeAccountId id;

    /** Null before it was opened, and after it was closed. */
    private @Nullable TimeAccountOpened opened;

    private long balance;
    private long setAside;

    /** What was ever given to it, granted or inherited: that much is not given on. */
    private long received;

    /** Deposited services, start to end. */
    private final NavigableMap<Instant, Instant> served = new TreeMap<>();

    /** Everything that moved time, with what its request was answered. */
    private final Map<TimeMovementId, Optional<TimeTerms>> known = new HashMap<>();

    private final Map<TimeMovementId, Waiting> waiting = new HashMap<>();

    /** What another bank has not answered, whatever became of the account. */
    private final Map<TimeMovementId, TimeSent> sent = new HashMap<>();

    private final Map<TimeMovementId, Ended> ended = new HashMap<>();

    TimeAccount() {
        // required by Axon
    }

    /**
     * What waits.
     *
     * @param kind of service that was ordered; null of a gift
     * @param recipient of a gift; null of an order
     */
    record Waiting(
            long minutes,
            Instant comesBackAt,
            @Nullable Text kind,
            @Nullable VolunteerId recipient) {}

    /**
     * What waited.
     *
     * @param recipient of a gift; null of an order
     * @param cause why it came back; null where it was settled or accepted
     */
    private record Ended(
            @Nullable VolunteerId recipient, @Nullable ReturnCause cause) {}

    boolean isOpen() {
        return opened != null;
    }

    /**
     * How it was opened.
     *
     * @throws Refusal {@link Problem#UNKNOWN_TIME_ACCOUNT}
     */
    TimeAccountOpened requireOpen() {
        if (opened == null) {
            throw new Refusal(Problem.UNKNOWN_TIME_ACCOUNT);
        }
        return opened;
    }

    boolean knows(TimeMovementId movement) {
        return known.containsKey(movement);
    }

    /** What a request was answered before; empty where it is new. */
    Optional<TimeTerms> terms(TimeMovementId movement) {
        return known.getOrDefault(movement, Optional.empty());
    }

    long balance() {
        return balance;
    }

    long setAside() {
        return setAside;
    }

    void open(VolunteerId holder, TimeBankOpened bank, LocalDate on) {
        apply(new TimeAccountOpened(TimeAccountId.of(holder), holder, bank.bankId(), on));
    }

    /**
     * Requires that no deposit has a minute of this interval.
     *
     * @throws Refusal {@link Problem#SERVICE_OVERLAPS}
     */
    void requireFree(ServiceInterval interval) {
        Map.Entry<Instant, Instant> before = served.lowerEntry(interval.end());
        if (before != null && before.getValue().isAfter(interval.start())) {
            throw new Refusal(Problem.SERVICE_OVERLAPS);
        }
    }

    /**
     * Stores a service: what is above the cap is set aside, what a group served goes to the pool.
     *
     * @return minutes that go to the pool
     */
    long deposit(DepositTime command, TimeBankRulesAdopted rules, @Nullable TimeMovementId order) {
        TimeAccountOpened account = requireOpen();
        long minutes = command.interval().minutes();
        long pooled = command.group() && rules.rules().groupTimeDonated() ? minutes : 0;
        long above = Math.max(0, minutes - pooled - room(rules));
        apply(new TimeDeposited(
                account.accountId(),
                account.volunteerId(),
                account.bankId(),
                command.movementId(),
                command.beneficiary(),
                command.witness(),
                command.certifiedBy(),
                command.interval().start(),
                command.interval().end(),
                command.kind(),
                command.place(),
                command.division(),
                minutes,
                above,
                pooled,
                rules.version(),
                order));
        return pooled;
    }

    /**
     * How much more there may be under the cap. What waits takes its room until it was settled or accepted, be it ordered, offered as
     * a gift, or sent to another bank: it may come back.
     */
    private long room(TimeBankRulesAdopted rules) {
        long waits = waiting.values().stream().mapToLong(Waiting::minutes).sum()
                + sent.values().stream().mapToLong(TimeSent::minutes).sum();
        return Math.max(0, rules.rules().capMinutes() - balance - waits);
    }

    /** Gives time to the pool, what is above the cap first. */
    void donate(TimeMovementId movement, long minutes) {
        TimeAccountOpened account = requireOpen();
        long above = Math.min(setAside, minutes);
        requireFree(minutes - above, 0);
        apply(new TimeDonated(
                account.accountId(), account.volunteerId(), account.bankId(), movement, above, minutes - above));
    }

    TimeTerms order(OrderTime command, TimeBankRulesAdopted rules, Instant comesBackAt) {
        TimeAccountOpened account = requireOpen();
        TimeBankRules figures = rules.rules();
        requireFree(command.minutes(), figures.borrowingMinutes());
        long left = balance - command.minutes();
        TimeTerms terms = new TimeTerms(left, left < figures.warningMinutes(), comesBackAt);
        apply(new TimeOrdered(
                account.accountId(),
                account.volunteerId(),
                account.bankId(),
                command.movementId(),
                command.kind(),
                command.minutes(),
                left,
                terms.low(),
                comesBackAt,
                rules.version()));
        return terms;
    }

    /** Offers what was earned; nobody gives what is borrowed, or what they were given. */
    TimeTerms offer(OfferTimeGift command, TimeBankRules rules, Instant comesBackAt) {
        TimeAccountOpened account = requireOpen();
        requireFree(command.minutes(), 0);
        if (command.minutes() > balance - received) {
            throw new Refusal(
                    Problem.GIFT_NOT_ONES_OWN,
                    "%d of the %d minutes were given, granted or inherited, and are not given on: give what was earned."
                            .formatted(Math.min(received, balance), balance));
        }
        long left = balance - command.minutes();
        TimeTerms terms = new TimeTerms(left, left < rules.warningMinutes(), comesBackAt);
        apply(new TimeGiftOffered(
                account.accountId(),
                account.volunteerId(),
                account.bankId(),
                command.movementId(),
                command.recipient(),
                command.minutes(),
                left,
                terms.low(),
                comesBackAt));
        return terms;
    }

    private void requireFree(long minutes, long borrowing) {
        if (minutes > balance + borrowing) {
            throw new Refusal(
                    Problem.TIME_INSUFFICIENT,
                    "%d minutes are asked for; the account has %d, and its bank lends %d."
                            .formatted(minutes, balance, borrowing));
        }
    }

    /**
     * An order that waits.
     *
     * @throws Refusal {@link Problem#UNKNOWN_TIME_MOVEMENT}, {@link Problem#TIME_ORDER_ENDED}
     */
    Waiting requireOrder(TimeMovementId movement, Instant now) {
        return requireWaiting(movement, now, false);
    }

    /**
     * A gift that waits.
     *
     * @throws Refusal {@link Problem#UNKNOWN_TIME_MOVEMENT}, {@link Problem#TIME_ORDER_ENDED}
     */
    Waiting requireGift(TimeMovementId movement, Instant now) {
        return requireWaiting(movement, now, true);
    }

    private Waiting requireWaiting(TimeMovementId movement, Instant now, boolean gift) {
        Waiting it = waiting.get(movement);
        if (it == null && ended.containsKey(movement)) {
            throw new Refusal(Problem.TIME_ORDER_ENDED);
        }
        if (it == null || (it.recipient() != null) != gift) {
            throw new Refusal(Problem.UNKNOWN_TIME_MOVEMENT);
        }
        // the deadline counts from its instant on, not from when the automation gets round to it
        if (!now.isBefore(it.comesBackAt())) {
            throw new Refusal(Problem.TIME_ORDER_ENDED);
        }
        return it;
    }

    /** Whether it was settled or accepted before. */
    boolean isSettled(TimeMovementId movement) {
        Ended it = ended.get(movement);
        return it != null && it.cause() == null;
    }

    /** Whether a person with these numbers declined it before. */
    boolean isDeclined(TimeMovementId movement, Collection<VolunteerId> recipient) {
        Ended it = ended.get(movement);
        return it != null && it.cause() == ReturnCause.DECLINED && recipient.contains(it.recipient());
    }

    void settle(ConfirmTimeOrder command, Waiting order) {
        TimeAccountOpened account = requireOpen();
        long used = command.interval().minutes();
        apply(new TimeDrawn(
                account.accountId(),
                account.volunteerId(),
                account.bankId(),
                command.movementId(),
                command.server(),
                used,
                order.minutes() - used));
    }

    void taken(TimeMovementId movement, VolunteerId recipient) {
        TimeAccountOpened account = requireOpen();
        apply(new TimeGiftTaken(account.accountId(), account.volunteerId(), account.bankId(), movement, recipient));
    }

    void accept(TimeMovementId movement, VolunteerId giver, long minutes) {
        TimeAccountOpened account = requireOpen();
        apply(new TimeGiftAccepted(
                account.accountId(), account.volunteerId(), account.bankId(), movement, giver, minutes));
    }

    /** Frees what the holder, or who it was offered to, does not want to wait any more. */
    Effect giveBack(TimeMovementId movement, ReturnCause cause) {
        Waiting it = waiting.get(movement);
        if (it == null) {
            Ended before = ended.get(movement);
            if (before == null) {
                throw new Refusal(Problem.UNKNOWN_TIME_MOVEMENT);
            }
            if (before.cause() == cause) {
                return Effect.ALREADY_RECORDED;
            }
            throw new Refusal(Problem.TIME_ORDER_ENDED);
        }
        TimeAccountOpened account = requireOpen();
        apply(new TimeReturned(
                account.accountId(), account.volunteerId(), account.bankId(), movement, it.minutes(), cause));
        return Effect.RECORDED;
    }

    /**
     * Frees what waited too long; nothing where it ended otherwise.
     *
     * @throws Refusal {@link Problem#BUSY} where its time is not over: whoever asks by another clock comes again
     */
    Effect timeOut(TimeMovementId movement, Instant now) {
        Waiting it = waiting.get(movement);
        if (it == null) {
            return Effect.ALREADY_RECORDED;
        }
        if (now.isBefore(it.comesBackAt())) {
            throw new Refusal(Problem.BUSY);
        }
        return giveBack(movement, ReturnCause.TIMED_OUT);
    }

    void grant(GrantTime command) {
        TimeAccountOpened account = requireOpen();
        apply(new TimeGranted(
                account.accountId(),
                account.volunteerId(),
                account.bankId(),
                command.movementId(),
                command.minutes(),
                command.reason()));
    }

    void inherit(TimeMovementId movement, VolunteerId from, long minutes) {
        TimeAccountOpened account = requireOpen();
        if (minutes > 0) {
            apply(new TimeInherited(
                    account.accountId(), account.volunteerId(), account.bankId(), movement, from, minutes));
        }
    }

    /** Sends what was earned to another bank; what is borrowed, or was given, is not sent on. */
    void send(TimeMovementId movement, PartnerCode partner, ExchangeNumber recipient, long minutes, int rulesVersion) {
        TimeAccountOpened account = requireOpen();
        requireFree(minutes, 0);
        if (minutes > balance - received) {
            throw new Refusal(
                    Problem.TIME_NOT_ONES_OWN,
                    "%d of the %d minutes were given, inherited or sent here, and are not sent on: send what was earned."
                            .formatted(Math.min(received, balance), balance));
        }
        apply(new TimeSent(
                account.accountId(),
                account.volunteerId(),
                account.bankId(),
                movement,
                partner,
                recipient,
                minutes,
                rulesVersion));
    }

    void arrived(TimeMovementId movement) {
        TimeSent it = requireSent(movement);
        apply(new TimeArrived(it.accountId(), it.volunteerId(), it.bankId(), movement, it.partner(), it.minutes()));
    }

    /**
     * Takes back what another bank rejected.
     *
     * @return whether it goes to the pool, because nobody has an account at that bank any more
     */
    boolean sentBack(TimeMovementId movement, RejectionReason reason) {
        TimeSent it = requireSent(movement);
        boolean pooled = !isOpen() || !requireOpen().bankId().equals(it.bankId());
        apply(new TimeSentBack(
                it.accountId(), it.volunteerId(), it.bankId(), movement, it.partner(), it.minutes(), reason, pooled));
        return pooled;
    }

    private TimeSent requireSent(TimeMovementId movement) {
        return Optional.ofNullable(sent.get(movement)).orElseThrow();
    }

    /** Takes what another bank sent, above the cap as a deposit; false where the account holds as much as it may. */
    boolean receive(TimeMovementId movement, PartnerCode partner, TimeMessage transfer, TimeBankRulesAdopted rules) {
        TimeAccountOpened account = requireOpen();
        long room = room(rules);
        if (room == 0) {
            return false;
        }
        apply(new TimeReceived(
                account.accountId(),
                account.volunteerId(),
                account.bankId(),
                movement,
                partner,
                transfer.reference(),
                transfer.minutes(),
                Math.max(0, transfer.minutes() - room),
                rules.version()));
        return true;
    }

    /** Whether an order or a gift waits. */
    boolean somethingWaits() {
        return !waiting.isEmpty();
    }

    /**
     * Closes it, once nothing waits.
     *
     * @throws Refusal {@link Problem#TIME_ORDER_OPEN}
     */
    void close(
            TimeMovementId movement,
            ClosingCause cause,
            AtDeath outcome,
            @Nullable VolunteerId heir,
            @Nullable Text document) {
        TimeAccountOpened account = requireOpen();
        if (somethingWaits()) {
            throw new Refusal(Problem.TIME_ORDER_OPEN);
        }
        apply(new TimeAccountClosed(
                account.accountId(),
                account.volunteerId(),
                account.bankId(),
                movement,
                cause,
                outcome,
                heir,
                balance,
                setAside,
                document));
    }

    @EventSourcingHandler
    void evolve(TimeAccountEvent event) {
        id = event.accountId();
        balance += event.legs().change(TimeLedger.HOLDER);
        setAside += event.legs().change(TimeLedger.SET_ASIDE);
        switch (event) {
            case TimeAccountOpened first -> opened = first;
            case TimeDeposited deposit -> {
                know(deposit.movementId());
                served.put(deposit.start(), deposit.end());
            }
            case TimeDonated donation -> know(donation.movementId());
            case TimeOrdered order -> {
                known.put(
                        order.movementId(),
                        Optional.of(new TimeTerms(order.balance(), order.low(), order.comesBackAt())));
                waiting.put(order.movementId(), new Waiting(order.minutes(), order.comesBackAt(), order.kind(), null));
            }
            case TimeGiftOffered gift -> {
                known.put(
                        gift.movementId(), Optional.of(new TimeTerms(gift.balance(), gift.low(), gift.comesBackAt())));
                waiting.put(gift.movementId(), new Waiting(gift.minutes(), gift.comesBackAt(), null, gift.recipient()));
            }
            case TimeDrawn drawn -> end(drawn.movementId(), null);
            case TimeGiftTaken taken -> end(taken.movementId(), null);
            case TimeReturned returned -> end(returned.movementId(), returned.cause());
            case TimeGranted grant -> {
                know(grant.movementId());
                received += grant.minutes();
            }
            case TimeGiftAccepted gift -> {
                know(gift.movementId());
                received += gift.minutes();
            }
            case TimeInherited inherited -> {
                know(inherited.movementId());
                received += inherited.minutes();
            }
            case TimeSent sending -> {
                know(sending.movementId());
                sent.put(sending.movementId(), sending);
            }
            case TimeArrived arrived -> sent.remove(arrived.movementId());
            case TimeSentBack back -> sent.remove(back.movementId());
            case TimeReceived came -> {
                know(came.movementId());
                received += came.minutes() - came.setAside();
            }
            case TimeAccountClosed closing -> {
                know(closing.movementId());
                opened = null;
                received = 0;
            }
        }
    }

    private void know(TimeMovementId movement) {
        known.put(movement, Optional.empty());
    }

    private void end(TimeMovementId movement, @Nullable ReturnCause cause) {
        Waiting it = waiting.remove(movement);
        ended.put(movement, new Ended(it == null ? null : it.recipient(), cause));
    }
}
