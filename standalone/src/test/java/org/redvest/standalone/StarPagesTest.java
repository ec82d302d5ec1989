package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redvest.standalone.PageVisitor.with;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Stars, from the rules to a star that is taken back, by pages alone and without scripts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StarPagesTest {

    private static final String CITY = "city-officer";
    private static final String DISTRICT = "district-officer";
    private static final String OWN = "/me/stars";
    private static final String OFFICE = "/office/stars";
    private static final String RULES = "/office/star-rules";
    private static final String STAR = DemoSignIn.VOLUNTEER + "/1";

    @SuppressWarnings("NullAway.Init") // set before all
    private DemoCity city;

    /** Two hours for each level, of the district that grants the first. */
    @BeforeAll
    void start() {
        city = DemoCity.start();
        city.registerVolunteer();
        city.redVest().created("/api/v1/star-rules", """
                {"jurisdiction": "350203", "effectiveFrom": "2026-01-01", "basis": "思文明办〔2026〕2号",
                 "rules": {"residentsOnly": true, "inOrder": true, "noticeWorkingDays": 0, "levels": [
                  {"minutes": 120, "months": 0, "grantedBy": "COUNTY"}, {"minutes": 240, "months": 0, "grantedBy": "COUNTY"},
                  {"minutes": 360, "months": 6, "grantedBy": "CITY"}, {"minutes": 480, "months": 6, "grantedBy": "CITY"},
                  {"minutes": 600, "months": 6, "grantedBy": "PROVINCE"}]}}""");
        city.redVest().awaitReadModels();
    }

    @AfterAll
    void stop() {
        city.close();
    }

    private PageVisitor visitor() {
        return new PageVisitor(city.port());
    }

    private static List<String> picture(Page page) {
        return page.document()
                .select("article svg[role=img] path[fill='#b3121d']")
                .eachAttr("d");
    }

    private void revokedOrBack(String record, String what) {
        city.redVest()
                .send(
                        "POST",
                        "/api/v1/service-records/" + record + "/" + what,
                        city.redVest().token(Role.DISTRICT_OFFICER),
                        """
                        {"volunteerId": "%s", "reason": "活动未实际开展"}""".formatted(DemoSignIn.VOLUNTEER));
    }

    @Test
    @Order(1)
    void areAppliedForGrantedReviewedAndTakenBack() {
        PageVisitor volunteer = visitor();
        Page empty = volunteer.open(volunteer
                .signIn("volunteer", "/me")
                .document()
                .select("a[href=" + OWN + "]")
                .attr("href"));
        assertThat(empty.document().select("main li").eachText()).contains("还差 2 小时", "须先有下一级");
        assertThat(empty.document().select("main form[method=post]")).isEmpty();
        assertThat(picture(empty)).isEmpty();

        String record = city.certify("2026-03-06");
        city.redVest().awaitReadModels();
        Page reached = volunteer.open(OWN);
        assertThat(reached.document().select("td[data-label=是否计入]").eachText()).containsExactly("计入");
        assertThat(volunteer
                        .open(OWN + "?on=2026-03-05")
                        .document()
                        .select("td[data-label=是否计入]")
                        .eachText())
                .as("before it was certified")
                .noneMatch("计入"::equals);
        assertThat(volunteer.open(OWN + "?on=someday").status()).isEqualTo(400);
        assertThat(volunteer.open(OWN + "?on=2020-01-01").document().text()).contains("当日没有生效的星级规则。");
        Page applied = volunteer.submit(reached, OWN, Map.of());
        assertThat(applied.done()).as(applied.document().text()).isEqualTo("已提出申请，等待审核。");
        assertThat(applied.document().select("p[role=status]:not(.done)").text())
                .contains("申请 1 星", "待审核");

        PageVisitor officer = visitor();
        Page queue = officer.open(officer.signIn(DISTRICT, "/office")
                .document()
                .select("a[href=" + OFFICE + "]")
                .attr("href"));
        String refusal = OFFICE + "/" + STAR + "/refusal";
        Page wordless = officer.submit(queue, refusal, Map.of("reason", "长".repeat(501)));
        assertThat(wordless.status()).isEqualTo(400);
        assertThat(wordless.document()
                        .select("#reason-" + DemoSignIn.VOLUNTEER + "-1")
                        .text())
                .hasSize(501);
        Page approved = officer.submit(wordless, OFFICE + "/" + STAR + "/approval", Map.of());
        assertThat(approved.done()).as(approved.document().text()).isEqualTo("审核通过。");
        assertThat(approved.document().select("li.card strong").eachText()).contains("公示期满，待区授予");
        Page granted = officer.submit(approved, OFFICE + "/" + STAR + "/grant", Map.of());
        assertThat(granted.done()).as(granted.document().text()).isEqualTo("星级已授予。");

        assertThat(picture(volunteer.open(OWN))).hasSize(1);
        Page stars = visitor().open("/stars?division=350203&level=1");
        assertThat(stars.document().select("li.card h2").eachText()).hasSize(1).allMatch(who -> who.endsWith("1 星"));
        assertThat(stars.document().text())
                .contains("思明区的规则", "服务时长满 2 小时，由区授予")
                .doesNotContain(DemoSignIn.VOLUNTEER, "沈奕瑄");
        assertThat(visitor().open("/").document().select("a[href=/stars]")).hasSize(1);

        revokedOrBack(record, "revocation");
        Page review = await().until(
                        () -> officer.open(OFFICE),
                        page -> !page.document().select("li.late").isEmpty());
        assertThat(picture(volunteer.open(OWN)))
                .as("it stays until somebody decides")
                .hasSize(1);
        assertThat(volunteer.open(OWN).document().text()).contains("星级待复核");
        String decision = OFFICE + "/" + STAR + "/review";
        Page undecided = officer.submit(review, decision, Map.of("decision", "WITHDRAW", "reason", " "));
        assertThat(undecided.status()).isEqualTo(400);
        assertThat(undecided.document().select("input[name=decision][checked]").val())
                .isEqualTo("WITHDRAW");
        Page decided = officer.submit(undecided, decision, Map.of("decision", "WITHDRAW", "reason", "活动未实际开展"));
        assertThat(decided.done()).as(decided.document().text()).isEqualTo("已作出决定。");
        Page after = volunteer.open(OWN);
        assertThat(picture(after)).isEmpty();
        assertThat(after.document().select("main li").eachText()).anyMatch(step -> step.endsWith("1 星 · 收回 活动未实际开展"));

        revokedOrBack(record, "reinstatement");
        city.redVest().awaitReadModels();
    }

    @Test
    @Order(2)
    void areAppliedForByWhoKeepsOnesRecords() {
        PageVisitor officer = visitor();
        String card = "/desk/volunteers/" + DemoSignIn.VOLUNTEER;
        String stars = card + "/stars";
        assertThat(officer.signIn(CITY, card).document().select("a[href=" + stars + "]"))
                .hasSize(1);
        Page eligible = officer.open("/office/stars/eligible?division=350203&level=1");
        assertThat(eligible.document().select("li.card a.whole").eachAttr("href"))
                .containsExactly(stars);
        assertThat(officer.open("/office/stars/eligible?division=350203&level=5")
                        .document()
                        .text())
                .contains("没有符合条件的志愿者。");
        Page applied = officer.submit(officer.open(stars), stars, Map.of());
        assertThat(applied.done()).as(applied.document().text()).isEqualTo("已提出申请，等待审核。");
        Page oneself = officer.submit(officer.open(OFFICE), OFFICE + "/" + STAR + "/approval", Map.of());
        assertThat(oneself.code()).isEqualTo("STAR_REVIEWER_APPLIED");

        PageVisitor other = visitor();
        Page refused = other.submit(
                other.signIn(DISTRICT, OFFICE), OFFICE + "/" + STAR + "/refusal", Map.of("reason", "签到表缺失"));
        assertThat(refused.done()).as(refused.document().text()).isEqualTo("未予通过，已告知申请人。");
        assertThat(visitor().signIn("auditor", stars).document().select("main form[method=post]"))
                .as("who reads decides nothing")
                .isEmpty();
    }

    @Test
    @Order(3)
    void haveRulesThatAreTriedBeforeTheyAreAdopted() {
        PageVisitor officer = visitor();
        Page form = officer.signIn(CITY, RULES + "?template=beijing");
        assertThat(form.document().select("input[name=rules.levels[1].minutes]").val())
                .isEqualTo("200");
        Map<String, String> typed = new HashMap<>(Map.of(
                "jurisdiction", "350205",
                "on", "2026-12-31",
                "effectiveFrom", "2026-01-01",
                "basis", "海文明办〔2026〕2号",
                "rules.inOrder", "true",
                "rules.noticeWorkingDays", "５"));
        for (int level = 0; level < 5; level++) {
            typed.put("rules.levels[%d].minutes".formatted(level), String.valueOf(100 * (level + 1)));
            typed.put("rules.levels[%d].months".formatted(level), "0");
            typed.put("rules.levels[%d].grantedBy".formatted(level), "CITY");
        }
        Map<String, String> falling = with(typed, "rules.levels[4].minutes", "1");
        Page refused = officer.submit(form, RULES, falling);
        assertThat(refused.code()).as(refused.document().text()).isEqualTo("POLICY_CONTRADICTORY");
        assertThat(refused.document()
                        .select("input[name=rules.levels[4].minutes]")
                        .val())
                .isEqualTo("1");
        assertThat(refused.document()
                        .select("select[name=rules.levels[0].grantedBy] option[selected]")
                        .val())
                .isEqualTo("CITY");
        Page odd = officer.submit(refused, RULES, with(typed, "rules.levels[0].minutes", "一百"));
        assertThat(odd.status()).isEqualTo(400);

        Page preview = officer.submit(odd, RULES, with(typed, "step", "preview"));
        assertThat(preview.document().select("td[data-label=人数]").eachText())
                .as(preview.document().text())
                .hasSize(5);
        assertThat(preview.document().select("input[name=basis]").val()).isEqualTo("海文明办〔2026〕2号");
        Page adopted = officer.submit(preview, RULES, typed);
        assertThat(adopted.done()).as(adopted.document().text()).isEqualTo("星级规则已制定。");
        assertThat(adopted.document().select("h3").eachText()).contains("海沧区的规则");
        assertThat(visitor().signIn(DISTRICT, "/office").document().select("a[href=" + RULES + "]"))
                .as("who may not adopt rules")
                .isEmpty();
    }

    @Test
    @Order(4)
    void areTriedOnEverybodyFromTheFormOfTheRules() {
        PageVisitor officer = visitor();
        Page form = officer.signIn(CITY, RULES + "?template=beijing");
        Map<String, String> typed = new HashMap<>(Map.of(
                "step", "simulate",
                "jurisdiction", "350203",
                "on", "2099-12-31",
                "rules.inOrder", "true",
                "rules.noticeWorkingDays", "5"));
        for (int level = 0; level < 5; level++) {
            typed.put("rules.levels[%d].minutes".formatted(level), String.valueOf(1 + 100 * level));
            typed.put("rules.levels[%d].months".formatted(level), "0");
            typed.put("rules.levels[%d].grantedBy".formatted(level), "CITY");
        }

        Page contradictory = officer.submit(form, RULES, with(typed, "rules.levels[0].minutes", "300"));
        assertThat(contradictory.code()).isEqualTo("POLICY_CONTRADICTORY");
        Page undated = officer.submit(officer.open(RULES + "?template=beijing"), RULES, with(typed, "on", ""));
        assertThat(undated.code()).isEqualTo("INVALID_FIELD");
        assertThat(undated.document().select("#on-error"))
                .as("what is missing is marked")
                .hasSize(1);
        Page begun = officer.submit(officer.open(RULES + "?template=beijing"), RULES, typed);
        String address = begun.address().getPath();
        Page ended = await().until(
                        () -> officer.open(address),
                        page -> page.answer().headers().firstValue("Refresh").isEmpty());

        assertThat(ended.document().select("[role=status]").text()).isEqualTo("试算已完成。");
        assertThat(ended.document().select("td[data-label=试算政策]").eachText()).hasSize(6);
        assertThat(ended.document().select("svg")).isNotEmpty();
        Page file = officer.open(ended.document().select("a[href$=changes.csv]").attr("href"));
        assertThat(file.answer().body()).contains("volunteerId,name,change,before,after,residence");
        assertThat(officer.open("/office/simulations").document().select("a[href=" + address + "]"))
                .hasSize(1);
        assertThat(officer.open("/office").document().select("a[href=/office/simulations]"))
                .hasSize(1);
        assertThat(visitor().signIn(DISTRICT, "/office").document().select("a[href=/office/simulations]"))
                .as("who may not adopt policies tries none")
                .isEmpty();
    }

    /** Beside the other figures of the city's points, and beside the policies of insurers. */
    @Test
    @Order(5)
    void areTriedFromTheFormsOfTheCitysPointsAndOfInsurance() {
        PageVisitor officer = visitor();
        Page figure = officer.signIn(CITY, "/office/policies/POINTS_PER_HOUR");

        Page undated = officer.submit(
                figure,
                "/office/policies/POINTS_PER_HOUR",
                Map.of("step", "simulate", "value", "12", "from", "2026-01-01"));
        Page begun = officer.submit(
                undated,
                "/office/policies/POINTS_PER_HOUR",
                Map.of("step", "simulate", "value", "12", "from", "2026-01-01", "on", "2026-12-31"));

        assertThat(undated.document().select("#on-error"))
                .as("what is missing is marked")
                .hasSize(1);
        assertThat(begun.address().getPath()).startsWith("/office/simulations/");
        assertThat(officer.open("/office/simulations").document().select("a[href=/office/insurance]"))
                .hasSize(1);
    }

    /** After all that was done, so that there is something on every page. */
    @Order(Integer.MAX_VALUE)
    @ParameterizedTest
    @ValueSource(strings = {"volunteer", "organisation-manager", "district-officer", "city-officer", "auditor"})
    void areOnPagesThatAreWellMade(String actor) {
        city.redVest().awaitReadModels();
        PageVisitor visitor = visitor();
        visitor.signIn(actor, "/help");
        Set<String> seen = visitor.crawl("/?lang=en", (address, page) -> {
            String where = actor + " at " + address;
            assertThat(page.status()).as(where).isEqualTo(200);
            if (page.isOurs()) {
                PagesTest.requireWellMade(where, page);
            }
        });
        assertThat(seen).contains("/stars");
        assertThat(seen.contains(OFFICE))
                .isEqualTo(Set.of(CITY, DISTRICT, "auditor").contains(actor));
    }
}
