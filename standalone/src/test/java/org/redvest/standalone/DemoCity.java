package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.platform.security.Role;
import tools.jackson.databind.json.JsonMapper;

/** A demo in which the city's bureau has a project that is published, somebody who certifies, and an umbrella for a point. */
final class DemoCity implements AutoCloseable {

    private final RunningRedVest redVest;
    private final @Nullable Demo demo;
    private final String leader;
    private final String item;
    private final String project;

    private DemoCity(RunningRedVest redVest, @Nullable Demo demo) {
        this.redVest = redVest;
        this.demo = demo;
        redVest.created("/api/v1/organisations", """
                {"organisationId": "%s", "name": "人社局", "division": "350203"}""".formatted(RunningRedVest.BUREAU));
        this.leader = redVest.created("/api/v1/volunteers", """
                        {"name": "张三", "documentKind": "CITIZEN_ID", "documentNumber": "350205198506150022",
                         "residence": "350203001001", %s}""".formatted(RunningRedVest.SIGNED))
                .path("volunteerId")
                .asString();
        this.item = redVest.created("/api/v1/reward-items", """
                        {"name": "雨伞", "outlet": "爱心超市", "price": 1, "stock": 9}""")
                .path("rewardItemId")
                .asString();
        this.project = redVest.created("/api/v1/projects", """
                        {"organisationId": "%s", "details": {"name": "城市义工志愿行动", "theme": "洁净家园", "targetGroup": "社区",
                         "content": "楼道清理", "risk": "LOW", "riskStatement": "可能接触尖锐物", "division": "350203001001",
                         "address": "鸿山社区居委会门口", "contact": "0592-5881234",
                         "coordinates": {"longitude": 118.0894, "latitude": 24.4798, "datum": "WGS84"}}}""".formatted(RunningRedVest.BUREAU))
                .path("projectId")
                .asString();
        redVest.post(address() + "/submission", "");
        redVest.send("POST", address() + "/approval", redVest.token(Role.DISTRICT_OFFICER), "{}");
        redVest.post(address() + "/publication", "{}");
    }

    /** Starts one, with further settings. */
    static DemoCity start(String... settings) {
        Demo demo = Demo.start(settings);
        return new DemoCity(demo.redVest(), demo);
    }

    /** The same in a demo that runs in a process of its own, and is ended by whoever started it. */
    static DemoCity in(RunningRedVest redVest) {
        return new DemoCity(redVest, null);
    }

    private Demo demo() {
        return Objects.requireNonNull(demo);
    }

    int port() {
        return demo().port();
    }

    <T> T bean(Class<T> type) {
        return demo().bean(type);
    }

    /** One of several of its type. */
    <T> T bean(String name, Class<T> type) {
        return demo().bean(name, type);
    }

    RunningRedVest redVest() {
        return redVest;
    }

    /** The volunteer who certifies. */
    String leader() {
        return leader;
    }

    /** An umbrella for one point. */
    String item() {
        return item;
    }

    private String address() {
        return "/api/v1/projects/" + project;
    }

    /** Registers the demo's volunteer, with consent to everything that needs one, and approves them. */
    void registerVolunteer() {
        redVest().send("POST", "/api/v1/volunteers", redVest().token(Role.VOLUNTEER), """
                {"name": "沈奕瑄", "documentKind": "CITIZEN_ID", "documentNumber": "350203199001010018",
                 "residence": "350203001001", "purposes": ["PUBLICATION", "INSURER"]}""");
        redVest().post("/api/v1/volunteers/" + DemoSignIn.VOLUNTEER + "/approval", "{}");
    }

    /** A shift with one place, in five minutes and for an hour: one can check in already. */
    String openShift() {
        return openShift(Duration.ofMinutes(5));
    }

    private String openShift(Duration ahead) {
        Instant start = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(ahead);
        return redVest()
                .created(address() + "/shifts", """
                        {"times": {"start": "%s", "end": "%s"}, "capacity": 1}""".formatted(start, start.plus(Duration.ofHours(1))))
                .path("shiftId")
                .asString();
    }

    /** A shift of tomorrow, whose only place the leader has. */
    String fillShiftTomorrow() {
        String shift = openShift(Duration.ofDays(1));
        redVest().created("/api/v1/shifts/" + shift + "/sign-ups", """
                {"volunteerId": "%s", "termsVersion": 1}""".formatted(leader));
        return shift;
    }

    /** A shift of yesterday, at which the demo's volunteer was by an accepted list. */
    String holdShiftYesterday() {
        return holdShiftYesterday(List.of(DemoSignIn.VOLUNTEER));
    }

    /** The same with these volunteers. */
    String holdShiftYesterday(List<String> volunteers) {
        LocalDate yesterday = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1);
        redVest().created(address() + "/series", """
                {"every": "每天", "firstDate": "%s", "lastDate": "%s", "startTime": "08:30", "endTime": "09:30", "capacity": 5,
                 "skipsHolidays": false}""".formatted(yesterday, yesterday));
        redVest().post("/api/v1/occurrence-windows", """
                {"from": "%s", "to": "%s"}""".formatted(yesterday, yesterday));
        String shifts = address() + "/shifts?from=" + yesterday + "T00:00:00Z&to=" + yesterday + "T12:00:00Z";
        await().until(() -> !redVest().get(shifts).path("shifts").isEmpty());
        String shift =
                redVest().get(shifts).path("shifts").path(0).path("shiftId").asString();
        String address = "/api/v1/shifts/" + shift;
        redVest()
                .post(
                        address + "/attendance-lists",
                        volunteers.stream().collect(Collectors.joining("\", \"", "{\"volunteers\": [\"", "\"]}")));
        volunteers.parallelStream()
                .forEach(volunteer -> redVest().post(address + "/attendance/" + volunteer + "/decision", """
                        {"accepted": true}"""));
        return shift;
    }

    /** A station where the bureau serves, a road that it looks after, an alliance of which it is a member, and what it gives to volunteers. */
    void furnish() {
        String station =
                redVest().created("/api/v1/stations", """
                        {"number": "XM-YZ-1", "name": "鸿山驿站", "kind": "STATION", "division": "350203001001",
                         "address": "鸿山社区居委会旁", "hours": "08:30-20:30", "openedOn": "2020-01-01",
                         "coordinates": {"longitude": 118.0894, "latitude": 24.4798, "datum": "WGS84"}}""").path("stationId").asString();
        redVest().created("/api/v1/stations/" + station + "/teams", """
                {"organisationId": "%s", "team": "人社局志愿服务队", "weekdays": ["SATURDAY"], "dutyTime": "MORNING",
                 "from": "2026-01-01"}""".formatted(RunningRedVest.BUREAU));
        redVest().created("/api/v1/blocks", """
                {"division": "350203001", "name": "民族路", "kind": "ROAD", "organisationId": "%s", "unit": "人社局",
                 "from": "2026-01-01"}""".formatted(RunningRedVest.BUREAU));
        String alliance =
                redVest().created("/api/v1/alliances", """
                        {"name": "思明区志愿服务联盟", "division": "350203", "foundedOn": "2014-05-01"}""").path("allianceId").asString();
        redVest().post("/api/v1/alliances/" + alliance + "/members", """
                {"organisationId": "%s", "category": "文明单位志愿服务队", "on": "2015-06-07"}""".formatted(RunningRedVest.BUREAU));
        offerBenefit();
    }

    /** What the bureau gives to every volunteer, as often as one likes; the benefit's number. */
    String offerBenefit() {
        return redVest()
                .created("/api/v1/benefits", """
                        {"division": "350203", "from": "2026-01-01", "terms": {"kind": "EMPLOYMENT", "title": "就业指导",
                         "partner": "%s", "scope": "一对一职业规划", "method": "出示礼遇码", "process": "窗口核验后预约",
                         "per": "UNLIMITED", "times": 0, "basis": "晋市文明委〔2024〕5号"}}""".formatted(RunningRedVest.BUREAU))
                .path("benefitId")
                .asString();
    }

    /** An emergency of tomorrow that calls the demo's volunteer, who is qualified for it. */
    void callUp() {
        redVest().created("/api/v1/volunteers/" + DemoSignIn.VOLUNTEER + "/qualifications", """
                {"title": "应急救援员", "issuer": "厦门市应急管理局", "number": "3502-1", "from": "2026-01-01",
                 "evidenceSha256": "%s"}""".formatted(
                        "0".repeat(64)));
        String policy = redVest()
                .created("/api/v1/insurance-policies", """
                        {"insurer": "中国人寿厦门分公司", "policyNumber": "P-9", "sumInsuredYuan": 448000,
                         "from": "2020-01-01T00:00:00+08:00", "until": "2099-01-01T00:00:00+08:00"}""")
                .path("insurancePolicyId")
                .asString();
        Instant start = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofHours(30));
        redVest().created("/api/v1/call-ups", """
                {"organisationId": "%s", "title": "台风应急救援", "theme": "应急救援", "targetGroup": "受灾群众", "content": "转移安置、清障",
                 "riskStatement": "积水、坠物", "area": "350200", "commandPost": "市应急指挥中心", "contact": "市防汛办 0592-5881234",
                 "insurancePolicyId": "%s", "basis": "防台风Ⅰ级应急响应", "qualifications": ["应急救援员"], "divisions": ["350203"],
                 "answerBy": "%s", "places": [{"division": "350203001001", "address": "鸿山社区居委会门口", "start": "%s", "end": "%s",
                 "capacity": 20}]}""".formatted(
                        RunningRedVest.BUREAU, policy, start, start, start.plus(Duration.ofHours(8))));
    }

    /** A claim under the policy of the demo's insurer, and the demo's volunteer is away for the bureau; the claim's number. */
    String insure() {
        String policy = redVest()
                .created("/api/v1/insurance-policies", """
                        {"insurer": "中国人寿厦门分公司", "policyNumber": "P-7", "sumInsuredYuan": 448000,
                         "from": "2020-01-01T00:00:00+08:00", "until": "2099-01-01T00:00:00+08:00"}""")
                .path("insurancePolicyId")
                .asString();
        redVest().post("/api/v1/dispatches", """
                {"organisationId": "%s", "volunteers": ["%s"], "place": "西藏左贡县", "task": "支教两个月",
                 "from": "2026-01-01T00:00:00+08:00", "until": "%s"}""".formatted(
                        RunningRedVest.BUREAU,
                        DemoSignIn.VOLUNTEER,
                        LocalDate.of(2026, 1, 1)
                                .plusDays(366)
                                .atStartOfDay(ZoneId.of("Asia/Shanghai"))
                                .toInstant()));
        return redVest()
                .created("/api/v1/insurance-claims", """
                        {"insurancePolicyId": "%s", "claimNumber": "RLPC-1", "volunteerId": "%s",
                         "accidentAt": "2026-03-06T09:00:00+08:00", "learnedAt": "2026-03-06T10:00:00+08:00",
                         "risk": "MEDICAL", "category": "洁净家园", "division": "350203001001", "reserveYuan": 800}""".formatted(policy, DemoSignIn.VOLUNTEER))
                .path("claimId")
                .asString();
    }

    /** An estate with who looks after it, a service of the bureau on the shelf, a need that the bureau is offered, and one that waits. */
    void order() {
        String estate =
                redVest().created("/api/v1/grid-units", """
                        {"division": "350203001001", "kind": "ESTATE", "name": "鸿山花园"}""").path("gridUnitId").asString();
        redVest().post("/api/v1/grid-units/" + estate + "/workers", """
                {"post": "A", "worker": "district-officer", "from": "2026-01-01"}""");
        redVest().created("/api/v1/service-products", """
                {"organisationId": "%s", "projectId": "%s", "title": "上门理发", "content": "为行动不便的老人理发", "category": "扶老助残",
                 "targetGroup": "老人", "divisions": ["350203001001"], "times": [], "minutes": 40, "most": 3, "shown": ["REVIEWS"]}""".formatted(RunningRedVest.BUREAU, project));
        String order = place("陪同就医", estate);
        redVest().post("/api/v1/orders/" + order + "/dispatch", """
                {"offers": [{"organisationId": "%s"}]}""".formatted(RunningRedVest.BUREAU));
        place("代买药品", estate);
    }

    private String place(String title, String estate) {
        Instant now = Instant.now();
        return redVest()
                .created("/api/v1/orders", """
                        {"title": "%s", "content": "陪老人到医院复查", "category": "扶老助残", "division": "350203001001",
                         "gridUnitId": "%s", "from": "%s", "until": "%s",
                         "contact": {"name": "陈阿婆", "phone": "13850001234", "address": "3 号楼 402"},
                         "behalf": {"kind": "GRID_WORKER", "agreedOn": "2026-01-05"}}""".formatted(title, estate, now, now.plus(3, ChronoUnit.DAYS)))
                .path("orderId")
                .asString();
    }

    /** What an office does beside: somebody is banned, a project waits for its review; a spot-check, a rule, a correction and a revocation of a record of 8 March, a points scheme, a time bank. */
    void administer(String record) {
        RunningRedVest redVest = redVest();
        String banned = redVest.created("/api/v1/volunteers", """
                        {"name": "王五", "documentKind": "CITIZEN_ID", "documentNumber": "350206199912310037",
                         "residence": "350203001001", %s}""".formatted(RunningRedVest.SIGNED))
                .path("volunteerId")
                .asString();
        redVest.post("/api/v1/volunteers/" + banned + "/ban", """
                {"basis": "厦文明办〔2026〕7号"}""");
        String waiting = redVest.created("/api/v1/projects", """
                        {"organisationId": "%s", "details": {"name": "社区助老", "theme": "扶老助残", "targetGroup": "长者",
                         "content": "上门探访", "risk": "LOW", "riskStatement": "无", "division": "350203001001",
                         "address": "鸿山社区居委会", "contact": "0592-5881234"}}""".formatted(RunningRedVest.BUREAU))
                .path("projectId")
                .asString();
        redVest.post("/api/v1/projects/" + waiting + "/submission", "");
        redVest.created("/api/v1/spot-checks", """
                {"division": "350203", "from": "2026-01-01", "to": "2026-12-31", "perTenThousand": 500,
                 "seedSource": "双色球2026140期开奖号码", "seedFrom": "%s"}""".formatted(Instant.now().plus(1, ChronoUnit.DAYS)));
        redVest.created("/api/v1/frozen-rankings", """
                {"title": "2025年各区志愿服务排行", "level": "DISTRICT", "measure": "MINUTES", "attribution": "SERVICE",
                 "from": "2025-01-01", "to": "2025-12-31"}""");
        redVest.created("/api/v1/scrutiny-rules", """
                {"kind": "MUTUAL_CERTIFICATION", "parameters": {"PERSONS": 2, "DAYS": 30}}""");
        redVest.created("/api/v1/service-records/" + record + "/corrections", """
                {"volunteerId": "%s", "reason": "提前离开", "start": "2026-03-08T08:30:00+08:00",
                 "end": "2026-03-08T09:30:00+08:00"}""".formatted(DemoSignIn.VOLUNTEER));
        redVest.post("/api/v1/revocation-orders", """
                {"reason": "活动未实际开展", "records": [{"volunteerId": "%s", "serviceRecordId": "%s"}]}""".formatted(DemoSignIn.VOLUNTEER, record));
        String scheme = "/api/v1/points-schemes/"
                + redVest.created("/api/v1/points-schemes", """
                                {"name": "演武爱心银行", "division": "350203001001"}""")
                        .path("schemeId")
                        .asString();
        for (LocalDate from : List.of(
                LocalDate.of(2026, 1, 1),
                LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(2))) {
            redVest.post(scheme + "/rules", """
                    {"effectiveFrom": "%s", "basis": "演武社区居委会〔2026〕3号",
                     "rules": {"pointsPerHour": 10, "rounding": {"stepMinutes": 60}}}""".formatted(from));
        }
        String bank =
                redVest.created("/api/v1/time-banks", """
                        {"division": "350203", "name": "思明区时间银行"}""").path("timeBankId").asString();
        redVest.post("/api/v1/time-banks/" + bank + "/rules", """
                {"effectiveFrom": "2026-01-01", "openingAge": 18, "residentsOnly": true, "capMinutes": 90000, "drawingAge": 60,
                 "giftAge": 60, "borrowingMinutes": 0, "warningMinutes": 60, "escrowDays": 30, "groupTimeDonated": true,
                 "kinds": ["邻里关照"], "atDeath": "DONATE"}""");
        redVest.created("/api/v1/time-accounts", """
                {"volunteerId": "%s"}""".formatted(DemoSignIn.VOLUNTEER));
    }

    /** A round of commendation that is concluded, one that is announced and one that is open; a brand; a story that is told, and one that the demo's volunteer writes. */
    void honour() {
        RunningRedVest redVest = redVest();
        String concluded = announced("第三届表彰", 0);
        redVest.post(concluded + "/conclusion", "{}");
        await().until(() ->
                "CONCLUDED".equals(redVest.get(concluded).path("step").asString()));
        announced("第四届表彰", 5);
        openRound("第五届表彰", 5);
        redVest.created("/api/v1/brands", """
                {"kind": "BRAND", "name": "久久爱心", "level": "CITY", "division": "350200", "organisationId": "%s",
                 "description": "每月探访空巢长者", "from": "2014-03-05", "basis": "厦文明办〔2014〕8号"}""".formatted(RunningRedVest.BUREAU));
        String story = "/api/v1/stories/"
                + redVest.created("/api/v1/stories", """
                                {"division": "350203", "title": "路口的红马甲", "paragraphs": ["清晨七点，他们已经在路口。"]}""").path("storyId").asString();
        redVest.post(story + "/submission", "{}");
        redVest.send("POST", story + "/review", redVest.token(Role.DISTRICT_OFFICER), """
                {"decision": "APPROVE", "words": "真实感人"}""");
        redVest.post(story + "/publication", "");
        redVest.send("POST", "/api/v1/stories", redVest.token(Role.VOLUNTEER), """
                {"volunteerId": "%s", "division": "350203", "title": "我的第一次", "paragraphs": ["第一次上岗，是一个下雨的星期三。"]}""".formatted(DemoSignIn.VOLUNTEER));
    }

    private String openRound(String title, int noticeDays) {
        return "/api/v1/commendation-rounds/"
                + redVest()
                        .created("/api/v1/commendation-rounds", """
                                {"title": "%s", "division": "350203", "basis": "厦文明办〔2026〕15号", "from": "2026-01-01",
                                 "to": "2026-12-31", "categories": [{"kind": "PERSON", "title": "最美志愿者", "quota": 1,
                                 "reusableHours": true}], "nominationsUntil": "%s", "noticeWorkingDays": %d}""".formatted(
                                        title, Instant.now().plus(1, ChronoUnit.DAYS), noticeDays))
                        .path("roundId")
                        .asString();
    }

    /** The bureau's manager nominates the demo's volunteer, and the city's officer reviews it. */
    private String announced(String title, int noticeDays) {
        RunningRedVest redVest = redVest();
        String round = openRound(title, noticeDays);
        redVest.send("POST", round + "/nominations", redVest.token(Role.ORGANISATION_MANAGER), """
                {"organisationId": "%s", "category": 1, "nominees": [{"nominee": "%s", "deeds": "十年如一日"}]}""".formatted(
                        RunningRedVest.BUREAU, DemoSignIn.VOLUNTEER));
        redVest.post(round + "/freeze", "{}");
        redVest.awaitReadModels();
        redVest.post(round + "/reviews", """
                {"candidates": ["%s"], "recommended": true, "reason": "事迹属实"}""".formatted(redVest.get(round + "/candidates")
                .path("candidates")
                .path(0)
                .path("candidateId")
                .asString()));
        redVest.post(round + "/announcement", "{}");
        return round;
    }

    /** From now on, records stand under notice for five working days. */
    void adoptNotice() {
        redVest().created("/api/v1/policies", """
                {"kind": "NOTICE_WORKING_DAYS", "value": 5, "effectiveFrom": "2026-01-01", "basis": "厦文明办〔2026〕9号"}""");
    }

    /** Two hours of the demo's volunteer on a morning; the record's number. */
    String certify(String day) {
        return redVest()
                .created("/api/v1/service-records", """
                        {"volunteerId": "%s", "organisationId": "%s", "certifiedBy": "%s", "activity": "环境整治",
                         "category": "洁净家园", "start": "%sT08:30:00+08:00", "end": "%sT10:30:00+08:00",
                         "division": "350203", "place": "社区"}""".formatted(
                                DemoSignIn.VOLUNTEER, RunningRedVest.BUREAU, leader, day, day))
                .path("serviceRecordId")
                .asString();
    }

    /** The demo's volunteer certifies what they served in 2026; the number of the certificate. */
    String issueCertificate() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        HttpResponse<String> issued = redVest()
                .send("POST", "/api/v1/certificates", redVest().token(Role.VOLUNTEER), """
                {"volunteerId": "%s", "from": "2026-01-01", "to": "%s", "purpose": "入党材料"}""".formatted(
                                DemoSignIn.VOLUNTEER, today));
        assertThat(issued.statusCode()).as(issued.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(issued.body()).path("number").asString();
    }

    @Override
    public void close() {
        demo().close();
    }
}
