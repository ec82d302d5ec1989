package org.redvest.command.reward.shop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.points.Amounts;
import org.redvest.api.reward.points.event.PointsReleased;
import org.redvest.api.reward.points.event.PointsReturned;
import org.redvest.api.reward.shop.RedemptionTerms;
import org.redvest.api.reward.shop.command.CancelRedemption;
import org.redvest.api.reward.shop.command.ExpireRedemption;
import org.redvest.api.reward.shop.command.RedeemPoints;
import org.redvest.api.reward.shop.command.ReturnRedemption;
import org.redvest.api.reward.shop.event.RedemptionPlaced;
import org.redvest.command.city.policy.Policies;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.reward.points.PersonsAccounts;
import org.redvest.command.reward.points.PointsAccount;
import org.redvest.command.reward.scheme.PointsSchemes;

/**
 * Decides what takes several aggregates: redemption, item and the accounts of a person, who may have several by a merge,
 * change in one unit of work, whose events both stores append together or not at all. Nothing is left behind by a refusal,
 * and no process has to tidy up (ADR 6). Always in this order, accounts in that of their numbers, so that two of them
 * never wait for each other.
 */
final class PointsDesk {

    private final Repository<Redemption> redemptions;
    private final Repository<RewardItem> items;
    private final Repository<PointsAccount> accounts;
    private final Redemptions log;
    private final Volunteers volunteers;
    private final Policies policies;
    private final PointsSchemes schemes;
    private final Clock clock;

    PointsDesk(
            Repository<Redemption> redemptions,
            Repository<RewardItem> items,
            Repository<PointsAccount> accounts,
            Redemptions log,
            Volunteers volunteers,
            Policies policies,
            PointsSchemes schemes,
            Clock clock) {
        this.redemptions = redemptions;
        this.items = items;
        this.accounts = accounts;
        this.log = log;
        this.volunteers = volunteers;
        this.policies = policies;
        this.schemes = schemes;
        this.clock = clock;
    }

    @CommandHandler
    RedemptionTerms handle(RedeemPoints command) throws Exception {
        int pieces = Amounts.require(command.pieces());
        Aggregate<Redemption> redemption =
                redemptions.loadOrCreate(command.redemptionId().value(), Redemption::new);
        Optional<RedemptionTerms> before = redemption.invoke(Redemption::terms);
        if (before.isPresent()) {
            return before.get();
        }
        volunteers.of(command.volunteerId()).requireCounted();
        Aggregate<RewardItem> item = items.load(command.rewardItemId().value());
        SchemeId scheme = item.invoke(RewardItem::scheme);
        if (command.schemeId() != null && !command.schemeId().equals(scheme)) {
            throw new Refusal(
                    Problem.SCHEME_MISMATCH, "The item is paid with points of the scheme %s.".formatted(scheme));
        }
        int points = item.invoke(it -> it.priceOf(pieces));
        Instant now = clock.instant();
        LocalDate today = CivilTime.dateOf(now);
        reserve(command, scheme, points, today);
        item.execute(it -> it.reserve(command.rewardItemId(), command.redemptionId(), pieces));
        int days = policies.inForce(PolicyKind.REDEMPTION_HOLD_DAYS, today).value();
        Instant expiresAt = now.plus(Duration.ofDays(days));
        Text outlet = item.invoke(RewardItem::outlet);
        redemption.execute(it -> it.place(command, points, expiresAt, scheme, outlet));
        return new RedemptionTerms(points, expiresAt);
    }

    private void reserve(RedeemPoints command, SchemeId scheme, int points, LocalDate today) throws Exception {
        PersonsAccounts person = PersonsAccounts.load(accounts, volunteers.personOf(command.volunteerId()), scheme);
        long free = person.freeOn(today);
        if (free < 0) {
            throw new Refusal(
                    Problem.POINTS_OWED,
                    "%d points are owed, because a record does not count whose points were spent.".formatted(-free));
        }
        if (points > free) {
            throw new Refusal(
                    Problem.POINTS_INSUFFICIENT,
                    "The redemption costs %d points, and %d are free.".formatted(points, free));
        }
        long missing = points;
        for (PersonsAccounts.Account account : person.all()) {
            long needed = missing;
            missing -= account.points()
                    .invoke(it -> it.reserve(account.id(), account.holder(), command.redemptionId(), needed, today));
        }
    }

    @CommandHandler
    Effect handle(CancelRedemption command) throws Exception {
        Aggregate<Redemption> redemption =
                redemptions.load(command.redemptionId().value());
        VolunteerId holder = command.holder();
        if (holder != null) {
            redemption.execute(it -> it.requireHeldBy(holder));
        }
        return redemption.invoke(Redemption::cancel)
                ? giveBack(redemption, PointsReleased::new)
                : Effect.ALREADY_RECORDED;
    }

    @CommandHandler
    Effect handle(ExpireRedemption command) throws Exception {
        Aggregate<Redemption> redemption =
                redemptions.load(command.redemptionId().value());
        Instant now = clock.instant();
        return redemption.invoke(it -> it.expire(now))
                ? giveBack(redemption, PointsReleased::new)
                : Effect.ALREADY_RECORDED;
    }

    @CommandHandler
    Effect handle(ReturnRedemption command) throws Exception {
        Aggregate<Redemption> redemption =
                redemptions.load(command.redemptionId().value());
        LocalDate today = CivilTime.dateOf(clock.instant());
        return redemption.invoke(it -> it.takeBack(today, this::lastDayOfReturn))
                ? giveBack(redemption, PointsReturned::new)
                : Effect.ALREADY_RECORDED;
    }

    /** Null where goods that were collected on that day cannot be returned. */
    private @Nullable LocalDate lastDayOfReturn(LocalDate collectedOn) {
        int days =
                policies.inForce(PolicyKind.REDEMPTION_RETURN_DAYS, collectedOn).value();
        return days == 0 ? null : collectedOn.plusDays(days);
    }

    /** Puts the goods back on the shelf, and the points into the accounts that paid for them. */
    private Effect giveBack(Aggregate<Redemption> redemption, PointsAccount.ComingBack way) throws Exception {
        RedemptionPlaced placed = redemption.invoke(Redemption::placed);
        items.load(placed.rewardItemId().value())
                .execute(it -> it.release(placed.rewardItemId(), placed.redemptionId()));
        LocalDate today = CivilTime.dateOf(clock.instant());
        for (PersonsAccounts.Account payer : payersOf(placed)) {
            payer.points()
                    .execute(it -> it.giveBack(payer.id(), payer.holder(), placed.redemptionId(), way, schemes, today));
        }
        return Effect.RECORDED;
    }

    private List<PersonsAccounts.Account> payersOf(RedemptionPlaced placed) throws Exception {
        SchemeId scheme = SchemeId.orCitys(placed.schemeId());
        List<VolunteerId> payers =
                log.payersOf(placed.redemptionId(), volunteers.everPersonOf(placed.volunteerId()), scheme);
        return PersonsAccounts.load(accounts, payers, scheme).all();
    }
}
