package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Fault;
import org.redvest.api.Problem;
import org.redvest.standalone.PageVisitor.Page;

/** The pages without a browser, and so without scripts: whatever works here works for everybody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

    private static final int MOST_BYTES = 15_000;
    private static final String NOBODY = "nobody";
    private static final String DOCUMENT = "350203199001010018";

    /** What the city's bureau has prepared, and this volunteer's hours. */
    @SuppressWarnings("NullAway.Init") // set before all
    private DemoCity city;

    /** Of this volunteer, under notice. */
    @SuppressWarnings("NullAway.Init") // set before all
    private String record;

    /** Begins in five minutes, and has one place. */
    @SuppressWarnings("NullAway.Init") // set before all
    private String shift;

    /** Was yesterday. */
    @SuppressWarnings("NullAway.Init") // set before all
    private String past;

    @BeforeAll
    void start() {
        city = DemoCity.start();
        PageVisitor volunteer = visitor();
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
        PageVisitor officer = visitor();
        Page desk = officer.signIn("city-officer", "/desk");
        assertThat(officer.submit(desk, "/desk/approval", Map.of("volunteerId", DemoSignIn.VOLUNTEER))
                        .document()
                        .select(".done")
                        .text())
                .contains("立即生效");
        city.certify("2026-03-06");
        shift = city.openShift();
        past = city.holdShiftYesterday();
        city.adoptNotice();
        record = city.certify("2026-03-07");
        city.redVest().awaitReadModels();
    }

    private PageVisitor visitor() {
        return new PageVisitor(city.port());
    }

    @AfterAll
    void stop() {
        city.close();
    }

    static Stream<Arguments> visitors() {
        return Stream.of(
                        NOBODY,
                        "volunteer",
                        "organisation-manager",
                        "district-officer",
                        "city-officer",
                        "auditor",
                        "insurer")
                .flatMap(actor -> Stream.of("zh", "en").map(language -> Arguments.of(actor, language)));
    }

    @ParameterizedTest
    @MethodSource("visitors")
    void opensEveryDoorThatItShows(String actor, String language) {
        PageVisitor visitor = visitor();
        if (!NOBODY.equals(actor)) {
            assertThat(visitor.signIn(actor, "/help").address().getPath()).isEqualTo("/help");
        }
        Set<String> seen = visitor.crawl("/?lang=" + language, (address, page) -> {
            String where = actor + " at " + address;
            assertThat(page.status()).as(where).isEqualTo(200);
            if (page.isOurs()) {
                assertThat(page.document().select("html").attr("lang"))
                        .as(where)
                        .startsWith(language);
                requireWellMade(where, page);
            }
        });
        assertThat(seen)
                .contains(
                        "/disclosure",
                        "/rankings",
                        "/shifts",
                        "/disclosure/" + record,
                        "/shifts/" + shift,
                        "/swagger-ui.html");
    }

    private static void requireWellMade(String where, Page page) {
        Document document = page.document();
        assertThat(document.select("h1")).as(where + ": headings").hasSize(1);
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

    private static int zipped(String body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(body.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.size();
    }

    @Test
    void showsARefusedFormAgainWithWhatWasTyped() {
        PageVisitor visitor = visitor();
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

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void saysWhatIsWrongInTheLanguageThatIsRead(String language) {
        PageVisitor visitor = visitor();
        visitor.open("/?lang=" + language);
        Page form = visitor.signIn("volunteer", "/me/register");
        Page refused = visitor.submit(
                form,
                "/me/register",
                Map.of("name", " ", "documentKind", "CITIZEN_ID", "documentNumber", "1", "residence", "350203001"));
        String problem = refused.document().select(".problem").text();
        String field = refused.document().select("#name-error").text();

        if ("zh".equals(language)) {
            assertThat(problem).contains(Problem.INVALID_FIELD.chinese(), Problem.INVALID_FIELD.chineseSentence());
            assertThat(field).isEqualTo(Fault.FIELD_MISSING.chineseSentence());
        } else {
            assertThat(problem).contains(Problem.INVALID_FIELD.english()).doesNotContainPattern("\\p{IsHan}");
            assertThat(field).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        }
    }

    @Test
    void takesAFormThatIsSentTwiceOnce() {
        PageVisitor visitor = visitor();
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
        PageVisitor officer = visitor();
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
        PageVisitor visitor = visitor();
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
                            HttpRequest.newBuilder(URI.create("http://localhost:" + city.port() + path))
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
        PageVisitor visitor = visitor();
        assertThat(visitor.signIn("insurer", "https://evil.example/").address().getPath())
                .isEqualTo("/");
        assertThat(visitor().signIn("insurer", "//evil.example/").address().getPath())
                .isEqualTo("/");
    }

    @Test
    void signsUpChecksInAndIsSeenOnTheRoster() {
        PageVisitor volunteer = visitor();
        Page page = volunteer.signIn("volunteer", "/shifts/" + shift);
        Page signedUp = volunteer.submit(page, "/shifts/" + shift + "/sign-ups", Map.of());
        assertThat(signedUp.document().select(".done").text())
                .as(signedUp.document().text())
                .isEqualTo("报名成功。");
        assertThat(signedUp.document().select("h3").text()).isEqualTo("城市义工志愿行动");

        PageVisitor organiser = visitor();
        Page code = organiser.signIn("city-officer", "/desk/shifts/" + shift + "/code?direction=IN");
        assertThat(code.document().select("figure svg path").attr("d")).startsWith("M4,4");
        assertThat(organiser
                        .open("/desk/shifts/" + shift + "/code/picture?direction=IN")
                        .document()
                        .select("h1"))
                .isEmpty();

        Page arrival = volunteer.open("/s/" + shift + "?code="
                + code.document().select(".number-code").text());
        Page arrived = volunteer.submit(
                arrival,
                "/s/" + shift + "/check-ins",
                Map.of("code", arrival.document().select("#code").val()));
        assertThat(arrived.document().select(".done").text())
                .as(arrived.document().text())
                .isEqualTo("签到成功。");
        Page roster = organiser.open("/desk/shifts/" + shift);
        assertThat(roster.document().select("table .good").text()).isEqualTo("在场");

        Page gone = volunteer.submit(
                volunteer.open("/s/" + shift), "/s/" + shift + "/check-outs", Map.of("code", "0000000000"));
        assertThat(gone.document().select(".problem code").text()).isEqualTo("CHECK_IN_CODE_WRONG");
    }

    @Test
    void certifiesAWholeShift() {
        PageVisitor organiser = visitor();
        Page rows = organiser.signIn("city-officer", "/desk/shifts/" + past + "/certify");
        assertThat(rows.document().select("input[name=volunteers]").eachAttr("value"))
                .containsExactly(DemoSignIn.VOLUNTEER);
        assertThat(rows.document().select("input[name=volunteers][data-passes][checked]"))
                .hasSize(1);
        String action = "/desk/shifts/" + past + "/certify";
        Page refused = organiser.submit(rows, action, Map.of("certifiedBy", "x", "volunteers", DemoSignIn.VOLUNTEER));
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.document().select("#certifiedBy").val()).isEqualTo("x");
        assertThat(refused.document().select("input[name=volunteers][checked]")).hasSize(1);

        Page byThemselves = completed(
                organiser,
                organiser.submit(
                        refused,
                        action,
                        Map.of("certifiedBy", DemoSignIn.VOLUNTEER, "volunteers", DemoSignIn.VOLUNTEER)));
        assertThat(byThemselves.document().select("form td code").eachText())
                .containsExactly(DemoSignIn.VOLUNTEER, "SELF_CERTIFICATION");
        assertThat(organiser
                        .open(byThemselves
                                .document()
                                .select("a[href$=rejections.csv]")
                                .attr("href"))
                        .answer()
                        .body())
                .contains(DemoSignIn.VOLUNTEER + ",SELF_CERTIFICATION");

        Page certified =
                completed(organiser, organiser.submit(byThemselves, action, Map.of("certifiedBy", city.leader())));
        assertThat(certified.document().select("p[role=status]").text())
                .as(certified.document().text())
                .isEqualTo("已完成：认定 1 人，共 1 小时；未认定 0 人。");
        assertThat(organiser
                        .open(certified.document().select("table a.good").attr("href"))
                        .document()
                        .text())
                .contains("公示中", "1 小时");
        assertThat(organiser
                        .open(action)
                        .document()
                        .select("a[href^=/desk/certifications/]")
                        .eachAttr("href"))
                .as("found again")
                .containsExactly(
                        certified.address().getPath(), byThemselves.address().getPath());
    }

    /** The page of a batch, once it no longer asks again by itself. */
    private static Page completed(PageVisitor visitor, Page ordered) {
        String address = ordered.address().getPath();
        assertThat(address).as(ordered.document().text()).startsWith("/desk/certifications/");
        return await().until(
                        () -> visitor.open(address),
                        page -> page.answer().headers().firstValue("Refresh").isEmpty());
    }

    @Test
    void redeemsPointsAndHandsTheGoodsOver() {
        PageVisitor volunteer = visitor();
        Page page = volunteer.signIn("volunteer", "/shop/" + city.item());
        Page code = volunteer.submit(page, "/shop/" + city.item() + "/redemptions", Map.of());
        String pickUp = code.document().select(".number-code").text();
        String number = code.document().select("dd code").text();
        assertThat(volunteer
                        .submit(page, "/shop/" + city.item() + "/redemptions", Map.of())
                        .document()
                        .select(".number-code")
                        .text())
                .as("sent twice")
                .isEqualTo(pickUp);

        PageVisitor keeper = visitor();
        Page desk = keeper.signIn("city-officer", "/desk/pick-up");
        Page wrong = keeper.submit(desk, "/desk/pick-up", Map.of("redemptionId", number, "pickUpCode", "AAAAAAAA"));
        assertThat(wrong.document().select(".problem code").text()).isEqualTo("PICK_UP_CODE_WRONG");
        assertThat(wrong.document().select("#redemptionId").val()).isEqualTo(number);
        assertThat(keeper.submit(
                                wrong,
                                "/desk/pick-up",
                                Map.of("redemptionId", number, "pickUpCode", pickUp.toLowerCase(Locale.ROOT)))
                        .document()
                        .select(".done")
                        .text())
                .isEqualTo("已发放。");
        assertThat(volunteer.open("/me/passbook").document().select("table td").eachText())
                .contains("领取");
    }

    @Test
    void tellsAnAuditorAndAnInsurer() {
        Page history = visitor().signIn("auditor", "/audit?volunteerId=" + DemoSignIn.VOLUNTEER);
        assertThat(history.document().select("ol h3").eachText())
                .anyMatch(text -> text.endsWith("VolunteerRegistered"));
        Page before =
                visitor().signIn("auditor", "/audit?volunteerId=" + DemoSignIn.VOLUNTEER + "&knownAt=2020-01-01T00:00");
        assertThat(before.status()).isEqualTo(404);
        Page answer = visitor().signIn("insurer", "/insurance/eligibility?volunteerId=" + DemoSignIn.VOLUNTEER);
        assertThat(answer.document().select("article .big").text()).isEqualTo("本人未授权告知");
        PageVisitor insurer = visitor();
        Page list = insurer.signIn("insurer", "/insurance/insured");
        Page csv = insurer.open(list.document().select("a[href*=.csv]").attr("href"));
        assertThat(csv.answer().headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    }

    @Test
    void saysInAPageThatThereIsNone() {
        PageVisitor visitor = visitor();
        for (String address : List.of("/nowhere", "/error", "/index.html", "/disclosure/rec-1", "/shifts/x")) {
            Page page = visitor.open(address);
            assertThat(page.status()).as(address).isEqualTo(404);
            assertThat(page.document().select("h1")).as(address).hasSize(1);
        }
        assertThat(visitor.open("/rankings?level=MOON").status()).isEqualTo(400);
        assertThat(visitor.open("/rankings?from=yesterday")
                        .document()
                        .select("h1")
                        .text())
                .isEqualTo("地址不完整");
    }
}
