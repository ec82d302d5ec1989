package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    void fromRegistrationToTheInsurersAnswer(@TempDir Path files) throws IOException {
        isPrepared(files);
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

    /** Somebody from a file, an organisation, a policy, goods, and a project from its draft to a shift. */
    private void isPrepared(Path files) throws IOException {
        Path roster = files.resolve("名册.csv");
        Files.writeString(roster, """
                姓名,证件类型,证件号码,居住地区划代码
                上官信秀,居民身份证,350293196511071591,嘉莲街道
                """);
        office.signIn("city-officer", "/desk/imports/new/volunteers");
        office.choose("file", roster);
        office.choose("consentForm", "SIGNED_LIST");
        office.set("consentGivenOn", "2022-01-05");
        office.type("consentScanSha256", "0".repeat(64));
        office.press("导入");
        assertThat(office.text("h1")).isEqualTo("名册.csv");

        office.open("/office/organisations");
        office.type("name", "厦门市志愿者联合会");
        office.type("organisationId", "51350200MJB00000XC");
        office.choose("division", "350200");
        office.press("登记组织");
        assertThat(office.text(".done")).isEqualTo("组织已登记。");

        int year = Year.now(CITY).getValue();
        office.open("/office/insurance");
        office.type("insurer", "中国人寿厦门分公司");
        office.type("policyNumber", "P-1");
        office.type("sumInsuredYuan", "448000");
        office.set("from", year + "-01-01T00:00");
        office.set("until", year + 1 + "-01-01T00:00");
        office.press("登记保单");
        assertThat(office.text(".done")).isEqualTo("保单已登记。");

        office.open("/desk/shop");
        office.type("name", "洗手液");
        office.type("outlet", "爱心超市");
        office.type("price", "1");
        office.type("stock", "5");
        office.press("上架");
        assertThat(office.text(".done")).isEqualTo("已上架。");

        leadsAProjectToAShift();
    }

    private void leadsAProjectToAShift() {
        office.open("/desk/projects/drafts");
        office.type("organisationId", RunningRedVest.BUREAU);
        office.type("details.name", "海滩清洁");
        office.choose("details.theme", "洁净家园");
        office.type("details.targetGroup", "市民");
        office.type("details.content", "清理海滩");
        office.type("details.riskStatement", "潮水上涨");
        office.choose("details.division", "350203001");
        office.type("details.address", "沙坡尾");
        office.type("details.contact", "0592-5881234");
        office.press("保存草稿");
        String project = office.address();
        office.press("提交审核");
        assertThat(office.text(".done")).contains("等待他人审核");
        office.signIn("district-officer", "/office/reviews");
        office.press("通过");
        assertThat(office.text(".done")).isEqualTo("已处理。");
        office.signIn("city-officer", project.replaceFirst("\\?.*", ""));
        office.press("发布");
        assertThat(office.text(".done")).isEqualTo("已发布，所有人可见。");
        office.press("安排一场活动");
        office.set("date", LocalDate.now(CITY).plusDays(3).toString());
        office.set("times.start", "08:30");
        office.set("times.end", "10:30");
        office.type("capacity", "20");
        office.press("安排一场活动");
        assertThat(office.text(".done")).isEqualTo("活动已安排。");
    }

    private void registers() {
        phone.open("/");
        phone.picture("city");
        phone.signIn("volunteer", "/me/register");
        phone.type("documentNumber", "350203199001010018");
        phone.picture("register");
        phone.step("下一步");
        phone.step("下一步");
        assertThat(phone.shows("#residence")).as("a name is needed first").isFalse();
        phone.type("name", "沈奕瑄");
        phone.step("下一步");
        phone.choose("residence", "350203001");
        phone.step("下一步");
        phone.step("下一步");
        phone.step("下一步");
        phone.tick("purposes", "PUBLICATION");
        phone.tick("purposes", "INSURER");
        assertThat(phone.barriers()).isEmpty();
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
        office.open("/office/policies/NOTICE_WORKING_DAYS");
        office.type("value", "5");
        office.set("effectiveFrom", "2026-01-01");
        office.type("basis", "厦文明办〔2026〕9号");
        office.press("制定");
        assertThat(office.text(".done")).isEqualTo("已制定。");
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
        office.signIn("insurer", "/insurance/enquiries");
        office.type("volunteerId", ME);
        office.type("purpose", "意外险理赔核查");
        office.press("查询");
        office.picture("eligibility");
        assertThat(office.text("dd > strong")).isEqualTo("在保");
    }
}
