package org.redvest.command.reward.shop;

import java.util.List;
import java.util.function.Supplier;
import org.axonframework.modelling.command.Repository;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.person.erasure.ErasureObstacle;
import org.redvest.command.reward.points.PersonsAccounts;
import org.redvest.command.reward.points.PointsAccount;

/**
 * What of somebody's points is open when they are to be erased: goods that wait for them, points that they owe. Then their
 * accounts are closed, so that no redemption begins any more: how one ended never changes.
 */
final class OpenPoints implements ErasureObstacle {

    private final Supplier<Repository<PointsAccount>> accounts;
    private final Redemptions redemptions;

    OpenPoints(Supplier<Repository<PointsAccount>> accounts, Redemptions redemptions) {
        this.accounts = accounts;
        this.redemptions = redemptions;
    }

    @Override
    public void requireNone(List<VolunteerId> numbers) throws Exception {
        PersonsAccounts person = PersonsAccounts.load(accounts.get(), numbers);
        if (person.all().stream().allMatch(account -> account.points().invoke(PointsAccount::isClosed))) {
            return;
        }
        long free = person.free();
        if (free < 0) {
            throw new Refusal(
                    Problem.ERASURE_OBSTRUCTED,
                    "%d points are owed, because a record does not count whose points were spent.".formatted(-free));
        }
        person.all()
                .forEach(account ->
                        account.points().invoke(PointsAccount::redemptions).forEach(this::requireCollected));
    }

    private void requireCollected(RedemptionId redemption) {
        if (redemptions.isOpen(redemption)) {
            throw new Refusal(
                    Problem.ERASURE_OBSTRUCTED,
                    "The goods of the redemption %s are not collected: collect them or give it up, then ask again."
                            .formatted(redemption));
        }
    }

    @Override
    public void close(List<VolunteerId> numbers) throws Exception {
        PersonsAccounts.load(accounts.get(), numbers).all().forEach(account -> account.points()
                .execute(it -> it.close(account.holder())));
    }
}
