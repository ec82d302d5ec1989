package org.redvest.command.reward.shop;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.RewardItemId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.reward.points.Amounts;
import org.redvest.api.reward.shop.command.OfferRewardItem;
import org.redvest.api.reward.shop.command.RestockRewardItem;
import org.redvest.api.reward.shop.event.RewardItemEvent;
import org.redvest.api.reward.shop.event.RewardItemOffered;
import org.redvest.api.reward.shop.event.RewardItemRestocked;
import org.redvest.api.reward.shop.event.StockReleased;
import org.redvest.api.reward.shop.event.StockReserved;

/** An item on the shelf of a reward shop, and how many pieces of it nobody has set aside. Never fewer than none. */
final class RewardItem {

    @AggregateIdentifier
    private @Nullable RewardItemId id;

    private int price;
    private SchemeId scheme = SchemeId.CITY;
    private Text outlet = Text.EMPTY;
    private int shelf;
    private final Set<Text> deliveries = new HashSet<>();
    private final Map<RedemptionId, Integer> reserved = new HashMap<>();

    RewardItem() {
        // required by Axon
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(OfferRewardItem command) {
        if (id != null) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new RewardItemOffered(
                command.rewardItemId(),
                command.name(),
                command.outlet(),
                Amounts.require(command.price()),
                Amounts.require(command.stock()),
                command.schemeId().unlessCitys()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(RestockRewardItem command) {
        if (deliveries.contains(command.deliveryId())) {
            return Effect.ALREADY_RECORDED;
        }
        int pieces = Amounts.require(command.pieces());
        // the shelf holds no more than one amount can say
        Amounts.require(shelf + pieces);
        apply(new RewardItemRestocked(command.rewardItemId(), command.deliveryId(), pieces));
        return Effect.RECORDED;
    }

    /** The scheme with whose points it is paid. */
    SchemeId scheme() {
        return scheme;
    }

    /** Where it is handed over. */
    Text outlet() {
        return outlet;
    }

    /** The price of so many pieces. */
    int priceOf(int pieces) {
        long total = (long) price * pieces;
        if (total > Integer.MAX_VALUE) {
            throw new Refusal(Problem.AMOUNT_TOO_LARGE);
        }
        return (int) total;
    }

    /** Sets pieces aside for a redemption. */
    void reserve(RewardItemId item, RedemptionId redemption, int pieces) {
        if (pieces > shelf) {
            throw new Refusal(
                    Problem.STOCK_INSUFFICIENT, "%d pieces are asked for, and %d are left.".formatted(pieces, shelf));
        }
        apply(new StockReserved(item, redemption, pieces));
    }

    /** Puts the pieces of a redemption that came to nothing back on the shelf. */
    void release(RewardItemId item, RedemptionId redemption) {
        Integer pieces = reserved.get(redemption);
        if (pieces != null) {
            apply(new StockReleased(item, redemption, pieces));
        }
    }

    @EventSourcingHandler
    void evolve(RewardItemEvent event) {
        id = event.rewardItemId();
        switch (event) {
            case RewardItemOffered offered -> {
                price = offered.price();
                scheme = SchemeId.orCitys(offered.schemeId());
                outlet = offered.outlet();
                shelf = offered.stock();
            }
            case RewardItemRestocked restocked -> {
                shelf += restocked.pieces();
                deliveries.add(restocked.deliveryId());
            }
            case StockReserved reservation -> {
                shelf -= reservation.pieces();
                reserved.put(reservation.redemptionId(), reservation.pieces());
            }
            case StockReleased release -> {
                shelf += release.pieces();
                reserved.remove(release.redemptionId());
            }
        }
    }
}
