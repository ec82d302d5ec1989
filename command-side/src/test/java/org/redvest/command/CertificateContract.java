package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Organisers.as;

import java.time.LocalDate;
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
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.honour.certificate.CertificateNumber;
import org.redvest.api.honour.certificate.event.CertificateEvent;
import org.redvest.api.honour.certificate.event.CertificateIssued;
import org.redvest.api.honour.certificate.event.CertificateRead;
import org.redvest.api.honour.certificate.event.CertificateRevoked;
import org.redvest.command.Http.Answer;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;

/** Certificates over HTTP, whatever store the command side stands on: who gets one, of what, and who opens and revokes it. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class CertificateContract {

    private static final String ADDRESS = "/api/v1/certificates";

    private final RunningCommandSide side;
    private final Http http;
    private final Actors actors;

    CertificateContract(Store store) {
        this.side = RunningCommandSide.start(store, "certificates");
        this.http = side.http();
        this.actors = new Actors(side);
    }

    @AfterAll
    void stop() {
        side.close();
    }

    /** Somebody with a service of two hours on 9 March 2024. */
    private String served() {
        String volunteer = actors.registerVolunteer();
        actors.certify(volunteer, "2024-03-09T08:00", "2024-03-09T10:00");
        return volunteer;
    }

    private static Map<String, Object> ofThatMonth(String volunteer) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("volunteerId", volunteer);
        request.put("from", "2024-03-01");
        request.put("to", "2024-03-31");
        request.put("purpose", "入党材料");
        return request;
    }

    private Map<String, Object> withConsent(String volunteer) {
        Map<String, Object> request = ofThatMonth(volunteer);
        request.put("organisationId", actors.organisation());
        request.put("consent", Invented.SIGNED);
        return request;
    }

    private static String revocation(String certificate) {
        return ADDRESS + "/" + certificate + "/revocation";
    }

    private static String document(String certificate) {
        return ADDRESS + "/" + certificate + "/document";
    }

    @Test
    void isMadeOutForOneselfOnceHoweverOftenItIsSent() {
        String volunteer = served();
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        List<Answer> answers = Actors.atOnce(6, i -> as(side, volunteer).post(ADDRESS, ofThatMonth(volunteer), key));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).isNotEmpty();
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> answer.refused(409, Problem.REQUEST_IN_PROGRESS));
        Answer again =
                as(side, volunteer).post(ADDRESS, ofThatMonth(volunteer), key).created();
        String certificate = again.text("certificateId");
        assertThat(again.header("Location")).hasValue(ADDRESS + "/" + certificate);
        assertThat(actors.events(certificate, CertificateEvent.class))
                .singleElement()
                .isInstanceOfSatisfying(CertificateIssued.class, issued -> {
                    assertThat(issued.number().value()).isEqualTo(again.text("number"));
                    assertThat(issued.contentHash().value()).isEqualTo(again.text("contentHash"));
                    assertThat(issued.minutes()).isEqualTo(120);
                    assertThat(issued.position()).isNotNegative().isLessThan(side.head());
                });
        assertThat(CertificateNumber.read(again.text("number"))).isPresent();
        assertThat(again.json().path("replacedCharacters").asInt()).isZero();
    }

    @Test
    void hasANumberOfItsOwn() {
        String volunteer = served();

        Answer one = as(side, volunteer).post(ADDRESS, ofThatMonth(volunteer)).created();
        Answer other = as(side, volunteer).post(ADDRESS, ofThatMonth(volunteer)).created();

        assertThat(one.text("number")).isNotEqualTo(other.text("number"));
    }

    @Test
    void isMadeOutForSomebodyElseWithTheirConsentByWhoMay() {
        String volunteer = served();
        Http manager = http.with(TestIssuer.shared().token("a manager", Role.ORGANISATION_MANAGER));
        Http stranger = http.with(TestIssuer.shared().token("a stranger", Role.ORGANISATION_MANAGER));
        Map<String, Object> asked = withConsent(volunteer);

        actors.assertRefused(401, Problem.SIGN_IN_REQUIRED, () -> http.with("").post(ADDRESS, asked));
        actors.assertRefused(403, Problem.AUTHORITY_MISSING, () -> stranger.post(ADDRESS, asked));
        actors.assertRefused(
                403, Problem.FORBIDDEN, () -> as(side, actors.leader()).post(ADDRESS, ofThatMonth(volunteer)));
        actors.assertRefused(422, Problem.CERTIFICATE_CONSENT_REQUIRED, () -> {
            Map<String, Object> without = withConsent(volunteer);
            without.remove("consent");
            return manager.post(ADDRESS, without);
        });
        actors.assertRefused(403, Problem.AUTHORITY_MISSING, () -> {
            Map<String, Object> ofAll = withConsent(volunteer);
            ofAll.remove("organisationId");
            return manager.post(ADDRESS, ofAll);
        });
        manager.post(ADDRESS, asked).created();
    }

    @ParameterizedTest
    @CsvSource({
        "to, 2024-02-29, 422, PERIOD_REVERSED",
        "to, 2999-01-01, 422, CERTIFICATE_PERIOD_NOT_OVER",
        "from, 2024-03-10, 422, CERTIFICATE_NOTHING_TO_CERTIFY",
        "from, '', 400, INVALID_FIELD",
        "purpose, ' ', 400, INVALID_FIELD",
        "language, LATIN, 400, INVALID_FIELD",
        "volunteerId, vol-1, 404, UNKNOWN_VOLUNTEER",
        "organisationId, 51350200MJB00000XX, 422, CREDIT_CODE_CHECK_DIGIT",
        "organisationId, 51350200MJB00000XC, 404, UNKNOWN_ORGANISATION"
    })
    void isNotMadeOutOfWhatDoesNotFit(String field, String value, int status, Problem reason) {
        Map<String, Object> request = withConsent(served());
        request.put(field, value);

        actors.assertRefused(status, reason, () -> http.post(ADDRESS, request));
    }

    @Test
    void needsEvidenceOfTheConsentOnPaper() {
        Map<String, Object> request = withConsent(served());
        request.put(
                "consent",
                Map.of(
                        "form",
                        "SIGNED_FORM",
                        "givenOn",
                        LocalDate.now(CivilTime.ZONE).plusDays(1).toString(),
                        "scanSha256",
                        "0".repeat(64)));

        actors.assertRefused(422, Problem.CONSENT_EVIDENCE_INCOMPLETE, () -> http.post(ADDRESS, request));
    }

    @Test
    void isOpenedByItsHolderWithoutATraceAndByOthersWithOne() {
        String volunteer = served();
        String certificate = as(side, volunteer)
                .post(ADDRESS, ofThatMonth(volunteer))
                .created()
                .text("certificateId");
        Http manager = http.with(TestIssuer.shared().token("a manager", Role.ORGANISATION_MANAGER));

        Answer own = as(side, volunteer).get(document(certificate), "application/pdf");
        assertThat(own.status()).as(own.body()).isEqualTo(200);
        assertThat(own.contentType()).isEqualTo("application/pdf");
        assertThat(own.body()).startsWith("%PDF-");
        assertThat(own.header("Cache-Control")).hasValue("no-store");
        assertThat(actors.events(certificate, CertificateRead.class)).isEmpty();

        actors.assertRefused(404, Problem.UNKNOWN_CERTIFICATE, () -> as(side, actors.leader())
                .get(document(certificate), "application/pdf"));
        actors.assertRefused(
                403, Problem.AUTHORITY_MISSING, () -> manager.get(document(certificate), "application/pdf"));
        assertThat(http.get(document(certificate), "application/pdf").status()).isEqualTo(200);
        assertThat(actors.events(certificate, CertificateRead.class)).hasSize(1);
    }

    @Test
    void isRevokedForGoodAndHandedOutNoMore() {
        String volunteer = served();
        String certificate =
                http.post(ADDRESS, withConsent(volunteer)).created().text("certificateId");
        Http stranger = http.with(TestIssuer.shared().token("a stranger", Role.CITY_OFFICER));
        Map<String, String> why = Map.of("reason", "活动未实际开展");

        actors.assertRefused(403, Problem.AUTHORITY_MISSING, () -> stranger.post(revocation(certificate), why));
        actors.assertRefused(
                404, Problem.UNKNOWN_CERTIFICATE, () -> http.post(revocation("cer-" + UUID.randomUUID()), why));
        actors.assertRefused(
                400, Problem.INVALID_FIELD, () -> http.post(revocation(certificate), Map.of("reason", " ")));
        http.with(TestIssuer.shared().token("a manager", Role.ORGANISATION_MANAGER))
                .post(revocation(certificate), why)
                .done();
        http.post(revocation(certificate), why).done();

        assertThat(actors.events(certificate, CertificateRevoked.class)).hasSize(1);
        actors.assertRefused(
                409, Problem.CERTIFICATE_REVOKED, () -> http.get(document(certificate), "application/pdf"));
        actors.assertRefused(409, Problem.CERTIFICATE_REVOKED, () -> as(side, volunteer)
                .get(document(certificate), "application/pdf"));
    }

    @Test
    void isSignedWithAKeyThatEverybodyFinds() {
        Answer keys = http.with("").get("/.well-known/jwks.json").done();
        Answer issuer = http.with("").get("/.well-known/did.json").done();

        assertThat(keys.json().at("/keys/0/kty").asString()).isEqualTo("OKP");
        assertThat(issuer.text("id")).isEqualTo("did:web:localhost%3A8080");
        assertThat(issuer.json().at("/verificationMethod/0/publicKeyJwk"))
                .isEqualTo(keys.json().at("/keys/0"));
        assertThat(issuer.json().at("/assertionMethod/0"))
                .isEqualTo(issuer.json().at("/verificationMethod/0/id"));
    }
}
