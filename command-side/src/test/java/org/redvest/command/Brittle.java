package org.redvest.command;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.eventhandling.EventHandler;
import org.redvest.api.id.RewardItemId;
import org.redvest.api.reward.shop.event.RewardItemRestocked;
import org.redvest.command.automation.Automation;

/** An automation that notes deliveries, and cannot where a test breaks it. */
final class Brittle extends Automation {

    static final String NAME = "brittle";

    private final Set<RewardItemId> broken = ConcurrentHashMap.newKeySet();
    private final List<String> tried = new CopyOnWriteArrayList<>();
    private final List<RewardItemRestocked> noted = new CopyOnWriteArrayList<>();

    Brittle() {
        super(NAME);
    }

    @EventHandler
    void on(RewardItemRestocked event) {
        run(() -> note(event));
    }

    private void note(RewardItemRestocked event) {
        tried.add(event.deliveryId().value());
        if (broken.contains(event.rewardItemId())) {
            throw new UnsupportedOperationException("Broken by a test");
        }
        noted.add(event);
    }

    void breakFor(RewardItemId item) {
        broken.add(item);
    }

    void mend() {
        broken.clear();
    }

    long timesTried(String delivery) {
        return tried.stream().filter(delivery::equals).count();
    }

    /** The deliveries of an item that were noted, in this order. */
    List<String> deliveriesOf(RewardItemId item) {
        return noted.stream()
                .filter(event -> event.rewardItemId().equals(item))
                .map(event -> event.deliveryId().value())
                .toList();
    }
}
