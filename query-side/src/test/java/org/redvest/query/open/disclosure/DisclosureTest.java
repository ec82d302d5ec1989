package org.redvest.query.open.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.HAICANG;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.HULI;
import static org.redvest.query.Facts.HULI_STREET;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newRecord;
import static org.redvest.query.Facts.newShift;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Text;
import org.redvest.api.city.organisation.event.OrganisationDissolved;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.disclosure.query.DisclosedRecord;
import org.redvest.api.open.disclosure.query.DisclosedRecords;
import org.redvest.api.open.disclosure.query.DisclosedRecords.Totals;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.service.hours.CountedAs;
import org.redvest.api.service.hours.EvidenceClass;
import org.redvest.api.service.hours.RecordState;
import org.redvest.api.service.hours.Timeliness;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;
import tools.jackson.databind.JsonNode;

@QuerySideTest
class DisclosureTest {

    private static final String ADDRESS = "/api/v1/disclosure/service-records";

    private final Ledger ledger;
    private final Reader reader;

    DisclosureTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    private DisclosedRecords find(String parameters) {
        return reader.ask(DisclosedRecords.class, ADDRESS + "?" + parameters);
    }

    @Test
    void showsUnderASuccessorWhatItInherited() {
        VolunteerId volunteer = newVolunteer();
        OrganisationId first = newOrganisation();
        OrganisationId second = newOrganisation();
        OrganisationId third = newOrganisation();
        HoursCertified hours = hours(volunteer, first, "洁净家园", HONGSHAN, "2031-05-02", 90);
        ledger.record(
                NOON,
                registered(first, "甲队"),
                registered(second, "乙队"),
                registered(third, "丙队"),
                registered(volunteer, "沈*瑄", HULI_STREET),
                hours,
                new OrganisationDissolved(first, second, new Text("合并")),
                new OrganisationDissolved(second, third, new Text("合并")));

        for (OrganisationId organisation : List.of(first, second, third)) {
            assertThat(find("organisation=" + organisation.code()).records())
                    .singleElement()
                    .satisfies(record -> {
                        assertThat(record.serviceRecordId()).isEqualTo(hours.recordId());
                        // who recorded it is what it was
                        assertThat(record.organisationId()).isEqualTo(first.code());
                    });
        }
        assertThat(find("organisation=" + third.code()).totals()).isEqualTo(new Totals(1, 1, 90));
    }

    @Nested
    class OneRecord {

        @Test
        void showsWhatTheEventSaysWithNamesInPlaceOfNumbers() {
            // given
            VolunteerId volunteer = newVolunteer();
            OrganisationId organisation = newOrganisation();
            HoursCertified hours = hours(volunteer, organisation, "洁净家园", HONGSHAN, "2031-05-02", 90);
            Instant certifiedAt = Instant.parse("2031-05-03T02:03:04.567Z");
            ledger.record(NOON, registered(organisation, "鸿山社区志愿服务队"), registered(volunteer, "沈*瑄", HULI_STREET));

            // when
            long position = ledger.record(certifiedAt, hours);

            // then
            assertThat(reader.ask(DisclosedRecord.class, ADDRESS + "/{id}", hours.recordId()))
                    .isEqualTo(new DisclosedRecord(
                            hours.recordId(),
                            "沈*瑄",
                            organisation.code(),
                            "鸿山社区志愿服务队",
                            "沙滩清洁",
                            "洁净家园",
                            RecordState.FINAL,
                            Instant.parse("2031-05-02T01:00:00Z"),
                            Instant.parse("2031-05-02T02:30:00Z"),
                            LocalDate.of(2031, 5, 2),
                            90,
                            null,
                            HONGSHAN,
                            "鸿山社区居委会",
                            "沙坡尾海滩",
                            Timeliness.ON_TIME,
                            null,
                            null,
                            null,
                            null,
                            CountedAs.RANKED,
                            0,
                            certifiedAt,
                            null,
                            null,
                            null,
                            position));
        }

        @Test
        void namesTheShiftAndOnWhatTheHoursRest() {
            VolunteerId volunteer = newVolunteer();
            OrganisationId organisation = newOrganisation();
            ShiftId shift = newShift();
            HoursCertified plain = hours(volunteer, organisation, "洁净家园", HONGSHAN, "2031-05-04", 90);
            HoursCertified hours = new HoursCertified(
                    plain.recordId(),
                    volunteer,
                    organisation,
                    plain.certifiedBy(),
                    plain.activity(),
                    plain.category(),
                    plain.start(),
                    plain.end(),
                    plain.serviceDate(),
                    plain.minutes(),
                    plain.division(),
                    plain.place(),
                    plain.timeliness(),
                    plain.dailyCapVersion(),
                    shift,
                    EvidenceClass.ATTENDED);
            ledger.record(NOON, registered(organisation, "鸿山社区志愿服务队"), registered(volunteer, HONGSHAN), hours);

            DisclosedRecord shown = reader.ask(DisclosedRecord.class, ADDRESS + "/{id}", hours.recordId());

            assertThat(shown.shiftId()).isEqualTo(shift);
            assertThat(shown.evidence()).isEqualTo(EvidenceClass.ATTENDED);
        }

        @Test
        void showsATombstoneInPlaceOfTheNameOfWhoWasErased() {
            VolunteerId volunteer = newVolunteer();
            HoursCertified hours = hours(volunteer, newOrganisation(), "洁净家园", HONGSHAN, "2031-05-02", 90);
            ledger.record(NOON, registered(volunteer, "沈*瑄", HULI_STREET), hours);
            ledger.record(NOON, new VolunteerErased(volunteer));

            DisclosedRecord record = reader.ask(DisclosedRecord.class, ADDRESS + "/{id}", hours.recordId());

            assertThat(record.volunteer()).isEqualTo("已注销");
            assertThat(record.minutes()).isEqualTo(90);
        }

        @Test
        void isShownBeforeItsOrganisationIsKnownByName() {
            VolunteerId volunteer = newVolunteer();
            HoursCertified hours = hours(volunteer, newOrganisation(), "洁净家园", HONGSHAN, "2031-05-02", 90);
            ledger.record(NOON, registered(volunteer, HONGSHAN), hours);

            assertThat(reader.ask(DisclosedRecord.class, ADDRESS + "/{id}", hours.recordId())
                            .organisation())
                    .isNull();
        }

        @Test
        void isUnknownWhereNobodyCertifiedIt() {
            assertThat(reader.get(ADDRESS + "/{id}", newRecord()).problem()).isEqualTo("404 UNKNOWN_SERVICE_RECORD");
            assertThat(reader.get(ADDRESS + "/17").problem()).isEqualTo("404 UNKNOWN_SERVICE_RECORD");
        }

        @Test
        void tellsNothingThatIsSealed() {
            VolunteerId volunteer = newVolunteer();
            HoursCertified hours = hours(volunteer, HONGSHAN, "2031-05-02", 90);
            ledger.record(NOON, registered(volunteer, HONGSHAN), hours);

            assertThat(reader.get(ADDRESS + "/{id}", hours.recordId()).body())
                    .doesNotContain(
                            "v1:", volunteer.value(), hours.certifiedBy().value());
        }
    }

    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    class AFilter {

        private final OrganisationId ours = newOrganisation();
        private final OrganisationId theirs = newOrganisation();

        @BeforeAll
        void certify() {
            VolunteerId first = newVolunteer();
            VolunteerId second = newVolunteer();
            ledger.record(
                    NOON,
                    registered(first, HONGSHAN),
                    registered(second, HULI_STREET),
                    hours(first, ours, "洁净家园", HONGSHAN, "2032-01-01", 1),
                    hours(first, ours, "文明交通", "350203001004", "2032-01-02", 2),
                    hours(second, ours, "文明交通", "350203003", "2032-01-03", 4),
                    hours(second, theirs, "洁净家园", HULI_STREET, "2032-12-30", 8),
                    hours(second, theirs, "洁净家园", HAICANG, "2032-12-31", 16),
                    // the years around it
                    hours(first, theirs, "洁净家园", HONGSHAN, "2031-12-31", 32),
                    hours(first, theirs, "洁净家园", HONGSHAN, "2033-01-01", 64));
        }

        @ParameterizedTest
        @CsvSource({
            "350200, 5, 2, 31", // the city
            "350203, 3, 2, 7", // a district
            "350203001, 2, 1, 3", // a street
            "350203001001, 1, 1, 1", // a community
            "350206, 1, 1, 8",
            "350213, 0, 0, 0"
        })
        void byDivisionCoversEverythingWithin(String division, long records, long persons, long minutes) {
            assertThat(find("from=2032-01-01&to=2032-12-31&division=" + division)
                            .totals())
                    .isEqualTo(new Totals(records, persons, minutes));
        }

        @ParameterizedTest
        @CsvSource({
            "2032-01-01, 2032-12-31, 31", // both days belong to it
            "2032-01-02, 2032-12-30, 14",
            "2032-01-02, 2032-01-02, 2",
            "2032-01-04, 2032-12-29, 0"
        })
        void byPeriodIncludesItsFirstAndItsLastDay(String from, String to, long minutes) {
            assertThat(find("from=%s&to=%s".formatted(from, to)).totals())
                    .isNotNull()
                    .extracting(Totals::minutes)
                    .isEqualTo(minutes);
        }

        @Test
        void mayLeaveThePeriodOpenOnEitherSide() {
            assertThat(find("to=2032-01-02&organisation=" + ours.code()).totals())
                    .isEqualTo(new Totals(2, 1, 3));
            assertThat(find("from=2032-01-02&organisation=" + ours.code()).totals())
                    .isEqualTo(new Totals(2, 2, 6));
        }

        @Test
        void byOrganisationAndByCategoryGoTogether() {
            String year = "from=2032-01-01&to=2032-12-31";

            assertThat(find(year + "&organisation=" + ours.code()).totals()).isEqualTo(new Totals(3, 2, 7));
            assertThat(find(year + "&category=文明交通").totals()).isEqualTo(new Totals(2, 2, 6));
            assertThat(find(year + "&category=文明交通&organisation=" + theirs.code())
                            .totals())
                    .isEqualTo(new Totals(0, 0, 0));
            assertThat(find(year + "&category=洁净家园&division=350206&organisation=" + theirs.code())
                            .totals())
                    .isEqualTo(new Totals(1, 1, 8));
        }

        @Test
        void showsTheSameRecordsThatItsTotalsCount() {
            DisclosedRecords found = find("from=2032-01-01&to=2032-12-31&division=350203");

            assertThat(found.records()).extracting(DisclosedRecord::minutes).containsExactly(4L, 2L, 1L);
            assertThat(found.nextCursor()).isNull();
        }

        @Test
        void byADivisionThatTheCityDoesNotHaveIsRefused() {
            assertThat(reader.get(ADDRESS + "?division=110101").problem()).isEqualTo("422 UNKNOWN_DIVISION");
            assertThat(reader.get(ADDRESS + "?division=3502").problem()).isEqualTo("422 UNKNOWN_DIVISION");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "from=2022-02-30",
                    "from=yesterday",
                    "from=02/01/2022",
                    "from=1/2/22",
                    "to=2022",
                    "cursor=next",
                    "cursor=1.5",
                    "cursor=99999999999999999999",
                    "limit=0",
                    "limit=-1",
                    "limit=501",
                    "limit=many"
                })
        void withAValueThatIsNoneIsRefused(String parameter) {
            assertThat(reader.get(URI.create(ADDRESS + "?" + parameter)).problem())
                    .isEqualTo("400 INVALID_FIELD");
        }

        @Test
        void namesTheFieldThatIsWrong() {
            JsonNode error = reader.get(ADDRESS + "?from=yesterday").json().at("/errors/0");

            assertThat(error.path("field").asString()).isEqualTo("from");
            assertThat(error.path("message").asString()).isNotBlank();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "organisation=%00",
                    "category=%00",
                    "division=%00",
                    "organisation=%27;--",
                    "category=%25",
                    "from=%2B999999999-01-01",
                    "to=-999999999-01-01"
                })
        void neverBreaksTheDatabase(String parameter) {
            assertThat(reader.get(URI.create(ADDRESS + "?" + parameter)).status())
                    .isLessThan(500);
        }
    }

    @Nested
    class Pages {

        @Test
        void followEachOtherWithoutLossOrRepetition() {
            // given
            OrganisationId organisation = newOrganisation();
            List<HoursCertified> certified = certify(organisation, 23);

            // when
            List<DisclosedRecords> pages = new ArrayList<>();
            @Nullable Long cursor = null;
            do {
                DisclosedRecords page = page(organisation, cursor, 5);
                pages.add(page);
                cursor = page.nextCursor();
            } while (cursor != null);

            // then
            assertThat(pages).extracting(page -> page.records().size()).containsExactly(5, 5, 5, 5, 3);
            assertThat(pages.stream().flatMap(page -> page.records().stream()))
                    .extracting(DisclosedRecord::serviceRecordId)
                    .containsExactlyElementsOf(certified.reversed().stream()
                            .map(HoursCertified::recordId)
                            .toList());
            assertThat(pages)
                    .extracting(DisclosedRecords::totals)
                    .containsExactly(new Totals(23, 1, 230), null, null, null, null);
        }

        @Test
        void endWhereTheLastOneIsFull() {
            OrganisationId organisation = newOrganisation();
            certify(organisation, 4);

            DisclosedRecords first = page(organisation, null, 2);
            DisclosedRecords second = page(organisation, first.nextCursor(), 2);

            assertThat(first.nextCursor()).isNotNull();
            assertThat(second.records()).hasSize(2);
            assertThat(second.nextCursor()).isNull();
        }

        @Test
        void areNotMovedByWhatIsCertifiedMeanwhile() {
            OrganisationId organisation = newOrganisation();
            List<HoursCertified> before = certify(organisation, 4);
            DisclosedRecords first = page(organisation, null, 2);
            certify(organisation, 3);

            DisclosedRecords second = page(organisation, first.nextCursor(), 2);

            assertThat(second.records())
                    .extracting(DisclosedRecord::serviceRecordId)
                    .containsExactly(before.get(1).recordId(), before.get(0).recordId());
        }

        @Test
        void holdFiftyWhereNobodySaysHowMany() {
            OrganisationId organisation = newOrganisation();
            certify(organisation, 51);

            DisclosedRecords page = find("organisation=" + organisation.code());

            assertThat(page.records()).hasSize(50);
            assertThat(page.totals()).isEqualTo(new Totals(51, 1, 510));
        }

        private List<HoursCertified> certify(OrganisationId organisation, int records) {
            VolunteerId volunteer = newVolunteer();
            List<HoursCertified> certified = IntStream.range(0, records)
                    .mapToObj(i -> hours(volunteer, organisation, "洁净家园", HULI, "2034-01-01", 10))
                    .toList();
            ledger.record(NOON, registered(volunteer, HONGSHAN));
            ledger.record(NOON, certified.toArray());
            return certified;
        }

        private DisclosedRecords page(OrganisationId organisation, @Nullable Long cursor, int limit) {
            return find("organisation=" + organisation.code() + "&limit=" + limit
                    + (cursor == null ? "" : "&cursor=" + cursor));
        }
    }
}
