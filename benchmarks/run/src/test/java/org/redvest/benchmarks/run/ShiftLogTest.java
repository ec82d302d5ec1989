package org.redvest.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redvest.benchmarks.run.ShiftLog.Said;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who checks the checker: each broken promise is found, and a history that keeps them all is not suspected. */
class ShiftLogTest {

    private static final int PLACES = 2;
    private static final Instant UNTIL = Instant.parse("2026-03-01T00:00:10Z");

    private final List<JsonNode> events = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();

    /** Two have a place, two wait. */
    ShiftLogTest() {
        happens(0, "ShiftOpened", "");
        signsUp("a", 0);
        signsUp("b", 0);
        signsUp("c", 1);
        signsUp("d", 2);
    }

    private void signsUp(String who, int placeInLine) {
        String type = placeInLine == 0 ? "PlaceTaken" : "WaitingJoined";
        happens(1, type, who);
        said.add(new Said(type, who, placeInLine));
    }

    private void happens(int second, String type, String who) {
        events.add(JsonMapper.shared()
                .valueToTree(Map.of(
                        "position",
                        events.size(),
                        "type",
                        type,
                        "recordedAt",
                        Instant.parse("2026-03-01T00:00:00Z")
                                .plusSeconds(second)
                                .toString(),
                        "payload",
                        Map.of("signUpId", who))));
    }

    private List<String> faults() {
        return ShiftLog.faults(PLACES, UNTIL, events, said);
    }

    @Test
    void suspectsNothingWhereAllIsWell() {
        happens(2, "SignUpWithdrawn", "a");
        happens(2, "PlaceOffered", "c");
        happens(3, "OfferDeclined", "c");
        happens(3, "PlaceOffered", "d");
        assertThat(ShiftLog.hasOpenOffers(events)).isTrue();
        happens(4, "OfferAccepted", "d");
        happens(11, "SignUpWithdrawn", "b");
        said.add(new Said("OfferAccepted", "d", 0));

        assertThat(faults()).isEmpty();
        assertThat(ShiftLog.hasOpenOffers(events)).isFalse();
    }

    @Test
    void findsAPlaceThatIsTakenTwice() {
        happens(2, "PlaceOffered", "c");

        assertThat(faults()).containsExactly("PlaceOffered at position 5 takes place 3 of 2");
    }

    @Test
    void findsAPlaceThatIsLost() {
        happens(2, "SignUpWithdrawn", "a");
        happens(3, "SignUpWithdrawn", "c");
        happens(3, "PlaceOffered", "d");

        assertThat(faults())
                .containsExactly("a place was free while somebody waited, before SignUpWithdrawn at position 6");
    }

    @Test
    void findsAPlaceThatIsLostInTheEnd() {
        happens(2, "SignUpWithdrawn", "a");

        assertThat(faults()).containsExactly("a place was free while somebody waited, at the end");
    }

    @Test
    void findsAJumpedTurn() {
        happens(2, "SignUpWithdrawn", "a");
        happens(2, "PlaceOffered", "d");

        assertThat(faults()).containsExactly("PlaceOffered at position 6 is out of turn");
    }

    @Test
    void findsWhoIsLetInPastTheLine() {
        happens(2, "SignUpWithdrawn", "a");
        happens(11, "PlaceTaken", "e");
        said.add(new Said("PlaceTaken", "e", 0));

        assertThat(faults()).containsExactly("PlaceTaken at position 6 lets somebody in past those who wait");
    }

    @Test
    void findsWhatWasAcknowledgedAndIsLost() {
        said.add(new Said("SignUpWithdrawn", "d", 0));

        assertThat(faults()).hasSize(1).first().asString().startsWith("was acknowledged and is not there");
    }

    @Test
    void findsAPlaceInLineThatIsNotTheOneThatWasTold() {
        said.set(3, new Said("WaitingJoined", "d", 3));

        assertThat(faults()).hasSize(1).first().asString().startsWith("was acknowledged and is not there");
    }

    @Test
    void findsWhatNobodyAcknowledged() {
        happens(2, "WaitingJoined", "e");

        assertThat(faults()).containsExactly("5 sign-ups are there, 4 were acknowledged");
    }
}
