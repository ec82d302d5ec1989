package org.redvest.command.reward.timebank;

import static org.redvest.command.Refused.because;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redvest.api.Effect;
import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.id.KinshipId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.Kin;
import org.redvest.api.reward.timebank.command.EndKinship;
import org.redvest.api.reward.timebank.command.RecordKinship;
import org.redvest.api.reward.timebank.command.VerifyKinship;
import org.redvest.api.reward.timebank.event.KinshipEnded;
import org.redvest.api.reward.timebank.event.KinshipRecorded;
import org.redvest.api.reward.timebank.event.KinshipVerified;
import org.redvest.command.person.volunteer.Registrations;

class KinshipTest {

    private static final VolunteerId SHEN = VolunteerId.from(new UUID(1, 1));
    private static final VolunteerId WIFE = VolunteerId.from(new UUID(1, 2));
    private static final VolunteerId STRANGER = VolunteerId.from(new UUID(1, 3));
    private static final KinshipId KINSHIP = KinshipId.of(SHEN, WIFE);
    private static final Text DOCUMENT = new Text("结婚证 J450681-2001-000123");
    private static final RecordKinship RECORD = new RecordKinship(KINSHIP, SHEN, WIFE, Kin.SPOUSE, DOCUMENT);
    private static final KinshipRecorded RECORDED = new KinshipRecorded(KINSHIP, SHEN, WIFE, Kin.SPOUSE, DOCUMENT);
    private static final KinshipVerified VERIFIED = new KinshipVerified(KINSHIP, SHEN);
    private static final KinshipEnded ENDED = new KinshipEnded(KINSHIP, SHEN, new Text("离婚"));

    private final FixtureConfiguration<Kinship> fixture = new AggregateTestFixture<>(Kinship.class);

    @BeforeEach
    void knowsVolunteers() {
        fixture.registerInjectableResource(Registrations.inEffect(SHEN, WIFE));
    }

    private static Map<String, String> by(String officer) {
        return Map.of(Envelope.ACTOR_ID, officer);
    }

    @Test
    void isRecordedOnce() {
        fixture.givenNoPriorActivity().when(RECORD).expectEvents(RECORDED);
        fixture.given(RECORDED)
                .when(RECORD)
                .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                .expectNoEvents();
        fixture.given(RECORDED)
                .when(new RecordKinship(KINSHIP, SHEN, WIFE, Kin.SIBLING, DOCUMENT))
                .expectException(because(Problem.KINSHIP_ALREADY_RECORDED))
                .expectNoEvents();
    }

    @Test
    void isOfTwoWhoAreRegistered() {
        fixture.givenNoPriorActivity()
                .when(new RecordKinship(KinshipId.of(SHEN, STRANGER), SHEN, STRANGER, Kin.SPOUSE, DOCUMENT))
                .expectException(because(Problem.UNKNOWN_VOLUNTEER))
                .expectNoEvents();
    }

    @Test
    void isOfTwo() {
        fixture.givenNoPriorActivity()
                .when(new RecordKinship(KinshipId.of(SHEN, SHEN), SHEN, SHEN, Kin.SPOUSE, DOCUMENT))
                .expectException(because(Problem.SERVED_ONESELF))
                .expectNoEvents();
    }

    @Test
    void isVerifiedByAnotherOfficer() {
        fixture.given(RECORDED).when(new VerifyKinship(KINSHIP), by("another")).expectEvents(VERIFIED);
    }

    @Test
    void isNotVerifiedByWhoRecordedIt() {
        fixture.given(List.of(new GenericEventMessage<>(RECORDED, by("officer"))))
                .when(new VerifyKinship(KINSHIP), by("officer"))
                .expectException(because(Problem.VERIFIER_IS_RECORDER))
                .expectNoEvents();
    }

    @Test
    void isNotVerifiedByADeputyOfWhoRecordedIt() {
        fixture.given(List.of(new GenericEventMessage<>(RECORDED, by("officer"))))
                .when(new VerifyKinship(KINSHIP), Map.of(Envelope.ACTOR_ID, "another", Envelope.DEPUTY_FOR, "officer"))
                .expectException(because(Problem.VERIFIER_IS_RECORDER))
                .expectNoEvents();
    }

    @Test
    void endsAndMayBeRecordedAgain() {
        fixture.given(RECORDED, VERIFIED)
                .when(new EndKinship(KINSHIP, new Text("离婚")))
                .expectEvents(ENDED);
        fixture.given(RECORDED, VERIFIED, ENDED).when(RECORD).expectEvents(RECORDED);
        fixture.given(RECORDED, VERIFIED, ENDED)
                .when(new VerifyKinship(KINSHIP))
                .expectException(because(Problem.UNKNOWN_KINSHIP))
                .expectNoEvents();
    }
}
