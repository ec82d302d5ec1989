package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redvest.standalone.Browser.Screen;

/** The main job by hand: a volunteer's phone, an office's screen, no line of a shell. Its pictures are those of the README. */
@NeedsBrowser
class MainJobInBrowserTest {

    private static final String ME = DemoSignIn.VOLUNTEER;
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    @SuppressWarnings("NullAway.Init") // set before each
    private DemoCity city;

    @SuppressWarnings("NullAway.Init") // set before each
    private Browser phone;

    @SuppressWarnings("NullAway.Init") // set before each
    private Browser office;

    @BeforeEach
    void start() {
        city = DemoCity.start();
        phone = Browser.start(city.port(), Screen.PHONE);
        office = Browser.start(city.port(), Screen.DESK);
    }

    @AfterEach
    void stop() {
        phone.close();
        office.close();
        city.close();
    }

    @Test
    void fromRegistrationToTheInsurersAnswer() {
        registers();
        String shift = city.openShift();
        isOfferedAPlace(shift);
        checksIn(shift);
        String record = city.certify("2026-03-06");
        isCertified(city.holdShiftYesterday());
        objectionIsDecided();
        buysAnUmbrella();
        isAudited(record);
        isInsured();
        assertThat(phone.complaints()).isEmpty();
        assertThat(office.complaints()).isEmpty();
    }

    private void registers() {
        phone.open("/");
        phone.picture("city");
        phone.signIn("volunteer", "/me/register");
        phone.type("name", "沈奕瑄");
        phone.type("documentNumber", "350203199001010018");
        phone.choose("residence", "350203001");
        phone.tick("purposes", "PUBLICATION");
        phone.tick("purposes", "INSURER");
        phone.picture("register");
        phone.press("提交注册");
        assertThat(phone.text(".done")).contains("等待审核");

        office.signIn("city-officer", "/desk");
        office.type("volunteerId", ME);
        office.press("通过");
        assertThat(office.text(".done")).contains("立即生效");
    }

    /** Somebody else has the only place, and gives it up. */
    private void isOfferedAPlace(String shift) {
        String signUps = "/api/v1/shifts/" + shift + "/sign-ups";
        RunningRedVest redVest = city.redVest();
        redVest.post(signUps, """
                {"volunteerId": "%s", "termsVersion": 1}""".formatted(city.leader()));
        redVest.awaitReadModels();
        phone.open("/shifts");
        phone.picture("shifts");
        phone.press("1. 城市义工志愿行动");
        phone.press("加入候补");
        assertThat(phone.text(".done")).isEqualTo("名额已满，您已进入候补；有名额时会通知您答复。");
        redVest.post(signUps + "/withdrawal", """
                {"volunteerId": "%s"}""".formatted(city.leader()));
        redVest.awaitReadModels();
        phone.open("/me");
        assertThat(phone.text("main .card")).contains("答复");
        phone.picture("offer");
        phone.press("接受名额");
        assertThat(phone.text("main .card")).contains("已确认");
    }

    private void checksIn(String shift) {
        office.open("/desk/shifts/" + shift + "/code?direction=IN");
        office.picture("check-in-code");
        phone.open("/s/" + shift + "?code=" + office.text(".number-code"));
        phone.press("签到");
        assertThat(phone.text(".done")).isEqualTo("签到成功。");
        office.open("/desk/shifts/" + shift);
        assertThat(office.text("table .good")).isEqualTo("在场");
    }

    private void isCertified(String past) {
        city.adoptNotice();
        office.open("/desk/shifts/" + past + "/certify");
        office.type("certifiedBy", city.leader());
        office.picture("certify");
        office.press("认定所勾选的");
        office.await("table a.good");
        assertThat(office.barriers()).isEmpty();
        assertThat(office.text("table a.good")).isEqualTo("已认定");
        office.press("已认定");
        assertThat(office.text("main dl strong")).isEqualTo("公示中");
    }

    /** An auditor objects to what is under notice, and the district decides. */
    private void objectionIsDecided() {
        String record = office.address();
        phone.signIn("auditor", record);
        phone.type("reason", "活动未实际开展");
        phone.picture("objection");
        phone.press("提交异议");
        assertThat(phone.text(".done")).contains("异议已提交");
        office.signIn("district-officer", "/office/reviews");
        office.picture("reviews");
        office.press("活动未实际开展");
        office.tick("upheld", "false");
        office.type("reason", "有签到记录");
        office.press("处理异议");
        assertThat(office.text(".done")).contains("已处理");
    }

    private void buysAnUmbrella() {
        phone.signIn("volunteer", "/shop");
        phone.press("雨伞");
        phone.press("确认兑换");
        phone.picture("pick-up-code");
        office.signIn("city-officer", "/desk/pick-up");
        office.type("redemptionId", phone.text("dd code"));
        office.type("pickUpCode", phone.text(".number-code"));
        office.press("发放");
        assertThat(office.text(".done")).isEqualTo("已发放。");
    }

    private void isAudited(String record) {
        office.signIn("auditor", "/audit/volunteers/" + ME);
        office.picture("audit");
        int now = office.count("main ol > li");
        assertThat(office.source()).contains(record);
        office.open(
                "/audit/volunteers/" + ME + "?knownAt=" + LocalDate.now(CITY).plusDays(1) + "T00:00");
        assertThat(office.count("main ol > li")).isEqualTo(now);
    }

    private void isInsured() {
        int year = Year.now(CITY).getValue();
        city.redVest().created("/api/v1/insurance-policies", """
                {"insurer": "中国人寿厦门分公司", "policyNumber": "P-1", "sumInsuredYuan": 448000,
                 "from": "%d-01-01T00:00:00+08:00", "until": "%d-01-01T00:00:00+08:00"}""".formatted(year, year + 1));
        city.redVest().awaitReadModels();
        office.signIn("insurer", "/insurance/eligibility");
        office.type("volunteerId", ME);
        office.press("查询");
        office.picture("eligibility");
        assertThat(office.text("article .big")).isEqualTo("在保");
    }
}
