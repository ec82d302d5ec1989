package org.redvest.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.redvest.api.city.station.StationKind;
import org.redvest.api.city.station.event.StationOpened;
import org.redvest.city.Division;
import org.redvest.city.Division.Level;
import org.redvest.city.Divisions;
import org.redvest.command.Http.Answer;
import org.redvest.platform.security.TestIssuer;

/** 端州区 of 肇庆: its practice centre, 4 offices, 60 stations and 4 points come as a file and are a tree. */
@TestInstance(Lifecycle.PER_CLASS)
class DuanzhouTest {

    private static final String DISTRICT = "441202";
    private static final int STREET_DIGITS = 9;
    private static final String HEADER = "驿站编号,名称,类型,区划代码,启用日期,上级编号";

    private final RunningCommandSide side =
            RunningCommandSide.start(Store.onPostgres(), "duanzhou", TestIssuer.shared(), "--redvest.city=zhaoqing");

    @AfterAll
    void stop() {
        side.close();
    }

    private static String row(String number, String name, String kind, String division, String parent) {
        return String.join(
                ",", "DZ-" + number, name, kind, division, "2019-10-01", parent.isEmpty() ? "" : "DZ-" + parent);
    }

    /** A centre for the district, for each street an office and a point, for each community a station. */
    private static List<String> rows() {
        Divisions divisions = new Divisions("zhaoqing");
        List<String> rows = new ArrayList<>();
        rows.add(row(DISTRICT, "端州区新时代文明实践中心", "实践中心", DISTRICT, ""));
        for (Division street : within(divisions, Level.STREET)) {
            rows.add(row(street.code(), street.name() + "实践所", "实践所", street.code(), DISTRICT));
            rows.add(row(street.code() + "-P", street.name() + "服务点", "点", street.code(), street.code()));
        }
        for (Division community : within(divisions, Level.COMMUNITY)) {
            rows.add(row(
                    community.code(),
                    community.name() + "实践站",
                    "实践站",
                    community.code(),
                    community.code().substring(0, STREET_DIGITS)));
        }
        return rows;
    }

    private static List<Division> within(Divisions divisions, Level level) {
        return divisions.ofLevel(level).stream()
                .filter(division -> division.code().startsWith(DISTRICT))
                .toList();
    }

    private Answer imported(List<String> rows) {
        byte[] file = (HEADER + "\n" + String.join("\n", rows) + "\n").getBytes(UTF_8);
        Answer accepted = side.http().upload("/api/v1/imports/stations", file, Map.of());
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        String address = accepted.header("Location").orElseThrow();
        return await().atMost(Duration.ofMinutes(1)).until(() -> side.http().get(address), shown -> shown.text("state")
                .equals("COMPLETED"));
    }

    private static int number(Answer finished, String field) {
        return finished.json().path(field).asInt();
    }

    @Test
    void isImportedAsATreeOnce() {
        TrackingToken before = side.mark();

        Answer finished = imported(rows());

        assertThat(number(finished, "accepted")).as(finished.body()).isEqualTo(69);
        List<StationKind> opened = new ArrayList<>();
        for (TrackedEventMessage<?> event : side.since(before)) {
            if (event.getPayload() instanceof StationOpened station) {
                opened.add(station.kind());
            }
        }
        assertThat(opened).filteredOn(StationKind.CENTRE::equals).hasSize(1);
        assertThat(opened).filteredOn(StationKind.OFFICE::equals).hasSize(4);
        assertThat(opened).filteredOn(StationKind.STATION::equals).hasSize(60);
        assertThat(opened).filteredOn(StationKind.POINT::equals).hasSize(4);
        TrackingToken done = side.mark();
        assertThat(number(imported(rows()), "unchanged")).isEqualTo(69);
        assertThat(side.since(done)).isEmpty();
    }

    @Test
    void hasNoRoomForACentreBeneathAnOffice() {
        Answer finished = imported(List.of(
                row("office", "某实践所", "实践所", "441202001", ""), row("centre", "某实践中心", "实践中心", DISTRICT, "office")));

        assertThat(number(finished, "rejected")).isEqualTo(1);
        assertThat(side.http()
                        .get("/api/v1/imports/" + finished.text("importId") + "/rejections")
                        .body())
                .contains("3,PARENT_INVALID");
    }
}
