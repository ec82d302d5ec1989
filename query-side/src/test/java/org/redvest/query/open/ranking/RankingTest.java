package org.redvest.query.open.ranking;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.HAICANG;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.HULI;
import static org.redvest.query.Facts.HULI_STREET;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.XIAGANG;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Definition;
import org.redvest.api.DivisionCode;
import org.redvest.api.Provenance;
import org.redvest.api.Text;
import org.redvest.api.city.organisation.event.OrganisationRegistered;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.disclosure.query.DisclosedRecord;
import org.redvest.api.open.disclosure.query.DisclosedRecords;
import org.redvest.api.open.disclosure.query.DisclosedRecords.Totals;
import org.redvest.api.open.ranking.Attribution;
import org.redvest.api.open.ranking.Measure;
import org.redvest.api.open.ranking.RankingLevel;
import org.redvest.api.open.ranking.query.Ranking;
import org.redvest.api.open.ranking.query.Ranking.Entry;
import org.redvest.api.service.hours.CountedAs;
import org.redvest.api.service.hours.EvidenceClass;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.api.service.hours.event.HoursSuspended;
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

    /** 鼓浪屿区 is a part of 思明区 since 2003 (国函〔2003〕33号), whatever the code under which a record was made. */
    @Test
    void followsCodesThatWereAbolished() {
        VolunteerId islander = newVolunteer();
        ledger.record(
                NOON,
                registered(islander, "350202001001"),
                hours(islander, "350202001001", "2045-01-01", 60),
                hours(islander, HULI_STREET, "2045-01-02", 90));
        String year = "from=2045-01-01&to=2045-12-31";

        Ranking ranking = rank(year);
        assertThat(of(SIMING, ranking).minutes()).isEqualTo(60);
        assertThat(ranking.divisionsVersion()).isEqualTo("2015-04-28");
        assertThat(of(SIMING, rank(year + "&attribution=residence")).minutes()).isEqualTo(150);
        assertThat(rank(year + "&level=organisation&within=" + SIMING).entries())
                .extracting(Entry::minutes)
                .containsExactly(60L);
        // no more than the district is known of it
        assertThat(rank(year + "&level=street&within=" + SIMING).entries())
                .allSatisfy(entry -> assertThat(entry.minutes()).isZero());
        assertThat(reader.ask(
                                DisclosedRecords.class,
                                "/api/v1/disclosure/service-records?" + year + "&division=" + SIMING)
                        .records())
                .extracting(DisclosedRecord::division)
                .containsExactly("350202001001");
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

    @Test
    void isOfNoPeriodThatEndsBeforeItBegins() {
        String reversed = "?from=2042-01-02&to=2042-01-01";

        assertThat(reader.get(ADDRESS + reversed).problem()).isEqualTo("422 WINDOW_REVERSED");
        assertThat(reader.get("/api/v1/disclosure/service-records" + reversed).problem())
                .isEqualTo("422 WINDOW_REVERSED");
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
        void byResidenceReachDownToTheCommunityAndLeaveOutWhereFewerThanFiveLiveWhoServed() {
            List<Object> facts = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                VolunteerId neighbour = newVolunteer();
                facts.add(registered(neighbour, HONGSHAN));
                facts.add(hours(neighbour, HULI_STREET, "2057-05-01", 60));
            }
            VolunteerId alone = newVolunteer();
            OrganisationId organisation = newOrganisation();
            facts.add(registered(alone, HULI_STREET));
            facts.add(hours(alone, organisation, "洁净家园", HONGSHAN, "2057-05-01", 600));
            ledger.record(NOON, facts.toArray());
            String year = "from=2057-01-01&to=2057-12-31&attribution=RESIDENCE";

            assertThat(rank(year + "&level=COMMUNITY").entries())
                    .extracting(entry -> "%d %s %d".formatted(entry.rank(), entry.division(), entry.minutes()))
                    .containsExactly("1 350203001001 300");
            assertThat(rank(year + "&level=STREET").entries())
                    .extracting(Entry::division)
                    .containsExactly(XIAGANG);
            assertThat(rank(year + "&level=ORGANISATION&within=" + HULI_STREET).entries())
                    .isEmpty();
            assertThat(of(HULI, rank(year)).minutes()).isEqualTo(600);
        }
    }

    /** In 2051: what is estimated, from a list, to be signed for and objected to, beside one that is ranked. */
    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Columns {

        private final OrganisationId organisation = newOrganisation();

        @BeforeAll
        void certifyOnEveryEvidence() {
            VolunteerId one = newVolunteer();
            VolunteerId other = newVolunteer();
            HoursCertified objected = hours(one, organisation, "洁净家园", HONGSHAN, "2051-05-05", 16);
            HoursCertified revoked = hours(one, organisation, "洁净家园", HONGSHAN, "2051-05-06", 1000);
            ledger.record(
                    NOON,
                    registered(one, HONGSHAN),
                    registered(other, HULI_STREET),
                    new OrganisationRegistered(organisation, new Text("海沧义工"), new DivisionCode(HAICANG)),
                    hours(one, organisation, "洁净家园", HONGSHAN, "2051-05-01", 1),
                    resting(
                            hours(one, organisation, "洁净家园", HONGSHAN, "2051-05-02", 2),
                            EvidenceClass.ESTIMATED,
                            false),
                    resting(hours(one, organisation, "洁净家园", HONGSHAN, "2051-05-03", 4), EvidenceClass.IMPORTED, false),
                    resting(
                            hours(other, organisation, "洁净家园", HONGSHAN, "2051-05-04", 8),
                            EvidenceClass.BACK_FILLED,
                            false),
                    objected,
                    new HoursSuspended(
                            objected.recordId(), one, HoursObjectionId.from(new UUID(51, 1)), objected.minutes()),
                    resting(hours(one, organisation, "洁净家园", HONGSHAN, "2051-05-07", 32), EvidenceClass.ATTENDED, true),
                    revoked,
                    new HoursRevoked(
                            revoked.recordId(),
                            one,
                            HoursChangeId.from(new UUID(51, 2)),
                            revoked.start(),
                            revoked.end(),
                            revoked.minutes(),
                            new Text("活动未实际开展"),
                            null,
                            null),
                    // earlier in the year, and somebody else
                    hours(other, organisation, "洁净家园", HONGSHAN, "2051-01-01", 64));
        }

        private static HoursCertified resting(HoursCertified of, EvidenceClass evidence, boolean toCountersign) {
            return new HoursCertified(
                    of.recordId(),
                    of.volunteerId(),
                    of.organisationId(),
                    of.certifiedBy(),
                    of.activity(),
                    of.category(),
                    of.start(),
                    of.end(),
                    of.serviceDate(),
                    of.minutes(),
                    of.division(),
                    of.place(),
                    of.timeliness(),
                    of.dailyCapVersion(),
                    null,
                    evidence,
                    null,
                    toCountersign,
                    null,
                    null,
                    null);
        }

        private static String told(Entry entry) {
            return "%d %d %d %d | %d %d %d %d"
                    .formatted(
                            entry.persons(),
                            entry.activePersons(),
                            entry.personTimes(),
                            entry.minutes(),
                            entry.estimatedMinutes(),
                            entry.importedMinutes(),
                            entry.unapprovedMinutes(),
                            entry.objectedMinutes());
        }

        @Test
        void standBesideWhatIsRankedAndNotWithinIt() {
            assertThat(told(of(SIMING, rank("from=2051-05-01&to=2051-05-31")))).isEqualTo("1 2 1 1 | 2 12 32 16");
            assertThat(told(of("350200", rank("level=CITY&from=2051-01-01&to=2051-12-31"))))
                    .isEqualTo("2 2 2 65 | 2 12 32 16");
        }

        @Test
        void listTheRecordsBehindThem() {
            Entry siming = of(SIMING, rank("from=2051-05-01&to=2051-05-31"));

            assertThat(reader.ask(DisclosedRecords.class, requireNonNull(siming.records()))
                            .totals())
                    .isEqualTo(new DisclosedRecords.Totals(1, 1, 1));
            assertThat(reader.ask(
                                    DisclosedRecords.class,
                                    "/api/v1/disclosure/service-records?from=2051-05-01&to=2051-05-31&countedAs=OBJECTED")
                            .records())
                    .singleElement()
                    .satisfies(record -> assertThat(record.countedAs()).isEqualTo(CountedAs.OBJECTED));
        }

        @Test
        void areTotalledAndTracedBackEachForItself() {
            for (Map.Entry<CountedAs, Totals> column : Map.of(
                            CountedAs.RANKED,
                            new Totals(1, 1, 1),
                            CountedAs.ESTIMATED,
                            new Totals(1, 1, 2),
                            CountedAs.IMPORTED,
                            new Totals(2, 2, 12),
                            CountedAs.UNAPPROVED,
                            new Totals(1, 1, 32),
                            CountedAs.OBJECTED,
                            new Totals(1, 1, 16),
                            CountedAs.NOT,
                            new Totals(1, 1, 1000))
                    .entrySet()) {
                DisclosedRecords asked = reader.ask(
                        DisclosedRecords.class,
                        "/api/v1/disclosure/service-records?from=2051-05-01&to=2051-05-31&countedAs="
                                + column.getKey());
                assertThat(asked.totals()).as("%s", column.getKey()).isEqualTo(column.getValue());

                Provenance from = requireNonNull(asked.provenance());
                assertThat(from.definition())
                        .isEqualTo(
                                column.getKey() == CountedAs.RANKED
                                        ? Definition.RANKED_SERVICE
                                        : Definition.SERVICE_OF_A_COLUMN);
                assertThat(reader.ask(DisclosedRecords.class, requireNonNull(from.records()))
                                .totals())
                        .isEqualTo(asked.totals());
            }
        }

        @Test
        void countActivePersonsOfTheYearUpToTheLastDay() {
            assertThat(rank("measure=ACTIVE_PERSONS&from=2051-05-01&to=2051-05-31")
                            .entries())
                    .first()
                    .satisfies(entry -> assertThat(entry.activePersons()).isEqualTo(2));
        }

        @Test
        void areOfOrganisationsAndTheirSeats() {
            String may = "from=2051-05-01&to=2051-05-31";
            Entry ranked = of(organisation.code(), rank("level=ORGANISATION&" + may));

            assertThat(ranked.name()).isEqualTo("海沧义工");
            assertThat(told(ranked)).isEqualTo("1 2 1 1 | 2 12 32 16");
            assertThat(of(HAICANG, rank("attribution=ORGANISATION&" + may)).minutes())
                    .isEqualTo(1);
            assertThat(rank("level=ORGANISATION&within=350206&" + may).entries())
                    .noneMatch(entry -> entry.division().equals(organisation.code()));
            assertThat(rank("level=ORGANISATION&attribution=RESIDENCE&within=350206&" + may)
                            .entries())
                    .filteredOn(entry -> entry.division().equals(organisation.code()))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(told(entry)).isEqualTo("0 1 0 0 | 0 8 0 0");
                        assertThat(entry.records()).isNull();
                    });
        }

        @Test
        void sayWhereTheyComeFrom() {
            Ranking ranking = rank("from=2051-05-01&to=2051-05-31&within=350203&level=STREET");

            assertThat(ranking.within()).isEqualTo(SIMING);
            assertThat(ranking.entries()).isNotEmpty().allSatisfy(entry -> assertThat(entry.division())
                    .startsWith(SIMING));
            Provenance provenance = ranking.provenance();
            assertThat(provenance.definition()).isEqualTo(Definition.RANKED_SERVICE);
            assertThat(provenance.attribution()).isEqualTo("SERVICE");
            assertThat(provenance.position()).isEqualTo(ranking.position());
            assertThat(provenance.records())
                    .isEqualTo("/api/v1/disclosure/service-records?division=350203&from=2051-05-01&to=2051-05-31"
                            + "&countedAs=RANKED");
        }

        @Test
        void areRefusedWhereNoDivisionOfTheLevelLiesWithin() {
            assertThat(reader.get(ADDRESS + "?level=DISTRICT&within=350203001").problem())
                    .isEqualTo("422 RANKING_LEVEL_NOT_BENEATH");
            assertThat(reader.get(ADDRESS + "?within=999999").problem()).isEqualTo("422 UNKNOWN_DIVISION");
        }
    }

    @Nested
    class Parameters {

        @ParameterizedTest
        @CsvSource({
            "2042-01-01, 2042-12-31, 300",
            "2042-01-02, 2042-12-31, 240",
            "2042-01-01, 2042-03-01, 120",
            "2042-03-01, 2042-03-01, 60"
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
                strings = {"level=VILLAGE", "measure=HOURS", "attribution=SCHOOL", "from=2042-13-01", "to=next%20year"})
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
