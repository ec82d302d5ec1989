package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.redvest.standalone.PageVisitor.Page;
import tools.jackson.databind.JsonNode;

/** A shift at which five hundred were, on pages that stay light and by one order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BigShiftPagesTest {

    private static final int PEOPLE = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @SuppressWarnings("NullAway.Init") // set before all
    private DemoCity city;

    @SuppressWarnings("NullAway.Init") // set before all
    private List<String> people;

    @SuppressWarnings("NullAway.Init") // set before all
    private String certify;

    @SuppressWarnings("NullAway.Init") // set before all
    private PageVisitor organiser;

    @BeforeAll
    void start() {
        city = DemoCity.start();
        city.redVest().importVolunteers();
        city.redVest().awaitReadModels();
        people = city.redVest()
                .get("/api/v1/volunteers?limit=500")
                .path("volunteers")
                .valueStream()
                .map(one -> one.path("volunteerId").asString())
                .toList();
        assertThat(people).hasSize(PEOPLE).doesNotContain(city.leader());
        certify = "/desk/shifts/" + city.holdShiftYesterday(people) + "/certify";
        city.redVest().awaitReadModels();
        organiser = new PageVisitor(city.port());
        organiser.signIn("city-officer", "/desk");
    }

    @AfterAll
    void stop() {
        city.close();
    }

    /** A list from page to page, each of which is light. */
    private List<Page> pages(String address) {
        List<Page> pages = new ArrayList<>();
        String next = address;
        while (!next.isEmpty()) {
            Page page = organiser.open(next);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.zipped()).as(next).isLessThanOrEqualTo(PagesTest.MOST_BYTES);
            pages.add(page);
            next = page.document().select("article > p > a[href*=cursor]").attr("href");
        }
        return pages;
    }

    @Test
    @Order(1)
    void listsEverybodyOnceOverLightPages() {
        List<Page> pages = pages(certify);
        assertThat(pages.stream()
                        .flatMap(page -> page.document().select("tbody input[name=volunteers][checked]").stream())
                        .map(Element::val))
                .containsExactlyInAnyOrderElementsOf(people);
        assertThat(pages).allSatisfy(page -> assertThat(Stream.concat(
                                page.document().select("tbody input[name=volunteers][checked]").stream(),
                                page
                                        .document()
                                        .select("form:has([name=withOthers][checked]) input[name=numbers]")
                                        .stream())
                        .flatMap(field -> Stream.of(field.val().split(",", -1))))
                .as("what stands on this page and on the others, in one form")
                .containsExactlyInAnyOrderElementsOf(people));
    }

    /** The first of them leads, and nobody certifies their own hours. */
    @Test
    @Order(2)
    void certifiesAllByOneOrderThatIsFoundAgain() {
        String leader = people.getFirst();
        Page ordered = organiser.submit(organiser.open(certify), certify, Map.of("certifiedBy", leader));
        String address = ordered.address().getPath();
        assertThat(address).as(ordered.document().text()).startsWith("/desk/certifications/");
        completed(address);

        Page again = organiser.open(certify);
        assertThat(again.document().select("a[href^=/desk/certifications/]").eachAttr("href"))
                .as("one order, found again by whoever left")
                .containsExactly(address);
        List<Page> results = pages(address);
        assertThat(results.getFirst().document().select("p[role=status]").text())
                .contains("认定 499 人", "未认定 1 人");
        assertThat(results.getFirst().document().select("form table code").eachText())
                .as("the refused on top")
                .containsExactly(leader, "SELF_CERTIFICATION");
        assertThat(results.stream()
                        .flatMap(page -> page.document().select("tbody td:first-child code").stream())
                        .map(Element::text))
                .containsExactlyInAnyOrderElementsOf(people);
        assertThat(pages(certify)
                        .getFirst()
                        .document()
                        .select("tbody input:not([disabled])")
                        .eachAttr("value"))
                .as("whoever is not certified yet")
                .startsWith(leader);
    }

    @Test
    @Order(3)
    void takesFiveHundredBoxesInOneForm() {
        Page page = organiser.open(certify);
        Element form = page.document().select("form:has([name=certifiedBy])").getFirst();
        form.select("input[name=volunteers], input[name=withOthers]").remove();
        people.forEach(number -> form.appendElement("input")
                .attr("name", "volunteers")
                .attr("value", number)
                .attr("checked", ""));
        Page ordered = organiser.submit(page, certify, Map.of("certifiedBy", city.leader()));
        assertThat(ordered.address().getPath()).as(ordered.document().text()).startsWith("/desk/certifications/");
        completed(ordered.address().getPath());
        JsonNode batch = city.redVest()
                .get(ordered.address().getPath().replace("/desk/certifications", "/api/v1/certification-batches"));
        assertThat(batch.path("total").asInt()).isEqualTo(PEOPLE);
        assertThat(batch.path("refused").asInt()).isZero();
    }

    private Page completed(String address) {
        return await().atMost(PATIENCE)
                .until(
                        () -> organiser.open(address),
                        page -> page.answer().headers().firstValue("Refresh").isEmpty());
    }
}
