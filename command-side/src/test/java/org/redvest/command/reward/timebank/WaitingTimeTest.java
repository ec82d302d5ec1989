package org.redvest.command.reward.timebank;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.redvest.command.Refused.assertRefused;
import static org.redvest.command.reward.timebank.TimeBooks.CARE;
import static org.redvest.command.reward.timebank.TimeBooks.account;
import static org.redvest.command.reward.timebank.TimeBooks.lasting;
import static org.redvest.command.reward.timebank.TimeBooks.lending;
import static org.redvest.command.reward.timebank.TimeBooks.person;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.redvest.api.Problem;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.reward.timebank.command.OrderTime;
import org.redvest.api.reward.timebank.event.TimeAccountEvent;
import org.redvest.api.service.order.TimeOrder;

/** What is said of time with which somebody orders help. */
class WaitingTimeTest {

    private static final int ELDER = 1;
    private static final int SERVER = 2;
    private static final int WITHOUT_AN_ACCOUNT = 9;

    private final TimeBooks books = new TimeBooks();
    private final WaitingTime time = new WaitingTime(account -> books.ledger.events(account.value()).stream()
            .map(TimeAccountEvent.class::cast)
            .toList());
    private final TimeMovementId movement = books.newMovement();
    private final TimeOrder order = new TimeOrder(account(ELDER), movement);

    @BeforeEach
    void anHourWaits() {
        books.open(lending(60)).accounts(SERVER);
        books.send(new OrderTime(account(ELDER), person(ELDER), movement, CARE, 60));
    }

    @Nested
    class ThatWaits {

        @Test
        void isItsHolders() {
            assertThatCode(() -> time.requireWaiting(order, List.of(person(7), person(ELDER)), books.time))
                    .doesNotThrowAnyException();
            assertRefused(
                    Problem.UNKNOWN_TIME_ACCOUNT,
                    () -> time.requireWaiting(order, List.of(person(SERVER)), books.time));
        }

        @Test
        void isAnOrderOfAnAccount() {
            TimeOrder unknown = new TimeOrder(account(ELDER), books.newMovement());
            TimeOrder nobodys = new TimeOrder(account(WITHOUT_AN_ACCOUNT), movement);

            assertRefused(
                    Problem.UNKNOWN_TIME_MOVEMENT,
                    () -> time.requireWaiting(unknown, List.of(person(ELDER)), books.time));
            assertRefused(
                    Problem.UNKNOWN_TIME_ACCOUNT,
                    () -> time.requireWaiting(nobodys, List.of(person(WITHOUT_AN_ACCOUNT)), books.time));
        }

        @Test
        void isNoMoreWhereItCameBack() {
            Instant later = books.time.plus(Duration.ofDays(30));
            assertRefused(Problem.TIME_ORDER_ENDED, () -> time.requireWaiting(order, List.of(person(ELDER)), later));

            books.send(books.takingBack(ELDER, movement));

            assertRefused(
                    Problem.TIME_ORDER_ENDED, () -> time.requireWaiting(order, List.of(person(ELDER)), books.time));
        }
    }

    @Nested
    class ThatCanBeSettled {

        private void requireSettling(int server, String start, long minutes) {
            time.requireSettling(order, List.of(person(server)), lasting(start, minutes), books.time);
        }

        @Test
        void isAsMuchAsTheServiceTakes() {
            assertThatCode(() -> requireSettling(SERVER, "2026-03-10T01:00:00Z", 60))
                    .doesNotThrowAnyException();
            assertRefused(Problem.MORE_THAN_ORDERED, () -> requireSettling(SERVER, "2026-03-10T01:00:00Z", 61));
        }

        @Test
        void waitsUntilTheServiceIsOver() {
            assertThatCode(() -> requireSettling(SERVER, "2026-04-08T02:59:00Z", 60))
                    .doesNotThrowAnyException();
            assertRefused(Problem.TIME_ORDER_ENDED, () -> requireSettling(SERVER, "2026-04-08T03:00:00Z", 60));
        }

        @Test
        void goesToWhoHasAnAccount() {
            assertRefused(
                    Problem.UNKNOWN_TIME_ACCOUNT,
                    () -> requireSettling(WITHOUT_AN_ACCOUNT, "2026-03-10T01:00:00Z", 60));
        }
    }
}
