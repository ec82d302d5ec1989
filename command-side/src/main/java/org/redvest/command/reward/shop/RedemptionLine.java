package org.redvest.command.reward.shop;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Envelope;
import org.redvest.api.Refusal;
import org.redvest.api.id.RewardItemId;
import org.redvest.api.reward.shop.RedemptionTerms;
import org.redvest.api.reward.shop.command.RedeemPoints;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Together;
import org.springframework.stereotype.Component;

/**
 * Has those who want the same item at the same moment wait in a line: a thousand of them would wait for its lock, and most would
 * be told to come again. Each is decided alone.
 */
@Component
class RedemptionLine {

    private final Commands commands;
    private final Together<RewardItemId, Wish, Told> line;

    RedemptionLine(Commands commands) {
        this.commands = commands;
        this.line = new Together<>(this::decide);
    }

    private record Wish(RedeemPoints command, Envelope envelope) {}

    private record Told(
            @Nullable RedemptionTerms terms, @Nullable RuntimeException failure) {}

    /**
     * Redeems points and waits for the answer.
     *
     * @throws Refusal as the {@link PointsDesk} does; {@link org.redvest.api.Problem#BUSY} where it takes too long
     */
    RedemptionTerms redeem(RedeemPoints command, Envelope envelope) {
        Told told = line.decide(command.rewardItemId(), new Wish(command, envelope));
        if (told.failure() != null) {
            throw told.failure();
        }
        return Objects.requireNonNull(told.terms());
    }

    private List<Told> decide(RewardItemId item, List<Wish> wishes) {
        return wishes.stream().map(this::alone).toList();
    }

    private Told alone(Wish wish) {
        try {
            return new Told(commands.send(wish.command(), wish.envelope()), null);
        } catch (RuntimeException failure) {
            return new Told(null, failure);
        }
    }
}
