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
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.standalone.PageVisitor.Page;

/** The four orders (点单 派单 接单 评单), the shelf and the grid, by pages alone and without scripts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderPagesTest {

    private static final String NOBODY = "nobody";
    private static final String RESIDENT = "volunteer";
    private static final String OFFICER = "district-officer";
    private static final String MANAGER = "organisation-manager";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String COMMUNITY = "350203001001";
    private static final String ELSEWHERE = "350203001004";

    /** A service has to begin after it was accepted; with so much time for that, it begins at the next whole minute. */
    private static final Duration TO_ACCEPT = Duration.ofSeconds(25);

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @SuppressWarnings("NullAway.Init") // set before all
    private DemoCity city;

    @SuppressWarnings("NullAway.Init") // set before all
    private String project;

    @BeforeAll
    void start() {
        city = DemoCity.start();
        city.registerVolunteer();
        String shift = city.openShift();
        city.redVest().awaitReadModels();
        project =
                city.redVest().get("/api/v1/shifts/" + shift).path("projectId").asString();
    }

    @AfterAll
    void stop() {
        city.close();
    }

    private PageVisitor visitor() {
        return new PageVisitor(city.port());
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(CHINA).truncatedTo(ChronoUnit.MINUTES);
    }

    private static String value(Page page, String field) {
        return page.document().select("[name=\"" + field + "\"]").val();
    }

    /** Which of the four are done, and which one is awaited. */
    private static String four(Page page) {
        return String.join(" ", page.document().select(".four li.did").eachText()) + " | "
                + page.document().select(".four li.next").text();
    }

    private static List<String> choices(Page order) {
        return order.document().select("main p.actions a.button").eachText();
    }

    /** Opens what a link of the page leads to, by the words of the link. */
    private static Page follow(PageVisitor visitor, Page page, String words) {
        String address =
                page.document().select("main a:containsOwn(" + words + ")").attr("href");
        assertThat(address).as(words + " on " + page.address()).isNotEmpty();
        return visitor.open(address);
    }

    /** What is typed to ask for help until tomorrow. */
    private static Map<String, String> need(String title) {
        return new HashMap<>(Map.of(
                "title",
                title,
                "content",
                "陪老人到市第一医院复查，上午九点前出门",
                "category",
                "扶老助残",
                "from",
                now().toString(),
                "until",
                now().plusDays(1).toString(),
                "people",
                "1"));
    }

    /** A need of the visitor's own. */
    private Page ask(PageVisitor resident, String title) {
        Page asked = resident.submit(
                resident.signIn(RESIDENT, "/me/orders/new?at=" + COMMUNITY), "/me/orders/new", need(title));
        assertThat(asked.done()).as(asked.document().text()).isEqualTo("已提交，进展见下。");
        return asked;
    }

    /** The bureau is offered it by the district. */
    private void dispatch(String order) {
        PageVisitor officer = visitor();
        Page dispatched = officer.submit(
                officer.signIn(OFFICER, order + "/dispatch"),
                order + "/dispatch",
                Map.of("offers", RunningRedVest.BUREAU));
        assertThat(dispatched.done()).as(dispatched.document().text()).isEqualTo("已派单。");
    }

    @Test
    void asksForWhereFirstAndForEverythingElseThen() {
        PageVisitor resident = visitor();
        Page street = resident.signIn(RESIDENT, "/me/orders/new");
        assertThat(street.document().select("#at option").eachText()).contains("思明区 厦港街道");
        Page community = resident.open("/me/orders/new?at=350203001");
        assertThat(community.document().select("#at option").eachAttr("value")).contains(COMMUNITY, ELSEWHERE);
        Page form = resident.open("/me/orders/new?at=" + COMMUNITY);
        assertThat(form.document().select("#at")).isEmpty();

        Map<String, String> typed = need("陪同就医");
        Page reversed = resident.submit(
                form, "/me/orders/new", with(typed, "until", now().minusDays(1).toString()));
        assertThat(reversed.code()).as(reversed.document().text()).isEqualTo("PERIOD_REVERSED");
        assertThat(reversed.document().select(".problem").text()).contains("期限");
        assertThat(value(reversed, "title")).isEqualTo("陪同就医");
        assertThat(value(reversed, "content")).startsWith("陪老人");
        Page alone = resident.submit(reversed, "/me/orders/new", with(typed, "behalf.kind", "RELATIVE"));
        assertThat(alone.status()).as("a relative who did not agree").isEqualTo(400);
        assertThat(alone.document()
                        .select("[name=\"behalf.kind\"] option[selected]")
                        .val())
                .isEqualTo("RELATIVE");

        Map<String, String> forRelative = new HashMap<>(typed);
        forRelative.putAll(Map.of(
                "behalf.kind", "RELATIVE",
                "behalf.agreedOn", LocalDate.now(CHINA).toString(),
                "contact.name", "陈阿婆",
                "contact.phone", "13850001234",
                "contact.address", "3 号楼 402"));
        Page placed = resident.submit(alone, "/me/orders/new", forRelative);
        assertThat(placed.done()).as(placed.document().text()).isEqualTo("已提交，进展见下。");
        assertThat(placed.document().text()).contains("亲属代为点单").doesNotContain("陈阿婆", "13850001234");
        assertThat(four(placed)).isEqualTo("点单 | 派单");
        assertThat(choices(placed)).containsExactly("撤回");
        assertThat(resident.open("/me/orders").document().select("a.whole").eachAttr("href"))
                .contains(placed.address().getPath());

        Page withdrawal = follow(resident, placed, "撤回");
        String action = placed.address().getPath() + "/withdrawal";
        Page wordless = resident.submit(withdrawal, action, Map.of("reason", " "));
        assertThat(wordless.document().select(".wrong [name]").eachAttr("name")).containsExactly("reason");
        Page withdrawn = resident.submit(wordless, action, Map.of("reason", "家人已回来"));
        assertThat(withdrawn.done()).as(withdrawn.document().text()).isEqualTo("已撤回。");
        assertThat(withdrawn.document().select(".timeline h3").eachText()).containsExactly("点单", "撤回");
        assertThat(choices(withdrawn)).isEmpty();
    }

    @Test
    void showsANeedToEverybodyAndWhatIsBehindItToNobody() {
        String order = ask(visitor(), "代买药品").address().getPath();
        Page needs = visitor().open("/needs?division=350203&category=扶老助残");
        assertThat(needs.document().select("li.card:contains(代买药品)").text())
                .contains("厦港街道", "已等待", "应在")
                .doesNotContain("市第一医院");
        assertThat(visitor().open("/needs?division=350213").document().text()).contains("目前没有符合条件的需求。");
        assertThat(visitor().open(order).address().getPath()).isEqualTo("/sign-in");
        assertThat(visitor().signIn("insurer", order).status()).isEqualTo(403);
        assertThat(visitor().signIn(MANAGER, order).status())
                .as("nobody offered it")
                .isEqualTo(404);
    }

    @Test
    void refersAnOrderUpAndAnswersIt() {
        String order = ask(visitor(), "疏通下水道").address().getPath();
        PageVisitor officer = visitor();
        Page waiting = officer.signIn(OFFICER, "/office/orders");
        assertThat(waiting.document().select("a.whole").eachAttr("href")).contains(order);
        Page shown = officer.open(order);
        assertThat(choices(shown)).containsExactly("派单", "查看联系方式", "转交上下级", "答复不能办理");
        Page referral = follow(officer, shown, "转交上下级");
        assertThat(referral.document().select("#level option").eachText()).containsExactly("思明区 厦港街道");
        Page referred =
                officer.submit(referral, order + "/referral", Map.of("level", "350203001", "reason", "本社区没有队伍"));
        assertThat(referred.done()).as(referred.document().text()).isEqualTo("已转交。");
        assertThat(officer.open(order).document().text()).contains("负责的层级 思明区 厦港街道", "本社区没有队伍");

        Page empty = officer.submit(officer.open(order + "/refusal"), order + "/refusal", Map.of("reason", ""));
        assertThat(empty.status()).isEqualTo(400);
        Page answered = officer.submit(empty, order + "/refusal", Map.of("reason", "请联系物业"));
        assertThat(answered.done()).isEqualTo("答复已记录。");
        assertThat(answered.document().text()).contains("已答复不能办理", "请联系物业");
        assertThat(choices(answered)).isEmpty();
        Page tooLate = officer.submit(officer.open(order + "/refusal"), order + "/refusal", Map.of("reason", "再次"));
        assertThat(tooLate.code()).isEqualTo("ORDER_STEP_INVALID");
        assertThat(value(tooLate, "reason")).isEqualTo("再次");
        assertThat(visitor().open("/needs").document().text()).doesNotContain("疏通下水道");
    }

    @Test
    void dispatchesSeveralAtOnceAndATeamDeclinesOneAndGivesTheOtherBack() {
        String one = ask(visitor(), "清洗油烟机").address().getPath();
        String other = ask(visitor(), "搬运旧家具").address().getPath();
        List<String> numbers = List.of(one.substring("/orders/".length()), other.substring("/orders/".length()));
        PageVisitor officer = visitor();
        officer.signIn(OFFICER, "/help");
        Page list = officer.open("/office/orders?named=人社&seat=350203");
        assertThat(list.document().select("fieldset input[name=offers]").eachAttr("value"))
                .containsExactly(RunningRedVest.BUREAU);
        Page toNobody = officer.submit(list, "/office/orders", Map.of(), "orders", numbers);
        assertThat(toNobody.status()).as(toNobody.document().text()).isEqualTo(400);
        assertThat(toNobody.document().select("input[name=orders][checked]").eachAttr("value"))
                .containsExactlyInAnyOrderElementsOf(numbers);
        Page dispatched =
                officer.submit(toNobody, "/office/orders", Map.of("offers", RunningRedVest.BUREAU), "orders", numbers);
        assertThat(dispatched.document().select("td .good").eachText())
                .as(dispatched.document().text())
                .containsExactly("已派单", "已派单");

        PageVisitor manager = visitor();
        Page offered = manager.signIn(MANAGER, "/desk/orders");
        assertThat(offered.document().select("a.whole").eachAttr("href")).contains(one, other);
        Page shown = manager.open(one);
        assertThat(choices(shown)).containsExactly("接单 · 人社局", "婉拒 · 人社局");
        Page declined = manager.submit(follow(manager, shown, "婉拒"), one + "/declination", Map.of("reason", "人手不足"));
        assertThat(declined.done()).as(declined.document().text()).isEqualTo("已婉拒。");
        assertThat(declined.address().getPath()).isEqualTo("/desk/orders");
        assertThat(officer.open(one).document().select("td").eachText()).contains("婉拒 人手不足");

        Page project = follow(manager, manager.open(other), "接单");
        assertThat(project.document().select("#project option").eachAttr("value"))
                .contains(this.project);
        String accept = other + "/acceptance";
        Page terms = manager.open(accept + "?organisationId=" + RunningRedVest.BUREAU + "&project=" + this.project);
        assertThat(terms.document().text()).contains("可能接触尖锐物");
        Map<String, String> typed = Map.of(
                "start", now().plusDays(3).toString(),
                "end", now().plusDays(3).plusHours(1).toString(),
                "servers", city.leader());
        Page tooLate = manager.submit(terms, accept, typed);
        assertThat(tooLate.code()).as(tooLate.document().text()).isEqualTo("ORDER_OUTSIDE_WINDOW");
        assertThat(value(tooLate, "start")).isEqualTo(typed.get("start"));
        assertThat(tooLate.document().select("#servers").text()).isEqualTo(city.leader());
        Page accepted = manager.submit(
                tooLate,
                accept,
                with(
                        with(typed, "start", now().plusHours(2).toString()),
                        "end",
                        now().plusHours(3).toString()));
        assertThat(accepted.done()).as(accepted.document().text()).isEqualTo("已接单，请按时服务。");
        assertThat(four(accepted)).isEqualTo("点单 派单 接单 | ");
        assertThat(choices(accepted)).containsExactly("查看联系方式 · 人社局", "退回 · 人社局");
        Page back = manager.submit(follow(manager, accepted, "退回"), other + "/return", Map.of("reason", "临时任务"));
        assertThat(back.done()).isEqualTo("已退回，重新等待派单。");
        assertThat(four(officer.open(other))).isEqualTo("点单 | 派单");
    }

    @Test
    void servesWhatTwoOrderedAndIsReviewed() {
        String product = put("陪伴聊天").address().getPath();
        PageVisitor resident = visitor();
        String own = ask(resident, "陪同就医").address().getPath();
        dispatch(own);
        String elders = orderForAnElder(product);

        LocalDateTime start = LocalDateTime.now(CHINA)
                .plus(TO_ACCEPT)
                .truncatedTo(ChronoUnit.MINUTES)
                .plusMinutes(1);
        PageVisitor manager = visitor();
        manager.signIn(MANAGER, "/help");
        Map<String, String> times =
                Map.of("start", start.toString(), "end", start.plusMinutes(1).toString());
        Page byTeam = manager.submit(
                manager.open(own + "/acceptance?organisationId=" + RunningRedVest.BUREAU + "&project=" + project),
                own + "/acceptance",
                with(times, "servers", city.leader()));
        assertThat(byTeam.done()).as(byTeam.document().text()).isEqualTo("已接单，请按时服务。");
        Page byVolunteer = resident.submit(resident.open(elders + "/acceptance"), elders + "/acceptance", times);
        assertThat(byVolunteer.done()).as(byVolunteer.document().text()).isEqualTo("已接单，请按时服务。");
        assertThat(choices(byVolunteer)).containsExactly("查看联系方式", "退回");
        readsTheContact(resident, elders);
        checksIn(resident, shiftOf(byVolunteer));
        city.redVest().post("/api/v1/shifts/" + shiftOf(byTeam) + "/check-ins", """
                {"volunteerId": "%s"}""".formatted(city.leader()));

        Page tooEarly = manager.submit(
                manager.open(own + "/service?organisationId=" + RunningRedVest.BUREAU),
                own + "/service",
                Map.of("witness", DemoSignIn.VOLUNTEER));
        assertThat(tooEarly.code()).as(tooEarly.document().text()).isEqualTo("ORDER_NOT_BEGUN");
        assertThat(value(tooEarly, "witness")).isEqualTo(DemoSignIn.VOLUNTEER);
        await().atMost(PATIENCE).until(() -> choices(manager.open(own)).contains("确认已服务 · 人社局"));
        served(manager, manager.open(own), own);
        served(resident, resident.open(elders), elders);

        Page review = follow(resident, resident.open(own), "评单");
        Page unsaid = resident.submit(review, own + "/review", Map.of("words", "很耐心"));
        assertThat(unsaid.status()).as("how it was is not said").isEqualTo(400);
        assertThat(value(unsaid, "words")).isEqualTo("很耐心");
        Page reviewed = resident.submit(unsaid, own + "/review", Map.of("satisfaction", "SATISFIED", "words", "很耐心"));
        assertThat(reviewed.done()).as(reviewed.document().text()).isEqualTo("评价已记录，谢谢。");
        assertThat(four(reviewed)).isEqualTo("点单 派单 接单 评单 | ");
        Page amended = resident.submit(
                follow(resident, reviewed, "修改评价"),
                own + "/review-amendment",
                Map.of("satisfaction", "VERY_SATISFIED", "words", "非常耐心"));
        assertThat(amended.document().text()).contains("非常满意 本人评价", "（已改评）", "非常耐心");
        assertThat(amended.document().select(".timeline h3").eachText())
                .containsExactly("点单", "派单", "接单", "已服务", "评单", "改评");

        PageVisitor officer = visitor();
        Page asked = officer.signIn(OFFICER, elders);
        assertThat(choices(asked)).contains("评单");
        Page byStaff = officer.submit(
                officer.open(elders + "/review"), elders + "/review", Map.of("satisfaction", "SATISFIED"));
        assertThat(byStaff.document().text()).contains("满意 工作人员代录", "查看联系方式");
        Page figures = visitor().open("/satisfaction?by=TEAM");
        assertThat(figures.document().select("tbody tr:last-child td").eachText())
                .as(figures.document().text())
                .containsExactly("2", "不足 5 条，不显示", "不足 5 条，不显示", "0");
        assertThat(visitor().open("/satisfaction?by=MONTH&division=350203").status())
                .isEqualTo(200);
        assertThat(visitor().open("/satisfaction?division=350213").document().text())
                .contains("这段时间没有完成的服务。");
    }

    private static String shiftOf(Page order) {
        return order.document().select("main a[href^=/shifts/]").attr("href").substring("/shifts/".length());
    }

    /** An elder without a phone chooses it, and who looks after them places it. */
    private String orderForAnElder(String product) {
        PageVisitor officer = visitor();
        officer.signIn(OFFICER, "/help");
        String number = product.substring("/shelf/".length());
        Page form = officer.open("/office/orders/new?at=" + COMMUNITY + "&product=" + number);
        assertThat(form.document().select("section.card").text()).contains("陪伴聊天");
        Map<String, String> typed = need("陪李爷爷聊天");
        typed.putAll(Map.of(
                "behalf.agreedOn", LocalDate.now(CHINA).toString(),
                "contact.name", "李爷爷",
                "contact.phone", "13850005678",
                "contact.address", "5 号楼 101"));
        Page placed = officer.submit(form, "/office/orders/new", typed);
        assertThat(placed.done()).as(placed.document().text()).isEqualTo("已提交，进展见下。");
        assertThat(four(placed)).as("whoever chooses a product dispatches it").isEqualTo("点单 派单 | 接单");
        assertThat(placed.document().text()).contains("网格员代为点单").doesNotContain("李爷爷 ");
        return placed.address().getPath();
    }

    private static void readsTheContact(PageVisitor volunteer, String order) {
        Page purpose = volunteer.open(order + "/contact");
        Page wordless = volunteer.submit(purpose, order + "/contact", Map.of("purpose", ""));
        assertThat(wordless.status()).isEqualTo(400);
        Page contact = volunteer.submit(wordless, order + "/contact", Map.of("purpose", "上门前联系"));
        assertThat(contact.document().select("dd").eachText())
                .as(contact.document().text())
                .containsExactly("李爷爷", "13850005678", "5 号楼 101");
        assertThat(volunteer
                        .open(order)
                        .document()
                        .select(".timeline li:last-child")
                        .text())
                .contains("查看联系方式", "上门前联系");
    }

    private void checksIn(PageVisitor volunteer, String shift) {
        PageVisitor organiser = visitor();
        Page code = organiser.signIn(MANAGER, "/desk/shifts/" + shift + "/code?direction=IN");
        Page arrived = volunteer.submit(
                volunteer.open("/s/" + shift),
                "/s/" + shift + "/check-ins",
                Map.of("code", code.document().select(".number-code").text()));
        assertThat(arrived.done()).as(arrived.document().text()).isEqualTo("签到成功。");
    }

    private static void served(PageVisitor provider, Page order, String address) {
        Page served = provider.submit(follow(provider, order, "确认已服务"), address + "/service", Map.of());
        assertThat(served.done()).as(served.document().text()).isEqualTo("已确认服务，等待评单。");
    }

    /** A product of the demo's volunteer, on Saturdays. */
    private Page put(String title) {
        PageVisitor volunteer = visitor();
        Page choice = volunteer.signIn(RESIDENT, "/me/products/new");
        assertThat(choice.document().select("#project option").eachAttr("value"))
                .contains(project);
        Page form = volunteer.open("/me/products/new?project=" + project);
        Page put = volunteer.submit(form, "/me/products/new", product(title));
        assertThat(put.done()).as(put.document().text()).isEqualTo("服务已上架。");
        return put;
    }

    private static Map<String, String> product(String title) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "title", title,
                "content", "上门陪老人聊天、读报",
                "category", "扶老助残",
                "targetGroup", "独居老人",
                "divisions", COMMUNITY,
                "minutes", "60",
                "most", "2",
                "shown", "HOURS"));
        typed.putAll(Map.of("times[0].day", "SATURDAY", "times[0].from", "09:00", "times[0].until", "11:00"));
        return typed;
    }

    @Test
    void putsAProductOnTheShelfChangesItAndTakesItOff() {
        PageVisitor volunteer = visitor();
        volunteer.signIn(RESIDENT, "/help");
        Page form = volunteer.open("/me/products/new?project=" + project);
        assertThat(form.document().select("input[name=divisions][checked]").eachAttr("value"))
                .containsExactly(COMMUNITY);
        Map<String, String> typed = product("读报");
        Page reversed = volunteer.submit(form, "/me/products/new", with(typed, "times[0].until", "08:00"));
        assertThat(reversed.code()).as(reversed.document().text()).isEqualTo("PRODUCT_TIMES_INVALID");
        assertThat(value(reversed, "title")).isEqualTo("读报");
        assertThat(value(reversed, "times[0].until")).isEqualTo("08:00");
        assertThat(reversed.document()
                        .select("[name=\"times[0].day\"] option[selected]")
                        .val())
                .isEqualTo("SATURDAY");
        Page put = volunteer.submit(reversed, "/me/products/new", typed);
        String address = put.address().getPath();
        assertThat(put.document().text())
                .contains("还可预约 2 单", "星期六 09:00–11:00", "累计服务")
                .doesNotContain("我要点单");

        Page shelf = visitor().open("/shelf?division=" + COMMUNITY + "&category=扶老助残");
        assertThat(shelf.document().select("a.whole").eachAttr("href")).contains(address);
        Page seen = visitor().open(address);
        assertThat(seen.document().select("main a:contains(登录后点单)")).hasSize(1);
        assertThat(seen.document().select("main a[href$=/change]")).isEmpty();
        assertThat(visitor().open("/shelf?division=350213").document().text()).contains("没有符合条件的服务。");

        Page change = follow(volunteer, put, "修改");
        assertThat(value(change, "title")).isEqualTo("读报");
        assertThat(value(change, "times[0].from")).isEqualTo("09:00");
        assertThat(change.document().select("input[name=shown][checked]").eachAttr("value"))
                .containsExactly("HOURS");
        Page changed = volunteer.submit(change, address + "/change", with(typed, "minutes", "30"));
        assertThat(changed.document().text()).contains("服务已修改。", "30 分钟");
        Page removed =
                volunteer.submit(follow(volunteer, changed, "下架"), address + "/removal", Map.of("reason", "近期外出"));
        assertThat(removed.document().text()).contains("服务已下架。", "近期外出");
        assertThat(removed.document().select("main a[href$=/change]")).isEmpty();
        assertThat(visitor().open("/shelf").document().select("a.whole").eachAttr("href"))
                .doesNotContain(address);
        assertThat(volunteer.open("/me/products").document().select("a.whole").eachAttr("href"))
                .contains(address);
    }

    @Test
    void putsAProductOfATeamOnTheShelfOfAStationWhereNeedsMeetIt() {
        String station = city.redVest()
                .created("/api/v1/stations", """
                        {"number": "O-1", "name": "鸿山驿站", "kind": "STATION", "division": "350203001001",
                         "openedOn": "2020-01-01"}""")
                .path("stationId")
                .asString();
        city.redVest().awaitReadModels();
        Page empty = visitor().open("/stations/" + station);
        assertThat(empty.document().text()).contains("资源展示区 这个驿站还没有上架的服务。", "登录后查看对接建议");
        PageVisitor manager = visitor();
        Page desk = manager.signIn(MANAGER, "/desk/products");
        Page choice = follow(manager, desk, "上架服务");
        assertThat(choice.document().select("#project option").eachAttr("value"))
                .contains(project);
        String action = "/desk/products/new";
        Page form = manager.open(action + "?organisationId=" + RunningRedVest.BUREAU + "&project=" + project);
        Page put = manager.submit(form, action, with(product("助老理发"), "station", station));
        assertThat(put.done()).as(put.document().text()).isEqualTo("服务已上架。");
        assertThat(put.document().select("main a[href$=/change]")).hasSize(1);

        ask(visitor(), "上门理发");
        Page zones = visitor().signIn("insurer", "/stations/" + station);
        assertThat(zones.document().select("section:contains(资源展示区) a.whole").text())
                .isEqualTo("助老理发");
        assertThat(zones.document().select("section:contains(需求发布区)").text()).contains("上门理发");
        assertThat(zones.document()
                        .select("section:contains(供需对接区) li.card:contains(上门理发)")
                        .text())
                .as(zones.document().text())
                .contains("助老理发", "同一社区", "类别相同");
    }

    @Test
    void addsAnEstateWithABuildingAndWhoLooksAfterIt() {
        PageVisitor officer = visitor();
        Page where = officer.signIn(OFFICER, "/office/grid");
        assertThat(where.document().select("#at option").eachText()).allMatch(street -> street.startsWith("思明区"));
        String grid = "/office/grid?at=" + ELSEWHERE;
        Page empty = officer.open(grid);
        assertThat(empty.document().text()).contains("还没有网格单元。");
        Page estate = officer.submit(empty, "/office/grid", Map.of("kind", "ESTATE", "name", "演武花园"));
        assertThat(estate.done()).as(estate.document().text()).isEqualTo("网格单元已增设。");
        String parent =
                estate.document().select("#parent option:contains(演武花园)").val();
        Page within = officer.submit(estate, "/office/grid", Map.of("kind", "AREA", "name", "东片区", "parent", parent));
        assertThat(within.code()).isEqualTo("GRID_PARENT_INVALID");
        assertThat(value(within, "name")).isEqualTo("东片区");
        Page building =
                officer.submit(within, "/office/grid", Map.of("kind", "BUILDING", "name", "3 号楼", "parent", parent));
        assertThat(building.document().select(".tree .tree a").text()).isEqualTo("3 号楼");

        Page unit = follow(officer, building, "3 号楼");
        String address = unit.address().getPath();
        assertThat(unit.document().select("h1").text()).contains("演武花园", "3 号楼");
        Map<String, String> worker = Map.of("post", "A", "worker", "grid-worker-1", "from", "2026-01-01");
        Page appointed = officer.submit(unit, address + "/workers", worker);
        assertThat(appointed.document().select("li.card").text())
                .as(appointed.document().text())
                .contains("A 岗", "grid-worker-1", "长期");
        Page both = officer.submit(appointed, address + "/workers", with(worker, "post", "B"));
        assertThat(both.code()).isEqualTo("GRID_WORKER_ON_BOTH_POSTS");
        assertThat(value(both, "worker")).isEqualTo("grid-worker-1");
        Page deputy =
                officer.submit(both, address + "/workers", with(with(worker, "post", "B"), "worker", "grid-worker-2"));
        assertThat(deputy.document().select("li.card")).hasSize(2);
        assertThat(officer.open(address + "?on=2025-12-31").document().text()).contains("当日没有网格员。");
        Page released = officer.submit(deputy, address + "/workers/release", Map.of());
        assertThat(released.done()).isEqualTo("已免去。");
        assertThat(released.document().select("li.card")).hasSize(1);

        Page order = follow(officer, released, "代为点单");
        assertThat(order.document().select("#gridUnitId option[selected]").text())
                .contains("3 号楼");
        Page closed = officer.submit(officer.open(address), address + "/closing", Map.of("reason", "整体拆除"));
        assertThat(closed.document().text()).contains("网格单元已撤销。", "已撤销");
        assertThat(closed.document().select("main form")).isEmpty();
        assertThat(officer.open(grid).document().select(".tree .tree")).isEmpty();
    }

    @Test
    void saysThatThereIsNothing() {
        PageVisitor manager = visitor();
        assertThat(manager.signIn(MANAGER, "/desk/orders?state=ACCEPTED")
                        .document()
                        .text())
                .contains("人社局");
        assertThat(visitor()
                        .signIn(RESIDENT, "/me/offers?state=UNREVIEWED")
                        .document()
                        .text())
                .contains("没有这样的订单。");
        assertThat(visitor()
                        .signIn(OFFICER, "/office/orders?state=UNREVIEWED")
                        .document()
                        .text())
                .contains("没有符合条件的订单。");
        for (String address : List.of("/office/orders/new", "/office/grid")) {
            Page page = visitor().signIn("auditor", address);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.document().text()).contains("没有有效授权。");
        }
        assertThat(visitor().open("/shelf/prd-x").status()).isEqualTo(404);
        assertThat(visitor().signIn(RESIDENT, "/orders/ord-x").status()).isEqualTo(404);
        assertThat(visitor().signIn(RESIDENT, "/office/orders").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {NOBODY, RESIDENT, MANAGER, OFFICER, "city-officer", "auditor", "insurer"})
    void opensEveryDoorThatItShows(String actor) {
        city.order();
        city.redVest().awaitReadModels();
        PageVisitor visitor = visitor();
        Set<String> pages = new TreeSet<>(Set.of("/needs", "/shelf", "/satisfaction"));
        if (!NOBODY.equals(actor)) {
            visitor.signIn(actor, "/help");
        }
        switch (actor) {
            case RESIDENT -> pages.addAll(Set.of("/me/orders", "/me/offers", "/me/products"));
            case MANAGER -> pages.addAll(Set.of("/desk/orders", "/desk/products"));
            case OFFICER, "city-officer" ->
                pages.addAll(Set.of("/office/orders?state=", "/office/grid", "/office/orders/new"));
            default -> {}
        }
        for (int depth = 0; depth < 2; depth++) {
            for (String address : List.copyOf(pages)) {
                visitor.open(address).document().select("main a[href^=/]").eachAttr("href").stream()
                        .filter(link -> link.matches(
                                "/(needs|shelf|satisfaction|orders|me/o|me/p|desk/o|desk/p|office/o|office/g).*"))
                        .forEach(pages::add);
            }
        }
        for (String address : pages) {
            Page page = visitor.open(address);
            assertThat(page.status()).as(actor + " at " + address).isEqualTo(200);
            PagesTest.requireWellMade(actor + " at " + address, page);
        }
        assertThat(pages.stream().anyMatch(address -> address.endsWith("/dispatch")))
                .isEqualTo(Set.of(OFFICER, "city-officer").contains(actor));
        assertThat(pages.stream().anyMatch(address -> address.contains("/acceptance")))
                .isEqualTo(Set.of(MANAGER, OFFICER, "city-officer").contains(actor));
    }
}
