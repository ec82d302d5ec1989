package org.redvest.query.service.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.details;
import static org.redvest.query.Facts.merged;
import static org.redvest.query.Facts.newCalendar;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newProject;
import static org.redvest.query.Facts.newShift;
import static org.redvest.query.Facts.newSignUp;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.opened;
import static org.redvest.query.Facts.published;
import static org.redvest.query.Facts.registered;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Site;
import org.redvest.api.Text;
import org.redvest.api.id.CalendarId;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.reward.points.event.PointsAccountClosed;
import org.redvest.api.service.calendar.CalendarSecret;
import org.redvest.api.service.calendar.event.ProjectCalendarGiven;
import org.redvest.api.service.calendar.event.ProjectCalendarRevoked;
import org.redvest.api.service.calendar.event.VolunteerCalendarGiven;
import org.redvest.api.service.calendar.event.VolunteerCalendarRevoked;
import org.redvest.api.service.calendar.query.CalendarAddresses;
import org.redvest.api.service.project.ProjectDetails;
import org.redvest.api.service.project.event.ProjectAmended;
import org.redvest.api.service.project.event.ProjectPublished;
import org.redvest.api.service.project.event.ProjectRevised;
import org.redvest.api.service.shift.ReleaseCause;
import org.redvest.api.service.shift.SignUpState;
import org.redvest.api.service.shift.event.PlaceReleased;
import org.redvest.api.service.shift.event.PlaceTaken;
import org.redvest.api.service.shift.event.ShiftCancelled;
import org.redvest.api.service.shift.event.ShiftChanged;
import org.redvest.api.service.shift.event.SignUpWithdrawn;
import org.redvest.api.service.shift.event.WaitingJoined;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** Calendars as other programs read them. */
@QuerySideTest
class CalendarTest {

    private static final String ADDRESS = "/api/v1/calendars/{secret}.ics";
    private static final String OWN = "/api/v1/volunteers/{volunteer}/calendar-addresses";
    private static final String OF_A_PROJECT = "/api/v1/projects/{project}/calendar-addresses";
    private static final Instant START = Instant.parse("2041-03-02T01:00:00Z");
    private static final int OCTETS_OF_A_LINE = 75;

    private final Ledger ledger;
    private final Reader reader;
    private long secrets;

    CalendarTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    private CalendarSecret newSecret() {
        return CalendarSecret.of("%026d".formatted(++secrets));
    }

    private CalendarSecret givenTo(VolunteerId volunteer, CalendarId calendar) {
        CalendarSecret secret = newSecret();
        ledger.record(NOON, new VolunteerCalendarGiven(calendar, volunteer, secret.sha256()));
        return secret;
    }

    private Reader.Answer read(CalendarSecret secret, String... headers) {
        Map<String, String> all = new HashMap<>(Map.of(LogPositions.HEADER, String.valueOf(ledger.head())));
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        return reader.get(all, ADDRESS, secret.value());
    }

    private static Calendar parsed(Reader.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        try {
            return new CalendarBuilder().build(new StringReader(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private List<VEvent> events(CalendarSecret secret) {
        return parsed(read(secret)).getComponents();
    }

    private static String value(VEvent event, String property) {
        Optional<Property> found = event.getProperty(property);
        return found.map(Property::getValue).orElse("");
    }

    private static String uid(VEvent event) {
        return value(event, Property.UID);
    }

    private static String sequence(VEvent event) {
        return value(event, Property.SEQUENCE);
    }

    private static String status(VEvent event) {
        return value(event, Property.STATUS);
    }

    private ProjectId newPublished() {
        ProjectId project = newProject();
        ledger.record(NOON, published(project, newOrganisation(), details(HONGSHAN)));
        return project;
    }

    private static ShiftChanged movedTo(ShiftId shift, ProjectId project, Instant start) {
        return new ShiftChanged(
                shift,
                details(SIMING).site(),
                opened(shift, project, start, 1).terms().times());
    }

    @Test
    void tellOfACommitmentAndOfEachChangeOfItUnderOneUid() {
        ProjectId project = newPublished();
        ShiftId shift = newShift();
        VolunteerId person = newVolunteer();
        SignUpId signUp = newSignUp();
        CalendarSecret secret = givenTo(person, newCalendar());
        ledger.record(NOON, registered(person, HONGSHAN));
        assertThat(events(secret)).isEmpty();

        ledger.record(NOON, opened(shift, project, START, 1), new PlaceTaken(shift, signUp, person, 1, null));
        assertThat(events(secret)).singleElement().satisfies(event -> {
            assertThat(uid(event)).isEqualTo(signUp.value());
            assertThat(sequence(event)).isEqualTo("0");
            assertThat(status(event)).isEqualTo("CONFIRMED");
            assertThat(value(event, Property.TRANSP)).isEqualTo("OPAQUE");
            assertThat(value(event, Property.SUMMARY)).isEqualTo("城市义工志愿行动");
            assertThat(value(event, Property.LOCATION)).isEqualTo("居委会门口");
            assertThat(value(event, Property.GEO)).isEqualTo("24.454356;118.075435");
            assertThat(value(event, Property.DTSTART)).isEqualTo("20410302T010000Z");
            assertThat(value(event, Property.DTEND)).isEqualTo("20410302T030000Z");
            assertThat(value(event, Property.DTSTAMP)).isEqualTo("20220601T040000Z");
        });

        ledger.record(NOON.plusSeconds(60), movedTo(shift, project, START.plus(Duration.ofDays(1))));
        assertThat(events(secret)).singleElement().satisfies(event -> {
            assertThat(uid(event)).isEqualTo(signUp.value());
            assertThat(sequence(event)).isEqualTo("1");
            assertThat(value(event, Property.DTSTART)).isEqualTo("20410303T010000Z");
            assertThat(value(event, Property.DTSTAMP)).isEqualTo("20220601T040100Z");
        });

        ledger.record(NOON.plusSeconds(120), new SignUpWithdrawn(shift, signUp, person, SignUpState.CONFIRMED));
        assertThat(events(secret)).singleElement().satisfies(event -> {
            assertThat(uid(event)).isEqualTo(signUp.value());
            assertThat(sequence(event)).isEqualTo("2");
            assertThat(status(event)).isEqualTo("CANCELLED");
            assertThat(value(event, Property.TRANSP)).isEqualTo("TRANSPARENT");
        });
    }

    @Test
    void tellOfWhatMayComeAndOfWhatWasCalledOff() {
        ProjectId project = newPublished();
        VolunteerId person = newVolunteer();
        ShiftId waits = newShift();
        ShiftId calledOff = newShift();
        SignUpId signUp = newSignUp();
        CalendarSecret secret = givenTo(person, newCalendar());
        ledger.record(
                NOON,
                registered(person, HONGSHAN),
                opened(waits, project, START, 1),
                new WaitingJoined(waits, newSignUp(), person, 1, null),
                opened(calledOff, project, START.plus(Duration.ofDays(7)), 1),
                new PlaceTaken(calledOff, signUp, person, 1, null),
                new ShiftCancelled(calledOff, new Text("台风红色预警")),
                new PlaceReleased(
                        calledOff, signUp, person, SignUpState.CONFIRMED, ReleaseCause.SHIFT_CANCELLED, null));

        assertThat(events(secret))
                .extracting(CalendarTest::status, CalendarTest::sequence)
                .containsExactly(tuple("TENTATIVE", "0"), tuple("CANCELLED", "2"));
    }

    @Test
    void tellOfBothNumbersOfAPerson() {
        ProjectId project = newPublished();
        VolunteerId survivor = newVolunteer();
        VolunteerId absorbed = newVolunteer();
        ShiftId shift = newShift();
        CalendarSecret secret = givenTo(absorbed, newCalendar());
        ledger.record(
                NOON,
                registered(survivor, HONGSHAN),
                registered(absorbed, HONGSHAN),
                opened(shift, project, START, 1),
                new PlaceTaken(shift, newSignUp(), survivor, 1, null));
        assertThat(events(secret)).isEmpty();

        ledger.record(NOON, merged(survivor, absorbed));

        assertThat(events(secret)).hasSize(1);
    }

    @Test
    void tellOfAProjectsShifts() {
        ProjectId project = newPublished();
        ShiftId first = newShift();
        ShiftId second = newShift();
        CalendarSecret secret = newSecret();
        ledger.record(
                NOON,
                new ProjectCalendarGiven(newCalendar(), project, secret.sha256()),
                opened(second, project, START.plus(Duration.ofDays(7)), 1),
                opened(first, project, START, 1),
                movedTo(second, project, START.plus(Duration.ofDays(8))),
                new ShiftCancelled(second, new Text("台风红色预警")));

        assertThat(events(secret))
                .extracting(CalendarTest::uid, CalendarTest::status, CalendarTest::sequence)
                .containsExactly(tuple(first.value(), "CONFIRMED", "0"), tuple(second.value(), "CANCELLED", "2"));
        assertThat(read(secret).body()).contains("X-WR-CALNAME:城市义工志愿行动\r\n");
    }

    /** More than a thousand dates, most of them over. */
    @Test
    void tellOfWhatIsToComeWhateverIsOver() {
        ProjectId project = newPublished();
        ShiftId last = newShift();
        ShiftId next = newShift();
        ShiftId after = newShift();
        CalendarSecret secret = newSecret();
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        ledger.record(
                NOON,
                new ProjectCalendarGiven(newCalendar(), project, secret.sha256()),
                opened(last, project, yesterday, 1),
                opened(after, project, START.plus(Duration.ofDays(1)), 1),
                opened(next, project, START, 1));
        ledger.record(
                NOON,
                IntStream.range(0, 1_000)
                        .mapToObj(hours -> opened(newShift(), project, yesterday.minus(Duration.ofHours(1 + hours)), 1))
                        .toArray());

        List<VEvent> events = events(secret);

        assertThat(events).hasSize(1_000);
        assertThat(events.subList(997, 1_000))
                .extracting(CalendarTest::uid)
                .containsExactly(last.value(), next.value(), after.value());
    }

    /** Programs that compare take over only what has a higher SEQUENCE. */
    @Test
    void tellOfAnotherNameOnceItIsInForce() {
        ProjectId project = newPublished();
        VolunteerId person = newVolunteer();
        ShiftId shift = newShift();
        CalendarSecret own = givenTo(person, newCalendar());
        CalendarSecret ofProject = newSecret();
        ledger.record(
                NOON,
                registered(person, HONGSHAN),
                new ProjectCalendarGiven(newCalendar(), project, ofProject.sha256()),
                opened(shift, project, START, 1),
                new PlaceTaken(shift, newSignUp(), person, 1, null));
        ledger.record(NOON.plusSeconds(60), new ProjectRevised(project, 2, named("护学岗")));
        assertNamed("城市义工志愿行动", "0", "20220601T040000Z", own, ofProject);

        ledger.record(NOON.plusSeconds(120), new ProjectAmended(project, 1, named("城市义工")));
        assertNamed("城市义工", "1", "20220601T040200Z", own, ofProject);

        ledger.record(NOON.plusSeconds(180), new ProjectPublished(project, 2, 1, 1, null));
        assertNamed("护学岗", "2", "20220601T040300Z", own, ofProject);
    }

    private static ProjectDetails named(String name) {
        ProjectDetails other = details(HONGSHAN);
        return new ProjectDetails(
                new Text(name),
                other.theme(),
                other.targetGroup(),
                other.content(),
                other.risk(),
                other.riskStatement(),
                other.agreement(),
                other.site(),
                other.contact(),
                other.qualifications(),
                other.minAge(),
                other.exposure());
    }

    private void assertNamed(String name, String sequence, String stamp, CalendarSecret... secrets) {
        for (CalendarSecret secret : secrets) {
            assertThat(events(secret)).singleElement().satisfies(event -> {
                assertThat(value(event, Property.SUMMARY)).isEqualTo(name);
                assertThat(sequence(event)).isEqualTo(sequence);
                assertThat(value(event, Property.DTSTAMP)).isEqualTo(stamp);
                assertThat(value(event, Property.LAST_MODIFIED)).isEqualTo(stamp);
            });
        }
    }

    @Test
    void areNotSentAgainWhereNothingChanged() {
        ProjectId project = newPublished();
        ShiftId shift = newShift();
        CalendarSecret secret = newSecret();
        ledger.record(
                NOON,
                new ProjectCalendarGiven(newCalendar(), project, secret.sha256()),
                opened(shift, project, START, 1));
        Reader.Answer first = read(secret);
        String tag = String.valueOf(first.headers().getETag());

        Reader.Answer again = read(secret, "If-None-Match", tag);
        ledger.record(NOON.plusSeconds(60), new ShiftCancelled(shift, new Text("台风红色预警")));
        Reader.Answer changed = read(secret, "If-None-Match", tag);

        assertThat(String.valueOf(first.headers().getContentType())).startsWith("text/calendar");
        assertThat(first.headers().getCacheControl()).contains("private");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(changed.status()).isEqualTo(200);
        assertThat(String.valueOf(changed.headers().getETag())).isNotEqualTo(tag);
    }

    /** Texts of many characters of three and four octets. */
    @Test
    void areWrittenInShortLinesThatEndInNoCharacter() {
        ProjectDetails plain = details(HONGSHAN);
        String address = "湖滨南路🚩中段；第二个路口，左转，".repeat(9);
        ProjectId project = newProject();
        ShiftId shift = newShift();
        CalendarSecret secret = newSecret();
        ledger.record(NOON, published(project, newOrganisation(), plain));
        ledger.record(
                NOON,
                new ProjectCalendarGiven(newCalendar(), project, secret.sha256()),
                opened(shift, project, START, 1),
                new ShiftChanged(
                        shift,
                        new Site(plain.site().division(), new Text(address), null),
                        opened(shift, project, START, 1).terms().times()));

        Reader.Answer answer = read(secret);

        assertThat(answer.body()).endsWith("END:VCALENDAR\r\n").doesNotContain("\uFFFD");
        assertThat(answer.body().split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(OCTETS_OF_A_LINE));
        List<VEvent> events = parsed(answer).getComponents();
        assertThat(events).singleElement().satisfies(event -> assertThat(value(event, Property.LOCATION))
                .isEqualTo(address));
    }

    @Test
    void areUnknownOnceTheAddressWasTakenBack() {
        VolunteerId person = newVolunteer();
        ProjectId project = newPublished();
        CalendarId own = newCalendar();
        CalendarId ofProject = newCalendar();
        ledger.record(NOON, registered(person, HONGSHAN));
        CalendarSecret revoked = givenTo(person, own);
        CalendarSecret other = givenTo(person, newCalendar());
        CalendarSecret projects = newSecret();
        ledger.record(NOON, new ProjectCalendarGiven(ofProject, project, projects.sha256()));
        assertThat(events(revoked)).isEmpty();
        assertThat(events(projects)).isEmpty();

        ledger.record(
                NOON.plusSeconds(60),
                new VolunteerCalendarRevoked(own, person),
                new ProjectCalendarRevoked(ofProject, project));

        assertThat(read(revoked).problem()).isEqualTo("404 UNKNOWN_CALENDAR");
        assertThat(read(projects).problem()).isEqualTo("404 UNKNOWN_CALENDAR");
        assertThat(read(other).status()).isEqualTo(200);
    }

    @Test
    void areUnknownOfWhoWasErased() {
        VolunteerId person = newVolunteer();
        ledger.record(NOON, registered(person, HONGSHAN));
        CalendarSecret secret = givenTo(person, newCalendar());
        assertThat(read(secret).status()).isEqualTo(200);

        ledger.record(NOON, new PointsAccountClosed(PointsAccountId.of(person), person), new VolunteerErased(person));

        assertThat(read(secret).problem()).isEqualTo("404 UNKNOWN_CALENDAR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000000000000000009999", "fed-1", "7Q4M", "%"})
    void areUnknownAtAnyOtherAddress(String secret) {
        assertThat(reader.get(ADDRESS, secret).problem()).isEqualTo("404 UNKNOWN_CALENDAR");
    }

    @Test
    void haveAddressesThatTheirOwnerKnowsByNumber() {
        VolunteerId person = newVolunteer();
        CalendarId first = newCalendar();
        CalendarId second = newCalendar();
        ledger.record(NOON, registered(person, HONGSHAN));
        givenTo(person, first);
        givenTo(person, second);
        ledger.record(NOON.plusSeconds(60), new VolunteerCalendarRevoked(first, person));

        Reader.Answer answer = reader.get(
                Map.of(
                        "Authorization",
                        "Bearer "
                                + TestIssuer.shared()
                                        .signed(TestIssuer.shared()
                                                .claims("s-person", Role.VOLUNTEER)
                                                .claim("volunteer_id", person.value())
                                                .build()),
                        LogPositions.HEADER,
                        String.valueOf(ledger.head())),
                OWN,
                person);

        assertThat(answer.as(CalendarAddresses.class).addresses())
                .extracting(CalendarAddresses.Address::calendarId, CalendarAddresses.Address::revokedAt)
                .containsExactly(tuple(first, NOON.plusSeconds(60)), tuple(second, null));
        assertThat(reader.get(OWN, person).problem()).isEqualTo("403 FORBIDDEN");
    }

    @Test
    void haveAddressesOfAProjectThatThereIs() {
        ProjectId project = newPublished();
        ProjectId without = newPublished();
        CalendarId calendar = newCalendar();
        ledger.record(
                NOON, new ProjectCalendarGiven(calendar, project, newSecret().sha256()));
        Map<String, String> officer = Map.of(
                "Authorization",
                "Bearer " + TestIssuer.shared().token("s-officer", Role.CITY_OFFICER),
                LogPositions.HEADER,
                String.valueOf(ledger.head()));

        assertThat(reader.get(officer, OF_A_PROJECT, newProject()).problem()).isEqualTo("404 UNKNOWN_PROJECT");
        assertThat(reader.get(officer, OF_A_PROJECT, without)
                        .as(CalendarAddresses.class)
                        .addresses())
                .isEmpty();
        assertThat(reader.get(officer, OF_A_PROJECT, project)
                        .as(CalendarAddresses.class)
                        .addresses())
                .extracting(CalendarAddresses.Address::calendarId)
                .containsExactly(calendar);
    }
}
