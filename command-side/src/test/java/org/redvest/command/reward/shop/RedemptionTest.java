package org.redvest.command.reward.shop;

import static org.redvest.command.Refused.because;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.redvest.api.CivilTime;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.RewardItemId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.shop.command.CollectRedemption;
import org.redvest.api.reward.shop.event.RedemptionCancelled;
import org.redvest.api.reward.shop.event.RedemptionCollected;
import org.redvest.api.reward.shop.event.RedemptionExpired;
import org.redvest.api.reward.shop.event.RedemptionPlaced;

class RedemptionTest {

    private static final RedemptionId ID = RedemptionId.from(new UUID(4, 1));
    private static final VolunteerId SHEN = VolunteerId.from(new UUID(1, 1));
    private static final RewardItemId UMBRELLA = RewardItemId.from(new UUID(3, 1));
    private static final Instant NOW = Instant.parse("2026-03-09T04:00:00Z");

    private final FixtureConfiguration<Redemption> fixture = new AggregateTestFixture<>(Redemption.class);
    private final PickUpCodes codes = new PickUpCodes(redemption -> new byte[] {1, 2, 3, 4, 5, 6, 7, 8});

    @Nested
    class CollectsRedemption {

        @BeforeEach
        void atTheCounter() {
            fixture.registerInjectableResource(codes);
            fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
        }

        @Test
        void forWhoeverShowsTheCode() {
            fixture.given(placedUntil(NOW.plusSeconds(1)))
                    .when(collect("12345678"))
                    .expectEvents(new RedemptionCollected(ID, SHEN, CivilTime.dateOf(NOW), null))
                    .expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void butNotForAnotherCode() {
            fixture.given(placedUntil(NOW.plus(Duration.ofDays(7))))
                    .when(collect("12345679"))
                    .expectException(because(Problem.PICK_UP_CODE_WRONG))
                    .expectNoEvents();
        }

        @Test
        void once() {
            fixture.given(placedUntil(NOW.plus(Duration.ofDays(7))), new RedemptionCollected(ID, SHEN))
                    .when(collect("12345678"))
                    .expectException(because(Problem.REDEMPTION_ALREADY_COLLECTED))
                    .expectNoEvents();
        }

        @Test
        void butNotWhenItWasCancelled() {
            fixture.given(placedUntil(NOW.plus(Duration.ofDays(7))), new RedemptionCancelled(ID, SHEN))
                    .when(collect("12345678"))
                    .expectException(because(Problem.REDEMPTION_CANCELLED))
                    .expectNoEvents();
        }

        @Test
        void butNotWhenItHasExpired() {
            fixture.given(placedUntil(NOW.minusSeconds(1)), new RedemptionExpired(ID, SHEN))
                    .when(collect("12345678"))
                    .expectException(because(Problem.REDEMPTION_EXPIRED))
                    .expectNoEvents();
        }

        @Test
        void butNotFromTheInstantOnAtWhichItExpires() {
            fixture.given(placedUntil(NOW))
                    .when(collect("12345678"))
                    .expectException(because(Problem.REDEMPTION_EXPIRED))
                    .expectNoEvents();
        }
    }

    private static CollectRedemption collect(String code) {
        return new CollectRedemption(ID, code, null);
    }

    private static RedemptionPlaced placedUntil(Instant expiresAt) {
        return new RedemptionPlaced(ID, SHEN, UMBRELLA, 1, 20, expiresAt);
    }
}
