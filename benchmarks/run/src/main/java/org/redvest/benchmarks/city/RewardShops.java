package org.redvest.benchmarks.city;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.redvest.api.Event;
import org.redvest.api.Text;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.RewardItemId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.points.event.PointsReleased;
import org.redvest.api.reward.points.event.PointsReserved;
import org.redvest.api.reward.shop.event.RedemptionCancelled;
import org.redvest.api.reward.shop.event.RedemptionCollected;
import org.redvest.api.reward.shop.event.RedemptionExpired;
import org.redvest.api.reward.shop.event.RedemptionPlaced;
import org.redvest.api.reward.shop.event.RewardItemOffered;
import org.redvest.api.reward.shop.event.RewardItemRestocked;
import org.redvest.api.reward.shop.event.StockReleased;
import org.redvest.api.reward.shop.event.StockReserved;
import org.redvest.benchmarks.city.Dice.Roll;

/**
 * The shops in which points become goods. As many redemptions are placed as the city's number of events leaves room for,
 * spread evenly over its credits; none takes points that are not free or pieces that are not on the shelf.
 */
final class RewardShops {

    private static final int COLLECTED_PERCENT = 85;
    private static final int CANCELLED_PERCENT = 8;

    /** Events of a redemption in the mean: three to place it, one to collect it or three to give it up. */
    private static final double EVENTS_OF_REDEMPTION =
            3 + COLLECTED_PERCENT / 100.0 + 3 * (100 - COLLECTED_PERCENT) / 100.0;

    /** The first item is the cheapest. */
    private static final int[] PRICES = {5, 8, 10, 12, 15, 20, 20, 25, 30, 40, 50, 80};

    private static final int FIRST_STOCK = 100;
    private static final int DELIVERY = 200;
    private static final int LOOKS = 4;

    private final City city;
    private final Figures figures;
    private final Places places;
    private final Messages messages;
    private final Consumer<Fact> told;
    private final BiConsumer<Instant, Runnable> ask;

    private final RewardItemId[] items;
    private final int[] shelf;
    private final int[] itemEvents;
    private int offered;

    private final int[] free;
    private final int[] accountEvents;

    private final long redemptions;
    private long credits;
    private long placed;
    private long tempted;

    RewardShops(
            City city,
            Figures figures,
            Places places,
            Messages messages,
            Consumer<Fact> told,
            BiConsumer<Instant, Runnable> ask) {
        this.city = city;
        this.figures = figures;
        this.places = places;
        this.messages = messages;
        this.told = told;
        this.ask = ask;
        this.items = new RewardItemId[city.rewardItems()];
        this.shelf = new int[items.length];
        this.itemEvents = new int[items.length];
        this.free = new int[city.volunteers()];
        this.accountEvents = new int[city.volunteers()];
        long others = 2L * city.volunteers() + 2L * city.records() + city.organisations() + items.length;
        this.redemptions = Math.max(0, (long) ((city.events() - others) / EVENTS_OF_REDEMPTION));
    }

    /** Who redeems what: what the events of one redemption have in common. */
    private record Redemption(
            RedemptionId id, int volunteer, VolunteerId who, int item, RewardItemId what, int pieces, int points) {}

    void open() {
        ask.accept(city.offeredAt(0), () -> offer(0));
    }

    private void offer(int item) {
        Instant at = city.offeredAt(item);
        Dice dice = city.dice(Roll.REWARD_ITEM, item);
        RewardItemId id = city.rewardItem(item);
        String name = dice.oneOf(Words.GOODS);
        String outlet = places.nameOf(places.community(dice).code()) + "爱心超市";
        items[item] = id;
        shelf[item] = FIRST_STOCK;
        offered++;
        tellItem(
                item,
                at,
                messages.request(at),
                () -> new RewardItemOffered(id, new Text(name), new Text(outlet), price(item), FIRST_STOCK));
        if (offered < items.length) {
            ask.accept(city.offeredAt(item + 1), () -> offer(item + 1));
        }
    }

    private static int price(int item) {
        return PRICES[item % PRICES.length];
    }

    /** Takes a credit to account; gives its place in the account's stream. */
    int credited(int volunteer, int points) {
        free[volunteer] += points;
        return accountEvents[volunteer]++;
    }

    /** Has somebody who was just credited points go shopping, if it is time for another redemption. */
    void tempt(int volunteer, VolunteerId who, Instant at) {
        credits++;
        if (placed + tempted < redemptions * credits / city.records()) {
            Dice dice = city.dice(Roll.REDEMPTION, credits);
            tempted++;
            Instant later = at.plus(Duration.ofSeconds(300 + dice.upTo(3 * 86_400)));
            ask.accept(later, () -> redeem(volunteer, who, later, dice));
        }
    }

    private void redeem(int volunteer, VolunteerId who, Instant at, Dice dice) {
        tempted--;
        int item = choose(free[volunteer], dice);
        if (item >= offered || price(item) > free[volunteer]) {
            return;
        }
        placed++;
        int pieces = price(item) * 2 <= free[volunteer] && dice.percent(15) ? 2 : 1;
        restock(item, pieces, at);
        RedemptionId id = RedemptionId.from(dice.uuid(at));
        var redemption = new Redemption(id, volunteer, who, item, items[item], pieces, pieces * price(item));
        Origin origin = messages.request(at);
        Instant expires = at.plus(figures.hold());
        free[volunteer] -= redemption.points();
        shelf[item] -= pieces;
        // the order in which the redemption desk has its three aggregates apply
        tellAccount(
                redemption,
                at,
                origin,
                () -> new PointsReserved(PointsAccountId.of(who), who, id, redemption.points()));
        tellItem(item, at, origin, () -> new StockReserved(redemption.what(), id, pieces));
        tellRedemption(
                redemption,
                0,
                at,
                origin,
                () -> new RedemptionPlaced(id, who, redemption.what(), pieces, redemption.points(), expires));
        end(redemption, at, expires, dice);
    }

    /** A look at some items for one that can be paid; the cheapest where none is found. */
    private int choose(int points, Dice dice) {
        for (int look = 0; look < LOOKS && offered > 0; look++) {
            int item = dice.upTo(offered);
            if (price(item) <= points) {
                return item;
            }
        }
        return 0;
    }

    private void restock(int item, int pieces, Instant at) {
        if (shelf[item] < pieces) {
            RewardItemId id = items[item];
            String delivery = messages.id(at).toString();
            shelf[item] += DELIVERY;
            tellItem(item, at, messages.request(at), () -> new RewardItemRestocked(id, new Text(delivery), DELIVERY));
        }
    }

    private void end(Redemption redemption, Instant placedAt, Instant expires, Dice dice) {
        int roll = dice.upTo(100);
        if (roll < COLLECTED_PERCENT) {
            Instant at = placedAt.plus(within(expires, placedAt, dice));
            ask.accept(
                    at,
                    () -> tellRedemption(
                            redemption,
                            1,
                            at,
                            messages.request(at),
                            () -> new RedemptionCollected(redemption.id(), redemption.who())));
        } else if (roll < COLLECTED_PERCENT + CANCELLED_PERCENT) {
            Instant at = placedAt.plus(within(expires, placedAt, dice));
            ask.accept(
                    at,
                    () -> giveUp(
                            redemption,
                            at,
                            messages.request(at),
                            () -> new RedemptionCancelled(redemption.id(), redemption.who())));
        } else {
            Instant at = expires.plusMillis(dice.upTo(10_000));
            ask.accept(
                    at,
                    () -> giveUp(
                            redemption,
                            at,
                            messages.automation(at, "expire-redemptions"),
                            () -> new RedemptionExpired(redemption.id(), redemption.who())));
        }
    }

    /** Some time before it expires, rather soon. */
    private static Duration within(Instant expires, Instant placedAt, Dice dice) {
        double part = dice.random().nextDouble();
        return Duration.ofMillis((long) (Duration.between(placedAt, expires).toMillis() * part * part * 0.99));
    }

    private void giveUp(Redemption redemption, Instant at, Origin origin, Supplier<Event> event) {
        free[redemption.volunteer()] += redemption.points();
        shelf[redemption.item()] += redemption.pieces();
        tellRedemption(redemption, 1, at, origin, event);
        tellItem(
                redemption.item(),
                at,
                origin,
                () -> new StockReleased(redemption.what(), redemption.id(), redemption.pieces()));
        tellAccount(
                redemption,
                at,
                origin,
                () -> new PointsReleased(
                        PointsAccountId.of(redemption.who()), redemption.who(), redemption.id(), redemption.points()));
    }

    private void tellRedemption(Redemption redemption, int sequence, Instant at, Origin origin, Supplier<Event> event) {
        tell(redemption.id().value(), sequence, "Redemption", at, origin, event);
    }

    private void tellItem(int item, Instant at, Origin origin, Supplier<Event> event) {
        tell(items[item].value(), itemEvents[item]++, "RewardItem", at, origin, event);
    }

    private void tellAccount(Redemption redemption, Instant at, Origin origin, Supplier<Event> event) {
        int sequence = accountEvents[redemption.volunteer()]++;
        tell(PointsAccountId.of(redemption.who()).value(), sequence, "PointsAccount", at, origin, event);
    }

    private void tell(String stream, long sequence, String type, Instant at, Origin origin, Supplier<Event> event) {
        told.accept(new Fact(stream, sequence, type, at, messages.id(at), origin.envelope(), event));
    }
}
