package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redvest.standalone.PageVisitor.with;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redvest.standalone.PageVisitor.Page;

/** Commendations, brands, stories and the honour wall: by links and forms, without a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HonourPagesTest {

    private static final String CITY = "city-officer";
    private static final String DISTRICT = "district-officer";
    private static final String MANAGER = "organisation-manager";
    private static final String VOLUNTEER = "volunteer";
    private static final String ACTION = "main form[method=post]";
    private static final String OFFICE = "/office/commendations";
    private static final String KEEPING = "/office/honours";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String NOBODY = "vol-019a9e00-0000-7000-8000-00000000abcd";
    private static final String SCAN = "0".repeat(64);

    @SuppressWarnings("NullAway.Init") // set before all
    private DemoCity city;

    @BeforeAll
    void start() {
        city = DemoCity.start();
        city.registerVolunteer();
        city.certify("2026-03-06");
        city.redVest().awaitReadModels();
    }

    @AfterAll
    void stop() {
        city.close();
    }

    private PageVisitor visitor() {
        return new PageVisitor(city.port());
    }

    /** The page at an address, once it no longer asks again by itself. */
    private static Page settled(PageVisitor visitor, String address) {
        return await().until(
                        () -> visitor.open(address),
                        page -> page.answer().headers().firstValue("Refresh").isEmpty());
    }

    /** Two categories: one volunteer with an hour at least, and one team. */
    private static Map<String, String> opening(String title, String noticeDays) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "title",
                title,
                "division",
                "350203",
                "basis",
                "厦文明办〔2026〕15号",
                "from",
                "2026-01-01",
                "to",
                "2026-12-31",
                "nominationsUntil",
                LocalDateTime.now(CHINA).plusDays(1).truncatedTo(ChronoUnit.MINUTES) + "",
                "noticeWorkingDays",
                noticeDays));
        typed.putAll(Map.of("title-1", "最美志愿者", "kind-1", "PERSON", "quota-1", "1", "leastMinutes-1", "60"));
        typed.putAll(Map.of("title-2", "优秀志愿服务队", "kind-2", "TEAM", "quota-2", "１"));
        return typed;
    }

    private static String opened(PageVisitor officer, String title, String noticeDays) {
        return officer.submit(officer.open(OFFICE), OFFICE, opening(title, noticeDays))
                .address()
                .getPath();
    }

    /** What became of each: its code, empty where it was done. */
    private static List<String> codes(Page outcomes) {
        return outcomes.document().select("tbody tr").stream()
                .map(row -> row.select("td").getLast().text())
                .toList();
    }

    private static Page nominate(PageVisitor visitor, String round, String category, String nominees) {
        String form = round + "/nominations";
        return visitor.submit(
                visitor.open(form),
                form,
                Map.of("organisationId", RunningRedVest.BUREAU, "category", category, "nominees", nominees));
    }

    /** The row of the candidates' table with this text. */
    private static Element row(Page page, String text) {
        return page.document().select("tbody tr:contains(" + text + ")").getLast();
    }

    private static String candidate(Page page, String text) {
        return row(page, text).select("input[name=candidates]").val();
    }

    private static Page review(PageVisitor officer, String round, String candidate) {
        return officer.submit(
                officer.open(round),
                round + "/reviews",
                Map.of("candidates", candidate, "recommended", "true", "reason", "事迹属实"));
    }

    @Test
    void fixesAListReviewsItByAnotherAndAnnouncesItToObjections() {
        PageVisitor officer = visitor();
        Page refused =
                officer.submit(officer.signIn(CITY, OFFICE), OFFICE, with(opening("第五届表彰", "5"), "to", "2025-12-31"));
        assertThat(refused.code()).isEqualTo("PERIOD_REVERSED");
        assertThat(refused.document().select("#title").val()).isEqualTo("第五届表彰");
        assertThat(refused.document().select("#quota-2").val()).isEqualTo("１");
        Page open = officer.submit(refused, OFFICE, opening("第五届表彰", "5"));
        String round = open.address().getPath();
        assertThat(open.done()).as(open.document().text()).isEqualTo("表彰已启动。");
        assertThat(open.state()).isEqualTo("接受推荐");

        PageVisitor manager = visitor();
        Page seen = manager.signIn(MANAGER, round);
        assertThat(seen.document().select("a[href=" + round + "/nominations]")).hasSize(1);
        assertThat(seen.document().select(ACTION))
                .as("nothing else is theirs to do")
                .isEmpty();
        Page outcomes = nominate(
                manager,
                round,
                "1",
                DemoSignIn.VOLUNTEER + " 十年如一日在路口劝导文明交通\n" + NOBODY + " 不详\n" + city.leader() + " 首次参加服务");
        assertThat(codes(outcomes)).containsExactly("", "UNKNOWN_VOLUNTEER", "FINAL_MINUTES_TOO_FEW");
        assertThat(codes(nominate(officer, round, "2", RunningRedVest.BUREAU + " 全年服务一千场")))
                .containsExactly("");

        Page nominated = officer.open(round);
        assertThat(row(nominated, DemoSignIn.VOLUNTEER).text()).contains("—");
        Page frozen = officer.submit(nominated, round + "/freeze", Map.of());
        assertThat(frozen.done()).isEqualTo("候选名单已冻结。");
        city.certify("2026-03-10");
        city.redVest().awaitReadModels();
        Page list = officer.open(round);
        assertThat(row(list, DemoSignIn.VOLUNTEER).select("td.number").eachText())
                .containsExactly("120 分钟，1 条", "240 分钟，2 条");
        assertThat(officer.open(round + "/candidates.csv").answer().body())
                .contains(DemoSignIn.VOLUNTEER, ",120,1,240,2");

        Page unsaid = officer.submit(list, round + "/reviews", Map.of("recommended", "true", "reason", "事迹属实"));
        assertThat(unsaid.status()).isEqualTo(400);
        assertThat(unsaid.document().select("#reason").val()).isEqualTo("事迹属实");
        assertThat(unsaid.document().select("#cancel-reason").text()).isEmpty();
        Page wordy = officer.submit(unsaid, round + "/cancellation", Map.of("reason", "长".repeat(501)));
        assertThat(wordy.status()).isEqualTo(400);
        assertThat(wordy.document().select("#reason").val()).isEmpty();
        assertThat(wordy.document().select("#cancel-reason").text()).hasSize(501);
        assertThat(codes(review(officer, round, candidate(list, RunningRedVest.BUREAU))))
                .containsExactly("REVIEWER_IS_PARTY");
        assertThat(review(officer, round, candidate(list, DemoSignIn.VOLUNTEER)).done())
                .isEqualTo("评审意见已记录。");
        PageVisitor other = visitor();
        other.signIn(DISTRICT, round);
        review(other, round, candidate(list, RunningRedVest.BUREAU));
        String announced = "/honours/rounds" + round.substring(OFFICE.length());
        PageVisitor resident = visitor();
        assertThat(resident.signIn("insurer", announced).document().text()).doesNotContain("沈");
        assertThat(officer.submit(officer.open(round), round + "/announcement", Map.of())
                        .state())
                .isEqualTo("公示");
        assertThat(visitor().open(announced).document().select("h3").eachText()).containsExactly("沈*瑄", "人社局");

        Page notice = resident.open(announced);
        String objection = notice.document()
                .select("li.card:contains(沈) a[href*=objection]")
                .attr("href");
        Page form = resident.open(objection);
        Page tooLong = resident.submit(
                form,
                announced + "/objection",
                Map.of("candidateId", form.document().select("#candidateId").val(), "reason", "长".repeat(501)));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.document().select("#reason").text()).hasSize(501);
        Page objected = resident.submit(
                tooLong,
                announced + "/objection",
                Map.of("candidateId", form.document().select("#candidateId").val(), "reason", "所列事迹与实际不符"));
        assertThat(objected.done()).as(objected.document().text()).isEqualTo("异议已提交。");

        assertThat(officer.submit(officer.open(round), round + "/conclusion", Map.of())
                        .code())
                .isEqualTo("NOTICE_NOT_OVER");
        Page raised = officer.open(round + "/objections");
        String decision = raised.document().select(ACTION).attr("action");
        Page decided = officer.submit(raised, decision, Map.of("upheld", "false", "reason", "经核实属实"));
        assertThat(decided.done()).as(decided.document().text()).isEqualTo("异议已处理。");
        assertThat(decided.document().text()).contains("异议不成立").doesNotContain("insurer");
        assertThat(visitor().signIn("auditor", round + "/objections").document().text())
                .contains("insurer");

        Page cancelled = officer.submit(officer.open(round), round + "/cancellation", Map.of("reason", "机构调整"));
        assertThat(cancelled.state()).isEqualTo("已取消");
        assertThat(resident.open(announced).document().text()).contains("机构调整").doesNotContain("沈");
    }

    @Test
    void awardsOneAfterTheOtherShowsThemOnTheWallAndRevokesOne() {
        PageVisitor officer = visitor();
        officer.signIn(CITY, OFFICE);
        String round = opened(officer, "第六届表彰", "0");
        PageVisitor manager = visitor();
        manager.signIn(MANAGER, round);
        nominate(manager, round, "1", DemoSignIn.VOLUNTEER + " 十年如一日");
        nominate(manager, round, "2", RunningRedVest.BUREAU + " 全年服务一千场");
        Page frozen = officer.submit(officer.open(round), round + "/freeze", Map.of());
        review(officer, round, candidate(frozen, DemoSignIn.VOLUNTEER));
        review(officer, round, candidate(frozen, RunningRedVest.BUREAU));
        officer.submit(officer.open(round), round + "/announcement", Map.of());

        Page ordered = officer.submit(officer.open(round), round + "/conclusion", Map.of());
        assertThat(ordered.address().getPath()).as(ordered.document().text()).isEqualTo(round);
        Page concluded = settled(officer, round);
        assertThat(concluded.document().select("p[role=status]").text()).isEqualTo("已授予 2，共 2");
        assertThat(concluded.state()).isEqualTo("已授予");

        PageVisitor everybody = visitor();
        assertThat(everybody.open("/").document().select("a[href=/honours]")).isNotEmpty();
        Page wall = everybody.open("/honours?kind=PERSON&division=350203&year="
                + LocalDate.now(CHINA).getYear());
        assertThat(wall.document().select("li.card:contains(沈*瑄) h2").eachText())
                .contains("最美志愿者");
        assertThat(everybody.open("/honours?kind=PLACE").document().text()).contains("没有符合条件的荣誉。");
        PageVisitor oneself = visitor();
        assertThat(oneself.signIn(VOLUNTEER, "/me/file").document().text()).contains("最美志愿者");

        String revocation =
                row(concluded, DemoSignIn.VOLUNTEER).select("a[href*=/awards/]").attr("href");
        Page revoked = officer.submit(
                officer.submit(officer.open(revocation), revocation, Map.of("reason", " ")),
                revocation,
                Map.of("reason", "服务记录系伪造"));
        assertThat(revoked.done()).as(revoked.document().text()).isEqualTo("表彰已撤销。");
        assertThat(everybody.open("/honours?kind=PERSON").document().text()).contains("已撤销");
        assertThat(oneself.open("/me/file").document().text()).contains("服务记录系伪造");
    }

    @Test
    void registersABrandChangesItFromADayOnAndEndsIt() {
        PageVisitor officer = visitor();
        String form = KEEPING + "/brands";
        Map<String, String> typed = Map.of(
                "kind",
                "BRAND",
                "name",
                "久久爱心",
                "level",
                "CITY",
                "division",
                "350203",
                "organisationId",
                RunningRedVest.BUREAU,
                "description",
                "每月探访空巢长者",
                "from",
                "2014-03-05",
                "until",
                "2014-03-04",
                "basis",
                "厦文明办〔2014〕8号");
        Page keeping = officer.signIn(CITY, KEEPING);
        assertThat(keeping.document().select("a[href=" + form + "]")).hasSize(1);
        Page refused = officer.submit(officer.open(form), form, typed);
        assertThat(refused.code()).isEqualTo("PERIOD_REVERSED");
        assertThat(refused.document().select("#description").text()).isEqualTo("每月探访空巢长者");
        Page registered = officer.submit(refused, form, with(typed, "until", ""));
        assertThat(registered.done()).as(registered.document().text()).isEqualTo("已登记。");

        String brand = registered.document().select("a:contains(久久爱心)").attr("href");
        Page changed = officer.submit(
                officer.open(brand),
                brand + "/changes",
                Map.of("name", "久久爱心·邻里", "description", "每周探访", "from", "2020-01-01"));
        assertThat(changed.done()).as(changed.document().text()).isEqualTo("变更已登记。");
        PageVisitor everybody = visitor();
        assertThat(everybody
                        .open("/brands?kind=BRAND&day=2019-12-31")
                        .document()
                        .select("h2")
                        .eachText())
                .contains("久久爱心");
        assertThat(everybody
                        .open("/brands?kind=&level=CITY&day=2020-01-01")
                        .document()
                        .select("h2")
                        .eachText())
                .contains("久久爱心·邻里");
        assertThat(everybody.open("/brands?day=2014-03-04").document().text()).contains("当日没有品牌或主题。");

        Page ended = officer.submit(
                officer.open(brand), brand + "/end", Map.of("lastDay", "2025-12-31", "reason", "并入爱心厦门"));
        assertThat(ended.done()).as(ended.document().text()).isEqualTo("结束已登记。");
        assertThat(everybody.open("/brands?day=2026-01-01").document().text()).doesNotContain("久久爱心");
        assertThat(officer.submit(
                                officer.open(brand), brand + "/end", Map.of("lastDay", "2025-12-30", "reason", "改早一天"))
                        .code())
                .isEqualTo("BRAND_ENDED");
    }

    @Test
    void tellsAStoryOnlyWhileWhoIsNamedConsents() {
        PageVisitor manager = visitor();
        String form = KEEPING + "/stories";
        Map<String, String> typed = Map.of(
                "division",
                "350203",
                "organisationId",
                RunningRedVest.BUREAU,
                "title",
                "{1}的雨伞",
                "paragraphs",
                "那天下雨，{1}把伞给了别人。\n\n自己淋湿了。",
                "named",
                NOBODY);
        assertThat(manager.signIn(MANAGER, KEEPING).document().select("a[href=" + form + "]"))
                .hasSize(1);
        Page refused = manager.submit(manager.open(form), form, typed);
        assertThat(refused.code()).isEqualTo("UNKNOWN_VOLUNTEER");
        assertThat(refused.document().select("#title").val()).isEqualTo("{1}的雨伞");
        Page written = manager.submit(refused, form, with(typed, "named", DemoSignIn.VOLUNTEER));
        String desk = written.address().getPath();
        String story = "/stories" + desk.substring(form.length());
        assertThat(written.done()).as(written.document().text()).isEqualTo("故事已保存。");
        assertThat(written.document().select("h1").text()).isEqualTo("沈*瑄的雨伞");
        assertThat(manager.submit(written, desk + "/submission", Map.of()).done())
                .isEqualTo("故事已提交审核。");

        PageVisitor officer = visitor();
        Page submitted = officer.signIn(CITY, KEEPING + "?step=SUBMITTED");
        assertThat(submitted.document().select("a[href=" + desk + "]")).hasSize(1);
        Page approved =
                officer.submit(officer.open(desk), desk + "/review", Map.of("decision", "APPROVE", "words", "真实感人"));
        assertThat(approved.done()).as(approved.document().text()).isEqualTo("审核意见已记录。");
        assertThat(officer.submit(approved, desk + "/publication", Map.of()).code())
                .isEqualTo("STORY_CONSENT_MISSING");
        Page onPaper = manager.submit(
                manager.open(desk),
                desk + "/consents",
                Map.of("givenOn", LocalDate.now(CHINA) + "", "scanSha256", SCAN));
        assertThat(onPaper.done()).as(onPaper.document().text()).isEqualTo("同意已登记。");
        assertThat(officer.submit(officer.open(desk), desk + "/publication", Map.of())
                        .done())
                .isEqualTo("故事已发布。");

        PageVisitor everybody = visitor();
        assertThat(everybody.open("/stories?division=350203&year=").document().select("a[href=" + story + "]"))
                .hasSize(1);
        Page read = everybody.open(story);
        assertThat(read.document().select("h1").text()).isEqualTo("沈*瑄的雨伞");
        assertThat(read.document().text()).contains("那天下雨，沈*瑄把伞给了别人。").doesNotContain(DemoSignIn.VOLUNTEER);
        assertThat(everybody.open("/honours?kind=STORY").document().select("a[href=" + story + "]"))
                .hasSize(1);

        PageVisitor oneself = visitor();
        Page mine = oneself.signIn(VOLUNTEER, "/me/stories");
        assertThat(oneself.open("/me").document().select("a[href=/me/stories]")).isNotEmpty();
        Page withdrawn = oneself.submit(
                mine, "/me/stories" + story.substring("/stories".length()) + "/consents/withdrawal", Map.of());
        assertThat(withdrawn.done()).as(withdrawn.document().text()).isEqualTo("同意已撤回。");
        assertThat(oneself.open(story).status()).isEqualTo(404);
        // what is answered to whoever is not signed in, the pages remember for ten seconds
        await().atMost(Duration.ofSeconds(30)).until(() -> everybody.open(story).status(), status -> status == 404);
        assertThat(officer.open(desk)
                        .document()
                        .select("main strong")
                        .getFirst()
                        .text())
                .isEqualTo("已下架");
    }

    @Test
    void letsAVolunteerWriteAboutThemselves() {
        PageVisitor oneself = visitor();
        String form = "/me/stories/new";
        Map<String, String> typed =
                Map.of("division", "350203", "title", "我的第一次", "paragraphs", "第一次上岗，是一个下雨的星期三。", "named", "");
        assertThat(oneself.signIn(VOLUNTEER, "/me/stories").document().select("a[href=" + form + "]"))
                .hasSize(1);
        Page refused = oneself.submit(oneself.open(form), form, with(typed, "title", " "));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.document().select("#paragraphs").text()).isEqualTo("第一次上岗，是一个下雨的星期三。");
        Page written = oneself.submit(refused, form, typed);
        assertThat(written.done()).as(written.document().text()).isEqualTo("故事已保存。");
        assertThat(written.document().text()).contains("您已同意被写入这篇故事");
        String own = written.document()
                .select("li.card:contains(我的第一次) a[href^=/me/stories/sto-]")
                .attr("href");

        Page revised = oneself.submit(
                oneself.open(own),
                own + "/revision",
                Map.of("title", "我的第一次上岗", "paragraphs", "第一次上岗，是一个下雨的星期三。\n{1}从此再没缺席。"));
        assertThat(revised.done()).as(revised.document().text()).isEqualTo("故事已保存。");
        assertThat(oneself.submit(revised, own + "/submission", Map.of()).done())
                .isEqualTo("故事已提交审核。");
        String desk = KEEPING + "/stories" + own.substring("/me/stories".length());
        PageVisitor officer = visitor();
        Page returned = officer.submit(
                officer.signIn(DISTRICT, desk), desk + "/review", Map.of("decision", "RETURN", "words", "写得更具体些"));
        assertThat(returned.done()).as(returned.document().text()).isEqualTo("审核意见已记录。");
        assertThat(oneself.open("/me/stories").document().text()).contains("写得更具体些");
        Page tooLong =
                oneself.submit(oneself.open("/me/stories"), own + "/withdrawal", Map.of("reason", "长".repeat(501)));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.document().select("[name=reason]").val()).hasSize(501);
        Page gone = oneself.submit(tooLong, own + "/withdrawal", Map.of("reason", "另写一篇"));
        assertThat(gone.done()).as(gone.document().text()).isEqualTo("故事已撤回。");
        assertThat(oneself.open("/me/stories/sto-019a9e00-0000-7000-8000-000000000001")
                        .status())
                .isEqualTo(404);
    }
}
