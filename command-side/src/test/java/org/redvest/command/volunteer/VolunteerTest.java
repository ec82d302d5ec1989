package org.redvest.command.volunteer;

import static org.redvest.command.Refused.because;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.CivilTime;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Sealed;
import org.redvest.api.hours.ServiceInterval;
import org.redvest.api.hours.ServiceRecordId;
import org.redvest.api.hours.Timeliness;
import org.redvest.api.hours.command.CertifyHours;
import org.redvest.api.hours.event.HoursCertified;
import org.redvest.api.organisation.OrganisationId;
import org.redvest.api.policy.PolicyKind;
import org.redvest.api.volunteer.DocumentKind;
import org.redvest.api.volunteer.VolunteerId;
import org.redvest.api.volunteer.command.EraseVolunteer;
import org.redvest.api.volunteer.command.ReadPersonalData;
import org.redvest.api.volunteer.event.PersonalDataRead;
import org.redvest.api.volunteer.event.VolunteerErased;
import org.redvest.api.volunteer.event.VolunteerRegistered;
import org.redvest.command.organisation.Organisations;
import org.redvest.command.policy.FoundingPolicies;
import org.redvest.command.policy.Policies;
import org.redvest.platform.reference.WorkingDays;

class VolunteerTest {

    private static final Instant NOW = Instant.parse("2026-03-09T04:00:00Z");
    private static final VolunteerId SHEN = VolunteerId.from(new UUID(1, 1));
    private static final VolunteerId LEADER = VolunteerId.from(new UUID(1, 2));
    private static final VolunteerId STRANGER = VolunteerId.from(new UUID(1, 3));
    private static final OrganisationId BUREAU = OrganisationId.of("11350200MJB007228F");
    private static final OrganisationId NOT_REGISTERED = OrganisationId.of("51350200MJB00000XC");
    private static final ServiceRecordId FIRST = ServiceRecordId.from(new UUID(2, 1));
    private static final ServiceRecordId SECOND = ServiceRecordId.from(new UUID(2, 2));

    private final FixtureConfiguration<Volunteer> fixture = new AggregateTestFixture<>(Volunteer.class);

    @BeforeEach
    void knowsTheCity() {
        fixture.registerInjectableResource(new Organisations(BUREAU::equals));
        fixture.registerInjectableResource(
                new Volunteers(id -> id.equals(LEADER) || id.equals(SHEN), id -> false, document -> Optional.empty()));
        fixture.registerInjectableResource(new RecordingDeadline(new WorkingDays()));
        fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private void inForce(Policies policies) {
        fixture.registerInjectableResource(policies);
    }

    @Nested
    class HasTheirDataRead {

        @Test
        void forAPurposeThatIsRecordedEachTime() {
            fixture.given(registered(), new PersonalDataRead(SHEN, "核对证件"))
                    .when(new ReadPersonalData(SHEN, "核对证件"))
                    .expectEvents(new PersonalDataRead(SHEN, "核对证件"));
        }

        @Test
        void butNotOnceTheyAreErased() {
            fixture.given(registered(), new VolunteerErased(SHEN))
                    .when(new ReadPersonalData(SHEN, "核对证件"))
                    .expectException(because(Problem.VOLUNTEER_ERASED))
                    .expectNoEvents();
        }
    }

    @Nested
    class IsErased {

        @Test
        void once() {
            fixture.given(registered())
                    .when(new EraseVolunteer(SHEN))
                    .expectEvents(new VolunteerErased(SHEN))
                    .expectResultMessagePayload(Effect.RECORDED);
            fixture.given(registered(), new VolunteerErased(SHEN))
                    .when(new EraseVolunteer(SHEN))
                    .expectNoEvents()
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED);
        }

        @Test
        void andThenHasNoMoreHours() {
            inForce(FoundingPolicies.inForce());
            fixture.given(registered(), new VolunteerErased(SHEN))
                    .when(certify(FIRST, "2026-03-07T08:30", "2026-03-07T10:30"))
                    .expectException(because(Problem.VOLUNTEER_ERASED))
                    .expectNoEvents();
        }
    }

    @Nested
    class CertifiesHours {

        @BeforeEach
        void underTheFoundingPolicies() {
            inForce(FoundingPolicies.inForce());
        }

        @Test
        void ofARegisteredVolunteer() {
            fixture.given(registered())
                    .when(certify(FIRST, "2026-03-07T08:30", "2026-03-07T10:30"))
                    .expectEvents(certified(FIRST, "2026-03-07T08:30", "2026-03-07T10:30", 120, Timeliness.ON_TIME))
                    .expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void thatTouchOthers() {
            fixture.given(
                            registered(),
                            certified(FIRST, "2026-03-07T08:30", "2026-03-07T10:30", 120, Timeliness.ON_TIME))
                    .when(certify(SECOND, "2026-03-07T10:30", "2026-03-07T11:00"))
                    .expectEvents(certified(SECOND, "2026-03-07T10:30", "2026-03-07T11:00", 30, Timeliness.ON_TIME));
        }

        @Test
        void onceHoweverOftenTheyAreSent() {
            fixture.given(
                            registered(),
                            certified(FIRST, "2026-03-07T08:30", "2026-03-07T10:30", 120, Timeliness.ON_TIME))
                    .when(certify(FIRST, "2026-03-07T08:30", "2026-03-07T10:30"))
                    .expectNoEvents()
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED);
        }

        @Test
        void thatEndNow() {
            fixture.given(registered())
                    .when(certify(FIRST, "2026-03-09T11:00", "2026-03-09T12:00"))
                    .expectEvents(certified(FIRST, "2026-03-09T11:00", "2026-03-09T12:00", 60, Timeliness.ON_TIME));
        }

        @Test
        void thatAreRecordedLateAndSaysSo() {
            fixture.given(registered())
                    .when(certify(FIRST, "2026-02-03T08:00", "2026-02-03T09:00"))
                    .expectEvents(certified(FIRST, "2026-02-03T08:00", "2026-02-03T09:00", 60, Timeliness.LATE));
        }

        @Test
        void whoseTermNobodyKnowsAndSaysSo() {
            fixture.given(registered())
                    .when(certify(FIRST, "2022-01-01T08:00", "2022-01-01T09:00"))
                    .expectEvents(
                            certified(FIRST, "2022-01-01T08:00", "2022-01-01T09:00", 60, Timeliness.DEADLINE_UNKNOWN));
        }

        @Test
        void upToTheDailyCap() {
            fixture.given(
                            registered(),
                            certified(FIRST, "2026-03-07T08:00", "2026-03-07T15:00", 420, Timeliness.ON_TIME))
                    .when(certify(SECOND, "2026-03-07T15:00", "2026-03-07T16:00"))
                    .expectEvents(certified(SECOND, "2026-03-07T15:00", "2026-03-07T16:00", 60, Timeliness.ON_TIME));
        }

        @Test
        void overMidnightWithEachDaysPartUnderItsCap() {
            fixture.given(registered())
                    .when(certify(FIRST, "2026-03-06T18:00", "2026-03-07T06:00"))
                    .expectEvents(certified(FIRST, "2026-03-06T18:00", "2026-03-07T06:00", 720, Timeliness.ON_TIME));
        }

        @Test
        void butNotOverTheDailyCap() {
            fixture.given(
                            registered(),
                            certified(FIRST, "2026-03-07T08:00", "2026-03-07T15:00", 420, Timeliness.ON_TIME))
                    .when(certify(SECOND, "2026-03-07T15:00", "2026-03-07T16:01"))
                    .expectException(because(Problem.DAILY_CAP_EXCEEDED))
                    .expectNoEvents();
        }

        @ParameterizedTest
        @CsvSource({
            // each breaks the cap of one of its days only
            "2026-03-06T15:59, 2026-03-07T01:00",
            "2026-03-06T23:00, 2026-03-07T08:01",
            "2026-03-05T23:00, 2026-03-07T01:00"
        })
        void butNotOverMidnightBeyondTheCapOfEitherDay(String start, String end) {
            fixture.given(registered())
                    .when(certify(FIRST, start, end))
                    .expectException(because(Problem.DAILY_CAP_EXCEEDED))
                    .expectNoEvents();
        }

        @ParameterizedTest
        @CsvSource({
            "2026-03-07T08:30, 2026-03-07T10:30",
            "2026-03-07T08:00, 2026-03-07T08:31",
            "2026-03-07T10:29, 2026-03-07T11:00",
            "2026-03-07T09:00, 2026-03-07T09:01",
            "2026-03-07T08:00, 2026-03-07T11:00"
        })
        void butNotOfTimeThatIsCertified(String start, String end) {
            fixture.given(
                            registered(),
                            certified(FIRST, "2026-03-07T08:30", "2026-03-07T10:30", 120, Timeliness.ON_TIME))
                    .when(certify(SECOND, start, end))
                    .expectException(because(Problem.HOURS_OVERLAP))
                    .expectNoEvents();
        }

        @Test
        void butNotBeforeTheyAreOver() {
            fixture.given(registered())
                    .when(certify(FIRST, "2026-03-09T11:00", "2026-03-09T12:01"))
                    .expectException(because(Problem.INTERVAL_IN_FUTURE))
                    .expectNoEvents();
        }

        @Test
        void butNobodysByThemselves() {
            fixture.given(registered())
                    .when(certify(SHEN, BUREAU))
                    .expectException(because(Problem.SELF_CERTIFICATION))
                    .expectNoEvents();
        }

        @Test
        void butNotByAStranger() {
            fixture.given(registered())
                    .when(certify(STRANGER, BUREAU))
                    .expectException(because(Problem.UNKNOWN_VOLUNTEER))
                    .expectNoEvents();
        }

        @Test
        void butNotForAnUnregisteredOrganisation() {
            fixture.given(registered())
                    .when(certify(LEADER, NOT_REGISTERED))
                    .expectException(because(Problem.UNKNOWN_ORGANISATION))
                    .expectNoEvents();
        }

        @Test
        void butNotOnADayWithoutACap() {
            fixture.given(registered())
                    .when(certify(FIRST, "2011-12-31T08:00", "2011-12-31T09:00"))
                    .expectException(because(Problem.NO_POLICY_IN_FORCE))
                    .expectNoEvents();
        }
    }

    @Nested
    class DecidesUnderTheCapOfTheDay {

        @BeforeEach
        void underACapThatFallsToFourHours() {
            inForce(FoundingPolicies.inForceAnd(PolicyKind.DAILY_CAP_MINUTES, 240, LocalDate.of(2026, 3, 7)));
        }

        @Test
        void thatWasInForceWhenTheServiceTookPlace() {
            fixture.given(registered())
                    .when(certify(FIRST, "2026-03-06T08:00", "2026-03-06T16:00"))
                    .expectEvents(certified(FIRST, "2026-03-06T08:00", "2026-03-06T16:00", 480, Timeliness.ON_TIME));
        }

        @Test
        void thatIsInForceOnTheSecondOfTwoDays() {
            fixture.given(registered())
                    .when(certify(FIRST, "2026-03-06T23:00", "2026-03-07T04:01"))
                    .expectException(because(Problem.DAILY_CAP_EXCEEDED))
                    .expectNoEvents();
        }
    }

    private static VolunteerRegistered registered() {
        return new VolunteerRegistered(
                SHEN,
                DocumentKind.CITIZEN_ID,
                Sealed.of("v1:name"),
                Sealed.of("v1:number"),
                Sealed.of("v1:birth"),
                null,
                null,
                "沈*瑄",
                "350203001001",
                List.of(),
                List.of(),
                null);
    }

    private static CertifyHours certify(ServiceRecordId record, String start, String end) {
        return certify(record, LEADER, BUREAU, ServiceInterval.of(instant(start), instant(end)));
    }

    private static CertifyHours certify(VolunteerId certifiedBy, OrganisationId organisation) {
        return certify(
                FIRST,
                certifiedBy,
                organisation,
                ServiceInterval.of(instant("2026-03-07T08:30"), instant("2026-03-07T10:30")));
    }

    private static CertifyHours certify(
            ServiceRecordId record, VolunteerId certifiedBy, OrganisationId organisation, ServiceInterval interval) {
        return new CertifyHours(
                SHEN, record, organisation, certifiedBy, "环境整治", "洁净家园", interval, "350203001001", "社区公共区域");
    }

    private static HoursCertified certified(
            ServiceRecordId record, String start, String end, long minutes, Timeliness timeliness) {
        return new HoursCertified(
                record,
                SHEN,
                BUREAU,
                LEADER,
                "环境整治",
                "洁净家园",
                instant(start),
                instant(end),
                LocalDate.parse(start.substring(0, 10)),
                minutes,
                "350203001001",
                "社区公共区域",
                timeliness,
                1);
    }

    /** A time on the wall clock in China. */
    private static Instant instant(String wallClock) {
        return LocalDateTime.parse(wallClock).atZone(CivilTime.ZONE).toInstant();
    }
}
