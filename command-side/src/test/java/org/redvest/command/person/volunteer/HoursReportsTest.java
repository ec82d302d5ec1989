package org.redvest.command.person.volunteer;

import static org.redvest.command.Refused.because;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.redvest.api.CivilTime;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.id.HoursReportId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.person.volunteer.event.VolunteerEvent;
import org.redvest.api.service.hours.EvidenceClass;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.hours.Timeliness;
import org.redvest.api.service.hours.command.CertifyHoursReport;
import org.redvest.api.service.hours.command.DeclineHoursReport;
import org.redvest.api.service.hours.command.ReportHours;
import org.redvest.api.service.hours.command.WithdrawHoursReport;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursReportCertified;
import org.redvest.api.service.hours.event.HoursReportDeclined;
import org.redvest.api.service.hours.event.HoursReportWithdrawn;
import org.redvest.api.service.hours.event.HoursReported;
import org.redvest.city.WorkingDays;
import org.redvest.command.city.organisation.TestOrganisations;
import org.redvest.command.city.policy.FoundingPolicies;

/** What a volunteer reports themselves, and what becomes of it. */
class HoursReportsTest {

    private static final Instant NOW = Instant.parse("2026-03-09T04:00:00Z");
    private static final VolunteerId SHEN = VolunteerId.from(new UUID(1, 1));
    private static final VolunteerId LEADER = VolunteerId.from(new UUID(1, 2));
    private static final OrganisationId BUREAU = OrganisationId.of("11350200MJB007228F");
    private static final HoursReportId REPORT = HoursReportId.from(new UUID(6, 1));
    private static final HoursReportId ANOTHER = HoursReportId.from(new UUID(6, 2));
    private static final Text WHY = new Text("当日无此活动");
    private static final Map<String, String> HIMSELF = Map.of(Envelope.ACTOR_ID, "shen");
    private static final Map<String, String> OFFICER = Map.of(Envelope.ACTOR_ID, "officer");

    private final FixtureConfiguration<Volunteer> fixture = new AggregateTestFixture<>(Volunteer.class);
    private final HoursReported waiting = reported(REPORT, "2026-03-07T08:00", "2026-03-07T10:00");

    @BeforeEach
    void knowsTheCity() {
        Volunteers volunteers = new Volunteers(
                id -> List.<VolunteerEvent>of(Registrations.registered(id)), document -> Optional.empty());
        fixture.registerInjectableResource(new CertifiedServices(volunteer -> List.of()));
        fixture.registerInjectableResource(new RecordingDeadline(new WorkingDays()));
        fixture.registerInjectableResource(volunteers);
        fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
        fixture.registerInjectableResource(new CertificationRules(
                TestOrganisations.registered(BUREAU),
                volunteers,
                FoundingPolicies.inForce(),
                new BirthDates((volunteer, ciphertext) -> Optional.of("1990-01-01"))));
    }

    private TestExecutor<Volunteer> given(Object... events) {
        List<Object> all = new ArrayList<>(List.of(Registrations.registered(SHEN)));
        for (Object event : events) {
            all.add(new GenericEventMessage<>(event, HIMSELF));
        }
        return fixture.given(all);
    }

    @Nested
    class AReport {

        @Test
        void isTaken() {
            given().when(report(REPORT, "2026-03-07T08:00", "2026-03-07T10:00"), HIMSELF)
                    .expectEvents(waiting)
                    .expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void isOneHoweverOftenItIsSent() {
            given(waiting)
                    .when(report(REPORT, "2026-03-07T08:00", "2026-03-07T10:00"), HIMSELF)
                    .expectNoEvents()
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED);
        }

        @Test
        void isOfWhatIsOver() {
            given().when(report(REPORT, "2026-03-09T11:00", "2026-03-09T12:01"), HIMSELF)
                    .expectException(because(Problem.INTERVAL_IN_FUTURE))
                    .expectNoEvents();
        }

        @Test
        void isForAnOrganisationThatThereIs() {
            given().when(
                            new ReportHours(
                                    SHEN,
                                    REPORT,
                                    OrganisationId.of("51350203MJB729386C"),
                                    waiting.activity(),
                                    waiting.category(),
                                    new ServiceInterval(waiting.start(), waiting.end()),
                                    waiting.division(),
                                    waiting.place(),
                                    waiting.account(),
                                    null),
                            HIMSELF)
                    .expectException(because(Problem.UNKNOWN_ORGANISATION))
                    .expectNoEvents();
        }

        @Test
        void isOfNoTimeOfAnotherThatWaits() {
            given(waiting)
                    .when(report(ANOTHER, "2026-03-07T09:59", "2026-03-07T11:00"), HIMSELF)
                    .expectException(because(Problem.HOURS_REPORT_OVERLAPS))
                    .expectNoEvents();
        }

        @Test
        void mayBeginWhereAnotherEnds() {
            given(waiting)
                    .when(report(ANOTHER, "2026-03-07T10:00", "2026-03-07T11:00"), HIMSELF)
                    .expectEvents(reported(ANOTHER, "2026-03-07T10:00", "2026-03-07T11:00"));
        }

        @Test
        void isMadeAnewOfWhatWasTakenBack() {
            given(waiting, new HoursReportWithdrawn(REPORT, SHEN))
                    .when(report(ANOTHER, "2026-03-07T09:00", "2026-03-07T10:00"), HIMSELF)
                    .expectEvents(reported(ANOTHER, "2026-03-07T09:00", "2026-03-07T10:00"));
        }

        @Test
        void isOfNoTimeThatIsCertified() {
            given(certified())
                    .when(report(ANOTHER, "2026-03-07T09:00", "2026-03-07T11:00"), HIMSELF)
                    .expectException(because(Problem.HOURS_OVERLAP))
                    .expectNoEvents();
        }

        @Test
        void isNotLongerThanADayCounts() {
            given().when(report(REPORT, "2026-03-07T08:00", "2026-03-08T08:01"), HIMSELF)
                    .expectException(because(Problem.DAILY_CAP_EXCEEDED))
                    .expectNoEvents();
        }

        @Test
        void isThatOfSomebodyWhoseRegistrationIsInEffect() {
            fixture.given(Registrations.unapproved(SHEN))
                    .when(report(REPORT, "2026-03-07T08:00", "2026-03-07T10:00"), HIMSELF)
                    .expectException(because(Problem.REGISTRATION_NOT_IN_EFFECT))
                    .expectNoEvents();
        }
    }

    @Nested
    class ItsCertification {

        @Test
        void makesTheRecordInTheSameBreath() {
            given(waiting)
                    .when(certify(LEADER), OFFICER)
                    .expectEvents(certified(), new HoursReportCertified(REPORT, SHEN, REPORT.ofItsRecord()))
                    .expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void isOneHoweverOftenItIsSent() {
            given(waiting, certified(), new HoursReportCertified(REPORT, SHEN, REPORT.ofItsRecord()))
                    .when(certify(LEADER), OFFICER)
                    .expectNoEvents()
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED);
        }

        @Test
        void isNotThatOfTheVolunteer() {
            given(waiting)
                    .when(certify(SHEN), OFFICER)
                    .expectException(because(Problem.SELF_CERTIFICATION))
                    .expectNoEvents();
        }

        @Test
        void isNotByTheHandThatReportedIt() {
            given(waiting)
                    .when(certify(LEADER), HIMSELF)
                    .expectException(because(Problem.SELF_CERTIFICATION))
                    .expectNoEvents();
        }

        @Test
        void holdsToTheRulesOfCertification() {
            ServiceInterval since = new ServiceInterval(instant("2026-03-07T09:00"), instant("2026-03-07T11:00"));
            given(waiting, certified(ServiceRecordId.from(new UUID(2, 1)), since))
                    .when(certify(LEADER), OFFICER)
                    .expectException(because(Problem.HOURS_OVERLAP))
                    .expectNoEvents();
        }

        @Test
        void isOfWhatWasReported() {
            given().when(certify(LEADER), OFFICER)
                    .expectException(because(Problem.UNKNOWN_HOURS_REPORT))
                    .expectNoEvents();
        }

        @Test
        void isNotOfWhatWasDeclined() {
            given(waiting, new HoursReportDeclined(REPORT, SHEN, WHY))
                    .when(certify(LEADER), OFFICER)
                    .expectException(because(Problem.HOURS_REPORT_DECIDED))
                    .expectNoEvents();
        }

        @Test
        void isNotOfWhoWasErased() {
            given(waiting, new VolunteerErased(SHEN))
                    .when(certify(LEADER), OFFICER)
                    .expectException(because(Problem.VOLUNTEER_ERASED))
                    .expectNoEvents();
        }
    }

    @Nested
    class ItsDecline {

        private final DeclineHoursReport decline = new DeclineHoursReport(SHEN, REPORT, WHY);

        @Test
        void tellsWhy() {
            given(waiting).when(decline, OFFICER).expectEvents(new HoursReportDeclined(REPORT, SHEN, WHY));
        }

        @Test
        void isOneHoweverOftenItIsSent() {
            given(waiting, new HoursReportDeclined(REPORT, SHEN, WHY))
                    .when(decline, OFFICER)
                    .expectNoEvents()
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED);
        }

        @Test
        void isNotOfWhatIsCertified() {
            given(waiting, certified(), new HoursReportCertified(REPORT, SHEN, REPORT.ofItsRecord()))
                    .when(decline, OFFICER)
                    .expectException(because(Problem.HOURS_REPORT_DECIDED))
                    .expectNoEvents();
        }

        @Test
        void isOfWhatWasReported() {
            given().when(decline, OFFICER)
                    .expectException(because(Problem.UNKNOWN_HOURS_REPORT))
                    .expectNoEvents();
        }

        @Test
        void saysNothingMoreOfWhoWasErased() {
            given(waiting, new VolunteerErased(SHEN))
                    .when(decline, OFFICER)
                    .expectException(because(Problem.VOLUNTEER_ERASED))
                    .expectNoEvents();
        }
    }

    @Nested
    class ItsWithdrawal {

        private final WithdrawHoursReport withdraw = new WithdrawHoursReport(SHEN, REPORT);

        @Test
        void endsIt() {
            given(waiting).when(withdraw, HIMSELF).expectEvents(new HoursReportWithdrawn(REPORT, SHEN));
        }

        @Test
        void isOneHoweverOftenItIsSent() {
            given(waiting, new HoursReportWithdrawn(REPORT, SHEN))
                    .when(withdraw, HIMSELF)
                    .expectNoEvents()
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED);
        }

        @Test
        void isNotOfWhatIsCertified() {
            given(waiting, certified(), new HoursReportCertified(REPORT, SHEN, REPORT.ofItsRecord()))
                    .when(withdraw, HIMSELF)
                    .expectException(because(Problem.HOURS_REPORT_DECIDED))
                    .expectNoEvents();
        }

        @Test
        void isOfWhatWasReported() {
            given().when(withdraw, HIMSELF)
                    .expectException(because(Problem.UNKNOWN_HOURS_REPORT))
                    .expectNoEvents();
        }

        @Test
        void isNotOfWhoWasErased() {
            given(waiting, new VolunteerErased(SHEN))
                    .when(withdraw, HIMSELF)
                    .expectException(because(Problem.VOLUNTEER_ERASED))
                    .expectNoEvents();
        }
    }

    private static ReportHours report(HoursReportId report, String start, String end) {
        HoursReported reported = reported(report, start, end);
        return new ReportHours(
                SHEN,
                report,
                BUREAU,
                reported.activity(),
                reported.category(),
                ServiceInterval.of(reported.start(), reported.end()),
                reported.division(),
                reported.place(),
                reported.account(),
                null);
    }

    private static HoursReported reported(HoursReportId report, String start, String end) {
        return new HoursReported(
                report,
                SHEN,
                BUREAU,
                new Text("环境整治"),
                new Text("洁净家园"),
                instant(start),
                instant(end),
                new DivisionCode("350203001001"),
                new Text("社区公共区域"),
                new Text("清理楼道杂物"),
                null);
    }

    private static CertifyHoursReport certify(VolunteerId leader) {
        return new CertifyHoursReport(SHEN, REPORT, leader, null, null);
    }

    private HoursCertified certified() {
        return certified(REPORT.ofItsRecord(), new ServiceInterval(waiting.start(), waiting.end()));
    }

    private HoursCertified certified(ServiceRecordId record, ServiceInterval interval) {
        return new HoursCertified(
                record,
                SHEN,
                BUREAU,
                LEADER,
                waiting.activity(),
                waiting.category(),
                interval.start(),
                interval.end(),
                interval.serviceDate(),
                interval.minutes(),
                waiting.division(),
                waiting.place(),
                Timeliness.ON_TIME,
                1,
                null,
                EvidenceClass.REPORTED);
    }

    /** A time on the wall clock in China. */
    private static Instant instant(String wallClock) {
        return LocalDateTime.parse(wallClock).atZone(CivilTime.ZONE).toInstant();
    }
}
