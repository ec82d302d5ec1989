package org.redvest.query.honour.star;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.delegated;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.merged;
import static org.redvest.query.Facts.newDelegation;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.objected;
import static org.redvest.query.Facts.registered;
import static org.redvest.query.Facts.unmerged;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Envelope;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.honour.star.StarGranter;
import org.redvest.api.honour.star.StarRules;
import org.redvest.api.honour.star.StarStep;
import org.redvest.api.honour.star.event.StarAnnounced;
import org.redvest.api.honour.star.event.StarApplicationRefused;
import org.redvest.api.honour.star.event.StarApplied;
import org.redvest.api.honour.star.event.StarGranted;
import org.redvest.api.honour.star.event.StarPutUnderReview;
import org.redvest.api.honour.star.event.StarRulesAdopted;
import org.redvest.api.honour.star.event.StarWithdrawn;
import org.redvest.api.honour.star.query.AdoptedStarRules;
import org.redvest.api.honour.star.query.AdoptedStarRules.Version;
import org.redvest.api.honour.star.query.EligibleForStar;
import org.redvest.api.honour.star.query.EligibleForStar.Person;
import org.redvest.api.honour.star.query.StarApplications;
import org.redvest.api.honour.star.query.StarApplications.Waiting;
import org.redvest.api.honour.star.query.StarEligibility;
import org.redvest.api.honour.star.query.StarEligibility.Prospect;
import org.redvest.api.honour.star.query.StarEligibility.Service;
import org.redvest.api.honour.star.query.StarHolders;
import org.redvest.api.honour.star.query.StarHolders.Holder;
import org.redvest.api.honour.star.query.StarPreview;
import org.redvest.api.honour.star.query.StarReviews;
import org.redvest.api.honour.star.query.StarReviews.UnderReview;
import org.redvest.api.honour.star.query.VolunteerStars;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.api.person.volunteer.PersonName;
import org.redvest.api.person.volunteer.event.ConsentWithdrawn;
import org.redvest.api.person.volunteer.event.VolunteerBanned;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.service.hours.RecordState;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursCorrected;
import org.redvest.api.service.hours.event.HoursReinstated;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.api.service.hours.event.HoursSuspended;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** Who holds which star, what is missing on a day, and what other rules would come to. */
@QuerySideTest
class StarsTest {

    private static final String STARS = "/api/v1/volunteers/{volunteer}/stars";
    private static final String ELIGIBILITY = "/api/v1/volunteers/{volunteer}/star-eligibility?on={on}";

    /** 同安区, which has rules of its own here. */
    private static final DivisionCode TONGAN = new DivisionCode("350212");

    /** 大同街道. */
    private static final String DATONG = "350212001";

    /** 翔安区, whose stars are for everybody. */
    private static final DivisionCode XIANGAN = new DivisionCode("350213");

    private static final Text WHY = new Text("活动未实际开展");

    private final Ledger ledger;
    private final Reader reader;

    StarsTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    /** 100 hours for each level, six months from the third on. */
    private static StarRules rules(boolean residentsOnly) {
        return new StarRules(
                IntStream.rangeClosed(1, StarRules.HIGHEST)
                        .mapToObj(level -> new StarRules.Level(level * 6_000L, level < 3 ? 0 : 6, StarGranter.COUNTY))
                        .toList(),
                residentsOnly,
                true,
                5);
    }

    private static StarRulesAdopted adopted(DivisionCode jurisdiction, int version, String from, StarRules rules) {
        return new StarRulesAdopted(
                jurisdiction, version, new Text("v" + version), LocalDate.parse(from), rules, new Text("同文明办1号"));
    }

    @BeforeAll
    void twoDistrictsHaveRules() {
        ledger.record(
                NOON, adopted(TONGAN, 1, "2022-01-01", rules(true)), adopted(XIANGAN, 1, "2022-01-01", rules(false)));
    }

    private VolunteerId volunteer(String residence) {
        VolunteerId volunteer = newVolunteer();
        ledger.record(NOON, registered(volunteer, residence));
        return volunteer;
    }

    private HoursCertified served(VolunteerId volunteer, String date, long minutes, @Nullable LocalDate noticeUntil) {
        HoursCertified plain = hours(volunteer, DATONG, date, minutes);
        HoursCertified hours = new HoursCertified(
                plain.recordId(),
                plain.volunteerId(),
                plain.organisationId(),
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
                null,
                null,
                noticeUntil,
                false,
                null,
                null,
                null);
        ledger.record(NOON, hours);
        return hours;
    }

    private StarEligibility eligibility(VolunteerId volunteer, String on) {
        return reader.ask(StarEligibility.class, ELIGIBILITY, volunteer, on);
    }

    private static Prospect of(StarEligibility eligibility, int level) {
        return eligibility.levels().get(level - 1);
    }

    private StarApplied applied(VolunteerId volunteer, int level) {
        return new StarApplied(volunteer, level, TONGAN, 1, TONGAN, StarGranter.COUNTY, level * 6_000L);
    }

    private StarGranted granted(VolunteerId volunteer, int level) {
        return new StarGranted(
                volunteer, level, TONGAN, 1, TONGAN, StarGranter.COUNTY, level * 6_000L, level * 6_000L, null);
    }

    /** As far as a level, from the first on. */
    private void grant(VolunteerId volunteer, int level) {
        for (int each = 1; each <= level; each++) {
            ledger.record(
                    NOON, applied(volunteer, each), new StarAnnounced(volunteer, each, null), granted(volunteer, each));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // before it was certified, and until the notice is over
        "2022-05-31, 0, 6000, false",
        "2022-06-01, 5400, 600, false",
        "2022-06-10, 5400, 600, false",
        "2022-06-11, 6600, 0, true",
        "2099-01-01, 6600, 0, true"
    })
    void hoursAreFinalOnceTheirNoticeIsOver(String on, long minutes, long missing, boolean eligible) {
        VolunteerId volunteer = volunteer(DATONG);
        served(volunteer, "2022-05-01", 5_400, null);
        HoursCertified later = served(volunteer, "2022-05-20", 1_200, LocalDate.of(2022, 6, 10));

        StarEligibility found = eligibility(volunteer, on);

        assertThat(found.jurisdiction()).isEqualTo(TONGAN.value());
        assertThat(found.minutes()).isEqualTo(minutes);
        assertThat(of(found, 1).minutesMissing()).isEqualTo(missing);
        assertThat(of(found, 1).eligible()).isEqualTo(eligible);
        assertThat(found.records()).hasSize(2).first().satisfies(service -> {
            assertThat(service.serviceRecordId()).isEqualTo(later.recordId());
            assertThat(service.finalFrom()).isEqualTo("2022-06-11");
            assertThat(service.counts()).isEqualTo(eligible);
            assertThat(service.state()).isEqualTo(eligible ? RecordState.FINAL : RecordState.UNDER_NOTICE);
        });
        assertThat(found.records().stream()
                        .filter(Service::counts)
                        .mapToLong(Service::minutes)
                        .sum())
                .isEqualTo(minutes);
    }

    @Test
    void tellWhatKeepsARecordFromCounting() {
        VolunteerId volunteer = volunteer(DATONG);
        HoursCertified revoked = served(volunteer, "2022-05-01", 600, null);
        HoursCertified suspended = served(volunteer, "2022-05-02", 600, null);
        HoursCertified contested = served(volunteer, "2022-05-03", 600, null);
        HoursCertified corrected = served(volunteer, "2022-05-04", 600, null);
        HoursCertified back = served(volunteer, "2022-05-05", 600, null);
        HoursChangeId change = HoursChangeId.from(UUID.randomUUID());
        VolunteerId other = volunteer(DATONG);
        ledger.record(
                NOON,
                new HoursRevoked(
                        revoked.recordId(), volunteer, change, revoked.start(), revoked.end(), 600, WHY, null, null),
                new HoursSuspended(suspended.recordId(), volunteer, HoursObjectionId.from(UUID.randomUUID()), 600),
                objected(MergeCaseId.of(other, volunteer), contested, suspended),
                new HoursCorrected(
                        corrected.recordId(),
                        volunteer,
                        HoursChangeId.from(UUID.randomUUID()),
                        corrected.start(),
                        corrected.end(),
                        600,
                        corrected.start(),
                        corrected.start().plus(Duration.ofMinutes(90)),
                        corrected.serviceDate(),
                        90,
                        WHY,
                        new Subject("proposer"),
                        1),
                new HoursRevoked(back.recordId(), volunteer, change, back.start(), back.end(), 600, WHY, null, null),
                new HoursReinstated(back.recordId(), volunteer, change, back.start(), back.end(), 600, WHY, null));

        StarEligibility found = eligibility(volunteer, "2022-07-01");

        assertThat(found.minutes()).isEqualTo(690);
        assertThat(found.records())
                .extracting(Service::serviceRecordId, Service::counts, Service::state, Service::minutes)
                .containsExactly(
                        tuple(back.recordId(), true, RecordState.FINAL, 600L),
                        tuple(corrected.recordId(), true, RecordState.FINAL, 90L),
                        tuple(contested.recordId(), false, RecordState.FINAL, 600L),
                        tuple(suspended.recordId(), false, RecordState.SUSPENDED, 600L),
                        tuple(revoked.recordId(), false, RecordState.REVOKED, 600L));
        StarEligibility page = reader.ask(StarEligibility.class, ELIGIBILITY + "&limit=2", volunteer, "2022-07-01");
        assertThat(reader.ask(
                                StarEligibility.class,
                                ELIGIBILITY + "&limit=9&cursor=" + requireNonNull(page.nextCursor()),
                                volunteer,
                                "2022-07-01")
                        .records())
                .isEqualTo(found.records().subList(2, 5));
    }

    @Test
    void tellWhatIsMissingForEachLevel() {
        VolunteerId volunteer = volunteer(DATONG);
        served(volunteer, "2022-05-01", 18_600, null);
        grant(volunteer, 1);

        StarEligibility early = eligibility(volunteer, "2022-11-30");

        assertThat(early.held()).isEqualTo(1);
        assertThat(early.registeredOn()).isEqualTo("2022-06-01");
        assertThat(early.levels())
                .extracting(Prospect::held, Prospect::eligible, Prospect::minutesMissing, Prospect::skips)
                .containsExactly(
                        tuple(true, false, 0L, false),
                        tuple(false, true, 0L, false),
                        tuple(false, false, 0L, true),
                        tuple(false, false, 5_400L, true),
                        tuple(false, false, 11_400L, true));
        assertThat(of(early, 3).registeredLongEnoughOn()).isEqualTo("2022-12-01");
        assertThat(of(eligibility(volunteer, "2022-12-01"), 3).registeredLongEnoughOn())
                .isNull();
        assertThat(eligibility(volunteer, "2022-05-31").held())
                .as("before it was granted")
                .isZero();
    }

    @Test
    void applyWhereOneLivesOrWhereTheyAreOpenToEverybody() {
        VolunteerId volunteer = volunteer(DATONG);
        served(volunteer, "2022-05-01", 6_000, null);
        VolunteerId elsewhere = volunteer("350213001");
        served(elsewhere, "2022-05-01", 6_000, null);
        String there = ELIGIBILITY + "&jurisdiction={there}";

        assertThat(of(reader.ask(StarEligibility.class, there, volunteer, "2022-07-01", XIANGAN), 1)
                        .eligible())
                .isTrue();
        assertThat(of(reader.ask(StarEligibility.class, there, elsewhere, "2022-07-01", TONGAN), 1))
                .satisfies(level -> {
                    assertThat(level.elsewhere()).isTrue();
                    assertThat(level.eligible()).isFalse();
                });
        assertThat(reader.get(ELIGIBILITY, volunteer, "2021-12-31").problem()).isEqualTo("422 STAR_RULES_MISSING");
        assertThat(reader.get(ELIGIBILITY, newVolunteer(), "2022-07-01").problem())
                .isEqualTo("404 UNKNOWN_VOLUNTEER");
        assertThat(reader.get(there, volunteer, "2022-07-01", "350299").problem())
                .isEqualTo("422 UNKNOWN_DIVISION");
        assertThat(reader.get(ELIGIBILITY, volunteer, "someday").problem()).startsWith("400");
    }

    @Test
    void areThoseOfAllNumbersOfAPerson() {
        VolunteerId one = volunteer(DATONG);
        VolunteerId other = volunteer(DATONG);
        served(one, "2022-05-01", 3_600, null);
        served(other, "2022-05-02", 3_600, null);
        grant(other, 1);
        ledger.record(NOON, merged(one, other));

        for (VolunteerId number : List.of(one, other)) {
            assertThat(eligibility(number, "2022-07-01").minutes()).isEqualTo(7_200);
            VolunteerStars stars = reader.ask(VolunteerStars.class, STARS, number);
            assertThat(stars.held()).isEqualTo(1);
            assertThat(stars.steps())
                    .extracting(VolunteerStars.Step::step, VolunteerStars.Step::volunteerId)
                    .containsExactly(
                            tuple(StarStep.APPLIED, other),
                            tuple(StarStep.ANNOUNCED, other),
                            tuple(StarStep.GRANTED, other));
        }

        ledger.record(NOON, unmerged(one, other));
        assertThat(reader.ask(VolunteerStars.class, STARS, one).held()).isZero();
        assertThat(reader.ask(VolunteerStars.class, STARS, other).held()).isEqualTo(1);
        assertThat(eligibility(one, "2022-07-01").minutes()).isEqualTo(3_600);
    }

    @Test
    void goThroughReviewAndAreTakenBack() {
        VolunteerId volunteer = volunteer(DATONG);
        ledger.record(NOON, applied(volunteer, 1));
        assertThat(reader.ask(VolunteerStars.class, STARS, volunteer).application())
                .isNotNull()
                .satisfies(application -> {
                    assertThat(application.level()).isEqualTo(1);
                    assertThat(application.announced()).isFalse();
                });
        ledger.record(NOON, new StarApplicationRefused(volunteer, 1, WHY));
        assertThat(reader.ask(VolunteerStars.class, STARS, volunteer).application())
                .isNull();
        grant(volunteer, 2);
        ledger.record(NOON, new StarPutUnderReview(volunteer, 2, 11_940, 12_000));
        VolunteerStars reviewed = reader.ask(VolunteerStars.class, STARS, volunteer);
        assertThat(reviewed.held()).isEqualTo(2);
        assertThat(reviewed.underReview()).isTrue();

        ledger.record(NOON, new StarWithdrawn(volunteer, 2, 11_940, WHY));

        VolunteerStars left = reader.ask(VolunteerStars.class, STARS, volunteer);
        assertThat(left.held()).isEqualTo(1);
        assertThat(left.underReview()).isFalse();
        assertThat(left.steps().getLast().words()).isEqualTo(WHY.value());
        ledger.record(NOON, new VolunteerErased(volunteer));
        assertThat(reader.ask(VolunteerStars.class, STARS, volunteer).steps())
                .as("nothing is told of whom was erased but what happened")
                .extracting(VolunteerStars.Step::words)
                .containsOnlyNulls();
    }

    private Reader.Answer as(String officer, String address, Object... variables) {
        return reader.get(
                Map.of(
                        "Authorization",
                        "Bearer " + TestIssuer.shared().token(officer, Role.DISTRICT_OFFICER),
                        LogPositions.HEADER,
                        String.valueOf(ledger.head())),
                address,
                variables);
    }

    private void appoint(String officer, DivisionCode division) {
        ledger.record(
                NOON,
                Envelope.configuration(),
                delegated(newDelegation(), null, officer, Remit.in(division), NOON, Power.RATE_STARS));
    }

    @Test
    void waitForThoseWhoRateThemThere() {
        appoint("stars-tongan", TONGAN);
        appoint("stars-siming", new DivisionCode(SIMING));
        VolunteerId waiting = volunteer(DATONG);
        VolunteerId announced = volunteer(DATONG);
        VolunteerId over = volunteer(DATONG);
        VolunteerId reviewed = volunteer(DATONG);
        ledger.record(
                NOON,
                applied(waiting, 1),
                applied(announced, 1),
                new StarAnnounced(announced, 1, LocalDate.of(2099, 1, 5)),
                applied(over, 1),
                new StarAnnounced(over, 1, LocalDate.of(2022, 6, 8)));
        grant(reviewed, 1);
        ledger.record(NOON, new StarPutUnderReview(reviewed, 1, 5_940, 6_000));
        List<VolunteerId> ours = List.of(waiting, announced, over);

        List<Waiting> queue = as("stars-tongan", "/api/v1/star-applications?limit=500")
                .as(StarApplications.class)
                .applications();
        assertThat(queue)
                .filteredOn(one -> ours.contains(one.volunteerId()))
                .extracting(Waiting::volunteerId, Waiting::announced, Waiting::grantable, Waiting::officeName)
                .containsExactly(
                        tuple(waiting, false, false, "同安区"),
                        tuple(announced, true, false, "同安区"),
                        tuple(over, true, true, "同安区"));
        assertThat(queue).extracting(Waiting::volunteerId).doesNotContain(reviewed);
        assertThat(as("stars-tongan", "/api/v1/star-reviews?limit=500")
                        .as(StarReviews.class)
                        .stars())
                .filteredOn(one -> one.volunteerId().equals(reviewed))
                .extracting(UnderReview::minutes, UnderReview::threshold)
                .containsExactly(tuple(5_940L, 6_000L));
        assertThat(as("stars-siming", "/api/v1/star-applications?limit=500")
                        .as(StarApplications.class)
                        .applications())
                .extracting(Waiting::volunteerId)
                .doesNotContainAnyElementsOf(ours);
        assertThat(as("stars-siming", "/api/v1/star-reviews?limit=500")
                        .as(StarReviews.class)
                        .stars())
                .extracting(UnderReview::volunteerId)
                .doesNotContain(reviewed);
        for (String list : List.of("star-applications", "star-reviews", "stars/eligible?division=350212&level=1")) {
            assertThat(as("stars-nowhere", "/api/v1/" + list).problem()).isEqualTo("403 AUTHORITY_MISSING");
        }
        assertThat(as("stars-siming", "/api/v1/stars/eligible?division=350212&level=1")
                        .problem())
                .isEqualTo("403 AUTHORITY_MISSING");
    }

    private List<Person> eligible(int level) {
        List<Person> all = new ArrayList<>();
        Long cursor = null;
        do {
            EligibleForStar page = as(
                            "stars-eligible",
                            "/api/v1/stars/eligible?division=350212&limit=2&level=" + level
                                    + (cursor == null ? "" : "&cursor=" + cursor))
                    .as(EligibleForStar.class);
            all.addAll(page.persons());
            cursor = page.nextCursor();
        } while (cursor != null);
        return all;
    }

    @Test
    void findWhoReachesOneAndDoesNotHoldIt() {
        appoint("stars-eligible", TONGAN);
        VolunteerId reaches = volunteer(DATONG);
        VolunteerId holds = volunteer(DATONG);
        VolunteerId fewer = volunteer(DATONG);
        VolunteerId banned = volunteer(DATONG);
        VolunteerId elsewhere = volunteer("350213001");
        VolunteerId survivor = volunteer(DATONG);
        VolunteerId absorbed = volunteer(DATONG);
        for (VolunteerId each : List.of(reaches, holds, banned, elsewhere)) {
            served(each, "2022-05-01", 12_000, null);
        }
        served(fewer, "2022-05-01", 5_999, null);
        served(survivor, "2022-05-01", 3_000, null);
        served(absorbed, "2022-05-02", 3_000, null);
        ledger.record(NOON, merged(survivor, absorbed));
        ledger.record(NOON, new VolunteerBanned(banned, new Text("厦文明办〔2026〕7号")));
        grant(holds, 1);

        assertThat(eligible(1))
                .extracting(Person::volunteerId)
                .contains(reaches, survivor)
                .doesNotContain(holds, fewer, banned, elsewhere, absorbed);
        assertThat(eligible(2))
                .filteredOn(person -> List.of(reaches, holds).contains(person.volunteerId()))
                .extracting(Person::volunteerId, Person::minutes, Person::held)
                .containsExactly(tuple(reaches, 12_000L, 0), tuple(holds, 12_000L, 1));
        assertThat(eligible(1)).extracting(Person::volunteerId).doesNotHaveDuplicates();
    }

    private StarHolders holders(String more) {
        return reader.get(
                        Map.of(LogPositions.HEADER, String.valueOf(ledger.head())),
                        "/api/v1/stars?division=350212&limit=500" + more)
                .as(StarHolders.class);
    }

    @Test
    void arePublicWithTheNamesOfThoseWhoAgree() {
        StarHolders before = holders("");
        VolunteerId agrees = newVolunteer();
        VolunteerId silent = newVolunteer();
        VolunteerId erased = newVolunteer();
        VolunteerId other = newVolunteer();
        ledger.record(
                NOON,
                registered(agrees, "欧*", DATONG),
                registered(silent, "阳*", DATONG),
                registered(erased, "司*", DATONG),
                registered(other, "欧*", DATONG),
                new ConsentWithdrawn(silent, ConsentPurpose.PUBLICATION));
        grant(agrees, 1);
        grant(other, 2);
        grant(silent, 1);
        grant(erased, 1);
        ledger.record(NOON, merged(agrees, other));
        ledger.record(NOON, new VolunteerErased(erased));

        StarHolders now = holders("");

        List<Holder> added =
                now.holders().subList(0, now.holders().size() - before.holders().size());
        assertThat(added)
                .extracting(Holder::name, Holder::level, Holder::districtName)
                .containsExactly(tuple(PersonName.NOT_PUBLISHED, 1, "同安区"), tuple("欧*", 2, "同安区"));
        assertThat(IntStream.range(0, StarRules.HIGHEST)
                        .mapToLong(level ->
                                now.counts().get(level) - before.counts().get(level)))
                .containsExactly(1L, 1L, 0L, 0L, 0L);
        assertThat(holders("&level=2").holders()).extracting(Holder::level).containsOnly(2);
    }

    private StarPreview preview(DivisionCode jurisdiction, String on, StarRules rules) {
        return reader.post("/api/v1/star-rules/preview", body(jurisdiction, on, rules))
                .as(StarPreview.class);
    }

    private static Map<String, Object> body(DivisionCode jurisdiction, String on, StarRules rules) {
        return Map.of("jurisdiction", jurisdiction.value(), "on", on, "rules", rules);
    }

    private void caughtUp() {
        reader.get("/api/v1/star-rules");
    }

    @Test
    void wouldBeOthersUnderOtherRules() {
        caughtUp();
        StarRules generous = new StarRules(
                LongStream.of(100, 200, 500, 800, 1_000)
                        .mapToObj(hours -> new StarRules.Level(hours * 60, 0, StarGranter.COUNTY))
                        .toList(),
                true,
                true,
                0);
        String later = "2022-07-01";
        String earlier = "2022-06-05";
        StarPreview before = preview(TONGAN, later, generous);
        StarPreview beforeEarlier = preview(TONGAN, earlier, generous);
        VolunteerId two = volunteer(DATONG);
        served(two, "2022-05-01", 12_000, null);
        VolunteerId pending = volunteer(DATONG);
        served(pending, "2022-05-01", 60_000, LocalDate.of(2022, 6, 10));
        VolunteerId revoked = volunteer(DATONG);
        HoursCertified gone = served(revoked, "2022-05-01", 60_000, null);
        ledger.record(
                NOON,
                new HoursRevoked(
                        gone.recordId(),
                        revoked,
                        HoursChangeId.from(UUID.randomUUID()),
                        gone.start(),
                        gone.end(),
                        60_000,
                        WHY,
                        null,
                        null));
        VolunteerId ofSiming = volunteer(HONGSHAN);
        served(ofSiming, "2022-05-01", 60_000, null);
        caughtUp();

        assertThat(difference(before, preview(TONGAN, later, generous))).containsExactly(0L, 1L, 0L, 0L, 1L);
        assertThat(difference(beforeEarlier, preview(TONGAN, earlier, generous)))
                .as("whose notice is not over")
                .containsExactly(0L, 1L, 0L, 0L, 0L);
        assertThat(preview(TONGAN, later, generous).persons() - before.persons())
                .isEqualTo(3);
    }

    private static List<Long> difference(StarPreview before, StarPreview after) {
        return IntStream.range(0, StarRules.HIGHEST)
                .mapToObj(level -> after.levels().get(level) - before.levels().get(level))
                .toList();
    }

    @Test
    void areNotPreviewedByRulesThatAreNone() {
        StarRules falling = new StarRules(
                LongStream.of(100, 200, 200, 800, 1_000)
                        .mapToObj(hours -> new StarRules.Level(hours * 60, 0, StarGranter.COUNTY))
                        .toList(),
                true,
                true,
                0);

        assertThat(reader.post("/api/v1/star-rules/preview", body(TONGAN, "2022-07-01", falling))
                        .problem())
                .isEqualTo("422 POLICY_CONTRADICTORY");
        assertThat(reader.post(
                                "/api/v1/star-rules/preview",
                                body(new DivisionCode("350299"), "2022-07-01", rules(true)))
                        .problem())
                .isEqualTo("422 UNKNOWN_DIVISION");
        assertThat(reader.post("/api/v1/star-rules/preview", Map.of("jurisdiction", "350212"))
                        .problem())
                .isEqualTo("400 INVALID_FIELD");
    }

    @Test
    void areRuledByTheVersionThatIsInForce() {
        DivisionCode jimei = new DivisionCode("350211");
        ledger.record(
                NOON,
                adopted(jimei, 1, "2022-01-01", rules(true)),
                adopted(jimei, 2, "2023-01-01", rules(false)),
                adopted(jimei, 3, "2022-06-01", rules(true)));

        assertThat(inForce("2022-05-31")).containsExactly(1);
        assertThat(inForce("2022-12-31")).containsExactly(3);
        assertThat(inForce("2023-01-01")).containsExactly(2);
        assertThat(reader.ask(AdoptedStarRules.class, "/api/v1/star-rules").versions())
                .filteredOn(version -> version.jurisdiction().equals(jimei.value()))
                .extracting(Version::version, Version::jurisdictionName)
                .containsExactly(tuple(3, "集美区"), tuple(2, "集美区"), tuple(1, "集美区"));
        assertThat(reader.get("/api/v1/star-rules?division=350299").problem()).isEqualTo("422 UNKNOWN_DIVISION");
    }

    private List<Integer> inForce(String on) {
        return reader
                .ask(AdoptedStarRules.class, "/api/v1/star-rules?division=350211001&on={on}", on)
                .versions()
                .stream()
                .map(Version::version)
                .toList();
    }
}
