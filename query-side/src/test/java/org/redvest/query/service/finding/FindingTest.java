package org.redvest.query.service.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.HULI_STREET;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.details;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newProject;
import static org.redvest.query.Facts.newShift;
import static org.redvest.query.Facts.newSignUp;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.published;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.redvest.api.Coordinates;
import org.redvest.api.Datum;
import org.redvest.api.DivisionCode;
import org.redvest.api.Site;
import org.redvest.api.Text;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.project.ProjectDetails;
import org.redvest.api.service.project.event.ProjectAmended;
import org.redvest.api.service.project.event.ProjectClosed;
import org.redvest.api.service.project.event.ProjectDrafted;
import org.redvest.api.service.project.event.ProjectRevised;
import org.redvest.api.service.project.query.ProjectView;
import org.redvest.api.service.project.query.Projects;
import org.redvest.api.service.shift.ShiftTerms;
import org.redvest.api.service.shift.ShiftTimes;
import org.redvest.api.service.shift.event.PlaceTaken;
import org.redvest.api.service.shift.event.ShiftCancelled;
import org.redvest.api.service.shift.event.ShiftChanged;
import org.redvest.api.service.shift.event.ShiftOpened;
import org.redvest.api.service.shift.query.OpenShifts;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;
import tools.jackson.databind.JsonNode;

/** What is found is what adding up by hand finds, in its order, whatever is asked. */
@QuerySideTest
@TestInstance(Lifecycle.PER_CLASS)
class FindingTest {

    private static final String PROJECTS = "/api/v1/projects";
    private static final String SHIFTS = "/api/v1/shifts";

    /** A part of the map, and a time, that no other test has. */
    private static final int WEST = 100_000_000;

    private static final int SOUTH = 30_000_000;
    private static final int WIDE = 200_000;
    private static final Instant BEGINNING = Instant.parse("2045-01-01T00:00:00Z");
    private static final String BOX = "bbox=99.9,29.9,100.3,30.3";

    private static final List<String> DIVISIONS = List.of(HONGSHAN, HULI_STREET);
    private static final List<String> THEMES = List.of("洁净家园", "文明交通");
    private static final int MANY = 60;

    private final Ledger ledger;
    private final Reader reader;
    private final List<Place> places = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();

    FindingTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    /** A project, as it stands. */
    record Place(ProjectId project, Coordinates at, String division, String theme, boolean open) {}

    /** A shift, as it stands. */
    record Slot(Place of, ShiftId shift, Coordinates at, Instant start, Instant end, int left, boolean cancelled) {}

    /**
     * Something that somebody looks for; null is not asked about.
     *
     * @param seed for what it is
     */
    record Question(
            long seed,
            @Nullable Coordinates near,
            int radius,
            @Nullable String division,
            @Nullable String theme,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Integer free) {

        static Question of(long seed) {
            Random random = new Random(seed);
            Instant from = random.nextBoolean() ? null : BEGINNING.plus(Duration.ofHours(random.nextInt(600)));
            return new Question(
                    seed,
                    random.nextInt(4) == 0 ? null : somewhere(random),
                    500 + random.nextInt(15_000),
                    random.nextInt(3) == 0 ? DIVISIONS.get(random.nextInt(2)) : null,
                    random.nextInt(3) == 0 ? THEMES.get(random.nextInt(2)) : null,
                    from,
                    from == null || random.nextBoolean() ? null : from.plus(Duration.ofHours(random.nextInt(200))),
                    random.nextInt(3) == 0 ? 1 + random.nextInt(3) : null);
        }

        boolean isAboutShifts() {
            return from != null || to != null || free != null;
        }

        boolean matches(Place place) {
            return place.open()
                    && (near == null || place.at().metresTo(near) <= radius)
                    && (division == null || place.division().equals(division))
                    && (theme == null || place.theme().equals(theme));
        }

        boolean matches(Slot slot) {
            return !slot.cancelled()
                    && (from == null || slot.end().isAfter(from))
                    && (to == null || slot.start().isBefore(to))
                    && (free == null || slot.left() >= free);
        }

        String parameters() {
            StringBuilder all = new StringBuilder("?limit=7");
            if (near == null) {
                all.append('&').append(BOX);
            } else {
                all.append("&near=")
                        .append(BigDecimal.valueOf(near.longitude(), 6))
                        .append(',')
                        .append(BigDecimal.valueOf(near.latitude(), 6))
                        .append("&radius=")
                        .append(radius);
            }
            append(all, "division", division);
            append(all, "theme", theme);
            append(all, "from", from);
            append(all, "to", to);
            append(all, "freePlaces", free);
            return all.toString();
        }

        private static void append(StringBuilder all, String name, @Nullable Object value) {
            if (value != null) {
                all.append('&').append(name).append('=').append(value);
            }
        }

        @Override
        public String toString() {
            return seed + parameters();
        }
    }

    private static Stream<Question> questions() {
        return LongStream.rangeClosed(1, 40).mapToObj(Question::of);
    }

    private static Coordinates somewhere(Random random) {
        return new Coordinates(WEST + random.nextInt(WIDE), SOUTH + random.nextInt(WIDE));
    }

    private static ProjectDetails at(String division, String theme, @Nullable Coordinates point) {
        ProjectDetails of = details(division);
        return new ProjectDetails(
                of.name(),
                new Text(theme),
                of.targetGroup(),
                of.content(),
                of.risk(),
                of.riskStatement(),
                of.agreement(),
                new Site(new DivisionCode(division), of.site().address(), point),
                of.contact(),
                of.qualifications(),
                of.minAge(),
                of.exposure());
    }

    private static ShiftTimes times(Instant start, Instant end) {
        return new ShiftTimes(start, end, NOON, start);
    }

    private static ShiftOpened opened(
            ShiftId shift, Place of, Coordinates at, Instant start, Instant end, int capacity) {
        return new ShiftOpened(
                shift,
                of.project(),
                null,
                null,
                new Site(new DivisionCode(of.division()), new Text("路口"), at),
                new ShiftTerms(times(start, end), capacity, true));
    }

    /** Some are closed, not published, moved, or about to move; shifts are full, called off, or were put off. */
    @BeforeAll
    void happen() {
        Random random = new Random(4711);
        for (int i = 0; i < MANY; i++) {
            Place place = project(i, random);
            places.add(place);
            for (int j = 0; j < random.nextInt(4) && i % 7 != 1; j++) {
                slots.add(shift(place, j, random));
            }
        }
    }

    private Place project(int number, Random random) {
        ProjectId project = newProject();
        String division = DIVISIONS.get(random.nextInt(2));
        String theme = THEMES.get(random.nextInt(2));
        Coordinates first = somewhere(random);
        Coordinates other = somewhere(random);
        if (number % 7 == 1) {
            ledger.record(NOON, new ProjectDrafted(project, newOrganisation(), at(division, theme, first)));
            return new Place(project, first, division, theme, false);
        }
        ledger.record(NOON, published(project, newOrganisation(), at(division, theme, first)));
        switch (number % 7) {
            case 2 -> ledger.record(NOON, new ProjectClosed(project, new Text("活动周期结束")));
            case 3 -> ledger.record(NOON, new ProjectAmended(project, 1, at(division, theme, other)));
            case 4 -> ledger.record(NOON, new ProjectRevised(project, 2, at(division, theme, other)));
            default -> {
                // it stays where it is
            }
        }
        return new Place(project, number % 7 == 3 ? other : first, division, theme, number % 7 != 2);
    }

    private Slot shift(Place place, int number, Random random) {
        ShiftId shift = newShift();
        Instant start = BEGINNING.plus(Duration.ofMinutes(random.nextInt(60 * 600)));
        Instant end = start.plus(Duration.ofMinutes(30L + random.nextInt(600)));
        Coordinates here = somewhere(random);
        int capacity = 1 + random.nextInt(4);
        int taken = random.nextInt(capacity + 1);
        ledger.record(NOON, opened(shift, place, here, start, end, capacity));
        for (int i = 0; i < taken; i++) {
            ledger.record(NOON, new PlaceTaken(shift, newSignUp(), newVolunteer(), 1, null));
        }
        boolean cancelled = number == 2;
        if (cancelled) {
            ledger.record(NOON, new ShiftCancelled(shift, new Text("台风")));
        }
        if (number != 1) {
            return new Slot(place, shift, here, start, end, capacity - taken, cancelled);
        }
        Duration later = Duration.ofHours(random.nextInt(200));
        Coordinates there = somewhere(random);
        ledger.record(
                NOON,
                new ShiftChanged(
                        shift,
                        new Site(new DivisionCode(place.division()), new Text("路口"), there),
                        times(start.plus(later), end.plus(later))));
        return new Slot(place, shift, there, start.plus(later), end.plus(later), capacity - taken, false);
    }

    private List<ProjectId> foundProjects(String parameters) {
        List<ProjectId> found = new ArrayList<>();
        String more = "";
        do {
            Projects page = reader.ask(Projects.class, PROJECTS + parameters + more);
            page.projects().forEach(project -> found.add(project.projectId()));
            more = page.nextCursor() == null ? "" : "&cursor=" + page.nextCursor();
        } while (!more.isEmpty());
        return found;
    }

    private List<ShiftId> foundShifts(String parameters) {
        List<ShiftId> found = new ArrayList<>();
        String more = "";
        do {
            OpenShifts page = reader.ask(OpenShifts.class, SHIFTS + parameters + more);
            page.shifts().forEach(entry -> found.add(entry.shift().shiftId()));
            more = page.nextCursor() == null ? "" : "&cursor=" + page.nextCursor();
        } while (!more.isEmpty());
        return found;
    }

    @ParameterizedTest
    @MethodSource("questions")
    void findsTheProjectsThatAddingUpByHandFinds(Question question) {
        Coordinates near = question.near();
        Stream<Place> byHand = places.stream()
                .filter(question::matches)
                .filter(place -> !question.isAboutShifts()
                        || slots.stream().anyMatch(slot -> slot.of().equals(place) && question.matches(slot)));

        List<ProjectId> found = foundProjects(question.parameters());

        if (near == null) {
            assertThat(found)
                    .containsExactlyInAnyOrderElementsOf(
                            byHand.map(Place::project).toList());
        } else {
            assertThat(found)
                    .containsExactlyElementsOf(byHand.sorted(Comparator.comparingDouble(
                                    place -> place.at().metresTo(near)))
                            .map(Place::project)
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void findsTheShiftsThatAddingUpByHandFinds(Question question) {
        Coordinates near = question.near();
        Stream<Slot> byHand = slots.stream()
                .filter(slot -> slot.of().open()
                        && (near == null || slot.at().metresTo(near) <= question.radius())
                        && (question.division() == null || slot.of().division().equals(question.division()))
                        && (question.theme() == null || slot.of().theme().equals(question.theme())))
                .filter(question::matches);

        List<ShiftId> found = foundShifts(question.parameters());

        if (near == null) {
            assertThat(found)
                    .containsExactlyInAnyOrderElementsOf(byHand.map(Slot::shift).toList());
        } else {
            assertThat(found)
                    .containsExactlyElementsOf(byHand.sorted(
                                    Comparator.comparingDouble(slot -> slot.at().metresTo(near)))
                            .map(Slot::shift)
                            .toList());
        }
    }

    @Test
    void findsThoseFirstThatEndFirst() {
        List<ShiftId> inOrder = slots.stream()
                .filter(slot -> slot.of().open() && !slot.cancelled())
                .sorted(Comparator.comparing(Slot::end))
                .map(Slot::shift)
                .toList();
        Map<ShiftId, Instant> ends = new HashMap<>();
        slots.forEach(slot -> ends.put(slot.shift(), slot.end()));

        List<ShiftId> found = foundShifts("?limit=7&" + BOX);

        assertThat(found).containsExactlyInAnyOrderElementsOf(inOrder);
        assertThat(found).extracting(ends::get).isSorted();
    }

    /** A search that names the position of a sign-up answers what that left. */
    @Test
    void findsWhatTheLastSignUpLeft() {
        Place place = places.stream().filter(Place::open).findFirst().orElseThrow();
        ShiftId shift = newShift();
        Coordinates here = new Coordinates(101_000_000, 31_000_000);
        Instant start = BEGINNING.plus(Duration.ofDays(400));
        ledger.record(NOON, opened(shift, place, here, start, start.plus(Duration.ofHours(2)), 2));
        String near = SHIFTS + "?near=101.0,31.0&radius=10";

        OpenShifts.Entry two = reader.ask(OpenShifts.class, near).shifts().getFirst();
        ledger.record(NOON, new PlaceTaken(shift, newSignUp(), newVolunteer(), 1, null));
        OpenShifts.Entry one =
                reader.ask(OpenShifts.class, near + "&freePlaces=1").shifts().getFirst();
        long last = ledger.record(NOON, new PlaceTaken(shift, newSignUp(), newVolunteer(), 1, null));
        OpenShifts none = reader.ask(OpenShifts.class, near + "&freePlaces=1");

        assertThat(two.shift().placesLeft()).isEqualTo(2);
        assertThat(two.metres()).isZero();
        assertThat(two.project()).isEqualTo("城市义工志愿行动");
        assertThat(one.shift().placesLeft()).isEqualTo(1);
        assertThat(none.shifts()).isEmpty();
        assertThat(none.position()).isGreaterThanOrEqualTo(last);
        assertThat(reader.ask(OpenShifts.class, near)
                        .shifts()
                        .getFirst()
                        .shift()
                        .placesLeft())
                .isZero();
    }

    @Test
    void findsInTheSystemOfChineseMaps() {
        ProjectId project = newProject();
        Coordinates here = new Coordinates(102_094_377, 32_477_153);
        Coordinates.Position shown = here.in(Datum.GCJ02);
        ledger.record(NOON, published(project, newOrganisation(), at(HONGSHAN, "洁净家园", here)));

        Projects found = reader.ask(
                Projects.class,
                PROJECTS + "?near={east},{north}&radius=1&datum=gcj-02",
                shown.longitude(),
                shown.latitude());

        assertThat(found.projects()).singleElement().satisfies(one -> {
            assertThat(one.projectId()).isEqualTo(project);
            assertThat(one.metres()).isZero();
            assertThat(one.details().coordinates()).satisfies(point -> {
                assertThat(point.longitude()).isCloseTo(shown.longitude(), within(1e-7));
                assertThat(point.latitude()).isCloseTo(shown.latitude(), within(1e-7));
                assertThat(point.datum()).isEqualTo(Datum.GCJ02);
            });
        });
    }

    @Test
    void listsProjectsWithoutAPlaceInTheirOrderAsBefore() {
        Projects page = reader.ask(Projects.class, PROJECTS + "?division={division}&limit=3", SIMING);

        assertThat(page.projects()).extracting(ProjectView::position).isSorted();
        assertThat(page.projects()).extracting(ProjectView::metres).containsOnlyNulls();
    }

    @Nested
    class OnAMap {

        private Reader.Answer onAMap(String address) {
            return reader.get(
                    Map.of("Accept", "application/geo+json", LogPositions.HEADER, String.valueOf(ledger.head())),
                    address);
        }

        private void requireFeatures(JsonNode collection) {
            assertThat(collection.path("type").asString()).isEqualTo("FeatureCollection");
            assertThat(collection.path("position").asLong()).isPositive();
            assertThat(collection.path("features").isArray()).isTrue();
            assertThat(collection.path("features").valueStream()).isNotEmpty().allSatisfy(feature -> {
                assertThat(feature.path("type").asString()).isEqualTo("Feature");
                assertThat(feature.path("id").asString()).isNotEmpty();
                assertThat(feature.path("properties").isObject()).isTrue();
                assertThat(feature.path("geometry").path("type").asString()).isEqualTo("Point");
                JsonNode point = feature.path("geometry").path("coordinates");
                assertThat(point.size()).isEqualTo(2);
                // longitude first (RFC 7946, 3.1.1)
                assertThat(point.path(0).asDouble()).isBetween(99.9, 100.3);
                assertThat(point.path(1).asDouble()).isBetween(29.9, 30.3);
            });
        }

        @Test
        void areProjects() {
            Reader.Answer answer = onAMap(PROJECTS + "?" + BOX);

            assertThat(String.valueOf(answer.headers().getContentType())).startsWith("application/geo+json");
            JsonNode collection = answer.json();
            requireFeatures(collection);
            assertThat(collection.path("coordinateSystem").asString()).isEqualTo("WGS84");
            assertThat(collection
                            .path("features")
                            .path(0)
                            .path("properties")
                            .path("name")
                            .asString())
                    .isEqualTo("城市义工志愿行动");
        }

        @Test
        void areShiftsWithThePlacesLeft() {
            Reader.Answer answer = onAMap(SHIFTS + "?freePlaces=1&" + BOX);

            JsonNode collection = answer.json();
            requireFeatures(collection);
            assertThat(collection.path("features").valueStream()).allSatisfy(feature -> assertThat(
                            feature.path("properties").path("placesLeft").asInt())
                    .isPositive());
        }

        @Test
        void areNoMapForWhoDoesNotAskForOne() {
            Reader.Answer answer = reader.get(Map.of("Accept", "*/*"), SHIFTS + "?" + BOX);

            assertThat(String.valueOf(answer.headers().getContentType())).startsWith("application/json");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "near=118.09,24.47&datum=BD09                                  | 422 DATUM_UNKNOWN",
                "near=24.47,118.09                                             | 422 COORDINATES_SWAPPED",
                "near=118.09,94.47                                             | 422 COORDINATES_OUT_OF_RANGE",
                "near=118.09                                                   | 400 INVALID_FIELD",
                "near=118.09,24.47&radius=50001                                | 400 INVALID_FIELD",
                "near=118.09,24.47&bbox=118,24,119,25                          | 400 INVALID_FIELD",
                "bbox=119,24,118,25                                            | 400 INVALID_FIELD",
                "freePlaces=0                                                  | 400 INVALID_FIELD",
                "from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z             | 422 WINDOW_REVERSED",
                "division=110101                                               | 422 UNKNOWN_DIVISION",
                "theme=股票推荐                                                 | 422 UNKNOWN_CATEGORY",
                "cursor=nowhere                                                | 400 INVALID_FIELD"
            })
    void refusesWhatNobodyCanLookFor(String parameters, String problem) {
        assertThat(reader.get(PROJECTS + "?" + parameters).problem()).isEqualTo(problem);
        assertThat(reader.get(SHIFTS + "?" + parameters).problem()).isEqualTo(problem);
    }
}
