package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.redvest.api.Text;
import org.redvest.api.id.RewardItemId;
import org.redvest.api.reward.shop.command.OfferRewardItem;
import org.redvest.api.reward.shop.command.RestockRewardItem;
import org.redvest.command.Http.Answer;
import org.redvest.command.automation.Automation;
import org.redvest.platform.messaging.LogPositions;
import tools.jackson.databind.JsonNode;

/** A command side with an automation that can be broken. */
final class BrittleSide implements AutoCloseable {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final String ERRANDS = "/actuator/errands";

    private final RunningCommandSide side;

    BrittleSide(Store store, String name) {
        this.side = RunningCommandSide.startWith(store, name, Brittle.class);
    }

    RunningCommandSide side() {
        return side;
    }

    Brittle automation() {
        return side.bean(Brittle.class);
    }

    RewardItemId offer() {
        RewardItemId item = RewardItemId.from(UUID.randomUUID());
        side.send(new OfferRewardItem(item, new Text("雨伞"), new Text("星湖社区爱心超市"), 20, 50));
        return item;
    }

    void deliver(RewardItemId item, String delivery) {
        side.send(new RestockRewardItem(item, new Text(delivery), 1));
    }

    void awaitNoted(RewardItemId item, String... deliveries) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(automation().deliveriesOf(item)).containsExactly(deliveries));
    }

    void awaitTokenAtTheHead() {
        LogPositions positions = side.bean(LogPositions.class);
        await().atMost(SOON)
                .until(() -> positions.ofProcessors().getOrDefault(Automation.PROCESSOR, LogPositions.NOTHING)
                        == positions.head());
    }

    /** What is parked because of an item, as the operator sees it. */
    List<Parked> parked(RewardItemId item) {
        List<Parked> parked = new ArrayList<>();
        for (JsonNode errand : side.http().get(ERRANDS).done().json().path("parked")) {
            if (errand.path("stream").asString().equals(item.value())) {
                parked.add(new Parked(
                        errand.path("automation").asString(),
                        errand.path("sequence").asLong(),
                        errand.path("position").asLong(),
                        errand.path("error").isNull()
                                ? ""
                                : errand.path("error").asString()));
            }
        }
        return parked;
    }

    void awaitParked(RewardItemId item, int errands) {
        await().atMost(SOON).until(() -> parked(item).size() == errands);
    }

    /** A parked errand. */
    record Parked(String automation, long sequence, long position, String error) {

        private String address() {
            return ERRANDS + "/" + automation + "/" + position;
        }
    }

    Answer retry(Parked errand) {
        return side.http().post(errand.address());
    }

    Answer drop(Parked errand, String reason) {
        return side.http().send("DELETE", errand.address() + "?reason=" + reason);
    }

    @Override
    public void close() {
        side.close();
    }
}
