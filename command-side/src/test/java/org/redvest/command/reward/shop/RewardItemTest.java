package org.redvest.command.reward.shop;

import static org.redvest.command.Refused.because;

import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.id.RewardItemId;
import org.redvest.api.reward.shop.command.OfferRewardItem;
import org.redvest.api.reward.shop.command.RestockRewardItem;
import org.redvest.api.reward.shop.event.RewardItemOffered;
import org.redvest.api.reward.shop.event.RewardItemRestocked;

class RewardItemTest {

    private static final RewardItemId UMBRELLA = RewardItemId.from(new UUID(3, 1));

    private final FixtureConfiguration<RewardItem> fixture = new AggregateTestFixture<>(RewardItem.class);

    @Nested
    class OffersRewardItem {

        @Test
        void withPriceAndStock() {
            fixture.givenNoPriorActivity()
                    .when(offer(20, 50))
                    .expectEvents(offered(20, 50))
                    .expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void onceHoweverOftenItIsSent() {
            fixture.given(offered(20, 50))
                    .when(offer(20, 50))
                    .expectNoEvents()
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED);
        }

        @ParameterizedTest
        @CsvSource({
            "0, 50, AMOUNT_NOT_POSITIVE",
            "-1, 50, AMOUNT_NOT_POSITIVE",
            "20, 0, AMOUNT_NOT_POSITIVE",
            "20, -1, AMOUNT_NOT_POSITIVE",
            "1000001, 50, AMOUNT_TOO_LARGE",
            "20, 2147483647, AMOUNT_TOO_LARGE"
        })
        void butNotForAnAmountThatIsNone(int price, int stock, Problem reason) {
            fixture.givenNoPriorActivity()
                    .when(offer(price, stock))
                    .expectException(because(reason))
                    .expectNoEvents();
        }
    }

    @Nested
    class RestocksRewardItem {

        @Test
        void withADelivery() {
            fixture.given(offered(20, 50))
                    .when(restock("d-1", 10))
                    .expectEvents(new RewardItemRestocked(UMBRELLA, new Text("d-1"), 10))
                    .expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void onceForEachDelivery() {
            fixture.given(offered(20, 50), new RewardItemRestocked(UMBRELLA, new Text("d-1"), 10))
                    .when(restock("d-1", 10))
                    .expectNoEvents()
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED);
        }

        @ParameterizedTest
        @CsvSource({"0, AMOUNT_NOT_POSITIVE", "-5, AMOUNT_NOT_POSITIVE", "1000001, AMOUNT_TOO_LARGE"})
        void butNotWithAnAmountThatIsNone(int pieces, Problem reason) {
            fixture.given(offered(20, 50))
                    .when(restock("d-1", pieces))
                    .expectException(because(reason))
                    .expectNoEvents();
        }

        @Test
        void butNotBeyondWhatTheShelfCanCount() {
            fixture.given(offered(20, 1))
                    .when(restock("d-1", 1_000_000))
                    .expectException(because(Problem.AMOUNT_TOO_LARGE))
                    .expectNoEvents();
        }
    }

    private static OfferRewardItem offer(int price, int stock) {
        return new OfferRewardItem(UMBRELLA, new Text("雨伞"), new Text("星湖社区爱心超市"), price, stock);
    }

    private static RewardItemOffered offered(int price, int stock) {
        return new RewardItemOffered(UMBRELLA, new Text("雨伞"), new Text("星湖社区爱心超市"), price, stock);
    }

    private static RestockRewardItem restock(String delivery, int pieces) {
        return new RestockRewardItem(UMBRELLA, new Text(delivery), pieces);
    }
}
