package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redvest.standalone.PageVisitor.Page;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an auditor sees of a history: what held when, as known when, and the whole of it as a file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditPagesTest {

    private static final String HISTORY = "/audit/volunteers/" + DemoSignIn.VOLUNTEER;

    @SuppressWarnings("NullAway.Init") // set before all
    private DemoCity city;

    @SuppressWarnings("NullAway.Init") // set before all
    private PageVisitor auditor;

    @BeforeAll
    void start() {
        city = DemoCity.start();
        city.registerVolunteer();
        city.certify("2026-03-06");
        city.certify("2026-03-07");
        city.redVest().awaitReadModels();
        auditor = new PageVisitor(city.port());
        auditor.signIn("auditor", "/audit");
    }

    @AfterAll
    void stop() {
        city.close();
    }

    private static List<String> types(Page page) {
        return page.document().select("ol.timeline h3 code").eachText();
    }

    @Test
    void showsWhatHeldByAnInstant() {
        Page held = auditor.open(
                "/audit?kind=volunteers&number=" + DemoSignIn.VOLUNTEER + "&validAt=2026-03-06T08:30&knownAt=");
        assertThat(held.address()).hasPath(HISTORY).hasParameter("validAt", "2026-03-06T08:30");
        assertThat(types(held)).containsExactly("HoursCertified");
        assertThat(held.document().select("#validAt").val()).isEqualTo("2026-03-06T08:30");
        assertThat(held.document().select("section > dl dd").eachText()).contains("2026年3月6日 08:30:00");

        Page nothing = auditor.open(HISTORY + "?validAt=2026-03-06T08:29");
        assertThat(nothing.status()).isEqualTo(200);
        assertThat(nothing.document().select("section").text()).contains("没有符合条件的事件");
        assertThat(types(auditor.open(HISTORY + "?validAt=2026-03-07T08:30"))).hasSize(2);
        assertThat(types(auditor.open(HISTORY))).contains("VolunteerRegistered").hasSizeGreaterThan(2);
        assertThat(types(auditor.open(HISTORY + "?validAt=2026-03-07T08:30&comparedWith=2020-01-01T00:00")))
                .hasSize(2);
        assertThat(auditor.open(HISTORY + "?validAt=2026-03-07T08:30&knownAt=2020-01-01T00:00")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void saysWhetherTheDelegationWasInForceThen() {
        Page page = auditor.open(HISTORY + "?validAt=2026-03-06T08:30");
        assertThat(page.document()
                        .select("ol dd:has(a[href^=/office/authority/dlg-])")
                        .text())
                .endsWith("记录时有效");
        assertThat(auditor.open(page.document()
                                .select("ol a[href^=/office/authority/dlg-]")
                                .attr("href"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void givesTheWholeOfItAsAFile() {
        Page page = auditor.open(HISTORY + "?validAt=2026-03-06T08:30");
        Page csv = auditor.open(page.document().select("a[href*=history.csv]").attr("href"));
        assertThat(csv.answer().headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.answer().headers().firstValue("Content-Disposition").orElse(""))
                .contains(DemoSignIn.VOLUNTEER + ".csv");
        assertThat(csv.answer().body().lines()).hasSize(2);
        assertThat(csv.answer().body()).contains("position,", ",HoursCertified,", ",true,");

        Page lines = auditor.open(auditor.open(HISTORY)
                .document()
                .select("a[href*=history.ndjson]")
                .attr("href"));
        List<JsonNode> events =
                lines.answer().body().lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(events).extracting(event -> event.path("type").asString()).isEqualTo(types(auditor.open(HISTORY)));
        assertThat(lines.answer().body()).doesNotContain("沈奕瑄", "350203199001010018");
        assertThat(auditor.open("/audit/shifts/x/history.csv").status()).isEqualTo(404);
        assertThat(new PageVisitor(city.port()).open(HISTORY + "/history.csv").address())
                .hasPath("/sign-in");
    }

    @Test
    void tellsOfAnOrganisationAndADelegation() {
        String delegation = auditor.open(HISTORY + "?validAt=2026-03-06T08:30")
                .document()
                .select("ol a[href^=/office/authority/dlg-]")
                .attr("href")
                .replace("/office/authority/", "");

        assertThat(types(auditor.open("/audit?kind=delegations&number=" + delegation)))
                .startsWith("DelegationGranted");
        assertThat(auditor.open("/audit/organisations/91350100M000100Y43").status())
                .isEqualTo(404);
    }

    @Test
    void opensACaseFileForAPurposeThatIsRecorded() {
        Page file = auditor.submit(
                auditor.open("/audit/case-files"),
                "/audit/case-files",
                Map.of("volunteerId", DemoSignIn.VOLUNTEER, "purpose", "核查积分异议", "fileNumber", "厦审〔2026〕12号"));

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.address().getPath()).startsWith("/audit/case-files/caf-");
        assertThat(file.document().select("article").text())
                .contains("核查积分异议", "厦审〔2026〕12号", "自何日起")
                .doesNotContain("沈奕瑄", "350203199001010018");
        assertThat(types(file)).contains("VolunteerRegistered", "HoursCertified", "DelegationGranted");
        assertThat(file.document().select("details[open] pre").text()).contains("\"residence\"", "\"basis\"");
        String digest = file.document().select("dd code.code").eachText().getFirst();
        Page json = auditor.open(file.address().getPath() + "/case-file.json");
        assertThat(JsonMapper.shared()
                        .readTree(json.answer().body())
                        .path("digest")
                        .asString())
                .isEqualTo(digest)
                .hasSize(64);
        city.redVest().awaitReadModels();
        assertThat(types(auditor.open(HISTORY))).contains("CaseFileOpened");
        assertThat(auditor.open("/audit/case-files").document().select("td a").attr("href"))
                .isEqualTo(file.address().getPath());
        assertThat(auditor.open("/audit/case-files/caf-019a9e00-0000-7000-8000-000000000001")
                        .status())
                .isEqualTo(404);
    }

    /** What is handed on says where it came from. */
    @Test
    void saysOnPaperWhatWasAskedAndWhen() {
        String address = HISTORY + "?validAt=2026-03-06T08:30";
        String head =
                auditor.open(address + "&lang=zh").document().select(".paper").text();
        assertThat(head)
                .startsWith("事件历史 http://localhost:" + city.port() + address + " 截至账本第 ")
                .containsPattern("查询时间 20\\d\\d年\\d+月\\d+日 \\d\\d:\\d\\d:\\d\\d（北京时间） · auditor$");
        assertThat(auditor.open("/help").document().select(".paper").text())
                .contains("/help 查询时间")
                .doesNotContain("账本第");
    }
}
