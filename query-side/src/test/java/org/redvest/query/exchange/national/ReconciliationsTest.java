package org.redvest.query.exchange.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.redvest.query.Facts.CITY;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.admission;
import static org.redvest.query.Facts.corrected;
import static org.redvest.query.Facts.delegated;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.merged;
import static org.redvest.query.Facts.newDelegation;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;
import static org.redvest.query.Facts.revoked;
import static org.redvest.query.Facts.unmerged;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Text;
import org.redvest.api.exchange.national.ComparedRecord;
import org.redvest.api.exchange.national.DifferenceKind;
import org.redvest.api.exchange.national.DifferenceVerdict;
import org.redvest.api.exchange.national.event.DifferenceDecided;
import org.redvest.api.exchange.national.event.ReconciliationCompleted;
import org.redvest.api.exchange.national.event.ReconciliationOpened;
import org.redvest.api.exchange.national.event.RecordsCompared;
import org.redvest.api.exchange.national.query.Differences;
import org.redvest.api.exchange.national.query.Differences.Difference;
import org.redvest.api.exchange.national.query.ReconciliationView;
import org.redvest.api.exchange.national.query.ReconciliationView.Total;
import org.redvest.api.exchange.national.query.Reconciliations;
import org.redvest.api.id.ReconciliationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.PersonName;
import org.redvest.api.person.volunteer.RegistrationState;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;
import org.springframework.http.HttpHeaders;

/** How people stand in an export and in the ledger follows from what the ledger knew when the comparison began. */
@QuerySideTest
class ReconciliationsTest {

    private static final String ALL = "/api/v1/reconciliations";
    private static final String ONE = ALL + "/{reconciliation}";
    private static final String DIFFERENCES = ONE + "/differences";

    private static final int TENTHS = 6;
    private static final int MINUTES = 1;

    private final Ledger ledger;
    private final Reader reader;
    private final VolunteerId equal = newVolunteer();
    private final VolunteerId rounded = newVolunteer();
    private final VolunteerId otherHours = newVolunteer();
    private final VolunteerId otherName = newVolunteer();
    private final VolunteerId absorbed = newVolunteer();
    private final VolunteerId onlyHere = newVolunteer();
    private final VolunteerId unconfirmed = newVolunteer();
    private final VolunteerId erased = newVolunteer();
    private final VolunteerId erasedMeanwhile = newVolunteer();
    private final VolunteerId registeredMeanwhile = newVolunteer();
    private final VolunteerId unread = newVolunteer();
    private final ReconciliationId id = ReconciliationId.from(UUID.randomUUID());

    ReconciliationsTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    @BeforeAll
    void comparesAnExport() {
        HoursCertified longer = hours(rounded, HONGSHAN, "2022-05-02", 90);
        HoursCertified taken = hours(otherHours, HONGSHAN, "2022-05-03", 60);
        ledger.record(
                NOON,
                registered(equal, HONGSHAN),
                registered(rounded, HONGSHAN),
                registered(otherHours, HONGSHAN),
                registered(otherName, HONGSHAN),
                registered(absorbed, HONGSHAN),
                registered(onlyHere, HONGSHAN),
                registered(unconfirmed, "沈*瑄", HONGSHAN, admission(RegistrationState.UNCONFIRMED)),
                registered(erased, HONGSHAN),
                new VolunteerErased(erased),
                registered(erasedMeanwhile, HONGSHAN),
                registered(unread, HONGSHAN),
                hours(equal, HONGSHAN, "2022-05-01", 80),
                hours(absorbed, HONGSHAN, "2022-05-02", 40),
                longer,
                corrected(longer, longer.start(), 100),
                taken,
                hours(otherHours, HONGSHAN, "2022-05-04", 30),
                revoked(taken),
                hours(onlyHere, HONGSHAN, "2022-05-01", 45));
        ledger.record(NOON, merged(equal, absorbed));
        ledger.record(
                NOON,
                new ReconciliationOpened(id, UUID.randomUUID(), 9, TENTHS),
                new RecordsCompared(
                        id,
                        List.of(
                                // 80 of one number and 40 of the other, by the documents of both
                                new ComparedRecord(2, absorbed, true, 60),
                                new ComparedRecord(3, null, false, 6_630),
                                // 100 minutes are 1.7 hours, which are 102 minutes
                                new ComparedRecord(4, rounded, true, 102)),
                        List.of(unread)),
                registered(registeredMeanwhile, HONGSHAN));
        ledger.record(NOON, unmerged(equal, absorbed));
        ledger.record(NOON, new VolunteerErased(erasedMeanwhile));
    }

    private ReconciliationView totals() {
        return reader.ask(ReconciliationView.class, ONE, id);
    }

    private List<Difference> differences(@Nullable DifferenceKind kind, boolean open) {
        List<Difference> all = new ArrayList<>();
        Long cursor = null;
        do {
            Differences page = reader.ask(
                    Differences.class,
                    DIFFERENCES + "?limit=200&open=" + open + (kind == null ? "" : "&kind=" + kind)
                            + (cursor == null ? "" : "&cursor=" + cursor),
                    id);
            all.addAll(page.differences());
            cursor = page.nextCursor();
        } while (cursor != null);
        return all;
    }

    /** Others' volunteers live in the same ledger, so that those of this test alone are looked at. */
    private List<Difference> onlyHere() {
        List<VolunteerId> ours =
                List.of(absorbed, onlyHere, unconfirmed, erased, erasedMeanwhile, registeredMeanwhile, unread, rounded);
        return differences(DifferenceKind.ONLY_HERE, false).stream()
                .filter(one -> ours.contains(one.volunteerId()))
                .toList();
    }

    @Test
    void standsAsTheLedgerWasKnownWhenItBegan() {
        assertThat(differences(null, false)).as("before all were compared").isEmpty();
        assertThat(totals().totals()).as("before all were compared").isEmpty();
        ledger.record(
                NOON,
                new RecordsCompared(
                        id,
                        List.of(
                                new ComparedRecord(5, otherHours, true, 90),
                                new ComparedRecord(6, otherName, false, 0),
                                new ComparedRecord(7, equal, true, 60),
                                new ComparedRecord(8, registeredMeanwhile, true, 0),
                                new ComparedRecord(9, erasedMeanwhile, false, 0)),
                        List.of()),
                new ReconciliationCompleted(id));

        assertThat(differences(null, false).stream().limit(7))
                .extracting(
                        Difference::line,
                        Difference::kind,
                        Difference::volunteerId,
                        Difference::minutesThere,
                        Difference::minutesHere,
                        Difference::otherLines)
                .containsExactly(
                        tuple(2L, DifferenceKind.EQUAL, equal, 120L, 120L, List.of(7L)),
                        tuple(3L, DifferenceKind.ONLY_THERE, null, 6_630L, null, List.of()),
                        tuple(4L, DifferenceKind.EQUAL, rounded, 102L, 100L, List.of()),
                        tuple(5L, DifferenceKind.TIME_DIFFERS, otherHours, 90L, 30L, List.of()),
                        tuple(6L, DifferenceKind.NAME_DIFFERS, otherName, 0L, 0L, List.of()),
                        tuple(8L, DifferenceKind.ONLY_THERE, null, 0L, null, List.of()),
                        tuple(9L, DifferenceKind.ONLY_THERE, null, 0L, null, List.of()));
        assertThat(reader.ask(Differences.class, DIFFERENCES + "?limit=2&cursor=2", id))
                .returns(4L, Differences::nextCursor)
                .extracting(page ->
                        page.differences().stream().map(Difference::line).toList())
                .isEqualTo(List.of(3L, 4L));
        assertThat(onlyHere())
                .extracting(Difference::volunteerId, Difference::name, Difference::minutesHere, Difference::line)
                .containsExactly(tuple(onlyHere, "沈*瑄", 45L, null));
        ReconciliationView before = totals();
        assertThat(before.totals()).extracting(Total::kind).containsExactly(DifferenceKind.values());
        assertThat(before.totals().stream().filter(total -> total.kind() != DifferenceKind.ONLY_HERE))
                .extracting(Total::count)
                .containsExactly(3L, 1L, 1L, 2L);

        ledger.record(NOON, hours(otherHours, HONGSHAN, "2022-05-09", 60), registered(newVolunteer(), HONGSHAN));
        ledger.record(NOON, merged(rounded, otherName));
        assertThat(totals().totals()).as("whatever is recorded since").isEqualTo(before.totals());
        assertThat(onlyHere()).as("whatever is recorded since").hasSize(1);

        isDecided();
    }

    private void isDecided() {
        ledger.record(
                NOON,
                new DifferenceDecided(id, 5L, null, DifferenceVerdict.LEFT, new Text("尚在核实")),
                new DifferenceDecided(id, 5L, null, DifferenceVerdict.ACCEPTED, new Text("本地漏记")),
                new DifferenceDecided(id, null, onlyHere, DifferenceVerdict.REJECTED, new Text("对方未登记")));

        assertThat(differences(DifferenceKind.TIME_DIFFERS, false))
                .singleElement()
                .returns(DifferenceVerdict.ACCEPTED, Difference::verdict)
                .returns("本地漏记", Difference::words)
                .returns(NOON, Difference::decidedAt);
        assertThat(onlyHere()).singleElement().returns(DifferenceVerdict.REJECTED, Difference::verdict);
        assertThat(differences(null, true).stream().filter(one -> one.line() != null))
                .as("what differs and is not decided")
                .extracting(Difference::line)
                .containsExactly(3L, 6L, 8L, 9L);
        assertThat(totals().totals().stream().collect(Collectors.toMap(Total::kind, Total::accepted)))
                .containsEntry(DifferenceKind.TIME_DIFFERS, 1L)
                .containsEntry(DifferenceKind.ONLY_HERE, 0L);

        List<String> file = reader.get(Map.of(HttpHeaders.ACCEPT, "text/csv"), DIFFERENCES, id)
                .body()
                .lines()
                .toList();
        assertThat(file)
                .startsWith("\uFEFFkind,count,minutesThere,minutesHere,accepted,rejected,left,open")
                .contains(
                        "ONLY_THERE,3,6630,0,0,0,0,3",
                        "TIME_DIFFERS,1,90,30,1,0,0,0",
                        "EQUAL,2,222,220,0,0,0,0",
                        "ONLY_THERE,3,,,,6630,,,,",
                        "EQUAL,2,7,%s,沈*瑄,120,120,,,".formatted(equal),
                        "ONLY_HERE,,,%s,沈*瑄,,45,REJECTED,对方未登记,%s".formatted(onlyHere, NOON));

        ledger.record(NOON, new VolunteerErased(otherHours));
        assertThat(differences(DifferenceKind.TIME_DIFFERS, false))
                .as("nothing leads to who was erased since")
                .singleElement()
                .returns(null, Difference::line)
                .returns(null, Difference::volunteerId)
                .returns(PersonName.ERASED, Difference::name)
                .returns(30L, Difference::minutesHere);
    }

    @Test
    void isToTheMinuteWhereTheExportIsFinerThanTenths() {
        VolunteerId other = newVolunteer();
        VolunteerId same = newVolunteer();
        ReconciliationId finer = ReconciliationId.from(UUID.randomUUID());
        ledger.record(
                NOON,
                registered(other, HONGSHAN),
                registered(same, HONGSHAN),
                hours(other, HONGSHAN, "2022-05-11", 100),
                hours(same, HONGSHAN, "2022-05-11", 100),
                new ReconciliationOpened(finer, UUID.randomUUID(), 2, MINUTES),
                new RecordsCompared(
                        finer,
                        List.of(new ComparedRecord(2, other, true, 102), new ComparedRecord(3, same, true, 100)),
                        List.of()),
                new ReconciliationCompleted(finer));

        assertThat(reader.ask(Differences.class, DIFFERENCES + "?limit=2", finer)
                        .differences())
                .extracting(Difference::volunteerId, Difference::kind)
                .containsExactly(tuple(other, DifferenceKind.TIME_DIFFERS), tuple(same, DifferenceKind.EQUAL));
    }

    @Test
    void isTheCitysAndTheAuditors() {
        String city = UUID.randomUUID().toString();
        String district = UUID.randomUUID().toString();
        for (Map.Entry<String, String> held :
                Map.of(city, CITY, district, SIMING).entrySet()) {
            ledger.record(
                    NOON,
                    delegated(
                            newDelegation(),
                            null,
                            held.getKey(),
                            Remit.in(new DivisionCode(held.getValue())),
                            NOON,
                            Power.EXCHANGE_RECORDS));
        }
        TestIssuer issuer = TestIssuer.shared();

        assertThat(reader.getAs(issuer.token(city, Role.CITY_OFFICER), ALL)
                        .as(Reconciliations.class)
                        .reconciliations())
                .extracting(Reconciliations.Opened::importId)
                .contains(id.importId());
        assertThat(reader.getAs(issuer.token("an auditor", Role.AUDITOR), ONE, id)
                        .status())
                .isEqualTo(200);
        assertThat(reader.getAs(issuer.token(district, Role.CITY_OFFICER), ALL)
                        .json()
                        .path("code")
                        .asString())
                .isEqualTo("AUTHORITY_MISSING");
        assertThat(reader.get(ONE, ReconciliationId.from(UUID.randomUUID()))
                        .json()
                        .path("code")
                        .asString())
                .isEqualTo("UNKNOWN_RECONCILIATION");
    }
}
