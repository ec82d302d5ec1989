package org.redvest.query.open.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.HULI_STREET;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redvest.api.Definition;
import org.redvest.api.Text;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.report.query.FindYearlyReport;
import org.redvest.api.open.report.query.YearlyReport;
import org.redvest.api.open.report.query.YearlyReport.Figure;
import org.redvest.api.open.report.query.YearlyReport.Line;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** The report of a year, of the city and of an organisation. */
@QuerySideTest
class YearlyReportTest {

    private static final String ADDRESS = "/api/v1/reports/1981";

    private final Ledger ledger;
    private final Reader reader;
    private final YearlyReportQueryHandler reports;
    private final OrganisationId one = newOrganisation();
    private final OrganisationId other = newOrganisation();

    YearlyReportTest(Ledger ledger, Reader reader, YearlyReportQueryHandler reports) {
        this.ledger = ledger;
        this.reader = reader;
        this.reports = reports;
    }

    @BeforeAll
    void serve() {
        VolunteerId person = newVolunteer();
        HoursCertified revoked = hours(person, one, "洁净家园", HONGSHAN, "1981-03-05", 1000);
        ledger.record(
                NOON,
                registered(person, HONGSHAN),
                registered(one, "义工联合会"),
                registered(other, "阳光服务队"),
                hours(person, one, "洁净家园", HONGSHAN, "1981-01-01", 60),
                hours(person, one, "文明交通", HULI_STREET, "1981-12-31", 30),
                hours(person, other, "洁净家园", HONGSHAN, "1981-06-01", 10),
                hours(person, one, "洁净家园", HONGSHAN, "1982-01-01", 500),
                revoked,
                new HoursRevoked(
                        revoked.recordId(),
                        person,
                        HoursChangeId.from(UUID.randomUUID()),
                        revoked.start(),
                        revoked.end(),
                        revoked.minutes(),
                        new Text("活动未实际开展"),
                        null,
                        null));
    }

    private YearlyReport report(String more) {
        return reader.ask(YearlyReport.class, ADDRESS + more);
    }

    private static Map<YearlyReport.Key, Long> values(YearlyReport report) {
        return report.figures().stream().collect(Collectors.toMap(Figure::key, Figure::value));
    }

    @Test
    void isOfTheCity() {
        YearlyReport report = report("");

        assertThat(values(report))
                .containsEntry(YearlyReport.Key.PERSONS, 1L)
                .containsEntry(YearlyReport.Key.RECORDS, 3L)
                .containsEntry(YearlyReport.Key.MINUTES, 100L)
                .containsEntry(YearlyReport.Key.RECORDED_ON_TIME, 4L)
                .containsEntry(YearlyReport.Key.RECORDED_LATE, 0L)
                .containsEntry(YearlyReport.Key.REVOKED, 1L)
                .containsEntry(YearlyReport.Key.CORRECTED, 0L)
                .hasSize(YearlyReport.Key.values().length);
        assertThat(report.months()).hasSize(12).contains(new Line("1981-06", 10, 1, 1));
        assertThat(report.categories()).containsExactly(new Line("洁净家园", 70, 1, 2), new Line("文明交通", 30, 1, 1));
        assertThat(report.districts()).extracting(Line::key).containsExactly("350203", "350206");
        assertThat(report.position()).isEqualTo(ledger.head());
    }

    @Test
    void isOfAnOrganisation() {
        YearlyReport report = report("?organisation=" + one.code());

        assertThat(report.organisation()).isEqualTo("义工联合会");
        assertThat(values(report))
                .containsEntry(YearlyReport.Key.RECORDS, 2L)
                .containsEntry(YearlyReport.Key.MINUTES, 90L)
                .containsEntry(YearlyReport.Key.RECORDED_ON_TIME, 3L)
                .containsEntry(YearlyReport.Key.REVOKED, 1L)
                .doesNotContainKeys(YearlyReport.Key.REGISTERED_PERSONS, YearlyReport.Key.REGISTERED_ORGANISATIONS);
    }

    @Test
    void saysOfEachFigureWhereItComesFrom() {
        assertThat(report("").figures()).allSatisfy(figure -> {
            assertThat(figure.provenance().inWords())
                    .isEqualTo(figure.provenance().definition().inWords());
            assertThat(figure.provenance().position()).isEqualTo(ledger.head());
        });
        assertThat(report("?organisation=" + one.code()).services().records())
                .isEqualTo(
                        "/api/v1/disclosure/service-records?from=1981-01-01&to=1981-12-31&organisation=" + one.code());
    }

    @Test
    void countsWhoIsRegisteredAtTheEndOfTheYear() {
        Instant later = Instant.parse("1990-06-01T00:00:00Z");
        VolunteerId stays = newVolunteer();
        VolunteerId leaves = newVolunteer();
        long before = registeredAtTheEndOf(1990);
        ledger.record(later, registered(stays, HONGSHAN), registered(leaves, HONGSHAN));
        ledger.record(Instant.parse("1991-06-01T00:00:00Z"), new VolunteerErased(leaves));

        assertThat(registeredAtTheEndOf(1989)).isEqualTo(before);
        assertThat(registeredAtTheEndOf(1990)).isEqualTo(before + 2);
        assertThat(registeredAtTheEndOf(1991)).isEqualTo(before + 1);
    }

    /** Of a year to come, which the API refuses: nobody else is registered then. */
    private long registeredAtTheEndOf(int year) {
        report("");
        return reports.handle(new FindYearlyReport(year, null, ledger.head())).figures().stream()
                .filter(figure -> figure.provenance().definition() == Definition.REGISTERED_PERSONS)
                .mapToLong(Figure::value)
                .sum();
    }

    @Test
    void isOfAYear() {
        assertThat(reader.get("/api/v1/reports/next").problem()).isEqualTo("400 INVALID_FIELD");
        assertThat(reader.get("/api/v1/reports/12").problem()).isEqualTo("400 INVALID_FIELD");
        assertThat(reader.get("/api/v1/reports/9000").problem()).isEqualTo("422 DATE_IN_FUTURE");
    }

    @Test
    void isOfAnOrganisationThatIsKnown() {
        assertThat(reader.get(ADDRESS + "?organisation=nonsense").problem()).isEqualTo("404 UNKNOWN_ORGANISATION");
        assertThat(reader.get(ADDRESS + "?organisation=" + newOrganisation().code())
                        .problem())
                .isEqualTo("404 UNKNOWN_ORGANISATION");
    }
}
