package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redvest.command.Invented.with;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.Problem;
import org.redvest.api.cover.claim.event.ClaimClosed;
import org.redvest.api.cover.claim.event.ClaimEvent;
import org.redvest.api.cover.claim.event.ClaimOpened;
import org.redvest.api.cover.claim.event.ClaimPaid;
import org.redvest.api.cover.claim.event.ClaimRefused;
import org.redvest.api.cover.claim.event.ClaimReserveChanged;
import org.redvest.command.Http.Answer;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What insurers enquire, and insurance claims as they report them back, over HTTP, whatever store they stand on. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ClaimContract {

    private static final String CLAIMS = "/api/v1/insurance-claims";
    private static final String ENQUIRIES = "/api/v1/insurance/enquiries";

    /** Of a name that an event store that remembers earlier runs does not know. */
    private final String insurer = "平安财险" + UUID.randomUUID();

    private final RunningCommandSide side;
    private final Http http;
    private final Actors actors;
    private final Http own;

    ClaimContract(Store store) {
        this.side = RunningCommandSide.start(store, "claims");
        this.http = side.http();
        this.actors = new Actors(side);
        this.own = signedInFor(insurer);
    }

    @AfterAll
    void stop() {
        side.close();
    }

    private Http signedInFor(String name) {
        return http.with(TestIssuer.shared()
                .signed(TestIssuer.shared()
                        .claims("somebody of " + name, Role.INSURER)
                        .claim("insurer", name)
                        .build()));
    }

    private String policy() {
        return http.post(
                        "/api/v1/insurance-policies",
                        Map.of(
                                "insurer",
                                insurer,
                                "policyNumber",
                                "P-" + UUID.randomUUID(),
                                "sumInsuredYuan",
                                448_000,
                                "from",
                                "2024-06-15T00:00:00+08:00",
                                "until",
                                "2025-06-15T00:00:00+08:00"))
                .created()
                .text("insurancePolicyId");
    }

    private Map<String, Object> claim() {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("insurancePolicyId", policy());
        claim.put("claimNumber", "RLPC-117");
        claim.put("volunteerId", actors.registerVolunteer());
        claim.put("accidentAt", "2024-07-01T09:30:00+08:00");
        claim.put("learnedAt", "2024-07-01T11:00:00+08:00");
        claim.put("risk", "MEDICAL");
        claim.put("category", "文明交通");
        claim.put("division", "350203001001");
        claim.put("reserveYuan", 8_000);
        return claim;
    }

    @Test
    void areEnquiredAboutOnceUnderOneKeyWhichIsNoOtherEnquirys() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> request = Map.of(
                "volunteerId", actors.registerVolunteer(), "at", "2024-07-01T09:30:00+08:00", "purpose", "意外险理赔核查");
        String enquiry = enquired(request, key);

        assertThat(enquired(request, key)).isEqualTo(enquiry);
        assertThat(List.of(
                        enquired(with(request, "volunteerId", actors.registerVolunteer()), key),
                        enquired(with(request, "at", "2024-07-01T09:31:00+08:00"), key),
                        enquired(with(request, "purpose", "复核"), key)))
                .doesNotHaveDuplicates()
                .doesNotContain(enquiry);
    }

    @Test
    void areEnquiredAboutByADocumentUntilThePersonIsErased() {
        Map<String, Object> citizen = Invented.person("CITIZEN_ID", Invented.citizenId());
        String volunteer = http.post("/api/v1/volunteers", citizen).created().text("volunteerId");
        Map<String, Object> request = Map.of(
                "documentKind", "CITIZEN_ID", "documentNumber", citizen.get("documentNumber"), "purpose", "意外险理赔核查");

        assertThat(own.post(ENQUIRIES, request).created().text("volunteerId")).isEqualTo(volunteer);
        assertThat(http.post("/api/v1/volunteers/" + volunteer + "/erasure").status())
                .isEqualTo(202);
        actors.assertRefused(404, Problem.UNKNOWN_VOLUNTEER, () -> own.post(ENQUIRIES, request));
    }

    /** Also when the answer is no longer kept. */
    private String enquired(Map<String, Object> request, String key) {
        String enquiry = own.post(ENQUIRIES, request, Map.of("Idempotency-Key", key))
                .created()
                .text("enquiryId");
        side.bean(JdbcClient.class)
                .sql("DELETE FROM command.idempotent_request WHERE key = ?")
                .param(key)
                .update();
        return enquiry;
    }

    private List<ClaimEvent> events(String claim) {
        return actors.events(claim, ClaimEvent.class);
    }

    @Test
    void areReportedFromTheirBeginningToTheirEnd() {
        Map<String, Object> request = claim();
        String claim = own.post(CLAIMS, request).created().text("claimId");
        String address = CLAIMS + "/" + claim;
        Map<String, Object> payment = Map.of("amountYuan", 5_000, "paidOn", "2024-08-14");
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        assertThat(own.post(CLAIMS, request).created().text("claimId")).isEqualTo(claim);
        own.post(address + "/reserve", Map.of("reserveYuan", 6_000)).done();
        Answer paid = own.post(address + "/payments", payment, key).created();
        assertThat(own.post(address + "/payments", payment, key).body()).isEqualTo(paid.body());
        own.post(address + "/payments", Map.of("amountYuan", 362, "paidOn", "2024-09-01"))
                .created();
        own.post(address + "/closing").done();
        own.post(address + "/closing").done();

        assertThat(events(claim))
                .extracting(Object::getClass)
                .containsExactly(
                        ClaimOpened.class,
                        ClaimReserveChanged.class,
                        ClaimPaid.class,
                        ClaimPaid.class,
                        ClaimClosed.class);
        actors.assertRefused(409, Problem.CLAIM_ENDED, () -> own.post(address + "/payments", payment));
        actors.assertRefused(
                409, Problem.CLAIM_ALREADY_OPENED, () -> own.post(CLAIMS, with(request, "reserveYuan", 1)));
    }

    @Test
    void areRefusedByTheirInsurer() {
        String claim = own.post(CLAIMS, claim()).created().text("claimId");
        String address = CLAIMS + "/" + claim;

        own.post(address + "/refusal", Map.of("reason", "事故发生时未在服务")).done();

        assertThat(events(claim)).last().isInstanceOf(ClaimRefused.class);
        actors.assertRefused(409, Problem.CLAIM_ENDED, () -> own.post(address + "/closing"));
        String paid = CLAIMS + "/" + own.post(CLAIMS, claim()).created().text("claimId");
        own.post(paid + "/payments", Map.of("amountYuan", 1, "paidOn", "2024-07-01"))
                .created();
        actors.assertRefused(409, Problem.CLAIM_PAID, () -> own.post(paid + "/refusal", Map.of("reason", "事故发生时未在服务")));
    }

    @ParameterizedTest
    @CsvSource({
        "accidentAt, 2024-06-14T23:59:59+08:00, 422, ACCIDENT_OUTSIDE_PERIOD",
        "learnedAt, 2024-07-01T09:29:59+08:00, 422, LEARNED_BEFORE_ACCIDENT",
        "learnedAt, 2099-07-01T09:29:59+08:00, 422, INSTANT_IN_FUTURE",
        "volunteerId, vol-1, 404, UNKNOWN_VOLUNTEER",
        "insurancePolicyId, ins-1, 404, UNKNOWN_INSURANCE_POLICY",
        "category, 打麻将, 422, UNKNOWN_CATEGORY",
        "division, 999999, 422, UNKNOWN_DIVISION",
        "reserveYuan, -1, 400, INVALID_FIELD",
        "claimNumber, ' ', 400, INVALID_FIELD",
        "risk, NONE, 400, INVALID_FIELD"
    })
    void areOpenedAsTheyCanBe(String field, String value, int status, Problem problem) {
        Map<String, Object> request = claim();
        actors.assertRefused(status, problem, () -> own.post(CLAIMS, with(request, field, value)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2024-08-14, 422, AMOUNT_NOT_POSITIVE",
        "1, 2099-01-01, 422, DATE_IN_FUTURE",
        "1, 2024-06-30, 422, PAID_BEFORE_ACCIDENT",
        "1000000000000, 2024-08-14, 400, INVALID_FIELD"
    })
    void arePaidAsTheyCanBe(long amount, String day, int status, Problem problem) {
        String address = CLAIMS + "/" + own.post(CLAIMS, claim()).created().text("claimId");
        actors.assertRefused(
                status, problem, () -> own.post(address + "/payments", Map.of("amountYuan", amount, "paidOn", day)));
    }

    @Test
    void areReportedByTheInsurerOfThePolicyOrByTheCity() {
        Map<String, Object> request = claim();
        Http another = signedInFor("另一家财险");
        Http nameless = http.with(TestIssuer.shared().token("nameless", Role.INSURER));
        Http stranger = http.with(TestIssuer.shared().token("a stranger", Role.CITY_OFFICER));
        Http district = http.with(TestIssuer.shared().token("a district's", Role.DISTRICT_OFFICER));

        actors.assertRefused(403, Problem.POLICY_OF_ANOTHER_INSURER, () -> another.post(CLAIMS, request));
        actors.assertRefused(403, Problem.INSURER_NOT_NAMED, () -> nameless.post(CLAIMS, request));
        actors.assertRefused(403, Problem.AUTHORITY_MISSING, () -> stranger.post(CLAIMS, request));
        actors.assertRefused(403, Problem.FORBIDDEN, () -> district.post(CLAIMS, request));
        String claim = http.post(CLAIMS, request).created().text("claimId");
        assertThat(own.post(CLAIMS, request).created().text("claimId")).isEqualTo(claim);
        for (String step : List.of("/reserve", "/payments", "/refusal", "/closing")) {
            Map<String, Object> body =
                    switch (step) {
                        case "/reserve" -> Map.of("reserveYuan", 1);
                        case "/payments" -> Map.of("amountYuan", 1, "paidOn", "2024-08-14");
                        case "/refusal" -> Map.of("reason", "事故发生时未在服务");
                        default -> Map.of();
                    };
            actors.assertRefused(
                    403, Problem.POLICY_OF_ANOTHER_INSURER, () -> another.post(CLAIMS + "/" + claim + step, body));
            actors.assertRefused(
                    403, Problem.AUTHORITY_MISSING, () -> stranger.post(CLAIMS + "/" + claim + step, body));
            actors.assertRefused(
                    404,
                    Problem.UNKNOWN_INSURANCE_CLAIM,
                    () -> own.post(CLAIMS + "/clm-" + UUID.randomUUID() + step, body));
        }
    }

    /** Nobody is erased while an insurer has to decide (invariant 11). */
    @Test
    void keepWhoClaimsFromBeingErasedUntilTheyEnd() {
        Map<String, Object> request = claim();
        String address = CLAIMS + "/" + own.post(CLAIMS, request).created().text("claimId");
        String erasure = "/api/v1/volunteers/" + request.get("volunteerId") + "/erasure";
        String copy = "/api/v1/volunteers/" + request.get("volunteerId") + "/export?purpose=check";

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(http.get(copy).body()).contains("RLPC-117"));
        actors.assertRefused(409, Problem.ERASURE_OBSTRUCTED, () -> http.post(erasure));
        own.post(address + "/closing").done();
        assertThat(http.post(erasure).status()).isEqualTo(202);
        actors.assertRefused(
                409, Problem.VOLUNTEER_ERASED, () -> own.post(CLAIMS, with(request, "claimNumber", "RLPC-118")));
    }
}
