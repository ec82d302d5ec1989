package org.redvest.query.reward.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.newItem;
import static org.redvest.query.Facts.newRedemption;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.offered;
import static org.redvest.query.Facts.placed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.redvest.api.Text;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.RewardItemId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.shop.event.RedemptionCancelled;
import org.redvest.api.reward.shop.event.RedemptionCollected;
import org.redvest.api.reward.shop.event.RedemptionEvent;
import org.redvest.api.reward.shop.event.RedemptionExpired;
import org.redvest.api.reward.shop.event.RedemptionPlaced;
import org.redvest.api.reward.shop.event.RewardItemRestocked;
import org.redvest.api.reward.shop.event.StockReleased;
import org.redvest.api.reward.shop.event.StockReserved;
import org.redvest.api.reward.shop.query.RedemptionView;
import org.redvest.api.reward.shop.query.RedemptionView.State;
import org.redvest.api.reward.shop.query.RewardItems;
import org.redvest.api.reward.shop.query.RewardItems.Item;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

@QuerySideTest
class ShopTest {

    private final Ledger ledger;
    private final Reader reader;

    ShopTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    @Nested
    class AnItem {

        private static final String ADDRESS = "/api/v1/reward-items";

        @Test
        void hasWhatNobodySetAside() {
            RewardItemId item = newItem();
            RedemptionId cancelled = newRedemption();
            ledger.record(
                    NOON,
                    offered(item, 10),
                    new StockReserved(item, cancelled, 3),
                    new StockReserved(item, newRedemption(), 2),
                    new RewardItemRestocked(item, new Text("delivery"), 20),
                    new StockReleased(item, cancelled, 3));

            assertThat(reader.ask(Item.class, ADDRESS + "/{item}", item))
                    .isEqualTo(new Item(item, "洗衣液", "鸿山社区爱心超市", 30, 28, SchemeId.CITY));
        }

        @Test
        void standsOnOnePageOfTheShelves() {
            List<RewardItemId> offered = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                RewardItemId item = newItem();
                offered.add(item);
                ledger.record(NOON, offered(item, 1));
            }

            List<RewardItemId> seen = new ArrayList<>();
            RewardItems page = reader.ask(RewardItems.class, ADDRESS + "?limit=2");
            page.rewardItems().forEach(item -> seen.add(item.rewardItemId()));
            while (page.nextCursor() != null) {
                page = reader.ask(RewardItems.class, ADDRESS + "?limit=2&cursor={cursor}", page.nextCursor());
                page.rewardItems().forEach(item -> seen.add(item.rewardItemId()));
            }

            assertThat(seen).containsAll(offered).doesNotHaveDuplicates();
            assertThat(seen).extracting(RewardItemId::value).isSorted();
        }

        @Test
        void isUnknownWhereNobodyOffersIt() {
            assertThat(reader.get(ADDRESS + "/{item}", newItem()).problem()).isEqualTo("404 UNKNOWN_REWARD_ITEM");
            assertThat(reader.get(ADDRESS + "/{item}", "itm-%").problem()).isEqualTo("404 UNKNOWN_REWARD_ITEM");
            assertThat(reader.get(ADDRESS + "?cursor=1").problem()).isEqualTo("404 UNKNOWN_REWARD_ITEM");
        }
    }

    @Nested
    class ARedemption {

        private static final String ADDRESS = "/api/v1/redemptions/{redemption}";

        @Test
        void waitsToBeCollected() {
            VolunteerId volunteer = newVolunteer();
            RewardItemId item = newItem();
            RedemptionPlaced placed = placed(newRedemption(), volunteer, item, 2);
            ledger.record(NOON, placed);

            assertThat(reader.ask(RedemptionView.class, ADDRESS, placed.redemptionId()))
                    .isEqualTo(new RedemptionView(
                            placed.redemptionId(), volunteer, item, 2, 60, State.PLACED, NOON, placed.expiresAt()));
        }

        static Stream<Arguments> ends() {
            return Stream.of(
                    end(State.COLLECTED, RedemptionCollected::new),
                    end(State.CANCELLED, RedemptionCancelled::new),
                    end(State.EXPIRED, RedemptionExpired::new));
        }

        private static Arguments end(State state, BiFunction<RedemptionId, VolunteerId, RedemptionEvent> event) {
            return Arguments.of(state, event);
        }

        @ParameterizedTest
        @MethodSource("ends")
        void endsInOneWay(State state, BiFunction<RedemptionId, VolunteerId, RedemptionEvent> event) {
            RedemptionPlaced placed = placed(newRedemption(), newVolunteer(), newItem(), 1);
            ledger.record(NOON, placed, event.apply(placed.redemptionId(), placed.volunteerId()));

            assertThat(reader.ask(RedemptionView.class, ADDRESS, placed.redemptionId())
                            .state())
                    .isEqualTo(state);
        }

        @Test
        void isUnknownWhereNobodyPlacedIt() {
            assertThat(reader.get(ADDRESS, newRedemption()).problem()).isEqualTo("404 UNKNOWN_REDEMPTION");
            assertThat(reader.get(ADDRESS, "rdm-1").problem()).isEqualTo("404 UNKNOWN_REDEMPTION");
        }
    }
}
