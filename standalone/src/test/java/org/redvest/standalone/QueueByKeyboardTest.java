package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redvest.standalone.Browser.Screen;
import org.redvest.standalone.PageVisitor.Page;

/** The queue of reviews from row to row: by letters in a browser, and to the next row after a decision in any. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueueByKeyboardTest {

    private static final String QUEUE = "/office/reviews?kind=PROJECT";

    @SuppressWarnings("NullAway.Init") // set before all
    private DemoCity city;

    @BeforeAll
    void start() {
        city = DemoCity.start();
    }

    @AfterAll
    void stop() {
        city.close();
    }

    /** Projects that wait for a decision, the oldest first. */
    private List<String> submitted(String... names) {
        List<String> projects = Stream.of(names)
                .map(name -> {
                    String project = city.redVest()
                            .created("/api/v1/projects", """
                            {"organisationId": "%s", "details": {"name": "%s", "theme": "扶老助残", "targetGroup": "长者",
                             "content": "上门探访", "risk": "LOW", "riskStatement": "无", "division": "350203001001",
                             "address": "鸿山社区居委会", "contact": "0592-5881234"}}""".formatted(RunningRedVest.BUREAU, name))
                            .path("projectId")
                            .asString();
                    city.redVest().post("/api/v1/projects/" + project + "/submission", "");
                    return project;
                })
                .toList();
        city.redVest().awaitReadModels();
        return projects;
    }

    @Test
    void goesOnWithTheNextRowAfterADecision() {
        List<String> waiting = submitted("社区助老", "海滩清洁");
        PageVisitor officer = new PageVisitor(city.port());
        Page queue = officer.signIn("district-officer", QUEUE);
        assertThat(queue.document().select("[data-keys][hidden]").text())
                .as("what the letters do, where there are scripts")
                .contains("J ", "K ", "A ", "R ");

        Page decided = officer.submit(
                queue, "/office/reviews/projects/" + waiting.getFirst() + "/approval", Map.of("words", "内容真实"));

        assertThat(decided.document().select(".done").text())
                .as(decided.document().text())
                .contains("已处理");
        assertThat(decided.address()).hasFragment("row-" + waiting.getLast());
        assertThat(decided.document().select("#row-" + waiting.getLast() + "[tabindex=-1]"))
                .hasSize(1);
        Page last = officer.submit(
                decided, "/office/reviews/projects/" + waiting.getLast() + "/return", Map.of("words", "请补充"));
        assertThat(last.address()).hasNoFragment();
    }

    @Test
    @NeedsBrowser
    void leadsThroughTheListByLettersWhileTheFocusIsInIt() {
        List<String> waiting = submitted("文明劝导", "图书整理");
        String first = "row-" + waiting.getFirst();
        String second = "row-" + waiting.getLast();
        try (Browser browser = Browser.start(city.port(), Screen.DESK)) {
            browser.signIn("district-officer", QUEUE);
            assertThat(browser.shows("[data-keys]")).isTrue();
            browser.keys("j");
            assertThat(browser.focused()).as("the focus is not in the list").isNotEqualTo(first);
            browser.reachByTab("#" + first + " a", "j");
            assertThat(browser.focused()).isEqualTo(second);
            browser.keys("k");
            assertThat(browser.focused()).isEqualTo(first);
            browser.keys("r");
            assertThat(browser.focused()).isEqualTo("words-" + waiting.getFirst());
            browser.keys("jar");
            assertThat(browser.focused()).as("letters are typed").isEqualTo("words-" + waiting.getFirst());
            assertThat(browser.count("#" + first)).isOne();
            browser.reachByTab("#" + first + " [data-approve]", "k");
            browser.keys("j");
            browser.keys("k");
            browser.keys("a");
            browser.enter();
            browser.await(".done");
            assertThat(browser.focused()).isEqualTo(second);
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
