package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.standalone.PageVisitor.with;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redvest.standalone.PageVisitor.Page;

/** Benefits and honour cards, by pages alone and without scripts: the plan, one's own, the counter and the office. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BenefitPagesTest {

    private static final String VOLUNTEER = "volunteer";
    private static final String MANAGER = "organisation-manager";
    private static final String OFFICER = "city-officer";
    private static final String OFFER = "/office/benefits/new";
    private static final String CARDS = "/office/honour-cards";

    @SuppressWarnings("NullAway.Init") // set before all
    private DemoCity city;

    @BeforeAll
    void start() {
        city = DemoCity.start();
        assertThat(visitor().signIn(VOLUNTEER, "/me/benefits").address())
                .as("who is not registered")
                .hasPath("/me");
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

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private static Map<String, String> benefit(String title) {
        Map<String, String> typed = new HashMap<>();
        typed.put("division", "350200");
        typed.put("from", "2026-01-01");
        typed.put("until", "");
        typed.put("terms.kind", "CULTURE");
        typed.put("terms.title", title);
        typed.put("terms.partner", RunningRedVest.BUREAU);
        typed.put("terms.star", "");
        typed.put("terms.minutes", "");
        typed.put("terms.residence", "");
        typed.put("terms.scope", "特展一场");
        typed.put("terms.method", "出示礼遇码");
        typed.put("terms.process", "入口核验，\n核验后入场");
        typed.put("terms.per", "ONCE");
        typed.put("terms.times", "");
        typed.put("terms.basis", "晋市文明委〔2024〕5号");
        return typed;
    }

    private static Page wellMade(Page page) {
        assertThat(page.status()).as(page.document().text()).isEqualTo(200);
        PagesTest.requireWellMade(page.address().getPath(), page);
        return page;
    }

    /** The code that stands first on the volunteer's page. */
    private static String shown(Page own) {
        return own.document().select(".number-code").eachText().getFirst();
    }

    private static List<String> titles(Page own, String heading) {
        return own.document()
                .select("h2:contains(" + heading + ") + ul a.whole")
                .eachText();
    }

    private static Page check(PageVisitor partner, Page page, String code) {
        String counter = page.address().getPath().replaceFirst("/uses$", "");
        return partner.submit(page, counter, Map.of("code", code));
    }

    private static String verdict(Page checked) {
        return checked.document().select("section[role=status] .big").text();
    }

    @Test
    void aBenefitIsOfferedReadCheckedUsedChangedAndEnded() {
        PageVisitor officer = visitor();
        String title = "博物馆特展门票";
        assertThat(officer.signIn(OFFICER, "/office/benefits")
                        .document()
                        .select("main a.button")
                        .eachAttr("href"))
                .contains(OFFER);
        Page form = wellMade(officer.open(OFFER));
        Page refused = officer.submit(form, OFFER, with(benefit(title), "terms.scope", " "));
        assertThat(refused.document().select(".field.wrong label").eachText()).containsExactly("范围");
        assertThat(refused.document().select("[id=terms.title]").val()).isEqualTo(title);
        Page offered = wellMade(officer.submit(refused, OFFER, benefit(title)));
        assertThat(offered.done()).isEqualTo("礼遇已提供。");
        String office = offered.address().getPath();
        String id = office.substring(office.lastIndexOf('/') + 1);

        Page plan = wellMade(visitor().open("/benefits?kind=CULTURE"));
        assertThat(plan.document()
                        .select("section:contains(文化) li:contains(" + title + ")")
                        .text())
                .contains("人社局", "注册有效的全体志愿者", "特展一场", "入口核验， 核验后入场", "仅限一次", "长期");
        assertThat(visitor().open("/benefits?kind=SPORT").document().text()).contains("这一天没有可用的礼遇。");

        PageVisitor volunteer = visitor();
        Page own = wellMade(volunteer.signIn(VOLUNTEER, "/me/benefits"));
        String code = shown(own);
        assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4} ){3}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(own.document().select("figure.qr path")).isNotEmpty();
        assertThat(titles(own, "可以享受")).contains(title);

        PageVisitor partner = visitor();
        String desk = "/desk/cards/" + id;
        assertThat(partner.signIn(MANAGER, "/desk").document().select("a[href=/desk/cards]"))
                .hasSize(1);
        assertThat(wellMade(partner.open("/desk/cards"))
                        .document()
                        .select("a.whole")
                        .eachAttr("href"))
                .contains(desk);
        Page counter = wellMade(partner.open(desk));
        Page nobodys = check(partner, counter, "0000 0000 0000 0000");
        assertThat(verdict(nobodys)).isEqualTo("不可以享受");
        Page entitled = wellMade(check(partner, nobodys, code));
        assertThat(verdict(entitled)).isEqualTo("可以享受");
        assertThat(entitled.document().text()).doesNotContain("沈", DemoSignIn.VOLUNTEER);
        assertThat(partner.submit(entitled, desk + "/uses", Map.of()).done()).isEqualTo("已登记使用。");
        Page again = partner.submit(
                entitled, desk + "/uses", Map.of("key", UUID.randomUUID().toString()));
        assertThat(again.code()).isEqualTo("BENEFIT_USED");
        assertThat(again.document().select("#code").val()).isEqualTo(code);
        assertThat(verdict(check(partner, again, code))).isEqualTo("不可以享受");

        Page afterwards = volunteer.open("/me/benefits");
        assertThat(titles(afterwards, "尚不能享受")).contains(title);
        assertThat(afterwards.document().select("li:contains(" + title + ")").text())
                .contains("本期次数已用完");
        assertThat(visitor()
                        .open("/benefits/" + id)
                        .document()
                        .select("tbody td")
                        .eachText())
                .containsExactly(today().toString().substring(0, 7), "1", "1");
        assertThat(wellMade(officer.open(office)).document().select("tbody tr").text())
                .contains("沈*瑄", DemoSignIn.VOLUNTEER, "本人礼遇码");
        assertThat(wellMade(partner.open(office)).document().select("tbody tr").text())
                .doesNotContain("沈", DemoSignIn.VOLUNTEER);

        Page change = wellMade(officer.open(office + "/change"));
        assertThat(change.document().select("[id=terms.partner]").val()).isEqualTo(RunningRedVest.BUREAU);
        Map<String, String> twice =
                with(with(with(benefit(title), "terms.per", "MONTH"), "terms.times", "2"), "from", today().toString());
        Page changed = officer.submit(change, office + "/change", twice);
        assertThat(changed.done()).as(changed.document().text()).isEqualTo("礼遇已变更。");
        assertThat(verdict(check(partner, partner.open(desk), code))).isEqualTo("可以享受");
        assertThat(wellMade(officer.open("/benefits/" + id)).document().select("details summary"))
                .hasSize(2);

        Map<String, String> ending = Map.of("lastDay", today().minusDays(1).toString(), "reason", "合作到期");
        Page early = officer.submit(changed, office + "/end", ending);
        assertThat(early.code()).isEqualTo("BENEFIT_CHANGE_TOO_EARLY");
        assertThat(early.document().select("#reason").val()).isEqualTo("合作到期");
        Page ended = officer.submit(early, office + "/end", with(ending, "lastDay", today().toString()));
        assertThat(ended.done()).isEqualTo("礼遇已终止。");
        assertThat(ended.document().select("main form[method=post]")).isEmpty();
    }

    @Test
    void aCardIsGivenForFinalHoursShownCheckedAndRevoked() {
        PageVisitor officer = visitor();
        officer.signIn(OFFICER, CARDS);
        Page form = wellMade(officer.open(CARDS + "/rules"));
        Map<String, String> rules = Map.of(
                "division", "350203",
                "title", "思明荣誉卡",
                "effectiveFrom", "2026-01-01",
                "minutes", "120",
                "window", "LAST_YEARS",
                "windowYears", "",
                "registeredMonths", "",
                "residentsOnly", "true",
                "validityMonths", "12",
                "basis", "厦思文明办〔2026〕6号");
        Page refused = officer.submit(form, CARDS + "/rules", rules);
        assertThat(refused.code()).isEqualTo("INVALID_FIELD");
        Page adopted = officer.submit(refused, CARDS + "/rules", with(rules, "window", "EVER"));
        assertThat(adopted.done()).isEqualTo("荣誉卡规则已制定。");
        assertThat(wellMade(adopted).document().select("details").text()).contains("思明荣誉卡 · 思明区", "2 小时", "累计");

        Page issuing = wellMade(officer.open(CARDS + "/new"));
        Map<String, String> card = Map.of(
                "volunteerId",
                city.leader(),
                "rulesId",
                issuing.document().select("#rulesId option:contains(思明荣誉卡)").val(),
                "from",
                "2026-01-01",
                "until",
                "2026-03-31");
        Page hourless = officer.submit(issuing, CARDS + "/new", card);
        assertThat(hourless.code()).isEqualTo("CARD_HOURS_INSUFFICIENT");
        assertThat(hourless.document().select("#volunteerId").val()).isEqualTo(city.leader());
        Page issued = officer.submit(hourless, CARDS + "/new", with(card, "volunteerId", DemoSignIn.VOLUNTEER));
        assertThat(issued.done()).as(issued.document().text()).isEqualTo("荣誉卡已发放。");
        String number = issued.document()
                .select("form[action$=/revocation]")
                .attr("action")
                .replaceAll(".*/(crd-[^/]+)/.*", "$1");

        String title = "荣誉卡持有人体检";
        Page offered = officer.submit(
                officer.open(OFFER),
                OFFER,
                with(
                        with(benefit(title), "terms.cards", String.valueOf(card.get("rulesId"))),
                        "terms.per",
                        "UNLIMITED"));
        assertThat(offered.document().select("dl.summary").text()).contains("思明荣誉卡", "不限次数");
        String desk = offered.address().getPath().replace("/office/benefits/", "/desk/cards/");

        PageVisitor volunteer = visitor();
        Page own = wellMade(volunteer.signIn(VOLUNTEER, "/me/benefits"));
        assertThat(own.document().select("section:contains(我的荣誉卡) h3").eachText())
                .contains("思明荣誉卡");
        List<String> codes = own.document().select(".number-code").eachText();
        assertThat(codes).hasSize(2).doesNotHaveDuplicates();
        assertThat(titles(own, "可以享受")).contains(title);

        PageVisitor partner = visitor();
        partner.signIn(MANAGER, desk);
        for (String code : codes) {
            assertThat(verdict(check(partner, partner.open(desk), code))).isEqualTo("可以享受");
        }
        Page byCard = check(partner, partner.open(desk), codes.getLast());
        assertThat(partner.submit(byCard, desk + "/uses", Map.of()).done()).isEqualTo("已登记使用。");
        assertThat(officer.open(offered.address().getPath())
                        .document()
                        .select("tbody tr")
                        .text())
                .contains("荣誉卡");

        String revocation = CARDS + "/" + number + "/revocation";
        Page revoked = officer.submit(officer.open(CARDS), revocation, Map.of("reason", "所依据的时长被撤销"));
        assertThat(revoked.done()).isEqualTo("荣誉卡已撤销。");
        assertThat(revoked.document().select("li.card").text()).contains("撤销：所依据的时长被撤销");
        for (String code : codes) {
            assertThat(verdict(check(partner, partner.open(desk), code))).isEqualTo("不可以享受");
        }
        Page less = volunteer.open("/me/benefits");
        assertThat(less.document().select(".number-code")).hasSize(1);
        assertThat(less.document().select("li:contains(" + title + ")").text()).contains("没有所需的荣誉卡 思明荣誉卡");
    }

    @Test
    void showNobodyWhatIsNotTheirs() {
        String id = city.offerBenefit();
        city.redVest().awaitReadModels();
        PageVisitor volunteer = visitor();
        Page page = volunteer.signIn(VOLUNTEER, "/benefits/" + id);
        assertThat(page.document().select("main a.button")).isEmpty();
        assertThat(volunteer.open("/office/benefits/" + id).status()).isEqualTo(403);
        assertThat(volunteer.open("/desk/cards/" + id).document().text()).contains("这项礼遇不由您核验。");
        assertThat(volunteer.open(CARDS).status()).isEqualTo(403);
        PageVisitor district = visitor();
        assertThat(district.signIn("district-officer", CARDS)
                        .document()
                        .select("main a.button")
                        .eachAttr("href"))
                .containsExactly(CARDS + "/new");
        assertThat(wellMade(visitor().signIn("auditor", "/office/benefits/" + id))
                        .document()
                        .select("main form"))
                .isEmpty();
        assertThat(visitor().open("/benefits/bnf-x").status()).isEqualTo(404);
    }
}
