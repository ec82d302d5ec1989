package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Invented.creditCode;
import static org.redvest.command.Invented.with;
import static org.redvest.command.Invented.without;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.CivilTime;
import org.redvest.api.Coordinates;
import org.redvest.api.Problem;
import org.redvest.api.city.station.StationKind;
import org.redvest.api.city.station.event.BlockClaimed;
import org.redvest.api.city.station.event.BlockReleased;
import org.redvest.api.city.station.event.DockingEnded;
import org.redvest.api.city.station.event.StationChanged;
import org.redvest.api.city.station.event.StationClosed;
import org.redvest.api.city.station.event.StationOpened;
import org.redvest.api.city.station.event.TeamDocked;
import org.redvest.command.Http.Answer;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;

/** Stations, docked teams and claimed blocks over HTTP, whatever store they stand on. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class StationContract {

    private static final String STATIONS = "/api/v1/stations";
    private static final String BLOCKS = "/api/v1/blocks";
    private static final Map<String, Object> PLACE =
            Map.of("longitude", 118.095973, "latitude", 24.576210, "datum", "WGS84");

    private final RunningCommandSide side;
    private final Http http;
    private final Actors actors;

    StationContract(Store store) {
        this.side = RunningCommandSide.start(store, "stations");
        this.http = side.http();
        this.actors = new Actors(side);
    }

    @AfterAll
    void stop() {
        side.close();
    }

    /** What an event store that remembers earlier runs does not know. */
    private static String unheardOf(String name) {
        return name + "-" + UUID.randomUUID().toString().substring(0, 13);
    }

    private static Map<String, Object> station() {
        Map<String, Object> station = new LinkedHashMap<>();
        station.put("number", unheardOf("T"));
        station.put("name", "地铁叶厝社区志愿服务驿站");
        station.put("kind", "STATION");
        station.put("division", "350211002004");
        station.put("coordinates", PLACE);
        station.put("hours", "08:30-20:30");
        station.put("openedOn", "2018-03-28");
        return station;
    }

    private String opened(Map<String, Object> station) {
        return http.post(STATIONS, station).created().text("stationId");
    }

    private static Map<String, Object> docking(String team) {
        Map<String, Object> docking = new LinkedHashMap<>();
        docking.put("organisationId", team);
        docking.put("team", "文明单位志愿服务队001");
        docking.put("weekdays", List.of("SUNDAY", "SATURDAY"));
        docking.put("dutyTime", "MORNING");
        docking.put("from", "2026-01-01");
        return docking;
    }

    private static Map<String, Object> claim(String name, String unit) {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("division", "350203001");
        claim.put("name", name);
        claim.put("kind", "ROAD");
        claim.put("organisationId", unit);
        claim.put("unit", "某单位");
        claim.put("from", "2026-01-01");
        return claim;
    }

    private Supplier<Answer> opening(Map<String, Object> station) {
        return () -> http.post(STATIONS, station);
    }

    @Nested
    class Station {

        @Test
        void isOpenedChangedAndClosed() {
            Map<String, Object> request = station();
            String station = opened(request);

            assertThat(actors.events(station, StationOpened.class))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.site().coordinates()).isEqualTo(new Coordinates(118_095_973, 24_576_210));
                        assertThat(event.kind()).isEqualTo(StationKind.STATION);
                        assertThat(event.openedOn()).isEqualTo(LocalDate.of(2018, 3, 28));
                    });
            assertThat(opened(request)).isEqualTo(station);
            assertThat(actors.events(station, StationOpened.class)).hasSize(1);

            http.post(STATIONS + "/" + station + "/change", Map.of("name", "新名", "hours", "09:00-18:00"))
                    .done();
            assertThat(actors.events(station, StationChanged.class))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.site().division().value()).isEqualTo("350211002004");
                        assertThat(event.site().coordinates()).isNull();
                    });

            http.post(STATIONS + "/" + station + "/closing", Map.of("lastDay", "2026-06-30"))
                    .done();
            assertThat(actors.events(station, StationClosed.class))
                    .extracting(StationClosed::lastDay)
                    .containsExactly(LocalDate.of(2026, 6, 30));
            actors.assertRefused(
                    409,
                    Problem.STATION_CLOSED,
                    () -> http.post(STATIONS + "/" + station + "/change", Map.of("name", "又改")));
        }

        @Test
        void isKeptInOneSystemWhicheverItIsGivenIn() {
            String station = opened(with(
                    station(),
                    "coordinates",
                    Map.of("longitude", 118.080406, "latitude", 24.451704, "datum", "GCJ-02")));

            assertThat(actors.events(station, StationOpened.class))
                    .extracting(event -> event.site().coordinates())
                    .containsExactly(new Coordinates(118_075_435, 24_454_356));
        }

        @ParameterizedTest
        @CsvSource({
            "118.095973, 94.576210, WGS84, COORDINATES_OUT_OF_RANGE",
            "181, 24.576210, WGS84, COORDINATES_OUT_OF_RANGE",
            "24.576210, 118.095973, GCJ02, COORDINATES_SWAPPED",
            "118.095973, 24.576210, BD09, DATUM_UNKNOWN",
            "118.095973, 24.576210, Beijing54, DATUM_UNKNOWN"
        })
        void isRefusedWhereItsCoordinatesAreNone(double longitude, double latitude, String datum, Problem problem) {
            actors.assertRefused(
                    422,
                    problem,
                    opening(with(
                            station(),
                            "coordinates",
                            Map.of("longitude", longitude, "latitude", latitude, "datum", datum))));
        }

        @Test
        void isRefusedWhereWhatIsSaidOfItCannotBe() {
            Map<String, Object> known = station();
            String office = opened(with(station(), "kind", "OFFICE"));
            String station = opened(known);
            opened(with(station(), "parent", office));

            actors.assertRefused(409, Problem.STATION_ALREADY_OPENED, opening(with(known, "name", "另一个")));
            actors.assertRefused(422, Problem.PARENT_INVALID, opening(with(station(), "parent", station)));
            actors.assertRefused(404, Problem.UNKNOWN_STATION, opening(with(station(), "parent", "sta-1")));
            actors.assertRefused(422, Problem.UNKNOWN_DIVISION, opening(with(station(), "division", "110101")));
            actors.assertRefused(422, Problem.TIME_INVALID, opening(with(station(), "hours", "20:30-08:30")));
            actors.assertRefused(400, Problem.INVALID_FIELD, opening(without(station(), "number")));
            actors.assertRefused(400, Problem.INVALID_FIELD, opening(with(station(), "kind", "驿站")));
            actors.assertRefused(
                    400,
                    Problem.INVALID_FIELD,
                    opening(with(station(), "coordinates", Map.of("longitude", 118.1, "latitude", 24.5))));
            actors.assertRefused(
                    404,
                    Problem.UNKNOWN_STATION,
                    () -> http.post(
                            STATIONS + "/sta-" + UUID.randomUUID() + "/closing", Map.of("lastDay", "2026-06-30")));
            actors.assertRefused(
                    422,
                    Problem.PERIOD_REVERSED,
                    () -> http.post(STATIONS + "/" + station + "/closing", Map.of("lastDay", "2018-03-27")));
        }
    }

    @Nested
    class Docking {

        @Test
        void beginsAndEnds() {
            String station = opened(station());
            String teams = STATIONS + "/" + station + "/teams";
            String team = creditCode();

            String docking = http.post(teams, docking(team)).created().text("dockingId");
            http.post(teams + "/" + docking + "/end", Map.of("organisationId", team, "lastDay", "2026-06-30"))
                    .done();

            assertThat(actors.events(station, TeamDocked.class)).hasSize(1);
            assertThat(actors.events(station, DockingEnded.class))
                    .extracting(DockingEnded::lastDay)
                    .containsExactly(LocalDate.of(2026, 6, 30));
        }

        @Test
        void takesEffectOnceUnderOneKey() {
            String station = opened(station());
            Map<String, String> key =
                    Map.of("Idempotency-Key", UUID.randomUUID().toString());
            Map<String, Object> request = docking(creditCode());

            Answer first =
                    http.post(STATIONS + "/" + station + "/teams", request, key).created();

            assertThat(http.post(STATIONS + "/" + station + "/teams", request, key)
                            .body())
                    .isEqualTo(first.body());
            assertThat(actors.events(station, TeamDocked.class)).hasSize(1);
        }

        @Test
        void isRefusedWhereItCannotBe() {
            String station = opened(station());
            String teams = STATIONS + "/" + station + "/teams";
            String team = creditCode();
            String docking = http.post(teams, with(docking(team), "until", "2026-06-30"))
                    .created()
                    .text("dockingId");

            actors.assertRefused(409, Problem.ALREADY_DOCKED, () -> http.post(teams, docking(team)));
            actors.assertRefused(
                    422,
                    Problem.PERIOD_REVERSED,
                    () -> http.post(teams, with(docking(creditCode()), "until", "2025-12-31")));
            actors.assertRefused(422, Problem.CREDIT_CODE_LENGTH, () -> http.post(teams, docking("51350200")));
            actors.assertRefused(
                    400, Problem.INVALID_FIELD, () -> http.post(teams, with(docking(team), "weekdays", List.of())));
            actors.assertRefused(
                    409,
                    Problem.DOCKING_ENDED,
                    () -> http.post(
                            teams + "/" + docking + "/end", Map.of("organisationId", team, "lastDay", "2026-07-01")));
            actors.assertRefused(
                    404,
                    Problem.UNKNOWN_DOCKING,
                    () -> http.post(
                            teams + "/dck-" + UUID.randomUUID() + "/end",
                            Map.of("organisationId", team, "lastDay", "2026-06-01")));
        }

        @Test
        void isNoMoreForASuspendedOrganisationThanForADissolvedOne() {
            String station = opened(station());
            String suspended = creditCode();
            String dissolved = creditCode();
            for (String code : List.of(suspended, dissolved)) {
                http.post(
                                "/api/v1/organisations",
                                Map.of("organisationId", code, "name", "某志愿服务队", "division", "350203"))
                        .created();
            }
            http.post("/api/v1/organisations/" + suspended + "/suspension", Map.of("reason", "年检未通过"))
                    .done();
            http.post("/api/v1/organisations/" + dissolved + "/dissolution", Map.of("reason", "合并"))
                    .done();

            String tomorrow = LocalDate.now(CivilTime.ZONE).plusDays(1).toString();
            actors.assertRefused(
                    409,
                    Problem.ORGANISATION_SUSPENDED,
                    () -> http.post(STATIONS + "/" + station + "/teams", with(docking(suspended), "from", tomorrow)));
            actors.assertRefused(
                    409,
                    Problem.ORGANISATION_DISSOLVED,
                    () -> http.post(STATIONS + "/" + station + "/teams", with(docking(dissolved), "from", tomorrow)));
        }

        /** A delegation for one organisation covers that one's acts. */
        @Test
        void isOnesOwnForWhoActsForOneOrganisation() {
            String station = opened(station());
            String own = creditCode();
            String holder = unheardOf("manager");
            http.post(
                            "/api/v1/delegations",
                            Map.of(
                                    "holder",
                                    holder,
                                    "powers",
                                    List.of("RUN_STATIONS"),
                                    "division",
                                    "350200",
                                    "organisationId",
                                    own,
                                    "from",
                                    "2026-01-01T00:00:00+08:00",
                                    "basis",
                                    "厦文明办〔2026〕3号"))
                    .created();
            Http manager = http.with(TestIssuer.shared().token(holder, Role.ORGANISATION_MANAGER));

            manager.post(STATIONS + "/" + station + "/teams", docking(own)).created();
            manager.post(BLOCKS, claim(unheardOf("民族路"), own)).created();

            actors.assertRefused(
                    403,
                    Problem.AUTHORITY_MISSING,
                    () -> manager.post(STATIONS + "/" + station + "/teams", docking(creditCode())));
            actors.assertRefused(
                    403, Problem.AUTHORITY_MISSING, () -> manager.post(BLOCKS, claim(unheardOf("民族路"), creditCode())));
        }
    }

    @Nested
    class Block {

        @Test
        void isClaimedReleasedAndClaimedByAnother() {
            String road = unheardOf("民族路");
            String unit = creditCode();
            String other = creditCode();

            String block = http.post(BLOCKS, claim(road, unit)).created().text("blockId");
            actors.assertRefused(409, Problem.BLOCK_CLAIMED, () -> http.post(BLOCKS, claim(road, other)));
            http.post(
                            BLOCKS + "/" + block + "/release",
                            Map.of("organisationId", unit, "lastDay", "2026-06-30", "reason", "调整包干范围"))
                    .done();
            http.post(BLOCKS, with(claim(road, other), "from", "2026-07-01")).created();

            assertThat(actors.events(block, BlockClaimed.class)).hasSize(2);
            assertThat(actors.events(block, BlockReleased.class)).hasSize(1);
        }

        @Test
        void isReleasedByWhoeverHasIt() {
            String unit = creditCode();
            String block =
                    http.post(BLOCKS, claim(unheardOf("民族路"), unit)).created().text("blockId");

            actors.assertRefused(
                    409,
                    Problem.BLOCK_NOT_CLAIMED,
                    () -> http.post(
                            BLOCKS + "/" + block + "/release",
                            Map.of("organisationId", creditCode(), "lastDay", "2026-06-30", "reason", "不再包干")));
            actors.assertRefused(
                    404,
                    Problem.UNKNOWN_BLOCK,
                    () -> http.post(
                            BLOCKS + "/blk-" + UUID.randomUUID() + "/release",
                            Map.of("organisationId", unit, "lastDay", "2026-06-30", "reason", "不再包干")));
            actors.assertRefused(
                    422,
                    Problem.PERIOD_REVERSED,
                    () -> http.post(
                            BLOCKS + "/" + block + "/release",
                            Map.of("organisationId", unit, "lastDay", "2025-12-31", "reason", "不再包干")));
        }
    }
}
