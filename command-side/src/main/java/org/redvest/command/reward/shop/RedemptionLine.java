package org.redvest.command.reward.shop;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Envelope;
import org.redvest.api.Refusal;
import org.redvest.api.id.RewardItemId;
import org.redvest.api.reward.shop.RedemptionTerms;
import org.redvest.api.reward.shop.command.RedeemPoints;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Together;
import org.redvest.platform.messaging.Appended;
import org.springframework.stereotype.Component;

/**
 * Has those who want the same item at the same moment wait in a line: a thousand of them would wait for its lock, and most would
 * be told to come again. Each is decided alone, a few side by side: they read side by side, and only what is written waits.
 */
@Component
class RedemptionLine {

    private static final int SIDE_BY_SIDE = 8;

    private final Commands commands;
    private final Together<RewardItemId, Wish, Told> line;

    RedemptionLine(Commands commands) {
        this.commands = commands;
        this.line = new Together<>(this::decide);
    }

    private record Wish(RedeemPoints command, Envelope envelope) {}

    /** What they are told, and how far the log was then. */
    private record Told(
            @Nullable RedemptionTerms terms, @Nullable RuntimeException failure, OptionalLong position) {}

    /**
     * Redeems points and waits for the answer.
     *
     * @throws Refusal as the {@link PointsDesk} does; {@link org.redvest.api.Problem#BUSY} where it takes too long
     */
    RedemptionTerms redeem(RedeemPoints command, Envelope envelope) {
        Told told = line.decide(command.rewardItemId(), new Wish(command, envelope));
        told.position().ifPresent(Appended::at);
        if (told.failure() != null) {
            throw told.failure();
        }
        return Objects.requireNonNull(told.terms());
    }

    private List<Told> decide(RewardItemId item, List<Wish> wishes) {
        if (wishes.size() == 1) {
            return List.of(alone(wishes.getFirst()));
        }
        try (ExecutorService deciding =
                Executors.newFixedThreadPool(SIDE_BY_SIDE, Thread.ofVirtual().factory())) {
            List<CompletableFuture<Told>> told = wishes.stream()
                    .map(wish -> CompletableFuture.supplyAsync(() -> alone(wish), deciding))
                    .toList();
            return told.stream().map(CompletableFuture::join).toList();
        }
    }

    private Told alone(Wish wish) {
        try {
            return new Told(commands.send(wish.command(), wish.envelope()), null, Appended.take());
        } catch (RuntimeException failure) {
            // or the next wish on this thread would tell of it
            Appended.take();
            return new Told(null, failure, OptionalLong.empty());
        }
    }
}
