package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redvest.command.Actors.atOnce;
import static org.redvest.command.Invented.GUARDIAN;
import static org.redvest.command.Invented.SIGNED;
import static org.redvest.command.Invented.citizen;
import static org.redvest.command.Invented.citizenId;
import static org.redvest.command.Invented.hongKongPermit;
import static org.redvest.command.Invented.number;
import static org.redvest.command.Invented.residencePermit;
import static org.redvest.command.Invented.with;
import static org.redvest.command.Invented.without;
import static org.redvest.command.Refused.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.CivilTime;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.id.DiaryId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.registration.command.LapseRegistration;
import org.redvest.api.person.volunteer.ConsentForm;
import org.redvest.api.person.volunteer.RegistrationState;
import org.redvest.api.person.volunteer.event.DocumentLinked;
import org.redvest.api.person.volunteer.event.RegistrationConfirmed;
import org.redvest.api.person.volunteer.event.RegistrationContested;
import org.redvest.api.person.volunteer.event.RegistrationLapsed;
import org.redvest.api.person.volunteer.event.RegistrationTookEffect;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;
import org.redvest.api.service.diary.event.DiaryClosed;
import org.redvest.command.Http.Answer;
import org.redvest.command.vault.PersonalDataVault;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** How a registration comes to count, or to nothing, whatever store the command side stands on. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class RegistrationContract {

    private static final String VOLUNTEERS = "/api/v1/volunteers";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Path STUDENTS = Path.of("../data/rosters/technician-college-2022/students.csv");
    private static final String NOBODY = "vol-019a9e00-0000-7000-8000-00000000dead";

    private final TestGateway gateway = new TestGateway();
    private final RunningCommandSide side;
    private final Http http;
    private final Actors actors;

    RegistrationContract(Store store) {
        this.side = RunningCommandSide.start(store, "registrations", TestIssuer.shared(), gateway.setting());
        this.http = side.http();
        this.actors = new Actors(side);
    }

    @AfterAll
    void stops() {
        side.close();
        gateway.close();
    }

    private static String phone() {
        return "131%08d".formatted(number(0, 99_999_999));
    }

    private String enter(String phone) {
        return http.post(VOLUNTEERS, with(without(citizen(), "consent"), "phone", phone))
                .created()
                .text("volunteerId");
    }

    private Answer confirm(String volunteer, String code, boolean agreed) {
        return http.with("")
                .post(VOLUNTEERS + "/" + volunteer + "/confirmation", Map.of("code", code, "agreed", agreed));
    }

    private Answer certify(String volunteer) {
        return http.post("/api/v1/service-records", actors.service(volunteer, "2024-03-09T08:00", "2024-03-09T09:00"));
    }

    /** Certifies hours, and waits for what follows from it, so that the log is quiet again. */
    private void earn(String volunteer) {
        actors.certify(volunteer, "2024-03-09T08:00", "2024-03-09T09:00");
    }

    private JsonNode personalData(String volunteer) {
        return http.get(VOLUNTEERS + "/" + volunteer + "/personal-data?purpose=test")
                .done()
                .json();
    }

    private void awaitErased(String volunteer) {
        await().atMost(SOON)
                .until(() -> !actors.events(volunteer, VolunteerErased.class).isEmpty());
    }

    @Nested
    class BySomebodyElse {

        @Test
        void countsOnceThePersonConfirmsByTheCodeThatWasSentToThem() {
            String phone = phone();
            String volunteer = enter(phone);
            actors.assertRefused(409, Problem.REGISTRATION_NOT_IN_EFFECT, () -> certify(volunteer));

            confirm(volunteer, gateway.codeFor(phone), true).done();

            assertThat(actors.events(volunteer, RegistrationConfirmed.class))
                    .singleElement()
                    .satisfies(
                            confirmed -> assertThat(confirmed.evidence().form()).isEqualTo(ConsentForm.ONE_TIME_CODE));
            assertThat(actors.events(volunteer, RegistrationTookEffect.class)).hasSize(1);
            earn(volunteer);
        }

        @Test
        void takesACodeOnce() {
            String phone = phone();
            String volunteer = enter(phone);
            String code = gateway.codeFor(phone);
            confirm(volunteer, code, true).done();

            actors.assertRefused(409, Problem.REGISTRATION_ALREADY_CONFIRMED, () -> confirm(volunteer, code, true));
            actors.assertRefused(409, Problem.REGISTRATION_ALREADY_CONFIRMED, () -> confirm(volunteer, code, false));
        }

        @Test
        void tellsNobodyWhoseNumberItIs() {
            String volunteer = enter(phone());

            Answer wrong = actors.assertRefused(
                    422, Problem.CONFIRMATION_CODE_WRONG, () -> confirm(volunteer, "0000000000AB", true));
            Answer unknown = actors.assertRefused(
                    422, Problem.CONFIRMATION_CODE_WRONG, () -> confirm(NOBODY, "0000000000AB", true));

            assertThat(unknown.text("detail")).isEqualTo(wrong.text("detail"));
        }

        @Test
        void isVoidOnceThePersonContestsItAndTheDocumentIsFreeAgain() {
            String phone = phone();
            Map<String, Object> person = with(without(citizen(), "consent"), "phone", phone);
            String volunteer = http.post(VOLUNTEERS, person).created().text("volunteerId");

            confirm(volunteer, gateway.codeFor(phone), false).done();

            assertThat(actors.events(volunteer, RegistrationContested.class)).hasSize(1);
            awaitErased(volunteer);
            actors.assertRefused(409, Problem.VOLUNTEER_ERASED, () -> certify(volunteer));
            assertThat(http.post(VOLUNTEERS, with(person, "consent", SIGNED))
                            .created()
                            .text("volunteerId"))
                    .isNotEqualTo(volunteer);
        }

        @Test
        void canBeContestedByAnOfficerEvenWhereItWasSigned() {
            String volunteer = actors.registerVolunteer();

            http.post(VOLUNTEERS + "/" + volunteer + "/contest", Map.of("reason", "我是13800138000，不是本人签名"))
                    .done();

            assertThat(actors.events(volunteer, RegistrationContested.class))
                    .singleElement()
                    .satisfies(contested -> {
                        assertThat(contested.words()).isNotNull();
                        assertThat(contested.toString()).doesNotContain("13800138000");
                    });
            assertThat(actors.events(volunteer, VolunteerErased.class)).hasSize(1);
            awaitErased(volunteer);
            await().atMost(SOON).until(() -> side.bean(PersonalDataVault.class)
                    .existingKeyOf(VolunteerId.of(volunteer))
                    .isEmpty());
        }

        @Test
        void lapsesAfterThePoliciesDaysAndLeavesNothingOfThePerson() {
            String volunteer = enter(phone());
            // the deadline is kept, and nothing personal with it
            await().atMost(SOON)
                    .until(() -> side.bean(JdbcClient.class)
                                    .sql(
                                            "SELECT count(*) FROM command.scheduled_tasks"
                                                    + " WHERE task_name = 'lapse-registration' AND task_instance = ?"
                                                    + " AND task_data IS NULL"
                                                    + " AND execution_time BETWEEN now() + interval '29 days' AND now() + interval '30 days'")
                                    .param(volunteer)
                                    .query(Long.class)
                                    .single()
                            == 1);
            LapseRegistration lapse = new LapseRegistration(VolunteerId.of(volunteer));
            assertRefused(Problem.BUSY, () -> side.send(lapse));

            side.clock().later(Duration.ofDays(30), () -> assertThat(side.send(lapse))
                    .isEqualTo(Effect.RECORDED));

            assertThat(actors.events(volunteer, RegistrationLapsed.class)).hasSize(1);
            awaitErased(volunteer);
            await().atMost(SOON).until(() -> side.bean(PersonalDataVault.class)
                    .existingKeyOf(VolunteerId.of(volunteer))
                    .isEmpty());
        }

        @Test
        void sendsTheCodeAgain() {
            String phone = phone();
            String volunteer = enter(phone);
            String code = gateway.codeFor(phone);
            gateway.forget(phone);

            assertThat(http.post(VOLUNTEERS + "/" + volunteer + "/confirmation-code")
                            .status())
                    .isEqualTo(202);

            assertThat(gateway.codeFor(phone)).isEqualTo(code);
            confirm(volunteer, code, true).done();
            actors.assertRefused(
                    409,
                    Problem.REGISTRATION_ALREADY_CONFIRMED,
                    () -> http.post(VOLUNTEERS + "/" + volunteer + "/confirmation-code"));
        }

        @Test
        void needsAPhoneWhereNothingShowsTheConsent() {
            actors.assertRefused(
                    422, Problem.PHONE_REQUIRED, () -> http.post(VOLUNTEERS, without(citizen(), "consent")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "abc", "ABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCD"})
        void needsTheScanOfWhatWasSigned(String scan) {
            actors.assertRefused(
                    422,
                    Problem.CONSENT_EVIDENCE_INCOMPLETE,
                    () -> http.post(VOLUNTEERS, with(citizen(), "consent", with(SIGNED, "scanSha256", scan))));
        }

        @Test
        void isNotSignedInTheFuture() {
            actors.assertRefused(
                    422,
                    Problem.CONSENT_EVIDENCE_INCOMPLETE,
                    () -> http.post(VOLUNTEERS, with(citizen(), "consent", with(SIGNED, "givenOn", "2999-01-01"))));
        }
    }

    @Test
    void byThemselvesCountsOnceItIsApproved() {
        String number = "vol-" + UUID.randomUUID();
        Http volunteer = http.with(TestIssuer.shared()
                .signed(TestIssuer.shared()
                        .claims("somebody new", Role.VOLUNTEER)
                        .claim("volunteer_id", number)
                        .build()));
        volunteer.post(VOLUNTEERS, without(citizen(), "consent")).created();
        assertThat(actors.events(number, VolunteerRegistered.class))
                .singleElement()
                .satisfies(
                        registered -> assertThat(registered.restsOn().state()).isEqualTo(RegistrationState.UNAPPROVED));
        actors.assertRefused(409, Problem.REGISTRATION_NOT_IN_EFFECT, () -> certify(number));

        http.post(VOLUNTEERS + "/" + number + "/approval").done();

        earn(number);
    }

    @Nested
    class OfAMinor {

        private final Map<String, Object> minor = with(
                with(
                        citizen(),
                        "documentNumber",
                        citizenId(LocalDate.now(CivilTime.ZONE).minusYears(15))),
                "guardian",
                GUARDIAN);

        @Test
        void needsAGuardiansConsent() {
            actors.assertRefused(
                    422, Problem.GUARDIAN_CONSENT_REQUIRED, () -> http.post(VOLUNTEERS, without(minor, "guardian")));
            String volunteer = http.post(VOLUNTEERS, minor).created().text("volunteerId");

            earn(volunteer);
        }

        @Test
        void keepsWhatWasServedBeforeTheConsentWasWithdrawn() {
            String volunteer = http.post(VOLUNTEERS, minor).created().text("volunteerId");
            http.post(VOLUNTEERS + "/" + volunteer + "/guardian-consents/withdrawal")
                    .done();

            earn(volunteer);
            side.clock().later(Duration.ofDays(3), () -> {
                LocalDate tomorrow = LocalDate.now(CivilTime.ZONE).plusDays(1);
                Map<String, Object> service = actors.service(volunteer, tomorrow + "T08:00", tomorrow + "T09:00");
                actors.assertRefused(
                        422, Problem.GUARDIAN_CONSENT_REQUIRED, () -> http.post("/api/v1/service-records", service));
                http.post(
                                VOLUNTEERS + "/" + volunteer + "/guardian-consents",
                                with(GUARDIAN, "consentedOn", tomorrow.toString()))
                        .done();
                actors.certify(volunteer, tomorrow + "T08:00", tomorrow + "T09:00");
                assertThat(personalData(volunteer)
                                .path("guardian")
                                .path("consentedOn")
                                .asString())
                        .isEqualTo(tomorrow.toString());
            });
        }
    }

    @Nested
    class WithAFurtherDocument {

        private final Map<String, Object> person = with(
                with(citizen(), "documentKind", "HK_MACAO_TRAVEL_PERMIT"), "documentNumber", hongKongPermit() + "00");
        private final String volunteer = http.post(VOLUNTEERS, with(person, "birthDate", "1988-08-08"))
                .created()
                .text("volunteerId");
        private final String residencePermit = residencePermit(LocalDate.of(1988, 8, 8));

        private Answer link(String volunteer, String kind, String number) {
            return http.post(
                    VOLUNTEERS + "/" + volunteer + "/documents",
                    Map.of("documentKind", kind, "documentNumber", number));
        }

        @Test
        void isTheSamePersonWhicheverTheyShow() {
            link(volunteer, "RESIDENCE_PERMIT", residencePermit).done();

            long head = side.head();
            link(volunteer, "RESIDENCE_PERMIT", residencePermit).done();
            assertThat(side.head()).as("the same again").isEqualTo(head);
            actors.assertRefused(
                    409,
                    Problem.IDENTITY_ALREADY_CLAIMED,
                    () -> http.post(
                            VOLUNTEERS,
                            with(
                                    with(citizen(), "documentKind", "RESIDENCE_PERMIT"),
                                    "documentNumber",
                                    residencePermit)));
            assertThat(actors.events(volunteer, DocumentLinked.class))
                    .singleElement()
                    .satisfies(linked -> assertThat(linked.toString()).doesNotContain(residencePermit));
            assertThat(personalData(volunteer).path("furtherDocuments"))
                    .singleElement()
                    .satisfies(document -> assertThat(
                                    document.path("documentNumber").asString())
                            .isEqualTo(residencePermit));
        }

        @Test
        void isNotLinkedWhereItSaysAnotherBirthDate() {
            actors.assertRefused(
                    422,
                    Problem.BIRTH_DATE_CONTRADICTS_DOCUMENT,
                    () -> link(volunteer, "RESIDENCE_PERMIT", residencePermit(LocalDate.of(1988, 8, 9))));
            actors.assertRefused(
                    404, Problem.UNKNOWN_VOLUNTEER, () -> link(NOBODY, "RESIDENCE_PERMIT", residencePermit));
        }
    }

    @Test
    void ofWhomIsBannedDoesNotComeBackThroughErasure() {
        Map<String, Object> person = citizen();
        String volunteer = http.post(VOLUNTEERS, person).created().text("volunteerId");
        Map<String, String> basis = Map.of("basis", "厦文明办〔2026〕7号");
        http.post(VOLUNTEERS + "/" + volunteer + "/ban", basis).done();
        String diary = DiaryId.of(VolunteerId.of(volunteer)).value();
        await().atMost(SOON)
                .until(() -> !actors.events(diary, DiaryClosed.class).isEmpty());
        actors.assertRefused(409, Problem.VOLUNTEER_BANNED, () -> certify(volunteer));

        assertThat(http.post(VOLUNTEERS + "/" + volunteer + "/erasure").status())
                .isEqualTo(202);
        awaitErased(volunteer);

        actors.assertRefused(409, Problem.IDENTITY_ALREADY_CLAIMED, () -> http.post(VOLUNTEERS, person));
        http.post(VOLUNTEERS + "/" + volunteer + "/ban/lifting", basis).done();
        http.post(VOLUNTEERS, person).created();
    }

    /** A redemption that begins while its volunteer is erased comes before it, or is refused. */
    @Test
    void isNeverErasedWhileGoodsWaitWhoeverIsFaster() {
        for (int round = 0; round < 5; round++) {
            String volunteer = actors.volunteerWith80Points();
            String item = actors.offer(20, 5);

            List<Answer> answers = atOnce(
                    2,
                    i -> i == 0
                            ? actors.redeem(volunteer, item, 1)
                            : http.post(VOLUNTEERS + "/" + volunteer + "/erasure"));

            boolean erased = answers.getLast().status() == 202;
            assertThat(answers.getFirst().status() == 201 && erased).isFalse();
            assertThat(actors.events(volunteer, VolunteerErased.class)).hasSize(erased ? 1 : 0);
        }
    }

    /** 7,812 students of 2022; who was born until the end of 2004 came of age in that year. */
    @Test
    void ofACollegeHasTheConsentsThatItNeeds() throws IOException {
        TrackingToken mark = side.mark();

        Answer finished = actors.finished(http.upload(
                "/api/v1/imports/volunteers?consentForm=SIGNED_LIST&consentGivenOn=2022-09-10&consentScanSha256="
                        + "0".repeat(64),
                Files.readAllBytes(STUDENTS),
                Map.of()));

        assertThat(finished.json().path("rejected").asLong())
                .as(finished.body())
                .isZero();
        PersonalDataVault vault = side.bean(PersonalDataVault.class);
        List<VolunteerRegistered> students = side.since(mark).stream()
                .map(EventMessage::getPayload)
                .filter(VolunteerRegistered.class::isInstance)
                .map(VolunteerRegistered.class::cast)
                .toList();
        assertThat(students).hasSize(7_812);
        LocalDate lastDay = LocalDate.of(2022, 12, 31);
        assertThat(students.parallelStream().filter(student -> {
                    LocalDate born = LocalDate.parse(vault.open(student.volunteerId(), "birthDate", student.birthDate())
                            .orElseThrow());
                    boolean minor = Period.between(born, lastDay).getYears() < 18;
                    assertThat(student.guardian() != null).isEqualTo(minor);
                    return minor;
                }))
                .hasSize(7_176);
    }
}
