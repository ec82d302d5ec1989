package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redvest.standalone.PageVisitor.with;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.platform.security.Role;
import org.redvest.standalone.PageVisitor.Page;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Certificates by pages alone and without scripts: made, printed, verified, amended, revoked; and the lists that programs read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CertificatePagesTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String OWN = "/me/certificates";
    private static final String DESK = "/desk/certificates";
    private static final String SCAN = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    @SuppressWarnings("NullAway.Init") // set before all
    private DemoCity city;

    @BeforeAll
    void start() {
        city = DemoCity.start();
        city.registerVolunteer();
        city.certify("2026-03-06");
        city.certify("2026-03-07");
        city.redVest().awaitReadModels();
    }

    @AfterAll
    void stop() {
        city.close();
    }

    private PageVisitor visitor() {
        return new PageVisitor(city.port());
    }

    private static Map<String, String> period(String from, String to) {
        return Map.of("from", from, "to", to, "purpose", "入党材料", "language", "CHINESE");
    }

    private static String numberOn(Page page) {
        return page.document().select("li.card h3 a").getFirst().text();
    }

    private static String link(Page page, String ending) {
        return page.document().select("a[href$=" + ending + "]").getFirst().attr("href");
    }

    private Page verified(String number) {
        city.redVest().awaitReadModels();
        return visitor().open("/v/" + number);
    }

    private static String word(Page page) {
        return page.document().select("p.big span").text();
    }

    @Test
    void isMadeByOneselfPrintedAndVerifiedByAnybody() {
        PageVisitor volunteer = visitor();
        Page form = volunteer.signIn("volunteer", OWN);
        Map<String, String> typed = period("2026-03-06", "2026-03-06");
        Page refused = volunteer.submit(form, OWN, with(typed, "to", "2999-01-01"));
        assertThat(refused.code()).as(refused.document().text()).isEqualTo("CERTIFICATE_PERIOD_NOT_OVER");
        assertThat(refused.document().select("#purpose").val()).isEqualTo("入党材料");
        Page made = volunteer.submit(refused, OWN, typed);
        assertThat(made.done()).as(made.document().text()).isEqualTo("证明已出具。");
        assertThat(made.document().select("li.card").getFirst().text()).contains("有效", "入党材料", "2 小时");

        Page pdf = volunteer.open(link(made, "certificate.pdf"));
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.answer().headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(pdf.answer().body()).startsWith("%PDF-");
        String credential =
                volunteer.open(link(made, "credential.jwt")).answer().body();
        assertThat(claims(credential)
                        .at("/credentialSubject/identifier/0/identityHash")
                        .asString())
                .isEqualTo("沈奕瑄");

        PageVisitor anybody = visitor();
        Page asked = anybody.open("/v");
        assertThat(asked.document().select("form[action=/v] #number")).hasSize(1);
        Page shown = anybody.open("/v?number=" + numberOn(made).replace("-", "").toLowerCase(Locale.ROOT) + "&hash=");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(word(shown)).isEqualTo("VALID");
        assertThat(shown.answer().headers().firstValue("X-Robots-Tag")).hasValue("noindex");
        assertThat(shown.document().select("dl.summary dd").eachText())
                .containsExactly(numberOn(made), "沈*瑄", "2 小时", dayOfToday());
        PagesTest.requireWellMade("/v", shown);
        Page differs = anybody.open("/v/" + numberOn(made) + "?hash=" + SCAN);
        assertThat(differs.status()).isEqualTo(422);
        assertThat(differs.code()).isEqualTo("CERTIFICATE_HASH_DIFFERS");
        Page unknown = anybody.open("/v/" + numberOn(made).replace('-', '0'));
        assertThat(word(unknown)).isEqualTo("UNKNOWN");
    }

    private static String dayOfToday() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        return "%d年%d月%d日".formatted(today.getYear(), today.getMonthValue(), today.getDayOfMonth());
    }

    @Test
    void isMadeAtTheDeskWithConsentAndRevokedThere() {
        PageVisitor manager = visitor();
        String theirs = DESK + "?volunteerId=" + DemoSignIn.VOLUNTEER;
        Page form = manager.signIn("organisation-manager", theirs);
        assertThat(form.document().select("#organisationId").val()).isEqualTo(RunningRedVest.BUREAU);
        Map<String, String> typed = new HashMap<>(period("2026-03-07", "2026-03-07"));
        typed.put("organisationId", RunningRedVest.BUREAU);
        typed.put("consent.form", "SIGNED_FORM");
        typed.put("consent.givenOn", "2999-01-01");
        typed.put("consent.scanSha256", SCAN);
        Page refused = manager.submit(form, DESK, typed);
        assertThat(refused.code()).as(refused.document().text()).isEqualTo("CONSENT_EVIDENCE_INCOMPLETE");
        Page made = manager.submit(refused, DESK, with(typed, "consent.givenOn", "2026-03-08"));
        assertThat(made.done()).as(made.document().text()).isEqualTo("证明已出具。");
        String number = numberOn(made);
        assertThat(manager.open(link(made, "certificate.pdf")).answer().body()).startsWith("%PDF-");
        assertThat(word(verified(number))).isEqualTo("VALID");

        String revocation =
                made.document().select("form[action$=/revocation]").getFirst().attr("action");
        Page revoked = manager.submit(made, revocation, Map.of("reason", "活动未实际开展"));
        assertThat(revoked.done()).as(revoked.document().text()).isEqualTo("证明已撤销。");
        assertThat(revoked.document().select("li.card").getFirst().text()).contains("已撤销");
        // who is not signed in is told what was told within ten seconds
        await().atMost(SOON).until(() -> "REVOKED".equals(word(verified(number))));
        Page auditor = visitor().signIn("auditor", "/audit/volunteers/" + DemoSignIn.VOLUNTEER);
        assertThat(auditor.document().select("ol h3").eachText().toString()).contains("CertificateIssued");
    }

    /** The lists that a program reads say of each certificate what the register says. */
    @Test
    void isListedAsItIsTold() {
        RunningRedVest redVest = city.redVest();
        String record = city.certify("2026-04-01");
        String gone = city.certify("2026-04-02");
        city.certify("2026-04-03");
        redVest.awaitReadModels();
        List<String> valid = issue("2026-04-03", "2026-04-03");
        List<String> amended = issue("2026-04-01", "2026-04-01");
        List<String> allGone = issue("2026-04-02", "2026-04-02");
        List<String> oneGone = issue("2026-04-02", "2026-04-03");
        List<String> revoked = issue("2026-04-01", "2026-04-03");
        redVest.send(
                "POST",
                "/api/v1/certificates/" + revoked.getFirst() + "/revocation",
                redVest.token(Role.CITY_OFFICER),
                "{\"reason\": \"误开\"}");
        JsonNode change = redVest.created(
                "/api/v1/service-records/" + record + "/corrections", """
                {"volunteerId": "%s", "reason": "提前离开", "start": "2026-04-01T08:30:00+08:00",
                 "end": "2026-04-01T09:30:00+08:00"}""".formatted(DemoSignIn.VOLUNTEER));
        redVest.send(
                "POST",
                "/api/v1/hours-changes/" + change.path("changeId").asString() + "/approval",
                redVest.token(Role.DISTRICT_OFFICER),
                "{}");
        redVest.send(
                "POST",
                "/api/v1/service-records/" + gone + "/revocation",
                redVest.token(Role.DISTRICT_OFFICER),
                "{\"volunteerId\": \"%s\", \"reason\": \"活动未实际开展\"}".formatted(DemoSignIn.VOLUNTEER));
        redVest.awaitReadModels();

        assertThat(told(valid)).isEqualTo("VALID");
        assertThat(told(amended)).isEqualTo("AMENDED");
        assertThat(told(allGone)).isEqualTo("REVOKED");
        assertThat(told(oneGone)).isEqualTo("AMENDED");
        assertThat(told(revoked)).isEqualTo("REVOKED");
        assertThat(listed(valid)).isEmpty();
        assertThat(listed(amended)).containsExactly("refresh");
        assertThat(listed(allGone)).containsExactly("revocation", "refresh");
        assertThat(listed(oneGone)).containsExactly("refresh");
        assertThat(redVest.send("GET", "/api/v1/credential-status/revocation-999999", "", "")
                        .statusCode())
                .isEqualTo(404);
    }

    /** Id and number. */
    private List<String> issue(String from, String to) {
        HttpResponse<String> answer = city.redVest()
                .send("POST", "/api/v1/certificates", city.redVest().token(Role.VOLUNTEER), """
                        {"volunteerId": "%s", "from": "%s", "to": "%s", "purpose": "入党材料"}""".formatted(
                                DemoSignIn.VOLUNTEER, from, to));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode issued = JsonMapper.shared().readTree(answer.body());
        return List.of(
                issued.path("certificateId").asString(), issued.path("number").asString());
    }

    private String told(List<String> certificate) {
        return city.redVest()
                .get("/api/v1/certificates/" + certificate.getLast() + "/verification")
                .path("status")
                .asString();
    }

    /** For which purposes the bit of a certificate is set. */
    private List<String> listed(List<String> certificate) {
        HttpResponse<String> credential = city.redVest()
                .send(
                        "GET",
                        "/api/v1/certificates/" + certificate.getFirst() + "/credential",
                        city.redVest().token(Role.VOLUNTEER),
                        "");
        assertThat(credential.statusCode()).as(credential.body()).isEqualTo(200);
        List<String> set = new ArrayList<>();
        claims(credential.body()).path("credentialStatus").forEach(entry -> {
            String list = entry.path("statusListCredential").asString();
            String path = list.substring(list.indexOf("/api/"));
            JsonNode subject =
                    claims(city.redVest().send("GET", path, "", "").body()).path("credentialSubject");
            int index = entry.path("statusListIndex").asInt();
            if ((bits(subject.path("encodedList").asString())[index / 8] & 0x80 >> index % 8) != 0) {
                set.add(entry.path("statusPurpose").asString());
            }
        });
        return set;
    }

    private static JsonNode claims(String jwt) {
        return JsonMapper.shared()
                .readTree(new String(Base64.getUrlDecoder().decode(jwt.split("\\.", -1)[1]), StandardCharsets.UTF_8));
    }

    private static byte[] bits(String encoded) {
        try (GZIPInputStream gzip = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded.substring(1))))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a person takes along holds their certificates, and they see who opened them. */
    @Test
    void isPartOfWhatTheHolderTakesAlong() {
        city.issueCertificate();
        city.redVest().awaitReadModels();

        HttpResponse<String> export = city.redVest()
                .send(
                        "GET",
                        "/api/v1/volunteers/" + DemoSignIn.VOLUNTEER + "/export",
                        city.redVest().token(Role.VOLUNTEER),
                        "");

        assertThat(export.statusCode()).isEqualTo(200);
        assertThat(export.body()).contains("CertificateIssued", "入党材料");
    }

    /** After all that was done, so that there is something on every page. */
    @Order(Integer.MAX_VALUE)
    @ParameterizedTest
    @ValueSource(strings = {"volunteer", "organisation-manager"})
    void isOnPagesThatAreWellMade(String actor) {
        city.redVest().awaitReadModels();
        PageVisitor visitor = visitor();
        visitor.signIn(actor, "/help");
        Set<String> seen = visitor.crawl(
                actor.equals("volunteer") ? OWN + "?lang=en" : DESK + "?volunteerId=" + DemoSignIn.VOLUNTEER,
                (address, page) -> {
                    String where = actor + " at " + address;
                    if (address.matches("/(me/certificates|desk/certificates|v)(\\?.*|/.*)?")) {
                        assertThat(page.status())
                                .as(where)
                                .isIn(
                                        address.endsWith(".jwt") || address.endsWith(".pdf")
                                                ? List.of(200, 409)
                                                : List.of(200));
                        if (page.isOurs() && page.status() == 200) {
                            PagesTest.requireWellMade(where, page);
                        }
                    }
                });
        assertThat(seen).anyMatch(address -> address.startsWith("/v/")).contains("/v");
    }
}
