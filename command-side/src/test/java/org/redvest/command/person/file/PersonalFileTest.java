package org.redvest.command.person.file;

import static org.redvest.command.Refused.because;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.id.FileEntryId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.PersonalFileId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.file.CommendationLevel;
import org.redvest.api.person.file.EvaluationGrade;
import org.redvest.api.person.file.command.RecordCommendation;
import org.redvest.api.person.file.command.RecordEvaluation;
import org.redvest.api.person.file.command.RecordFileEntry;
import org.redvest.api.person.file.command.RecordTraining;
import org.redvest.api.person.file.event.CommendationRecorded;
import org.redvest.api.person.file.event.EvaluationRecorded;
import org.redvest.api.person.file.event.TrainingRecorded;
import org.redvest.api.service.hours.Timeliness;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.city.WorkingDays;
import org.redvest.command.city.organisation.TestOrganisations;
import org.redvest.command.person.volunteer.CertifiedServices;
import org.redvest.command.person.volunteer.RecordingDeadline;
import org.redvest.command.person.volunteer.Registrations;

class PersonalFileTest {

    /** 2026-03-10 in China, and still the ninth in UTC. */
    private static final Instant NOW = Instant.parse("2026-03-09T16:30:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final VolunteerId SHEN = VolunteerId.from(new UUID(1, 1));
    private static final VolunteerId MANAGER = VolunteerId.from(new UUID(1, 2));
    private static final VolunteerId STRANGER = VolunteerId.from(new UUID(1, 3));
    private static final VolunteerId ERASED = VolunteerId.from(new UUID(1, 4));
    private static final OrganisationId BUREAU = OrganisationId.of("11350200MJB007228F");
    private static final OrganisationId NOT_REGISTERED = OrganisationId.of("51350200MJB00000XC");
    private static final FileEntryId FIRST = FileEntryId.from(new UUID(2, 1));
    private static final FileEntryId SECOND = FileEntryId.from(new UUID(2, 2));
    private static final ServiceRecordId CLEANING = ServiceRecordId.from(new UUID(3, 1));
    private static final ServiceRecordId LONG_AGO = ServiceRecordId.from(new UUID(3, 2));
    private static final ServiceRecordId ANOTHERS = ServiceRecordId.from(new UUID(3, 3));

    private final FixtureConfiguration<PersonalFile> fixture = new AggregateTestFixture<>(PersonalFile.class);

    @BeforeEach
    void knowsTheCity() {
        fixture.registerInjectableResource(TestOrganisations.registered(BUREAU));
        fixture.registerInjectableResource(Registrations.inEffectBut(STRANGER, ERASED));
        fixture.registerInjectableResource(new CertifiedServices(volunteer -> Stream.of(
                        service(CLEANING, "2026-03-07T08:30:00Z", "2026-03-07T10:30:00Z"),
                        service(LONG_AGO, "2026-02-03T08:30:00Z", "2026-02-03T10:30:00Z"))
                .filter(hours -> hours.volunteerId().equals(volunteer))
                .toList()));
        fixture.registerInjectableResource(new RecordingDeadline(new WorkingDays()));
        fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Nested
    class RecordsTrainings {

        @Test
        void whichBeginAFile() {
            fixture.givenNoPriorActivity()
                    .when(training(FIRST, 480))
                    .expectEvents(trained(FIRST, 480))
                    .expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void besideOthers() {
            fixture.given(trained(FIRST, 480)).when(training(SECOND, 90)).expectEvents(trained(SECOND, 90));
        }

        @ParameterizedTest
        @CsvSource({"0, AMOUNT_NOT_POSITIVE", "-1, AMOUNT_NOT_POSITIVE", "1000001, AMOUNT_TOO_LARGE"})
        void butNotOfADurationThatIsNone(int minutes, Problem reason) {
            fixture.givenNoPriorActivity()
                    .when(training(FIRST, minutes))
                    .expectException(because(reason))
                    .expectNoEvents();
        }
    }

    @Nested
    class RecordsCommendations {

        @ParameterizedTest
        @EnumSource
        void ofEveryLevelWithWhatTheyRestOn(CommendationLevel level) {
            fixture.givenNoPriorActivity()
                    .when(commendation(FIRST, SHEN, level, TODAY, null))
                    .expectEvents(commended(FIRST, level))
                    .expectResultMessagePayload(Effect.RECORDED);
        }
    }

    @Nested
    class RecordsEvaluations {

        @Test
        void ofNoServiceAlone() {
            fixture.givenNoPriorActivity()
                    .when(evaluation(null, BUREAU, TODAY))
                    .expectEvents(evaluated(null, TODAY, null))
                    .expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void ofAServiceInTime() {
            fixture.givenNoPriorActivity()
                    .when(evaluation(CLEANING, BUREAU, TODAY))
                    .expectEvents(evaluated(CLEANING, TODAY, Timeliness.ON_TIME));
        }

        @Test
        void ofAServiceLateAndSaysSo() {
            fixture.givenNoPriorActivity()
                    .when(evaluation(LONG_AGO, BUREAU, TODAY))
                    .expectEvents(evaluated(LONG_AGO, TODAY, Timeliness.LATE));
        }

        @Test
        void fromTheDayOfTheServiceOn() {
            LocalDate day = LocalDate.of(2026, 3, 7);

            fixture.givenNoPriorActivity()
                    .when(evaluation(CLEANING, BUREAU, day))
                    .expectEvents(evaluated(CLEANING, day, Timeliness.ON_TIME));
            fixture.givenNoPriorActivity()
                    .when(evaluation(CLEANING, BUREAU, day.minusDays(1)))
                    .expectException(because(Problem.EVALUATION_TOO_EARLY))
                    .expectNoEvents();
        }

        @Test
        void butNotOfAServiceThatTheyDidNotDo() {
            fixture.givenNoPriorActivity()
                    .when(evaluation(ANOTHERS, BUREAU, TODAY))
                    .expectException(because(Problem.UNKNOWN_SERVICE_RECORD))
                    .expectNoEvents();
        }

        @Test
        void butNotByAnOrganisationThatIsNotRegistered() {
            fixture.givenNoPriorActivity()
                    .when(evaluation(CLEANING, NOT_REGISTERED, TODAY))
                    .expectException(because(Problem.UNKNOWN_ORGANISATION))
                    .expectNoEvents();
        }
    }

    static Stream<RecordFileEntry> oneOfEach() {
        return Stream.of(
                training(FIRST, 480),
                commendation(FIRST, SHEN, CommendationLevel.CITY, TODAY, MANAGER),
                evaluation(CLEANING, BUREAU, TODAY));
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void takesAnEntryOnceWhateverComesUnderItsNumber(RecordFileEntry entry) {
        fixture.given(trained(FIRST, 90))
                .when(entry)
                .expectNoEvents()
                .expectResultMessagePayload(Effect.ALREADY_RECORDED);
    }

    @Test
    void takesEntriesOfTodayInChinaAndNotOfTomorrow() {
        fixture.givenNoPriorActivity()
                .when(commendation(FIRST, SHEN, CommendationLevel.CITY, TODAY, null))
                .expectEvents(commended(FIRST, CommendationLevel.CITY));
        fixture.givenNoPriorActivity()
                .when(commendation(FIRST, SHEN, CommendationLevel.CITY, TODAY.plusDays(1), null))
                .expectException(because(Problem.DATE_IN_FUTURE))
                .expectNoEvents();
    }

    @Test
    void takesNothingThatItsVolunteerRecords() {
        fixture.givenNoPriorActivity()
                .when(commendation(FIRST, SHEN, CommendationLevel.CITY, TODAY, SHEN))
                .expectException(because(Problem.SELF_RECORDING))
                .expectNoEvents();
        fixture.givenNoPriorActivity()
                .when(commendation(FIRST, SHEN, CommendationLevel.CITY, TODAY, MANAGER))
                .expectEvents(commended(FIRST, CommendationLevel.CITY));
    }

    @Test
    void isOfARegisteredVolunteer() {
        fixture.givenNoPriorActivity()
                .when(commendation(FIRST, STRANGER, CommendationLevel.CITY, TODAY, null))
                .expectException(because(Problem.UNKNOWN_VOLUNTEER))
                .expectNoEvents();
    }

    @Test
    void isClosedOnceItsVolunteerWasErased() {
        fixture.givenNoPriorActivity()
                .when(commendation(FIRST, ERASED, CommendationLevel.CITY, TODAY, null))
                .expectException(because(Problem.VOLUNTEER_ERASED))
                .expectNoEvents();
    }

    private static RecordTraining training(FileEntryId entry, int minutes) {
        return new RecordTraining(
                PersonalFileId.of(SHEN),
                SHEN,
                entry,
                null,
                new Text("应急救护员培训"),
                new Text("心肺复苏"),
                minutes,
                new Text("厦门市红十字会"),
                TODAY);
    }

    private static TrainingRecorded trained(FileEntryId entry, int minutes) {
        return new TrainingRecorded(
                entry, SHEN, new Text("应急救护员培训"), new Text("心肺复苏"), minutes, new Text("厦门市红十字会"), TODAY);
    }

    private static RecordCommendation commendation(
            FileEntryId entry,
            VolunteerId volunteer,
            CommendationLevel level,
            LocalDate date,
            @Nullable VolunteerId recorder) {
        return new RecordCommendation(
                PersonalFileId.of(volunteer),
                volunteer,
                entry,
                recorder,
                new Text("优秀志愿者"),
                level,
                new Text("文明办"),
                new Text("〔2026〕12号"),
                date);
    }

    private static CommendationRecorded commended(FileEntryId entry, CommendationLevel level) {
        return new CommendationRecorded(
                entry, SHEN, new Text("优秀志愿者"), level, new Text("文明办"), new Text("〔2026〕12号"), TODAY);
    }

    private static RecordEvaluation evaluation(
            @Nullable ServiceRecordId service, OrganisationId organisation, LocalDate date) {
        return new RecordEvaluation(
                PersonalFileId.of(SHEN), SHEN, FIRST, null, service, organisation, EvaluationGrade.EXCELLENT, date);
    }

    private static EvaluationRecorded evaluated(
            @Nullable ServiceRecordId service, LocalDate date, @Nullable Timeliness timeliness) {
        return new EvaluationRecorded(FIRST, SHEN, service, BUREAU, EvaluationGrade.EXCELLENT, date, timeliness);
    }

    private static HoursCertified service(ServiceRecordId record, String start, String end) {
        return new HoursCertified(
                record,
                SHEN,
                BUREAU,
                MANAGER,
                new Text("环境整治"),
                new Text("洁净家园"),
                Instant.parse(start),
                Instant.parse(end),
                LocalDate.parse(start.substring(0, 10)),
                120,
                new DivisionCode("350203001001"),
                new Text("社区"),
                Timeliness.ON_TIME,
                1);
    }
}
