package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redvest.api.Problem;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;

/** Tokens, good and bad, at a RedVest that knows one issuer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest {

    private static final String ORGANISATIONS = "/api/v1/organisations";
    private static final Map<String, String> BUREAU =
            Map.of("organisationId", "11350200MJB007228F", "name", "人社局", "division", "350203");
    private static final String ROSTER = "姓名,证件类型,证件号码,居住地区划代码\n张三,居民身份证,350205198506150022,350203001001\n";

    private final TestIssuer issuer = new TestIssuer();

    @SuppressWarnings("NullAway.Init") // set before all
    private RunningCommandSide side;

    @SuppressWarnings("NullAway.Init") // set before all
    private Http http;

    @BeforeAll
    void start() {
        side = RunningCommandSide.start(Store.onPostgres(), "sign-in", issuer);
        http = side.http().with("");
    }

    @AfterAll
    void stop() {
        side.close();
    }

    private Http as(String subject, Role... roles) {
        return http.with(issuer.token(subject, roles));
    }

    private JWTClaimsSet.Builder officer() {
        return issuer.claims("officer", Role.CITY_OFFICER);
    }

    private Stream<Named<String>> badTokens() throws JOSEException {
        Date past = Date.from(Instant.now().minus(Duration.ofMinutes(5)));
        Date future = Date.from(Instant.now().plus(Duration.ofMinutes(5)));
        SignedJWT symmetric =
                new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), officer().build());
        symmetric.sign(new MACSigner(issuer.address().repeat(2).getBytes(StandardCharsets.UTF_8)));
        List<String> weak = parts(issuer.token("officer", Role.VOLUNTEER));
        List<String> strong = parts(issuer.token("officer", Role.CITY_OFFICER));
        return Stream.of(
                Named.of("of a subject of 300 characters", issuer.token("x".repeat(300), Role.CITY_OFFICER)),
                Named.of("of a subject with a NUL", issuer.token("officer\u0000", Role.CITY_OFFICER)),
                Named.of("of a subject that turns the line round", issuer.token("\u202Eofficer", Role.CITY_OFFICER)),
                Named.of("of a blank subject", issuer.token(" ", Role.CITY_OFFICER)),
                Named.of(
                        "of a volunteer without a number",
                        issuer.signed(officer().claim("volunteer_id", "vol-1").build())),
                Named.of("expired", issuer.signed(officer().expirationTime(past).build())),
                Named.of(
                        "not yet valid",
                        issuer.signed(officer().notBeforeTime(future).build())),
                Named.of(
                        "for another audience",
                        issuer.signed(officer().audience("elsewhere").build())),
                Named.of(
                        "for nobody",
                        issuer.signed(officer().audience((String) null).build())),
                Named.of(
                        "of another issuer",
                        issuer.signed(officer().issuer("http://localhost:1").build())),
                Named.of("unsigned (alg=none)", new PlainJWT(officer().build()).serialize()),
                Named.of("signed by another key", TestIssuer.signed(officer().build(), TestIssuer.newKey())),
                Named.of("signed with a shared secret", symmetric.serialize()),
                Named.of("with the claims of another", String.join(".", weak.get(0), strong.get(1), weak.get(2))),
                Named.of("no token at all", "officer"));
    }

    /** Header, claims and signature of a token. */
    private static List<String> parts(String token) {
        return List.of(
                token.substring(0, token.indexOf('.')),
                token.substring(token.indexOf('.') + 1, token.lastIndexOf('.')),
                token.substring(token.lastIndexOf('.') + 1));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void refusesTokens(String token) {
        long head = side.head();

        Http.Answer answer = http.with(token).post(ORGANISATIONS, BUREAU).refused(401, Problem.TOKEN_REFUSED);

        assertThat(answer.header("www-authenticate")).contains("Bearer");
        assertThat(answer.body()).doesNotContain("officer", "alg", "kid");
        assertThat(side.head()).isEqualTo(head);
    }

    @Test
    void asksForATokenBeforeItLooksAtTheBody() {
        long head = side.head();

        http.post(ORGANISATIONS, BUREAU).refused(401, Problem.SIGN_IN_REQUIRED);
        http.postText(ORGANISATIONS, "{").refused(401, Problem.SIGN_IN_REQUIRED);

        assertThat(side.head()).isEqualTo(head);
    }

    @Test
    void refusesRolesThatMayNot() {
        long head = side.head();

        as("a volunteer", Role.VOLUNTEER).post(ORGANISATIONS, BUREAU).refused(403, Problem.FORBIDDEN);
        as("nobody in particular").post(ORGANISATIONS, BUREAU).refused(403, Problem.FORBIDDEN);
        as("a volunteer", Role.VOLUNTEER).get("/actuator/metrics").refused(403, Problem.FORBIDDEN);
        http.get("/actuator/metrics").refused(401, Problem.SIGN_IN_REQUIRED);

        assertThat(side.head()).isEqualTo(head);
    }

    @Test
    void readsNoActorFromTheBody() {
        Map<String, String> body = new HashMap<>(BUREAU);
        body.put("actorId", "somebody else");

        as("officer", Role.CITY_OFFICER).post(ORGANISATIONS, body).refused(400, Problem.INVALID_FIELD);
    }

    @Test
    void acceptsTheKeyThatTheIssuerRotatedTo() {
        as("officer", Role.CITY_OFFICER).get("/api/v1/imports/x").refused(404, Problem.UNKNOWN_IMPORT);

        issuer.rotate();

        as("officer", Role.CITY_OFFICER).get("/api/v1/imports/x").refused(404, Problem.UNKNOWN_IMPORT);
    }

    @Test
    void keepsIdempotencyKeysOfCallersApart() {
        Map<String, String> key = Map.of("Idempotency-Key", "the-same");
        Map<String, Object> umbrella = Map.of("name", "雨伞", "outlet", "超市", "price", 1, "stock", 1);

        String first = as("one", Role.CITY_OFFICER)
                .post("/api/v1/reward-items", umbrella, key)
                .created()
                .text("rewardItemId");
        String repeated = as("one", Role.CITY_OFFICER)
                .post("/api/v1/reward-items", umbrella, key)
                .created()
                .text("rewardItemId");
        String another = as("another", Role.CITY_OFFICER)
                .post("/api/v1/reward-items", umbrella, key)
                .created()
                .text("rewardItemId");

        assertThat(repeated).isEqualTo(first);
        assertThat(another).isNotEqualTo(first);
    }

    @Test
    void showsImportsToTheirUploaderAndToThoseWhoLookAfterAll() {
        Http manager = as("a manager", Role.ORGANISATION_MANAGER);
        String address = manager.upload("/api/v1/imports/volunteers", ROSTER.getBytes(StandardCharsets.UTF_8), Map.of())
                .header("Location")
                .orElseThrow();

        manager.get(address).done();
        as("auditor", Role.AUDITOR).get(address).done();
        as("another manager", Role.ORGANISATION_MANAGER).get(address).refused(404, Problem.UNKNOWN_IMPORT);
        as("another manager", Role.ORGANISATION_MANAGER)
                .get(address + "/rejections")
                .refused(404, Problem.UNKNOWN_IMPORT);
    }

    @Test
    void registersAVolunteerUnderTheNumberOfTheirAccountOnce() {
        String number = "vol-" + UUID.randomUUID();
        Http volunteer = http.with(issuer.signed(issuer.claims("a new volunteer", Role.VOLUNTEER)
                .claim("volunteer_id", number)
                .build()));
        Map<String, String> person = Map.of(
                "name",
                "沈奕瑄",
                "documentKind",
                "CITIZEN_ID",
                "documentNumber",
                "350203199001010018",
                "residence",
                "350203001001");
        Map<String, String> otherDocument = Map.of(
                "name",
                "沈奕瑄",
                "documentKind",
                "HK_MACAO_TRAVEL_PERMIT",
                "documentNumber",
                "H1234567800",
                "birthDate",
                "1990-01-01",
                "residence",
                "350203001001");

        assertThat(volunteer.post("/api/v1/volunteers", person).created().text("volunteerId"))
                .isEqualTo(number);
        long head = side.head();
        volunteer.post("/api/v1/volunteers", otherDocument).refused(409, Problem.VOLUNTEER_ALREADY_REGISTERED);
        assertThat(side.head()).isEqualTo(head);
    }

    @Test
    void answersThatItIsBusyWhereTheIssuersKeysCannotBeHad() {
        TestIssuer away = new TestIssuer();
        try (RunningCommandSide other = RunningCommandSide.start(Store.onPostgres(), "away", away)) {
            away.stop();

            other.http()
                    .with(away.token("officer", Role.CITY_OFFICER))
                    .post(ORGANISATIONS, BUREAU)
                    .refused(503, Problem.BUSY);
        }
    }
}
