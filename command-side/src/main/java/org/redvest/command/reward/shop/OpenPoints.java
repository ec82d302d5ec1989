package org.redvest.command.reward.shop;

import java.util.List;
import java.util.function.Supplier;
import org.axonframework.modelling.command.Repository;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.person.erasure.ErasureObstacle;
import org.redvest.command.reward.points.PersonsAccounts;
import org.redvest.command.reward.points.PointsAccount;
import org.redvest.command.reward.scheme.PointsSchemes;

/**
 * What of somebody's points is open when they are to be erased: goods that wait for them, points that they owe. Then their
 * accounts are closed, so that no redemption begins any more: how one ended never changes.
 */
final class OpenPoints implements ErasureObstacle {

    private final Supplier<Repository<PointsAccount>> accounts;
    private final Redemptions redemptions;
    private final PointsSchemes schemes;

    OpenPoints(Supplier<Repository<PointsAccount>> accounts, Redemptions redemptions, PointsSchemes schemes) {
        this.accounts = accounts;
        this.redemptions = redemptions;
        this.schemes = schemes;
    }

    @Override
    public void requireNone(List<VolunteerId> numbers) throws Exception {
        for (SchemeId scheme : schemes.all()) {
            requireNone(PersonsAccounts.load(accounts.get(), numbers, scheme));
        }
    }

    private void requireNone(PersonsAccounts person) {
        if (person.all().stream().allMatch(account -> account.points().invoke(PointsAccount::isClosed))) {
            return;
        }
        long left = person.left();
        if (left < 0) {
            throw new Refusal(
                    Problem.ERASURE_OBSTRUCTED,
                    "%d points are owed, because a record does not count whose points were spent.".formatted(-left));
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
        for (SchemeId scheme : schemes.all()) {
            PersonsAccounts.load(accounts.get(), numbers, scheme).all().stream()
                    // everybody can have points of the city, and come to others by a service that is on its way
                    .filter(account -> scheme.isCitys() || account.points().invoke(PointsAccount::isUsed))
                    .forEach(account -> account.points().execute(it -> it.close(account.id(), account.holder())));
        }
    }
}
