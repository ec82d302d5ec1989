package org.redvest.command.person.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.because;

import java.time.Clock;
import java.time.Duration;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.BothTimes;
import org.redvest.api.CivilTime;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.id.CaseFileId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.casefile.command.OpenCaseFile;
import org.redvest.api.open.casefile.event.CaseFileOpened;
import org.redvest.api.person.consent.command.GiveConsent;
import org.redvest.api.person.consent.command.WithdrawConsent;
import org.redvest.api.person.consent.command.WithdrawGuardianConsent;
import org.redvest.api.person.personaldata.command.ReadPersonalData;
import org.redvest.api.person.registration.command.ApproveRegistration;
import org.redvest.api.person.registration.command.ConfirmRegistration;
import org.redvest.api.person.registration.command.LapseRegistration;
import org.redvest.api.person.registration.command.RequestConfirmationCode;
import org.redvest.api.person.volunteer.ConsentEvidence;
import org.redvest.api.person.volunteer.ConsentForm;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.api.person.volunteer.Guardian;
import org.redvest.api.person.volunteer.command.BanVolunteer;
import org.redvest.api.person.volunteer.command.LiftBan;
import org.redvest.api.person.volunteer.event.BanLifted;
import org.redvest.api.person.volunteer.event.ConfirmationCodeRequested;
import org.redvest.api.person.volunteer.event.ConsentGiven;
import org.redvest.api.person.volunteer.event.ConsentWithdrawn;
import org.redvest.api.person.volunteer.event.GuardianConsentGiven;
import org.redvest.api.person.volunteer.event.GuardianConsentWithdrawn;
import org.redvest.api.person.volunteer.event.PersonalDataRead;
import org.redvest.api.person.volunteer.event.RegistrationApproved;
import org.redvest.api.person.volunteer.event.RegistrationConfirmed;
import org.redvest.api.person.volunteer.event.RegistrationContested;
import org.redvest.api.person.volunteer.event.RegistrationLapsed;
import org.redvest.api.person.volunteer.event.RegistrationTookEffect;
import org.redvest.api.person.volunteer.event.VolunteerBanned;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.person.volunteer.event.VolunteerEvent;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.hours.Timeliness;
import org.redvest.api.service.hours.command.CertifyHours;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.city.WorkingDays;
import org.redvest.command.city.organisation.TestOrganisations;
import org.redvest.command.city.policy.FoundingPolicies;
import org.redvest.command.city.policy.Policies;
import org.redvest.command.person.identity.ConfirmationCodes;

class VolunteerTest {

    private static final Instant NOW = Instant.parse("2026-03-09T04:00:00Z");
    private static final VolunteerId SHEN = VolunteerId.from(new UUID(1, 1));
    private static final VolunteerId LEADER = VolunteerId.from(new UUID(1, 2));
    private static final VolunteerId STRANGER = VolunteerId.from(new UUID(1, 3));
    private static final OrganisationId BUREAU = OrganisationId.of("11350200MJB007228F");
    private static final OrganisationId NOT_REGISTERED = OrganisationId.of("51350200MJB00000XC");
    /** Working days from the end of the term, 24 February 2026, to 9 March. */
    private static final int DAYS_LATE = 10;

    private static final ServiceRecordId FIRST = ServiceRecordId.from(new UUID(2, 1));
    private static final ServiceRecordId SECOND = ServiceRecordId.from(new UUID(2, 2));

    private static final Instant IN_A_WEEK = NOW.plus(Duration.ofDays(7));
    private static final String CODE = "000000000000";
    private static final RegistrationTookEffect TOOK_EFFECT = new RegistrationTookEffect(
            SHEN,
            new Text("沈*瑄"),
            new DivisionCode("350203001001"),
            List.of(ConsentPurpose.PUBLICATION, ConsentPurpose.INSURER));

    private LocalDate born = LocalDate.of(1990, 1, 1);
    private List<VolunteerEvent> leader = List.of(Registrations.registered(LEADER));

    private final FixtureConfiguration<Volunteer> fixture = new AggregateTestFixture<>(Volunteer.class);

    @BeforeEach
    void knowsTheCity() {
        fixture.registerInjectableResource(new CertifiedServices(volunteer -> List.of()));
        fixture.registerInjectableResource(new ConfirmationCodes(volunteer -> new byte[12]));
        fixture.registerInjectableResource(new RecordingDeadline(new WorkingDays()));
        fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private void inForce(Policies policies) {
        fixture.registerInjectableResource(new CertificationRules(
                TestOrganisations.registered(BUREAU),
                new Volunteers(id -> id.equals(LEADER) ? leader : List.of(), document -> Optional.empty()),
                policies,
                new BirthDates((volunteer, ciphertext) -> Optional.of(born.toString()))));
    }

    @Nested
    class HasACaseFileOpened {

        private static final Instant THEN = Instant.parse("2026-03-01T00:00:00Z");
        private static final CaseFileId FILE = CaseFileId.from(new UUID(17, 1));

        private final OpenCaseFile opening = new OpenCaseFile(
                FILE, SHEN, new BothTimes(THEN, THEN.plusSeconds(60)), new Text("核查积分异议"), new Text("厦审〔2026〕12号"));

        private final CaseFileOpened opened =
                new CaseFileOpened(FILE, SHEN, THEN, THEN.plusSeconds(60), new Text("核查积分异议"), new Text("厦审〔2026〕12号"));

        @Test
        void whichIsRecorded() {
            fixture.given(registered()).when(opening).expectEvents(opened);
        }

        @Test
        void afterTheyWereErasedToo() {
            fixture.given(registered(), new VolunteerErased(SHEN)).when(opening).expectEvents(opened);
        }

        @Test
        void onceHoweverOftenItIsAskedFor() {
            fixture.given(registered(), opened)
                    .when(opening)
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED)
                    .expectNoEvents();
        }
    }

    @Nested
    class HasTheirDataRead {

        @Test
        void forAPurposeThatIsRecordedEachTime() {
            fixture.given(registered(), new PersonalDataRead(SHEN, new Text("核对证件")))
                    .when(new ReadPersonalData(SHEN, new Text("核对证件")))
                    .expectEvents(new PersonalDataRead(SHEN, new Text("核对证件")));
        }

        @Test
        void butNotOnceTheyAreErased() {
            fixture.given(registered(), new VolunteerErased(SHEN))
                    .when(new ReadPersonalData(SHEN, new Text("核对证件")))
                    .expectException(because(Problem.VOLUNTEER_ERASED))
                    .expectNoEvents();
        }
    }

    @Nested
    class Banned {

        private final VolunteerBanned banned = new VolunteerBanned(SHEN, new Text("厦文明办〔2026〕7号"));

        @Test
        void once() {
            fixture.given(registered())
                    .when(new BanVolunteer(SHEN, new Text("厦文明办〔2026〕7号")))
                    .expectEvents(banned)
                    .expectResultMessagePayload(Effect.RECORDED);
            fixture.given(registered(), banned)
                    .when(new BanVolunteer(SHEN, new Text("厦文明办〔2026〕8号")))
                    .expectNoEvents()
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED);
        }

        @Test
        void earnsNothing() {
            inForce(FoundingPolicies.inForce());
            fixture.given(registered(), banned)
                    .when(certify(FIRST, "2026-03-07T08:30", "2026-03-07T10:30"))
                    .expectException(because(Problem.VOLUNTEER_BANNED))
                    .expectNoEvents();
        }

        @Test
        void isNotHelpedByAnApproval() {
            fixture.given(registered(), banned)
                    .when(new ApproveRegistration(SHEN))
                    .expectException(because(Problem.VOLUNTEER_BANNED))
                    .expectNoEvents();
        }

        @Test
        void stillWithdrawsConsents() {
            fixture.given(registered(), banned)
                    .when(new WithdrawConsent(SHEN, ConsentPurpose.PUBLICATION))
                    .expectEvents(new ConsentWithdrawn(SHEN, ConsentPurpose.PUBLICATION));
        }

        @Test
        void untilThatIsLifted() {
            fixture.given(registered(), banned)
                    .when(new LiftBan(SHEN, new Text("厦文明办〔2026〕9号")))
                    .expectEvents(new BanLifted(SHEN, new Text("厦文明办〔2026〕9号")));
            fixture.given(registered())
                    .when(new LiftBan(SHEN, new Text("厦文明办〔2026〕9号")))
                    .expectNoEvents()
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED);
        }

        @Test
        void onlyWhereTheRegistrationCounts() {
            fixture.given(Registrations.unapproved(SHEN))
                    .when(new BanVolunteer(SHEN, new Text("厦文明办〔2026〕7号")))
                    .expectException(because(Problem.REGISTRATION_NOT_IN_EFFECT))
                    .expectNoEvents();
        }
    }

    @Nested
    class RegisteredBySomebodyElse {

        @Test
        void takesEffectOnceThePersonConfirms() {
            fixture.given(Registrations.unconfirmed(SHEN, IN_A_WEEK))
                    .when(new ConfirmRegistration(SHEN, " 000000000000 "))
                    .expectEvents(
                            new RegistrationConfirmed(
                                    SHEN,
                                    new ConsentEvidence(ConsentForm.ONE_TIME_CODE, LocalDate.of(2026, 3, 9), null)),
                            TOOK_EFFECT)
                    .expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void hasTheCodeSentAgainForAsLongAsItIsAwaited() {
            fixture.given(Registrations.unconfirmed(SHEN, IN_A_WEEK))
                    .when(new RequestConfirmationCode(SHEN))
                    .expectEvents(new ConfirmationCodeRequested(SHEN));
            fixture.given(registered())
                    .when(new RequestConfirmationCode(SHEN))
                    .expectException(because(Problem.REGISTRATION_ALREADY_CONFIRMED))
                    .expectNoEvents();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "000000000001", "00000000000", "0000000000000"})
        void butNotByAnotherCode(String guess) {
            fixture.given(Registrations.unconfirmed(SHEN, IN_A_WEEK))
                    .when(new ConfirmRegistration(SHEN, guess))
                    .expectException(because(Problem.CONFIRMATION_CODE_WRONG))
                    .expectNoEvents();
        }

        @Test
        void butNotTwice() {
            fixture.given(Registrations.unconfirmed(SHEN, IN_A_WEEK), TOOK_EFFECT)
                    .when(new ConfirmRegistration(SHEN, CODE))
                    .expectException(because(Problem.REGISTRATION_ALREADY_CONFIRMED))
                    .expectNoEvents();
        }

        @Test
        void butNotAfterTheTerm() {
            fixture.given(Registrations.unconfirmed(SHEN, NOW.minusSeconds(1)))
                    .when(new ConfirmRegistration(SHEN, CODE))
                    .expectException(because(Problem.REGISTRATION_LAPSED))
                    .expectNoEvents();
        }

        @Test
        void lapsesAfterTheTermAndNotBefore() {
            fixture.given(Registrations.unconfirmed(SHEN, NOW))
                    .when(new LapseRegistration(SHEN))
                    .expectEvents(new RegistrationLapsed(SHEN));
            // or the clock that is behind would have it stay for ever
            fixture.given(Registrations.unconfirmed(SHEN, IN_A_WEEK))
                    .when(new LapseRegistration(SHEN))
                    .expectException(because(Problem.BUSY))
                    .expectNoEvents();
            fixture.given(Registrations.unconfirmed(SHEN, NOW), TOOK_EFFECT)
                    .when(new LapseRegistration(SHEN))
                    .expectNoEvents();
        }

        @Test
        void isVoidOnceThePersonContestedIt() {
            fixture.given(Registrations.unconfirmed(SHEN, IN_A_WEEK), new RegistrationContested(SHEN, null))
                    .when(new ConfirmRegistration(SHEN, CODE))
                    .expectException(because(Problem.REGISTRATION_LAPSED))
                    .expectNoEvents();
        }

        @Test
        void isNotApprovedBeforeThePersonAgrees() {
            fixture.given(Registrations.unconfirmed(SHEN, IN_A_WEEK))
                    .when(new ApproveRegistration(SHEN))
                    .expectException(because(Problem.REGISTRATION_UNCONFIRMED))
                    .expectNoEvents();
        }

        @Test
        void earnsNothingBeforeItIsInEffect() {
            inForce(FoundingPolicies.inForce());
            fixture.given(Registrations.unconfirmed(SHEN, IN_A_WEEK))
                    .when(certify(FIRST, "2026-03-07T08:30", "2026-03-07T10:30"))
                    .expectException(because(Problem.REGISTRATION_NOT_IN_EFFECT))
                    .expectNoEvents();
        }
    }

    @Nested
    class RegisteredByThemselves {

        @Test
        void takesEffectOnceItIsApproved() {
            fixture.given(Registrations.unapproved(SHEN))
                    .when(new ApproveRegistration(SHEN))
                    .expectEvents(new RegistrationApproved(SHEN), TOOK_EFFECT);
            fixture.given(Registrations.unapproved(SHEN), new RegistrationApproved(SHEN), TOOK_EFFECT)
                    .when(new ApproveRegistration(SHEN))
                    .expectNoEvents()
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED);
        }

        @Test
        void earnsNothingBeforeItIsInEffect() {
            inForce(FoundingPolicies.inForce());
            fixture.given(Registrations.unapproved(SHEN))
                    .when(certify(FIRST, "2026-03-07T08:30", "2026-03-07T10:30"))
                    .expectException(because(Problem.REGISTRATION_NOT_IN_EFFECT))
                    .expectNoEvents();
        }
    }

    @Test
    void registeredBeforeConsentWasAskedIsInEffect() {
        inForce(FoundingPolicies.inForce());
        fixture.given(Registrations.registered(SHEN, null, null))
                .when(certify(FIRST, "2026-03-07T08:30", "2026-03-07T10:30"))
                .expectEvents(certified(FIRST, "2026-03-07T08:30", "2026-03-07T10:30", 120, Timeliness.ON_TIME));
    }

    /** The service is on 7 March 2026 from 08:30 in China. */
    @Nested
    class Minor {

        @BeforeEach
        void aged17OnTheDayOfTheService() {
            inForce(FoundingPolicies.inForce());
            born = LocalDate.of(2008, 3, 8);
        }

        @Test
        void servesWithTheGuardiansConsent() {
            fixture.given(Registrations.guarded(SHEN, LocalDate.of(2026, 3, 7)))
                    .when(certify(FIRST, "2026-03-07T08:30", "2026-03-07T10:30"))
                    .expectEvents(certified(FIRST, "2026-03-07T08:30", "2026-03-07T10:30", 120, Timeliness.ON_TIME));
            fixture.given(registered(), new GuardianConsentGiven(SHEN, guardian("2026-03-01")))
                    .when(certify(FIRST, "2026-03-07T08:30", "2026-03-07T10:30"))
                    .expectEvents(certified(FIRST, "2026-03-07T08:30", "2026-03-07T10:30", 120, Timeliness.ON_TIME));
        }

        @Test
        void butNotWithoutIt() {
            refuses(registered());
            refuses(Registrations.guarded(SHEN, LocalDate.of(2026, 3, 8)));
        }

        @Test
        void butNotOnceItIsWithdrawn() {
            refuses(
                    Registrations.guarded(SHEN, LocalDate.of(2026, 1, 1)),
                    new GuardianConsentWithdrawn(SHEN, instant("2026-03-07T08:30")));
        }

        @Test
        void keepsWhatWasServedBeforeTheWithdrawal() {
            fixture.given(
                            Registrations.guarded(SHEN, LocalDate.of(2026, 1, 1)),
                            new GuardianConsentWithdrawn(SHEN, instant("2026-03-07T08:31")))
                    .when(certify(FIRST, "2026-03-07T08:30", "2026-03-07T10:30"))
                    .expectEvents(certified(FIRST, "2026-03-07T08:30", "2026-03-07T10:30", 120, Timeliness.ON_TIME));
        }

        @Test
        void isNotAskedForBeforeTheBirth() {
            born = LocalDate.of(2026, 3, 8);
            fixture.given(registered())
                    .when(certify(FIRST, "2026-03-07T08:30", "2026-03-07T10:30"))
                    .expectException(because(Problem.SERVICE_BEFORE_BIRTH))
                    .expectNoEvents();
        }

        @Test
        void isNoneFromTheBirthdayOn() {
            born = LocalDate.of(2008, 3, 7);
            fixture.given(registered())
                    .when(certify(FIRST, "2026-03-07T08:30", "2026-03-07T10:30"))
                    .expectEvents(certified(FIRST, "2026-03-07T08:30", "2026-03-07T10:30", 120, Timeliness.ON_TIME));
        }

        @Test
        void isOneUntilTheFirstOfMarchWhoWasBornOnALeapDay() {
            LocalDate leapDay = LocalDate.of(2008, 2, 29);

            assertThat(Guardianship.isMinor(leapDay, LocalDate.of(2026, 2, 28))).isTrue();
            assertThat(Guardianship.isMinor(leapDay, LocalDate.of(2026, 3, 1))).isFalse();
        }

        @Test
        void hasAConsentWithdrawnOnce() {
            fixture.given(Registrations.guarded(SHEN, LocalDate.of(2026, 1, 1)))
                    .when(new WithdrawGuardianConsent(SHEN))
                    .expectEvents(new GuardianConsentWithdrawn(SHEN, NOW));
            fixture.given(registered())
                    .when(new WithdrawGuardianConsent(SHEN))
                    .expectNoEvents()
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED);
        }

        private Guardian guardian(String from) {
            return Registrations.guardian(LocalDate.parse(from));
        }

        private void refuses(Object... history) {
            fixture.given(history)
                    .when(certify(FIRST, "2026-03-07T08:30", "2026-03-07T10:30"))
                    .expectException(because(Problem.GUARDIAN_CONSENT_REQUIRED))
                    .expectNoEvents();
        }
    }

    @Nested
    class Consents {

        @Test
        void andWithdrawsForEachPurposeByItself() {
            fixture.given(registered())
                    .when(new GiveConsent(SHEN, ConsentPurpose.EXCHANGE, Registrations.SIGNED))
                    .expectEvents(new ConsentGiven(SHEN, ConsentPurpose.EXCHANGE, Registrations.SIGNED));
            fixture.given(registered())
                    .when(new WithdrawConsent(SHEN, ConsentPurpose.INSURER))
                    .expectEvents(new ConsentWithdrawn(SHEN, ConsentPurpose.INSURER));
        }

        @Test
        void onceHoweverOftenItIsSaid() {
            fixture.given(registered())
                    .when(new GiveConsent(SHEN, ConsentPurpose.INSURER, Registrations.SIGNED))
                    .expectNoEvents()
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED);
            fixture.given(registered(), new ConsentWithdrawn(SHEN, ConsentPurpose.INSURER))
                    .when(new WithdrawConsent(SHEN, ConsentPurpose.INSURER))
                    .expectNoEvents()
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED);
        }

        @Test
        void againAfterAWithdrawal() {
            fixture.given(registered(), new ConsentWithdrawn(SHEN, ConsentPurpose.INSURER))
                    .when(new GiveConsent(SHEN, ConsentPurpose.INSURER, Registrations.SIGNED))
                    .expectEvents(new ConsentGiven(SHEN, ConsentPurpose.INSURER, Registrations.SIGNED));
        }

        @Test
        void butNotOnceErased() {
            fixture.given(registered(), new VolunteerErased(SHEN))
                    .when(new WithdrawConsent(SHEN, ConsentPurpose.INSURER))
                    .expectException(because(Problem.VOLUNTEER_ERASED))
                    .expectNoEvents();
        }
    }

    @Nested
    class IsErased {

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
                    .expectEvents(late(certified(FIRST, "2026-02-03T08:00", "2026-02-03T09:00", 60, Timeliness.LATE)));
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
        void butNotByALeaderWhoIsBanned() {
            leader = List.of(Registrations.registered(LEADER), new VolunteerBanned(LEADER, new Text("厦文明办〔2026〕7号")));

            fixture.given(registered())
                    .when(certify(FIRST, "2026-03-07T08:30", "2026-03-07T10:30"))
                    .expectException(because(Problem.VOLUNTEER_BANNED))
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
        return Registrations.registered(SHEN);
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
                SHEN,
                record,
                organisation,
                certifiedBy,
                new Text("环境整治"),
                new Text("洁净家园"),
                interval,
                new DivisionCode("350203001001"),
                new Text("社区公共区域"));
    }

    private static HoursCertified certified(
            ServiceRecordId record, String start, String end, long minutes, Timeliness timeliness) {
        return new HoursCertified(
                record,
                SHEN,
                BUREAU,
                LEADER,
                new Text("环境整治"),
                new Text("洁净家园"),
                instant(start),
                instant(end),
                LocalDate.parse(start.substring(0, 10)),
                minutes,
                new DivisionCode("350203001001"),
                new Text("社区公共区域"),
                timeliness,
                1);
    }

    /** By 10 working days. */
    private static HoursCertified late(HoursCertified hours) {
        return new HoursCertified(
                hours.recordId(),
                hours.volunteerId(),
                hours.organisationId(),
                hours.certifiedBy(),
                hours.activity(),
                hours.category(),
                hours.start(),
                hours.end(),
                hours.serviceDate(),
                hours.minutes(),
                hours.division(),
                hours.place(),
                hours.timeliness(),
                hours.dailyCapVersion(),
                null,
                null,
                null,
                false,
                null,
                DAYS_LATE,
                null);
    }

    /** A time on the wall clock in China. */
    private static Instant instant(String wallClock) {
        return LocalDateTime.parse(wallClock).atZone(CivilTime.ZONE).toInstant();
    }
}
