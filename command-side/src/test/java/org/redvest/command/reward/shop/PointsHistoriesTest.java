package org.redvest.command.reward.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.reward.shop.PointsLedger.XINGHU;
import static org.redvest.command.reward.shop.PointsLedger.account;
import static org.redvest.command.reward.shop.PointsLedger.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.RewardItemId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.points.LotPart;
import org.redvest.api.reward.points.command.ApproveWriteOff;
import org.redvest.api.reward.points.command.ExpirePoints;
import org.redvest.api.reward.points.command.ProposeWriteOff;
import org.redvest.api.reward.points.event.PointsAdjusted;
import org.redvest.api.reward.points.event.PointsCredited;
import org.redvest.api.reward.points.event.PointsExpired;
import org.redvest.api.reward.points.event.PointsReleased;
import org.redvest.api.reward.points.event.PointsReserved;
import org.redvest.api.reward.points.event.PointsRestored;
import org.redvest.api.reward.points.event.PointsReturned;
import org.redvest.api.reward.points.event.PointsWithheld;
import org.redvest.api.reward.points.event.PointsWrittenOff;
import org.redvest.api.reward.scheme.Expiry;
import org.redvest.api.reward.shop.command.CancelRedemption;
import org.redvest.api.reward.shop.command.ReturnRedemption;
import org.redvest.api.reward.shop.event.RewardItemOffered;
import org.redvest.api.reward.shop.event.StockReleased;
import org.redvest.api.reward.shop.event.StockReserved;

/**
 * Whatever is done in whatever order, the log adds up: no stock below zero, no record credited twice, lots that are left minus
 * what is owed are what came in minus what went out, what can be spent of them is what the days of each say, and nothing is owed
 * unless a record does not count or was corrected.
 */
class PointsHistoriesTest {

    private static final int PEOPLE = 2;
    private static final int STOCK = 6;
    private static final RewardItemId ITEM = RewardItemId.from(new UUID(3, 1));
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);

    enum Act {
        SERVE,
        SERVE_AGAIN,
        REVOKE,
        REINSTATE,
        CORRECT,
        REDEEM,
        COLLECT,
        CANCEL,
        RETURN,
        WAIT,
        EXPIRE,
        WRITE_OFF
    }

    record Step(Act act, int who, int which, int amount) {}

    @Provide
    Arbitrary<List<Step>> histories() {
        return Combinators.combine(
                        Arbitraries.of(Act.class),
                        Arbitraries.integers().between(1, PEOPLE),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(1, 5))
                .as(Step::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(50);
    }

    @Property(tries = 60)
    void addUp(@ForAll("histories") List<Step> history) {
        Run run = new Run();
        for (Step step : history) {
            run.take(step);
            run.check();
        }
    }

    private static final class Run {

        private final PointsLedger ledger = new PointsLedger(rules(Expiry.afterYears(1), 5), 30);
        private final Map<VolunteerId, List<ServiceRecordId>> records = new HashMap<>();
        private final Map<ServiceRecordId, LocalDate> days = new HashMap<>();
        private final List<RedemptionId> redemptions = new ArrayList<>();
        private int numbers;

        Run() {
            ledger.offered(ITEM, 20, STOCK);
        }

        private static VolunteerId volunteer(int number) {
            return VolunteerId.from(new UUID(1, number));
        }

        private List<ServiceRecordId> recordsOf(VolunteerId who) {
            return records.computeIfAbsent(who, none -> new ArrayList<>());
        }

        void take(Step step) {
            try {
                doIt(step);
            } catch (Refusal expected) {
                // what is not possible is refused: the checks look at what was written
            }
        }

        private void doIt(Step step) {
            VolunteerId who = volunteer(step.who());
            switch (step.act()) {
                case SERVE -> serve(who, step);
                case SERVE_AGAIN -> {
                    if (!recordsOf(who).isEmpty()) {
                        ServiceRecordId record = pick(recordsOf(who), step);
                        ledger.serveAgain(who, record, day(record), step.amount() * 10, noticeUntil(step));
                    }
                }
                case REVOKE -> ofRecord(who, step, record -> ledger.revoke(who, record));
                case REINSTATE -> ofRecord(who, step, record -> ledger.reinstate(who, record));
                case CORRECT ->
                    ofRecord(who, step, record -> ledger.correct(who, record, day(record), step.amount() * 7));
                case REDEEM -> {
                    RedemptionId redemption = RedemptionId.from(new UUID(4, ++numbers));
                    ledger.redeem(redemption, who, ITEM, step.amount() % 2 + 1);
                    redemptions.add(redemption);
                }
                case COLLECT -> ofRedemption(step, ledger::collect);
                case CANCEL -> ofRedemption(step, id -> ledger.send(new CancelRedemption(id, null)));
                case RETURN -> ofRedemption(step, id -> ledger.send(new ReturnRedemption(id)));
                case WAIT -> ledger.time = ledger.time.plus(Duration.ofDays(60L * step.amount()));
                case EXPIRE ->
                    ledger.send(
                            new ExpirePoints(account(who), who, ledger.today().minusDays(1)));
                case WRITE_OFF -> {
                    ledger.sendAs("li", new ProposeWriteOff(account(who), who, XINGHU, step.amount(), new Text("决定")));
                    ledger.sendAs("wang", new ApproveWriteOff(account(who), who, XINGHU));
                }
            }
        }

        private void serve(VolunteerId who, Step step) {
            ServiceRecordId record = ServiceRecordId.from(new UUID(2, ++numbers));
            LocalDate day = FIRST_DAY.plusDays(30L * step.which());
            recordsOf(who).add(record);
            days.put(record, day);
            ledger.serve(who, record, day, step.amount() * 10, noticeUntil(step));
        }

        /** Of every second service; it is over after a time for which others wait. */
        private @Nullable LocalDate noticeUntil(Step step) {
            return step.which() % 2 == 0 ? null : ledger.today().plusDays(90);
        }

        private LocalDate day(ServiceRecordId record) {
            return Objects.requireNonNull(days.get(record));
        }

        private static <T> T pick(List<T> all, Step step) {
            return all.get(step.which() % all.size());
        }

        private void ofRecord(VolunteerId who, Step step, Consumer<ServiceRecordId> act) {
            if (!recordsOf(who).isEmpty()) {
                act.accept(pick(recordsOf(who), step));
            }
        }

        private void ofRedemption(Step step, Consumer<RedemptionId> act) {
            if (!redemptions.isEmpty()) {
                act.accept(pick(redemptions, step));
            }
        }

        void check() {
            checkStock();
            for (int number = 1; number <= PEOPLE; number++) {
                checkAccount(volunteer(number));
            }
        }

        private void checkStock() {
            int shelf = 0;
            for (Object event : ledger.log(ITEM.value())) {
                shelf += switch (event) {
                    case RewardItemOffered offered -> offered.stock();
                    case StockReserved reserved -> -reserved.pieces();
                    case StockReleased released -> released.pieces();
                    default -> 0;
                };
                assertThat(shelf).isBetween(0, STOCK);
            }
        }

        /** Adds the log up by itself: what each event says that it moves, in all and of each lot and its days. */
        private void checkAccount(VolunteerId who) {
            long left = 0;
            Map<LotPart, Long> lots = new HashMap<>();
            Set<ServiceRecordId> credited = new HashSet<>();
            Set<ServiceRecordId> withheld = new HashSet<>();
            boolean corrected = false;
            for (Object event : ledger.points(who)) {
                switch (event) {
                    case PointsCredited credit -> {
                        assertThat(credited.add(credit.recordId())).isTrue();
                        left += credit.points();
                        comeIn(lots, credit.parts(), credit.repaid());
                    }
                    case PointsAdjusted adjusted -> {
                        left += adjusted.delta();
                        corrected |= adjusted.delta() < 0;
                        if (adjusted.delta() > 0) {
                            comeIn(lots, adjusted.parts(), adjusted.repaid());
                        } else {
                            goOut(lots, adjusted.parts());
                        }
                    }
                    case PointsReserved reserved -> {
                        left -= reserved.points();
                        assertThat(LotPart.sum(Objects.requireNonNull(reserved.from())))
                                .isEqualTo(reserved.points());
                        goOut(lots, reserved.from());
                    }
                    case PointsReleased released -> {
                        left += released.points();
                        comeIn(lots, released.to(), released.repaid());
                    }
                    case PointsReturned returned -> {
                        left += returned.points();
                        comeIn(lots, returned.to(), returned.repaid());
                    }
                    case PointsExpired expired -> {
                        left -= expired.points();
                        assertThat(LotPart.sum(expired.from())).isEqualTo(expired.points());
                        goOut(lots, expired.from());
                    }
                    case PointsWithheld one -> {
                        left -= one.points();
                        withheld.add(one.recordId());
                        goOut(lots, one.from());
                    }
                    case PointsRestored one -> {
                        left += one.points();
                        withheld.remove(one.recordId());
                        comeIn(lots, one.to(), one.repaid());
                    }
                    case PointsWrittenOff written -> left += written.points();
                    default -> {}
                }
                assertThat(lots.values()).allMatch(points -> points >= 0);
            }
            long owed = lots.values().stream().mapToLong(Long::longValue).sum() - left;
            assertThat(owed).isNotNegative();
            long usable = lots.entrySet().stream()
                    .filter(lot -> lot.getKey().isUsableOn(ledger.today()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            assertThat(ledger.held(who)).isEqualTo(new PointsLedger.Held(left, usable - owed));
            if (withheld.isEmpty() && !corrected) {
                assertThat(owed).isZero();
            }
        }

        private static void comeIn(Map<LotPart, Long> lots, @Nullable List<LotPart> parts, @Nullable Integer repaid) {
            LotPart.without(Objects.requireNonNull(parts), Objects.requireNonNull(repaid))
                    .forEach(part -> lots.merge(part.of(0), (long) part.points(), Long::sum));
        }

        private static void goOut(Map<LotPart, Long> lots, @Nullable List<LotPart> parts) {
            Objects.requireNonNull(parts).forEach(part -> lots.merge(part.of(0), (long) -part.points(), Long::sum));
        }
    }
}
