package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.redvest.api.reward.deposit.DepositKind;
import org.redvest.api.reward.points.event.PointsDeposited;
import org.redvest.command.Http.Answer;
import org.redvest.platform.security.TestIssuer;

/** 星湖社区 of 肇庆: 900 deposits of its love bank (爱心银行) come as a file and give the points that its rules give. */
@TestInstance(Lifecycle.PER_CLASS)
class XinghuTest {

    private static final Path FILES = Path.of("../data/programmes/xinghu-2021");

    private static final Map<String, Object> RULES = Map.of(
            "pointsPerHour",
            10,
            "rounding",
            Map.of("stepMinutes", 30),
            "professionalPointsPerHour",
            16,
            "valuations",
            List.of(
                    Map.of("goods", "旧书", "points", 2),
                    Map.of("goods", "轮椅", "points", 300),
                    Map.of("goods", "大米(5kg)", "points", 30),
                    Map.of("goods", "棉被", "points", 60),
                    Map.of("goods", "图书角书架", "points", 150),
                    Map.of("goods", "雨伞", "points", 15)));

    private final RunningCommandSide side =
            RunningCommandSide.start(Store.onPostgres(), "xinghu", TestIssuer.shared(), "--redvest.city=zhaoqing");

    @AfterAll
    void stop() {
        side.close();
    }

    private static byte[] file(String name) {
        try {
            return Files.readAllBytes(FILES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer imported(String address, byte[] file) {
        Answer accepted = side.http().upload(address, file, Map.of());
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        String job = accepted.header("Location").orElseThrow();
        return await().atMost(Duration.ofMinutes(2))
                .until(() -> side.http().get(job), shown -> shown.text("state").equals("COMPLETED"));
    }

    private static int number(Answer finished, String field) {
        return finished.json().path(field).asInt();
    }

    @Test
    void givesThePointsOfItsRulesOnce() {
        String scheme = side.http()
                .post("/api/v1/points-schemes", Map.of("name", "星湖爱心银行", "division", "441202001024"))
                .created()
                .text("schemeId");
        side.http()
                .post(
                        "/api/v1/points-schemes/" + scheme + "/rules",
                        Map.of("effectiveFrom", "2021-01-01", "basis", "星湖社区居委会〔2020〕12号", "rules", RULES))
                .created();
        imported(
                "/api/v1/imports/volunteers?consentForm=SIGNED_LIST&consentGivenOn=2021-01-01&consentScanSha256="
                        + "0".repeat(64),
                file("members.csv"));
        String address = "/api/v1/imports/deposits?scheme=" + scheme;
        TrackingToken mark = side.mark();

        Answer finished = imported(address, file("deposits.csv"));

        assertThat(number(finished, "accepted")).as(finished.body()).isEqualTo(900);
        Map<DepositKind, Integer> points = side.since(mark).stream()
                .filter(event -> event.getPayload() instanceof PointsDeposited)
                .map(event -> (PointsDeposited) event.getPayload())
                .collect(Collectors.groupingBy(PointsDeposited::kind, Collectors.summingInt(PointsDeposited::points)));
        assertThat(points)
                .containsOnly(
                        Map.entry(DepositKind.SERVICE_TIME, 9300),
                        Map.entry(DepositKind.GOODS, 44_597),
                        Map.entry(DepositKind.PROFESSIONAL_SERVICE, 2240));
        TrackingToken done = side.mark();
        assertThat(number(imported(address, file("deposits.csv")), "unchanged")).isEqualTo(900);
        assertThat(side.since(done)).isEmpty();
    }
}
