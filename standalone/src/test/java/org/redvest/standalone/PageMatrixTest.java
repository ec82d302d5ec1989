package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redvest.platform.security.Role;
import org.redvest.standalone.PageVisitor.Page;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which pages open for whom: whoever has a role follows every link, and where that leads is held against the table in the README.
 * There is no page to which no link leads.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageMatrixTest {

    private static final Path README = Path.of("..", "README.md");
    private static final Pattern TABLE =
            Pattern.compile("(?<=<!-- which page opens for whom -->\n\n).*?(?=\n<!-- end -->)", Pattern.DOTALL);

    /** Behind a form, or a history: {@code ScrutinyPagesTest} and {@code JinchengTest} make it, and come to them by what they send. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "/(office/(rules/.*/findings|reconciliations/|write-offs/|time-banks/.*/exchanges/)|time-accounts/.*/orders|schemes/.*/preview|spot-checks/.*/check-list).*");

    /** Parts of a page that are asked for again, files, and addresses that lead on. */
    private static final Pattern NO_PAGE =
            Pattern.compile(".*(/picture|/readers|/by-number|/me/time-account|\\.csv|\\.json|\\.ndjson|\\.pdf|\\.jwt)");

    @SuppressWarnings("NullAway.Init") // set before all
    private DemoCity city;

    @SuppressWarnings("NullAway.Init") // set before all
    private List<PathPattern> kinds;

    /** Begins in five minutes. */
    @SuppressWarnings("NullAway.Init") // set before all
    private String shift;

    @BeforeAll
    void start() {
        city = DemoCity.start();
        kinds = city
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(page -> page.getValue().getBeanType().getPackageName().startsWith("org.redvest.web"))
                .filter(page -> page.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(page -> page.getKey().getPatternValues().stream())
                .map(PathPatternParser.defaultInstance::parse)
                .sorted()
                .toList();
        city.registerVolunteer();
        city.certify("2026-03-06");
        shift = city.openShift();
        String held = city.holdShiftYesterday();
        city.adoptNotice();
        String record = city.certify("2026-03-07");
        RunningRedVest redVest = city.redVest();
        redVest.post("/api/v1/shifts/" + held + "/certification-batches", """
                {"certifiedBy": "%s"}""".formatted(city.leader()));
        redVest.created("/api/v1/merge-cases", """
                {"volunteerId": "%s", "otherVolunteerId": "%s"}""".formatted(city.leader(), DemoSignIn.VOLUNTEER));
        redVest.sendFile("/api/v1/imports/volunteers", redVest.token(Role.CITY_OFFICER), """
                姓名,证件类型,证件号码,居住地区划代码
                上官信秀,居民身份证,350293196511071591,嘉莲街道
                """);
        city.issueCertificate();
        redVest.awaitReadModels();
        redVest.send("POST", "/api/v1/service-records/" + record + "/objections", redVest.token(Role.INSURER), """
                {"reason": "活动未实际开展"}""");
        redVest.send("POST", "/api/v1/redemptions", redVest.token(Role.VOLUNTEER), """
                {"volunteerId": "%s", "rewardItemId": "%s"}""".formatted(
                        DemoSignIn.VOLUNTEER, city.item()));
        city.furnish();
        city.callUp();
        city.insure();
        city.order();
        city.honour();
        city.administer(city.certify("2026-03-08"));
        redVest.send(
                "POST", "/api/v1/audit/case-files", redVest.token(Role.AUDITOR), """
                {"volunteerId": "%s", "purpose": "核查积分异议"}""".formatted(DemoSignIn.VOLUNTEER));
        redVest.send("POST", "/api/v1/insurance/enquiries", redVest.token(Role.INSURER), """
                {"volunteerId": "%s", "purpose": "意外险理赔核查"}""".formatted(
                        DemoSignIn.VOLUNTEER));
        redVest.send("POST", "/api/v1/simulations", redVest.token(Role.CITY_OFFICER), """
                {"points": {"schemeId": "psc-city", "from": "2026-01-01", "on": "2026-12-31", "rules": {"pointsPerHour": 12}}}""");
        redVest.awaitReadModels();
    }

    @AfterAll
    void stop() {
        city.close();
    }

    @Test
    void tableIsThatOfThePages() throws IOException {
        String measured = measured();
        if (Boolean.getBoolean("redvest.write-documents")) {
            Files.writeString(README, TABLE.matcher(Files.readString(README)).replaceFirst(measured));
        }
        assertThat(TABLE.matcher(Files.readString(README)).results().map(match -> match.group()))
                .as("the table in README.md is written by: ./mvnw verify -Dredvest.write-documents=true")
                .containsExactly(measured);
    }

    private String measured() {
        Map<String, Set<String>> reached = new LinkedHashMap<>();
        reached.put("public", reached(new PageVisitor(city.port())));
        for (Role role : Role.values()) {
            PageVisitor visitor = new PageVisitor(city.port());
            visitor.signIn(role.claim(), "/help");
            reached.put(role.claim(), reached(visitor));
        }
        Set<String> all = new TreeSet<>();
        reached.values().forEach(all::addAll);
        assertThat(all).as("pages that somebody gets to").containsExactlyElementsOf(pages());
        StringBuilder table = new StringBuilder("| page |");
        reached.keySet().forEach(visitor -> table.append(' ').append(visitor).append(" |"));
        table.append("\n|---|").append(":-:|".repeat(reached.size())).append('\n');
        all.forEach(kind -> {
            table.append("| `").append(kind).append("` |");
            reached.values().forEach(kinds -> table.append(kinds.contains(kind) ? " ● |" : "  |"));
            table.append('\n');
        });
        return table.toString();
    }

    /** Kinds of pages to which links lead somebody, and what a code at the shift and a message do. */
    private Set<String> reached(PageVisitor visitor) {
        Set<String> reached = new HashSet<>();
        BiConsumer<String, Page> seen = (address, page) -> {
            if (opens(address, page)) {
                kindOf(address).ifPresent(reached::add);
            }
        };
        visitor.crawl("/", seen);
        List.of("/s/" + shift, "/confirm/" + city.leader())
                .forEach(address -> seen.accept(address, visitor.open(address)));
        reached.removeIf(kind -> NO_PAGE.matcher(kind).matches());
        return reached;
    }

    private Set<String> pages() {
        Set<String> pages = new TreeSet<>();
        kinds.stream()
                .map(PageMatrixTest::shown)
                .filter(kind -> !NO_PAGE.matcher(kind).matches())
                .filter(kind -> !ELSEWHERE.matcher(kind).matches())
                .forEach(pages::add);
        return pages;
    }

    private Optional<String> kindOf(String address) {
        PathContainer path = PathContainer.parsePath(address.replaceFirst("\\?.*", ""));
        return kinds.stream().filter(kind -> kind.matches(path)).findFirst().map(PageMatrixTest::shown);
    }

    /** Without what an address is made of. */
    private static String shown(PathPattern kind) {
        return kind.getPatternString().replaceAll("\\{(\\w+):[^}]*}", "{$1}");
    }

    /** Whether it was answered, and not by the page to sign in, nor by another. */
    private static boolean opens(String address, Page page) {
        return page.status() == 200 && page.address().getPath().equals(address.replaceFirst("\\?.*", ""));
    }
}
