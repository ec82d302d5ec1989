package org.redvest.query.service.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.CITY;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.HULI;
import static org.redvest.query.Facts.HULI_STREET;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.delegated;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.merged;
import static org.redvest.query.Facts.newDelegation;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;
import static org.redvest.query.Facts.reported;
import static org.redvest.query.Facts.suspected;
import static org.redvest.query.Facts.unmerged;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.Envelope;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Text;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.HoursReportId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.service.hours.HoursReportState;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursReportCertified;
import org.redvest.api.service.hours.event.HoursReportDeclined;
import org.redvest.api.service.hours.event.HoursReportWithdrawn;
import org.redvest.api.service.hours.query.HoursReportView;
import org.redvest.api.service.hours.query.HoursReports;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** What volunteers report is shown to whoever may certify it, and to them, with what has become of it. */
@QuerySideTest
class HoursReportsTest {

    private static final String OF_AN_ORGANISATION = "/api/v1/hours-reports?organisationId={organisation}";
    private static final String OF_A_VOLUNTEER = "/api/v1/volunteers/{volunteer}/hours-reports";
    private static final OrganisationId OURS = OrganisationId.of("11350200MJB007228F");

    private final Ledger ledger;
    private final Reader reader;
    private OrganisationId organisation = newOrganisation();
    private VolunteerId volunteer = newVolunteer();
    private List<HoursReportId> reports = newReports();

    HoursReportsTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    private static List<HoursReportId> newReports() {
        return IntStream.range(0, 4)
                .mapToObj(i -> HoursReportId.from(UUID.randomUUID()))
                .toList();
    }

    @BeforeEach
    void anew() {
        organisation = newOrganisation();
        volunteer = newVolunteer();
        reports = newReports();
    }

    @BeforeAll
    void threeMayCertify() {
        DelegationId city = newDelegation();
        ledger.record(
                NOON,
                Envelope.configuration(),
                delegated(city, null, "hr-city", Remit.in(new DivisionCode(CITY)), NOON, Power.values()),
                delegated(
                        newDelegation(),
                        city,
                        "hr-ours",
                        new Remit(new DivisionCode(SIMING), OURS),
                        NOON,
                        Power.CERTIFY_HOURS),
                delegated(
                        newDelegation(), city, "hr-huli", Remit.in(new DivisionCode(HULI)), NOON, Power.CERTIFY_HOURS),
                delegated(
                        newDelegation(), city, "hr-shifts", Remit.in(new DivisionCode(CITY)), NOON, Power.RUN_SHIFTS));
    }

    private Reader.Answer as(String subject, String address, Object... variables) {
        return reader.get(
                Map.of(
                        "Authorization",
                        "Bearer " + TestIssuer.shared().token(subject, Role.ORGANISATION_MANAGER),
                        LogPositions.HEADER,
                        String.valueOf(ledger.head())),
                address,
                variables);
    }

    private List<HoursReportView> shown(String subject, OrganisationId of, String more) {
        return as(subject, OF_AN_ORGANISATION + more, of.code())
                .as(HoursReports.class)
                .reports();
    }

    private List<HoursReportView> own(VolunteerId person) {
        return reader.ask(HoursReports.class, OF_A_VOLUNTEER, person).reports();
    }

    private void fourReports() {
        ledger.record(NOON, registered(organisation, "服务队"), registered(volunteer, "沈*瑄", HONGSHAN));
        for (int i = 0; i < 4; i++) {
            ledger.record(
                    NOON.plusSeconds(i),
                    reported(
                            reports.get(i),
                            volunteer,
                            organisation,
                            i == 3 ? HULI_STREET : HONGSHAN,
                            "2022-05-0" + (i + 1),
                            90));
        }
    }

    @Test
    void waitTheOldestFirstForWhoMayCertifyThem() {
        fourReports();
        ledger.record(NOON.plusSeconds(60), new HoursReportDeclined(reports.get(1), volunteer, new Text("当日无此活动")));

        List<HoursReportView> waiting = shown("hr-city", organisation, "&state=WAITING");

        assertThat(waiting)
                .extracting(HoursReportView::reportId)
                .containsExactly(reports.get(0), reports.get(2), reports.get(3));
        HoursReportView first = waiting.getFirst();
        assertThat(first.name()).isEqualTo("沈*瑄");
        assertThat(first.organisation()).isEqualTo("服务队");
        assertThat(first.minutes()).isEqualTo(90);
        assertThat(first.account()).isEqualTo("捡拾海漂垃圾");
        assertThat(first.reportedAt()).isEqualTo(NOON);
        assertThat(first.decidedAt()).isNull();
        assertThat(first.waitedSeconds()).isGreaterThan(Duration.ofDays(365).toSeconds());
        HoursReportView declined =
                shown("hr-city", organisation, "&state=DECLINED").getFirst();
        assertThat(declined.reason()).isEqualTo("当日无此活动");
        assertThat(declined.waitedSeconds()).isEqualTo(59);
        assertThat(shown("hr-huli", organisation, ""))
                .extracting(HoursReportView::reportId)
                .containsExactly(reports.get(3));
        assertThat(shown("hr-ours", organisation, "")).isEmpty();
    }

    @Test
    void goOnFromPageToPage() {
        fourReports();

        HoursReports first = as("hr-city", OF_AN_ORGANISATION + "&limit=3", organisation.code())
                .as(HoursReports.class);
        HoursReports second = as(
                        "hr-city",
                        OF_AN_ORGANISATION + "&limit=3&cursor={cursor}",
                        organisation.code(),
                        Objects.requireNonNull(first.nextCursor()))
                .as(HoursReports.class);

        assertThat(first.reports())
                .extracting(HoursReportView::reportId)
                .containsExactlyElementsOf(reports.subList(0, 3));
        assertThat(second.reports())
                .extracting(HoursReportView::reportId)
                .containsExactlyElementsOf(reports.subList(3, 4));
        assertThat(second.nextCursor()).isNull();
    }

    @Test
    void areThoseOfTheOrganisationForWhichOneCertifies() {
        HoursReportId report = HoursReportId.from(UUID.randomUUID());
        ledger.record(
                NOON, registered(volunteer, HONGSHAN), reported(report, volunteer, OURS, HONGSHAN, "2022-05-01", 90));

        assertThat(shown("hr-ours", OURS, "&state=WAITING&limit=500"))
                .extracting(HoursReportView::reportId)
                .contains(report);
        assertThat(as("hr-shifts", "/api/v1/hours-reports").problem()).isEqualTo("403 AUTHORITY_MISSING");
        assertThat(as("hr-city", OF_AN_ORGANISATION, "11350200MJB0072281").problem())
                .isEqualTo("422 CREDIT_CODE_CHECK_DIGIT");
    }

    @Test
    void areShownToWhoReportedThemWithWhatHasBecomeOfThem() {
        fourReports();
        HoursCertified hours = hours(volunteer, HONGSHAN, "2022-05-01", 90);
        ledger.record(
                NOON.plusSeconds(60),
                hours,
                new HoursReportCertified(reports.get(0), volunteer, hours.recordId()),
                new HoursReportDeclined(reports.get(1), volunteer, new Text("当日无此活动")),
                new HoursReportWithdrawn(reports.get(2), volunteer));

        List<HoursReportView> shown = own(volunteer);

        assertThat(shown).extracting(HoursReportView::reportId).containsExactlyElementsOf(reports.reversed());
        assertThat(shown)
                .extracting(HoursReportView::state)
                .containsExactly(
                        HoursReportState.WAITING,
                        HoursReportState.WITHDRAWN,
                        HoursReportState.DECLINED,
                        HoursReportState.CERTIFIED);
        assertThat(shown.get(2).reason()).isEqualTo("当日无此活动");
        assertThat(shown.get(3).recordId()).isEqualTo(hours.recordId());
        assertThat(reader.get("/api/v1/audit/volunteers/{volunteer}/history", volunteer)
                        .body())
                .contains("HoursReported", "HoursReportCertified", "HoursReportDeclined", "HoursReportWithdrawn");
        assertThat(reader.get(OF_A_VOLUNTEER, newVolunteer()).problem()).isEqualTo("404 UNKNOWN_VOLUNTEER");
    }

    @Test
    void sayNothingMoreOfWhoWasErasedAndWaitNoLonger() {
        fourReports();
        ledger.record(NOON.plusSeconds(60), new HoursReportDeclined(reports.get(1), volunteer, new Text("当日无此活动")));

        ledger.record(NOON.plusSeconds(120), new VolunteerErased(volunteer));

        assertThat(shown("hr-city", organisation, "&state=WAITING")).isEmpty();
        assertThat(shown("hr-city", organisation, "")).hasSize(4).allSatisfy(report -> assertThat(
                        List.of(report.name(), report.activity(), report.place(), report.account()))
                .containsOnly("已注销"));
        HoursReportView first = shown("hr-city", organisation, "").getFirst();
        assertThat(first.state()).isEqualTo(HoursReportState.WITHDRAWN);
        assertThat(first.decidedAt()).isEqualTo(NOON.plusSeconds(120));
        assertThat(shown("hr-city", organisation, "&state=DECLINED").getFirst().reason())
                .isEqualTo("已注销");
    }

    @Test
    void areThoseOfAllNumbersOfThePerson() {
        fourReports();
        VolunteerId other = newVolunteer();
        ledger.record(NOON, registered(other, HONGSHAN), suspected(other, volunteer));
        ledger.record(NOON, merged(other, volunteer));
        assertThat(own(other)).hasSize(4);

        ledger.record(NOON, unmerged(other, volunteer));

        assertThat(own(other)).isEmpty();
        assertThat(own(volunteer)).hasSize(4);
    }
}
