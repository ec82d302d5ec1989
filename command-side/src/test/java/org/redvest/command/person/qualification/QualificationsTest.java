package org.redvest.command.person.qualification;

import static org.redvest.command.Refused.because;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Sealed;
import org.redvest.api.Text;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.QualificationId;
import org.redvest.api.id.QualificationsId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.qualification.command.RecordQualification;
import org.redvest.api.person.qualification.command.WithdrawQualification;
import org.redvest.api.person.qualification.event.QualificationRecorded;
import org.redvest.api.person.qualification.event.QualificationWithdrawn;
import org.redvest.api.person.volunteer.event.MergeTookEffect;
import org.redvest.api.person.volunteer.event.VolunteerBanned;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.person.volunteer.event.VolunteerEvent;
import org.redvest.command.person.volunteer.Registrations;
import org.redvest.command.person.volunteer.Volunteers;

class QualificationsTest {

    private static final VolunteerId SHEN = VolunteerId.from(new UUID(1, 1));
    private static final VolunteerId MANAGER = VolunteerId.from(new UUID(1, 2));
    private static final VolunteerId STRANGER = VolunteerId.from(new UUID(1, 3));
    private static final VolunteerId ERASED = VolunteerId.from(new UUID(1, 4));
    private static final VolunteerId ABSORBED = VolunteerId.from(new UUID(1, 5));
    private static final VolunteerId BANNED = VolunteerId.from(new UUID(1, 6));
    private static final QualificationId FIRST = QualificationId.from(new UUID(2, 1));
    private static final QualificationId SECOND = QualificationId.from(new UUID(2, 2));
    private static final Text FIRST_AID = new Text("红十字救护员");
    private static final Text RED_CROSS = new Text("厦门市红十字会");
    private static final Sealed NUMBER = Sealed.of("v1:number");
    private static final Text SCAN = new Text("0".repeat(64));
    private static final LocalDate FROM = LocalDate.of(2023, 6, 30);
    private static final LocalDate UNTIL = LocalDate.of(2026, 6, 29);
    private static final Text REASON = new Text("证书已被发证单位撤销");

    private final FixtureConfiguration<Qualifications> fixture = new AggregateTestFixture<>(Qualifications.class);

    @BeforeEach
    void knowsThePeople() {
        fixture.registerInjectableResource(
                new Volunteers(QualificationsTest::happenedTo, document -> Optional.empty()));
    }

    private static List<VolunteerEvent> happenedTo(VolunteerId id) {
        MergeCaseId merge = MergeCaseId.of(SHEN, ABSORBED);
        if (id.equals(STRANGER)) {
            return List.of();
        }
        if (id.equals(ERASED)) {
            return List.of(Registrations.registered(id), new VolunteerErased(id));
        }
        if (id.equals(BANNED)) {
            return List.of(Registrations.registered(id), new VolunteerBanned(id, new Text("厦文明办〔2026〕7号")));
        }
        return id.equals(SHEN) || id.equals(ABSORBED)
                ? List.of(Registrations.registered(id), new MergeTookEffect(id, merge, SHEN, ABSORBED))
                : List.of(Registrations.registered(id));
    }

    @Nested
    class Records {

        @Test
        void whatACertificateShows() {
            fixture.givenNoPriorActivity()
                    .when(has(SHEN, FIRST, UNTIL, MANAGER))
                    .expectEvents(recorded(SHEN, FIRST, UNTIL))
                    .expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void oneThatHasNoEnd() {
            fixture.givenNoPriorActivity().when(has(SHEN, FIRST, null, null)).expectEvents(recorded(SHEN, FIRST, null));
        }

        @Test
        void besideOthers() {
            fixture.given(recorded(SHEN, FIRST, UNTIL))
                    .when(has(SHEN, SECOND, UNTIL, null))
                    .expectEvents(recorded(SHEN, SECOND, UNTIL));
        }

        @Test
        void eachOnceWhateverComesUnderItsNumber() {
            fixture.given(recorded(SHEN, FIRST, UNTIL))
                    .when(has(SHEN, FIRST, FROM.minusDays(1), SHEN))
                    .expectNoEvents()
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED);
        }

        @Test
        void oneThatHoldsOnOneDayAndNotOneThatEndsBeforeItBegins() {
            fixture.givenNoPriorActivity().when(has(SHEN, FIRST, FROM, null)).expectEvents(recorded(SHEN, FIRST, FROM));
            fixture.givenNoPriorActivity()
                    .when(has(SHEN, FIRST, FROM.minusDays(1), null))
                    .expectException(because(Problem.PERIOD_REVERSED))
                    .expectNoEvents();
        }

        @Test
        void nothingOfTheirOwnUnderWhicheverNumber() {
            for (VolunteerId own : List.of(SHEN, ABSORBED)) {
                fixture.givenNoPriorActivity()
                        .when(has(SHEN, FIRST, UNTIL, own))
                        .expectException(because(Problem.SELF_RECORDING))
                        .expectNoEvents();
            }
        }

        @Test
        void alsoOfWhoIsBanned() {
            fixture.givenNoPriorActivity()
                    .when(has(BANNED, FIRST, UNTIL, null))
                    .expectEvents(recorded(BANNED, FIRST, UNTIL));
        }

        @ParameterizedTest
        @EnumSource(names = {"UNKNOWN_VOLUNTEER", "VOLUNTEER_ERASED", "VOLUNTEER_MERGED"})
        void nothingUnderANumberThatDoesNotGoOn(Problem reason) {
            VolunteerId volunteer =
                    switch (reason) {
                        case UNKNOWN_VOLUNTEER -> STRANGER;
                        case VOLUNTEER_ERASED -> ERASED;
                        default -> ABSORBED;
                    };

            fixture.givenNoPriorActivity()
                    .when(has(volunteer, FIRST, UNTIL, null))
                    .expectException(because(reason))
                    .expectNoEvents();
        }
    }

    @Nested
    class Withdraws {

        @Test
        void oneForAReason() {
            fixture.given(recorded(SHEN, FIRST, UNTIL))
                    .when(withdrawal(SHEN, FIRST, MANAGER))
                    .expectEvents(withdrawn(SHEN, FIRST))
                    .expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void onceAndForGood() {
            fixture.given(recorded(SHEN, FIRST, UNTIL), withdrawn(SHEN, FIRST))
                    .when(withdrawal(SHEN, FIRST, null))
                    .expectNoEvents()
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED);
            fixture.given(recorded(SHEN, FIRST, UNTIL), withdrawn(SHEN, FIRST))
                    .when(has(SHEN, FIRST, UNTIL, null))
                    .expectNoEvents()
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED);
        }

        @Test
        void alsoUnderANumberThatIsMergedByNow() {
            fixture.given(recorded(ABSORBED, FIRST, UNTIL))
                    .when(withdrawal(ABSORBED, FIRST, null))
                    .expectEvents(withdrawn(ABSORBED, FIRST));
        }

        @Test
        void notWhatWasNotRecorded() {
            fixture.given(recorded(SHEN, FIRST, UNTIL))
                    .when(withdrawal(SHEN, SECOND, null))
                    .expectException(because(Problem.UNKNOWN_QUALIFICATION_RECORD))
                    .expectNoEvents();
        }

        @Test
        void notTheirOwn() {
            fixture.given(recorded(SHEN, FIRST, UNTIL))
                    .when(withdrawal(SHEN, FIRST, SHEN))
                    .expectException(because(Problem.SELF_RECORDING))
                    .expectNoEvents();
        }

        @Test
        void notOfWhoWasErased() {
            fixture.given(recorded(ERASED, FIRST, UNTIL))
                    .when(withdrawal(ERASED, FIRST, null))
                    .expectException(because(Problem.VOLUNTEER_ERASED))
                    .expectNoEvents();
        }
    }

    private static RecordQualification has(
            VolunteerId volunteer,
            QualificationId qualification,
            @Nullable LocalDate until,
            @Nullable VolunteerId recorder) {
        return new RecordQualification(
                QualificationsId.of(volunteer),
                volunteer,
                qualification,
                recorder,
                FIRST_AID,
                RED_CROSS,
                NUMBER,
                FROM,
                until,
                SCAN);
    }

    private static QualificationRecorded recorded(
            VolunteerId volunteer, QualificationId qualification, @Nullable LocalDate until) {
        return new QualificationRecorded(qualification, volunteer, FIRST_AID, RED_CROSS, NUMBER, FROM, until, SCAN);
    }

    private static WithdrawQualification withdrawal(
            VolunteerId volunteer, QualificationId qualification, @Nullable VolunteerId recorder) {
        return new WithdrawQualification(QualificationsId.of(volunteer), volunteer, qualification, recorder, REASON);
    }

    private static QualificationWithdrawn withdrawn(VolunteerId volunteer, QualificationId qualification) {
        return new QualificationWithdrawn(qualification, volunteer, REASON);
    }
}
