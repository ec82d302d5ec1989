package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.standalone.PageVisitor.with;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redvest.standalone.PageVisitor.Page;

/** Claims and dispatches out of town, by pages alone and without scripts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimPagesTest {

    private static final String INSURER = "insurer";
    private static final String OFFICER = "city-officer";
    private static final String MANAGER = "organisation-manager";
    private static final String CLAIMS = "/insurance/claims";
    private static final String DISPATCHES = "/desk/dispatches";

    @SuppressWarnings("NullAway.Init") // set before all
    private DemoCity city;

    @SuppressWarnings("NullAway.Init") // set before all
    private String known;

    @BeforeAll
    void start() {
        city = DemoCity.start();
        city.registerVolunteer();
        known = city.insure();
        city.redVest().awaitReadModels();
    }

    @AfterAll
    void stop() {
        city.close();
    }

    private PageVisitor visitor() {
        return new PageVisitor(city.port());
    }

    private static Page wellMade(Page page) {
        assertThat(page.status()).as(page.document().text()).isEqualTo(200);
        PagesTest.requireWellMade(page.address().getPath(), page);
        return page;
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private static Map<String, String> claim(Page form) {
        Map<String, String> typed = new HashMap<>();
        typed.put(
                "insurancePolicyId",
                form.document()
                        .select("#insurancePolicyId option:contains(P-7)")
                        .val());
        typed.put("claimNumber", "RLPC-2");
        typed.put("volunteerId", DemoSignIn.VOLUNTEER);
        typed.put("accidentAt", "2026-03-07T09:00");
        typed.put("learnedAt", "2026-03-07T10:00");
        typed.put("risk", "AMBULANCE");
        typed.put("category", "文明交通");
        typed.put("division", "350203");
        typed.put("reserveYuan", "1200");
        return typed;
    }

    @Test
    void anInsurerReportsAClaimPaysRefusesAndCloses() {
        PageVisitor insurer = visitor();
        assertThat(insurer.signIn(INSURER, "/office").document().select("a[href=" + CLAIMS + "]"))
                .hasSize(1);
        Page list = wellMade(insurer.open(CLAIMS));
        assertThat(list.document().select("tbody tr").text()).contains("RLPC-1", "沈*瑄", "意外医疗", "处理中", "800");
        Page form = wellMade(insurer.open(CLAIMS + "/new"));
        Map<String, String> typed = claim(form);

        Page refused = insurer.submit(form, CLAIMS + "/new", with(typed, "learnedAt", "2026-03-07T08:00"));
        assertThat(refused.code()).isEqualTo("LEARNED_BEFORE_ACCIDENT");
        assertThat(refused.document().select("#claimNumber").val()).isEqualTo("RLPC-2");
        Page opened = wellMade(insurer.submit(refused, CLAIMS + "/new", typed));
        assertThat(opened.done()).isEqualTo("报案已登记。");
        String address = opened.address().getPath();

        Page reserved = insurer.submit(opened, address + "/reserve", Map.of("reserveYuan", "900"));
        assertThat(reserved.done()).isEqualTo("准备金已调整。");
        Map<String, String> payment = Map.of("amountYuan", "０", "paidOn", today().toString());
        Page nothing = insurer.submit(reserved, address + "/payments", payment);
        assertThat(nothing.code()).isEqualTo("AMOUNT_NOT_POSITIVE");
        Page paid = insurer.submit(nothing, address + "/payments", with(payment, "amountYuan", "860"));
        assertThat(paid.done()).isEqualTo("赔付已登记。");
        assertThat(paid.document().select("tbody tr").eachText()).hasSize(2);
        assertThat(paid.document().select("form[action$=/refusal]")).isEmpty();
        Page closed = wellMade(insurer.submit(paid, address + "/closing", Map.of()));
        assertThat(closed.done()).isEqualTo("已结案。");
        assertThat(closed.document().select("main form[method=post]")).isEmpty();

        Page overview = wellMade(insurer.open(CLAIMS + "/overview?by=DIVISION"));
        assertThat(overview.document().select("tbody tr").text()).contains("思明区", "860");
        assertThat(overview.document().select("figure svg rect")).isNotEmpty();
        assertThat(wellMade(insurer.open(CLAIMS + "/overview?from=2026-03-07&to=2026-03-07&lang=en"))
                        .document()
                        .select("tbody tr")
                        .eachText())
                .hasSize(1);

        String other = CLAIMS + "/" + known;
        Page ended =
                insurer.submit(insurer.open(other + "?lang=zh"), other + "/refusal", Map.of("reason", "事故发生时未在服务"));
        assertThat(ended.done()).isEqualTo("拒赔已登记。");
        assertThat(ended.document().select("tbody tr").text()).contains("拒赔", "事故发生时未在服务");
    }

    @Test
    void areSeenByTheOfficeAndNobodyElse() {
        assertThat(wellMade(visitor().signIn("auditor", CLAIMS))
                        .document()
                        .select("main a.button[href=" + CLAIMS + "/new]"))
                .isEmpty();
        assertThat(wellMade(visitor().signIn(OFFICER, CLAIMS))
                        .document()
                        .select("main a.button[href=" + CLAIMS + "/new]"))
                .hasSize(1);
        PageVisitor district = visitor();
        assertThat(district.signIn("district-officer", "/office").document().select("a[href=" + CLAIMS + "/overview]"))
                .hasSize(1);
        assertThat(wellMade(district.open(CLAIMS + "/overview")).document().select("main a[href=" + CLAIMS + "]"))
                .isEmpty();
        assertThat(district.open(CLAIMS).status()).isEqualTo(403);
        assertThat(visitor().signIn("volunteer", CLAIMS).status()).isEqualTo(403);
        assertThat(visitor().signIn(INSURER, CLAIMS + "/clm-x").status()).isEqualTo(404);
    }

    @Test
    void volunteersAreSentOutOfTownAndRecalled() {
        PageVisitor manager = visitor();
        assertThat(manager.signIn(MANAGER, "/desk").document().select("a[href=" + DISPATCHES + "]"))
                .hasSize(1);
        Page list = wellMade(manager.open(DISPATCHES));
        assertThat(list.document().select("li.card").text()).contains("沈*瑄 · 西藏左贡县", "人社局", "支教两个月");
        Map<String, String> typed = new HashMap<>();
        typed.put("organisationId", RunningRedVest.BUREAU);
        typed.put("volunteers", city.leader() + "\nvol-1");
        typed.put("place", "四川广元");
        typed.put("from", today().plusDays(1) + "T00:00");
        typed.put("until", today().plusDays(9) + "T00:00");
        typed.put("task", "抢险救灾");

        Page refused = manager.submit(list, DISPATCHES, with(typed, "place", " "));
        assertThat(refused.document().select(".field.wrong label").eachText()).containsExactly("前往地点");
        Page outcomes = wellMade(manager.submit(refused, DISPATCHES, typed));
        assertThat(outcomes.document().select("tbody tr").eachText()).hasSize(2).satisfies(rows -> {
            assertThat(rows.getFirst()).contains(city.leader(), "已外派");
            assertThat(rows.getLast()).contains("vol-1", "没有使用这个编号的志愿者");
        });
        Page sent = manager.submit(
                manager.open(DISPATCHES), DISPATCHES, with(with(typed, "volunteers", city.leader()), "place", "四川绵阳"));
        assertThat(sent.done()).isEqualTo("已外派。");
        Page away = wellMade(manager.open(DISPATCHES + "?on=" + today().plusDays(2)));
        assertThat(away.document().select("li.card h2").eachText())
                .containsExactly("张* · 四川绵阳", "张* · 四川广元", "沈*瑄 · 西藏左贡县");

        String recall = away.document()
                .select("li.card:contains(四川绵阳) form[action$=/recall]")
                .attr("action");
        Page recalled = manager.submit(away, recall, Map.of("reason", "灾情缓解"));
        assertThat(recalled.done()).isEqualTo("已召回。");
        assertThat(recalled.document().select("li.card:contains(四川绵阳)").text()).contains("灾情缓解");
        assertThat(wellMade(visitor().signIn("auditor", DISPATCHES)).document().select("main form[method=post]"))
                .isEmpty();
        assertThat(visitor().signIn(INSURER, DISPATCHES).status()).isEqualTo(403);
    }
}
