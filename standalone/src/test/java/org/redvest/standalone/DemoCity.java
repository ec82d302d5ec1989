package org.redvest.standalone;

import static org.awaitility.Awaitility.await;

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

    /** A station where the bureau serves, a road that it looks after, and an alliance of which it is a member. */
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

    @Override
    public void close() {
        demo().close();
    }
}
