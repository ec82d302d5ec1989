package org.redvest.command.points;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.redvest.api.CivilTime;
import org.redvest.api.Effect;
import org.redvest.api.points.Amounts;
import org.redvest.api.points.PointsAccountId;
import org.redvest.api.points.RedemptionId;
import org.redvest.api.points.RedemptionTerms;
import org.redvest.api.points.command.CancelRedemption;
import org.redvest.api.points.command.ExpireRedemption;
import org.redvest.api.points.command.RedeemPoints;
import org.redvest.api.points.event.RedemptionPlaced;
import org.redvest.api.policy.PolicyKind;
import org.redvest.api.volunteer.VolunteerId;
import org.redvest.command.policy.Policies;
import org.redvest.command.volunteer.Volunteers;

/**
 * Decides what takes three aggregates: redemption, item and account change in one unit of work, whose events both stores
 * append together or not at all. Nothing is left behind by a refusal, and no process has to tidy up (ADR 6). Always in
 * this order, so that two of them never wait for each other.
 */
final class RedemptionDesk {

    private final Repository<Redemption> redemptions;
    private final Repository<RewardItem> items;
    private final Repository<PointsAccount> accounts;
    private final Volunteers volunteers;
    private final Policies policies;
    private final Clock clock;

    RedemptionDesk(
            Repository<Redemption> redemptions,
            Repository<RewardItem> items,
            Repository<PointsAccount> accounts,
            Volunteers volunteers,
            Policies policies,
            Clock clock) {
        this.redemptions = redemptions;
        this.items = items;
        this.accounts = accounts;
        this.volunteers = volunteers;
        this.policies = policies;
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
        volunteers.require(command.volunteerId());
        Aggregate<RewardItem> item = items.load(command.rewardItemId().value());
        int points = item.invoke(it -> it.priceOf(pieces));
        account(command.volunteerId()).execute(it -> it.reserve(command.volunteerId(), command.redemptionId(), points));
        item.execute(it -> it.reserve(command.rewardItemId(), command.redemptionId(), pieces));
        Instant now = clock.instant();
        int days = policies.inForce(PolicyKind.REDEMPTION_HOLD_DAYS, CivilTime.dateOf(now))
                .value();
        Instant expiresAt = now.plus(Duration.ofDays(days));
        redemption.execute(it -> it.place(command, points, expiresAt));
        return new RedemptionTerms(points, expiresAt);
    }

    @CommandHandler
    Effect handle(CancelRedemption command) throws Exception {
        Aggregate<Redemption> redemption =
                redemptions.load(command.redemptionId().value());
        VolunteerId holder = command.holder();
        if (holder != null) {
            redemption.execute(it -> it.requireHeldBy(holder));
        }
        return redemption.invoke(Redemption::cancel) ? release(redemption) : Effect.ALREADY_RECORDED;
    }

    @CommandHandler
    Effect handle(ExpireRedemption command) throws Exception {
        Aggregate<Redemption> redemption =
                redemptions.load(command.redemptionId().value());
        Instant now = clock.instant();
        return redemption.invoke(it -> it.expire(now)) ? release(redemption) : Effect.ALREADY_RECORDED;
    }

    private Effect release(Aggregate<Redemption> redemption) throws Exception {
        RedemptionPlaced placed = redemption.invoke(Redemption::placed);
        RedemptionId id = placed.redemptionId();
        items.load(placed.rewardItemId().value()).execute(it -> it.release(placed.rewardItemId(), id));
        account(placed.volunteerId()).execute(it -> it.release(placed.volunteerId(), id));
        return Effect.RECORDED;
    }

    private Aggregate<PointsAccount> account(VolunteerId volunteer) throws Exception {
        return accounts.loadOrCreate(PointsAccountId.of(volunteer).value(), PointsAccount::new);
    }
}
