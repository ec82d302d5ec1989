package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redvest.benchmarks.fuzz.Fuzz;
import org.redvest.benchmarks.fuzz.Fuzz.Outcome;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * The short fuzz: whatever is sent, RedVest answers as it documents, and what it took in can be read by everybody who has to.
 * {@code -Dredvest.fuzz.seed} repeats a run.
 */
class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("redvest.fuzz.requests", 8_000);
    private static final long SEED = Long.getLong("redvest.fuzz.seed", 20261128);

    /** Operations that do what they are asked at least once: about half of those of which that was so when this was written. */
    private static final int GRANTED = 40;

    /** Subjects that a token may have. */
    private static final String ODD = "a|b/../%00 O'Brien \"quoted\" 红马甲 " + "x".repeat(200);

    private final TestIssuer issuer = TestIssuer.shared();

    /** An officer who may do everything first, then everybody else; nobody at the end. */
    private Map<String, String> tokens() {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("officer", issuer.token("officer", Role.CITY_OFFICER, Role.AUDITOR));
        Arrays.stream(Role.values()).forEach(role -> tokens.put(role.claim(), issuer.token(role.claim(), role)));
        tokens.put(
                "a volunteer",
                issuer.signed(issuer.claims("a volunteer", Role.VOLUNTEER)
                        .claim("volunteer_id", DemoSignIn.VOLUNTEER)
                        .build()));
        tokens.put("odd", issuer.token(ODD, Role.CITY_OFFICER));
        tokens.put("without roles", issuer.token("somebody"));
        tokens.put("nobody", "");
        return tokens;
    }

    @Test
    void noRequestStopsTheAnswers() throws InterruptedException {
        try (ConfigurableApplicationContext application = SpringApplication.run(
                RedVest.class,
                "--server.port=0",
                "--redvest.data-directory=" + RunningRedVest.temporaryFolder(),
                "--redvest.authority.founding[0].subject=officer",
                "--redvest.authority.founding[1].subject=" + ODD,
                "--redvest.rate-limit.per-second=1000000",
                "--redvest.rate-limit.sign-ins-per-second=1000000",
                "--redvest.reading.patience=50ms",
                issuer.settings().getFirst())) {
            int port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            RunningRedVest redVest = new RunningRedVest(port, port, role -> issuer.token("officer", role));
            Fuzz fuzz = new Fuzz(port, redVest.get("/v3/api-docs"), this::tokens);
            prepare(redVest, fuzz);

            Outcome outcome = fuzz.run(SEED, REQUESTS, 1);

            assertThat(outcome.failures())
                    .as("of %d requests; repeat with -Dredvest.fuzz.seed=%d", REQUESTS, SEED)
                    .isEmpty();
            assertThat(outcome.granted())
                    .as("got beyond the first check: %s", outcome.answers())
                    .contains("POST /api/v1/service-records", "GET /api/v1/insurance/eligibility")
                    .hasSizeGreaterThan(GRANTED);
            redVest.awaitReadModels();
            assertThat(redVest.get("/actuator/health").path("status").asString())
                    .isEqualTo("UP");
            requireReplay(redVest);
        }
    }

    /** A ledger with people who serve, and their numbers for the fuzz to use. */
    private void prepare(RunningRedVest redVest, Fuzz fuzz) {
        redVest.importRosters();
        redVest.created("/api/v1/insurance-policies", """
                {"insurer": "中国人寿厦门分公司", "policyNumber": "P-1", "sumInsuredYuan": 448000,
                 "from": "2020-01-01T00:00:00+08:00", "until": "2040-01-01T00:00:00+08:00"}""");
        openShift(redVest);
        redVest.awaitReadModels();
        fuzz.learn(redVest.get("/api/v1/projects"));
        fuzz.learn(redVest.get("/api/v1/shifts"));
        fuzz.learn(redVest.get("/api/v1/insurance/insured?limit=50"));
        fuzz.learn(redVest.get("/api/v1/disclosure/service-records?limit=50"));
    }

    /** Of a published project, which takes two officers: by chance the fuzz has a draft, and hardly more. */
    private void openShift(RunningRedVest redVest) {
        String projects = "/api/v1/projects/";
        String project = redVest.created("/api/v1/projects", """
                        {"organisationId": "%s", "details": {"name": "城市义工志愿行动", "theme": "洁净家园", "targetGroup": "社区",
                         "content": "楼道清理", "risk": "LOW", "riskStatement": "可能接触尖锐物", "division": "350203001001",
                         "address": "鸿山社区居委会门口", "contact": "0592-5881234",
                         "coordinates": {"longitude": 118.0894, "latitude": 24.4798, "datum": "WGS84"}}}""".formatted(RunningRedVest.BUREAU))
                .path("projectId")
                .asString();
        redVest.post(projects + project + "/submission", "");
        redVest.send("POST", projects + project + "/approval", issuer.token(ODD, Role.CITY_OFFICER), "{}");
        redVest.post(projects + project + "/publication", "{}");
        Instant tomorrow = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(1));
        redVest.created(projects + project + "/shifts", """
                {"times": {"start": "%s", "end": "%s"}, "capacity": 2}""".formatted(tomorrow, tomorrow.plus(Duration.ofHours(2))));
    }

    /** The log, read anew, gives the same read models. */
    private static void requireReplay(RunningRedVest redVest) {
        JsonNode before = redVest.get("/actuator/readmodels/checksums");
        redVest.post("/actuator/readmodels", "");
        redVest.awaitReadModels();
        assertThat(redVest.get("/actuator/readmodels/checksums")).isEqualTo(before);
    }
}
