package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redvest.standalone.PageVisitor.Page;

/** The pages of the office without a browser: delegations, figures, merge cases, insurance, bans, organisations, operations. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficePagesTest {

    private static final String OFFICER = "city-officer";
    private static final String ACTION = "main form[method=post]";

    @SuppressWarnings("NullAway.Init") // set before all
    private DemoCity city;

    @BeforeAll
    void start() {
        city = DemoCity.start();
    }

    @AfterAll
    void stop() {
        city.close();
    }

    private String registered(String name, String document) {
        return city.redVest()
                .created("/api/v1/volunteers", """
                        {"name": "%s", "documentKind": "CITIZEN_ID", "documentNumber": "%s",
                         "residence": "350203001001", %s}""".formatted(name, document, RunningRedVest.SIGNED))
                .path("volunteerId")
                .asString();
    }

    private String certified(String volunteer, String from, String until) {
        return city.redVest()
                .created("/api/v1/service-records", """
                        {"volunteerId": "%s", "organisationId": "%s", "certifiedBy": "%s", "activity": "环境整治",
                         "category": "洁净家园", "start": "2026-03-08T%s:00+08:00", "end": "2026-03-08T%s:00+08:00",
                         "division": "350203", "place": "社区"}""".formatted(
                                volunteer, RunningRedVest.BUREAU, city.leader(), from, until))
                .path("serviceRecordId")
                .asString();
    }

    private PageVisitor visitor() {
        return new PageVisitor(city.port());
    }

    @Test
    void delegatesAPartSuspendsItAndFindsItInvalid() {
        PageVisitor officer = visitor();
        Page tree = officer.signIn(OFFICER, "/office/authority");
        assertThat(tree.document().select(".tree .tree a.whole").eachText())
                .contains("district-officer · 思明区", "organisation-manager · 厦门市");
        Page mine = officer.open(
                tree.document().select("a.whole:contains(city-officer)").attr("href"));
        assertThat(mine.document().select("td code").eachText()).contains("OrganisationRegistered");
        String grant = mine.document().select("a[href$=/grant]").attr("href");
        Map<String, String> part = Map.of(
                "holder",
                "lin",
                "powers",
                "CERTIFY_HOURS",
                "division",
                "350203",
                "basis",
                "厦文明办〔2026〕3号",
                "from",
                "2026-02-01T00:00",
                "until",
                "2026-01-01T00:00");
        Page refused = officer.submit(officer.open(grant), grant, part);
        assertThat(refused.document().select(".problem code").text()).isEqualTo("PERIOD_REVERSED");
        assertThat(refused.document().select("#holder").val()).isEqualTo("lin");
        assertThat(refused.document().select("input[name=powers][checked]").eachAttr("value"))
                .containsExactly("CERTIFY_HOURS");
        Page granted = officer.submit(
                refused,
                grant,
                Map.of("holder", "lin", "division", "350203", "from", "2026-02-01T00:00", "basis", "厦文明办〔2026〕3号"));
        assertThat(granted.document().select(".done").text()).contains("已授权");
        assertThat(granted.document().select("article > p .good").text()).isEqualTo("有效");
        assertThat(granted.document().select("article dl").text()).contains("思明区", "认定时长");
        String address = granted.address().getPath();

        Page appointed =
                officer.submit(granted, address + "/deputies", Map.of("deputy", "wang", "from", "2026-02-01T00:00"));
        assertThat(appointed.document().select("td[data-label=代理人]").text()).isEqualTo("wang");
        Page dismissed = officer.submit(appointed, address + "/deputies/dismissal", Map.of());
        assertThat(dismissed.document().select("td[data-label=代理人]")).isEmpty();

        Page suspended =
                officer.submit(dismissed, address + "/changes", Map.of("change", "SUSPENSION", "reason", "岗位调整"));
        assertThat(suspended.document().select("article > p:contains(已暂停) .bad").text())
                .isEqualTo("无效");
        assertThat(suspended.document().select("input[name=change]").eachAttr("value"))
                .containsExactly("RESUMPTION", "REVOCATION", "INVALIDITY");
        Page invalid =
                officer.submit(suspended, address + "/changes", Map.of("change", "INVALIDITY", "reason", "无权授予"));
        assertThat(invalid.document().select("article > p.bad").text()).contains("自始无效：无权授予");
        assertThat(invalid.document().select(ACTION)).isEmpty();
        assertThat(visitor()
                        .signIn("organisation-manager", mine.address().getPath())
                        .document()
                        .select(ACTION))
                .as("nothing that is not theirs to do")
                .isEmpty();
        assertThat(officer.open(address + "?at=2026-03-01T00:00").document().select(ACTION))
                .as("nothing is done about the past")
                .isEmpty();
    }

    @Test
    void adoptsAFigureFromADayToCome() {
        String address = "/office/policies/POINTS_PER_HOUR";
        PageVisitor officer = visitor();
        Page refused = officer.submit(
                officer.signIn(OFFICER, address),
                address,
                Map.of("value", "十二", "effectiveFrom", "2099-01-01", "basis", "厦文明办〔2098〕1号"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.document().select("#value").val()).isEqualTo("十二");
        Page adopted = officer.submit(
                refused, address, Map.of("value", "１２", "effectiveFrom", "2099-01-01", "basis", "厦文明办〔2098〕1号"));
        assertThat(adopted.done()).as(adopted.document().text()).isEqualTo("已制定。");
        assertThat(adopted.document().select("td[data-label=状态]").eachText()).containsExactly("有效", "尚未生效");
        assertThat(adopted.document().select("td[data-label=较前一项]").eachText()).containsExactly("—", "+2");
        assertThat(officer.open("/office/policies")
                        .document()
                        .select("tr:contains(每小时积分) td")
                        .eachText())
                .contains("10", "12 (2099年1月1日)");
        assertThat(visitor().signIn("auditor", address).document().select(ACTION))
                .as("nobody is shown a form that is not theirs")
                .isEmpty();
    }

    @Test
    void mergesTwoNumbersDecidesWhatOverlapsAndTakesItBack() {
        String one = registered("李四", "350203199102020020");
        String other = registered("李思", "350203199102020039");
        String morning = certified(one, "08:00", "10:00");
        String overlapping = certified(other, "09:00", "11:00");
        PageVisitor officer = visitor();
        Page list = officer.signIn(OFFICER, "/office/merge-cases");
        Page opened =
                officer.submit(list, "/office/merge-cases", Map.of("volunteerId", one, "otherVolunteerId", other));
        String address = opened.address().getPath();
        assertThat(opened.state()).as(opened.document().text()).isEqualTo("待决定");
        assertThat(opened.document().select("thead th").eachText()).contains(one, other);
        assertThat(opened.document().select("tr:contains(证件类型) td").eachText()).contains("相同");
        assertThat(visitor().signIn("district-officer", address).document().select(ACTION))
                .as("the city decides")
                .isEmpty();

        Page merged = officer.submit(opened, address + "/merger", Map.of("survivor", one));
        assertThat(merged.state()).as(merged.document().text()).isEqualTo("已合并");
        String objected = merged.document().select("td[data-label=所涉记录] a").text();
        assertThat(objected).isIn(morning, overlapping);
        Page decided = officer.submit(merged, address + "/objections/" + objected, Map.of("upheld", "true"));
        assertThat(decided.document().select("td[data-label=状态]").text()).isEqualTo("不计");

        Page apart = officer.submit(decided, address + "/separation", Map.of());
        assertThat(apart.state()).isEqualTo("已撤销合并");
        Page again = officer.submit(apart, "/office/merge-cases", Map.of());
        assertThat(again.state()).isEqualTo("待决定");
        assertThat(officer.submit(again, address + "/dismissal", Map.of()).state())
                .isEqualTo("不是同一人");
        assertThat(officer.open("/office/merge-cases?state=DISMISSED")
                        .document()
                        .select("a.whole")
                        .eachAttr("href"))
                .contains(address);
    }

    @Test
    void recordsAnInsurancePolicy() {
        PageVisitor officer = visitor();
        Map<String, String> typed = Map.of(
                "insurer",
                "中国人寿厦门分公司",
                "policyNumber",
                "P-2020",
                "sumInsuredYuan",
                "448000",
                "from",
                "2021-01-01T00:00",
                "until",
                "2020-01-01T00:00");
        Page refused = officer.submit(officer.signIn(OFFICER, "/office/insurance"), "/office/insurance", typed);
        assertThat(refused.code()).isEqualTo("PERIOD_REVERSED");
        assertThat(refused.document().select("#sumInsuredYuan").val()).isEqualTo("448000");
        Page recorded = officer.submit(
                refused,
                "/office/insurance",
                Map.of(
                        "insurer",
                        "中国人寿厦门分公司",
                        "policyNumber",
                        "P-2020",
                        "sumInsuredYuan",
                        "448000",
                        "from",
                        "2020-01-01T00:00",
                        "until",
                        "2021-01-01T00:00"));
        assertThat(recorded.done()).as(recorded.document().text()).isEqualTo("保单已登记。");
        assertThat(recorded.document().select("tr:contains(P-2020) td").eachText())
                .contains("448,000", "已失效");
        assertThat(visitor().signIn("insurer", "/office/insurance").document().select(ACTION))
                .isEmpty();
    }

    @Test
    void bansLiftsAndErases() {
        String volunteer = registered("王五", "350203199102020047");
        PageVisitor officer = visitor();
        Page card = officer.signIn(OFFICER, "/office/bans?volunteerId=" + volunteer);
        String address = card.address().getPath();
        assertThat(card.state()).isEqualTo("注册有效");
        Page refused = officer.submit(card, address, Map.of("basis", " "));
        assertThat(refused.status()).isEqualTo(400);
        Page banned = officer.submit(refused, address, Map.of("basis", "厦文明办〔2026〕7号"));
        assertThat(banned.state()).as(banned.document().text()).isEqualTo("已被限制");
        Page lifted = officer.submit(banned, address + "/lifting", Map.of("basis", "厦文明办〔2026〕8号"));
        assertThat(lifted.state()).isEqualTo("注册有效");
        assertThat(officer.open("/office/bans")
                        .document()
                        .select("tbody tr:has(a[href=" + address + "]) td")
                        .eachText())
                .contains("已解除", "厦文明办〔2026〕7号")
                .last()
                .asString()
                .endsWith("厦文明办〔2026〕8号");
        assertThat(visitor().signIn("district-officer", address).document().select("form[action$=/erasure]"))
                .as("the city's to do")
                .isEmpty();
        assertThat(officer.submit(lifted, address + "/erasure", Map.of()).status())
                .as("without the tick")
                .isEqualTo(400);
        Page erasing = officer.submit(lifted, address + "/erasure", Map.of("forGood", "true"));
        assertThat(erasing.done()).as(erasing.document().text()).contains("正在注销");
        await().until(() -> officer.open(address).state().contains("注销"));
        assertThat(officer.open(address).document().select(ACTION)).isEmpty();
        assertThat(visitor()
                        .signIn("auditor", "/office/bans")
                        .document()
                        .select("tbody tr:has(code:contains(" + volunteer + ")) td:nth-child(2)")
                        .eachText())
                .as("of the erased, that alone is said")
                .containsExactly("已注销", "已解除");
        assertThat(officer.open("/office/bans/vol-nobody").status()).isEqualTo(404);
    }

    @Test
    void registersSuspendsAndDissolvesOrganisations() {
        PageVisitor officer = visitor();
        String list = "/office/organisations";
        Page refused = officer.submit(
                officer.signIn(OFFICER, list),
                list,
                Map.of("origin", "", "organisationId", "123", "name", "南山法律志愿服务队", "division", "350206"));
        assertThat(refused.code()).isEqualTo("CREDIT_CODE_LENGTH");
        assertThat(refused.document().select("#name").val()).isEqualTo("南山法律志愿服务队");
        Page registered = officer.submit(
                refused,
                list,
                Map.of(
                        "origin",
                        "",
                        "organisationId",
                        "51350206MJB9460223",
                        "name",
                        "南山法律志愿服务队",
                        "division",
                        "350206"));
        assertThat(registered.done()).as(registered.document().text()).isEqualTo("组织已登记。");
        Page team = officer.submit(
                officer.open(list),
                list,
                Map.of("origin", "GUIDED", "guidedBy", RunningRedVest.BUREAU, "name", "兴祥邻里守望队", "division", "350203"));
        assertThat(team.document().select("input[name=change]").eachAttr("value"))
                .as(team.document().text())
                .containsExactly("SUSPENSION", "GUIDANCE", "DISSOLUTION");

        String changes = registered.address().getPath() + "/changes";
        Page suspended = officer.submit(registered, changes, Map.of("change", "SUSPENSION", "reason", "年检未通过"));
        assertThat(suspended.state()).isEqualTo("已暂停");
        Page resumed = officer.submit(suspended, changes, Map.of("change", "RESUMPTION", "reason", "年检通过"));
        assertThat(resumed.state()).isEqualTo("正常");
        assertThat(visitor()
                        .signIn("district-officer", registered.address().getPath())
                        .document()
                        .select(ACTION))
                .as("another district's")
                .isEmpty();
        Page dissolved = officer.submit(
                resumed, changes, Map.of("change", "DISSOLUTION", "reason", "合并", "other", RunningRedVest.BUREAU));
        assertThat(dissolved.state()).isEqualTo("已终止");
        assertThat(dissolved.document().select("dl a").text()).isEqualTo(RunningRedVest.BUREAU);
        assertThat(dissolved.document().select(ACTION)).isEmpty();
    }

    @Test
    void showsHowFarTheReadModelsAreAndBuildsThemAnew() {
        PageVisitor officer = visitor();
        Page operations = officer.signIn(OFFICER, "/office/operations");
        assertThat(operations.document().select("meter")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(operations.document().text()).contains("没有未完成的自动事项").contains("主密钥");
        assertThat(officer.submit(operations, "/office/operations/rebuild", Map.of())
                        .done())
                .isEqualTo("重建已开始。");
        assertThat(officer.open("/office/operations/readers").document().select("h1"))
                .isEmpty();
        assertThat(visitor().signIn("district-officer", "/office/operations").status())
                .isEqualTo(403);
        city.redVest().awaitReadModels();
    }

    @Test
    void showsTheDoorsThatOpen() {
        assertThat(doors("city-officer")).hasSize(23);
        assertThat(doors("district-officer"))
                .doesNotContain("/office/operations", "/office/star-rules")
                .hasSize(18);
        assertThat(doors("organisation-manager"))
                .containsExactly(
                        "/office/authority",
                        "/office/policies",
                        "/office/commendations",
                        "/office/honours",
                        "/office/organisations");
        assertThat(doors("insurer")).containsExactly("/office/insurance", "/insurance/claims");
        assertThat(doors("volunteer")).isEmpty();
    }

    private List<String> doors(String actor) {
        return visitor()
                .signIn(actor, "/office")
                .document()
                .select("main a.whole")
                .eachAttr("href");
    }
}
