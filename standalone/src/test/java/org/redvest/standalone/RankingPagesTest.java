package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redvest.standalone.PageVisitor.Page;

/** What everybody sees of figures: rankings, those that were frozen, their errata, the report of a year. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RankingPagesTest {

    private static final String FROZEN = "/rankings/frozen";
    private static final Duration SOON = Duration.ofSeconds(30);

    @SuppressWarnings("NullAway.Init") // set before all
    private DemoCity city;

    @BeforeAll
    void start() {
        city = DemoCity.start();
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

    private static Map<String, String> ranking(String to) {
        return Map.of(
                "title", "2026年3月各区志愿服务排行",
                "level", "DISTRICT",
                "measure", "MINUTES",
                "attribution", "SERVICE",
                "within", "350200",
                "from", "2026-03-01",
                "to", to);
    }

    @Test
    void freezeCorrectAndReadTheErratum() {
        PageVisitor officer = visitor();
        Page list = officer.signIn("city-officer", FROZEN);
        Page refused = officer.submit(list, FROZEN, ranking("2099-12-31"));
        assertThat(refused.code()).isEqualTo("DATE_IN_FUTURE");

        Page frozen = officer.submit(refused, FROZEN, ranking("2026-03-31"));

        assertThat(frozen.status()).as(frozen.document().text()).isEqualTo(200);
        assertThat(frozen.done()).isEqualTo("已定格。");
        String address = frozen.address().getPath();
        assertThat(frozen.document().select("tr:contains(思明区) td").eachText()).startsWith("1", "思明区", "1", "1", "1");
        String digest = frozen.document().select("code").text();
        assertThat(digest).matches("[0-9a-f]{64}");
        assertThat(frozen.document().select("h3")).isEmpty();

        city.certify("2026-03-07");
        city.redVest().awaitReadModels();

        Page later = await().atMost(SOON).until(() -> visitor().open(address), page -> !page.document()
                .select("h3")
                .isEmpty());
        assertThat(later.document().select("code").text()).isEqualTo(digest);
        assertThat(later.document().select("h3").eachText()).containsExactly("思明区");
        assertThat(later.document().select("li:contains(之后认定) a[href^=/disclosure/]"))
                .hasSize(1);
        assertThat(visitor().open(FROZEN).document().select("form[method=post]"))
                .as("nobody freezes who is not signed in")
                .isEmpty();
    }

    @Test
    void goDownFromTheCityAndToTheRecords() {
        Page districts = visitor().open("/rankings?from=2026-01-01&to=2026-12-31");
        String below = districts.document().select("tr:contains(思明区) a").attr("href");
        assertThat(below).contains("level=STREET", "within=350203");
        assertThat(visitor().open(below).status()).isEqualTo(200);
        String records = districts.document().select("a[href^=/disclosure?]").attr("href");
        Page listed = visitor().open(records);
        assertThat(listed.status()).isEqualTo(200);
        assertThat(listed.document().select("tbody tr")).isNotEmpty();
        assertThat(visitor().open("/rankings?level=ORGANISATION").status()).isEqualTo(200);
        assertThat(visitor().open("/disclosure?notice=UNDER_NOTICE").status()).isEqualTo(200);
    }

    @Test
    void readTheReportOfAYear() {
        Page report = visitor().open("/reports/2026");

        assertThat(report.status()).as(report.document().text()).isEqualTo(200);
        assertThat(report.document().select("tr:contains(参加服务的志愿者) td.number").text())
                .isEqualTo("1");
        assertThat(visitor()
                        .open("/reports/2026?organisation=" + RunningRedVest.BUREAU)
                        .document()
                        .select("tr:contains(年末注册志愿者)"))
                .isEmpty();
        assertThat(visitor().open("/reports/12").status()).isEqualTo(400);
    }
}
