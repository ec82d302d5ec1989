package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.redvest.standalone.Browser.Screen;

/** The pages in a browser: on a phone and on a desk, in normal and large print, by keyboard alone, on paper. */
@NeedsBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesInBrowserTest {

    private static final String NOBODY = "nobody";

    /** Kinds of pages that were looked at as somebody already: most are the same for whoever comes after. */
    private final Set<String> looked = new HashSet<>();

    /** A tile of one pixel. */
    private static final byte[] TILE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    /** Whose map lies under the points. */
    @SuppressWarnings("NullAway.Init") // set before all
    private HttpServer provider;

    @SuppressWarnings("NullAway.Init") // set before all
    private DemoCity city;

    /** Of the demo's volunteer, under notice. */
    @SuppressWarnings("NullAway.Init") // set before all
    private String record;

    @SuppressWarnings("NullAway.Init") // set before all
    private String past;

    @BeforeAll
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/", tile -> {
            tile.getResponseHeaders().set("Content-Type", "image/png");
            tile.sendResponseHeaders(200, TILE.length);
            tile.getResponseBody().write(TILE);
            tile.close();
        });
        provider.start();
        city = DemoCity.start(
                "--redvest.map.tiles=http://localhost:" + provider.getAddress().getPort() + "/{z}/{x}/{y}?tk={key}",
                "--redvest.map.key=abc",
                "--redvest.map.attribution=天地图");
        city.registerVolunteer();
        city.certify("2026-03-06");
        past = city.holdShiftYesterday();
        city.openShift();
        city.furnish();
        city.callUp();
        city.adoptNotice();
        record = city.certify("2026-03-07");
        city.administer(city.certify("2026-03-08"));
        city.redVest().awaitReadModels();
    }

    @AfterAll
    void stop() {
        city.close();
        provider.stop(0);
    }

    /** One of each kind of page that this actor gets to by links, and that nobody looked at yet. */
    private Map<String, String> pages(String actor) {
        PageVisitor visitor = new PageVisitor(city.port());
        if (!NOBODY.equals(actor)) {
            visitor.signIn(actor, "/help");
        }
        Map<String, String> pages = new LinkedHashMap<>();
        visitor.crawl("/", (address, page) -> {
            if (page.isOurs()) {
                String kind = page.address().getPath().replaceAll("[a-z]+-[0-9a-f-]{36}", "{id}");
                if (looked.add(kind)) {
                    pages.put(kind, address);
                }
            }
        });
        return pages;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "volunteer",
                "city-officer",
                "district-officer",
                "organisation-manager",
                "auditor",
                "insurer",
                NOBODY
            })
    void fitPhoneAndDeskInBothSizesWithoutBarriers(String actor) {
        try (Browser browser = Browser.start(city.port(), Screen.PHONE)) {
            if (!NOBODY.equals(actor)) {
                browser.signIn(actor, "/help");
            }
            SoftAssertions found = new SoftAssertions();
            Map<String, String> pages = pages(actor);
            for (String size : new String[] {"normal", "large"}) {
                boolean large = "large".equals(size);
                browser.open("/?size=" + size);
                pages.forEach((kind, address) -> {
                    String where = kind + " for " + actor + ", " + size;
                    browser.open(address);
                    for (Screen screen : Screen.values()) {
                        browser.show(screen);
                        found.assertThat(browser.misfits(large ? 60 : 44, large ? 24 : 16))
                                .as(where + " on a " + screen)
                                .isEmpty();
                    }
                    browser.show(large ? Screen.DESK : Screen.PHONE);
                    found.assertThat(browser.barriers()).as(where).isEmpty();
                    found.assertThat(browser.complaints()).as(where).isEmpty();
                });
            }
            found.assertAll();
        }
    }

    @Test
    void workByTheKeyboardAlone() {
        try (Browser browser = Browser.start(city.port(), Screen.DESK)) {
            browser.signIn("city-officer", "/desk/shifts/" + past + "/certify");
            browser.reachByTab(".skip", Keys.ENTER);
            browser.reachByTab("#certifiedBy", "nobody");
            browser.reachByTab("input[name=volunteers]", Keys.SPACE);
            browser.reachByTab("input[name=volunteers]", Keys.SPACE);
            browser.reachByTab("main form button:not([type=button])", Keys.ENTER);
            browser.await("#problem");
            assertThat(browser.text("#problem code")).isEqualTo("UNKNOWN_VOLUNTEER");
            assertThat(browser.focused()).isEqualTo("problem");
        }
    }

    @Test
    void takeADoubleClickAndAFormThatTheBackButtonBroughtOnce() {
        try (Browser browser = Browser.start(city.port(), Screen.PHONE)) {
            browser.signIn("insurer", "/disclosure/" + record);
            browser.type("reason", "活动未实际开展");
            browser.pressTwice("提交异议");
            assertThat(browser.text(".done")).contains("异议已提交");
            browser.back();
            browser.await("textarea[name=reason]");
            browser.type("reason", "活动未实际开展");
            browser.press("提交异议");
            assertThat(browser.text(".done")).contains("异议已提交");
            assertThat(city.redVest()
                            .get("/api/v1/disclosure/service-records/" + record)
                            .path("openObjections")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void layTheProvidersMapUnderTheShifts() {
        try (Browser browser = Browser.start(city.port(), Screen.PHONE)) {
            browser.open("/shifts");
            browser.await(".leaflet-tile-loaded");
            assertThat(browser.text(".map-number")).isEqualTo("1");
            assertThat(browser.shows("figure")).as("the schematic one").isFalse();
            browser.showOnPaper(true);
            assertThat(browser.shows("figure")).isTrue();
            assertThat(browser.shows(".tiles")).isFalse();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void workWithoutScripts() {
        try (Browser browser = Browser.startWithoutScripts(city.port(), Screen.PHONE)) {
            browser.open("/?size=large");
            browser.signIn("volunteer", "/me");
            assertThat(browser.text("h1")).contains("我的");
            browser.open("/disclosure?division=350203");
            assertThat(browser.count("main tbody tr")).isPositive();
            browser.open("/shifts");
            assertThat(browser.shows("figure")).as("the schematic map").isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me/passbook", "/rankings"})
    void arePrintedWithoutMenusAndWithRoomForTheSeal(String address) {
        try (Browser browser = Browser.start(city.port(), Screen.DESK)) {
            browser.signIn("volunteer", address);
            assertThat(Stream.of(".seal", ".paper").filter(browser::shows)).isEmpty();
            browser.showOnPaper(true);
            assertThat(Stream.of(".seal", ".paper").filter(browser::shows)).hasSize(2);
            assertThat(Stream.of(".doors", ".switches", ".foot").filter(browser::shows))
                    .isEmpty();
            assertThat(new String(browser.print(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        }
    }
}
