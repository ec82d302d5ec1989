package org.redvest.query.open.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.redvest.query.Facts.CITY;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.commended;
import static org.redvest.query.Facts.credited;
import static org.redvest.query.Facts.delegated;
import static org.redvest.query.Facts.evaluated;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.merged;
import static org.redvest.query.Facts.newDelegation;
import static org.redvest.query.Facts.newItem;
import static org.redvest.query.Facts.newRedemption;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.placed;
import static org.redvest.query.Facts.qualified;
import static org.redvest.query.Facts.registered;
import static org.redvest.query.Facts.released;
import static org.redvest.query.Facts.reserved;
import static org.redvest.query.Facts.suspected;
import static org.redvest.query.Facts.trained;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.Envelope;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Sealed;
import org.redvest.api.Text;
import org.redvest.api.city.authority.event.DelegationDeclaredInvalid;
import org.redvest.api.city.authority.event.DelegationSuspended;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.IdentityClaimId;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.history.query.History;
import org.redvest.api.open.history.query.History.Entry;
import org.redvest.api.person.qualification.event.QualificationRecorded;
import org.redvest.api.person.qualification.event.QualificationWithdrawn;
import org.redvest.api.person.volunteer.DocumentKind;
import org.redvest.api.person.volunteer.event.IdentityClaimed;
import org.redvest.api.person.volunteer.event.RegistrationContested;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.reward.points.event.PointsAccountClosed;
import org.redvest.api.reward.shop.event.RedemptionCancelled;
import org.redvest.api.reward.shop.event.RedemptionCollected;
import org.redvest.api.reward.shop.event.RedemptionExpired;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;
import org.redvest.query.Reader.Answer;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

@QuerySideTest
class HistoryTest {

    private static final String ADDRESS = "/api/v1/audit/volunteers/{volunteer}/history";

    private final Ledger ledger;
    private final Reader reader;
    private final JsonMapper json;
    private final VolunteerId volunteer = newVolunteer();

    HistoryTest(Ledger ledger, Reader reader, JsonMapper json) {
        this.ledger = ledger;
        this.reader = reader;
        this.json = json;
    }

    private List<Entry> history(VolunteerId of) {
        return reader.ask(History.class, ADDRESS, of).events();
    }

    @Test
    void holdsEveryEventThatNamesTheVolunteerInTheOrderOfTheLog() {
        VolunteerId other = newVolunteer();
        HoursCertified hours = hours(volunteer, HONGSHAN, "2022-05-01", 60);
        RedemptionId redemption = newRedemption();
        ledger.record(
                NOON,
                new IdentityClaimed(
                        IdentityClaimId.ofHash(volunteer.value().replace("-", "")), volunteer, DocumentKind.CITIZEN_ID),
                registered(volunteer, HONGSHAN),
                registered(other, HONGSHAN),
                hours,
                hours(other, HONGSHAN, "2022-05-01", 60),
                credited(hours, 10),
                reserved(volunteer, redemption, 10),
                placed(redemption, volunteer, newItem(), 1),
                new RedemptionCollected(redemption, volunteer),
                new RedemptionCancelled(redemption, volunteer),
                new RedemptionExpired(redemption, volunteer),
                released(volunteer, redemption, 10),
                trained(volunteer, "2022-05-01"),
                commended(volunteer, "2022-05-02"),
                evaluated(hours));

        List<Entry> events = history(volunteer);

        assertThat(events)
                .extracting(Entry::type)
                .containsExactly(
                        "IdentityClaimed",
                        "VolunteerRegistered",
                        "HoursCertified",
                        "PointsCredited",
                        "PointsReserved",
                        "RedemptionPlaced",
                        "RedemptionCollected",
                        "RedemptionCancelled",
                        "RedemptionExpired",
                        "PointsReleased",
                        "TrainingRecorded",
                        "CommendationRecorded",
                        "EvaluationRecorded");
        assertThat(events).extracting(Entry::position).isSorted().doesNotHaveDuplicates();
        assertThat(events).extracting(Entry::eventId).doesNotHaveDuplicates();
        assertThat(events).extracting(Entry::revision).containsOnly("1", "2", "3");
        assertThat(history(other)).extracting(Entry::type).containsExactly("VolunteerRegistered", "HoursCertified");
    }

    @Test
    void showsATombstoneOnceTheVolunteerWasErased() {
        VolunteerId who = newVolunteer();
        ledger.record(NOON, registered(who, HONGSHAN), trained(who, "2022-05-01"), commended(who, "2022-05-02"));
        ledger.record(NOON, new PointsAccountClosed(PointsAccountId.of(who), who), new VolunteerErased(who));

        List<Entry> events = history(who);

        assertThat(events)
                .extracting(Entry::type)
                .containsExactly(
                        "VolunteerRegistered",
                        "TrainingRecorded",
                        "CommendationRecorded",
                        "PointsAccountClosed",
                        "VolunteerErased");
        assertThat(events.getFirst().payload())
                .containsEntry("maskedName", "已注销")
                .containsEntry("skills", List.of())
                .containsEntry("categories", List.of())
                .containsEntry("residence", "已注销");
        assertThat(events.get(1).payload())
                .containsEntry("title", "已注销")
                .containsEntry("content", "已注销")
                .containsEntry("host", "已注销")
                .containsEntry("minutes", 480);
        assertThat(events.get(2).payload())
                .containsEntry("title", "已注销")
                .containsEntry("grantedBy", "已注销")
                .containsEntry("evidence", "已注销")
                .containsEntry("level", "COUNTY");
    }

    @Test
    void tellsOfQualificationsAndOfNoWordsOfThemOnceTheVolunteerWasErased() {
        VolunteerId who = newVolunteer();
        QualificationRecorded qualification = qualified(who, "红十字救护员", "2022-05-01");
        ledger.record(
                NOON,
                registered(who, HONGSHAN),
                qualification,
                new QualificationWithdrawn(qualification.qualificationId(), who, new Text("证书无效")));
        Entry recorded = history(who).get(1);
        ledger.record(NOON, new VolunteerErased(who));

        List<Entry> events = history(who);

        assertThat(recorded.validFrom()).isEqualTo("2022-04-30T16:00:00Z");
        assertThat(recorded.validUntil()).isEqualTo("2025-04-30T16:00:00Z");
        assertThat(recorded.payload()).containsEntry("title", "红十字救护员").containsEntry("number", "v1:certificate");
        assertThat(events.get(1).payload())
                .containsEntry("title", "已注销")
                .containsEntry("issuer", "已注销")
                .containsEntry("from", "2022-05-01");
        assertThat(events.get(2).payload()).containsEntry("reason", "已注销");
    }

    @Test
    void neverTellsAPersonsOwnWordsAndNothingAboutThemOnceTheyContested() {
        VolunteerId who = newVolunteer();
        ledger.record(NOON, registered(who, HONGSHAN));
        ledger.record(NOON, new RegistrationContested(who, Sealed.of("v1:words")), new VolunteerErased(who));

        List<Entry> events = history(who);

        assertThat(events)
                .extracting(Entry::type)
                .containsExactly("VolunteerRegistered", "RegistrationContested", "VolunteerErased");
        assertThat(events.getFirst().payload()).containsEntry("residence", "已注销");
        assertThat(events.get(1).payload()).containsEntry("words", "v1:words");
        assertThat(events.get(1).actorId()).isEqualTo("somebody");
    }

    @Test
    void tellsNothingOfTheErasedThatOnlyAnEarlierFormOfAnEventSaid() {
        Map<String, Object> payload = new HashMap<>(Map.of("volunteerId", "vol-1", "reason", "我是13800138000"));

        Tombstones.takeAway("RegistrationContested", payload);

        assertThat(payload).containsExactly(Map.entry("volunteerId", "vol-1"));
    }

    @Test
    void tellsTheDateOfAnEntryAsTheBeginningOfItsValidTime() {
        VolunteerId who = newVolunteer();
        ledger.record(NOON, registered(who, HONGSHAN), trained(who, "2022-05-01"));

        Entry entry = history(who).getLast();

        assertThat(entry.validFrom()).isEqualTo("2022-04-30T16:00:00Z");
        assertThat(entry.validUntil()).isNull();
    }

    @Test
    void tellsBothTimesAndWhoActedThroughWhichDoor() {
        VolunteerId who = newVolunteer();
        HoursCertified hours = hours(who, HONGSHAN, "2022-05-01", 90);
        Instant recordedAt = Instant.parse("2022-05-20T10:11:12.131Z");
        ledger.record(NOON, registered(who, HONGSHAN));
        long position = ledger.record(recordedAt, Envelope.importedBy("somebody"), hours);

        Entry entry = history(who).getLast();

        assertThat(entry.position()).isEqualTo(position);
        assertThat(entry.recordedAt()).isEqualTo(recordedAt);
        assertThat(entry.validFrom()).isEqualTo("2022-05-01T01:00:00Z");
        assertThat(entry.validUntil()).isEqualTo("2022-05-01T02:30:00Z");
        assertThat(entry.actorKind()).isEqualTo("USER");
        assertThat(entry.actorId()).isEqualTo("somebody");
        assertThat(entry.channel()).isEqualTo("IMPORT");
        assertThat(entry.correlationId()).isEqualTo(Ledger.CORRELATION);
        assertThat(entry.causationId()).isEqualTo(Ledger.CORRELATION);
        assertThat(entry.stream()).isEqualTo(who.value());
        assertThat(entry.sequence()).isEqualTo(1);
        assertThat(entry.payload())
                .containsEntry("place", "沙坡尾海滩")
                .containsEntry("minutes", 90)
                .containsEntry("serviceDate", "2022-05-01")
                .containsEntry("start", "2022-05-01T01:00:00Z");
    }

    @Test
    void tellsUnderWhichDelegationAndForWhomADeputyActed() {
        VolunteerId who = newVolunteer();
        DelegationId delegation = newDelegation();
        ledger.record(NOON, registered(who, HONGSHAN));
        ledger.recordUnder(NOON, Envelope.user("deputy"), delegation, "holder", hours(who, HONGSHAN, "2022-05-01", 60));

        List<Entry> events = history(who);

        assertThat(events.getFirst().delegationId()).isNull();
        assertThat(events.getFirst().deputyFor()).isNull();
        assertThat(events.getLast().delegationId()).isEqualTo(delegation.value());
        assertThat(events.getLast().deputyFor()).isEqualTo("holder");
    }

    @Test
    void leavesTheValidTimeOpenWhereItIsTheTimeOfRecording() {
        VolunteerId who = newVolunteer();
        ledger.record(NOON, Envelope.automation("ThatOne"), registered(who, HONGSHAN));

        Entry entry = history(who).getFirst();

        assertThat(entry.recordedAt()).isEqualTo(NOON);
        assertThat(entry.validFrom()).isNull();
        assertThat(entry.validUntil()).isNull();
        assertThat(entry.actorKind() + " " + entry.actorId()).isEqualTo("AUTOMATION ThatOne");
    }

    @Test
    void keepsPersonalDataSealed() {
        VolunteerId who = newVolunteer();
        ledger.record(NOON, registered(who, HONGSHAN));

        Map<String, Object> payload = history(who).getFirst().payload();

        assertThat(payload)
                .containsEntry("name", "v1:name")
                .containsEntry("documentNumber", "v1:number")
                .containsEntry("birthDate", "v1:birthDate")
                .containsEntry("phone", "v1:phone")
                .containsEntry("maskedName", "沈*瑄");
    }

    @Test
    void goesOnFromPageToPageWithoutLossOrRepetition() {
        VolunteerId who = newVolunteer();
        ledger.record(NOON, registered(who, HONGSHAN));
        for (int day = 1; day <= 6; day++) {
            ledger.record(NOON, hours(who, HONGSHAN, "2022-05-0" + day, 60));
        }

        List<Entry> seen = new ArrayList<>();
        History page = reader.ask(History.class, ADDRESS + "?limit=3", who);
        while (true) {
            seen.addAll(page.events());
            if (page.nextCursor() == null) {
                break;
            }
            page = reader.ask(History.class, ADDRESS + "?limit=3&cursor={cursor}", who, page.nextCursor());
        }

        assertThat(seen).hasSize(7).isEqualTo(history(who));
    }

    @Test
    void leadsFromWhatIsSaidOfARecordToItsCertification() {
        VolunteerId who = newVolunteer();
        HoursCertified hours = hours(who, HONGSHAN, "2022-05-01", 60);
        ledger.record(NOON, registered(who, HONGSHAN));
        long certified = ledger.record(NOON, hours);
        ledger.record(NOON, credited(hours, 10), trained(who, "2022-05-01"), evaluated(hours));

        assertThat(history(who))
                .extracting(Entry::type, Entry::aboutPosition)
                .containsExactly(
                        tuple("VolunteerRegistered", null),
                        tuple("HoursCertified", null),
                        tuple("PointsCredited", certified),
                        tuple("TrainingRecorded", null),
                        tuple("EvaluationRecorded", certified));
    }

    /** What was found out after the instant was not known at it. */
    @Test
    void tellsOfADelegationWhatWasKnownOfItThen() {
        VolunteerId who = newVolunteer();
        DelegationId delegation = newDelegation();
        ledger.record(
                NOON,
                Envelope.configuration(),
                delegated(delegation, null, "holder", Remit.in(new DivisionCode(CITY)), NOON, Power.values()));
        ledger.recordUnder(NOON, Envelope.user("holder"), delegation, null, registered(who, HONGSHAN));
        Instant found = NOON.plusSeconds(60);
        ledger.record(found, new DelegationDeclaredInvalid(delegation, new Text("未经审批")));
        String asKnown = ADDRESS + "?knownAt={at}";

        assertThat(reader.ask(History.class, asKnown, who, NOON)
                        .events()
                        .getFirst()
                        .delegationInvalidSince())
                .isNull();
        assertThat(reader.ask(History.class, asKnown, who, found)
                        .events()
                        .getFirst()
                        .delegationInvalidSince())
                .isEqualTo(found);
    }

    @Test
    void tellsOfTheDelegationAboveThatWasKnownToBeInvalidAlsoOnceTheLowerOneIs() {
        VolunteerId who = newVolunteer();
        DelegationId upper = newDelegation();
        DelegationId lower = newDelegation();
        ledger.record(
                NOON,
                delegated(upper, null, "upper", Remit.in(new DivisionCode(CITY)), NOON, Power.values()),
                delegated(lower, upper, "lower", Remit.in(new DivisionCode(CITY)), NOON, Power.values()));
        ledger.recordUnder(NOON, Envelope.user("lower"), lower, null, registered(who, HONGSHAN));
        Instant found = NOON.plusSeconds(60);
        ledger.record(found, new DelegationDeclaredInvalid(upper, new Text("未经审批")));
        ledger.record(found.plusSeconds(60), new DelegationDeclaredInvalid(lower, new Text("伪造")));

        assertThat(reader.ask(History.class, ADDRESS + "?knownAt={at}", who, found)
                        .events()
                        .getFirst()
                        .delegationInvalidSince())
                .isEqualTo(found);
    }

    @Test
    void isUnknownForWhoIsUnknown() {
        assertThat(reader.get(ADDRESS, newVolunteer()).problem()).isEqualTo("404 UNKNOWN_VOLUNTEER");
        assertThat(reader.get(ADDRESS, "%").problem()).isEqualTo("404 UNKNOWN_VOLUNTEER");
    }

    @Test
    void isAsItWasKnownAtAnInstant() {
        VolunteerId known = newVolunteer();
        ledger.record(NOON, registered(known, HONGSHAN));
        ledger.record(NOON.plusSeconds(60), trained(known, "2022-05-01"));
        String asKnown = ADDRESS + "?knownAt={at}";

        assertThat(reader.ask(History.class, asKnown, known, NOON).events())
                .extracting(Entry::type)
                .containsExactly("VolunteerRegistered");
        assertThat(reader.ask(History.class, asKnown, known, NOON.plusSeconds(60))
                        .events())
                .hasSize(2);
        assertThat(reader.get(asKnown, known, NOON.minusSeconds(1)).problem()).isEqualTo("404 UNKNOWN_VOLUNTEER");
    }

    @Test
    void isAsItWasKnownWhateverWasMergedLater() {
        VolunteerId survivor = newVolunteer();
        VolunteerId absorbed = newVolunteer();
        long registered = ledger.record(NOON, registered(survivor, HONGSHAN));
        ledger.record(NOON, registered(absorbed, HONGSHAN));
        String before = reader.get(ADDRESS + "?knownAt={at}", survivor, NOON).body();

        ledger.record(NOON.plusSeconds(60), suspected(survivor, absorbed));
        ledger.record(NOON.plusSeconds(60), merged(survivor, absorbed));

        assertThat(reader.get(ADDRESS + "?knownAt={at}", survivor, NOON).body()).isEqualTo(before);
        assertThat(reader.ask(History.class, ADDRESS + "?knownAt={at}", survivor, NOON))
                .satisfies(history -> {
                    assertThat(history.position()).isEqualTo(registered);
                    assertThat(history.events()).hasSize(1);
                });
        assertThat(reader.ask(History.class, ADDRESS + "?knownAt={at}", survivor, NOON.plusSeconds(60))
                        .events())
                .filteredOn(event -> event.type().equals("VolunteerRegistered"))
                .hasSize(2);
    }

    @Test
    void isNotToldOfWhatWillBeKnown() {
        VolunteerId who = newVolunteer();
        ledger.record(NOON, registered(who, HONGSHAN));
        String then = "?knownAt=9000-01-01T00:00:00Z";

        assertThat(reader.get(ADDRESS + then, who).problem()).isEqualTo("422 INSTANT_IN_FUTURE");
        assertThat(reader.get("/api/v1/audit/schemes/psc-city/history" + then).problem())
                .isEqualTo("422 INSTANT_IN_FUTURE");
        assertThat(reader.get("/api/v1/audit/actors/somebody/acts" + then).problem())
                .isEqualTo("422 INSTANT_IN_FUTURE");
    }

    /** A service is of its day, whenever it was recorded; a registration has no valid time of its own. */
    @Test
    void tellsWhatHeldByAnInstant() {
        VolunteerId who = newVolunteer();
        ledger.record(NOON, registered(who, HONGSHAN), trained(who, "2022-05-01"));
        ledger.record(NOON.plusSeconds(60), trained(who, "2022-05-03"));
        String asOf = ADDRESS + "?validAt={valid}&knownAt={known}";
        Instant first = Instant.parse("2022-04-30T16:00:00Z");
        Instant later = NOON.plusSeconds(60);

        assertThat(valid(asOf, who, first, later)).containsExactly("2022-04-30T16:00:00Z");
        assertThat(valid(asOf, who, first.plusSeconds(172_799), later)).containsExactly("2022-04-30T16:00:00Z");
        assertThat(valid(asOf, who, first.plusSeconds(172_800), later))
                .containsExactly("2022-04-30T16:00:00Z", "2022-05-02T16:00:00Z");
        assertThat(valid(asOf, who, first.plusSeconds(172_800), NOON)).containsExactly("2022-04-30T16:00:00Z");
        assertThat(valid(asOf, who, NOON, later))
                .containsExactly("null", "2022-04-30T16:00:00Z", "2022-05-02T16:00:00Z");
        assertThat(valid(asOf, who, first.minusSeconds(1), later))
                .as("known, but nothing held yet")
                .isEmpty();
        assertThat(reader.get(asOf, who, NOON, NOON.minusSeconds(1)).problem()).isEqualTo("404 UNKNOWN_VOLUNTEER");
        assertThat(reader.get(ADDRESS + "?validAt=then", who).problem()).isEqualTo("400 INVALID_FIELD");
    }

    private List<String> valid(String address, VolunteerId who, Instant validAt, Instant knownAt) {
        return reader.ask(History.class, address, who, validAt, knownAt).events().stream()
                .map(event -> String.valueOf(event.validFrom()))
                .toList();
    }

    @Test
    void tellsHowTheDelegationStoodThen() {
        VolunteerId who = newVolunteer();
        DelegationId city = newDelegation();
        DelegationId street = newDelegation();
        ledger.record(
                NOON,
                Envelope.configuration(),
                delegated(city, null, "city", Remit.in(new DivisionCode(CITY)), NOON, Power.values()));
        ledger.recordUnder(
                NOON,
                Envelope.user("city"),
                city,
                null,
                delegated(street, city, "street", Remit.in(new DivisionCode(HONGSHAN)), NOON, Power.CERTIFY_HOURS));
        ledger.record(NOON, registered(who, HONGSHAN));
        ledger.recordUnder(
                NOON.plusSeconds(60), Envelope.user("street"), street, null, hours(who, HONGSHAN, "2022-05-01", 60));
        ledger.recordUnder(
                NOON.plusSeconds(120),
                Envelope.user("city"),
                city,
                null,
                new DelegationSuspended(street, new Text("岗位调整")));
        ledger.recordUnder(
                NOON.plusSeconds(180), Envelope.user("street"), street, null, hours(who, HONGSHAN, "2022-05-02", 60));

        assertThat(history(who))
                .extracting(Entry::delegationInForce, Entry::delegationInvalidSince)
                .containsExactly(tuple(null, null), tuple(true, null), tuple(false, null));

        Instant found = NOON.plusSeconds(240);
        ledger.recordUnder(
                found, Envelope.user("city"), city, null, new DelegationDeclaredInvalid(street, new Text("未经审批")));
        assertThat(history(who))
                .as("what was found later changes nothing of then, and is told")
                .extracting(Entry::delegationInForce, Entry::delegationInvalidSince)
                .containsExactly(tuple(null, null), tuple(true, found), tuple(false, found));
    }

    @Test
    void comesWholeAsAFile() {
        VolunteerId who = newVolunteer();
        ledger.record(NOON, Envelope.user("=1+1"), registered(who, HONGSHAN));
        Object[] many = IntStream.range(0, 500)
                .mapToObj(_ -> trained(who, "2022-05-01"))
                .toArray();
        ledger.record(NOON, many);
        history(who);

        Answer csv = reader.get(Map.of(HttpHeaders.ACCEPT, "text/csv"), ADDRESS, who);
        Answer lines = reader.get(Map.of(HttpHeaders.ACCEPT, "application/x-ndjson"), ADDRESS, who);

        assertThat(csv.headers().getFirst(HttpHeaders.CONTENT_TYPE)).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.headers().getFirst(HttpHeaders.CONTENT_DISPOSITION)).contains(who + ".csv");
        assertThat(csv.body().lines()).hasSize(502);
        assertThat(csv.body()).startsWith("\uFEFFposition,eventId,type,revision,stream,sequence,recordedAt,validFrom,");
        assertThat(csv.body().lines().skip(1).findFirst().orElseThrow())
                .contains(",VolunteerRegistered,", ",USER,'=1+1,", "v1:name");
        assertThat(lines.body().lines().map(line -> json.readValue(line, Entry.class)))
                .hasSize(501)
                .startsWith(history(who).getFirst());
        assertThat(reader.get(Map.of(HttpHeaders.ACCEPT, "text/csv"), ADDRESS + "?validAt=2022-05-02T00:00:00Z", who)
                        .body()
                        .lines())
                .hasSize(501);
        assertThat(reader.get(Map.of(HttpHeaders.ACCEPT, "text/csv"), ADDRESS, newVolunteer())
                        .problem())
                .isEqualTo("404 UNKNOWN_VOLUNTEER");
        assertThat(reader.get(Map.of(HttpHeaders.ACCEPT, "application/pdf"), ADDRESS, who)
                        .problem())
                .isEqualTo("406 NOT_ACCEPTABLE");
    }
}
