package org.redvest.command.person.volunteer;

import static org.redvest.command.Refused.because;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.redvest.api.CivilTime;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.RevocationOrderId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.MergeTookEffect;
import org.redvest.api.person.volunteer.event.VolunteerEvent;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.hours.Timeliness;
import org.redvest.api.service.hours.command.CertifyHours;
import org.redvest.api.service.hours.command.CountersignHours;
import org.redvest.api.service.hours.command.ReinstateHours;
import org.redvest.api.service.hours.command.RevokeHours;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursCountersigned;
import org.redvest.api.service.hours.event.HoursEvent;
import org.redvest.api.service.hours.event.HoursReinstated;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.city.WorkingDays;
import org.redvest.command.city.organisation.TestOrganisations;
import org.redvest.command.city.policy.FoundingPolicies;
import org.redvest.command.city.policy.Policies;
import org.redvest.command.platform.Hand;

/** What becomes of a service record after it was certified. */
class ServiceRecordTest {

    private static final Instant NOW = Instant.parse("2026-03-09T04:00:00Z");
    private static final LocalDate ALWAYS = LocalDate.of(2012, 1, 1);
    private static final VolunteerId SHEN = VolunteerId.from(new UUID(1, 1));
    private static final VolunteerId LEADER = VolunteerId.from(new UUID(1, 2));
    private static final VolunteerId WITNESS = VolunteerId.from(new UUID(1, 3));
    private static final OrganisationId BUREAU = OrganisationId.of("11350200MJB007228F");
    private static final ServiceRecordId FIRST = ServiceRecordId.from(new UUID(2, 1));
    private static final ServiceRecordId SECOND = ServiceRecordId.from(new UUID(2, 2));
    private static final HoursChangeId CHANGE = HoursChangeId.from(new UUID(3, 1));
    private static final HoursChangeId ANOTHER = HoursChangeId.from(new UUID(3, 2));
    private static final RevocationOrderId ORDER = RevocationOrderId.from(new UUID(5, 1));
    private static final HoursObjectionId OBJECTION = HoursObjectionId.from(new UUID(4, 1));
    private static final Text WHY = new Text("活动未实际开展");
    private static final Map<String, String> CERTIFIER = Map.of(Envelope.ACTOR_ID, "certifier");
    private static final Map<String, String> OFFICER = Map.of(Envelope.ACTOR_ID, "officer");

    private final FixtureConfiguration<Volunteer> fixture = new AggregateTestFixture<>(Volunteer.class);
    private final List<HoursEvent> hours = new ArrayList<>();
    private final List<VolunteerEvent> merges = new ArrayList<>();
    private String born = "1990-01-01";

    @BeforeEach
    void knowsTheCity() {
        fixture.registerInjectableResource(new CertifiedServices(volunteer -> hours));
        fixture.registerInjectableResource(new Certifiers(volunteer -> hours.stream()
                .filter(HoursCertified.class::isInstance)
                .map(event -> (HoursCertified) event)
                .map(certified -> new Certifiers.Certified(certified, certified.end(), Hand.of(CERTIFIER)))));
        fixture.registerInjectableResource(new RecordingDeadline(new WorkingDays()));
        fixture.registerInjectableResource(volunteers());
        fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Volunteers volunteers() {
        return new Volunteers(
                id -> Stream.concat(
                                Stream.<VolunteerEvent>of(Registrations.registered(id)),
                                merges.stream()
                                        .filter(merge -> merge.volunteerId().equals(id)))
                        .toList(),
                document -> Optional.empty());
    }

    private void inForce(Policies policies) {
        fixture.registerInjectableResource(new CertificationRules(
                TestOrganisations.registered(BUREAU),
                volunteers(),
                policies,
                new BirthDates((volunteer, ciphertext) -> Optional.of(born))));
    }

    private TestExecutor<Volunteer> given(HoursEvent... events) {
        hours.addAll(List.of(events));
        List<Object> all = new ArrayList<>(List.of(Registrations.registered(SHEN)));
        all.addAll(hours);
        return fixture.given(all);
    }

    @Nested
    class UnderNotice {

        @Test
        void lastsForThePolicysWorkingDays() {
            inForce(FoundingPolicies.inForceAnd(PolicyKind.NOTICE_WORKING_DAYS, 5, ALWAYS));
            given().when(certify(FIRST, "2026-03-07T08:00", "2026-03-07T12:17"))
                    .expectEvents(
                            certified(FIRST, "2026-03-07T08:00", "2026-03-07T12:17", LocalDate.of(2026, 3, 16), false));
        }
    }

    @Nested
    class FourEyes {

        private final HoursCertified waiting = certified(FIRST, "2026-03-07T08:00", "2026-03-07T09:00", null, true);

        @Test
        void areAskedForWhereTheCityWantsThem() {
            inForce(FoundingPolicies.inForceAnd(PolicyKind.COUNTERSIGNATURE, 1, ALWAYS));
            given().when(certify(FIRST, "2026-03-07T08:00", "2026-03-07T09:00")).expectEvents(waiting);
        }

        @Test
        void areThoseOfSomebodyElse() {
            given(waiting)
                    .when(new CountersignHours(SHEN, FIRST, null), OFFICER)
                    .expectEvents(new HoursCountersigned(FIRST, SHEN));
        }

        @Test
        void areNotThoseOfWhoRecordedIt() {
            given(waiting)
                    .when(new CountersignHours(SHEN, FIRST, null), CERTIFIER)
                    .expectException(because(Problem.COUNTERSIGNER_IS_CERTIFIER))
                    .expectNoEvents();
        }

        @Test
        void areNotThoseOfTheLeader() {
            given(waiting)
                    .when(new CountersignHours(SHEN, FIRST, LEADER), OFFICER)
                    .expectException(because(Problem.COUNTERSIGNER_IS_CERTIFIER))
                    .expectNoEvents();
        }

        @Test
        void areNotThoseOfWhoServedUnderAnotherNumber() {
            MergeCaseId merge = MergeCaseId.of(SHEN, WITNESS);
            merges.add(new MergeTookEffect(SHEN, merge, WITNESS, SHEN));
            merges.add(new MergeTookEffect(WITNESS, merge, WITNESS, SHEN));
            given(waiting)
                    .when(new CountersignHours(SHEN, FIRST, WITNESS), OFFICER)
                    .expectException(because(Problem.COUNTERSIGNER_IS_CERTIFIER))
                    .expectNoEvents();
        }

        @Test
        void areNotAskedForTwice() {
            given(waiting, new HoursCountersigned(FIRST, SHEN))
                    .when(new CountersignHours(SHEN, FIRST, null), OFFICER)
                    .expectNoEvents()
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED);
        }

        @Test
        void signNothingThatDoesNotWait() {
            given(certified(FIRST, "2026-03-07T08:00", "2026-03-07T09:00"))
                    .when(new CountersignHours(SHEN, FIRST, null), OFFICER)
                    .expectException(because(Problem.NOTHING_TO_COUNTERSIGN))
                    .expectNoEvents();
        }
    }

    @Nested
    class AWitness {

        @Test
        void isNamedWhereTheCityWantsOne() {
            inForce(FoundingPolicies.inForceAnd(PolicyKind.WITNESS_REQUIRED, 1, ALWAYS));
            given().when(certify(FIRST, "2026-03-07T08:00", "2026-03-07T09:00"))
                    .expectException(because(Problem.WITNESS_REQUIRED))
                    .expectNoEvents();
        }

        @Test
        void isNoParty() {
            inForce(FoundingPolicies.inForce());
            given().when(certify(FIRST, "2026-03-07T08:00", "2026-03-07T09:00", LEADER))
                    .expectException(because(Problem.WITNESS_IS_PARTY))
                    .expectNoEvents();
        }

        @Test
        void isNoPartyUnderAnotherNumberEither() {
            inForce(FoundingPolicies.inForce());
            MergeCaseId merge = MergeCaseId.of(LEADER, WITNESS);
            merges.add(new MergeTookEffect(LEADER, merge, LEADER, WITNESS));
            merges.add(new MergeTookEffect(WITNESS, merge, LEADER, WITNESS));
            given().when(certify(FIRST, "2026-03-07T08:00", "2026-03-07T09:00", WITNESS))
                    .expectException(because(Problem.WITNESS_IS_PARTY))
                    .expectNoEvents();
        }

        @Test
        void isAnybodyElse() {
            inForce(FoundingPolicies.inForceAnd(PolicyKind.WITNESS_REQUIRED, 1, ALWAYS));
            given().when(certify(FIRST, "2026-03-07T08:00", "2026-03-07T09:00", WITNESS))
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class AMinor {

        @Test
        void servesLessOnADay() {
            born = "2010-01-01";
            inForce(FoundingPolicies.inForceAnd(PolicyKind.DAILY_CAP_MINUTES_MINORS, 120, ALWAYS));
            fixture.given(Registrations.guarded(SHEN, LocalDate.of(2025, 1, 1)))
                    .when(certify(FIRST, "2026-03-07T08:00", "2026-03-07T10:01"))
                    .expectException(because(Problem.DAILY_CAP_EXCEEDED))
                    .expectNoEvents();
        }

        @Test
        void isNobodyElse() {
            inForce(FoundingPolicies.inForceAnd(PolicyKind.DAILY_CAP_MINUTES_MINORS, 120, ALWAYS));
            given().when(certify(FIRST, "2026-03-07T08:00", "2026-03-07T10:01")).expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class ARevocation {

        private final HoursCertified served = certified(FIRST, "2026-03-07T08:00", "2026-03-07T16:00");

        private final HoursRevoked revoked =
                new HoursRevoked(FIRST, SHEN, CHANGE, served.start(), served.end(), 480, WHY, null, null);

        @Test
        void takesTheEffect() {
            given(served).when(revoke(CHANGE), OFFICER).expectEvents(revoked);
        }

        @Test
        void isNotThatOfWhoRecordedIt() {
            given(served)
                    .when(revoke(CHANGE), CERTIFIER)
                    .expectException(because(Problem.REVOKER_IS_CERTIFIER))
                    .expectNoEvents();
        }

        @Test
        void isOneHoweverOftenItIsSent() {
            given(served, revoked)
                    .when(revoke(CHANGE), OFFICER)
                    .expectNoEvents()
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED);
        }

        @Test
        void isNotDoneTwice() {
            given(served, revoked)
                    .when(revoke(ANOTHER), OFFICER)
                    .expectException(because(Problem.RECORD_REVOKED))
                    .expectNoEvents();
        }

        @Test
        void isOfARecordThatThereIs() {
            given().when(revoke(CHANGE), OFFICER)
                    .expectException(because(Problem.UNKNOWN_SERVICE_RECORD))
                    .expectNoEvents();
        }

        @Test
        void freesItsTime() {
            inForce(FoundingPolicies.inForce());
            given(served, revoked)
                    .when(certify(SECOND, "2026-03-07T08:00", "2026-03-07T16:00"))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void isTakenBackWhole() {
            inForce(FoundingPolicies.inForce());
            given(served, revoked)
                    .when(reinstate(ANOTHER), OFFICER)
                    .expectEvents(
                            new HoursReinstated(FIRST, SHEN, ANOTHER, served.start(), served.end(), 480, WHY, null));
        }

        @Test
        void isNotTakenBackWhereTheTimeWasTaken() {
            inForce(FoundingPolicies.inForce());
            given(served, revoked, certified(SECOND, "2026-03-07T15:00", "2026-03-07T16:00"))
                    .when(reinstate(ANOTHER), OFFICER)
                    .expectException(because(Problem.HOURS_OVERLAP))
                    .expectNoEvents();
        }

        @Test
        void isNotTakenBackBeyondTheDailyCap() {
            inForce(FoundingPolicies.inForce());
            given(served, revoked, certified(SECOND, "2026-03-07T16:00", "2026-03-07T16:01"))
                    .when(reinstate(ANOTHER), OFFICER)
                    .expectException(because(Problem.DAILY_CAP_EXCEEDED))
                    .expectNoEvents();
        }

        @Test
        void isNotTakenBackWhereThereIsNone() {
            inForce(FoundingPolicies.inForce());
            given(served)
                    .when(reinstate(ANOTHER), OFFICER)
                    .expectException(because(Problem.RECORD_NOT_REVOKED))
                    .expectNoEvents();
        }

        @Test
        void ofAnOrderGivesBackWhatItRevoked() {
            inForce(FoundingPolicies.inForce());
            given(served, revokedBy(ORDER, null))
                    .when(new ReinstateHours(SHEN, FIRST, ANOTHER, WHY, ORDER), OFFICER)
                    .expectEvents(
                            new HoursReinstated(FIRST, SHEN, ANOTHER, served.start(), served.end(), 480, WHY, ORDER));
        }

        @Test
        void ofAnOrderGivesNothingBackThatAnObjectionRevokedSince() {
            inForce(FoundingPolicies.inForce());
            given(served, revokedBy(ORDER, null), revokedBy(null, OBJECTION))
                    .when(new ReinstateHours(SHEN, FIRST, ANOTHER, WHY, ORDER), OFFICER)
                    .expectException(because(Problem.RECORD_NOT_REVOKED))
                    .expectNoEvents();
        }

        private HoursRevoked revokedBy(@Nullable RevocationOrderId order, @Nullable HoursObjectionId objection) {
            HoursChangeId change = order == null ? HoursChangeId.from(new UUID(3, 3)) : CHANGE;
            return new HoursRevoked(FIRST, SHEN, change, served.start(), served.end(), 480, WHY, objection, order);
        }

        @Test
        void byAnObjectionOfWhatIsRevokedFreesTheTimeOnce() {
            inForce(FoundingPolicies.inForce());
            given(
                            served,
                            revoked,
                            certified(SECOND, "2026-03-07T08:00", "2026-03-07T16:00"),
                            new HoursRevoked(
                                    FIRST, SHEN, ANOTHER, served.start(), served.end(), 480, WHY, OBJECTION, null))
                    .when(certify(ServiceRecordId.from(new UUID(2, 3)), "2026-03-07T09:00", "2026-03-07T10:00"))
                    .expectException(because(Problem.HOURS_OVERLAP))
                    .expectNoEvents();
        }
    }

    private static RevokeHours revoke(HoursChangeId change) {
        return new RevokeHours(SHEN, FIRST, change, WHY, null);
    }

    private static ReinstateHours reinstate(HoursChangeId change) {
        return new ReinstateHours(SHEN, FIRST, change, WHY, null);
    }

    private static CertifyHours certify(ServiceRecordId record, String start, String end) {
        return certify(record, start, end, null);
    }

    private static CertifyHours certify(
            ServiceRecordId record, String start, String end, @Nullable VolunteerId witness) {
        return new CertifyHours(
                SHEN,
                record,
                BUREAU,
                LEADER,
                new Text("环境整治"),
                new Text("洁净家园"),
                ServiceInterval.of(instant(start), instant(end)),
                new DivisionCode("350203001001"),
                new Text("社区公共区域"),
                null,
                null,
                witness,
                null);
    }

    private static HoursCertified certified(ServiceRecordId record, String start, String end) {
        return certified(record, start, end, null, false);
    }

    private static HoursCertified certified(
            ServiceRecordId record, String start, String end, @Nullable LocalDate noticeUntil, boolean toCountersign) {
        ServiceInterval interval = ServiceInterval.of(instant(start), instant(end));
        return new HoursCertified(
                record,
                SHEN,
                BUREAU,
                LEADER,
                new Text("环境整治"),
                new Text("洁净家园"),
                interval.start(),
                interval.end(),
                interval.serviceDate(),
                interval.minutes(),
                new DivisionCode("350203001001"),
                new Text("社区公共区域"),
                Timeliness.ON_TIME,
                1,
                null,
                null,
                noticeUntil,
                toCountersign,
                null,
                null,
                null);
    }

    /** A time on the wall clock in China. */
    private static Instant instant(String wallClock) {
        return LocalDateTime.parse(wallClock).atZone(CivilTime.ZONE).toInstant();
    }
}
