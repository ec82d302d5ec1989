package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.person.identity.ConfirmationCodes;
import org.redvest.standalone.PageVisitor.Page;

/** The way of a project and of somebody's hours, by pages alone and without scripts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProjectPagesTest {

    @SuppressWarnings("NullAway.Init") // set before all
    private DemoCity city;

    /** Of the demo's volunteer. */
    @SuppressWarnings("NullAway.Init") // set before all
    private String record;

    @SuppressWarnings("NullAway.Init") // set before all
    private String shift;

    /** Is tomorrow, has one place, and that is the leader's. */
    @SuppressWarnings("NullAway.Init") // set before all
    private String full;

    @BeforeAll
    void start() {
        city = DemoCity.start();
        city.registerVolunteer();
        record = city.certify("2026-03-06");
        shift = city.openShift();
        full = city.fillShiftTomorrow();
        city.redVest().awaitReadModels();
    }

    private PageVisitor visitor() {
        return new PageVisitor(city.port());
    }

    @AfterAll
    void stop() {
        city.close();
    }

    @Test
    void offersAPlaceThatBecameFree() {
        PageVisitor volunteer = visitor();
        String address = "/shifts/" + full;
        Page waiting = volunteer.submit(volunteer.signIn("volunteer", address), address + "/sign-ups", Map.of());
        assertThat(waiting.document().select(".done").text()).contains("您已进入候补");
        assertThat(volunteer.open(address).document().select("strong").eachText())
                .contains("候补中");

        city.redVest().post("/api/v1" + address + "/sign-ups/withdrawal", """
                {"volunteerId": "%s"}""".formatted(city.leader()));
        city.redVest().awaitReadModels();
        Page offered = volunteer.open(address);
        assertThat(offered.document().select("strong").eachText()).contains("有名额，请答复");
        Page accepted = volunteer.submit(offered, address + "/sign-ups/acceptance", Map.of());
        assertThat(accepted.document().select(".done").text())
                .as(accepted.document().text())
                .isEqualTo("名额已接受。");
        assertThat(volunteer.open(address).document().select("a[href=/s/" + full + "]"))
                .hasSize(1);
    }

    @Test
    void leadsAProjectFromItsDraftToAShift() {
        PageVisitor organiser = visitor();
        Page form = organiser.signIn("organisation-manager", "/desk/projects/drafts");
        assertThat(form.document().select("#organisationId").val()).isEqualTo(RunningRedVest.BUREAU);
        Map<String, String> typed = new HashMap<>(Map.of(
                "organisationId", RunningRedVest.BUREAU,
                "details.name", "海滩清洁",
                "details.theme", "洁净家园",
                "details.risk", "LOW",
                "details.division", "350203001",
                "details.address", "沙坡尾",
                "details.minAge", "十六"));
        Page refused = organiser.submit(form, "/desk/projects/drafts", typed);
        assertThat(refused.status()).as(refused.document().text()).isEqualTo(400);
        assertThat(refused.document().select(".wrong input").eachAttr("name")).containsExactly("details.minAge");
        assertThat(refused.document().select("[name=details.name]").val()).isEqualTo("海滩清洁");
        typed.put("details.minAge", "１６");
        Page drafted = organiser.submit(refused, "/desk/projects/drafts", typed);
        assertThat(drafted.document().select(".done").text())
                .as(drafted.document().text())
                .isEqualTo("草稿已保存。");
        String desk = drafted.address().getPath();
        Page incomplete = organiser.submit(drafted, desk + "/submission", Map.of());
        assertThat(incomplete.document().select(".problem code").text()).isEqualTo("PROJECT_INCOMPLETE");

        typed.clear();
        typed.putAll(Map.of(
                "name", "海滩清洁",
                "theme", "洁净家园",
                "targetGroup", "市民",
                "content", "清理海滩",
                "risk", "HIGH",
                "riskStatement", "潮水上涨",
                "division", "350203001",
                "address", "沙坡尾",
                "contact", "0592-5881234",
                "qualifications", "应急救护员、游泳"));
        Page amended = organiser.submit(organiser.open(desk + "/amendment"), desk + "/amendment", typed);
        assertThat(amended.document().select(".done").text()).isEqualTo("已修改。");
        assertThat(organiser
                        .submit(amended, desk + "/submission", Map.of())
                        .document()
                        .select(".done")
                        .text())
                .contains("等待他人审核");

        PageVisitor reviewer = visitor();
        Page queue = reviewer.signIn("district-officer", "/office/reviews");
        assertThat(queue.document().select("a[href=" + desk + "]").text()).isEqualTo("海滩清洁");
        Page review = reviewer.open(desk + "/review");
        assertThat(review.document().text()).contains("潮水上涨", "须具备：应急救护员、游泳", "年满 18 周岁");
        Page wordless = reviewer.submit(review, desk + "/review", Map.of("approved", "false", "reason", ""));
        assertThat(wordless.document().select(".wrong textarea").eachAttr("name"))
                .containsExactly("reason");
        assertThat(reviewer.submit(wordless, desk + "/review", Map.of("approved", "true", "reason", "内容真实"))
                        .document()
                        .select(".done")
                        .text())
                .isEqualTo("审核已通过。");

        Page approved = organiser.open(desk);
        Page uninsured = organiser.submit(approved, desk + "/publication", Map.of());
        assertThat(uninsured.document().select(".problem code").text()).isEqualTo("INSURANCE_REQUIRED");
        Page published = organiser.submit(uninsured, desk + "/publication", Map.of("insurancePolicyId", policy()));
        assertThat(published.document().select(".done").text())
                .as(published.document().text())
                .isEqualTo("已发布，所有人可见。");

        LocalDate day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(3);
        Map<String, String> times = Map.of(
                "date",
                day.toString(),
                "times.start",
                "22:00",
                "times.end",
                "01:30",
                "capacity",
                "3",
                "waitingList",
                "true");
        Page planned = organiser.submit(organiser.open(desk + "/shifts"), desk + "/shifts", times);
        assertThat(planned.document().select(".done").text())
                .as(planned.document().text())
                .isEqualTo("活动已安排。");
        Page series = organiser.submit(
                organiser.open(desk + "/series"),
                desk + "/series",
                Map.of(
                        "every",
                        "每周",
                        "weekdays",
                        "六",
                        "firstDate",
                        day.toString(),
                        "startTime",
                        "08:30",
                        "endTime",
                        "10:30",
                        "capacity",
                        "20"));
        assertThat(series.document().select("li").eachText())
                .as(series.document().text())
                .contains("每周 星期六 08:30 开始，每次 2 小时，20 个名额");
        Page everybody = visitor().open(desk.replace("/desk", ""));
        assertThat(everybody.document().text()).contains("潮水上涨", "凭有效保单发布", "22:00 – ", "剩余 3 个名额");
        assertThat(everybody.document().select("a[href^=/desk]")).isEmpty();

        String roster = planned.document().select("td a[href^=/desk/shifts/]").attr("href");
        Page fewer =
                organiser.submit(organiser.open(roster + "/change"), roster + "/capacity", Map.of("capacity", "2"));
        assertThat(fewer.document().text()).contains("名额已更改。", "剩余 2 / 共 2");
        Page off = organiser.submit(
                organiser.open(roster + "/change"), roster + "/cancellation", Map.of("reason", "台风红色预警"));
        assertThat(off.document().select(".done").text()).isEqualTo("活动已取消。");
        Page closed =
                organiser.submit(organiser.open(desk + "/closing"), desk + "/closing", Map.of("reason", "活动周期结束"));
        assertThat(closed.document().select("strong.bad").text()).isEqualTo("已结束");
        assertThat(closed.document().select("tbody tr td:nth-child(2)").eachText())
                .contains("起草 1", "提交审核 1", "审核通过 1", "发布 1");
    }

    private String policy() {
        return city.redVest()
                .created("/api/v1/insurance-policies", """
                        {"insurer": "中国人寿厦门分公司", "policyNumber": "P-1", "sumInsuredYuan": 448000,
                         "from": "2020-01-01T00:00:00+08:00", "until": "2099-01-01T00:00:00+08:00"}""")
                .path("insurancePolicyId")
                .asString();
    }

    @Test
    void reportsAServiceAndSeesWhatBecameOfIt() {
        PageVisitor volunteer = visitor();
        Page form = volunteer.signIn("volunteer", "/me/hours/reports");
        Map<String, String> typed = new HashMap<>(Map.of(
                "organisationId", RunningRedVest.BUREAU,
                "activity", "入户探访",
                "category", "洁净家园",
                "date", "2026-03-10",
                "start", "08:30",
                "end", "10:00",
                "division", "350203001001",
                "place", "社区"));
        Page refused = volunteer.submit(form, "/me/hours/reports", typed);
        assertThat(refused.document().select(".wrong textarea").eachAttr("name"))
                .containsExactly("account");
        assertThat(refused.document().select("#start").val()).isEqualTo("08:30");
        typed.put("account", "探访独居老人");
        Page reported = volunteer.submit(refused, "/me/hours/reports", typed);
        assertThat(reported.document().select(".done").text())
                .as(reported.document().text())
                .contains("申报已提交");
        assertThat(reported.document().text()).contains("入户探访", "1 小时 30 分钟", "等待认定");
        String withdrawal =
                reported.document().select("form[action^=/me/hours/reports/]").attr("action");
        assertThat(volunteer.submit(reported, withdrawal, Map.of()).document().text())
                .contains("申报已撤回。", "已撤回");

        typed.put("date", "2026-03-11");
        Page again = volunteer.submit(volunteer.open("/me/hours/reports"), "/me/hours/reports", typed);
        String report = again.document()
                .select("form[action^=/me/hours/reports/]")
                .attr("action")
                .replaceAll("/me/hours/reports/|/withdrawal", "");
        city.redVest().post("/api/v1/hours-reports/" + report + "/decline", """
                {"reason": "当日无此活动"}""");
        city.redVest().awaitReadModels();
        Page declined = volunteer.open("/me/hours?year=2026");
        assertThat(declined.document().text()).contains("未认定", "当日无此活动", "2026-03");
        assertThat(declined.document().select("figure svg rect")).hasSize(12);
        assertThat(declined.document().select("a[href=/disclosure/" + record + "]"))
                .hasSize(1);
    }

    @Test
    void confirmsAndContestsARegistrationByItsCode() {
        PageVisitor anybody = visitor();
        String confirming = registered("买买提·艾力", "350205198506150049");
        Page number = anybody.open("/confirm?volunteerId=" + confirming);
        assertThat(number.address().getPath()).isEqualTo("/confirm/" + confirming);
        assertThat(number.document().select("#code").attr("autocomplete")).isEqualTo("one-time-code");
        String action = "/confirm/" + confirming;
        Page wrong = anybody.submit(number, action, Map.of("code", "000000000000", "agreed", "true"));
        assertThat(wrong.document().select(".problem code").text()).isEqualTo("CONFIRMATION_CODE_WRONG");
        Page confirmed = anybody.submit(wrong, action, Map.of("code", code(confirming), "agreed", "true"));
        assertThat(confirmed.document().select(".done").text())
                .as(confirmed.document().text())
                .isEqualTo("已确认。");

        String contesting = registered("李四", "350205198506150065");
        Page contested = anybody.submit(
                anybody.open("/confirm/" + contesting),
                "/confirm/" + contesting,
                Map.of("code", code(contesting), "agreed", "false"));
        assertThat(contested.document().select(".done").text())
                .as(contested.document().text())
                .contains("登记已作废");
    }

    private String registered(String name, String document) {
        return city.redVest()
                .created("/api/v1/volunteers", """
                        {"name": "%s", "documentKind": "CITIZEN_ID", "documentNumber": "%s", "phone": "13100009680",
                         "residence": "350203001001"}""".formatted(name, document))
                .path("volunteerId")
                .asString();
    }

    private String code(String volunteer) {
        return city.bean(ConfirmationCodes.class).of(VolunteerId.of(volunteer));
    }

    @Test
    void showsWhereSomethingIsToBeDoneAndWhatAYearAddsUpTo() {
        PageVisitor anybody = visitor();
        Page map = anybody.open("/map");
        assertThat(map.document().select("figure circle")).hasSize(1);
        for (String deeper : List.of("/map/350203", "/map/350203001", "/map/350203001001")) {
            assertThat(map.document().select("a.whole").eachAttr("href")).contains(deeper);
            map = anybody.open(deeper);
        }
        assertThat(map.document().select("a.whole").eachAttr("href")).contains("/shifts/" + shift, "/shifts/" + full);
        assertThat(anybody.open("/map/999999").status()).isEqualTo(404);

        Page year = anybody.open("/statistics?year=2026");
        assertThat(year.status()).as(year.document().text()).isEqualTo(200);
        assertThat(year.document().select("tbody td").eachText()).contains("思明区");
        assertThat(anybody.open("/statistics?year=x").status()).isEqualTo(400);
        assertThat(anybody.open("/statistics?year=2026&category=%E6%B2%A1%E6%9C%89")
                        .status())
                .isEqualTo(422);
    }
}
