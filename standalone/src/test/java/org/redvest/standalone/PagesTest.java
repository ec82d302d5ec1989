package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.standalone.PageVisitor.Page;

/** The pages without a browser, and so without scripts: whatever works here works for everybody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

    private static final int MOST_BYTES = 15_000;
    private static final String NOBODY = "nobody";
    private static final String DOCUMENT = "350203199001010018";

    @SuppressWarnings("NullAway.Init") // set before all
    private Demo demo;

    @SuppressWarnings("NullAway.Init") // set before all
    private String record;

    @BeforeAll
    void start() {
        demo = Demo.start();
        RunningRedVest redVest = demo.redVest();
        redVest.created("/api/v1/organisations", """
                {"organisationId": "%s", "name": "人社局", "division": "350203"}""".formatted(RunningRedVest.BUREAU));
        PageVisitor volunteer = new PageVisitor(demo.port());
        Page form = volunteer.signIn("volunteer", "/me/register");
        Page registered = volunteer.submit(
                form,
                "/me/register",
                Map.of(
                        "name",
                        "沈奕瑄",
                        "documentKind",
                        "CITIZEN_ID",
                        "documentNumber",
                        "３５０２０３１９９００１０１００１８",
                        "residence",
                        "350203001"));
        assertThat(registered.status()).as(registered.document().text()).isEqualTo(200);
        assertThat(registered.document().select(".done").text()).contains("等待审核");
        PageVisitor officer = new PageVisitor(demo.port());
        Page desk = officer.signIn("city-officer", "/desk");
        assertThat(officer.submit(desk, "/desk/approval", Map.of("volunteerId", DemoSignIn.VOLUNTEER))
                        .document()
                        .select(".done")
                        .text())
                .contains("立即生效");
        String leader = redVest.created("/api/v1/volunteers", """
                        {"name": "张三", "documentKind": "CITIZEN_ID", "documentNumber": "350205198506150022",
                         "residence": "350203001001", %s}""".formatted(RunningRedVest.SIGNED))
                .path("volunteerId")
                .asString();
        redVest.created("/api/v1/policies", """
                {"kind": "NOTICE_WORKING_DAYS", "value": 5, "effectiveFrom": "2026-01-01", "basis": "厦文明办〔2026〕9号"}""");
        record = redVest.created(
                        "/api/v1/service-records", """
                        {"volunteerId": "%s", "organisationId": "%s", "certifiedBy": "%s", "activity": "环境整治",
                         "category": "洁净家园", "start": "2026-03-07T08:30:00+08:00", "end": "2026-03-07T10:30:00+08:00",
                         "division": "350203", "place": "社区"}""".formatted(DemoSignIn.VOLUNTEER, RunningRedVest.BUREAU, leader))
                .path("serviceRecordId")
                .asString();
    }

    @AfterAll
    void stop() {
        demo.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                NOBODY,
                "volunteer",
                "organisation-manager",
                "district-officer",
                "city-officer",
                "auditor",
                "insurer"
            })
    void opensEveryDoorThatItShows(String actor) throws IOException {
        PageVisitor visitor = new PageVisitor(demo.port());
        if (!NOBODY.equals(actor)) {
            assertThat(visitor.signIn(actor, "/help").address().getPath()).isEqualTo("/help");
        }
        Set<String> seen = new LinkedHashSet<>(Set.of("/", "/?lang=en", "/?size=large"));
        Deque<String> ahead = new ArrayDeque<>(seen);
        while (!ahead.isEmpty()) {
            String address = ahead.remove();
            Page page = visitor.open(address);
            assertThat(page.status()).as(actor + " at " + address).isEqualTo(200);
            if (!page.answer().headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                continue;
            }
            requireWellMade(actor + " at " + address, page);
            for (String link : page.document().select("a[href]").eachAttr("abs:href")) {
                URI uri = URI.create(link);
                String local = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
                boolean ofThePages = uri.getHost() != null
                        && uri.getHost().equals("localhost")
                        && !local.startsWith("/oauth2/")
                        && !local.startsWith("/swagger-ui")
                        && !local.contains("lang=")
                        && !local.contains("size=");
                if (ofThePages && seen.add(local)) {
                    ahead.add(local);
                }
            }
        }
        assertThat(seen).contains("/disclosure", "/rankings", "/shifts", "/disclosure/" + record);
    }

    private static void requireWellMade(String where, Page page) throws IOException {
        Document document = page.document();
        assertThat(document.select("h1")).as(where + ": headings").hasSize(1);
        assertThat(document.select("html").attr("lang")).as(where).isIn("zh-CN", "en");
        assertThat(document.title()).as(where).isNotBlank();
        assertThat(document.select("[style], style, script:not([src])"))
                .as(where + ": inline")
                .isEmpty();
        assertThat(document.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on")))
                .as(where + ": handlers")
                .isEmpty();
        for (Element field : document.select("input:not([type=hidden]), select, textarea")) {
            boolean labelled = field.closest("label") != null
                    || !document.select("label[for=\"" + field.id() + "\"]").isEmpty();
            assertThat(labelled).as(where + ": label of " + field).isTrue();
        }
        for (Element form : document.select("form[method=post]")) {
            assertThat(form.select("input[name=_csrf]")).as(where + ": token").hasSize(1);
        }
        assertThat(document.text()).as(where + ": a text is missing").doesNotContain("??");
        assertThat(page.answer().body()).as(where + ": personal data").doesNotContain(DOCUMENT, "沈奕瑄");
        assertThat(page.answer().headers().firstValue("Content-Security-Policy").orElse(""))
                .as(where)
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(zipped(page.answer().body())).as(where + ": bytes").isLessThanOrEqualTo(MOST_BYTES);
    }

    private static int zipped(String body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    @Test
    void showsARefusedFormAgainWithWhatWasTyped() {
        PageVisitor visitor = new PageVisitor(demo.port());
        Page form = visitor.signIn("volunteer", "/me/register");
        Page refused = visitor.submit(
                form,
                "/me/register",
                Map.of(
                        "name",
                        "买买提·艾力",
                        "documentKind",
                        "CITIZEN_ID",
                        "documentNumber",
                        "123",
                        "residence",
                        "350203001"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select(".problem code").text()).isEqualTo("DOCUMENT_LENGTH");
        assertThat(refused.document().select("#name").val()).isEqualTo("买买提·艾力");
        assertThat(refused.document().select("#documentNumber").val()).isEqualTo("123");
    }

    @Test
    void takesAFormThatIsSentTwiceOnce() {
        PageVisitor visitor = new PageVisitor(demo.port());
        Page page = visitor.signIn("auditor", "/disclosure/" + record);
        Map<String, String> typed = Map.of("reason", "活动未实际开展");
        String action = "/disclosure/" + record + "/objections";
        assertThat(visitor.submit(page, action, typed)
                        .document()
                        .select(".done")
                        .text())
                .contains("异议已提交");
        assertThat(visitor.submit(page, action, typed)
                        .document()
                        .select(".done")
                        .text())
                .contains("异议已提交");
        PageVisitor officer = new PageVisitor(demo.port());
        Page queue = officer.signIn("district-officer", "/office/reviews");
        assertThat(queue.document().select("a[href^=/office/objections/]")).hasSize(1);
        Page objection = officer.open(
                queue.document().select("a[href^=/office/objections/]").attr("href"));
        Page decided = officer.submit(
                objection, objection.address().getPath() + "/decision", Map.of("upheld", "false", "reason", "有签到记录"));
        assertThat(decided.document().select(".done").text())
                .as(decided.document().text())
                .contains("已处理");
    }

    @Test
    void asksAnExpiredFormAgainAndSignsNobodyInByAForgedCookie() {
        PageVisitor visitor = new PageVisitor(demo.port());
        Page page = visitor.signIn("insurer", "/disclosure/" + record);
        Page expired = visitor.submit(
                page, "/disclosure/" + record + "/objections", Map.of("reason", "过期", "_csrf", "of-last-week"));
        assertThat(expired.status()).isEqualTo(403);
        assertThat(expired.document().text()).contains("过期").contains("再次提交");
        String session = visitor.cookie("redvest-session");
        assertThat(statusWith("/api/v1/me", session)).isEqualTo(401);
        assertThat(statusWith("/insurance/insured", session)).isEqualTo(200);
        assertThat(statusWith("/insurance/insured", session.substring(1))).isEqualTo(302);
    }

    private int statusWith(String path, String session) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + demo.port() + path))
                                    .header("Cookie", "redvest-session=" + session)
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void leadsBackToNoForgedAddress() {
        PageVisitor visitor = new PageVisitor(demo.port());
        assertThat(visitor.signIn("insurer", "https://evil.example/").address().getPath())
                .isEqualTo("/");
        assertThat(new PageVisitor(demo.port())
                        .signIn("insurer", "//evil.example/")
                        .address()
                        .getPath())
                .isEqualTo("/");
    }
}
