package org.redvest.query.open.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.HULI_STREET;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.XIAGANG;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.merged;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;
import static org.redvest.query.Facts.suspected;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.disclosure.query.DisclosureStatistics;
import org.redvest.api.open.disclosure.query.DisclosureStatistics.Entry;
import org.redvest.api.open.disclosure.query.StatisticsKey;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursCorrected;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.api.service.hours.event.HoursSuspended;
import org.redvest.api.service.hours.event.HoursSustained;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** Certified hours add up by month, category and district. */
@QuerySideTest
class DisclosureStatisticsTest {

    private static final String ADDRESS = "/api/v1/disclosure/statistics";
    private static final String YEAR = "from=2046-01-01&to=2046-12-31";

    private final Ledger ledger;
    private final Reader reader;
    private final OrganisationId organisation = newOrganisation();

    DisclosureStatisticsTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    @BeforeAll
    void certify() {
        VolunteerId one = newVolunteer();
        VolunteerId theSame = newVolunteer();
        VolunteerId other = newVolunteer();
        ledger.record(
                NOON,
                registered(one, HONGSHAN),
                registered(theSame, HONGSHAN),
                registered(other, HULI_STREET),
                hours(one, organisation, "洁净家园", HONGSHAN, "2046-01-01", 1),
                hours(theSame, organisation, "洁净家园", HONGSHAN, "2046-01-31", 2),
                hours(other, organisation, "文明交通", HULI_STREET, "2046-02-01", 4),
                hours(one, organisation, "文明交通", "350203003", "2046-12-31", 8),
                // the years around it
                hours(one, organisation, "洁净家园", HONGSHAN, "2045-12-31", 1000),
                hours(one, organisation, "洁净家园", HONGSHAN, "2047-01-01", 1000),
                suspected(one, theSame));
        ledger.record(NOON, merged(one, theSame));
    }

    private DisclosureStatistics sums(String parameters) {
        return reader.ask(DisclosureStatistics.class, ADDRESS + "?" + parameters);
    }

    @Test
    void showEveryMonthInOrder() {
        DisclosureStatistics sums = sums(YEAR + "&by=month");

        assertThat(sums.by()).isEqualTo(StatisticsKey.MONTH);
        assertThat(sums.position()).isEqualTo(ledger.head());
        assertThat(sums.entries()).hasSize(12).extracting(Entry::key).isSorted();
        assertThat(sums.entries())
                .filteredOn(entry -> entry.records() > 0)
                .containsExactly(
                        // of two numbers, but one person
                        new Entry("2046-01", 3, 1, 2), new Entry("2046-02", 4, 1, 1), new Entry("2046-12", 8, 1, 1));
        assertThat(sums("from=2046-01-31&to=2046-03-01").entries())
                .containsExactly(
                        new Entry("2046-01", 2, 1, 1), new Entry("2046-02", 4, 1, 1), new Entry("2046-03", 0, 0, 0));
    }

    @Test
    void showCategoriesAndDistrictsTheMostMinutesFirst() {
        assertThat(sums(YEAR + "&by=category").entries())
                .containsExactly(new Entry("文明交通", 12, 2, 2), new Entry("洁净家园", 3, 1, 2));
        assertThat(sums(YEAR + "&by=district").entries())
                .containsExactly(new Entry(SIMING, 11, 1, 3), new Entry("350206", 4, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "division=350203, 2046-01 3, 2046-12 8",
        "division=350203&category=洁净家园, 2046-01 3, 2046-12 0",
        "category=文明交通, 2046-01 0, 2046-12 8"
    })
    void areOfADivisionAndOfACategory(String filter, String january, String december) {
        assertThat(sums(YEAR + "&" + filter).entries())
                .extracting(entry -> entry.key() + " " + entry.minutes())
                .contains(january, december);
        assertThat(sums(YEAR + "&division=" + XIAGANG + "&by=category").entries())
                .containsExactly(new Entry("洁净家园", 3, 1, 2));
    }

    @Test
    void leaveOutWhatIsObjectedToOrRevokedAndFollowCorrections() {
        // given
        VolunteerId volunteer = newVolunteer();
        HoursCertified objected = hours(volunteer, organisation, "洁净家园", HONGSHAN, "2048-03-01", 10);
        HoursCertified revoked = hours(volunteer, organisation, "洁净家园", HONGSHAN, "2048-03-02", 20);
        HoursCertified corrected = hours(volunteer, organisation, "洁净家园", HONGSHAN, "2048-03-03", 40);
        HoursObjectionId objection = HoursObjectionId.from(UUID.randomUUID());
        String march = "from=2048-03-01&to=2048-03-31";
        ledger.record(NOON, registered(volunteer, HONGSHAN), objected, revoked, corrected);
        assertThat(sums(march).entries()).containsExactly(new Entry("2048-03", 70, 1, 3));

        // when
        ledger.record(
                NOON,
                new HoursSuspended(objected.recordId(), volunteer, objection, 10),
                new HoursRevoked(
                        revoked.recordId(),
                        volunteer,
                        HoursChangeId.from(UUID.randomUUID()),
                        revoked.start(),
                        revoked.end(),
                        20,
                        new Text("活动未实际开展"),
                        null,
                        null),
                new HoursCorrected(
                        corrected.recordId(),
                        volunteer,
                        HoursChangeId.from(UUID.randomUUID()),
                        corrected.start(),
                        corrected.end(),
                        40,
                        corrected.start(),
                        corrected.start().plus(Duration.ofMinutes(30)),
                        corrected.serviceDate(),
                        30,
                        new Text("提前离开"),
                        new Subject("proposer"),
                        1));

        // then
        assertThat(sums(march).entries()).containsExactly(new Entry("2048-03", 30, 1, 1));
        assertThat(sums(march + "&by=category").entries()).containsExactly(new Entry("洁净家园", 30, 1, 1));

        ledger.record(NOON, new HoursSustained(objected.recordId(), volunteer, objection, 10));
        assertThat(sums(march).entries()).containsExactly(new Entry("2048-03", 40, 1, 2));
    }

    @Test
    void areThereWhereNobodyServed() {
        assertThat(sums("from=1999-01-01&to=1999-01-31").entries()).containsExactly(new Entry("1999-01", 0, 0, 0));
        assertThat(sums("from=1999-01-01&to=1999-01-31&by=category").entries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "from=2046-02-01&to=2046-01-31, 422 WINDOW_REVERSED",
        "from=2046-01-01&to=2047-02-05, 422 WINDOW_TOO_LONG",
        "from=1849-01-01&to=1849-01-02, 400 INVALID_FIELD",
        "from=2046-01-01&to=2046-01-02&division=110101, 422 UNKNOWN_DIVISION",
        "from=2046-01-01&to=2046-01-02&category=打牌, 422 UNKNOWN_CATEGORY"
    })
    void areRefusedWhereNobodyCouldReckonThem(String parameters, String problem) {
        assertThat(reader.get(ADDRESS + "?" + parameters).problem()).isEqualTo(problem);
        assertThat(reader.get(ADDRESS + "?from=2046-01-01&to=2047-02-04").status())
                .as("400 days")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2046-01-01", "by=week&from=2046-01-01&to=2046-01-02", "from=x&to=2046-01-01", ""})
    void areRefusedWithAValueThatIsNone(String parameters) {
        assertThat(reader.get(URI.create(ADDRESS + "?" + parameters)).problem()).isEqualTo("400 INVALID_FIELD");
    }
}
