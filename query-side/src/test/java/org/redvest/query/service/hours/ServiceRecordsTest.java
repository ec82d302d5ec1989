package org.redvest.query.service.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.CITY;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.delegated;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.merged;
import static org.redvest.query.Facts.newDelegation;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.objected;
import static org.redvest.query.Facts.registered;
import static org.redvest.query.Facts.suspected;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Envelope;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.ObjectionState;
import org.redvest.api.service.hours.RecordState;
import org.redvest.api.service.hours.Timeliness;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursCorrected;
import org.redvest.api.service.hours.event.HoursCountersigned;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.api.service.hours.event.HoursSuspended;
import org.redvest.api.service.hours.query.ServiceRecordView;
import org.redvest.api.service.hours.query.ServiceRecords;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** Somebody's certified hours, each with how it stands. */
@QuerySideTest
class ServiceRecordsTest {

    private static final String ADDRESS = "/api/v1/volunteers/{volunteer}/service-records";

    private final Ledger ledger;
    private final Reader reader;

    ServiceRecordsTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    private ServiceRecords records(VolunteerId volunteer, String parameters) {
        return reader.ask(ServiceRecords.class, ADDRESS + parameters, volunteer);
    }

    private ServiceRecordView only(VolunteerId volunteer) {
        List<ServiceRecordView> records = records(volunteer, "").records();
        assertThat(records).hasSize(1);
        return records.getFirst();
    }

    private static HoursCertified underNotice(HoursCertified hours, @Nullable LocalDate until, boolean toCountersign) {
        return new HoursCertified(
                hours.recordId(),
                hours.volunteerId(),
                hours.organisationId(),
                hours.certifiedBy(),
                hours.activity(),
                hours.category(),
                hours.start(),
                hours.end(),
                hours.serviceDate(),
                hours.minutes(),
                hours.division(),
                hours.place(),
                Timeliness.LATE,
                1,
                null,
                null,
                until,
                toCountersign,
                null,
                2,
                null);
    }

    @Test
    void tellWhatWasCertified() {
        VolunteerId volunteer = newVolunteer();
        OrganisationId organisation = newOrganisation();
        HoursCertified hours = hours(volunteer, organisation, "洁净家园", HONGSHAN, "2022-05-02", 90);
        ledger.record(NOON, registered(organisation, "鸿山社区志愿服务队"), registered(volunteer, HONGSHAN));
        long position = ledger.record(NOON, hours);

        assertThat(records(volunteer, "").position()).isEqualTo(position);
        assertThat(only(volunteer))
                .isEqualTo(new ServiceRecordView(
                        hours.recordId(),
                        volunteer,
                        organisation.code(),
                        "鸿山社区志愿服务队",
                        "沙滩清洁",
                        "洁净家园",
                        RecordState.FINAL,
                        null,
                        true,
                        hours.start(),
                        hours.end(),
                        LocalDate.of(2022, 5, 2),
                        90,
                        null,
                        HONGSHAN,
                        "鸿山社区居委会",
                        "沙坡尾海滩",
                        Timeliness.ON_TIME,
                        null,
                        null,
                        0,
                        null,
                        null,
                        NOON,
                        hours.certifiedBy(),
                        position));
    }

    @Test
    void tellHowEachStands() {
        VolunteerId volunteer = newVolunteer();
        LocalDate until = LocalDate.of(2999, 1, 1);
        HoursCertified hours = underNotice(hours(volunteer, HONGSHAN, "2022-05-02", 90), until, true);
        ledger.record(NOON, registered(volunteer, HONGSHAN), hours);
        assertThat(only(volunteer).state()).isEqualTo(RecordState.AWAITING_COUNTERSIGNATURE);
        assertThat(only(volunteer).counts()).isFalse();

        ledger.record(NOON, new HoursCountersigned(hours.recordId(), volunteer));
        assertThat(only(volunteer).state()).isEqualTo(RecordState.UNDER_NOTICE);
        assertThat(only(volunteer).noticeUntil()).isEqualTo(until);
        assertThat(only(volunteer).daysLate()).isEqualTo(2);
        assertThat(only(volunteer).counts()).isTrue();

        ledger.record(
                NOON,
                new HoursCorrected(
                        hours.recordId(),
                        volunteer,
                        HoursChangeId.from(UUID.randomUUID()),
                        hours.start(),
                        hours.end(),
                        90,
                        hours.start(),
                        hours.start().plus(Duration.ofMinutes(30)),
                        hours.serviceDate(),
                        30,
                        new Text("提前离开"),
                        new Subject("proposer"),
                        1));
        assertThat(only(volunteer).minutes()).isEqualTo(30);
        assertThat(only(volunteer).certifiedMinutes()).isEqualTo(90);
        assertThat(only(volunteer).end()).isEqualTo(hours.start().plus(Duration.ofMinutes(30)));

        HoursObjectionId objection = HoursObjectionId.from(UUID.randomUUID());
        ledger.record(NOON, new HoursSuspended(hours.recordId(), volunteer, objection, 30));
        assertThat(only(volunteer).state()).isEqualTo(RecordState.SUSPENDED);
        assertThat(only(volunteer).openObjections()).isEqualTo(1);
        assertThat(only(volunteer).counts()).isFalse();

        ledger.record(
                NOON,
                new HoursRevoked(
                        hours.recordId(),
                        volunteer,
                        HoursChangeId.from(UUID.randomUUID()),
                        hours.start(),
                        hours.end(),
                        30,
                        new Text("活动未实际开展"),
                        objection,
                        null));
        assertThat(only(volunteer).state()).isEqualTo(RecordState.REVOKED);
        assertThat(only(volunteer).counts()).isFalse();
    }

    @Test
    void areThoseOfAllNumbersAndTellWhatOverlaps() {
        VolunteerId one = newVolunteer();
        VolunteerId theSame = newVolunteer();
        HoursCertified morning = hours(one, HONGSHAN, "2022-05-02", 90);
        HoursCertified overlapping = hours(theSame, HONGSHAN, "2022-05-02", 60);
        ledger.record(
                NOON,
                registered(one, HONGSHAN),
                registered(theSame, HONGSHAN),
                morning,
                overlapping,
                suspected(one, theSame));
        ledger.record(NOON, merged(one, theSame));
        ledger.record(NOON, objected(MergeCaseId.of(one, theSame), overlapping, morning));

        for (VolunteerId number : List.of(one, theSame)) {
            List<ServiceRecordView> records = records(number, "").records();
            assertThat(records).extracting(ServiceRecordView::volunteerId).containsExactly(theSame, one);
            assertThat(records).extracting(ServiceRecordView::counts).containsExactly(false, true);
            assertThat(records.getFirst().objection()).isEqualTo(ObjectionState.OPEN);
            assertThat(records.getFirst().state()).isEqualTo(RecordState.FINAL);
        }
    }

    @Test
    void areOfARangeOfDatesAndComeInPages() {
        VolunteerId volunteer = newVolunteer();
        ledger.record(
                NOON,
                registered(volunteer, HONGSHAN),
                hours(volunteer, HONGSHAN, "2021-12-31", 1),
                hours(volunteer, HONGSHAN, "2022-01-01", 2),
                hours(volunteer, HONGSHAN, "2022-12-31", 4),
                hours(volunteer, HONGSHAN, "2023-01-01", 8));

        assertThat(records(volunteer, "?from=2022-01-01&to=2022-12-31").records())
                .extracting(ServiceRecordView::minutes)
                .containsExactly(4L, 2L);
        ServiceRecords first = records(volunteer, "?limit=3");
        assertThat(first.records()).extracting(ServiceRecordView::minutes).containsExactly(8L, 4L, 2L);
        ServiceRecords second = records(volunteer, "?limit=3&cursor=" + first.nextCursor());
        assertThat(second.records()).extracting(ServiceRecordView::minutes).containsExactly(1L);
        assertThat(second.nextCursor()).isNull();
    }

    @Test
    void tellAnOfficerNotWhoCertified() {
        VolunteerId volunteer = newVolunteer();
        HoursCertified hours = hours(volunteer, HONGSHAN, "2022-05-02", 90);
        ledger.record(
                NOON,
                Envelope.configuration(),
                delegated(
                        newDelegation(),
                        null,
                        "sr-officer",
                        Remit.in(new DivisionCode(CITY)),
                        NOON,
                        Power.CERTIFY_HOURS));
        ledger.record(NOON, registered(volunteer, HONGSHAN), hours);

        Reader.Answer answer = reader.get(
                Map.of(
                        "Authorization",
                        "Bearer " + TestIssuer.shared().token("sr-officer", Role.CITY_OFFICER),
                        LogPositions.HEADER,
                        String.valueOf(ledger.head())),
                ADDRESS,
                volunteer);

        assertThat(answer.as(ServiceRecords.class).records())
                .singleElement()
                .satisfies(record -> assertThat(record.certifiedBy()).isNull());
        assertThat(answer.body()).doesNotContain(hours.certifiedBy().value());
    }

    @ParameterizedTest
    @CsvSource({
        "?from=2022-02-01&to=2022-01-31, 422 WINDOW_REVERSED",
        "?from=1849-01-01, 400 INVALID_FIELD",
        "?to=x, 400 INVALID_FIELD",
        "?limit=501, 400 INVALID_FIELD"
    })
    void areRefused(String parameters, String problem) {
        VolunteerId volunteer = newVolunteer();
        ledger.record(NOON, registered(volunteer, HONGSHAN));

        assertThat(reader.get(ADDRESS + parameters, volunteer).problem()).isEqualTo(problem);
    }

    @Test
    void areNobodysWhereNobodyIsRegistered() {
        assertThat(reader.get(ADDRESS, newVolunteer()).problem()).isEqualTo("404 UNKNOWN_VOLUNTEER");
    }
}
