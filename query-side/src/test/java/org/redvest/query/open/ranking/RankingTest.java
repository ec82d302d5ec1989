package org.redvest.query.open.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.HAICANG;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.HULI;
import static org.redvest.query.Facts.HULI_STREET;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.XIAGANG;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;

import java.net.URI;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.ranking.query.Attribution;
import org.redvest.api.open.ranking.query.Measure;
import org.redvest.api.open.ranking.query.Ranking;
import org.redvest.api.open.ranking.query.Ranking.Entry;
import org.redvest.api.open.ranking.query.RankingLevel;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

@QuerySideTest
class RankingTest {

    private static final String ADDRESS = "/api/v1/rankings";
    private static final String YEAR = "from=2042-01-01&to=2042-12-31";

    private final Ledger ledger;
    private final Reader reader;

    RankingTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    @BeforeAll
    void certify() {
        VolunteerId hongshan = newVolunteer();
        VolunteerId huli = newVolunteer();
        VolunteerId siming = newVolunteer();
        ledger.record(
                NOON,
                registered(hongshan, HONGSHAN),
                registered(huli, HULI_STREET),
                registered(siming, SIMING),
                // 思明: two persons, three times, 300 minutes
                hours(hongshan, HONGSHAN, "2042-01-01", 60),
                hours(hongshan, "350203001004", "2042-03-01", 60),
                hours(siming, "350203003", "2042-03-02", 180),
                // 湖里 and 海沧: as long as each other
                hours(huli, HULI_STREET, "2042-06-01", 120),
                hours(hongshan, HAICANG, "2042-12-31", 120),
                // 翔安: less
                hours(huli, "350213", "2042-07-01", 30),
                // the years around it
                hours(huli, HULI, "2041-12-31", 1000),
                hours(huli, HULI, "2043-01-01", 1000));
    }

    private Ranking rank(String parameters) {
        return reader.ask(Ranking.class, ADDRESS + "?" + parameters);
    }

    private static Entry of(String division, Ranking ranking) {
        return ranking.entries().stream()
                .filter(entry -> entry.division().equals(division))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class Ranks {

        @Test
        void beginWithTheLargestAndCountThoseThatShareOne() {
            assertThat(rank(YEAR).entries())
                    .extracting(entry -> "%d %s %d".formatted(entry.rank(), entry.name(), entry.minutes()))
                    .containsExactly("1 思明区 300", "2 海沧区 120", "2 湖里区 120", "4 翔安区 30", "5 集美区 0", "5 同安区 0");
        }

        @Test
        void areSharedByAllWhereNobodyServed() {
            assertThat(rank("from=1999-01-01&to=1999-12-31").entries())
                    .hasSize(6)
                    .allSatisfy(entry -> assertThat(entry.rank()).isEqualTo(1))
                    .extracting(Entry::division)
                    .isSorted();
        }

        @ParameterizedTest
        @CsvSource({
            "PERSONS, 1 思明区, 2 海沧区, 2 湖里区, 2 翔安区, 5 集美区, 5 同安区",
            "PERSON_TIMES, 1 思明区, 2 海沧区, 2 湖里区, 2 翔安区, 5 集美区, 5 同安区"
        })
        void followTheMeasure(Measure measure, String a, String b, String c, String d, String e, String f) {
            Ranking ranking = rank(YEAR + "&measure=" + measure);

            assertThat(ranking.measure()).isEqualTo(measure);
            assertThat(ranking.entries())
                    .extracting(entry -> entry.rank() + " " + entry.name())
                    .containsExactly(a, b, c, d, e, f);
        }

        @Test
        void forEveryThousandResidentsMayDifferFromThoseByMinutes() {
            // as many minutes, but 海沧 has 582,519 residents and 湖里 1,036,974
            VolunteerId volunteer = newVolunteer();
            ledger.record(
                    NOON,
                    registered(volunteer, HONGSHAN),
                    hours(volunteer, HAICANG, "2044-01-01", 60_000),
                    hours(volunteer, HULI, "2044-01-01", 60_000));

            assertThat(rank("measure=MINUTES_PER_1000_RESIDENTS&from=2044-01-01&to=2044-12-31")
                            .entries())
                    .extracting(
                            entry -> "%d %s %d".formatted(entry.rank(), entry.name(), entry.minutesPer1000Residents()))
                    .startsWith("1 海沧区 103", "2 湖里区 57", "3 思明区 0");
        }
    }

    @Nested
    class Measures {

        @Test
        void standBesideEachOtherInEveryEntry() {
            Entry siming = of(SIMING, rank(YEAR));

            assertThat(siming.persons()).isEqualTo(2);
            assertThat(siming.personTimes()).isEqualTo(3);
            assertThat(siming.minutes()).isEqualTo(300);
        }

        @ParameterizedTest
        @CsvSource({
            // the newest figure that is not newer than the period's end, else the oldest
            "2017, 2018, 1015000, 9",
            "2019, 2018, 1015000, 9",
            "2021, 2020, 1073315, 9"
        })
        void forEveryThousandResidentsSayWhichResidents(int year, int ofYear, long residents, long measure) {
            VolunteerId volunteer = newVolunteer();
            ledger.record(
                    NOON,
                    registered(volunteer, HONGSHAN),
                    hours(volunteer, HONGSHAN, year + "-05-05", 9 * residents / 1000 + 1));

            Entry siming = of(
                    SIMING, rank("measure=MINUTES_PER_1000_RESIDENTS&from=%d-01-01&to=%d-12-31".formatted(year, year)));

            assertThat(siming.minutesPer1000Residents()).isEqualTo(measure);
            assertThat(siming.residents()).isEqualTo(residents);
            assertThat(siming.residentsYear()).isEqualTo(ofYear);
            assertThat(siming.residentsSource()).contains("厦门市");
        }

        @ParameterizedTest
        @ValueSource(strings = {"STREET", "COMMUNITY"})
        void forEveryThousandResidentsEndWithTheDistricts(String level) {
            assertThat(reader.get(ADDRESS + "?measure=MINUTES_PER_1000_RESIDENTS&level={level}", level)
                            .problem())
                    .isEqualTo("422 MEASURE_NOT_AVAILABLE");
        }
    }

    @Nested
    class Levels {

        @ParameterizedTest
        @CsvSource({"DISTRICT, 6, 6", "STREET, 54, 9", "COMMUNITY, 555, 12"})
        void showEveryDivisionThatTheCityHas(RankingLevel level, int divisions, int digits) {
            assertThat(rank("level=" + level).entries())
                    .hasSize(divisions)
                    .allSatisfy(entry -> assertThat(entry.division()).hasSize(digits))
                    .extracting(Entry::division)
                    .doesNotHaveDuplicates();
        }

        @Test
        void countWhatHappenedWithinThem() {
            assertThat(of(XIAGANG, rank(YEAR + "&level=STREET")).minutes()).isEqualTo(120);
            assertThat(of(HONGSHAN, rank(YEAR + "&level=COMMUNITY")).minutes()).isEqualTo(60);
        }

        @Test
        void leaveOutWhatIsKnownLessClosely() {
            // 海沧's 120 minutes belong to the district and to none of its streets
            assertThat(rank(YEAR + "&level=STREET").entries())
                    .filteredOn(entry -> entry.division().startsWith(HAICANG))
                    .isNotEmpty()
                    .allSatisfy(entry -> assertThat(entry.minutes()).isZero());
        }
    }

    @Nested
    class Attributions {

        @Test
        void byPlaceOfServiceAndByResidenceDiffer() {
            Ranking residence = rank(YEAR + "&attribution=RESIDENCE");

            assertThat(residence.attribution()).isEqualTo(Attribution.RESIDENCE);
            assertThat(residence.entries())
                    .extracting(entry -> "%d %s %d %d %d"
                            .formatted(
                                    entry.rank(), entry.name(), entry.persons(), entry.personTimes(), entry.minutes()))
                    .startsWith("1 思明区 2 4 420", "2 湖里区 1 2 150", "3 海沧区 0 0 0");
        }

        @Test
        void byResidenceReachDownToTheCommunity() {
            assertThat(of(HONGSHAN, rank(YEAR + "&attribution=RESIDENCE&level=COMMUNITY"))
                            .minutes())
                    .isEqualTo(240);
        }
    }

    @Nested
    class Parameters {

        @ParameterizedTest
        @CsvSource({
            "2042-01-01, 2042-12-31, 300",
            "2042-01-02, 2042-12-31, 240",
            "2042-01-01, 2042-03-01, 120",
            "2042-03-01, 2042-03-01, 60",
            "2042-12-31, 2042-01-01, 0"
        })
        void setAPeriodThatIncludesBothItsDays(String from, String to, long minutes) {
            assertThat(of(SIMING, rank("from=%s&to=%s".formatted(from, to))).minutes())
                    .isEqualTo(minutes);
        }

        @Test
        void mayBeLeftOutAll() {
            Ranking ranking = rank("");

            assertThat(ranking.level()).isEqualTo(RankingLevel.DISTRICT);
            assertThat(ranking.measure()).isEqualTo(Measure.MINUTES);
            assertThat(ranking.attribution()).isEqualTo(Attribution.SERVICE);
            assertThat(ranking.from()).isNull();
            assertThat(ranking.position()).isEqualTo(ledger.head());
            assertThat(of(HULI, ranking).minutes()).isGreaterThanOrEqualTo(2120);
        }

        @ParameterizedTest
        @ValueSource(strings = {"person-times", "PERSON_TIMES", "personTimes", "person_times", "Person Times"})
        void takeValuesInAnyUsualSpelling(String measure) {
            assertThat(reader.ask(Ranking.class, ADDRESS + "?measure={measure}", measure)
                            .measure())
                    .isEqualTo(Measure.PERSON_TIMES);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "level=CITY",
                    "level=VILLAGE",
                    "measure=HOURS",
                    "attribution=ORGANISATION",
                    "from=2042-13-01",
                    "to=next%20year"
                })
        void areRefusedWithAValueThatIsNone(String parameter) {
            assertThat(reader.get(URI.create(ADDRESS + "?" + parameter)).problem())
                    .isEqualTo("400 INVALID_FIELD");
        }

        @Test
        void areRefusedWithTheValuesThatThereAre() {
            assertThat(reader.get(ADDRESS + "?level=VILLAGE")
                            .json()
                            .at("/errors/0/message")
                            .asString())
                    .contains("DISTRICT", "STREET", "COMMUNITY");
        }
    }
}
