package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.redvest.command.Actors.atOnce;
import static org.redvest.command.Actors.redemption;
import static org.redvest.command.Invented.GUARDIAN;
import static org.redvest.command.Invented.citizen;
import static org.redvest.command.Invented.citizenId;
import static org.redvest.command.Invented.creditCode;
import static org.redvest.command.Invented.hongKongPermit;
import static org.redvest.command.Invented.number;
import static org.redvest.command.Invented.person;
import static org.redvest.command.Invented.with;
import static org.redvest.command.Invented.without;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Effect;
import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.city.organisation.event.OrganisationRegistered;
import org.redvest.api.id.PersonalFileId;
import org.redvest.api.id.QualificationsId;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.casefile.event.CaseFileOpened;
import org.redvest.api.person.file.event.CommendationRecorded;
import org.redvest.api.person.file.event.EvaluationRecorded;
import org.redvest.api.person.file.event.TrainingRecorded;
import org.redvest.api.person.qualification.event.QualificationRecorded;
import org.redvest.api.person.qualification.event.QualificationWithdrawn;
import org.redvest.api.person.volunteer.DocumentKind;
import org.redvest.api.person.volunteer.IdentityDocument;
import org.redvest.api.person.volunteer.event.IdentityClaimed;
import org.redvest.api.person.volunteer.event.PersonalDataRead;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;
import org.redvest.api.reward.points.event.PointsCredited;
import org.redvest.api.reward.points.event.PointsReleased;
import org.redvest.api.reward.points.event.PointsReserved;
import org.redvest.api.reward.shop.command.ExpireRedemption;
import org.redvest.api.reward.shop.event.RedemptionExpired;
import org.redvest.api.reward.shop.event.RedemptionPlaced;
import org.redvest.api.reward.shop.event.StockReleased;
import org.redvest.api.reward.shop.event.StockReserved;
import org.redvest.api.service.hours.Timeliness;
import org.redvest.command.Http.Answer;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * What the command side promises over HTTP, whatever store it stands on. A refusal writes nothing: after each one the
 * log ends where it ended before.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class WriteSideContract {

    private static final String NOBODY = "019a9e00-0000-7000-8000-00000000dead";
    private static final String IDENTITY_DOCUMENTS =
            "../shared-api/src/test/resources/test-vectors/identity-documents.csv";
    private static final String CREDIT_CODES =
            "../shared-api/src/test/resources/test-vectors/unified-social-credit-codes.csv";

    private final RunningCommandSide side;
    private final Http http;
    private final Actors actors;
    private final Set<String> registered = new HashSet<>();

    /** How the position that a command's answer tells compares with the one of its last event. */
    abstract Consumer<Long> positionIsOf(long written);

    WriteSideContract(Store store) {
        this.side = RunningCommandSide.start(store, "contract");
        this.http = side.http();
        this.actors = new Actors(side);
    }

    @AfterAll
    void stops() {
        side.close();
    }

    @Nested
    class RegisterVolunteer {

        private static final String ADDRESS = "/api/v1/volunteers";

        @ParameterizedTest
        @CsvSource({
            "CITIZEN_ID,,",
            "HK_MACAO_TRAVEL_PERMIT, H, 1988-08-08",
            "TAIWAN_TRAVEL_PERMIT, 8, 1988-08-08",
            "FOREIGN_PERMANENT_RESIDENT_ID, FRA, 1988-08-08",
            "PASSPORT, E, 1988-08-08"
        })
        void takesEveryKindOfDocument(DocumentKind kind, String begin, LocalDate birthDate) {
            String number =
                    switch (kind) {
                        case HK_MACAO_TRAVEL_PERMIT -> hongKongPermit() + "00";
                        case TAIWAN_TRAVEL_PERMIT -> "%08d".formatted(number(0, 99_999_999));
                        case FOREIGN_PERMANENT_RESIDENT_ID -> begin + "%012d".formatted(number(0, 999_999_999));
                        case PASSPORT -> begin + "%08d".formatted(number(0, 99_999_999));
                        case CITIZEN_ID, RESIDENCE_PERMIT -> citizenId();
                    };
            Map<String, Object> request = person(kind.name(), number);
            if (birthDate != null) {
                request.put("birthDate", birthDate.toString());
                request.put("issuingState", "FRA");
            }

            String volunteer = http.post(ADDRESS, request).created().text("volunteerId");

            assertThat(actors.events(volunteer, VolunteerRegistered.class))
                    .singleElement()
                    .satisfies(event -> assertThat(event.documentKind()).isEqualTo(kind));
        }

        @ParameterizedTest
        @CsvFileSource(files = IDENTITY_DOCUMENTS, numLinesToSkip = 1)
        void judgesTheVectorsOfTheStandard(String kind, String number, boolean valid, String reason) {
            Map<String, Object> request = person(kind, number);
            request.put("issuingState", "FRA");
            request.put("guardian", GUARDIAN); // some of the standard's persons are children
            if (!valid) {
                actors.assertRefused(422, Problem.valueOf("DOCUMENT_" + reason), () -> http.post(ADDRESS, request));
                return;
            }
            IdentityDocument document =
                    IdentityDocument.of(DocumentKind.valueOf(kind), number, "FRA", LocalDate.of(2026, 1, 1));
            if (document.birthDate().isEmpty()) {
                request.put("birthDate", "1990-01-01");
            }

            if (registered.add(document.canonical())) {
                http.post(ADDRESS, request).created();
            } else {
                actors.assertRefused(409, Problem.IDENTITY_ALREADY_CLAIMED, () -> http.post(ADDRESS, request));
            }
        }

        @Test
        void sealsWhatIsPersonalAndSaysWhoActed() {
            TrackingToken mark = side.mark();
            Map<String, Object> request = with(citizen(), "phone", "13100009680");

            http.post(ADDRESS, request).created();

            List<TrackedEventMessage<?>> events = side.since(mark);
            assertThat(events)
                    .<Class<?>>extracting(TrackedEventMessage::getPayloadType)
                    .containsExactly(IdentityClaimed.class, VolunteerRegistered.class);
            assertThat(events).allSatisfy(event -> {
                assertThat(event.getPayload().toString())
                        .doesNotContain("沈奕瑄", String.valueOf(request.get("documentNumber")), "13100009680");
                assertThat(event.getMetaData())
                        .containsEntry(Envelope.ACTOR_KIND, "USER")
                        .containsEntry(Envelope.ACTOR_ID, "somebody")
                        .containsEntry(Envelope.CHANNEL, "REST")
                        .containsKeys(Envelope.CORRELATION_ID, Envelope.CAUSATION_ID);
            });
        }

        @Test
        void refusesASecondRegistrationWithoutTellingWhoseItIs() {
            Map<String, Object> request = citizen();
            String volunteer = http.post(ADDRESS, request).created().text("volunteerId");

            Answer answer = actors.assertRefused(
                    409, Problem.IDENTITY_ALREADY_CLAIMED, () -> http.post(ADDRESS, with(request, "name", "王小明")));

            assertThat(answer.body() + answer.headers())
                    .doesNotContain(volunteer, "vol-", "沈", String.valueOf(request.get("documentNumber")));
        }

        @Test
        void takesOneOfFiftyParallelRegistrationsOfOneDocument() {
            String permit = hongKongPermit();
            String[] forms = {permit, permit + "00", permit + "01", permit.toLowerCase(Locale.ROOT) + "02"};
            TrackingToken mark = side.mark();
            long keys = personKeys();

            List<Answer> answers = atOnce(
                    50,
                    i -> http.post(
                            ADDRESS,
                            with(
                                    person("HK_MACAO_TRAVEL_PERMIT", forms[i % forms.length]),
                                    "birthDate",
                                    "1990-01-01")));

            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() != 201)
                    .allSatisfy(answer -> answer.refused(409, Problem.IDENTITY_ALREADY_CLAIMED));
            assertThat(side.since(mark)).hasSize(2);
            assertThat(personKeys()).as("keys of persons").isEqualTo(keys + 1);
        }

        @Test
        void tellsEachOfManyWhoWriteAtOnceAPositionFromWhichOnTheirOwnCanBeRead() {
            TrackingToken mark = side.mark();

            List<Answer> answers = atOnce(50, i -> http.post(ADDRESS, person("CITIZEN_ID", citizenId())));

            Map<String, Long> written = new HashMap<>();
            side.since(mark).forEach(event -> {
                if (event.getPayload() instanceof VolunteerRegistered registered) {
                    written.put(registered.volunteerId().value(), LogPositions.of(event.trackingToken()));
                }
            });
            assertThat(answers).hasSize(50).allSatisfy(answer -> {
                long told =
                        Long.parseLong(answer.created().header("Log-Position").orElseThrow());
                assertThat(written).hasEntrySatisfying(answer.text("volunteerId"), position -> assertThat(told)
                        .satisfies(positionIsOf(position)));
            });
        }

        private long personKeys() {
            return side.bean(JdbcClient.class)
                    .sql("SELECT count(*) FROM vault.person_key")
                    .query(Long.class)
                    .single();
        }

        @ParameterizedTest
        @CsvSource({
            "name, <b>, 422, NAME_INVALID",
            "phone, 12, 422, PHONE_INVALID",
            "birthDate, 2999-01-01, 422, BIRTH_DATE_INVALID",
            "birthDate, 1949-12-31, 422, BIRTH_DATE_CONTRADICTS_DOCUMENT",
            "residence, 350299, 422, UNKNOWN_DIVISION",
            "residence, '350203001001 ', 400, INVALID_FIELD",
            "name, '', 400, INVALID_FIELD",
            "documentKind, LIBRARY_CARD, 400, INVALID_FIELD",
            "birthDate, yesterday, 400, INVALID_FIELD",
            "sex, X, 400, INVALID_FIELD",
            "issuingState, FRANCE, 400, INVALID_FIELD",
            "documentNumber, 12345678901234567890123456789012345678901, 400, INVALID_FIELD"
        })
        void refusesWhatDoesNotFit(String field, String value, int status, Problem reason) {
            actors.assertRefused(status, reason, () -> http.post(ADDRESS, with(citizen(), field, value)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"name", "documentKind", "documentNumber", "residence"})
        void refusesWhatIsIncomplete(String field) {
            Answer answer = actors.assertRefused(
                    400, Problem.INVALID_FIELD, () -> http.post(ADDRESS, without(citizen(), field)));

            assertThat(answer.json().path("errors").path(0).path("field").asString())
                    .isEqualTo(field);
        }

        @Test
        void needsTheIssuerOfAPassportAndTheBirthDateThatItDoesNotSay() {
            Map<String, Object> passport = person("PASSPORT", "E12345678");

            actors.assertRefused(422, Problem.DOCUMENT_ISSUER_INVALID, () -> http.post(ADDRESS, passport));
            actors.assertRefused(
                    422, Problem.BIRTH_DATE_REQUIRED, () -> http.post(ADDRESS, with(passport, "issuingState", "FRA")));
        }

        @Test
        void needsAWholeGuardianAndKnownCategories() {
            Map<String, Object> guardian =
                    Map.of("name", "沈建国", "documentNumber", "440524188001010014", "consentedOn", "2999-01-01");

            actors.assertRefused(
                    422, Problem.GUARDIAN_INCOMPLETE, () -> http.post(ADDRESS, with(citizen(), "guardian", guardian)));
            actors.assertRefused(
                    400,
                    Problem.INVALID_FIELD,
                    () -> http.post(ADDRESS, with(citizen(), "guardian", without(guardian, "name"))));
            actors.assertRefused(
                    422,
                    Problem.UNKNOWN_CATEGORY,
                    () -> http.post(ADDRESS, with(citizen(), "categories", List.of("股票推荐"))));
        }
    }

    @Nested
    class RegisterOrganisation {

        private static final String ADDRESS = "/api/v1/organisations";

        @Test
        void entersItUnderItsCode() {
            String code = creditCode();

            Answer answer = http.post(ADDRESS, organisation(code)).created();

            assertThat(answer.text("organisationId")).isEqualTo(code);
            assertThat(answer.header("Location")).contains("/api/v1/organisations/" + code);
            assertThat(actors.events("org-" + code, OrganisationRegistered.class))
                    .hasSize(1);
        }

        @Test
        void entersItOnce() {
            String code = creditCode();
            http.post(ADDRESS, organisation(code)).created();

            actors.assertRefused(
                    409, Problem.ORGANISATION_ALREADY_REGISTERED, () -> http.post(ADDRESS, organisation(code)));
        }

        @ParameterizedTest
        @CsvFileSource(files = CREDIT_CODES, numLinesToSkip = 1)
        void judgesTheVectorsOfTheStandard(String code, boolean valid, String reason) {
            if (valid) {
                // an event store that remembers earlier runs may know it
                assertThat(http.post(ADDRESS, organisation(code)).status()).isIn(201, 409);
            } else {
                actors.assertRefused(
                        422, Problem.valueOf("CREDIT_CODE_" + reason), () -> http.post(ADDRESS, organisation(code)));
            }
        }

        @Test
        void refusesADivisionThatTheCityDoesNotHave() {
            actors.assertRefused(
                    422,
                    Problem.UNKNOWN_DIVISION,
                    () -> http.post(ADDRESS, with(organisation(creditCode()), "division", "110101")));
        }

        @Test
        void givesATeamANumberThatStandsWhereverACodeDoes() {
            String guide = creditCode();
            http.post(ADDRESS, organisation(guide)).created();
            Map<String, Object> team =
                    Map.of("origin", "GUIDED", "name", "兴祥邻里守望队", "division", "350203", "guidedBy", guide);

            String number = http.post(ADDRESS + "/teams", team).created().text("organisationId");

            assertThat(number).startsWith("V").hasSize(18);
            actors.assertRefused(
                    409, Problem.ORGANISATION_ALREADY_REGISTERED, () -> http.post(ADDRESS + "/teams", team));
            Map<String, Object> service =
                    new HashMap<>(actors.service(actors.registerVolunteer(), "2024-03-01T08:30", "2024-03-01T10:30"));
            service.put("organisationId", number);
            http.post("/api/v1/service-records", service).created();
        }

        @Test
        void hasASuspendedOneCertifyWhatItDidBeforeAndADissolvedOneNothing() {
            String code = creditCode();
            String volunteer = actors.registerVolunteer();
            String successor = creditCode();
            http.post(ADDRESS, organisation(code)).created();
            http.post(ADDRESS, organisation(successor)).created();
            Map<String, Object> service =
                    new HashMap<>(actors.service(volunteer, "2024-03-01T08:30", "2024-03-01T10:30"));
            service.put("organisationId", code);

            assertThat(http.post(ADDRESS + "/" + code + "/suspension", Map.of("reason", "年检未通过"))
                            .status())
                    .isEqualTo(200);
            http.post("/api/v1/service-records", service).created();
            await().until(() -> actors.credits(volunteer).size() == 1);
            assertThat(http.post(ADDRESS + "/" + code + "/dissolution", Map.of("reason", "合并", "successor", successor))
                            .status())
                    .isEqualTo(200);

            service.put("start", "2024-03-02T08:30:00+08:00");
            service.put("end", "2024-03-02T10:30:00+08:00");
            assertThat(actors.assertRefused(
                                    409,
                                    Problem.ORGANISATION_DISSOLVED,
                                    () -> http.post("/api/v1/service-records", service))
                            .body())
                    .contains(successor);
        }

        private static Map<String, Object> organisation(String code) {
            return Map.of("organisationId", code, "name", "某志愿服务队", "division", "350203");
        }
    }

    @Nested
    class CertifyHours {

        private static final String ADDRESS = "/api/v1/service-records";

        private final String volunteer = actors.registerVolunteer();

        @Test
        void creditsPointsExactlyOnce() {
            String record = actors.certify(volunteer, "2024-03-01T08:30", "2024-03-01T10:30");

            assertThat(actors.credits(volunteer)).singleElement().satisfies(credit -> {
                assertThat(credit.recordId().value()).isEqualTo(record);
                assertThat(credit.points()).isEqualTo(20);
                assertThat(credit.serviceDate()).isEqualTo(LocalDate.of(2024, 3, 1));
            });
        }

        @Test
        void saysThatTheAutomationCreditedAndFromWhichCommandItFollows() {
            TrackingToken mark = side.mark();
            actors.certify(volunteer, "2024-03-01T08:30", "2024-03-01T10:30");

            List<TrackedEventMessage<?>> events = side.since(mark);

            assertThat(events.getLast().getPayloadType()).isEqualTo(PointsCredited.class);
            assertThat(events.getLast().getMetaData())
                    .containsEntry(Envelope.ACTOR_KIND, "AUTOMATION")
                    .containsEntry(Envelope.ACTOR_ID, "credit-points")
                    .containsEntry(Envelope.CHANNEL, "INTERNAL")
                    .containsEntry(
                            Envelope.CORRELATION_ID,
                            events.getFirst().getMetaData().get(Envelope.CORRELATION_ID));
        }

        @ParameterizedTest
        @CsvSource({
            "2024-03-09T10:30, 2024-03-09T08:30, INTERVAL_REVERSED",
            "2024-03-09T10:30, 2024-03-09T10:30, INTERVAL_EMPTY",
            "2999-03-09T08:30, 2999-03-09T10:30, INTERVAL_IN_FUTURE",
            "2024-03-09T08:30, 2024-03-09T16:31, DAILY_CAP_EXCEEDED",
            "2024-03-09T12:00, 2024-03-10T06:00, DAILY_CAP_EXCEEDED",
            "1999-12-31T08:30, 1999-12-31T10:30, NO_POLICY_IN_FORCE"
        })
        void refusesAnIntervalThatCannotCount(String start, String end, Problem reason) {
            actors.assertRefused(422, reason, () -> http.post(ADDRESS, actors.service(volunteer, start, end)));
        }

        @Test
        void refusesPartsOfMinutes() {
            actors.assertRefused(
                    422,
                    Problem.INTERVAL_NOT_WHOLE_MINUTES,
                    () -> http.post(ADDRESS, with(service(), "start", "2024-03-09T08:30:01+08:00")));
        }

        @Test
        void refusesTimeThatIsCertified() {
            actors.certify(volunteer, "2024-03-09T08:30", "2024-03-09T10:30");

            actors.assertRefused(409, Problem.HOURS_OVERLAP, () -> http.post(ADDRESS, service()));
            actors.assertRefused(
                    409,
                    Problem.HOURS_OVERLAP,
                    () -> http.post(ADDRESS, actors.service(volunteer, "2024-03-09T10:29", "2024-03-09T10:30")));
        }

        @Test
        void refusesMoreThanADayCounts() {
            actors.certify(volunteer, "2024-03-09T00:00", "2024-03-09T08:00");

            actors.assertRefused(
                    422,
                    Problem.DAILY_CAP_EXCEEDED,
                    () -> http.post(ADDRESS, actors.service(volunteer, "2024-03-09T08:00", "2024-03-09T08:01")));
        }

        @Test
        void takesOneOfTwentyParallelCertificationsOfTheSameTime() {
            List<Answer> answers = atOnce(20, i -> http.post(ADDRESS, service()));

            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() != 201)
                    .allSatisfy(answer -> answer.refused(409, Problem.HOURS_OVERLAP));
            await().until(() -> actors.credits(volunteer).size() == 1);
        }

        @Test
        void refusesOnesOwn() {
            actors.assertRefused(
                    422,
                    Problem.SELF_CERTIFICATION,
                    () -> http.post(ADDRESS, with(service(), "certifiedBy", volunteer)));
        }

        @ParameterizedTest
        @CsvSource({
            "volunteerId, vol-" + NOBODY + ", 404, UNKNOWN_VOLUNTEER",
            "volunteerId, vol-1, 404, UNKNOWN_VOLUNTEER",
            "volunteerId, " + NOBODY + ", 404, UNKNOWN_VOLUNTEER",
            "certifiedBy, vol-" + NOBODY + ", 404, UNKNOWN_VOLUNTEER",
            "organisationId, 52350203MJB1234561, 404, UNKNOWN_ORGANISATION",
            "organisationId, 52350206MJB00000X1, 422, CREDIT_CODE_CHECK_DIGIT",
            "division, 350299, 422, UNKNOWN_DIVISION",
            "category, 股票推荐, 422, UNKNOWN_CATEGORY",
            "start, yesterday, 400, INVALID_FIELD",
            "start, 2024-03-09T08:30, 400, INVALID_FIELD",
            "place, '', 400, INVALID_FIELD"
        })
        void refusesWhatNobodyKnows(String field, String value, int status, Problem reason) {
            String known = value.equals("52350203MJB1234561") ? creditCode() : value;

            actors.assertRefused(status, reason, () -> http.post(ADDRESS, with(service(), field, known)));
        }

        private Map<String, Object> service() {
            return actors.service(volunteer, "2024-03-09T08:30", "2024-03-09T10:30");
        }
    }

    @Nested
    class AdoptPolicy {

        private static final String ADDRESS = "/api/v1/policies";

        @Test
        void countsItsVersions() {
            int first = adopt("REDEMPTION_HOLD_DAYS", 7, LocalDate.of(2012, 1, 1));

            assertThat(adopt("REDEMPTION_HOLD_DAYS", 7, LocalDate.of(2012, 1, 1)))
                    .isEqualTo(first + 1);
        }

        @Test
        void decidesAboutServicesOfItsTime() {
            LocalDate day = LocalDate.of(2013, 1, 1).plusDays(number(0, 3000));
            adopt("POINTS_PER_HOUR", 25, day);
            adopt("POINTS_PER_HOUR", 10, day.plusDays(1));
            String volunteer = actors.registerVolunteer();

            actors.certify(volunteer, day + "T08:00", day + "T09:00");
            actors.certify(volunteer, day.plusDays(1) + "T08:00", day.plusDays(1) + "T09:00");

            assertThat(actors.credits(volunteer))
                    .extracting(PointsCredited::points)
                    .containsExactly(25, 10);
        }

        @ParameterizedTest
        @CsvSource({
            "kind, TAX_RATE, 400, INVALID_FIELD",
            "value, 1441, 422, POLICY_VALUE_OUT_OF_RANGE",
            "value, 0, 422, POLICY_VALUE_OUT_OF_RANGE",
            "value, 7.5, 400, INVALID_FIELD",
            "value, 99999999999, 400, INVALID_FIELD",
            "effectiveFrom, 2026-02-30, 400, INVALID_FIELD",
            "basis, ' ', 400, INVALID_FIELD"
        })
        void refusesWhatCannotBeInForce(String field, String value, int status, Problem reason) {
            Object given = field.equals("value") ? new BigDecimal(value) : value;

            actors.assertRefused(
                    status,
                    reason,
                    () -> http.post(ADDRESS, with(policy("DAILY_CAP_MINUTES", 480, LocalDate.EPOCH), field, given)));
        }

        private int adopt(String kind, int value, LocalDate from) {
            return http.post(ADDRESS, policy(kind, value, from))
                    .created()
                    .json()
                    .path("version")
                    .asInt();
        }

        private static Map<String, Object> policy(String kind, int value, LocalDate from) {
            return Map.of("kind", kind, "value", value, "effectiveFrom", from.toString(), "basis", "a test");
        }
    }

    @Nested
    class RecordInsurancePolicy {

        private static final String ADDRESS = "/api/v1/insurance-policies";

        @Test
        void onceForEachNumberOfAnInsurer() {
            Map<String, Object> policy = policy();

            http.post(ADDRESS, policy).created();

            actors.assertRefused(409, Problem.INSURANCE_POLICY_ALREADY_RECORDED, () -> http.post(ADDRESS, policy));
            http.post(ADDRESS, policy()).created();
        }

        @ParameterizedTest
        @CsvSource({
            "until, 2026-06-14T16:00:00Z, 422, PERIOD_REVERSED",
            "until, 2025-06-15T00:00:00+08:00, 422, PERIOD_REVERSED",
            "until, never, 400, INVALID_FIELD",
            "signedOn, 2026-13-01, 400, INVALID_FIELD",
            "insurer, '', 400, INVALID_FIELD"
        })
        void refusesAPeriodThatIsNone(String field, String value, int status, Problem reason) {
            actors.assertRefused(status, reason, () -> http.post(ADDRESS, with(policy(), field, value)));
        }

        @ParameterizedTest
        @ValueSource(longs = {0, -448_000})
        void refusesASumThatIsNone(long sum) {
            actors.assertRefused(
                    422, Problem.AMOUNT_NOT_POSITIVE, () -> http.post(ADDRESS, with(policy(), "sumInsuredYuan", sum)));
        }

        private static Map<String, Object> policy() {
            return Map.of(
                    "insurer",
                    "中国人寿厦门分公司",
                    "policyNumber",
                    UUID.randomUUID().toString(),
                    "sumInsuredYuan",
                    448_000,
                    "from",
                    "2026-06-15T00:00:00+08:00",
                    "until",
                    "2027-06-15T00:00:00+08:00",
                    "signedOn",
                    "2026-07-05");
        }
    }

    @Nested
    class RecordFileEntry {

        private final String volunteer = actors.registerVolunteer();

        @Test
        void entersTrainingsCommendationsAndEvaluations() {
            String record = actors.certify(volunteer, "2024-03-09T08:30", "2024-03-09T10:30");
            TrackingToken mark = side.mark();

            http.post(trainings(), training()).created();
            http.post(address("commendations"), commendation()).created();
            Answer answer = http.post(address("evaluations"), with(evaluation(), "serviceRecordId", record))
                    .created();
            http.post(address("evaluations"), evaluation()).created();

            assertThat(answer.text("entryId")).startsWith("ent-");
            assertThat(answer.header("Location")).contains(address("personal-file"));
            assertThat(side.since(mark))
                    .<Class<?>>extracting(TrackedEventMessage::getPayloadType)
                    .containsExactly(
                            TrainingRecorded.class,
                            CommendationRecorded.class,
                            EvaluationRecorded.class,
                            EvaluationRecorded.class);
            assertThat(actors.events(file(), EvaluationRecorded.class))
                    .extracting(EvaluationRecorded::timeliness)
                    .doesNotContain(Timeliness.ON_TIME)
                    .last()
                    .isNull();
        }

        @Test
        void entersOnceWhatComesTwiceUnderOneKey() {
            Map<String, String> key =
                    Map.of("Idempotency-Key", UUID.randomUUID().toString());
            http.post(trainings(), training(), key).created();
            side.bean(JdbcClient.class)
                    .sql("DELETE FROM command.idempotent_request")
                    .update();

            http.post(trainings(), training(), key).created();

            assertThat(actors.events(file(), TrainingRecorded.class)).hasSize(1);
        }

        @Test
        void refusesOnesOwnWhateverElseOneIs() {
            Http manager = http.with(TestIssuer.shared()
                    .signed(TestIssuer.shared()
                            .claims("a manager who serves", Role.ORGANISATION_MANAGER)
                            .claim("volunteer_id", volunteer)
                            .build()));

            actors.assertRefused(422, Problem.SELF_RECORDING, () -> manager.post(trainings(), training()));
            manager.post("/api/v1/volunteers/" + actors.leader() + "/trainings", training())
                    .created();
        }

        @Test
        void refusesVolunteersAndWhoeverChangesNothing() {
            for (Role role : List.of(Role.VOLUNTEER, Role.AUDITOR, Role.INSURER)) {
                Http other = http.with(TestIssuer.shared().token("somebody else", role));

                actors.assertRefused(403, Problem.FORBIDDEN, () -> other.post(trainings(), training()));
            }
        }

        @ParameterizedTest
        @CsvSource({
            "trainings, minutes, 0, 422, AMOUNT_NOT_POSITIVE",
            "trainings, minutes, 1000001, 422, AMOUNT_TOO_LARGE",
            "trainings, title, ' ', 400, INVALID_FIELD",
            "trainings, date, 2999-01-01, 422, DATE_IN_FUTURE",
            "trainings, date, yesterday, 400, INVALID_FIELD",
            "commendations, level, VILLAGE, 400, INVALID_FIELD",
            "commendations, evidence, '', 400, INVALID_FIELD",
            "commendations, date, 2999-01-01, 422, DATE_IN_FUTURE",
            "evaluations, grade, 5, 400, INVALID_FIELD",
            "evaluations, date, 2999-01-01, 422, DATE_IN_FUTURE",
            "evaluations, organisationId, 52350206MJB00000X1, 422, CREDIT_CODE_CHECK_DIGIT",
            "evaluations, serviceRecordId, rec-" + NOBODY + ", 404, UNKNOWN_SERVICE_RECORD",
            "evaluations, serviceRecordId, rec-1, 404, UNKNOWN_SERVICE_RECORD"
        })
        void refusesWhatDoesNotFit(String kind, String field, String value, int status, Problem reason) {
            Map<String, Object> request =
                    switch (kind) {
                        case "trainings" -> training();
                        case "commendations" -> commendation();
                        default -> evaluation();
                    };
            Object given = field.equals("minutes") ? new BigDecimal(value) : value;

            actors.assertRefused(status, reason, () -> http.post(address(kind), with(request, field, given)));
        }

        @Test
        void refusesWhatNobodyKnows() {
            String anothers = actors.certify(actors.registerVolunteer(), "2024-03-09T08:30", "2024-03-09T10:30");

            actors.assertRefused(
                    404,
                    Problem.UNKNOWN_SERVICE_RECORD,
                    () -> http.post(address("evaluations"), with(evaluation(), "serviceRecordId", anothers)));
            actors.assertRefused(
                    404,
                    Problem.UNKNOWN_ORGANISATION,
                    () -> http.post(address("evaluations"), with(evaluation(), "organisationId", creditCode())));
            for (String nobody : List.of("vol-" + NOBODY, "vol-1")) {
                actors.assertRefused(
                        404,
                        Problem.UNKNOWN_VOLUNTEER,
                        () -> http.post("/api/v1/volunteers/" + nobody + "/trainings", training()));
            }
        }

        @Test
        void refusesAnEvaluationBeforeTheService() {
            String record = actors.certify(volunteer, "2024-03-09T08:30", "2024-03-09T10:30");

            actors.assertRefused(
                    422,
                    Problem.EVALUATION_TOO_EARLY,
                    () -> http.post(
                            address("evaluations"),
                            with(with(evaluation(), "serviceRecordId", record), "date", "2024-03-08")));
        }

        private String file() {
            return PersonalFileId.of(VolunteerId.of(volunteer)).value();
        }

        private String trainings() {
            return address("trainings");
        }

        private String address(String kind) {
            return "/api/v1/volunteers/" + volunteer + "/" + kind;
        }

        private static Map<String, Object> commendation() {
            return Map.of(
                    "title",
                    "优秀志愿者",
                    "level",
                    "COUNTY",
                    "grantedBy",
                    "文明办",
                    "evidence",
                    "〔2024〕12号",
                    "date",
                    "2024-03-05");
        }

        private Map<String, Object> evaluation() {
            return Map.of("organisationId", actors.organisation(), "grade", "GOOD", "date", "2024-03-11");
        }
    }

    private static Map<String, Object> training() {
        return Map.of("title", "应急救护员培训", "content", "心肺复苏", "minutes", 480, "host", "红十字会", "date", "2024-03-01");
    }

    @Nested
    class RecordQualification {

        private final String volunteer = actors.registerVolunteer();

        @Test
        void entersAndWithdrawsIt() {
            Answer entered = http.post(address(), qualification()).created();
            String qualification = entered.text("qualificationId");
            Answer withdrawn = http.post(withdrawal(qualification), Map.of("reason", "证书已被撤销"))
                    .done();
            http.post(withdrawal(qualification), Map.of("reason", "再次撤销")).done();

            assertThat(qualification).startsWith("qua-");
            assertThat(entered.header("Location")).contains(address());
            assertThat(withdrawn.text("qualificationId")).isEqualTo(qualification);
            assertThat(actors.events(stream(), QualificationRecorded.class))
                    .singleElement()
                    .satisfies(recorded -> {
                        assertThat(recorded.title()).isEqualTo(new Text("红十字救护员"));
                        assertThat(recorded.until()).isEqualTo(LocalDate.of(2026, 6, 29));
                        assertThat(recorded.number().ciphertext())
                                .startsWith("v1:")
                                .doesNotContain("00123");
                    });
            assertThat(actors.events(stream(), QualificationWithdrawn.class)).hasSize(1);
        }

        @Test
        void entersOnceWhatComesTwiceUnderOneKey() {
            Map<String, String> key =
                    Map.of("Idempotency-Key", UUID.randomUUID().toString());
            http.post(address(), qualification(), key).created();
            side.bean(JdbcClient.class)
                    .sql("DELETE FROM command.idempotent_request")
                    .update();

            http.post(address(), qualification(), key).created();

            assertThat(actors.events(stream(), QualificationRecorded.class)).hasSize(1);
        }

        @Test
        void isPartOfWhatThePersonTakesInClear() {
            http.post(address(), qualification()).created();

            JsonNode export = http.get("/api/v1/volunteers/" + volunteer + "/export?purpose=check")
                    .done()
                    .json();

            assertThat(export.path("events").valueStream().toList())
                    .filteredOn(event -> event.path("type").asString().equals("QualificationRecorded"))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.path("payload").path("number").asString())
                                .isEqualTo("3502-2023-00123");
                        assertThat(event.path("validFrom").asString()).isEqualTo("2023-06-29T16:00:00Z");
                        assertThat(event.path("validUntil").asString()).isEqualTo("2026-06-29T16:00:00Z");
                    });
        }

        @Test
        void refusesOnesOwnWhateverElseOneIs() {
            Http manager = http.with(TestIssuer.shared()
                    .signed(TestIssuer.shared()
                            .claims("a manager who serves", Role.ORGANISATION_MANAGER)
                            .claim("volunteer_id", volunteer)
                            .build()));
            String qualification =
                    http.post(address(), qualification()).created().text("qualificationId");

            actors.assertRefused(422, Problem.SELF_RECORDING, () -> manager.post(address(), qualification()));
            actors.assertRefused(
                    422,
                    Problem.SELF_RECORDING,
                    () -> manager.post(withdrawal(qualification), Map.of("reason", "不再需要")));
        }

        @Test
        void refusesVolunteersAndWhoeverChangesNothing() {
            for (Role role : List.of(Role.VOLUNTEER, Role.AUDITOR, Role.INSURER)) {
                Http other = http.with(TestIssuer.shared().token("somebody else", role));

                actors.assertRefused(403, Problem.FORBIDDEN, () -> other.post(address(), qualification()));
            }
        }

        @ParameterizedTest
        @CsvSource({
            "title, 潜水艇驾驶员, 422, UNKNOWN_QUALIFICATION",
            "title, ' ', 400, INVALID_FIELD",
            "issuer, '', 400, INVALID_FIELD",
            "number, ' ', 400, INVALID_FIELD",
            "from, yesterday, 400, INVALID_FIELD",
            "until, 2023-06-29, 422, PERIOD_REVERSED",
            "evidenceSha256, 9f86d081, 400, INVALID_FIELD"
        })
        void refusesWhatDoesNotFit(String field, String value, int status, Problem reason) {
            actors.assertRefused(status, reason, () -> http.post(address(), with(qualification(), field, value)));
        }

        @Test
        void refusesWhatNobodyKnows() {
            Map<String, Object> reason = Map.of("reason", "证书无效");
            for (String nobody : List.of("vol-" + NOBODY, "vol-1")) {
                actors.assertRefused(
                        404,
                        Problem.UNKNOWN_VOLUNTEER,
                        () -> http.post("/api/v1/volunteers/" + nobody + "/qualifications", qualification()));
            }
            String recordedForNobody = "/api/v1/volunteers/%s/qualifications/qua-" + NOBODY + "/withdrawal";
            actors.assertRefused(
                    404, Problem.UNKNOWN_VOLUNTEER, () -> http.post(recordedForNobody.formatted("vol-1"), reason));
            actors.assertRefused(
                    404,
                    Problem.UNKNOWN_QUALIFICATION_RECORD,
                    () -> http.post(recordedForNobody.formatted("vol-" + NOBODY), reason));
            for (String unknown : List.of("qua-" + NOBODY, "qua-1")) {
                actors.assertRefused(
                        404, Problem.UNKNOWN_QUALIFICATION_RECORD, () -> http.post(withdrawal(unknown), reason));
            }
        }

        private String stream() {
            return QualificationsId.of(VolunteerId.of(volunteer)).value();
        }

        private String address() {
            return "/api/v1/volunteers/" + volunteer + "/qualifications";
        }

        private String withdrawal(String qualification) {
            return address() + "/" + qualification + "/withdrawal";
        }

        private static Map<String, Object> qualification() {
            return Map.of(
                    "title",
                    "红十字救护员",
                    "issuer",
                    "厦门市红十字会",
                    "number",
                    "3502-2023-00123",
                    "from",
                    "2023-06-30",
                    "until",
                    "2026-06-29",
                    "evidenceSha256",
                    "0".repeat(64));
        }
    }

    @Nested
    class OpenCaseFile {

        private static final String ADDRESS = "/api/v1/audit/case-files";

        private final String volunteer = actors.registerVolunteer();

        private String body(String times) {
            return """
                    {"volunteerId": "%s", "purpose": " 核查积分异议 ", "fileNumber": "厦审〔2026〕12号"%s}""".formatted(volunteer, times);
        }

        @Test
        void isRecordedWithItsPurpose() {
            String id = http.postText(ADDRESS, body("")).created().text("caseFileId");

            assertThat(actors.events(volunteer, CaseFileOpened.class))
                    .extracting(
                            opened -> opened.caseFileId().value(), CaseFileOpened::purpose, CaseFileOpened::fileNumber)
                    .containsExactly(tuple(id, new Text("核查积分异议"), new Text("厦审〔2026〕12号")));
        }

        @Test
        void needsInstantsThatMakeSense() {
            actors.assertRefused(
                    422,
                    Problem.INSTANT_IN_FUTURE,
                    () -> http.postText(ADDRESS, body(", \"knownAt\": \"2999-01-01T00:00:00Z\"")));
            actors.assertRefused(
                    422,
                    Problem.KNOWN_BEFORE_LOG,
                    () -> http.postText(ADDRESS, body(", \"knownAt\": \"1851-01-01T00:00:00Z\"")));
            actors.assertRefused(
                    422,
                    Problem.KNOWN_BEFORE_VALID,
                    () -> http.postText(
                            ADDRESS,
                            body(", \"validAt\": \"2022-01-02T00:00:00Z\", \"knownAt\": \"2022-01-01T00:00:00Z\"")));
        }

        @Test
        void needsAPurposeAndSomebody() {
            actors.assertRefused(
                    400, Problem.INVALID_FIELD, () -> http.postText(ADDRESS, body("").replace(" 核查积分异议 ", " ")));
            actors.assertRefused(
                    404,
                    Problem.UNKNOWN_VOLUNTEER,
                    () -> http.postText(
                            ADDRESS, body("").replace(volunteer, "vol-019a9e00-0000-7000-8000-000000000001")));
        }

        @Test
        void isForAuditors() {
            for (Role role :
                    List.of(Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER, Role.INSURER)) {
                Http somebody = http.with(TestIssuer.shared().token("somebody", role));
                actors.assertRefused(403, Problem.FORBIDDEN, () -> somebody.postText(ADDRESS, body("")));
            }
        }
    }

    @Nested
    class Export {

        /** What somebody gave to register, and nobody else finds in clear. */
        private static final List<String> CANARIES =
                List.of("金丝雀", "13987654321", "2009-07-13", "监护雀", "350211200002290045");

        private final String passport = "E%08d".formatted(number(0, 99_999_999));
        private final String volunteer = registerWithAPassport();

        private String registerWithAPassport() {
            Map<String, Object> person = person("PASSPORT", passport);
            person.put("name", CANARIES.get(0));
            person.put("issuingState", "FRA");
            person.put("phone", CANARIES.get(1));
            person.put("birthDate", CANARIES.get(2));
            person.put(
                    "guardian",
                    Map.of("name", CANARIES.get(3), "documentNumber", CANARIES.get(4), "consentedOn", "2024-01-01"));
            return http.post("/api/v1/volunteers", person).created().text("volunteerId");
        }

        private Http as(String number) {
            return http.with(TestIssuer.shared()
                    .signed(TestIssuer.shared()
                            .claims("the volunteer", Role.VOLUNTEER)
                            .claim("volunteer_id", number)
                            .build()));
        }

        private String address() {
            return "/api/v1/volunteers/" + volunteer + "/export";
        }

        @Test
        void holdsEverythingInClearInTheOrderOfTime() {
            actors.certify(volunteer, "2024-03-09T08:00", "2024-03-09T16:00");
            Answer placed = actors.redeem(volunteer, actors.offer(20, 3), 1).created();
            http.post(placed.header("Location").orElseThrow() + "/cancellation").done();
            http.post("/api/v1/volunteers/" + volunteer + "/trainings", training())
                    .created();

            Answer answer = as(volunteer).get(address()).done();

            assertThat(answer.contentType()).startsWith("application/json");
            assertThat(answer.header("Content-Disposition"))
                    .contains("attachment; filename=\"" + volunteer + ".json\"");
            assertThat(answer.body()).contains(passport).contains(CANARIES).doesNotContain("\"v1:");
            JsonNode export = answer.json();
            assertThat(export.path("volunteerId").asString()).isEqualTo(volunteer);
            assertThat(export.path("purpose").asString()).isEqualTo("本人查阅");
            assertThat(export.path("personalData").path("documentNumber").asString())
                    .isEqualTo(passport);
            List<JsonNode> events = export.path("events").valueStream().toList();
            assertThat(events)
                    .extracting(event -> event.path("type").asString())
                    .startsWith("IdentityClaimed", "VolunteerRegistered", "HoursCertified", "PointsCredited")
                    .contains("PointsReserved", "RedemptionPlaced", "RedemptionCancelled", "PointsReleased")
                    .endsWith("TrainingRecorded", "PersonalDataRead")
                    .hasSize(10);
            assertThat(events)
                    .extracting(event -> Instant.parse(event.path("recordedAt").asString()))
                    .isSorted();
            assertThat(events.get(1)
                            .path("payload")
                            .path("guardian")
                            .path("name")
                            .asString())
                    .isEqualTo("监护雀");
            assertThat(events.get(2).path("validFrom").asString()).isEqualTo("2024-03-09T00:00:00Z");
            assertThat(events.get(2).path("validUntil").asString()).isEqualTo("2024-03-09T08:00:00Z");
            assertThat(events.get(3).path("actorKind").asString()).isEqualTo("AUTOMATION");
            assertThat(events.getLast().path("actorId").asString()).isEqualTo("the volunteer");
            assertThat(events.getLast().path("channel").asString()).isEqualTo("REST");
        }

        @Test
        void isRecordedBeforeItIsGiven() {
            as(volunteer).get(address()).done();
            http.get(address() + "?purpose=" + URLEncoder.encode(" 协助本人 ", StandardCharsets.UTF_8))
                    .done();

            assertThat(actors.events(volunteer, PersonalDataRead.class))
                    .extracting(PersonalDataRead::purpose)
                    .containsExactly(new Text("本人查阅"), new Text("协助本人"));
        }

        @Test
        void needsAPurposeForSomebodyElses() {
            actors.assertRefused(400, Problem.INVALID_FIELD, () -> http.get(address()));
            actors.assertRefused(400, Problem.INVALID_FIELD, () -> http.get(address() + "?purpose=%20"));
            actors.assertRefused(400, Problem.INVALID_FIELD, () -> http.get(address() + "?purpose=" + "x".repeat(201)));
        }

        @Test
        void isNobodyElses() {
            actors.assertRefused(
                    403, Problem.FORBIDDEN, () -> as(actors.leader()).get(address() + "?purpose=curiosity"));
            actors.assertRefused(
                    401, Problem.SIGN_IN_REQUIRED, () -> http.with("").get(address()));
            for (Role role : List.of(Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER, Role.AUDITOR, Role.INSURER)) {
                Http other = http.with(TestIssuer.shared().token("somebody else", role));

                actors.assertRefused(403, Problem.FORBIDDEN, () -> other.get(address() + "?purpose=curiosity"));
            }
        }

        @Test
        void isRefusedOnceTheVolunteerIsErased() {
            http.post("/api/v1/volunteers/" + volunteer + "/erasure");
            await().until(() -> !actors.events(volunteer, VolunteerErased.class).isEmpty());

            as(volunteer).get(address()).refused(409, Problem.VOLUNTEER_ERASED);
            actors.assertRefused(
                    409,
                    Problem.VOLUNTEER_ERASED,
                    () -> http.post("/api/v1/volunteers/" + volunteer + "/trainings", training()));
        }

        @Test
        void doesNotTellOfTheNumberThatThePersonHadBefore() {
            http.post("/api/v1/volunteers/" + volunteer + "/erasure");
            await().until(() -> !actors.events(volunteer, VolunteerErased.class).isEmpty());
            String again = registerWithAPassport();

            Answer answer =
                    as(again).get("/api/v1/volunteers/" + again + "/export").done();

            assertThat(answer.body()).doesNotContain(volunteer);
            assertThat(answer.json().path("events").valueStream().map(event -> event.path("type")
                            .asString()))
                    .containsExactly("IdentityClaimed", "VolunteerRegistered", "PersonalDataRead");
        }

        @Test
        void isOfNobodyWhomNobodyKnows() {
            for (String nobody : List.of("vol-" + NOBODY, "vol-1")) {
                actors.assertRefused(
                        404,
                        Problem.UNKNOWN_VOLUNTEER,
                        () -> http.get("/api/v1/volunteers/" + nobody + "/export?purpose=curiosity"));
            }
        }
    }

    @Nested
    class OfferRewardItem {

        @ParameterizedTest
        @CsvSource({
            "price, 0, 422, AMOUNT_NOT_POSITIVE",
            "price, -1, 422, AMOUNT_NOT_POSITIVE",
            "price, 1000001, 422, AMOUNT_TOO_LARGE",
            "stock, 0, 422, AMOUNT_NOT_POSITIVE",
            "stock, -1, 422, AMOUNT_NOT_POSITIVE",
            "stock, 1000001, 422, AMOUNT_TOO_LARGE"
        })
        void refusesAmountsThatAreNone(String field, int amount, int status, Problem reason) {
            Map<String, Object> item = Map.of("name", "雨伞", "outlet", "星湖社区爱心超市", "price", 20, "stock", 50);

            actors.assertRefused(status, reason, () -> http.post("/api/v1/reward-items", with(item, field, amount)));
        }

        @Test
        void takesDeliveriesAfterwards() {
            String item = actors.offer(20, 1);

            http.post("/api/v1/reward-items/" + item + "/deliveries", Map.of("pieces", 2))
                    .done();
            actors.assertRefused(
                    422,
                    Problem.AMOUNT_NOT_POSITIVE,
                    () -> http.post("/api/v1/reward-items/" + item + "/deliveries", Map.of("pieces", 0)));
            actors.assertRefused(
                    404,
                    Problem.UNKNOWN_REWARD_ITEM,
                    () -> http.post("/api/v1/reward-items/itm-" + NOBODY + "/deliveries", Map.of("pieces", 1)));

            http.post("/api/v1/redemptions", redemption(actors.volunteerWith80Points(), item, 3))
                    .created();
        }
    }

    @Nested
    class RedeemPoints {

        private static final String ADDRESS = "/api/v1/redemptions";

        private final String volunteer = actors.volunteerWith80Points();
        private final String item = actors.offer(20, 3);

        @Test
        void reservesPointsAndStockTogether() {
            TrackingToken mark = side.mark();

            Answer answer = http.post(ADDRESS, redemption(volunteer, item, 3)).created();

            assertThat(answer.json().path("points").asInt()).isEqualTo(60);
            assertThat(answer.text("pickUpCode")).matches("[0-9A-HJKMNP-TV-Z]{8}");
            assertThat(side.since(mark))
                    .<Class<?>>extracting(TrackedEventMessage::getPayloadType)
                    .containsExactlyInAnyOrder(PointsReserved.class, StockReserved.class, RedemptionPlaced.class);
            assertThat(side.since(mark))
                    .allSatisfy(event ->
                            assertThat(event.getPayload().toString()).doesNotContain(answer.text("pickUpCode")));
        }

        @Test
        void takesOnePieceWhereNoNumberIsGiven() {
            Answer answer = http.post(ADDRESS, Map.of("volunteerId", volunteer, "rewardItemId", item))
                    .created();

            assertThat(answer.json().path("points").asInt()).isEqualTo(20);
        }

        @Test
        void refusesMoreThanTheBalance() {
            String dear = actors.offer(81, 1);

            actors.assertRefused(409, Problem.POINTS_INSUFFICIENT, () -> actors.redeem(volunteer, dear, 1));
        }

        @Test
        void refusesMoreThanTheStock() {
            actors.assertRefused(409, Problem.STOCK_INSUFFICIENT, () -> actors.redeem(volunteer, item, 4));
        }

        @Test
        void refusesWhoeverHasNoPoints() {
            String poor = actors.registerVolunteer();

            actors.assertRefused(409, Problem.POINTS_INSUFFICIENT, () -> actors.redeem(poor, item, 1));
        }

        @ParameterizedTest
        @CsvSource({"0, 422, AMOUNT_NOT_POSITIVE", "-3, 422, AMOUNT_NOT_POSITIVE", "1000001, 422, AMOUNT_TOO_LARGE"})
        void refusesAmountsThatAreNone(int pieces, int status, Problem reason) {
            actors.assertRefused(status, reason, () -> actors.redeem(volunteer, item, pieces));
        }

        @Test
        void refusesWhatNobodyKnows() {
            actors.assertRefused(404, Problem.UNKNOWN_VOLUNTEER, () -> actors.redeem("vol-" + NOBODY, item, 1));
            actors.assertRefused(404, Problem.UNKNOWN_REWARD_ITEM, () -> actors.redeem(volunteer, "itm-" + NOBODY, 1));
            actors.assertRefused(404, Problem.UNKNOWN_REWARD_ITEM, () -> actors.redeem(volunteer, "umbrella", 1));
        }

        @Test
        void takesOneOfAHundredParallelRedemptionsOfTheLastItem() {
            String last = actors.offer(1, 1);
            String other = actors.volunteerWith80Points();

            List<Answer> answers = atOnce(100, i -> actors.redeem(i % 2 == 0 ? volunteer : other, last, 1));

            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() != 201)
                    .allSatisfy(answer -> answer.refused(409, Problem.STOCK_INSUFFICIENT));
            assertThat(actors.events(last, StockReserved.class)).hasSize(1);
        }

        @Test
        void neverSpendsAPointTwiceInParallel() {
            String one = actors.offer(20, 100);
            String another = actors.offer(20, 100);

            List<Answer> answers = atOnce(20, i -> actors.redeem(volunteer, i % 2 == 0 ? one : another, 1));

            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(4);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() != 201)
                    .allSatisfy(answer -> answer.refused(409, Problem.POINTS_INSUFFICIENT));
        }
    }

    @Nested
    class CollectRedemption {

        private final String volunteer = actors.volunteerWith80Points();
        private final String item = actors.offer(20, 3);
        private final Answer placed = actors.redeem(volunteer, item, 1).created();
        private final String address = placed.header("Location").orElseThrow();

        @Test
        void handsTheGoodsOverOnce() {
            http.post(address + "/collection", code()).done();

            actors.assertRefused(
                    409, Problem.REDEMPTION_ALREADY_COLLECTED, () -> http.post(address + "/collection", code()));
            actors.assertRefused(409, Problem.REDEMPTION_ALREADY_COLLECTED, () -> http.post(address + "/cancellation"));
        }

        @Test
        void refusesAnotherCode() {
            actors.assertRefused(
                    422,
                    Problem.PICK_UP_CODE_WRONG,
                    () -> http.post(address + "/collection", Map.of("pickUpCode", "XXXXXXXX")));
            actors.assertRefused(
                    400, Problem.INVALID_FIELD, () -> http.post(address + "/collection", Map.of("pickUpCode", "")));
        }

        @Test
        void refusesARedemptionThatNobodyKnows() {
            actors.assertRefused(
                    404,
                    Problem.UNKNOWN_REDEMPTION,
                    () -> http.post("/api/v1/redemptions/rdm-" + NOBODY + "/collection", code()));
            actors.assertRefused(
                    404,
                    Problem.UNKNOWN_REDEMPTION,
                    () -> http.post("/api/v1/redemptions/rdm-" + NOBODY + "/cancellation"));
            actors.assertRefused(
                    404, Problem.UNKNOWN_REDEMPTION, () -> http.post("/api/v1/redemptions/1/collection", code()));
        }

        @Test
        void refusesOneThatWasCancelled() {
            http.post(address + "/cancellation").done();

            actors.assertRefused(409, Problem.REDEMPTION_CANCELLED, () -> http.post(address + "/collection", code()));
        }

        @Test
        void refusesOneWhoseTimeIsOver() {
            side.clock()
                    .later(
                            Duration.ofDays(8),
                            () -> actors.assertRefused(
                                    409, Problem.REDEMPTION_EXPIRED, () -> http.post(address + "/collection", code())));
        }

        @Test
        void isOfferedAgainAfterACancellation() {
            http.post(address + "/cancellation").done();
            TrackingToken mark = side.mark();

            http.post(address + "/cancellation").done();

            assertThat(side.since(mark)).isEmpty();
            assertThat(actors.events(item, StockReleased.class)).hasSize(1);
            actors.redeem(volunteer, item, 3).created();
        }

        @Test
        void isOfferedAgainAfterItExpired() {
            var expire = new ExpireRedemption(RedemptionId.of(placed.text("redemptionId")));
            Refused.assertRefused(Problem.BUSY, () -> side.send(expire));
            TrackingToken mark = side.mark();

            side.clock().later(Duration.ofDays(8), () -> {
                assertThat(side.send(expire)).isEqualTo(Effect.RECORDED);
                assertThat(side.send(expire)).isEqualTo(Effect.ALREADY_RECORDED);
            });

            assertThat(side.since(mark))
                    .<Class<?>>extracting(TrackedEventMessage::getPayloadType)
                    .containsExactlyInAnyOrder(RedemptionExpired.class, StockReleased.class, PointsReleased.class);
            actors.assertRefused(409, Problem.REDEMPTION_EXPIRED, () -> http.post(address + "/collection", code()));
            actors.assertRefused(409, Problem.REDEMPTION_EXPIRED, () -> http.post(address + "/cancellation"));
            actors.redeem(volunteer, item, 3).created();
        }

        @Test
        void isScheduledToExpireInTime() {
            await().until(() -> side.bean(JdbcClient.class)
                            .sql("SELECT count(*) FROM command.scheduled_tasks WHERE task_instance = ?")
                            .param(placed.text("redemptionId"))
                            .query(Long.class)
                            .single()
                    == 1);
        }

        private Map<String, Object> code() {
            return Map.of("pickUpCode", placed.text("pickUpCode"));
        }
    }

    @Nested
    class IdempotencyKey {

        private final Map<String, String> key =
                Map.of("Idempotency-Key", UUID.randomUUID().toString());

        @Test
        void givesTheSameAnswerAndOneEffect() {
            Map<String, Object> request = citizen();
            Answer first = http.post("/api/v1/volunteers", request, key).created();
            TrackingToken mark = side.mark();

            Answer second = http.post("/api/v1/volunteers", request, key);

            assertThat(second.body()).isEqualTo(first.body());
            assertThat(second.status()).isEqualTo(201);
            assertThat(second.contentType()).isEqualTo(first.contentType());
            assertThat(second.header("Location")).isEqualTo(first.header("Location"));
            assertThat(second.header("Log-Position")).isEqualTo(first.header("Log-Position"));
            assertThat(side.since(mark)).isEmpty();
        }

        @Test
        void givesTheSameRefusal() {
            Map<String, Object> request = with(citizen(), "residence", "350299");

            Answer first = http.post("/api/v1/volunteers", request, key).refused(422, Problem.UNKNOWN_DIVISION);

            assertThat(http.post("/api/v1/volunteers", request, key).body()).isEqualTo(first.body());
        }

        @Test
        void isRefusedWithAnotherBodyOrAtAnotherAddress() {
            http.post("/api/v1/volunteers", citizen(), key).created();

            actors.assertRefused(
                    422, Problem.IDEMPOTENCY_KEY_REUSED, () -> http.post("/api/v1/volunteers", citizen(), key));
            actors.assertRefused(
                    422,
                    Problem.IDEMPOTENCY_KEY_REUSED,
                    () -> http.post("/api/v1/reward-items", Map.of("name", "雨伞"), key));
        }

        @Test
        void takesEffectOnceInParallel() {
            Map<String, Object> item = Map.of("name", "雨伞", "outlet", "星湖社区爱心超市", "price", 20, "stock", 50);
            TrackingToken mark = side.mark();

            List<Answer> answers = atOnce(20, i -> http.post("/api/v1/reward-items", item, key));

            assertThat(answers).filteredOn(answer -> answer.status() == 201).isNotEmpty();
            assertThat(answers)
                    .filteredOn(answer -> answer.status() != 201)
                    .allSatisfy(answer -> answer.refused(409, Problem.REQUEST_IN_PROGRESS));
            assertThat(side.since(mark)).hasSize(1);
        }

        @Test
        void followsIntoTheIdsSoThatALostAnswerIsFoundAgain() {
            Map<String, Object> request = citizen();
            Answer first = http.post("/api/v1/volunteers", request, key).created();
            TrackingToken mark = side.mark();
            side.bean(JdbcClient.class)
                    .sql("DELETE FROM command.idempotent_request")
                    .update();

            Answer second = http.post("/api/v1/volunteers", request, key).created();

            assertThat(second.text("volunteerId")).isEqualTo(first.text("volunteerId"));
            assertThat(side.since(mark)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"with blank", "钥匙"})
        void hasVisibleAsciiCharactersOnly(String form) {
            // the client library refuses characters that no header may have, before they are sent
            String sent = form.equals("钥匙") ? "k".repeat(201) : form;

            actors.assertRefused(
                    400,
                    Problem.INVALID_FIELD,
                    () -> http.post("/api/v1/volunteers", citizen(), Map.of("Idempotency-Key", sent)));
        }
    }

    @Nested
    class Requests {

        private static final String ITEMS = "/api/v1/reward-items";

        @ParameterizedTest
        @ValueSource(strings = {"{", "{\"name\":", "not json", "", "{\"name\":\"\u0001\"}", "{'name':'雨伞'}"})
        void thatAreNoJsonAreMalformed(String body) {
            actors.assertRefused(400, Problem.MALFORMED_REQUEST, () -> http.postText(ITEMS, body));
        }

        @Test
        void thatAreNoUtf8AreMalformed() {
            byte[] body = "{\"name\":\"沈\"}".getBytes(Charset.forName("GB18030"));

            actors.assertRefused(
                    400, Problem.MALFORMED_REQUEST, () -> http.post(ITEMS, "application/json", body, Map.of()));
        }

        @ParameterizedTest
        @MethodSource("wrongFields")
        void withAFieldOfAWrongTypeSayWhich(String field, String body) {
            Answer answer = actors.assertRefused(400, Problem.INVALID_FIELD, () -> http.postText(ITEMS, body));

            assertThat(answer.json().path("errors").path(0).path("field").asString())
                    .isEqualTo(field);
        }

        @ParameterizedTest
        @MethodSource("unfit")
        void thatNotEveryReaderCanHoldAreRefusedWithACodeForTheField(String code, String address, String body) {
            Answer answer = actors.assertRefused(400, Problem.INVALID_FIELD, () -> http.postText(address, body));

            assertThat(answer.json().path("errors").path(0).path("code").asString())
                    .isEqualTo(code);
        }

        static Stream<Arguments> unfit() {
            String item = "{\"name\":\"%s\",\"outlet\":\"超市\",\"price\":20,\"stock\":5}";
            String insurance = "{\"insurer\":\"中国人寿\",\"policyNumber\":\"P-1\",\"sumInsuredYuan\":448000,"
                    + "\"from\":%s,\"until\":\"2027-01-01T00:00:00+08:00\"}";
            String policy = "{\"kind\":%s,\"value\":7,\"effectiveFrom\":%s,\"basis\":\"决定\"}";
            String policies = "/api/v1/insurance-policies";
            return Stream.of(
                    Arguments.of("TEXT_UNFIT", ITEMS, item.formatted("雨\\ud800伞")),
                    Arguments.of("TEXT_UNFIT", ITEMS, item.formatted("雨\\udc00")),
                    Arguments.of("TEXT_UNFIT", ITEMS, item.formatted("雨\\u0000伞")),
                    Arguments.of("TEXT_UNFIT", ITEMS, item.formatted("雨\\n伞")),
                    Arguments.of("TEXT_UNFIT", ITEMS, item.formatted("雨\\u2028伞")),
                    Arguments.of("TEXT_UNFIT", ITEMS, item.formatted("\\u202e雨伞")),
                    Arguments.of("TEXT_UNFIT", ITEMS, item.formatted("雨\\uffff伞")),
                    Arguments.of("TIME_INVALID", policies, insurance.formatted("-1")),
                    Arguments.of("TIME_INVALID", policies, insurance.formatted("1.5")),
                    Arguments.of("TIME_INVALID", policies, insurance.formatted("1e308")),
                    Arguments.of("TIME_INVALID", policies, insurance.formatted("99999999999")),
                    Arguments.of("TIME_INVALID", policies, insurance.formatted("\"99999-01-01T00:00:00Z\"")),
                    Arguments.of(
                            "TIME_INVALID", "/api/v1/policies", policy.formatted("\"POINTS_PER_HOUR\"", "[2026,1,1]")),
                    Arguments.of("VALUE_UNKNOWN", "/api/v1/policies", policy.formatted("1", "\"2026-01-01\"")),
                    Arguments.of("VALUE_UNKNOWN", "/api/v1/policies", policy.formatted("\"1\"", "\"2026-01-01\"")),
                    Arguments.of("NUMBER_INVALID", ITEMS, item.formatted("雨伞").replace("20", "1e308")),
                    Arguments.of(
                            "FIELD_DUPLICATE",
                            ITEMS,
                            item.formatted("雨伞").replace("\"price\":20", "\"price\":1000,\"price\":1")));
        }

        @Test
        void ofTwoTextsAreNone() {
            String body = "{\"name\":\"雨伞\",\"outlet\":\"超市\",\"price\":20,\"stock\":5}";

            actors.assertRefused(400, Problem.INVALID_FIELD, () -> http.postText(ITEMS, body + body));
        }

        static Stream<Arguments> wrongFields() {
            String begin = "{\"name\":\"雨伞\",\"outlet\":\"超市\",\"price\":20,";
            return Stream.of(
                    Arguments.of("stock", begin + "\"stock\":\"many\"}"),
                    Arguments.of("stock", begin + "\"stock\":\"50\"}"),
                    Arguments.of("stock", begin + "\"stock\":1.5}"),
                    Arguments.of("stock", begin + "\"stock\":[50]}"),
                    Arguments.of("stock", begin + "\"stock\":true}"),
                    Arguments.of("stock", begin + "\"stock\":99999999999}"),
                    Arguments.of("stock", begin + "\"stock\":null}"),
                    Arguments.of("colour", begin + "\"colour\":\"red\",\"stock\":5}"),
                    Arguments.of("(body)", "[]"),
                    Arguments.of("name", "{\"name\":{\"a\":1}}"),
                    Arguments.of("name", "{\"name\":7}"));
        }

        @Test
        void overTheLimitAreTooLarge() {
            String body = "{\"name\":\"" + "x".repeat(64 * 1024) + "\"}";

            actors.assertRefused(413, Problem.BODY_TOO_LARGE, () -> http.postText(ITEMS, body));
        }

        @Test
        void upToTheLimitAreRead() {
            String body = "{\"name\":\"\"}";

            actors.assertRefused(
                    400,
                    Problem.INVALID_FIELD,
                    () -> http.postText(ITEMS, " ".repeat(64 * 1024 - body.length()) + body));
        }

        @ParameterizedTest
        @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", ""})
        void ofAnotherContentTypeAreUnsupported(String type) {
            actors.assertRefused(
                    415,
                    Problem.UNSUPPORTED_MEDIA_TYPE,
                    () -> http.post(ITEMS, type, "{}".getBytes(StandardCharsets.UTF_8), Map.of()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"/api/v1/nothing", "/nothing", "/api/v1/volunteers/x/y/z"})
        void toAnAddressWhereThereIsNothingFindNothing(String path) {
            actors.assertRefused(404, Problem.NOT_FOUND, () -> http.get(path));
        }

        @ParameterizedTest
        @CsvSource({"PUT, /api/v1/volunteers", "DELETE, /api/v1/reward-items", "PATCH, /api/v1/redemptions"})
        void withAMethodThatTheAddressDoesNotKnowAreRefused(String method, String path) {
            actors.assertRefused(405, Problem.METHOD_NOT_ALLOWED, () -> http.send(method, path));
        }

        @Test
        void forAFormatThatIsNotGivenAreRefused() {
            actors.assertRefused(
                    406,
                    Problem.NOT_ACCEPTABLE,
                    () -> http.post(
                            ITEMS,
                            Map.of("name", "雨伞", "outlet", "超市", "price", 20, "stock", 50),
                            Map.of("Accept", "application/xml")));
        }
    }
}
