package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redvest.standalone.PageVisitor.with;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
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
import org.redvest.standalone.PageVisitor.Page;
import tools.jackson.databind.JsonNode;

/** What is done to hours once they are certified, spot-checks and rules, time banks and points schemes: by forms, without a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScrutinyPagesTest {

    private static final String CITY = "city-officer";
    private static final String DISTRICT = "district-officer";
    private static final String ACTION = "main form[method=post]";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @SuppressWarnings("NullAway.Init") // set before all
    private DemoCity city;

    @BeforeAll
    void start() {
        city = DemoCity.start();
        city.registerVolunteer();
    }

    @AfterAll
    void stop() {
        city.close();
    }

    private PageVisitor visitor() {
        return new PageVisitor(city.port());
    }

    private String registered(String name, String document) {
        return city.redVest()
                .created("/api/v1/volunteers", """
                        {"name": "%s", "documentKind": "CITIZEN_ID", "documentNumber": "%s",
                         "residence": "350203001001", %s}""".formatted(name, document, RunningRedVest.SIGNED))
                .path("volunteerId")
                .asString();
    }

    private String certified(String volunteer, String day) {
        return city.redVest()
                .created("/api/v1/service-records", """
                        {"volunteerId": "%s", "organisationId": "%s", "certifiedBy": "%s", "activity": "环境整治",
                         "category": "洁净家园", "start": "%sT08:00:00+08:00", "end": "%sT10:00:00+08:00",
                         "division": "350203", "place": "社区"}""".formatted(
                                volunteer, RunningRedVest.BUREAU, city.leader(), day, day))
                .path("serviceRecordId")
                .asString();
    }

    /** The page at an address, once it no longer asks again by itself. */
    private static Page settled(PageVisitor visitor, String address) {
        return await().until(
                        () -> visitor.open(address),
                        page -> page.answer().headers().firstValue("Refresh").isEmpty());
    }

    @Test
    void correctsARecordByTwoAndRevokesItAndGivesItBack() {
        String record = city.certify("2026-03-06");
        city.redVest().awaitReadModels();
        String desk = "/desk/records/" + record;
        PageVisitor officer = visitor();
        Page disclosed = officer.signIn(CITY, "/disclosure/" + record);
        assertThat(disclosed.document().select("a[href=" + desk + "]")).hasSize(1);
        assertThat(officer.open(desk).document().select("a[href$=/correction]")).hasSize(1);
        Page form = officer.open(desk + "/correction");
        assertThat(form.document().select("#end").val()).isEqualTo("2026-03-06T10:30");
        Page refused = officer.submit(
                form,
                desk + "/correction",
                Map.of("start", "2026-03-06T08:30", "end", "2026-03-06T08:30", "reason", "提前离开"));
        assertThat(refused.code()).isEqualTo("INTERVAL_EMPTY");
        assertThat(refused.document().select("#end").val()).isEqualTo("2026-03-06T08:30");
        assertThat(refused.document().select("#reason").text()).isEqualTo("提前离开");

        Page proposed = officer.submit(
                refused,
                desk + "/correction",
                Map.of("start", "2026-03-06T08:30", "end", "2026-03-06T10:00", "reason", "提前离开"));
        String change = proposed.address().getPath();
        assertThat(change).as(proposed.document().text()).startsWith("/office/hours-changes/");
        assertThat(proposed.state()).isEqualTo("待决定");
        assertThat(officer.submit(proposed, change + "/approval", Map.of()).code())
                .isEqualTo("APPROVER_IS_PROPOSER");
        PageVisitor other = visitor();
        Page approved = other.submit(other.signIn(DISTRICT, change), change + "/approval", Map.of());
        assertThat(approved.state()).as(approved.document().text()).isEqualTo("已同意");
        assertThat(approved.document().select(ACTION)).isEmpty();
        assertThat(other.open("/office/hours-changes?state=APPROVED")
                        .document()
                        .select("a.whole")
                        .eachAttr("href"))
                .contains(change);
        assertThat(other.open("/disclosure/" + record).document().text()).contains("1 小时 30 分钟");

        Page unsaid = other.submit(other.open(desk + "/revocation"), desk + "/revocation", Map.of("reason", " "));
        assertThat(unsaid.status()).isEqualTo(400);
        Page revoked = other.submit(unsaid, desk + "/revocation", Map.of("reason", "活动未实际开展"));
        assertThat(revoked.state()).as(revoked.document().text()).isEqualTo("已撤销");
        Page back =
                other.submit(other.open(desk + "/revocation"), desk + "/reinstatement", Map.of("reason", "经核实活动确已开展"));
        assertThat(back.state()).as(back.document().text()).isEqualTo("已生效");
        assertThat(officer.submit(officer.open(desk + "/revocation"), desk + "/revocation", Map.of("reason", "误记"))
                        .code())
                .isEqualTo("REVOKER_IS_CERTIFIER");
        PageVisitor volunteer = visitor();
        assertThat(volunteer.signIn("volunteer", desk).document().select("main a.button, " + ACTION))
                .as("nobody is shown what is not theirs to do")
                .isEmpty();
    }

    @Test
    void countersignsWhereTheCityWantsFourEyes() {
        RunningRedVest redVest = city.redVest();
        String policy = """
                {"kind": "COUNTERSIGNATURE", "value": %d, "effectiveFrom": "2026-01-01", "basis": "厦文明办〔2026〕9号"}""";
        redVest.created("/api/v1/policies", policy.formatted(1));
        String record = city.certify("2026-03-05");
        redVest.created("/api/v1/policies", policy.formatted(0));
        redVest.awaitReadModels();
        String desk = "/desk/records/" + record;
        PageVisitor officer = visitor();
        Page mine = officer.signIn(CITY, desk);
        assertThat(mine.state()).isEqualTo("待复核");
        assertThat(officer.submit(mine, desk + "/countersignature", Map.of()).code())
                .isEqualTo("COUNTERSIGNER_IS_CERTIFIER");
        PageVisitor other = visitor();
        Page signed = other.submit(other.signIn(DISTRICT, desk), desk + "/countersignature", Map.of());
        assertThat(signed.state()).as(signed.document().text()).isEqualTo("已生效");
        assertThat(signed.done()).isEqualTo("已会签。");
    }

    @Test
    void revokesAShiftByAnOrderFollowsItAndTakesItBack() {
        String shift = city.holdShiftYesterday();
        RunningRedVest redVest = city.redVest();
        redVest.post("/api/v1/shifts/" + shift + "/certification-batches", """
                {"certifiedBy": "%s"}""".formatted(city.leader()));
        PageVisitor officer = visitor();
        String confirm = "/office/revocations/shifts/" + shift;
        officer.signIn(DISTRICT, "/office/revocations");
        Page known = await().until(
                        () -> officer.open(confirm),
                        page -> !page.document().select(ACTION).isEmpty());
        assertThat(known.document().select("dd.big").eachText()).containsExactly("1", "1 小时");
        String chosen = "/office/revocations?on=" + LocalDate.now(CHINA).minusDays(1) + "&organisation="
                + RunningRedVest.BUREAU;
        assertThat(officer.open(chosen)
                        .document()
                        .select("li.card:has(a[href=" + confirm + "]) p")
                        .eachText())
                .contains("计入 1 条，共 1 小时");

        Page unsaid = officer.submit(known, confirm, Map.of("reason", "长".repeat(501)));
        assertThat(unsaid.status()).isEqualTo(400);
        assertThat(unsaid.document().select("#reason").text()).hasSize(501);
        Page ordered = officer.submit(unsaid, confirm, Map.of("reason", "活动未实际开展"));
        String order = ordered.address().getPath();
        assertThat(order).as(ordered.document().text()).startsWith("/office/revocations/rvo-");
        Page revoked = settled(officer, order);
        assertThat(revoked.document().select("p[role=status]").text()).isEqualTo("已撤销 · 共 1 条；已撤销 1 条，已恢复 0 条，未办 0 条");
        assertThat(officer.open("/office/revocations").document().select("a[href=" + order + "]"))
                .as("found again")
                .hasSize(1);
        assertThat(visitor().signIn("auditor", order).document().select(ACTION)).isEmpty();
        officer.submit(revoked, order + "/reinstatement", Map.of("reason", "经核实活动确已开展"));
        assertThat(settled(officer, order)
                        .document()
                        .select("p[role=status] strong")
                        .text())
                .isEqualTo("已恢复");
    }

    @Test
    void announcesASpotCheckDrawsItAndPublishesWhatWasFound() {
        String record = city.certify("2026-02-03");
        city.redVest().awaitReadModels();
        PageVisitor officer = visitor();
        Map<String, String> typed = Map.of(
                "division",
                "350203",
                "from",
                "2026-02-01",
                "to",
                "2026-02-28",
                "perTenThousand",
                "0",
                "seedSource",
                "双色球2026140期开奖号码",
                "seedFrom",
                LocalDateTime.now(CHINA).plusSeconds(4).truncatedTo(ChronoUnit.SECONDS) + "");
        Page refused = officer.submit(officer.signIn(CITY, "/spot-checks"), "/spot-checks", typed);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.document().select("#seedSource").val()).isEqualTo("双色球2026140期开奖号码");
        Page announced = officer.submit(
                refused,
                "/spot-checks",
                with(
                        with(typed, "perTenThousand", "１００００"),
                        "seedFrom",
                        LocalDateTime.now(CHINA).plusSeconds(4).truncatedTo(ChronoUnit.SECONDS) + ""));
        String address = announced.address().getPath();
        assertThat(announced.state()).as(announced.document().text()).isEqualTo("已公告");
        assertThat(visitor().open(address).document().select(ACTION)).isEmpty();

        Page drawn = await().until(
                        () -> officer.submit(
                                officer.open(address), address + "/drawing", Map.of("seed", "03 09 14 21 27 33 08")),
                        page -> !"SEED_TOO_EARLY".equals(page.code()));
        assertThat(drawn.state()).as(drawn.document().text()).isEqualTo("已抽取");
        assertThat(drawn.document().select("table a").eachAttr("href")).contains("/disclosure/" + record);
        assertThat(visitor().open(address + "/population.csv").answer().body()).contains(record);

        String list = address + "/check-list";
        String check = address + "/records/" + record;
        Page party = officer.submit(officer.open(list), check, Map.of("outcome", "CONFIRMED", "note", "电话回访属实"));
        assertThat(party.code()).isEqualTo("CHECKER_IS_PARTY");
        assertThat(party.document().select("#note-" + record).text()).isEqualTo("电话回访属实");
        PageVisitor other = visitor();
        Page checked =
                other.submit(other.signIn(DISTRICT, list), check, Map.of("outcome", "CONFIRMED", "note", "电话回访属实"));
        assertThat(checked.done()).as(checked.document().text()).contains("已记录");
        PageVisitor everybody = visitor();
        Page open = await().until(
                        () -> everybody.open(address),
                        page -> page.document().text().contains("电话回访属实"));
        assertThat(open.document().select("dd.good").text()).isEqualTo("1");
        assertThat(open.document().text()).doesNotContain(DemoSignIn.VOLUNTEER);
        assertThat(everybody.open("/disclosure").document().select("a[href=/spot-checks]"))
                .hasSize(1);
    }

    @Test
    void triesARuleSwitchesItOnDecidesWhatItFindsAndRevokesThat() {
        String volunteer = registered("赵六", "350203199102020055");
        certified(volunteer, "2025-05-06");
        certified(volunteer, "2025-05-07");
        city.redVest().awaitReadModels();
        PageVisitor officer = visitor();
        String form = "/office/rules/new/BULK_BACK_FILL";
        Map<String, String> figures = Map.of("records", "1", "minutes", "60", "from", "2025-05-01", "to", "2025-05-31");
        Page refused = officer.submit(officer.signIn(CITY, form), form, with(figures, "step", "try"));
        assertThat(refused.code()).isEqualTo("RULE_FIGURES_WRONG");
        assertThat(refused.document().select("#records").val()).isEqualTo("1");
        Page tried = officer.submit(refused, form, with(with(figures, "step", "try"), "records", "2"));
        assertThat(tried.document().select("td[data-label=月份]").eachText())
                .as(tried.document().text())
                .containsExactly("2025-05");
        assertThat(tried.document().select("#records").val()).isEqualTo("2");

        Page adopted = officer.submit(tried, form, with(figures, "records", "2"));
        assertThat(adopted.done()).as(adopted.document().text()).contains("已采用");
        String rule = adopted.document().select("li.card a.whole").attr("href");
        Page wrong = officer.submit(adopted, rule + "/on", Map.of("from", "2025-05-32"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.document()
                        .select("#from-" + rule.substring(rule.lastIndexOf('/') + 1))
                        .val())
                .isEqualTo("2025-05-32");
        Page on = officer.submit(wrong, rule + "/on", Map.of("from", "2025-05-01"));
        assertThat(on.document().select("li.card strong").getFirst().text()).isEqualTo("启用中");

        PageVisitor other = visitor();
        Page cases = other.signIn(DISTRICT, rule + "?from=2025-05-01&to=2025-05-31");
        String address = cases.document().select("li.card a.whole").attr("href");
        Page found = other.open(address);
        assertThat(found.document().select("tbody tr")).hasSize(2);
        String decision = address.replace("?", "/decision?");
        Map<String, String> typed = Map.of("verdict", "CONFIRMED", "reason", "两次均无人在场");
        Page party = officer.submit(officer.open(address), decision, typed);
        assertThat(party.code()).isEqualTo("CHECKER_IS_PARTY");
        assertThat(party.document().select("#reason").text()).isEqualTo("两次均无人在场");
        assertThat(party.document().select("input[name=verdict][checked]").val())
                .isEqualTo("CONFIRMED");
        Page decided = other.submit(found, decision, typed);
        assertThat(decided.state()).as(decided.document().text()).isEqualTo("确有问题");

        String revocation = address.replace("?", "/revocation?");
        Page confirm = other.open(revocation);
        assertThat(confirm.document().select("dd.big").eachText()).containsExactly("2", "4 小时");
        Page ordered = other.submit(confirm, revocation, Map.of("reason", "两次均\r\n无人在场"));
        Page revoked = settled(other, ordered.address().getPath());
        assertThat(revoked.document().select("p[role=status]").text()).contains("已撤销 2 条");
        assertThat(officer.submit(officer.open("/office/rules"), rule + "/off", Map.of("from", "2025-06-01"))
                        .document()
                        .select("li.card strong")
                        .getFirst()
                        .text())
                .isEqualTo("未启用");
    }

    private static Map<String, String> rules(String capMinutes) {
        return Map.ofEntries(
                Map.entry("effectiveFrom", "2021-02-01"),
                Map.entry("openingAge", "18"),
                Map.entry("residentsOnly", "true"),
                Map.entry("capMinutes", capMinutes),
                Map.entry("drawingAge", "18"),
                Map.entry("giftAge", "18"),
                Map.entry("borrowingMinutes", "0"),
                Map.entry("warningMinutes", "60"),
                Map.entry("escrowDays", "30"),
                Map.entry("groupTimeDonated", "true"),
                Map.entry("kinds", "家政服务\r\n外出代办\r\n"),
                Map.entry("atDeath", "DONATE"));
    }

    private static String bank(PageVisitor officer, String division, String name) {
        Page opened =
                officer.submit(officer.open("/time-banks"), "/time-banks", Map.of("division", division, "name", name));
        String address = opened.address().getPath();
        assertThat(opened.done()).as(opened.document().text()).contains("已开设");
        Page refused = officer.submit(
                officer.open("/office" + address + "/rules"), "/office" + address + "/rules", rules("九万"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.document().select("#capMinutes").val()).isEqualTo("九万");
        assertThat(refused.document().select("#kinds").text()).contains("外出代办");
        Page adopted = officer.submit(refused, "/office" + address + "/rules", rules("90000"));
        assertThat(adopted.document().select("dd").eachText())
                .as(adopted.document().text())
                .contains("1500 小时", "家政服务 · 外出代办", "捐入公益池");
        return address;
    }

    private static void openAccount(PageVisitor officer, String bank, String volunteer) {
        String accounts = "/office" + bank + "/accounts";
        Page opened = officer.submit(
                officer.open(accounts + "/new"), accounts, Map.of("volunteerId", volunteer, "openedOn", "2021-02-16"));
        assertThat(opened.done()).as(opened.document().text()).isEqualTo("已开户。");
    }

    private static String account(String volunteer) {
        return "/time-accounts/" + volunteer.replace("vol-", "tba-");
    }

    private static Page act(PageVisitor visitor, String account, String act, Map<String, String> typed) {
        return visitor.submit(visitor.open(account + "/" + act + "/new"), account + "/" + act, typed);
    }

    @Test
    void storesDrawsGivesAndExchangesTime() {
        String friend = registered("孙七", "350203199102020063");
        PageVisitor officer = visitor();
        officer.signIn(CITY, "/time-banks");
        String bank = bank(officer, "350203", "思明区时间银行");
        openAccount(officer, bank, city.leader());
        String leader = account(city.leader());

        Map<String, String> service = Map.of(
                "beneficiary",
                DemoSignIn.VOLUNTEER,
                "witness",
                DemoSignIn.VOLUNTEER,
                "start",
                "2021-06-01T08:00",
                "end",
                "2021-06-01T12:17",
                "kind",
                "家政服务",
                "place",
                "家中",
                "division",
                "350203001001");
        Page refused = act(officer, leader, "deposits", service);
        assertThat(refused.code()).isEqualTo("WITNESS_IS_PARTY");
        assertThat(refused.document().select("#place").val()).isEqualTo("家中");
        assertThat(refused.document().select("#kind option[selected]").val()).isEqualTo("家政服务");
        Page stored = officer.submit(refused, leader + "/deposits", with(service, "witness", friend));
        assertThat(stored.document().select("dd .big").getFirst().text())
                .as(stored.document().text())
                .isEqualTo("257");
        act(officer, leader, "donations", Map.of("minutes", "100"));

        PageVisitor volunteer = visitor();
        Page none = volunteer.signIn("volunteer", "/me/time-account");
        String bankId = bank.substring(bank.lastIndexOf('/') + 1);
        Page own = volunteer.submit(none, "/me/time-account", Map.of("timeBankId", bankId));
        String mine = own.address().getPath();
        assertThat(mine).as(own.document().text()).isEqualTo(account(DemoSignIn.VOLUNTEER));
        assertThat(own.document().select("a[href$=/deposits/new]"))
                .as("an office's to do")
                .isEmpty();
        assertThat(volunteer.open("/me/time-account").address().getPath()).isEqualTo(mine);
        String grants = "/office" + bank + "/grants";
        Map<String, String> grant = Map.of("volunteerId", DemoSignIn.VOLUNTEER, "minutes", "60", "reason", "独居高龄");
        Page tooMuch = officer.submit(officer.open(grants + "/new"), grants, with(grant, "minutes", "101"));
        assertThat(tooMuch.code()).isEqualTo("POOL_INSUFFICIENT");
        assertThat(tooMuch.document().select("#minutes").val()).isEqualTo("101");
        Page granted = officer.submit(tooMuch, grants, grant);
        assertThat(granted.document().select("tbody td[data-label=可用分钟]").eachText())
                .as(granted.document().text())
                .containsExactlyInAnyOrder("157", "60");

        Page order = act(volunteer, mine, "orders", Map.of("kind", "家政服务", "minutes", "500"));
        assertThat(order.code()).isEqualTo("TIME_INSUFFICIENT");
        assertThat(order.document().select("#minutes").val()).isEqualTo("500");
        Page ordered = volunteer.submit(order, mine + "/orders", Map.of("kind", "家政服务", "minutes", "30"));
        String confirmation =
                ordered.document().select("a[href$=/confirmation]").attr("href");
        LocalDateTime now = LocalDateTime.now(CHINA).truncatedTo(ChronoUnit.MINUTES);
        Page confirmed = volunteer.submit(
                volunteer.open(confirmation),
                confirmation,
                Map.of(
                        "server",
                        city.leader(),
                        "witness",
                        friend,
                        "start",
                        now.minusMinutes(25).toString(),
                        "end",
                        now.minusMinutes(5).toString(),
                        "place",
                        "家中",
                        "division",
                        "350203001001"));
        assertThat(confirmed.document().select("dd .big").getFirst().text())
                .as(confirmed.document().text())
                .isEqualTo("40");
        Page again = act(volunteer, mine, "orders", Map.of("kind", "家政服务", "minutes", "10"));
        String back = again.document().select("form[action$=/return]").attr("action");
        assertThat(volunteer
                        .submit(again, back, Map.of())
                        .document()
                        .select("dd .big")
                        .getFirst()
                        .text())
                .isEqualTo("40");

        givesToARelative(officer, volunteer, leader, mine);
        exchanges(officer, bank, leader, friend);
        Page proof = visitor().open(bank);
        assertThat(proof.document().select("strong.good").text())
                .as(proof.document().text())
                .isEqualTo("账目平衡");
    }

    private void givesToARelative(PageVisitor officer, PageVisitor volunteer, String leader, String mine) {
        Map<String, String> relation = Map.of(
                "volunteerId",
                city.leader(),
                "relative",
                DemoSignIn.VOLUNTEER,
                "kin",
                "PARENT",
                "document",
                "户口簿 350203-0001");
        Page oneself = officer.submit(
                officer.open("/office/kinships"), "/office/kinships", with(relation, "relative", city.leader()));
        assertThat(oneself.code()).isEqualTo("SERVED_ONESELF");
        assertThat(oneself.document().select("#document").val()).isEqualTo("户口簿 350203-0001");
        Page recorded = officer.submit(oneself, "/office/kinships", relation);
        Map<String, String> kinship = Map.of(
                "kinshipId", recorded.document().select("article > p code").text());
        assertThat(officer.submit(recorded, "/office/kinships/verification", kinship)
                        .code())
                .isEqualTo("VERIFIER_IS_RECORDER");
        PageVisitor other = visitor();
        Page verified =
                other.submit(other.signIn(DISTRICT, "/office/kinships"), "/office/kinships/verification", kinship);
        assertThat(verified.done()).as(verified.document().text()).isEqualTo("已处理。");
        Page offered = act(officer, leader, "gifts", Map.of("recipient", DemoSignIn.VOLUNTEER, "minutes", "20"));
        String gift =
                offered.document().select("tr:contains(赠与) code").eachText().getLast();
        Page form = volunteer.open(mine + "/gift");
        String giver = leader.substring(leader.lastIndexOf('/') + 1);
        Page wrong =
                volunteer.submit(form, mine + "/gift/acceptance", Map.of("giver", giver, "movement", "tmv-nothing"));
        assertThat(wrong.code()).isEqualTo("UNKNOWN_TIME_MOVEMENT");
        assertThat(wrong.document().select("#movement").val()).isEqualTo("tmv-nothing");
        Page accepted = volunteer.submit(wrong, mine + "/gift/acceptance", Map.of("giver", giver, "movement", gift));
        assertThat(accepted.document().select("dd .big").getFirst().text())
                .as(accepted.document().text())
                .isEqualTo("60");
    }

    private void exchanges(PageVisitor officer, String bank, String leader, String friend) {
        String citys = bank(officer, "350200", "厦门市时间银行");
        openAccount(officer, citys, friend);
        String here = agree(officer, bank, citys, "350200");
        String there = agree(officer, citys, bank, "350203");
        act(
                officer,
                leader,
                "transfers",
                Map.of("partner", "350200", "recipient", friend.replace("vol-", "tba-"), "minutes", "25"));
        Page wrong = officer.submit(officer.open(there), there + "/messages", Map.of("message", "不是消息"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.document().select("#message").text()).isEqualTo("不是消息");
        handOn(officer, here, there);
        handOn(officer, there, here);
        assertThat(officer.open(leader)
                        .document()
                        .select("tr:contains(转出) strong")
                        .text())
                .isEqualTo("已到账");
        assertThat(officer.open("/office" + bank + "/exchanges")
                        .document()
                        .select("dd")
                        .eachText())
                .contains("25 分钟", "1 / 1");
        Page ended = officer.submit(officer.open(here), here + "/end", Map.of("basis", "厦民发〔2026〕9号"));
        assertThat(ended.done()).as(ended.document().text()).isEqualTo("通兑已终止。");
    }

    /** Agrees with another bank by what that one's page says; the address of their messages. */
    private static String agree(PageVisitor officer, String bank, String other, String code) {
        String exchanges = "/office" + bank + "/exchanges";
        String key = officer.open(other)
                .document()
                .select("dt:contains(公钥) + dd code")
                .text();
        Page agreed = officer.submit(
                officer.open(exchanges),
                exchanges,
                Map.of(
                        "partner",
                        code,
                        "name",
                        "市内另一家",
                        "publicKey",
                        key,
                        "effectiveFrom",
                        "2026-01-01",
                        "basis",
                        "厦民发〔2026〕7号"));
        return agreed.document().select("li.card a.whole").attr("href");
    }

    private static void handOn(PageVisitor officer, String from, String to) {
        String message = officer.open(from).document().select("pre").text();
        Page taken = officer.submit(officer.open(to), to + "/messages", Map.of("message", message));
        assertThat(taken.done()).as(taken.document().text()).isEqualTo("消息已接收。");
    }

    @Test
    void opensASchemeTakesGoodsInAndTriesRulesBefore() {
        PageVisitor officer = visitor();
        Page opened = officer.submit(
                officer.signIn(CITY, "/schemes"), "/schemes", Map.of("name", "演武爱心银行", "division", "350203001001"));
        String scheme = opened.address().getPath();
        assertThat(opened.done()).as(opened.document().text()).contains("已开设");
        Map<String, String> typed = Map.of(
                "effectiveFrom",
                "2026-01-01",
                "basis",
                "演武社区居委会〔2026〕3号",
                "rules.pointsPerHour",
                "十",
                "rules.rounding.stepMinutes",
                "30",
                "rules.rounding.upFrom",
                "16",
                "rules.expiry.kind",
                "YEAR_END",
                "rules.expiry.number",
                "1",
                "rules.valuations",
                "雨伞 15\r\n旧书 2",
                "rules.classRates.BACK_FILLED",
                "0");
        Page refused = officer.submit(officer.open(scheme + "/rules"), scheme + "/rules", typed);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.document().select("[name=rules.pointsPerHour]").val())
                .isEqualTo("十");
        assertThat(refused.document().select("[name=rules.valuations]").text()).contains("雨伞 15", "旧书 2");
        Page adopted = officer.submit(refused, scheme + "/rules", with(typed, "rules.pointsPerHour", "10"));
        assertThat(adopted.document().select("dd").eachText())
                .as(adopted.document().text())
                .contains("以 30 分钟为单位，余数满 16 分钟进一", "雨伞 15 旧书 2", "组织者补录 0");
        assertThat(officer.open(scheme + "/rules/1/preview?from=2026-01-01")
                        .document()
                        .select("dd.big"))
                .hasSize(5);

        String schemeId = scheme.substring(scheme.lastIndexOf('/') + 1);
        Map<String, String> deposit = Map.of(
                "volunteerId",
                DemoSignIn.VOLUNTEER,
                "schemeId",
                schemeId,
                "kind",
                "GOODS",
                "content",
                "现金",
                "quantity",
                "2",
                "date",
                "2026-03-07");
        Page cash = officer.submit(officer.open("/desk/deposits"), "/desk/deposits", deposit);
        assertThat(cash.code()).isEqualTo("CASH_IS_NO_DEPOSIT");
        assertThat(cash.document().select("#content").val()).isEqualTo("现金");
        Page entered = officer.submit(cash, "/desk/deposits", with(deposit, "content", "雨伞"));
        assertThat(entered.done()).as(entered.document().text()).isEqualTo("已登记。");
        String number = entered.document().select("article > p code").text();
        Page oneself = officer.submit(entered, "/desk/deposits/check", Map.of("depositId", number));
        assertThat(oneself.code()).isEqualTo("DEPOSIT_CHECKER_IS_HANDLER");
        assertThat(oneself.document().select("#depositId").val()).isEqualTo(number);
        PageVisitor other = visitor();
        Page checked = other.submit(
                other.signIn(DISTRICT, "/desk/deposits"), "/desk/deposits/check", Map.of("depositId", number));
        assertThat(checked.done()).as(checked.document().text()).contains("已复核");
        PageVisitor volunteer = visitor();
        Page passbook = await().until(
                        () -> volunteer.signIn("volunteer", "/me/passbook?scheme=" + schemeId),
                        page -> page.document().text().contains("捐物积分"));
        assertThat(passbook.document().select("dd.big").getFirst().text()).isEqualTo("30");
        Page proof = visitor().open(scheme);
        assertThat(proof.document().select("strong.good").text()).isEqualTo("账目平衡");
        assertThat(proof.document().select("dd.big").getFirst().text()).isEqualTo("30");
        assertThat(visitor().open("/schemes/psc-city").status()).isEqualTo(200);
    }

    @Test
    void writesOffWhatIsOwedByTwo() {
        RunningRedVest redVest = city.redVest();
        String volunteer = registered("周八", "350203199102020071");
        String record = certified(volunteer, "2026-03-09");
        String passbook = "/api/v1/volunteers/" + volunteer + "/passbook";
        await().until(() -> redVest.get(passbook).path("free").asLong() == 20);
        String item = redVest.created("/api/v1/reward-items", """
                        {"name": "洗手液", "outlet": "爱心超市", "price": 20, "stock": 1}""")
                .path("rewardItemId")
                .asString();
        JsonNode redemption = redVest.created("/api/v1/redemptions", """
                {"volunteerId": "%s", "rewardItemId": "%s"}""".formatted(volunteer, item));
        redVest.post("/api/v1/redemptions/" + redemption.path("redemptionId").asString() + "/collection", """
                {"pickUpCode": "%s"}""".formatted(
                        redemption.path("pickUpCode").asString()));

        PageVisitor officer = visitor();
        String asked = "/office/write-offs?volunteerId=" + volunteer;
        String address = "/office/write-offs/" + volunteer + "/psc-city";
        Map<String, String> typed = Map.of("points", "20", "reason", "活动虚假，志愿者不知情");
        Page nothing = officer.submit(officer.signIn(CITY, asked), address, typed);
        assertThat(nothing.code()).isEqualTo("NOTHING_OWED");
        assertThat(nothing.document().select("#reason").val()).isEqualTo("活动虚假，志愿者不知情");

        PageVisitor other = visitor();
        String desk = "/desk/records/" + record;
        other.submit(other.signIn(DISTRICT, desk + "/revocation"), desk + "/revocation", Map.of("reason", "活动未实际开展"));
        Page owed = await().until(() -> officer.open(asked), page -> "20"
                .equals(page.document().select("dd.big").text()));
        Page proposed = officer.submit(owed, address, typed);
        assertThat(proposed.done()).as(proposed.document().text()).contains("等待另一人同意");
        assertThat(officer.submit(proposed, address + "/approval", Map.of()).code())
                .isEqualTo("WRITE_OFF_BY_ONE");
        other.submit(other.open(asked), address + "/approval", Map.of());
        await().until(() ->
                "0".equals(other.open(asked).document().select("dd.big").text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/disclosure?division=&category=&from=&to=&organisation=",
                "/rankings?from=&to=",
                "/schemes/psc-city?date="
            })
    void asksForAnyDayWhereNoneWasTyped(String filter) {
        assertThat(visitor().open(filter).status()).isEqualTo(200);
        assertThat(visitor()
                        .open(filter.replaceFirst("(from|date)=", "$1=someday"))
                        .status())
                .isEqualTo(400);
    }

    /** After all that was done, so that there is something on every page. */
    @Order(Integer.MAX_VALUE)
    @ParameterizedTest
    @ValueSource(strings = {"volunteer", "district-officer", "city-officer", "auditor"})
    void showsWhatWasDoneOnPagesThatAreWellMade(String actor) {
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
        assertThat(seen)
                .anyMatch(address -> address.startsWith("/spot-checks/"))
                .anyMatch(address -> address.startsWith("/time-banks/"))
                .anyMatch(address -> address.startsWith("/schemes/"));
    }
}
