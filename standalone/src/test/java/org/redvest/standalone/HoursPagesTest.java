package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What certified hours add up to for everybody, for who served, and for whoever manages an organisation. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HoursPagesTest {

    private static final String RECORDS = "table:has(th:contains(状态))";

    @SuppressWarnings("NullAway.Init") // set before all
    private DemoCity city;

    /** Of the demo's volunteer, final. */
    @SuppressWarnings("NullAway.Init") // set before all
    private String finished;

    /** Of the same, under notice. */
    @SuppressWarnings("NullAway.Init") // set before all
    private String underNotice;

    @BeforeAll
    void start() {
        city = DemoCity.start();
        city.registerVolunteer();
        finished = city.certify("2026-03-06");
        city.adoptNotice();
        underNotice = city.certify("2026-04-07");
        city.redVest().awaitReadModels();
    }

    @AfterAll
    void stop() {
        city.close();
    }

    private PageVisitor visitor() {
        return new PageVisitor(city.port());
    }

    private Document statistics(String parameters) {
        PageVisitor.Page page = visitor().open("/statistics?year=2026" + parameters);
        assertThat(page.status()).as(page.document().text()).isEqualTo(200);
        return page.document();
    }

    @Test
    void drawAYearOfTheCityByMonthCategoryAndDistrict() {
        Document all = statistics("");

        assertThat(all.select("figure svg")).hasSize(5);
        assertThat(all.select("section:nth-of-type(2) figure:first-of-type rect")
                        .eachAttr("height"))
                .as("columns of March and April")
                .containsExactly("0", "0", "140", "140", "0", "0", "0", "0", "0", "0", "0", "0");
        assertThat(all.select("tr:contains(2026-03) td").eachText()).containsExactly("2026-03", "120", "1", "1");
        assertThat(all.select("tr:contains(洁净家园) td").eachText()).containsExactly("洁净家园", "240", "1", "2");
        assertThat(all.select("tr:contains(思明区) td").eachText()).startsWith("思明区", "240", "1", "2");
        assertThat(all.select("tr:contains(湖里区) td").eachText()).startsWith("湖里区", "0", "0", "0");
    }

    @Test
    void drawAPartOfIt() {
        assertThat(statistics("&category=洁净家园").select("figure svg"))
                .as("not by category")
                .hasSize(4);
        Document huli = statistics("&division=350206");
        assertThat(huli.select("figure svg")).as("not by district").hasSize(2);
        assertThat(huli.select("tr:contains(2026-03) td").eachText()).containsExactly("2026-03", "0", "0", "0");
        assertThat(huli.select("option[selected]").eachText()).contains("湖里区");
        assertThat(visitor().open("/statistics?year=2026&division=110101").status())
                .isEqualTo(422);
        assertThat(visitor().open("/statistics?year=1000").status()).isEqualTo(400);
    }

    @Test
    void showAVolunteerEveryRecordAndHowItStands() {
        PageVisitor volunteer = visitor();
        Document year = volunteer.signIn("volunteer", "/me/hours?year=2026").document();

        assertThat(year.select("p.big").text()).isEqualTo("4 小时");
        assertThat(year.select("figure rect").eachAttr("height").stream().filter("140"::equals))
                .hasSize(2);
        assertThat(year.select(RECORDS + " td[data-label=状态] > span:first-child")
                        .eachText())
                .containsExactly("公示中", "已生效");
        assertThat(year.select("a:contains(提出异议)").eachAttr("href")).containsExactly("/disclosure/" + underNotice);
        assertThat(year.select("a[href=/disclosure/" + finished + "]").text()).isEqualTo("2026年3月6日");

        Document before = volunteer.open("/me/hours?year=2025").document();
        assertThat(before.select("p.big").text()).isEqualTo("4 小时");
        assertThat(before.text()).contains("这一年没有已认定的时长");
        assertThat(before.select("figure")).isEmpty();
    }

    @Test
    void showAManagerTheVolunteersOfTheirOrganisation() {
        PageVisitor manager = visitor();
        Document desk = manager.signIn("organisation-manager", "/desk").document();
        assertThat(desk.select("a[href=/desk/volunteers]")).hasSize(1);

        Document list = manager.open("/desk/volunteers").document();
        assertThat(list.select("a[href^=/desk/volunteers/vol-]").eachAttr("href"))
                .as("who served with it; its leader did not")
                .containsExactly("/desk/volunteers/" + DemoSignIn.VOLUNTEER);
        Document card = manager.open("/desk/volunteers/" + DemoSignIn.VOLUNTEER).document();
        assertThat(card.select(RECORDS + " td:first-child a").eachAttr("href"))
                .containsExactly("/disclosure/" + underNotice, "/disclosure/" + finished);
    }
}
