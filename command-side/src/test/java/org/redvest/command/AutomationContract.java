package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.redvest.api.id.RewardItemId;
import org.redvest.command.BrittleSide.Parked;
import org.redvest.command.Http.Answer;
import tools.jackson.databind.JsonNode;

/** An automation that fails is set aside for one stream of events; nothing is lost, reordered or kept from the others. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class AutomationContract {

    private final Store store;
    private final BrittleSide one;

    AutomationContract(Store store) {
        this.store = store;
        this.one = new BrittleSide(store, "one");
    }

    @AfterEach
    void mend() {
        one.automation().mend();
    }

    @AfterAll
    void stop() {
        one.close();
    }

    @Test
    void parksWhatFailsWithWhatFollowsInItsStreamAndNothingElse() {
        RewardItemId broken = one.offer();
        RewardItemId sound = one.offer();
        one.automation().breakFor(broken);

        one.deliver(broken, "first");
        one.deliver(broken, "held back");
        one.deliver(sound, "of another");
        one.deliver(broken, "third");

        one.awaitNoted(sound, "of another");
        one.awaitParked(broken, 3);
        assertThat(one.parked(broken))
                .allSatisfy(errand -> assertThat(errand.automation()).isEqualTo(Brittle.NAME))
                .extracting(Parked::sequence, Parked::error)
                .containsExactly(
                        tuple(1L, UnsupportedOperationException.class.getName()), tuple(2L, ""), tuple(3L, ""));
        assertThat(one.automation().timesTried("held back")).isZero();
    }

    @Test
    void runsWhatIsParkedInItsOrderOnceItCan() {
        RewardItemId item = one.offer();
        one.automation().breakFor(item);
        one.deliver(item, "first");
        one.deliver(item, "second");
        one.awaitParked(item, 2);

        one.automation().mend();
        one.deliver(item, "third");
        one.retry(one.parked(item).getFirst()).done();

        one.awaitNoted(item, "first", "second", "third");
        one.awaitParked(item, 0);
        one.deliver(item, "fourth");
        one.awaitNoted(item, "first", "second", "third", "fourth");
    }

    @Test
    void dropsAnErrandByADecisionThatIsKept() {
        RewardItemId item = one.offer();
        one.automation().breakFor(item);
        one.deliver(item, "counted by hand");
        one.deliver(item, "next");
        one.awaitParked(item, 2);
        Parked first = one.parked(item).getFirst();

        assertThat(one.drop(first, "%20").status()).isEqualTo(400);
        one.automation().mend();
        Answer state = one.drop(first, "noted%20by%20hand").done();

        JsonNode dropped = state.json().path("dropped").path(0);
        assertThat(dropped.path("position").asLong()).isEqualTo(first.position());
        assertThat(dropped.path("droppedBy").asString()).isEqualTo("somebody");
        assertThat(dropped.path("reason").asString()).isEqualTo("noted by hand");
        one.awaitNoted(item, "next");
        one.awaitParked(item, 0);
        assertThat(one.drop(first, "again").status()).isEqualTo(404);
    }

    @Test
    void staysUpAndSaysWhatIsParked() {
        RewardItemId item = one.offer();
        one.automation().breakFor(item);
        one.deliver(item, "parked");
        one.awaitParked(item, 1);

        JsonNode health = one.side().http().get("/actuator/health").done().json();

        assertThat(health.path("status").asString()).isEqualTo("UP");
        assertThat(health.path("components").path("errands").path("details").toString())
                .contains("brittle", "RewardItemRestocked", UnsupportedOperationException.class.getName())
                .doesNotContain(item.value());
    }

    @Test
    void hasWhatOneProcessParkedRunByAnother() {
        RewardItemId item;
        try (BrittleSide dying = new BrittleSide(store, "dying")) {
            // whichever of the two reads the log fails
            item = dying.offer();
            dying.automation().breakFor(item);
            one.automation().breakFor(item);
            dying.deliver(item, "first");
            dying.deliver(item, "second");
            one.awaitParked(item, 2);
        }
        one.automation().mend();
        one.retry(one.parked(item).getFirst()).done();

        one.awaitNoted(item, "first", "second");
    }
}
