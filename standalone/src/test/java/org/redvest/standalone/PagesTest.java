package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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

    static final int MOST_BYTES = 15_000;
    private static final int MOST_AT_FIRST = 50_000;

    /** Of five requests, the page itself is one. */
    private static final int MOST_PARTS = 4;

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
        city.redVest().awaitReadModels();
        PageVisitor officer = visitor();
        Page queue = officer.signIn("city-officer", "/office/reviews?kind=REGISTRATION");
        Page card = officer.open(
                queue.document().select("a[href^=/desk/volunteers/]").attr("href"));
        assertThat(card.document().select("h1").text()).isEqualTo("沈*瑄");
        assertThat(officer.submit(card, "/desk/volunteers/" + DemoSignIn.VOLUNTEER + "/approval", Map.of())
                        .document()
                        .select("article form"))
                .as("approved once")
                .isEmpty();
        Page desk = officer.open("/desk");
        assertThat(officer.submit(desk, "/desk/approval", Map.of("volunteerId", DemoSignIn.VOLUNTEER))
                        .document()
                        .select(".done")
                        .text())
                .contains("立即生效");
        city.certify("2026-03-06");
        shift = city.openShift();
        past = city.holdShiftYesterday();
        city.furnish();
        city.adoptNotice();
        record = city.certify("2026-03-07");
        city.redVest().created("/api/v1/merge-cases", """
                {"volunteerId": "%s", "otherVolunteerId": "%s"}""".formatted(city.leader(), DemoSignIn.VOLUNTEER));
        city.redVest().created("/api/v1/insurance-policies", """
                {"insurer": "中国人寿厦门分公司", "policyNumber": "P-1", "sumInsuredYuan": 448000,
                 "from": "2020-01-01T00:00:00+08:00", "until": "2021-01-01T00:00:00+08:00"}""");
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
                        "/projects",
                        "/map/350203001",
                        "/statistics",
                        "/confirm",
                        "/disclosure/" + record,
                        "/shifts/" + shift,
                        "/swagger-ui.html");
    }

    /** What holds of every page. */
    static void requireWellMade(String where, Page page) {
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
        assertThat(page.zipped()).as(where + ": bytes").isLessThanOrEqualTo(MOST_BYTES);
    }

    /** All that a phone loads which has nothing yet. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/disclosure", "/shifts"})
    void areLightAtTheFirstVisit(String address) {
        PageVisitor visitor = visitor();
        Page page = visitor.open(address);
        List<String> parts = page.document().select("link[rel=stylesheet], script[src]").stream()
                .map(part -> part.attr("href") + part.attr("src"))
                .toList();
        assertThat(parts).hasSizeBetween(1, MOST_PARTS);
        int bytes = page.zipped()
                + parts.stream()
                        .map(visitor::open)
                        .peek(part -> assertThat(part.status()).isEqualTo(200))
                        .mapToInt(Page::zipped)
                        .sum();
        assertThat(bytes).isLessThanOrEqualTo(MOST_AT_FIRST);
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
    void decidesAProjectInTheQueue() {
        RunningRedVest redVest = city.redVest();
        String project = redVest.created("/api/v1/projects", """
                        {"organisationId": "%s", "details": {"name": "社区助老", "theme": "扶老助残", "targetGroup": "长者",
                         "content": "上门探访", "risk": "LOW", "riskStatement": "无", "division": "350203001001",
                         "address": "鸿山社区居委会", "contact": "0592-5881234"}}""".formatted(RunningRedVest.BUREAU))
                .path("projectId")
                .asString();
        redVest.post("/api/v1/projects/" + project + "/submission", "");
        city.redVest().awaitReadModels();
        PageVisitor officer = visitor();
        Page queue = officer.signIn("district-officer", "/office/reviews?kind=PROJECT");
        String address = "/office/reviews/projects/" + project;
        String tooMuch = "长".repeat(201);
        Page refused = officer.submit(queue, address + "/return", Map.of("words", tooMuch));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.document().select("#words-" + project).text()).isEqualTo(tooMuch);
        Page decided = officer.submit(refused, address + "/approval", Map.of("words", "内容真实"));
        assertThat(decided.document().select(".done").text())
                .as(decided.document().text())
                .contains("已处理");
        assertThat(decided.document().select("#words-" + project)).isEmpty();
        assertThat(decided.address().getQuery()).contains("kind=PROJECT");
        assertThat(visitor()
                        .signIn("city-officer", "/office/reviews")
                        .document()
                        .text())
                .as("who submitted it does not review it")
                .doesNotContain("社区助老");
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

    /** One volunteer who is registered, and one who lives nowhere. */
    private static final byte[] ROSTER = """
            姓名,性别,出生日期,证件类型,证件号码,居住地区划代码
            上官信秀,男,1965/11/7,居民身份证,350293196511071591,嘉莲街道
            詹毅源,女,1996-03-16,居民身份证,350295199603168960,350299001001
            """.getBytes(StandardCharsets.UTF_8);

    private static final Map<String, String> SIGNED = Map.of(
            "consentForm", "SIGNED_LIST",
            "consentGivenOn", "2022-01-05",
            "consentScanSha256", "0".repeat(64),
            "purposes", "INSURER");

    @Test
    void looksAtAFileFirstThenImportsItAndTellsWhatBecameOfIt() {
        PageVisitor officer = visitor();
        Page list = officer.signIn("city-officer", "/desk/imports");
        String action = "/desk/imports/new/volunteers";
        Page form =
                officer.open(list.document().select("a[href=" + action + "]").attr("href"));
        Page looked = officer.upload(form, action, with("look"), "C:\\\\名册\\\\一月.csv", ROSTER);

        assertThat(looked.status()).as(looked.document().text()).isEqualTo(200);
        assertThat(looked.document().select("[role=status]").text()).contains("共 2 行，其中 1 行");
        assertThat(looked.document().select("dl dd").eachText()).contains("UTF-8", "逗号");
        assertThat(looked.document().select("td").eachText()).contains("1965-11-07", "350203011", "350293196511071591");
        assertThat(looked.document().select("td code").eachText()).containsExactly("UNKNOWN_DIVISION");
        assertThat(looked.document().select("#consentGivenOn").val()).isEqualTo("2022-01-05");
        assertThat(looked.document().select("input[name=purposes][checked]").eachAttr("value"))
                .containsExactly("INSURER");
        assertThat(looked.answer().headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
        assertThat(officer.open("/desk/imports").document().select("tbody tr")).isEmpty();

        Page sent = officer.upload(looked, action, with("send"), "C:\\\\名册\\\\一月.csv", ROSTER);
        Page again = officer.upload(looked, action, with("send"), "C:\\\\名册\\\\一月.csv", ROSTER);
        assertThat(sent.document().select("h1").text())
                .as(sent.document().text())
                .isEqualTo("一月.csv");
        assertThat(again.address()).as("sent twice").isEqualTo(sent.address());
        Page done = await().until(() -> officer.open(sent.address().getPath()), page -> {
            boolean running = !page.document().select("meter").isEmpty();
            assertThat(page.answer().headers().firstValue("Refresh").isPresent())
                    .as("asks again while it runs, and no longer")
                    .isEqualTo(running);
            return !running;
        });
        assertThat(done.document().select("dl dd").eachText()).endsWith("UTF-8", "1", "0", "1");
        assertThat(done.document().select("table td").eachText()).containsExactly("未知的区划代码", "UNKNOWN_DIVISION", "1");
        Page rejections = officer.open(done.document().select("a[href$=.csv]").attr("href"));
        assertThat(rejections.answer().body()).contains("UNKNOWN_DIVISION", "詹毅源");
        Page own = officer.open("/desk/imports");
        assertThat(own.document().select("tbody tr")).hasSize(1);
        assertThat(own.document().select("tbody td").eachText())
                .startsWith("一月.csv", "志愿者名册")
                .endsWith("已完成", "2", "1", "0", "1");
        assertThat(visitor()
                        .signIn("district-officer", sent.address().getPath())
                        .status())
                .isEqualTo(404);
    }

    private static Map<String, String> with(String step) {
        Map<String, String> typed = new HashMap<>(SIGNED);
        typed.put("step", step);
        return typed;
    }

    @Test
    void showsTheFormOfAFileAgainWithWhatWasTypedAndSaysWhatIsWrong() {
        PageVisitor officer = visitor();
        String action = "/desk/imports/new/volunteers";
        Page form = officer.signIn("organisation-manager", action);
        for (String step : List.of("look", "send")) {
            Page empty = officer.upload(form, action, with(step), "", new byte[0]);
            assertThat(empty.status()).isEqualTo(422);
            assertThat(empty.document().select(".problem code").text()).isEqualTo("FILE_EMPTY");
            assertThat(empty.document().select("#consentScanSha256").val()).isEqualTo("0".repeat(64));
            assertThat(empty.document().select("#consentForm option[selected]").val())
                    .isEqualTo("SIGNED_LIST");
            Page other = officer.upload(form, action, with(step), "图.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});
            assertThat(other.document().select(".problem code").text()).isEqualTo("FILE_NOT_TEXT");
            Page withoutFile = officer.submit(form, action, with(step));
            assertThat(withoutFile.document().select(".problem code").text()).isEqualTo("FILE_EMPTY");
            Page tooLarge = officer.upload(form, action, with(step), "名册.csv", new byte[65 << 20]);
            assertThat(tooLarge.status()).isEqualTo(413);
            assertThat(tooLarge.document().select("h1").text()).isEqualTo("文件太大");
            assertThat(tooLarge.document().select("article a.button").attr("href"))
                    .isEqualTo(action);
        }
        assertThat(officer.open("/desk/imports/new/umbrellas").status()).isEqualTo(404);
        assertThat(officer.open("/desk/imports/x").status()).isEqualTo(404);
    }

    @Test
    void putsGoodsOnTheShelfAndRecordsADelivery() {
        PageVisitor keeper = visitor();
        Page shelves = keeper.signIn("city-officer", "/desk/shop");
        Map<String, String> goods = Map.of("name", "洗手液", "outlet", "星湖社区爱心超市", "price", "１０", "stock", "五");
        Page refused = keeper.submit(shelves, "/desk/shop", goods);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.document().select("#stock").val()).isEqualTo("五");
        Map<String, String> mended = new HashMap<>(goods);
        mended.put("stock", "5");
        Page offered = keeper.submit(refused, "/desk/shop", mended);
        assertThat(offered.document().select(".done").text()).isEqualTo("已上架。");
        String delivery = offered.document().select(".card:contains(洗手液) form").attr("action");
        Page delivered = keeper.submit(offered, delivery, Map.of("pieces", "7"));
        assertThat(delivered.document().select(".card:contains(洗手液)").text()).contains("12");
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
    void tellsAnAuditorInWordsWhatHappened() {
        PageVisitor auditor = visitor();
        auditor.signIn("auditor", "/audit");
        Page history = auditor.open("/audit?kind=volunteers&number=%20" + DemoSignIn.VOLUNTEER + "&knownAt=");
        assertThat(history.address()).hasPath("/audit/volunteers/" + DemoSignIn.VOLUNTEER);
        requireWellMade("history", history);
        assertThat(history.document().select("ol h3").eachText())
                .contains("实名注册 VolunteerRegistered", "认定服务时长 HoursCertified");
        assertThat(history.document().select("ol dd").eachText()).contains("登录用户 city-officer", "系统内部");
        assertThat(history.document().select("ol a[href^=/office/authority/dlg-]"))
                .isNotEmpty();
        assertThat(history.document().select("ol pre").eachText()).allMatch(json -> json.startsWith("{"));
        String second = history.document()
                .select("ol > li:nth-child(2) a[href*=cursor]")
                .attr("href");
        assertThat(auditor.open(second).document().select("ol > li:first-child").attr("id"))
                .as("the place of the second event")
                .isEqualTo(second.substring(second.indexOf('#') + 1));

        String project =
                city.redVest().get("/api/v1/shifts/" + shift).path("projectId").asString();
        String station = city.redVest()
                .created("/api/v1/stations", """
                        {"number": "H-1", "name": "某驿站", "kind": "STATION", "division": "350203001001",
                         "openedOn": "2020-01-01"}""")
                .path("stationId")
                .asString();
        city.redVest().awaitReadModels();
        assertThat(auditor.open("/audit?kind=projects&number=" + project + "&lang=en")
                        .document()
                        .select("ol h3")
                        .eachText())
                .contains("Project published ProjectPublished", "Series planned SeriesPlanned");
        assertThat(auditor.open("/audit?kind=shifts&number=" + past)
                        .document()
                        .select("ol h3")
                        .eachText())
                .contains("Listed as present AttendanceListed");
        assertThat(auditor.open("/audit?kind=stations&number=" + station)
                        .document()
                        .select("ol h3")
                        .eachText())
                .containsExactly("Station opened StationOpened");
        assertThat(auditor.open("/audit?kind=stations&number=" + past).status()).isEqualTo(404);
        assertThat(auditor.open("/audit?kind=cities&number=" + past).status()).isEqualTo(404);
        assertThat(auditor.open("/audit/shifts/" + past + "?knownAt=then").status())
                .isEqualTo(400);
    }

    /** Over the borders of pages, and whichever of the two instants stands first. */
    @Test
    void tellsAnAuditorWhatWasAddedBetweenTwoInstants() {
        String busy = city.openShift();
        for (int places = 2; places <= 40; places++) {
            city.redVest().post("/api/v1/shifts/" + busy + "/capacity", """
                    {"capacity": %d}""".formatted(places));
        }
        city.redVest().awaitReadModels();
        PageVisitor auditor = visitor();
        String address = "/audit/shifts/" + busy;
        Instant tenth = Instant.parse(auditor.signIn("auditor", address)
                .document()
                .select("ol > li:nth-child(10) time")
                .attr("datetime"));
        String then = LocalDateTime.ofInstant(tenth.truncatedTo(ChronoUnit.SECONDS), ZoneId.of("Asia/Shanghai"))
                .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss"));

        List<String> all = told(auditor, address);
        List<String> known = told(auditor, address + "?knownAt=" + then);
        List<String> added = told(auditor, address + "?comparedWith=" + then);

        assertThat(all).hasSize(40).doesNotHaveDuplicates();
        assertThat(added).hasSizeGreaterThan(30);
        assertThat(Stream.concat(known.stream(), added.stream())).containsExactlyElementsOf(all);
        assertThat(told(auditor, address + "?knownAt=" + then + "&comparedWith=2000-01-01T00:00"))
                .isEqualTo(known);
        assertThat(told(auditor, address + "?knownAt=" + then + "&comparedWith=2999-01-01T00:00"))
                .isEqualTo(added);
        assertThat(told(auditor, address + "?comparedWith=2999-01-01T00:00")).isEmpty();
        assertThat(auditor.open(address + "?comparedWith=" + then)
                        .document()
                        .select("ol > li .good")
                        .eachText())
                .hasSize(30)
                .containsOnly("对照时点后新增");
        assertThat(auditor.open(address + "?knownAt=2020-01-01T00:00").status()).isEqualTo(404);
    }

    /** The places of all events of a history, from page to page. */
    private static List<String> told(PageVisitor auditor, String address) {
        List<String> told = new ArrayList<>();
        String next = address;
        while (!next.isEmpty()) {
            Page page = auditor.open(next);
            requireWellMade(next, page);
            told.addAll(page.document().select("ol.timeline > li").eachAttr("id"));
            next = page.document().select("section > p > a.button").attr("href");
        }
        return told;
    }

    @Test
    void tellsAnInsurer() {
        assertUntold(visitor().signIn("auditor", "/insurance/eligibility?volunteerId=" + DemoSignIn.VOLUNTEER));
        PageVisitor insurer = visitor();
        String enquiries = "/insurance/enquiries";
        Page form = insurer.signIn("insurer", enquiries);
        Map<String, String> typed = new HashMap<>(Map.of("volunteerId", DemoSignIn.VOLUNTEER, "purpose", "意外险理赔核查"));
        // as a browser sends what is left blank
        form.document()
                .select("main form [name]:not([type=hidden])")
                .eachAttr("name")
                .forEach(name -> typed.putIfAbsent(name, ""));
        Page answer = insurer.submit(form, enquiries, typed);
        assertUntold(answer);
        assertThat(insurer.open(enquiries).document().text()).contains("意外险理赔核查");
        Page list = insurer.signIn("insurer", "/insurance/insured");
        Page csv = insurer.open(list.document().select("a[href*=.csv]").attr("href"));
        assertThat(csv.answer().headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    }

    private static void assertUntold(Page answer) {
        assertThat(answer.document().select("article .big").text())
                .as(answer.document().text())
                .isEqualTo("不能判断");
        assertThat(answer.document().select("dd > strong").text()).isEqualTo("本人未授权告知");
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
        assertThat(visitor.open("/rankings?from=2026-01-01&to=2026-12-31").status())
                .isEqualTo(200);
        assertThat(visitor.open("/disclosure?from=2026-03-08").document().text())
                .doesNotContain("2026年3月7日");
        assertThat(visitor.open("/rankings?from=yesterday")
                        .document()
                        .select("h1")
                        .text())
                .isEqualTo("地址不完整");
    }
}
