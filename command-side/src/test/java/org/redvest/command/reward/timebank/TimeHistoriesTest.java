package org.redvest.command.reward.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.reward.timebank.TimeBooks.capped;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.redvest.api.Command;
import org.redvest.api.Refusal;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.person.erasure.command.EraseVolunteer;
import org.redvest.api.reward.timebank.Kin;
import org.redvest.api.reward.timebank.Legs;
import org.redvest.api.reward.timebank.TimeBankRules;
import org.redvest.api.reward.timebank.TimeLedger;
import org.redvest.api.reward.timebank.command.OfferTimeGift;
import org.redvest.api.reward.timebank.command.OpenTimeAccount;
import org.redvest.api.reward.timebank.command.OrderTime;
import org.redvest.api.reward.timebank.event.TimeAccountEvent;
import org.redvest.api.reward.timebank.event.TimePoolChanged;

/** Whatever people do with their time: none comes from nowhere, none is lost, and nobody owes more than their bank lends. */
class TimeHistoriesTest {

    private static final int PEOPLE = 5;
    private static final long LENT = 90;
    private static final long CAP = 400;

    enum Act {
        DEPOSIT,
        DEPOSIT_OF_A_GROUP,
        DONATE,
        ORDER,
        CONFIRM,
        TAKE_BACK,
        TIME_OUT,
        GRANT,
        GIVE,
        ACCEPT,
        DECLINE,
        DIE,
        ERASE,
        OPEN
    }

    record Step(Act act, int who, int other, int minutes, int which) {}

    @Provide
    Arbitrary<List<Step>> histories() {
        return Combinators.combine(
                        Arbitraries.of(Act.class),
                        Arbitraries.integers().between(1, PEOPLE),
                        Arbitraries.integers().between(1, PEOPLE),
                        Arbitraries.integers().between(-1, 240),
                        Arbitraries.integers().between(0, 5))
                .as(Step::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(80);
    }

    @Property(tries = 60)
    void keepTheBooksBalanced(@ForAll("histories") List<Step> history) {
        Run run = new Run();
        for (Step step : history) {
            run.take(step);
        }
        run.check();
    }

    private static final class Run {

        private final TimeBooks books = new TimeBooks();
        private final Map<TimeMovementId, Integer> orders = new HashMap<>();
        private final List<OfferTimeGift> gifts = new ArrayList<>();

        Run() {
            TimeBankRules capped = capped(CAP);
            books.open(new TimeBankRules(
                            capped.openingAge(),
                            capped.residentsOnly(),
                            CAP,
                            capped.drawingAge(),
                            capped.giftAge(),
                            LENT,
                            capped.warningMinutes(),
                            capped.escrowDays(),
                            capped.groupTimeDonated(),
                            capped.kinds(),
                            capped.atDeath()))
                    .accounts(PEOPLE);
            books.verified(1, 2, Kin.SPOUSE);
            books.verified(2, 3, Kin.PARENT);
            books.verified(3, 1, Kin.CHILD);
            books.verified(4, 5, Kin.SPOUSE);
        }

        void take(Step step) {
            books.time = books.time.plus(Duration.ofHours(5));
            int who = step.who();
            switch (step.act()) {
                case DEPOSIT -> served(step, false);
                case DEPOSIT_OF_A_GROUP -> served(step, true);
                case DONATE -> send(books.donation(who, step.minutes()));
                case ORDER -> {
                    TimeMovementId order = books.newMovement();
                    orders.put(order, who);
                    send(new OrderTime(
                            TimeBooks.account(who), TimeBooks.person(who), order, TimeBooks.CARE, step.minutes()));
                }
                case CONFIRM ->
                    anyOrder(
                            step,
                            order -> books.confirmation(
                                    holderOf(order), order, step.other(), Math.max(1, step.minutes())));
                case TAKE_BACK -> anyOrder(step, order -> books.takingBack(holderOf(order), order));
                case TIME_OUT -> {
                    books.time = books.time.plus(Duration.ofDays(12));
                    anyOrder(step, order -> books.timeOut(holderOf(order), order));
                }
                case GRANT -> send(books.grant(who, step.minutes()));
                case GIVE -> {
                    OfferTimeGift gift = books.gift(who, step.other(), step.minutes());
                    gifts.add(gift);
                    send(gift);
                }
                case ACCEPT -> anyGift(step, books::acceptance);
                case DECLINE -> anyGift(step, books::refusal);
                case DIE -> send(books.death(who, 0));
                case ERASE -> send(new EraseVolunteer(TimeBooks.person(who)));
                case OPEN ->
                    send(new OpenTimeAccount(TimeBooks.account(who), TimeBooks.person(who), null, TimeBooks.OPENED));
            }
        }

        private int holderOf(TimeMovementId order) {
            return Objects.requireNonNull(orders.get(order));
        }

        private void served(Step step, boolean group) {
            if (step.minutes() > 0) {
                var deposit = books.service(
                        step.who(),
                        step.other(),
                        20,
                        TimeBooks.lasting(
                                books.time
                                        .minus(Duration.ofMinutes(step.minutes()))
                                        .toString(),
                                step.minutes()));
                send(group ? books.ofAGroup(deposit) : deposit);
            }
        }

        private interface OfOrder {
            Command<?> of(TimeMovementId order);
        }

        private interface OfGift {
            Command<?> of(OfferTimeGift gift);
        }

        private void anyOrder(Step step, OfOrder command) {
            List<TimeMovementId> known = orders.keySet().stream()
                    .sorted((one, other) -> one.value().compareTo(other.value()))
                    .toList();
            if (!known.isEmpty()) {
                send(command.of(known.get(step.which() % known.size())));
            }
        }

        private void anyGift(Step step, OfGift command) {
            if (!gifts.isEmpty()) {
                send(command.of(gifts.get(step.which() % gifts.size())));
            }
        }

        private void send(Command<?> command) {
            List<Object> before = books.ledger.events();
            try {
                books.send(command);
            } catch (Refusal refusal) {
                assertThat(books.ledger.events())
                        .as("after %s", refusal.problem())
                        .isEqualTo(before);
            }
            assertThat(IntStream.rangeClosed(1, PEOPLE).mapToLong(books::balance))
                    .allMatch(balance -> balance >= -LENT);
        }

        void check() {
            assertThat(TimeLedger.values()).extracting(books::sum).satisfies(sums -> assertThat(
                            sums.stream().mapToLong(sum -> sum).sum())
                    .isZero());
            for (TimeLedger never : List.of(TimeLedger.SET_ASIDE, TimeLedger.ESCROW, TimeLedger.POOL)) {
                assertThat(books.sum(never)).as(never.name()).isNotNegative();
            }
            assertThat(books.sum(TimeLedger.SUSPENSE)).isZero();
            assertThat(books.sum(TimeLedger.POOL))
                    .isEqualTo(books.bankLog().stream()
                            .filter(TimePoolChanged.class::isInstance)
                            .mapToLong(event -> ((TimePoolChanged) event).minutes())
                            .sum());
            assertThat(books.ledger.events())
                    .filteredOn(TimeAccountEvent.class::isInstance)
                    .allSatisfy(event -> {
                        Legs legs = ((TimeAccountEvent) event).legs();
                        assertThat(List.of(TimeLedger.values()).stream()
                                        .mapToLong(legs::change)
                                        .sum())
                                .isZero();
                    });
        }
    }
}
