package org.redvest.query.city.station;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.redvest.query.Facts.NOON;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Coordinates;
import org.redvest.api.Datum;
import org.redvest.api.DivisionCode;
import org.redvest.api.Site;
import org.redvest.api.Text;
import org.redvest.api.city.station.BlockKind;
import org.redvest.api.city.station.DutyTime;
import org.redvest.api.city.station.OpeningHours;
import org.redvest.api.city.station.StationKind;
import org.redvest.api.city.station.event.BlockClaimed;
import org.redvest.api.city.station.event.BlockReleased;
import org.redvest.api.city.station.event.DockingEnded;
import org.redvest.api.city.station.event.StationChanged;
import org.redvest.api.city.station.event.StationClosed;
import org.redvest.api.city.station.event.StationOpened;
import org.redvest.api.city.station.event.TeamDocked;
import org.redvest.api.city.station.query.ClaimedBlocks;
import org.redvest.api.city.station.query.ClaimedBlocks.ClaimedBlock;
import org.redvest.api.city.station.query.DockedTeams;
import org.redvest.api.city.station.query.DockedTeams.DockedTeam;
import org.redvest.api.city.station.query.StationTree;
import org.redvest.api.city.station.query.StationView;
import org.redvest.api.city.station.query.Stations;
import org.redvest.api.id.BlockId;
import org.redvest.api.id.DockingId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.StationId;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;
import tools.jackson.databind.JsonNode;

@QuerySideTest
@TestInstance(Lifecycle.PER_CLASS)
class StationsTest {

    private static final String ADDRESS = "/api/v1/stations";
    private static final String ON = "on=2018-12-29";
    private static final Path FILES = Path.of("../data/programmes/xiamen-2018");

    private static final OrganisationId TEAM = OrganisationId.stored("51441202MJB530764Y");
    private static final DivisionCode ELSEWHERE = new DivisionCode("441202001002");

    private final Map<StationId, Coordinates> places = new HashMap<>();
    private final Ledger ledger;
    private final Reader reader;

    StationsTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    /** The stations and docked teams of the files, and a practice centre of another city. */
    @BeforeAll
    void open() throws IOException {
        List<Object> facts = new ArrayList<>(Duanzhou.opened());
        for (String[] row : rows("stations.csv")) {
            StationId station = StationId.ofNumber(new Text(row[0]));
            Coordinates place = Coordinates.of(new BigDecimal(row[4]), new BigDecimal(row[5]), Datum.named(row[6]));
            places.put(station, place);
            facts.add(new StationOpened(
                    station,
                    new Text(row[0]),
                    new Text(row[1]),
                    StationKind.STATION,
                    new Site(new DivisionCode(row[3]), Text.EMPTY, place),
                    OpeningHours.of(row[7]),
                    LocalDate.parse(row[8]),
                    null));
        }
        int number = 0;
        for (String[] row : rows("docked-teams.csv")) {
            facts.add(new TeamDocked(
                    StationId.ofNumber(new Text(row[0])),
                    DockingId.from(new UUID(1, ++number)),
                    OrganisationId.stored(row[1]),
                    new Text(row[2]),
                    Set.of(DayOfWeek.MONDAY),
                    DutyTime.named(row[4]).orElseThrow(),
                    LocalDate.parse(row[5]),
                    row[6].isEmpty() ? null : LocalDate.parse(row[6])));
        }
        ledger.record(NOON, facts.toArray());
    }

    private static List<String[]> rows(String file) throws IOException {
        return Files.readAllLines(FILES.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    private Stations ask(String parameters, Object... variables) {
        return reader.ask(Stations.class, ADDRESS + "?" + ON + "&" + parameters, variables);
    }

    private static StationOpened opened(StationId station, @Nullable Coordinates place) {
        return new StationOpened(
                station,
                new Text("N-" + station),
                new Text("某驿站"),
                StationKind.STATION,
                new Site(ELSEWHERE, new Text("某路1号"), place),
                null,
                LocalDate.of(2020, 1, 1),
                null);
    }

    private static StationId newStation() {
        return StationId.from(UUID.randomUUID());
    }

    @Nested
    class OfTheFiles {

        @ParameterizedTest
        @CsvSource({"350200, 103", "350203, 26", "350205, 18", "350206, 23", "350211, 21", "350212, 8", "350213, 7"})
        void areInTheirDistricts(String division, long stations) {
            assertThat(ask("division={division}&limit=1", division).total()).isEqualTo(stations);
        }

        @Test
        void areReadPageByPageEachOnce() {
            List<StationView> all = new ArrayList<>();
            String more = "";
            do {
                Stations page = ask("division=350200&limit=40" + more);
                all.addAll(page.stations());
                more = page.nextCursor() == null ? "" : "&cursor=" + page.nextCursor();
            } while (!more.isEmpty());

            assertThat(all).hasSize(103).doesNotHaveDuplicates();
            assertThat(all)
                    .filteredOn(station -> station.name().startsWith("地铁"))
                    .hasSize(21)
                    .allSatisfy(station -> assertThat(station.hours()).isEqualTo("08:30-20:30"));
        }

        @ParameterizedTest
        @CsvSource({"2017-12-31, 0", "2018-01-01, 736", "2018-09-30, 736", "2018-10-01, 644", "2018-12-29, 644"})
        void haveTheirTeamsOfADay(String day, long teams) {
            DockedTeams docked = reader.ask(DockedTeams.class, ADDRESS + "/docked?on={day}&limit=1", day);

            assertThat(docked.total()).isEqualTo(teams);
            assertThat(docked.position()).isGreaterThanOrEqualTo(0);
        }
    }

    @Nested
    class Near {

        /** The database finds and orders as adding up by hand does. */
        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
        void aPlaceAreTheNearestFirst(long seed) {
            Random random = new Random(seed);
            Coordinates here =
                    new Coordinates(118_000_000 + random.nextInt(200_000), 24_440_000 + random.nextInt(200_000));
            int radius = 500 + random.nextInt(15_000);
            List<StationId> byHand = places.entrySet().stream()
                    .filter(place -> place.getValue().metresTo(here) <= radius)
                    .sorted(Comparator.comparingDouble(place -> place.getValue().metresTo(here)))
                    .map(Map.Entry::getKey)
                    .toList();

            List<StationId> found = new ArrayList<>();
            String more = "";
            do {
                Stations page = ask(
                        "near={east},{north}&radius={radius}&limit=7" + more,
                        BigDecimal.valueOf(here.longitude(), 6),
                        BigDecimal.valueOf(here.latitude(), 6),
                        radius);
                page.stations().forEach(station -> found.add(station.stationId()));
                more = page.nextCursor() == null ? "" : "&cursor=" + page.nextCursor();
            } while (!more.isEmpty());

            assertThat(found).containsExactlyElementsOf(byHand);
        }

        @Test
        void tellHowFarTheyAre() {
            StationView first = ask("near=118.095973,24.576210&radius=50&limit=1")
                    .stations()
                    .getFirst();

            assertThat(first.number()).isEqualTo("XM-YZ-001");
            assertThat(first.metres()).isZero();
        }

        @Test
        void areFoundInTheSystemOfChineseMaps() {
            Coordinates place = new Coordinates(118_095_973, 24_576_210);
            Coordinates.Position shown = place.in(Datum.GCJ02);

            Stations found =
                    ask("near={east},{north}&radius=50&limit=1&datum=GCJ02", shown.longitude(), shown.latitude());

            assertThat(found.datum()).isEqualTo(Datum.GCJ02);
            assertThat(found.stations()).singleElement().satisfies(station -> {
                assertThat(station.number()).isEqualTo("XM-YZ-001");
                assertThat(station.metres()).isZero();
                assertThat(station.coordinates()).isEqualTo(shown);
            });
        }

        @Test
        void areThoseInABox() {
            List<StationId> byHand = places.entrySet().stream()
                    .filter(place -> place.getValue().longitude() >= 118_050_000
                            && place.getValue().longitude() <= 118_150_000
                            && place.getValue().latitude() >= 24_450_000
                            && place.getValue().latitude() <= 24_550_000)
                    .map(Map.Entry::getKey)
                    .toList();

            Stations found = ask("bbox=118.05,24.45,118.15,24.55&limit=500");

            assertThat(found.total()).isEqualTo(byHand.size());
            assertThat(found.stations()).extracting(StationView::stationId).containsExactlyInAnyOrderElementsOf(byHand);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "near=118.09,24.47&datum=BD09           | 422 DATUM_UNKNOWN",
                    "near=24.47,118.09                      | 422 COORDINATES_SWAPPED",
                    "near=118.09,94.47                      | 422 COORDINATES_OUT_OF_RANGE",
                    "near=118.09                            | 400 INVALID_FIELD",
                    "near=118.09,north                      | 400 INVALID_FIELD",
                    "near=1e9,1                             | 400 INVALID_FIELD",
                    "near=118.09,24.47&radius=50001         | 400 INVALID_FIELD",
                    "near=118.09,24.47&bbox=118,24,119,25   | 400 INVALID_FIELD",
                    "bbox=119,24,118,25                     | 400 INVALID_FIELD",
                    "bbox=118,24,119                        | 400 INVALID_FIELD",
                    "division=110101                        | 422 UNKNOWN_DIVISION",
                    "kind=PARK                              | 400 INVALID_FIELD",
                    "cursor=nowhere                         | 400 INVALID_FIELD"
                })
        void areRefusedWhereNobodyCanTellWhere(String parameters, String problem) {
            assertThat(reader.get(ADDRESS + "?" + parameters).problem()).isEqualTo(problem);
        }
    }

    @Nested
    class OnAMap {

        private Reader.Answer onAMap(String parameters) {
            return reader.get(
                    Map.of("Accept", "application/geo+json", LogPositions.HEADER, String.valueOf(ledger.head())),
                    ADDRESS + "?" + parameters);
        }

        @Test
        void haveTheirLongitudeFirst() {
            Reader.Answer answer = onAMap(ON + "&near=118.095973,24.576210&radius=50&limit=1");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(String.valueOf(answer.headers().getContentType())).startsWith("application/geo+json");
            JsonNode collection = answer.json();
            assertThat(collection.path("type").asString()).isEqualTo("FeatureCollection");
            assertThat(collection.path("coordinateSystem").asString()).isEqualTo("WGS84");
            JsonNode feature = collection.path("features").path(0);
            assertThat(feature.path("type").asString()).isEqualTo("Feature");
            assertThat(feature.path("geometry").path("type").asString()).isEqualTo("Point");
            assertThat(feature.path("geometry").path("coordinates").path(0).asDouble())
                    .isCloseTo(118.095973, within(1e-9));
            assertThat(feature.path("geometry").path("coordinates").path(1).asDouble())
                    .isCloseTo(24.576210, within(1e-9));
            assertThat(feature.path("properties").path("number").asString()).isEqualTo("XM-YZ-001");
        }

        @Test
        void areThereWithoutAPlaceToo() {
            ledger.record(NOON, opened(newStation(), null));

            JsonNode features =
                    onAMap("on=2020-06-01&kind=STATION&limit=500").json().path("features");

            assertThat(features.valueStream()
                            .filter(feature -> feature.has("geometry")
                                    && feature.path("geometry").isNull()))
                    .isNotEmpty();
        }

        @Test
        void areNoMapForWhoDoesNotAskForOne() {
            assertThat(String.valueOf(
                            reader.get(Map.of("Accept", "*/*"), ADDRESS + "?" + ON + "&division=350203&limit=1")
                                    .headers()
                                    .getContentType()))
                    .startsWith("application/json");
        }
    }

    @Nested
    class OneStation {

        @Test
        void isWhatWasSaidLastOfIt() {
            StationId station = newStation();
            Coordinates moved = new Coordinates(112_465_300, 23_047_200);
            ledger.record(
                    NOON,
                    opened(station, null),
                    new StationChanged(
                            station,
                            new Text("新名"),
                            new Site(ELSEWHERE, new Text("某路2号"), moved),
                            new OpeningHours(540, 1080),
                            Duanzhou.CENTRE));

            StationView view = reader.ask(StationView.class, ADDRESS + "/{station}", station);

            assertThat(view.name()).isEqualTo("新名");
            assertThat(view.address()).isEqualTo("某路2号");
            assertThat(view.coordinates()).isEqualTo(new Coordinates.Position(112.4653, 23.0472));
            assertThat(view.hours()).isEqualTo("09:00-18:00");
            assertThat(view.parent()).isEqualTo(Duanzhou.CENTRE);
            assertThat(view.metres()).isNull();
        }

        @Test
        void isListedUntilItsLastDayAndKnownAfterIt() {
            StationId station = newStation();
            Coordinates alone = new Coordinates(100_000_000, 30_000_000);
            ledger.record(NOON, opened(station, alone), new StationClosed(station, LocalDate.of(2021, 6, 30)));

            for (var expected : Map.of("2019-12-31", 0L, "2020-01-01", 1L, "2021-06-30", 1L, "2021-07-01", 0L)
                    .entrySet()) {
                assertThat(reader.ask(Stations.class, ADDRESS + "?near=100,30&radius=1&on={day}", expected.getKey())
                                .total())
                        .as(expected.getKey())
                        .isEqualTo(expected.getValue());
            }
            assertThat(reader.ask(StationView.class, ADDRESS + "/{station}", station)
                            .lastDay())
                    .isEqualTo(LocalDate.of(2021, 6, 30));
        }

        @Test
        void isOneThatThereIs() {
            assertThat(reader.get(ADDRESS + "/{station}", newStation()).problem())
                    .isEqualTo("404 UNKNOWN_STATION");
            assertThat(reader.get(ADDRESS + "/{station}/tree", newStation()).problem())
                    .isEqualTo("404 UNKNOWN_STATION");
            assertThat(reader.get(ADDRESS + "/{station}/teams", newStation()).problem())
                    .isEqualTo("404 UNKNOWN_STATION");
            assertThat(reader.get(ADDRESS + "/nowhere").problem()).isEqualTo("404 UNKNOWN_STATION");
        }
    }

    @Nested
    class Tree {

        @Test
        void isThatOfDuanzhou() {
            StationTree tree =
                    reader.ask(StationTree.class, ADDRESS + "/{station}/tree?on=2019-12-31&limit=500", Duanzhou.CENTRE);

            assertThat(tree.byKind())
                    .containsEntry(StationKind.CENTRE, 1L)
                    .containsEntry(StationKind.OFFICE, 4L)
                    .containsEntry(StationKind.STATION, 60L)
                    .containsEntry(StationKind.POINT, 4L);
            assertThat(tree.root().stationId()).isEqualTo(Duanzhou.CENTRE);
            List<StationTree.Node> offices = tree.root().children().stream()
                    .filter(child -> child.kind() == StationKind.OFFICE)
                    .toList();
            assertThat(offices).hasSize(4).allSatisfy(office -> assertThat(
                            office.children().getLast().kind())
                    .isEqualTo(StationKind.POINT));
            assertThat(offices.stream()
                            .mapToInt(office -> office.children().size())
                            .sum())
                    .isEqualTo(64);
        }

        private static Stream<StationId> downwards(StationTree.Node node) {
            return Stream.concat(
                    Stream.of(node.stationId()), node.children().stream().flatMap(Tree::downwards));
        }

        @Test
        void goesOnDownwardsFromPageToPage() {
            StationTree whole =
                    reader.ask(StationTree.class, ADDRESS + "/{station}/tree?on=2019-12-31&limit=500", Duanzhou.CENTRE);
            Set<StationId> seen = new LinkedHashSet<>();

            String address = ADDRESS + "/{station}/tree?on=2019-12-31&limit=10";
            StationTree page = reader.ask(StationTree.class, address, Duanzhou.CENTRE);
            while (true) {
                assertThat(page.byKind()).isEqualTo(whole.byKind());
                // the ten of the page, and the centre and the office to which the first of them may belong
                assertThat(downwards(page.root()).count()).isLessThanOrEqualTo(12);
                downwards(page.root()).forEach(seen::add);
                if (page.nextCursor() == null) {
                    break;
                }
                page = reader.ask(StationTree.class, address + "&cursor={cursor}", Duanzhou.CENTRE, page.nextCursor());
            }

            assertThat(seen).containsExactlyElementsOf(downwards(whole.root()).toList());
            assertThat(reader.get(address + "&cursor={cursor}", Duanzhou.id("441202001"), Duanzhou.CENTRE)
                            .problem())
                    .isEqualTo("400 INVALID_FIELD");
        }

        @Test
        void isThatOfAPart() {
            StationTree street = reader.ask(
                    StationTree.class, ADDRESS + "/{station}/tree?on=2019-12-31&limit=500", Duanzhou.id("441202001"));

            assertThat(street.byKind()).containsEntry(StationKind.OFFICE, 1L).doesNotContainKey(StationKind.CENTRE);
        }

        @Test
        void countsThoseThatAreOpen() {
            assertThat(reader.ask(
                                    StationTree.class,
                                    ADDRESS + "/{station}/tree?on=2019-09-30&limit=500",
                                    Duanzhou.CENTRE)
                            .byKind())
                    .isEmpty();
        }
    }

    @Nested
    class Teams {

        private TeamDocked docked(StationId station, DockingId docking, String from, @Nullable String until) {
            return new TeamDocked(
                    station,
                    docking,
                    TEAM,
                    new Text("某志愿服务队"),
                    Set.of(DayOfWeek.SUNDAY, DayOfWeek.SATURDAY),
                    DutyTime.MORNING,
                    LocalDate.parse(from),
                    until == null ? null : LocalDate.parse(until));
        }

        @ParameterizedTest
        @CsvSource({"2030-12-31, 0", "2031-01-01, 2", "2031-03-31, 2", "2031-04-01, 1", "2031-06-30, 1", "2031-07-01, 0"
        })
        void areThoseOfTheDayAndTheLastWordOnTheirEndCounts(String day, long teams) {
            StationId station = newStation();
            DockingId open = DockingId.from(UUID.randomUUID());
            ledger.record(
                    NOON,
                    opened(station, null),
                    docked(station, open, "2031-01-01", null),
                    docked(station, DockingId.from(UUID.randomUUID()), "2031-01-01", "2031-03-31"),
                    new DockingEnded(station, open, LocalDate.of(2031, 9, 30)),
                    new DockingEnded(station, open, LocalDate.of(2031, 6, 30)));

            assertThat(reader.ask(DockedTeams.class, ADDRESS + "/{station}/teams?on={day}", station, day)
                            .total())
                    .isEqualTo(teams);
        }

        @Test
        void comePageByPage() {
            StationId station = newStation();
            ledger.record(
                    NOON,
                    opened(station, null),
                    docked(station, DockingId.from(new UUID(7, 1)), "2032-01-01", "2032-12-31"),
                    docked(station, DockingId.from(new UUID(7, 2)), "2032-01-01", null),
                    docked(station, DockingId.from(new UUID(7, 3)), "2032-01-01", "2032-12-31"));
            String address = ADDRESS + "/{station}/teams?on=2032-06-01&limit=2";

            DockedTeams first = reader.ask(DockedTeams.class, address, station);
            DockedTeams rest = reader.ask(
                    DockedTeams.class, address + "&cursor={cursor}", station, requireNonNull(first.nextCursor()));

            assertThat(first.total()).isEqualTo(3);
            assertThat(first.teams().getFirst())
                    .isEqualTo(new DockedTeam(
                            DockingId.from(new UUID(7, 1)),
                            station,
                            "某驿站",
                            TEAM.code(),
                            "某志愿服务队",
                            List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                            DutyTime.MORNING,
                            LocalDate.of(2032, 1, 1),
                            LocalDate.of(2032, 12, 31)));
            assertThat(rest.teams()).extracting(DockedTeam::dockingId).containsExactly(DockingId.from(new UUID(7, 3)));
            assertThat(rest.total()).isNull();
            assertThat(rest.nextCursor()).isNull();
        }
    }

    @Nested
    class Blocks {

        private static final DivisionCode STREET = new DivisionCode("350203001");
        private static final OrganisationId OTHER = OrganisationId.stored("11441202MJB530764Y");

        private BlockClaimed claimed(Text name, OrganisationId unit, String from, @Nullable String until) {
            return new BlockClaimed(
                    BlockId.of(STREET, name),
                    STREET,
                    name,
                    BlockKind.ROAD,
                    unit,
                    new Text("某单位"),
                    LocalDate.parse(from),
                    until == null ? null : LocalDate.parse(until));
        }

        @Test
        void areLookedAfterByWhoeverHasThemOnTheDay() {
            Text road = new Text("民族路");
            ledger.record(
                    NOON,
                    claimed(road, TEAM, "2026-01-01", null),
                    new BlockReleased(
                            BlockId.of(STREET, road),
                            TEAM,
                            LocalDate.of(2026, 1, 1),
                            LocalDate.of(2026, 6, 30),
                            new Text("调整包干范围")),
                    claimed(road, OTHER, "2026-07-01", "2026-12-31"));

            assertThat(unitsOn("2025-12-31")).isEmpty();
            assertThat(unitsOn("2026-01-01")).containsExactly(TEAM.code());
            assertThat(unitsOn("2026-06-30")).containsExactly(TEAM.code());
            assertThat(unitsOn("2026-07-01")).containsExactly(OTHER.code());
            assertThat(unitsOn("2027-01-01")).isEmpty();
        }

        private List<String> unitsOn(String day) {
            ClaimedBlocks blocks = reader.ask(ClaimedBlocks.class, "/api/v1/blocks?division=350203&on={day}", day);
            assertThat(blocks.total()).isEqualTo(blocks.blocks().size());
            return blocks.blocks().stream().map(ClaimedBlock::organisationId).toList();
        }

        @Test
        void areOfADivisionThatTheCityHas() {
            assertThat(reader.get("/api/v1/blocks?division=110101").problem()).isEqualTo("422 UNKNOWN_DIVISION");
        }
    }
}
