package org.redvest.command.reward.points;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.deposit.event.DepositRecorded;
import org.redvest.api.reward.points.Amounts;
import org.redvest.api.reward.points.LotNumber;
import org.redvest.api.reward.points.LotPart;
import org.redvest.api.reward.points.command.AdjustPoints;
import org.redvest.api.reward.points.command.ApproveWriteOff;
import org.redvest.api.reward.points.command.CreditPoints;
import org.redvest.api.reward.points.command.ExpirePoints;
import org.redvest.api.reward.points.command.ProposeWriteOff;
import org.redvest.api.reward.points.command.RestorePoints;
import org.redvest.api.reward.points.command.WithholdPoints;
import org.redvest.api.reward.points.event.PointsAccountClosed;
import org.redvest.api.reward.points.event.PointsAccountEvent;
import org.redvest.api.reward.points.event.PointsAdjusted;
import org.redvest.api.reward.points.event.PointsCredited;
import org.redvest.api.reward.points.event.PointsDeposited;
import org.redvest.api.reward.points.event.PointsExpired;
import org.redvest.api.reward.points.event.PointsReleased;
import org.redvest.api.reward.points.event.PointsReserved;
import org.redvest.api.reward.points.event.PointsRestored;
import org.redvest.api.reward.points.event.PointsReturned;
import org.redvest.api.reward.points.event.PointsWithheld;
import org.redvest.api.reward.points.event.PointsWriteOffProposed;
import org.redvest.api.reward.points.event.PointsWrittenOff;
import org.redvest.api.reward.scheme.SchemeRules;
import org.redvest.api.reward.scheme.SchemeRules.Reckoned;
import org.redvest.command.platform.Hand;
import org.redvest.command.reward.scheme.PointsSchemes;
import org.redvest.command.service.hours.RecordStandings;

/**
 * A volunteer's points in one scheme. They come in lots, from certified hours once for each service record, and from deposits, and
 * go into redemptions: reserved when one is placed, the first expiring first, back in the same lots when it comes to nothing. More
 * than can be spent is never reserved. Where a record does not count, what it gave is taken: from its own lot, then from others;
 * what is spent is owed, and repaid by whatever comes in next.
 */
public final class PointsAccount {

    private static final long NOTHING_YET = -1;

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable PointsAccountId id;

    private SchemeId scheme = SchemeId.CITY;
    private final Lots lots = new Lots();
    private final Debts debts = new Debts();
    private long lastCreditedRecord = NOTHING_YET;
    private long lastCorrection = NOTHING_YET;
    private final Map<RedemptionId, List<LotPart>> reserved = new HashMap<>();

    /** Kept where rules of a scheme can limit a day; the city's do not. */
    private final Map<ServiceRecordId, Counted> counted = new HashMap<>();

    private @Nullable Proposal proposal;
    private boolean closed;

    private record Counted(LocalDate day, long minutes) {}

    private record Proposal(int points, Text reason, Hand by) {}

    public PointsAccount() {
        // required by Axon
    }

    /**
     * Credits one service record. The certifications of a volunteer are numbered by their stream and arrive in that
     * order, so that the last number is all there is to remember to credit each once.
     */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(CreditPoints command, PointsSchemes schemes, RecordStandings standings, Clock clock) {
        if (command.recordSequence() <= lastCreditedRecord) {
            return Effect.ALREADY_RECORDED;
        }
        PointsSchemes.InForce inForce = schemes.inForce(command.schemeId(), command.serviceDate());
        Reckoned reckoned = inForce.rules()
                .reckon(
                        command.minutes(),
                        command.category(),
                        command.evidence(),
                        countedOn(command.serviceDate(), command.recordId(), inForce.rules()));
        LocalDate noticeUntil = command.noticeUntil();
        apply(new PointsCredited(
                command.accountId(),
                command.volunteerId(),
                command.recordId(),
                command.recordSequence(),
                command.serviceDate(),
                command.minutes(),
                reckoned.points(),
                inForce.rateVersion(),
                inForce.stepVersion(),
                command.schemeId().unlessCitys(),
                reckoned.countedMinutes(),
                reckoned.pointsPerHour(),
                inForce.rules().rounding(),
                noticeUntil == null ? null : noticeUntil.plusDays(1),
                inForce.rules().expiry().lastDay(command.serviceDate()),
                repaidBy(reckoned.points())));
        if (debts.isWithheld(command.recordId())
                || (!command.countersigned() && !standings.counts(command.volunteerId(), command.recordId()))) {
            withhold(command.accountId(), command.volunteerId(), command.recordId(), reckoned.points(), today(clock));
        }
        return Effect.RECORDED;
    }

    /** Minutes that other records of a day counted; nobody asks where the rules do not limit a day. */
    private long countedOn(LocalDate day, ServiceRecordId butOf, SchemeRules rules) {
        if (rules.mostMinutesPerDay() == null) {
            return 0;
        }
        return counted.entrySet().stream()
                .filter(record -> !record.getKey().equals(butOf)
                        && record.getValue().day().equals(day))
                .mapToLong(record -> record.getValue().minutes())
                .sum();
    }

    private static LocalDate today(Clock clock) {
        return CivilTime.dateOf(clock.instant());
    }

    private int repaidBy(long points) {
        return (int) Math.min(points, debts.owed());
    }

    /**
     * Withholds what a record gave; what it has not given yet, once it does. Nothing where the record counts: an objection that
     * is told of again may have been decided long ago.
     */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(WithholdPoints command, CreditedPoints credited, RecordStandings standings, Clock clock) {
        if (debts.isWithheld(command.recordId()) || standings.counts(command.volunteerId(), command.recordId())) {
            return Effect.ALREADY_RECORDED;
        }
        int points = credited.of(command.accountId(), command.recordId()).inForce();
        withhold(command.accountId(), command.volunteerId(), command.recordId(), points, today(clock));
        return Effect.RECORDED;
    }

    private void withhold(
            PointsAccountId account, VolunteerId volunteer, ServiceRecordId record, int points, LocalDate today) {
        apply(new PointsWithheld(
                account,
                volunteer,
                record,
                points,
                lots.drawFrom(LotNumber.of(record), points, lot -> !lot.isExpiredOn(today))));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(RestorePoints command, PointsSchemes schemes, RecordStandings standings, Clock clock) {
        if (!debts.isWithheld(command.recordId()) || !standings.counts(command.volunteerId(), command.recordId())) {
            return Effect.ALREADY_RECORDED;
        }
        restore(command.accountId(), command.volunteerId(), command.recordId(), schemes, today(clock));
        expire(command.accountId(), command.volunteerId(), today(clock));
        return Effect.RECORDED;
    }

    private void restore(
            PointsAccountId account,
            VolunteerId volunteer,
            ServiceRecordId record,
            PointsSchemes schemes,
            LocalDate today) {
        int points = debts.pointsOf(record);
        List<LotPart> to = comingBack(debts.takenFor(record), schemes, today);
        int back = LotPart.sum(to);
        long owedOtherwise = debts.owed() - (points - back);
        apply(new PointsRestored(account, volunteer, record, points, to, (int) Math.min(back, owedOtherwise)));
    }

    /** Points that come back keep their last day; where that is over, the scheme may give them days of grace. */
    private List<LotPart> comingBack(List<LotPart> parts, PointsSchemes schemes, LocalDate today) {
        if (parts.stream().noneMatch(part -> part.isExpiredOn(today))) {
            return parts;
        }
        int grace = schemes.inForce(scheme, today).rules().graceDays();
        return grace == 0
                ? parts
                : parts.stream()
                        .map(part -> part.isExpiredOn(today) ? part.until(today.plusDays(grace)) : part)
                        .toList();
    }

    /** Has a record give what it gives as corrected: more into its lot, or less, of which what is spent is owed. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(AdjustPoints command, PointsSchemes schemes, CreditedPoints credited, Clock clock) {
        if (command.correctionSequence() <= lastCorrection) {
            return Effect.ALREADY_RECORDED;
        }
        CreditedPoints.Given given = credited.of(command.accountId(), command.recordId());
        if (!given.isCredited()) {
            // its credit waits to be tried again
            throw new Refusal(Problem.BUSY);
        }
        LocalDate today = today(clock);
        PointsSchemes.InForce inForce = schemes.inForce(command.schemeId(), command.serviceDate());
        Reckoned reckoned = inForce.rules()
                .reckon(
                        command.minutes(),
                        command.category(),
                        command.evidence(),
                        countedOn(command.serviceDate(), command.recordId(), inForce.rules()));
        boolean withheld = debts.isWithheld(command.recordId());
        int before = debts.pointsOf(command.recordId());
        if (withheld) {
            restore(command.accountId(), command.volunteerId(), command.recordId(), schemes, today);
        }
        int change = reckoned.points() - given.points();
        // neither what expired unspent nor what was written off is asked for
        int asked = withheld ? Math.min(before, given.inForce()) : given.inForce();
        int delta = change < 0 ? Math.clamp((long) reckoned.points() - asked, change, 0) : change;
        LotNumber lot = LotNumber.of(command.recordId());
        List<LotPart> parts;
        if (delta > 0) {
            parts = List.of(new LotPart(
                    lot, delta, given.availableFrom(), inForce.rules().expiry().lastDay(command.serviceDate())));
        } else {
            parts = lots.drawFrom(lot, -delta, other -> !other.isExpiredOn(today));
        }
        apply(new PointsAdjusted(
                command.accountId(),
                command.volunteerId(),
                command.recordId(),
                command.correctionSequence(),
                command.serviceDate(),
                command.minutes(),
                reckoned.countedMinutes(),
                reckoned.pointsPerHour(),
                inForce.rateVersion(),
                inForce.stepVersion(),
                reckoned.points(),
                delta,
                parts,
                delta > 0 ? repaidBy(delta) : 0));
        if (withheld) {
            withhold(command.accountId(), command.volunteerId(), command.recordId(), before + delta, today);
        }
        return Effect.RECORDED;
    }

    /** Has what is left of lots expire whose last day is over. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(ExpirePoints command, Clock clock) {
        LocalDate today = today(clock);
        if (!command.lastDay().isBefore(today)) {
            throw new Refusal(Problem.BUSY);
        }
        return expire(command.accountId(), command.volunteerId(), today) ? Effect.RECORDED : Effect.ALREADY_RECORDED;
    }

    private boolean expire(PointsAccountId account, VolunteerId volunteer, LocalDate today) {
        List<LotPart> over = lots.expiredOn(today);
        if (over.isEmpty()) {
            return false;
        }
        apply(new PointsExpired(account, volunteer, today, LotPart.sum(over), over));
        return true;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(ProposeWriteOff command, MetaData sender) {
        int points = Amounts.require(command.points());
        Proposal open = proposal;
        if (open != null && open.points() <= debts.owed()) {
            if (open.points() == points
                    && open.reason().equals(command.reason())
                    && open.by().isOneWith(Hand.of(sender))) {
                return Effect.ALREADY_RECORDED;
            }
            throw new Refusal(Problem.WRITE_OFF_PENDING);
        }
        if (debts.owed() < points) {
            throw new Refusal(Problem.NOTHING_OWED, "%d points are owed in this account.".formatted(debts.owed()));
        }
        apply(new PointsWriteOffProposed(command.accountId(), command.volunteerId(), points, command.reason()));
        return Effect.RECORDED;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(ApproveWriteOff command, MetaData sender) {
        Proposal open = proposal;
        if (open == null) {
            throw new Refusal(Problem.NO_WRITE_OFF_PROPOSED);
        }
        if (open.by().isOneWith(Hand.of(sender))) {
            throw new Refusal(Problem.WRITE_OFF_BY_ONE);
        }
        if (debts.owed() < open.points()) {
            throw new Refusal(Problem.NOTHING_OWED, "%d points are owed by now.".formatted(debts.owed()));
        }
        apply(new PointsWrittenOff(command.accountId(), command.volunteerId(), open.points(), open.reason()));
        return Effect.RECORDED;
    }

    /** Points that can be spent on a day. */
    long usableOn(LocalDate day) {
        return lots.usableOn(day);
    }

    /** Points that are left, whether or not they can be spent. */
    long left() {
        return lots.points();
    }

    /** Points that are owed, because records do not count after all. */
    long owed() {
        return debts.owed();
    }

    public boolean isClosed() {
        return closed;
    }

    /** Whether anything ever happened to it. */
    public boolean isUsed() {
        return id != null;
    }

    /** Redemptions that it pays, or paid: it is not told when the goods are collected. */
    public Set<RedemptionId> redemptions() {
        return Set.copyOf(reserved.keySet());
    }

    /** Closes the account of somebody who is erased: nothing is reserved from it any more. */
    public void close(PointsAccountId account, VolunteerId volunteer) {
        if (!closed) {
            apply(new PointsAccountClosed(account, volunteer));
        }
    }

    /** Credits a deposit; that it is done once is known to the deposit. */
    public void deposit(PointsAccountId account, DepositRecorded deposit, @Nullable LocalDate expiresOn) {
        if (closed) {
            throw new Refusal(Problem.VOLUNTEER_ERASED);
        }
        apply(new PointsDeposited(
                account,
                deposit.volunteerId(),
                deposit.depositId(),
                deposit.schemeId(),
                deposit.kind(),
                deposit.content(),
                deposit.quantity(),
                deposit.date(),
                deposit.points(),
                deposit.rulesVersion(),
                expiresOn,
                repaidBy(deposit.points())));
    }

    /**
     * Sets points aside for a redemption, as many as can be spent.
     *
     * @param points that are needed
     * @return how many it were
     */
    public long reserve(
            PointsAccountId account, VolunteerId volunteer, RedemptionId redemption, long points, LocalDate today) {
        if (closed) {
            throw new Refusal(Problem.VOLUNTEER_ERASED);
        }
        List<LotPart> from = lots.draw(points, lot -> lot.isUsableOn(today));
        if (from.isEmpty()) {
            return 0;
        }
        int part = LotPart.sum(from);
        apply(new PointsReserved(account, volunteer, redemption, part, from));
        return part;
    }

    /** An event by which points of a redemption come back. */
    @FunctionalInterface
    public interface ComingBack {

        /** The event. */
        PointsAccountEvent of(
                PointsAccountId account,
                VolunteerId volunteer,
                RedemptionId redemption,
                int points,
                List<LotPart> to,
                int repaid);
    }

    /** Gives the points of a redemption back, in this way. */
    public void giveBack(
            PointsAccountId account,
            VolunteerId volunteer,
            RedemptionId redemption,
            ComingBack way,
            PointsSchemes schemes,
            LocalDate today) {
        List<LotPart> parts = reserved.get(redemption);
        if (parts != null) {
            List<LotPart> to = comingBack(parts, schemes, today);
            int points = LotPart.sum(to);
            apply(way.of(account, volunteer, redemption, points, to, repaidBy(points)));
            expire(account, volunteer, today);
        }
    }

    @EventSourcingHandler
    void evolve(PointsAccountEvent event, MetaData envelope) {
        id = event.accountId();
        switch (event) {
            case PointsCredited credited -> {
                lastCreditedRecord = credited.recordSequence();
                scheme = SchemeId.orCitys(credited.schemeId());
                count(credited.recordId(), credited.serviceDate(), credited.countedMinutes());
                comeIn(credited.parts(), repaid(credited.repaid(), credited.points()));
            }
            case PointsDeposited deposited -> {
                scheme = deposited.schemeId();
                comeIn(deposited.parts(), deposited.repaid());
            }
            case PointsAdjusted adjusted -> {
                lastCorrection = adjusted.correctionSequence();
                count(adjusted.recordId(), adjusted.serviceDate(), adjusted.countedMinutes());
                if (adjusted.delta() > 0) {
                    comeIn(adjusted.parts(), adjusted.repaid());
                } else {
                    lots.take(adjusted.parts());
                    debts.oweForCorrection(-adjusted.delta() - LotPart.sum(adjusted.parts()));
                }
            }
            case PointsReserved reservation -> {
                List<LotPart> from = Objects.requireNonNullElseGet(
                        reservation.from(), () -> lots.draw(reservation.points(), any -> true));
                lots.take(from);
                reserved.put(reservation.redemptionId(), from);
            }
            case PointsReleased release -> {
                List<LotPart> from = reserved.remove(release.redemptionId());
                List<LotPart> to = release.to() != null ? release.to() : Objects.requireNonNullElse(from, List.of());
                comeIn(to, repaid(release.repaid(), release.points()));
            }
            case PointsReturned given -> {
                reserved.remove(given.redemptionId());
                comeIn(given.to(), given.repaid());
            }
            case PointsExpired expired -> lots.take(expired.from());
            case PointsWithheld withholding -> {
                List<LotPart> from = Objects.requireNonNullElseGet(
                        withholding.from(),
                        () -> lots.drawFrom(LotNumber.of(withholding.recordId()), withholding.points(), any -> true));
                lots.take(from);
                debts.withhold(withholding.recordId(), withholding.points(), from);
            }
            case PointsRestored restoration -> {
                List<LotPart> taken = debts.takenFor(restoration.recordId());
                debts.restore(restoration.recordId());
                List<LotPart> to = restoration.to() != null ? restoration.to() : taken;
                comeIn(to, repaid(restoration.repaid(), LotPart.sum(to)));
            }
            case PointsWriteOffProposed proposed ->
                proposal = new Proposal(proposed.points(), proposed.reason(), Hand.of(envelope));
            case PointsWrittenOff written -> {
                debts.writeOff(written.points());
                proposal = null;
            }
            case PointsAccountClosed _ -> closed = true;
        }
    }

    /** Events before revision 2 do not say what was repaid: as much as was owed. */
    private int repaid(@Nullable Integer said, int points) {
        return said == null ? repaidBy(points) : said;
    }

    private void comeIn(List<LotPart> parts, int repaid) {
        debts.repay(Debts.first(parts, repaid));
        lots.put(LotPart.without(parts, repaid));
    }

    private void count(ServiceRecordId record, LocalDate day, @Nullable Long minutes) {
        if (!scheme.isCitys() && minutes != null) {
            counted.put(record, new Counted(day, minutes));
        }
    }
}
