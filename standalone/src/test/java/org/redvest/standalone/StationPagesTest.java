package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redvest.standalone.PageVisitor.with;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.standalone.PageVisitor.Page;
import tools.jackson.databind.JsonNode;

/**
 * Stations, blocks, alliances, call-ups, personal files, series and the hours of a shift, by pages alone and without scripts;
 * and how many came, as a picture.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StationPagesTest {

    private static final String NOBODY = "nobody";
    private static final String OFFICER = "city-officer";
    private static final String MANAGER = "organisation-manager";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String SCAN = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final String COMMUNITY = "350203001001";

    @SuppressWarnings("NullAway.Init") // set before all
    private DemoCity city;

    @SuppressWarnings("NullAway.Init") // set before all
    private String project;

    /** Was yesterday; the demo's volunteer was there. */
    @SuppressWarnings("NullAway.Init") // set before all
    private String past;

    @SuppressWarnings("NullAway.Init") // set before all
    private String policy;

    @BeforeAll
    void start() {
        city = DemoCity.start();
        city.registerVolunteer();
        past = city.holdShiftYesterday();
        String shift = city.openShift();
        city.redVest().awaitReadModels();
        project =
                city.redVest().get("/api/v1/shifts/" + shift).path("projectId").asString();
        policy = city.redVest()
                .created("/api/v1/insurance-policies", """
                        {"insurer": "中国人寿厦门分公司", "policyNumber": "P-1", "sumInsuredYuan": 448000,
                         "from": "2020-01-01T00:00:00+08:00", "until": "2099-01-01T00:00:00+08:00"}""")
                .path("insurancePolicyId")
                .asString();
        city.redVest().awaitReadModels();
    }

    @AfterAll
    void stop() {
        city.close();
    }

    private PageVisitor visitor() {
        return new PageVisitor(city.port());
    }

    private static List<String> wrong(Page page) {
        return page.document().select(".wrong [name]").eachAttr("name");
    }

    private static String value(Page page, String field) {
        return page.document().select("[name=\"" + field + "\"]").val();
    }

    private static LocalDate today() {
        return LocalDate.now(CHINA);
    }

    @Test
    void opensAStationDocksATeamAndClosesIt() {
        PageVisitor officer = visitor();
        Page form = officer.signIn(OFFICER, "/desk/stations");
        Page centre = officer.submit(
                form,
                "/desk/stations",
                Map.of(
                        "number",
                        "XM-1",
                        "name",
                        "思明区实践中心",
                        "kind",
                        "CENTRE",
                        "division",
                        "350203",
                        "openedOn",
                        "2019-01-01"));
        assertThat(centre.done()).as(centre.document().text()).isEqualTo("驿站已启用。");
        String parent = centre.address().getPath().replace("/stations/", "");
        Map<String, String> typed = Map.of(
                "number", "XM-YZ-104",
                "name", "鸿山社区志愿服务驿站",
                "kind", "STATION",
                "division", COMMUNITY,
                "coordinates.longitude", "118.0894",
                "coordinates.latitude", "24.4798",
                "hours", "早上到晚上",
                "parent", parent,
                "openedOn", "2020-01-01");
        Page refused = officer.submit(officer.open("/desk/stations"), "/desk/stations", typed);
        assertThat(refused.code()).as(refused.document().text()).isEqualTo("TIME_INVALID");
        assertThat(value(refused, "name")).isEqualTo("鸿山社区志愿服务驿站");
        assertThat(refused.document().select("#division option[selected]").val())
                .isEqualTo(COMMUNITY);
        Page opened = officer.submit(refused, "/desk/stations", with(typed, "hours", "８:30 至 20:30"));
        assertThat(opened.done()).as(opened.document().text()).isEqualTo("驿站已启用。");
        String address = opened.address().getPath();
        assertThat(opened.document().select("dd").eachText()).contains("08:30-20:30", "思明区实践中心");
        assertThat(visitor()
                        .open("/stations/" + parent)
                        .document()
                        .select(".tree a")
                        .eachText())
                .containsExactly("鸿山社区志愿服务驿站");
        Page list = visitor().open("/stations?division=350203&kind=STATION&day=2020-01-01");
        assertThat(list.document().select("a.whole").eachAttr("href")).contains(address);
        assertThat(list.document().select("figure circle")).isNotEmpty();
        assertThat(list.document().select("a[href^=/desk]")).isEmpty();
        assertThat(visitor()
                        .open("/stations?division=350203&day=2019-12-31")
                        .document()
                        .select("a.whole")
                        .eachAttr("href"))
                .doesNotContain(address);

        Page changed = officer.submit(
                officer.open("/desk" + address + "/change"),
                "/desk" + address + "/change",
                Map.of("name", "鸿山驿站", "hours", "09:00-18:00"));
        assertThat(changed.document().select("h1").text()).isEqualTo("鸿山驿站");
        assertThat(changed.document().text()).contains("登记已更正。", "09:00-18:00").doesNotContain("思明区实践中心");

        PageVisitor manager = visitor();
        Page seen = manager.signIn(MANAGER, address);
        assertThat(seen.document().select("main .actions a").eachAttr("href"))
                .as("what a manager may")
                .containsExactly("/desk" + address + "/teams");
        String teams = "/desk" + address + "/teams";
        Page docking = manager.open(teams);
        assertThat(value(docking, "organisationId")).isEqualTo(RunningRedVest.BUREAU);
        Map<String, String> team = Map.of(
                "organisationId", RunningRedVest.BUREAU,
                "team", "文明单位志愿服务队001",
                "weekdays", "SATURDAY",
                "dutyTime", "MORNING",
                "from", "2026-01-01",
                "until", "2025-01-01");
        Page reversed = manager.submit(docking, teams, team);
        assertThat(reversed.code()).isEqualTo("PERIOD_REVERSED");
        assertThat(value(reversed, "team")).isEqualTo("文明单位志愿服务队001");
        assertThat(reversed.document().select("input[name=weekdays][checked]").eachAttr("value"))
                .containsExactly("SATURDAY");
        Page docked = manager.submit(reversed, teams, with(team, "until", ""));
        assertThat(docked.done()).as(docked.document().text()).isEqualTo("驻点队伍已登记。");
        assertThat(visitor()
                        .open(address + "?day=2026-03-01")
                        .document()
                        .select("td")
                        .eachText())
                .containsExactly("文明单位志愿服务队001", "星期六 上午", "2026年1月1日 – 长期");
        String end = docked.document().select("form[action$=/end]").attr("action");
        Page tooEarly = manager.submit(docked, end, Map.of("lastDay", "2025-12-31"));
        assertThat(tooEarly.code()).isEqualTo("PERIOD_REVERSED");
        assertThat(tooEarly.document().select("[id^=lastDay-]").val()).isEqualTo("2025-12-31");
        Page ended = manager.submit(tooEarly, end, Map.of("lastDay", "2026-02-01"));
        assertThat(ended.document().text()).contains("驻点终止已登记。", "当日没有驻点队伍。");

        Page closed = officer.submit(
                officer.open("/desk" + address + "/closing"),
                "/desk" + address + "/closing",
                Map.of("lastDay", "2026-03-01"));
        assertThat(closed.document().select("p.bad").text()).isEqualTo("最后开放日 2026年3月1日");
        assertThat(closed.document().select("a[href^=/desk/stations]")).isEmpty();
        assertThat(visitor().open("/stations/sta-x").status()).isEqualTo(404);
        assertThat(visitor().open("/stations?day=then").status()).isEqualTo(400);
    }

    @Test
    void claimsARoadAndReleasesIt() {
        PageVisitor manager = visitor();
        Page list = manager.signIn(MANAGER, "/blocks");
        Page form = manager.open(list.document().select("a[href=/desk/blocks]").attr("href"));
        Map<String, String> typed = Map.of(
                "kind", "ROAD",
                "name", "民族路",
                "division", "350203001",
                "organisationId", "1135",
                "unit", "厦门市人社局",
                "from", "2026-01-01");
        Page refused = manager.submit(form, "/desk/blocks", typed);
        assertThat(refused.code()).isEqualTo("CREDIT_CODE_LENGTH");
        assertThat(value(refused, "name")).isEqualTo("民族路");
        assertThat(refused.document().select("#kind option[selected]").val()).isEqualTo("ROAD");
        Page claimed = manager.submit(refused, "/desk/blocks", with(typed, "organisationId", RunningRedVest.BUREAU));
        assertThat(claimed.done()).as(claimed.document().text()).isEqualTo("认领已登记。");
        Page everybody = visitor().open("/blocks?division=350203&day=2026-03-01");
        assertThat(everybody.document().select("tr:contains(民族路) td").eachText())
                .startsWith("民族路 路段")
                .endsWith("厦门市人社局", "2026年1月1日 – 长期");
        assertThat(everybody.document().select("a[href^=/desk]")).isEmpty();

        Page release =
                manager.open(claimed.document().select("tr:contains(民族路) a").attr("href"));
        String action = release.document().select("main form").attr("action");
        Page wordless = manager.submit(release, action, Map.of("lastDay", "2026-06-30", "reason", " "));
        assertThat(wrong(wordless)).containsExactly("reason");
        assertThat(value(wordless, "lastDay")).isEqualTo("2026-06-30");
        Page released = manager.submit(wordless, action, Map.of("lastDay", "2026-06-30", "reason", "调整包干范围"));
        assertThat(released.done()).isEqualTo("终止认领已登记。");
        assertThat(visitor().open("/blocks?day=2026-06-30").document().select("tr:contains(民族路)"))
                .hasSize(1);
        assertThat(visitor().open("/blocks?day=2026-07-01").document().select("tr:contains(民族路)"))
                .isEmpty();
    }

    @Test
    void foundsAnAllianceThatSomebodyJoinsAndLeaves() {
        PageVisitor officer = visitor();
        Page list = officer.signIn(OFFICER, "/alliances");
        Map<String, String> typed = Map.of("name", "思明区志愿服务联盟", "division", "350203", "foundedOn", "去年");
        Page refused = officer.submit(list, "/alliances", typed);
        assertThat(wrong(refused)).containsExactly("foundedOn");
        assertThat(value(refused, "name")).isEqualTo("思明区志愿服务联盟");
        Page founded = officer.submit(refused, "/alliances", with(typed, "foundedOn", "2014-05-01"));
        assertThat(founded.done()).as(founded.document().text()).isEqualTo("联盟已登记。");
        String address = founded.address().getPath();
        Map<String, String> member = Map.of(
                "change", "JOIN", "organisationId", RunningRedVest.BUREAU, "category", "文明单位志愿服务队", "on", "2015-06-07");
        Page joined = officer.submit(founded, address + "/members", member);
        assertThat(joined.done()).as(joined.document().text()).isEqualTo("加入已登记。");
        Page twice = officer.submit(joined, address + "/members", with(member, "on", "2016-06-07"));
        assertThat(twice.code()).isEqualTo("ALREADY_MEMBER");
        assertThat(value(twice, "category")).isEqualTo("文明单位志愿服务队");
        assertThat(twice.document().select("#on").val()).isEqualTo("2016-06-07");
        Page left = officer.submit(
                twice,
                address + "/members",
                Map.of("change", "LEAVE", "organisationId", RunningRedVest.BUREAU, "on", "2016-12-31"));
        assertThat(left.document().text()).contains("退出已登记。", "当日没有成员。");

        Page then = visitor().open(address + "?day=2016-12-30");
        assertThat(then.document().select("td").eachText())
                .containsExactly("人社局", RunningRedVest.BUREAU, "文明单位志愿服务队", "2015年6月7日", "2016年12月31日");
        assertThat(visitor().open(address + "?all=1").document().select("tbody tr"))
                .hasSize(1);
        assertThat(then.document().select("main form[method=post]")).isEmpty();
        assertThat(visitor().open("/alliances").document().select("a.whole").eachAttr("href"))
                .contains(address);
        assertThat(visitor().open("/alliances/all-x").status()).isEqualTo(404);
    }

    @Test
    void callsUpAndIsAnsweredWithOnePress() {
        qualify("应急救援员");
        PageVisitor officer = visitor();
        Page list = officer.signIn(OFFICER, "/call-ups");
        Page form = officer.open(list.document().select("a[href=/call-ups/new]").attr("href"));
        LocalDate day = today().plusDays(2);
        Map<String, String> typed = new HashMap<>(Map.of(
                "title", "台风应急救援",
                "basis", "防台风Ⅰ级应急响应",
                "organisationId", RunningRedVest.BUREAU,
                "theme", "应急救援",
                "targetGroup", "受灾群众",
                "content", "转移安置、清障",
                "riskStatement", "积水、坠物",
                "area", "350200",
                "commandPost", "市应急指挥中心",
                "contact", "市防汛办 0592-5881234"));
        typed.putAll(Map.of(
                "insurancePolicyId", policy,
                "qualifications", "应急救援员",
                "divisions", "350203",
                "answerBy", day + "T12:00",
                "places[0].division", "350203001",
                "places[0].address", "鸿山社区居委会门口",
                "places[0].start", day + "T14:00",
                "places[0].end", day + "T22:00",
                "places[0].capacity", "二十"));
        Page refused = officer.submit(form, "/call-ups/new", typed);
        assertThat(refused.status()).as(refused.document().text()).isEqualTo(400);
        assertThat(value(refused, "places[0].capacity")).isEqualTo("二十");
        assertThat(refused.document().select("input[name=divisions][checked]").eachAttr("value"))
                .containsExactly("350203");
        Page ordered = officer.submit(refused, "/call-ups/new", with(typed, "places[0].capacity", "２０"));
        assertThat(ordered.done()).as(ordered.document().text()).isEqualTo("召集已下达。");
        String address = ordered.address().getPath();
        assertThat(ordered.document().select(".big").text()).isEqualTo("0 人应召，需要 20 人");

        PageVisitor volunteer = visitor();
        Page me = volunteer.signIn("volunteer", "/me");
        assertThat(me.document().select(".late h3").text())
                .as(me.document().text())
                .isEqualTo("台风应急救援");
        assertThat(me.document().select("nav.doors a").eachAttr("href")).contains("/call-ups");
        Page answered = volunteer.submit(me, address + "/answer", Map.of());
        assertThat(answered.done()).as(answered.document().text()).isEqualTo("已应召。请按时到达以下地点。");
        assertThat(answered.document().select("h3").eachText()).contains("台风应急救援");
        assertThat(answered.document().select(".late")).as("answered").isEmpty();
        assertThat(volunteer.open("/call-ups").document().select(".late .good").text())
                .isEqualTo("您已应召。");
        assertThat(volunteer.open(address).document().select("form[action$=/end]"))
                .isEmpty();

        city.redVest().awaitReadModels();
        Page followed = officer.open(address);
        assertThat(followed.document().select(".big").text()).isEqualTo("1 人应召，需要 20 人");
        Page wordless = officer.submit(followed, address + "/end", Map.of("reason", "长".repeat(201)));
        assertThat(wrong(wordless)).containsExactly("reason");
        assertThat(value(wordless, "reason")).hasSize(201);
        Page ended = officer.submit(wordless, address + "/end", Map.of("reason", "应急响应终止"));
        assertThat(ended.done()).isEqualTo("召集已结束。");
        city.redVest().awaitReadModels();
        assertThat(officer.open(address).document().text()).contains("应急响应终止");
        assertThat(volunteer.open("/me").document().select(".late")).isEmpty();
    }

    private void qualify(String title) {
        city.redVest()
                .created("/api/v1/volunteers/" + DemoSignIn.VOLUNTEER + "/qualifications", """
                {"title": "%s", "issuer": "厦门市应急管理局", "number": "3502-1", "from": "2026-01-01",
                 "evidenceSha256": "%s"}""".formatted(title, SCAN));
        city.redVest().awaitReadModels();
    }

    @Test
    void keepsAVolunteersFile() {
        PageVisitor officer = visitor();
        String card = "/desk/volunteers/" + DemoSignIn.VOLUNTEER;
        Page shown = officer.signIn(OFFICER, card);
        assertThat(shown.document().select("a[href*=/file/]").eachAttr("href"))
                .containsExactly(
                        card + "/file/qualifications",
                        card + "/file/trainings",
                        card + "/file/commendations",
                        card + "/file/evaluations",
                        card + "/file/blood-donations");
        Map<String, String> certificate = Map.of(
                "title", "红十字救护员",
                "issuer", "厦门市红十字会",
                "number", "3502-2026-00123",
                "from", "2026-03-07",
                "until", "2029-03-06",
                "evidenceSha256", "12");
        String action = card + "/file/qualifications";
        Page refused = officer.submit(officer.open(action), action, certificate);
        assertThat(wrong(refused)).containsExactly("evidenceSha256");
        assertThat(value(refused, "until")).isEqualTo("2029-03-06");
        Page recorded = officer.submit(refused, action, with(certificate, "evidenceSha256", SCAN));
        assertThat(recorded.done()).as(recorded.document().text()).isEqualTo("已登记。");
        record(
                officer,
                card + "/file/trainings",
                Map.of("title", "应急救护员培训", "content", "心肺复苏", "minutes", "480", "host", "红十字会", "date", "2026-03-07"));
        record(
                officer,
                card + "/file/commendations",
                Map.of(
                        "title",
                        "优秀志愿者",
                        "level",
                        "COUNTY",
                        "grantedBy",
                        "思明区文明委",
                        "evidence",
                        "思文明〔2026〕12号",
                        "date",
                        "2026-03-05"));
        record(
                officer,
                card + "/file/evaluations",
                Map.of("grade", "EXCELLENT", "organisationId", RunningRedVest.BUREAU, "date", "2026-03-09"));
        record(
                officer,
                card + "/file/blood-donations",
                Map.of("millilitres", "400", "place", "厦门市中心血站", "date", "2026-03-07"));

        PageVisitor volunteer = visitor();
        Page own = volunteer.open(volunteer
                .signIn("volunteer", "/me")
                .document()
                .select("a[href=/me/file]")
                .attr("href"));
        assertThat(own.document().select("main li").eachText())
                .contains(
                        "资质 · 红十字救护员 · 厦门市红十字会 · 2026年3月7日 – 2029年3月6日",
                        "培训 · 2026年3月7日 · 应急救护员培训 · 心肺复苏 · 8 小时 · 红十字会",
                        "表彰 · 2026年3月5日 · 优秀志愿者 · 县级 · 思明区文明委 · 思文明〔2026〕12号",
                        "献血 · 2026年3月7日 · 400 ml · 厦门市中心血站");
        assertThat(own.document().text()).contains("优秀").doesNotContain("3502-2026-00123");
        assertThat(own.document().select("a[href$=/withdrawal]")).isEmpty();

        String withdrawal = officer.open(card)
                .document()
                .select("li:contains(红十字救护员) a[href$=/withdrawal]")
                .attr("href");
        Page wordless = officer.submit(officer.open(withdrawal), withdrawal, Map.of("reason", ""));
        assertThat(wrong(wordless)).containsExactly("reason");
        Page withdrawn = officer.submit(wordless, withdrawal, Map.of("reason", "证书已被撤销"));
        assertThat(withdrawn.done()).isEqualTo("该资质不再计入。");
        assertThat(withdrawn.document().select("li:contains(红十字救护员) .bad").text())
                .contains("不再计入：证书已被撤销");
        assertThat(officer.open(card + "/file/hobbies").status()).isEqualTo(404);
        PageVisitor manager = visitor();
        assertThat(manager.signIn(MANAGER, "/desk").document().select("form[action$=/by-number]"))
                .hasSize(1);
        Page byNumber = manager.open("/desk/volunteers/by-number?volunteerId=%20" + DemoSignIn.VOLUNTEER);
        assertThat(byNumber.address()).hasPath(card);
        assertThat(byNumber.document().select("a[href*=/file/]"))
                .as(byNumber.document().text())
                .isNotEmpty();
        assertThat(manager.open("/desk/volunteers/by-number?volunteerId=x")
                        .document()
                        .select(".problem code")
                        .text())
                .isNotEmpty();
        assertThat(visitor().signIn("auditor", card).document().select("a[href*=/file/], a[href$=/withdrawal]"))
                .as("who reads records nothing")
                .isEmpty();
    }

    private static void record(PageVisitor officer, String action, Map<String, String> typed) {
        Page missing = officer.submit(officer.open(action), action, with(typed, "date", "2199-01-01"));
        assertThat(missing.code()).as(missing.document().text()).isEqualTo("DATE_IN_FUTURE");
        assertThat(value(missing, "date")).isEqualTo("2199-01-01");
        Page recorded = officer.submit(missing, action, typed);
        assertThat(recorded.done()).as(recorded.document().text()).isEqualTo("已登记。");
    }

    @Test
    void changesASeriesAndSaysWhatItLeftAlone() {
        PageVisitor organiser = visitor();
        String desk = "/desk/projects/" + project;
        LocalDate first = today().plusDays(10);
        Map<String, String> plan = Map.of(
                "every", "每天",
                "firstDate", first.toString(),
                "lastDate", first.plusDays(4).toString(),
                "startTime", "08:30",
                "endTime", "10:30",
                "capacity", "20",
                "signUpDays", "60");
        organiser.signIn(MANAGER, desk);
        Page planned = organiser.submit(organiser.open(desk + "/series"), desk + "/series", plan);
        assertThat(planned.done()).as(planned.document().text()).contains("周期活动已安排");
        city.redVest().post("/api/v1/occurrence-windows", """
                {"from": "%s", "to": "%s"}""".formatted(first, first.plusDays(4)));
        List<JsonNode> laid = await().until(() -> shiftsFrom(first), shifts -> shifts.size() == 5);
        String signedUp = laid.get(1).path("shiftId").asString();
        city.redVest().created("/api/v1/shifts/" + signedUp + "/sign-ups", """
                {"volunteerId": "%s", "termsVersion": 1}""".formatted(city.leader()));
        city.redVest().awaitReadModels();

        String address =
                organiser.open(desk).document().select("li a:contains(20 个名额)").attr("href");
        Page series = organiser.open(address);
        assertThat(series.document().select("tbody tr")).hasSize(5);
        assertThat(series.document().select("h2").eachText()).contains("接下来的活动");
        assertThat(series.document().select("tbody tr:nth-child(2) td").eachText())
                .anyMatch(cell -> cell.startsWith("剩余 19 / 共 20"));

        Page form = organiser.open(address + "/change");
        assertThat(value(form, "plan.endTime")).isEqualTo("10:30");
        assertThat(form.document().select("[name=plan.every] option[selected]").val())
                .isEqualTo("每天");
        Map<String, String> later = new HashMap<>(Map.of("from", first.toString()));
        plan.forEach((field, value) -> later.put("plan." + field, value));
        later.put("plan.startTime", "09:00");
        later.put("plan.waitingList", "true");
        Page refused = organiser.submit(form, address + "/change", with(later, "plan.capacity", "0"));
        assertThat(refused.code()).as(refused.document().text()).isEqualTo("CAPACITY_INVALID");
        assertThat(value(refused, "plan.startTime")).isEqualTo("09:00");
        Page changed = organiser.submit(refused, address + "/change", later);
        assertThat(changed.document().select("td").eachText())
                .as(changed.document().text())
                .contains("已有人报名或候补");
        assertThat(changed.document().select("td a").attr("href")).isEqualTo("/desk/shifts/" + signedUp);
        assertThat(organiser
                        .submit(refused, address + "/change", later)
                        .document()
                        .select("td")
                        .eachText())
                .as("sent twice")
                .isEqualTo(changed.document().select("td").eachText());

        String occurrence = address + "/occurrence";
        Map<String, String> skip =
                Map.of("becomes", "SKIP", "date", first.plusDays(1).toString(), "reason", "台风红色预警");
        Page taken = organiser.submit(organiser.open(occurrence), occurrence, skip);
        assertThat(taken.code()).isEqualTo("SHIFT_SIGNED_UP");
        assertThat(value(taken, "reason")).isEqualTo("台风红色预警");
        Page skipped = organiser.submit(
                taken, occurrence, with(skip, "date", first.plusDays(2).toString()));
        assertThat(skipped.done()).as(skipped.document().text()).isEqualTo("这一天已停办。");
        Page moved = organiser.submit(
                organiser.open(occurrence),
                occurrence,
                Map.of(
                        "becomes", "MOVE",
                        "date", first.plusDays(3).toString(),
                        "day", first.plusDays(20).toString(),
                        "start", "14:00",
                        "end", "16:00"));
        assertThat(moved.done()).as(moved.document().text()).isEqualTo("这一天已改期。");
        city.redVest().awaitReadModels();
        assertThat(organiser
                        .open(address)
                        .document()
                        .select("section:contains(另作安排的日子) li")
                        .eachText())
                .hasSize(2)
                .anyMatch(one -> one.contains("停办：台风红色预警"))
                .anyMatch(one -> one.contains("14:00 – 16:00"));

        String end = address + "/end";
        Page wordless = organiser.submit(organiser.open(end), end, Map.of("lastDate", first.toString(), "reason", " "));
        assertThat(wrong(wordless)).containsExactly("reason");
        assertThat(value(wordless, "lastDate")).isEqualTo(first.toString());
        Page ended = organiser.submit(wordless, end, Map.of("lastDate", first.toString(), "reason", "活动周期结束"));
        assertThat(ended.document().select("td a").eachAttr("href"))
                .as(ended.document().text())
                .contains("/desk/shifts/" + signedUp);
        assertThat(organiser.open(address).document().text()).contains("活动周期结束");
        assertThat(organiser.open("/desk/projects/" + project + "/series/ser-x").status())
                .isEqualTo(404);
    }

    private List<JsonNode> shiftsFrom(LocalDate day) {
        List<JsonNode> found = new ArrayList<>();
        city.redVest()
                .get("/api/v1/projects/" + project + "/shifts?from=" + day + "T00:00:00Z")
                .path("shifts")
                .forEach(found::add);
        return found;
    }

    @Test
    void changesWhenAndWhereAShiftTakesPlace() {
        PageVisitor organiser = visitor();
        String other = city.openShift();
        city.redVest().awaitReadModels();
        String desk = "/desk/shifts/" + other;
        LocalDate day = today().plusDays(3);
        Page form = organiser.open(organiser
                .signIn(MANAGER, desk)
                .document()
                .select("a[href$=/change]")
                .attr("href"));
        Map<String, String> typed = Map.of(
                "date", day.toString(),
                "times.start", "14:00",
                "times.end", "16:00",
                "times.signUpUntil", day.plusDays(9) + "T12:00",
                "site.division", "350203001",
                "site.address", "中山路步行街口");
        Page refused = organiser.submit(form, desk + "/times", typed);
        assertThat(refused.code()).as(refused.document().text()).isEqualTo("SIGN_UP_TIMES_INVALID");
        assertThat(value(refused, "site.address")).isEqualTo("中山路步行街口");
        assertThat(value(refused, "times.start")).isEqualTo("14:00");
        Page changed = organiser.submit(refused, desk + "/times", with(typed, "times.signUpUntil", ""));
        assertThat(changed.done()).as(changed.document().text()).isEqualTo("时间与地点已更改。");
        assertThat(changed.document().text()).contains("14:00 – 16:00", "中山路步行街口");

        city.redVest().created("/api/v1/shifts/" + other + "/sign-ups", """
                {"volunteerId": "%s", "termsVersion": 1}""".formatted(DemoSignIn.VOLUNTEER));
        city.redVest().awaitReadModels();
        Page fixed = organiser.open(desk + "/change");
        assertThat(fixed.document().text()).contains("时间不能再改");
        assertThat(organiser
                        .submit(
                                fixed,
                                desk + "/times",
                                with(with(typed, "times.signUpUntil", ""), "times.start", "15:00"))
                        .code())
                .isEqualTo("SHIFT_SIGNED_UP");
    }

    @Test
    void drawsHowManyCame() {
        Page roster = visitor().signIn(OFFICER, "/desk/shifts/" + past);
        assertThat(roster.document().select("table.wide tr:contains(已到场) td").eachText())
                .as(roster.document().text())
                .containsExactly("已到场", "1");
        assertThat(roster.document().select("figure svg rect").attr("width")).isEqualTo("300");
        Page desk = visitor().signIn(OFFICER, "/desk/projects/" + project);
        assertThat(desk.document().select("figure svg rect")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {NOBODY, "volunteer", MANAGER, "district-officer", OFFICER, "auditor", "insurer"})
    void opensEveryDoorThatItShows(String actor) {
        String station = city.redVest()
                .created("/api/v1/stations", """
                        {"number": "D-%s", "name": "某驿站", "kind": "STATION", "division": "350203001001",
                         "openedOn": "2020-01-01"}""".formatted(actor))
                .path("stationId")
                .asString();
        city.redVest().created("/api/v1/blocks", """
                {"division": "350203001", "name": "大同路%s", "kind": "ROAD", "organisationId": "%s", "unit": "人社局",
                 "from": "2026-01-01"}""".formatted(actor, RunningRedVest.BUREAU));
        city.redVest().awaitReadModels();
        PageVisitor visitor = visitor();
        Set<String> pages = new TreeSet<>(Set.of("/stations", "/stations/" + station, "/blocks", "/alliances"));
        if (!NOBODY.equals(actor)) {
            visitor.signIn(actor, "/help");
            pages.add("/call-ups");
        }
        if (Set.of(MANAGER, "district-officer", OFFICER, "auditor").contains(actor)) {
            pages.add("/desk/projects/" + project);
        }
        Set<String> seen = new TreeSet<>();
        for (String address : List.copyOf(pages)) {
            Page page = visitor.open(address);
            page.document().select("main a[href^=/]").eachAttr("href").stream()
                    .filter(link -> !link.startsWith("/sign-in"))
                    .forEach(pages::add);
        }
        for (String address : pages) {
            Page page = visitor.open(address);
            assertThat(page.status()).as(actor + " at " + address).isEqualTo(200);
            PagesTest.requireWellMade(actor + " at " + address, page);
            seen.add(address);
        }
        assertThat(seen.contains("/desk/stations"))
                .isEqualTo(OFFICER.equals(actor) || "district-officer".equals(actor));
        assertThat(seen.contains("/desk/blocks"))
                .isEqualTo(Set.of(OFFICER, "district-officer", MANAGER).contains(actor));
    }
}
