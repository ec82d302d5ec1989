package org.redvest.query.honour.commendation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.redvest.query.Facts.HAICANG;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.admission;
import static org.redvest.query.Facts.delegated;
import static org.redvest.query.Facts.hours;
import static org.redvest.query.Facts.merged;
import static org.redvest.query.Facts.newDelegation;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;
import static org.redvest.query.honour.TestRound.BEST;
import static org.redvest.query.honour.TestRound.DEEDS;
import static org.redvest.query.honour.TestRound.DIGEST;
import static org.redvest.query.honour.TestRound.NOMINATOR;
import static org.redvest.query.honour.TestRound.REASON;
import static org.redvest.query.honour.TestRound.TITLE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.Envelope;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Remit;
import org.redvest.api.Site;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.city.station.StationKind;
import org.redvest.api.city.station.event.StationChanged;
import org.redvest.api.city.station.event.StationOpened;
import org.redvest.api.honour.commendation.CommendationStep;
import org.redvest.api.honour.commendation.Nominee;
import org.redvest.api.honour.commendation.RefusedAward;
import org.redvest.api.honour.commendation.event.RoundCancelled;
import org.redvest.api.honour.commendation.query.CandidateObjections;
import org.redvest.api.honour.commendation.query.CandidateObjections.Objection;
import org.redvest.api.honour.commendation.query.Candidates;
import org.redvest.api.honour.commendation.query.Candidates.Candidate;
import org.redvest.api.honour.commendation.query.Candidates.Figures;
import org.redvest.api.honour.commendation.query.CommendationRoundView;
import org.redvest.api.honour.commendation.query.CommendationRoundView.Category;
import org.redvest.api.honour.commendation.query.CommendationRounds;
import org.redvest.api.honour.commendation.query.ReceivedCommendations;
import org.redvest.api.honour.commendation.query.ReceivedCommendations.Received;
import org.redvest.api.id.CandidateObjectionId;
import org.redvest.api.id.CommendationRoundId;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.StationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.Admission;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.api.person.volunteer.RegistrationState;
import org.redvest.api.person.volunteer.event.ConsentWithdrawn;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursCorrected;
import org.redvest.api.service.hours.event.HoursReinstated;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;
import org.redvest.query.Reader.Answer;
import org.redvest.query.honour.TestRound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** Who is a candidate, with which figures, and what became of them: for those who run the round, and for everybody. */
@QuerySideTest
class CommendationsTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
    private static final String ALL = "/api/v1/commendation-rounds";
    private static final String ONE = ALL + "/{round}";
    private static final String CANDIDATES = ONE + "/candidates";
    private static final String OBJECTIONS = ONE + "/objections";
    private static final String RECEIVED = "/api/v1/volunteers/{volunteer}/commendations-received";
    private static final int YEAR = 2183;
    private static final LocalDate NOTICE_UNTIL = LocalDate.of(2022, 6, 9);
    private static final String OF_SIMING = "runs the rounds of Siming";
    private static final String OF_HAICANG = "runs the rounds of Haicang";

    private final Ledger ledger;
    private final Reader reader;

    CommendationsTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    @BeforeAll
    void officersOfTwoDistricts() {
        runs(OF_SIMING, SIMING);
        runs(OF_HAICANG, HAICANG);
    }

    private void runs(String officer, String division) {
        ledger.record(
                NOON,
                Envelope.configuration(),
                delegated(
                        newDelegation(),
                        null,
                        officer,
                        Remit.in(new DivisionCode(division)),
                        NOON,
                        Power.RUN_COMMENDATIONS));
    }

    private Answer as(String token, Map<String, String> more, String address, Object... variables) {
        Map<String, String> headers = new LinkedHashMap<>(more);
        headers.put(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        headers.put(LogPositions.HEADER, String.valueOf(ledger.head()));
        return reader.get(headers, address, variables);
    }

    private Answer asOfficer(String officer, String address, Object... variables) {
        return as(TestIssuer.shared().token(officer, Role.DISTRICT_OFFICER), Map.of(), address, variables);
    }

    private Answer asResident(String address, Object... variables) {
        return as(TestIssuer.shared().token("a resident", Role.VOLUNTEER), Map.of(), address, variables);
    }

    private Answer asVolunteer(VolunteerId volunteer, String address, Object... variables) {
        return as(
                TestIssuer.shared()
                        .signed(TestIssuer.shared()
                                .claims("subject of " + volunteer, Role.VOLUNTEER)
                                .claim("volunteer_id", volunteer.value())
                                .build()),
                Map.of(),
                address,
                variables);
    }

    private VolunteerId somebody() {
        VolunteerId volunteer = newVolunteer();
        ledger.record(NOON, registered(volunteer, HONGSHAN));
        return volunteer;
    }

    /** Of the round's year, on a day of March. */
    private static HoursCertified served(VolunteerId volunteer, int day, long minutes) {
        return hours(volunteer, HONGSHAN, LocalDate.of(YEAR, 3, day).toString(), minutes);
    }

    private static HoursCertified withNotice(HoursCertified record, LocalDate until) {
        return new HoursCertified(
                record.recordId(),
                record.volunteerId(),
                record.organisationId(),
                record.certifiedBy(),
                record.activity(),
                record.category(),
                record.start(),
                record.end(),
                record.serviceDate(),
                record.minutes(),
                record.division(),
                record.place(),
                record.timeliness(),
                record.dailyCapVersion(),
                null,
                null,
                until,
                false,
                null,
                null,
                null);
    }

    private static HoursRevoked revoked(HoursCertified record) {
        return new HoursRevoked(
                record.recordId(),
                record.volunteerId(),
                HoursChangeId.from(UUID.randomUUID()),
                record.start(),
                record.end(),
                record.minutes(),
                REASON,
                null,
                null);
    }

    private static HoursReinstated reinstated(HoursCertified record) {
        return new HoursReinstated(
                record.recordId(),
                record.volunteerId(),
                HoursChangeId.from(UUID.randomUUID()),
                record.start(),
                record.end(),
                record.minutes(),
                REASON,
                null);
    }

    private static HoursCorrected corrected(HoursCertified record, long minutes) {
        return new HoursCorrected(
                record.recordId(),
                record.volunteerId(),
                HoursChangeId.from(UUID.randomUUID()),
                record.start(),
                record.end(),
                record.minutes(),
                record.start(),
                record.start().plus(Duration.ofMinutes(minutes)),
                record.serviceDate(),
                minutes,
                REASON,
                new Subject("proposer"),
                1);
    }

    private static StationOpened station(StationId id) {
        return new StationOpened(
                id,
                new Text("XM-" + id.value()),
                new Text("白鹭洲驿站"),
                StationKind.STATION,
                new Site(new DivisionCode(HONGSHAN), Text.EMPTY, null),
                null,
                LocalDate.of(2018, 1, 1),
                null);
    }

    private List<Candidate> candidates(TestRound round) {
        return reader.ask(Candidates.class, CANDIDATES, round.id()).candidates();
    }

    private Candidate candidate(TestRound round, Nominee nominee) {
        return candidates(round).stream()
                .filter(one -> one.candidateId().equals(round.candidate(nominee)))
                .findFirst()
                .orElseThrow();
    }

    private CommendationRoundView view(TestRound round) {
        return reader.ask(CommendationRoundView.class, ONE, round.id());
    }

    @Test
    void keepTheFiguresOfTheMomentAtWhichTheListWasFixed() {
        TestRound round = TestRound.of(SIMING, YEAR);
        VolunteerId steady = somebody();
        VolunteerId inNotice = somebody();
        VolunteerId corrected = somebody();
        VolunteerId revoked = somebody();
        VolunteerId reinstated = somebody();
        VolunteerId survivor = somebody();
        VolunteerId absorbed = somebody();
        OrganisationId team = newOrganisation();
        StationId place = StationId.from(UUID.randomUUID());
        HoursCertified toCorrect = served(corrected, 1, 60);
        HoursCertified toRevoke = served(revoked, 1, 60);
        HoursCertified toReinstate = served(reinstated, 1, 60);
        List<Nominee> nominees = List.of(
                Nominee.of(steady),
                Nominee.of(inNotice),
                Nominee.of(corrected),
                Nominee.of(revoked),
                Nominee.of(reinstated),
                Nominee.of(survivor),
                Nominee.of(team),
                Nominee.of(place));
        ledger.record(
                NOON,
                served(steady, 1, 60),
                served(steady, 2, 120),
                hours(steady, HONGSHAN, LocalDate.of(YEAR - 1, 12, 31).toString(), 999),
                withNotice(served(inNotice, 1, 60), LocalDate.of(2022, 6, 1)),
                withNotice(served(inNotice, 2, 30), LocalDate.of(2022, 5, 31)),
                toCorrect,
                toRevoke,
                served(revoked, 2, 60),
                toReinstate,
                revoked(toReinstate),
                served(survivor, 1, 60),
                served(absorbed, 2, 30),
                hours(absorbed, team, "文明交通", HONGSHAN, LocalDate.of(YEAR, 4, 1).toString(), 40),
                registered(team, "文明交通队"),
                station(place),
                round.opened());
        ledger.record(NOON, nominees.stream().map(round::nominated).toArray());
        assertThat(candidates(round))
                .extracting(Candidate::frozen, Candidate::now)
                .containsOnly(tuple(null, null));

        ledger.record(NOON, round.frozen(nominees.size()));

        List<@Nullable Figures> asFixed = Arrays.asList(
                new Figures(180, 2),
                new Figures(30, 1),
                new Figures(60, 1),
                new Figures(120, 2),
                new Figures(0, 0),
                new Figures(60, 1),
                new Figures(40, 1),
                null);
        assertThat(candidates(round))
                .extracting(Candidate::nominee)
                .containsExactlyElementsOf(
                        nominees.stream().map(CommendationsTest::shown).toList());
        assertThat(candidates(round)).extracting(Candidate::frozen).containsExactlyElementsOf(asFixed);
        // its notice ended since
        assertThat(candidate(round, Nominee.of(inNotice)).now()).isEqualTo(new Figures(90, 2));

        ledger.record(
                NOON,
                served(steady, 3, 600),
                corrected(toCorrect, 45),
                revoked(toRevoke),
                reinstated(toReinstate),
                hours(absorbed, team, "文明交通", HONGSHAN, LocalDate.of(YEAR, 4, 2).toString(), 20));
        ledger.record(NOON, merged(survivor, absorbed));

        List<Candidate> since = candidates(round);
        assertThat(since).extracting(Candidate::frozen).containsExactlyElementsOf(asFixed);
        assertThat(since)
                .extracting(Candidate::now)
                .containsExactly(
                        new Figures(780, 3),
                        new Figures(90, 2),
                        new Figures(45, 1),
                        new Figures(60, 1),
                        new Figures(60, 1),
                        new Figures(150, 4),
                        new Figures(60, 2),
                        null);

        builtAnew();

        assertThat(candidates(round)).isEqualTo(since);
    }

    private void builtAnew() {
        assertThat(reader.send(HttpMethod.POST, Map.of(), "/actuator/readmodels")
                        .status())
                .isEqualTo(200);
        await().atMost(LONG_ENOUGH).until(() -> reader.get(Map.of(), "/actuator/readmodels")
                .json()
                .path("rebuild")
                .isNull());
    }

    /** As a candidate's answer names them. */
    private static String shown(Nominee nominee) {
        OrganisationId organisation = nominee.organisationId();
        return organisation == null ? nominee.key() : organisation.code();
    }

    private static Admission withoutConsent() {
        Admission agreed = admission(RegistrationState.IN_EFFECT);
        return new Admission(agreed.state(), false, agreed.evidence(), List.of(), null);
    }

    @Test
    void areReadByEverybodyOnceTheyAreAnnouncedAndUnderTheNamesTheyAgreeTo() {
        TestRound round = TestRound.of(SIMING, YEAR);
        VolunteerId agrees = somebody();
        VolunteerId silent = newVolunteer();
        VolunteerId changedTheirMind = somebody();
        VolunteerId notRecommended = somebody();
        OrganisationId team = newOrganisation();
        StationId place = StationId.from(UUID.randomUUID());
        List<Nominee> recommended = List.of(
                Nominee.of(agrees),
                Nominee.of(silent),
                Nominee.of(changedTheirMind),
                Nominee.of(team),
                Nominee.of(place));
        ledger.record(
                NOON,
                registered(silent, "林*", HONGSHAN, withoutConsent()),
                new ConsentWithdrawn(changedTheirMind, ConsentPurpose.PUBLICATION),
                registered(team, "文明交通队"),
                station(place),
                new StationChanged(
                        place, new Text("筼筜驿站"), new Site(new DivisionCode(HONGSHAN), Text.EMPTY, null), null, null),
                round.opened(),
                round.nominated(Nominee.of(notRecommended)));
        ledger.record(NOON, recommended.stream().map(round::nominated).toArray());
        ledger.record(NOON, round.frozen(6), round.reviewed(Nominee.of(notRecommended), false));
        ledger.record(
                NOON, recommended.stream().map(one -> round.reviewed(one, true)).toArray());

        assertThat(asResident(CANDIDATES, round.id()).as(Candidates.class).candidates())
                .isEmpty();

        ledger.record(NOON, round.announced(5, NOTICE_UNTIL));

        List<Candidate> announced =
                asResident(CANDIDATES, round.id()).as(Candidates.class).candidates();
        assertThat(announced)
                .extracting(Candidate::nominee, Candidate::name)
                .containsExactly(
                        tuple(null, "沈*瑄"),
                        tuple(null, "一名志愿者"),
                        tuple(null, "一名志愿者"),
                        tuple(team.code(), "文明交通队"),
                        tuple(place.value(), "筼筜驿站"));
        assertThat(announced).allSatisfy(one -> {
            assertThat(one.deeds()).isEqualTo(DEEDS.value());
            assertThat(one.frozen()).isNull();
            assertThat(one.now()).isNull();
        });
        Candidates asToEverybody = reader.ask(Candidates.class, CANDIDATES + "?announced=true&limit=5", round.id());
        assertThat(asToEverybody.candidates()).isEqualTo(announced);
        assertThat(asToEverybody.nextCursor()).isNull();

        ledger.record(NOON, new VolunteerErased(agrees));
        assertThat(asResident(CANDIDATES, round.id()).as(Candidates.class).candidates())
                .first()
                .extracting(Candidate::name, Candidate::deeds)
                .containsExactly("已注销", "已注销");

        ledger.record(NOON, new RoundCancelled(round.id(), REASON));
        assertThat(asResident(CANDIDATES, round.id()).as(Candidates.class).candidates())
                .isEmpty();
        assertThat(view(round))
                .extracting(CommendationRoundView::step, CommendationRoundView::cancelReason)
                .containsExactly(CommendationStep.CANCELLED, REASON.value());
    }

    @Test
    void areReadWithTheirNumbersByThoseWhoRunRoundsThere() {
        TestRound round = TestRound.of(SIMING, YEAR);
        Nominee nominee = Nominee.of(somebody());
        ledger.record(NOON, round.opened(), round.nominated(nominee), round.frozen(1));

        assertThat(asOfficer(OF_SIMING, CANDIDATES, round.id())
                        .as(Candidates.class)
                        .candidates())
                .extracting(Candidate::nominee)
                .containsExactly(nominee.key());
        assertThat(asOfficer(OF_HAICANG, CANDIDATES, round.id())
                        .as(Candidates.class)
                        .candidates())
                .isEmpty();
        assertThat(asOfficer(OF_SIMING, OBJECTIONS, round.id()).status()).isEqualTo(200);
        assertThat(asOfficer(OF_HAICANG, OBJECTIONS, round.id()).problem()).isEqualTo("403 AUTHORITY_MISSING");
        assertThat(asResident(OBJECTIONS, round.id()).problem()).isEqualTo("403 FORBIDDEN");
        CommendationRoundId unknown = CommendationRoundId.from(UUID.randomUUID());
        for (String address : List.of(ONE, CANDIDATES, OBJECTIONS)) {
            assertThat(reader.get(address, unknown).problem()).isEqualTo("404 UNKNOWN_COMMENDATION_ROUND");
        }
    }

    @Test
    void arePagedAndReadByCategoryAndAsAFile() {
        TestRound round = TestRound.of(SIMING, YEAR);
        VolunteerId one = somebody();
        OrganisationId team = newOrganisation();
        ledger.record(
                NOON,
                served(one, 1, 75),
                round.opened(),
                round.nominated(Nominee.of(one)),
                round.nominated(Nominee.of(team)),
                round.nominated(Nominee.of(somebody())),
                round.frozen(3),
                round.reviewed(Nominee.of(one), true));

        Candidates first = reader.ask(Candidates.class, CANDIDATES + "?limit=2", round.id());
        Candidates second = reader.ask(
                Candidates.class,
                CANDIDATES + "?limit=2&cursor={cursor}",
                round.id(),
                requireNonNull(first.nextCursor()));
        Candidates teams = reader.ask(Candidates.class, CANDIDATES + "?category=2", round.id());
        List<String> file = as(
                        TestIssuer.shared().token(OF_SIMING, Role.DISTRICT_OFFICER),
                        Map.of(HttpHeaders.ACCEPT, "text/csv"),
                        CANDIDATES,
                        round.id())
                .body()
                .lines()
                .toList();

        assertThat(first.candidates()).hasSize(2);
        assertThat(second.candidates()).hasSize(1).doesNotContainAnyElementsOf(first.candidates());
        assertThat(second.nextCursor()).isNull();
        assertThat(teams.candidates()).extracting(Candidate::nominee).containsExactly(team.code());
        assertThat(file).hasSize(4).first().asString().contains("candidateId,category,kind,nominee,name");
        assertThat(file.get(1))
                .contains("1,PERSON," + one + ",沈*瑄," + NOMINATOR.code() + "," + DEEDS.value())
                .contains("true," + REASON.value() + ",75,1,75,1");
    }

    @Test
    void areObjectedToAndOnlyAuditorsAreToldByWhom() {
        TestRound round = TestRound.of(SIMING, YEAR);
        Nominee nominee = Nominee.of(somebody());
        CandidateObjectionId wrong = CandidateObjectionId.from(UUID.randomUUID());
        CandidateObjectionId right = CandidateObjectionId.from(UUID.randomUUID());
        CandidateObjectionId open = CandidateObjectionId.from(UUID.randomUUID());
        ledger.record(
                NOON,
                round.opened(),
                round.nominated(nominee),
                round.frozen(1),
                round.reviewed(nominee, true),
                round.announced(1, NOTICE_UNTIL));
        ledger.record(
                NOON,
                Envelope.user("objector"),
                round.objected(nominee, wrong),
                round.objected(nominee, right),
                round.objected(nominee, open));
        ledger.record(NOON, round.decided(nominee, wrong, false), round.decided(nominee, right, true));

        List<Objection> seen =
                reader.ask(CandidateObjections.class, OBJECTIONS, round.id()).objections();
        List<Objection> seenByTheOffice = asOfficer(OF_SIMING, OBJECTIONS, round.id())
                .as(CandidateObjections.class)
                .objections();

        assertThat(seen)
                .extracting(Objection::objectionId, Objection::upheld, Objection::answer, Objection::objector)
                .containsExactly(
                        tuple(open, null, null, "objector"),
                        tuple(right, true, "经核实", "objector"),
                        tuple(wrong, false, "经核实", "objector"));
        assertThat(seenByTheOffice).extracting(Objection::objector).containsOnlyNulls();
        assertThat(candidate(round, nominee))
                .extracting(Candidate::openObjections, Candidate::upheldObjections)
                .containsExactly(1L, 1L);
        assertThat(view(round).openObjections()).isEqualTo(1);
        CandidateObjections page = reader.ask(CandidateObjections.class, OBJECTIONS + "?limit=1", round.id());
        assertThat(reader.ask(
                                CandidateObjections.class,
                                OBJECTIONS + "?limit=1&cursor={cursor}",
                                round.id(),
                                requireNonNull(page.nextCursor()))
                        .objections())
                .extracting(Objection::objectionId)
                .containsExactly(right);
    }

    @Test
    void areAwardedOneAfterTheOther() {
        TestRound round = TestRound.of(SIMING, YEAR);
        Nominee one = Nominee.of(somebody());
        Nominee two = Nominee.of(somebody());
        Nominee team = Nominee.of(newOrganisation());
        RefusedAward refused = new RefusedAward(round.candidate(two), Problem.HOURS_ALREADY_HONOURED);
        Instant later = NOON.plus(Duration.ofDays(10));
        ledger.record(
                NOON,
                round.opened(),
                round.nominated(one),
                round.nominated(two),
                round.nominated(team),
                round.frozen(3),
                round.reviewed(one, true),
                round.reviewed(two, true),
                round.reviewed(team, true),
                round.announced(3, NOTICE_UNTIL));
        CommendationRoundView announced = view(round);
        assertThat(announced.step()).isEqualTo(CommendationStep.ANNOUNCED);
        assertThat(announced.noticeUntil()).isEqualTo(NOTICE_UNTIL);
        assertThat(requireNonNull(announced.frozen()).digest()).isEqualTo(DIGEST.value());
        assertThat(announced.frozen().candidates()).isEqualTo(3);
        assertThat(announced.awards()).isNull();
        assertThat(announced.divisionName()).contains("思明");

        ledger.record(later, round.ordered(one, two, team), round.awarded(one));
        CommendationRoundView half = view(round);
        assertThat(half.step()).isEqualTo(CommendationStep.CONCLUDING);
        assertThat(half.awards()).isEqualTo(new CommendationRoundView.Progress(later, 3, 1, List.of(), null));

        ledger.record(later, round.awarded(team), round.concluded(2, refused));
        assertThat(view(round).awards())
                .isEqualTo(new CommendationRoundView.Progress(later, 3, 2, List.of(refused), later));
        assertThat(asResident(ONE, round.id()).as(CommendationRoundView.class).awards())
                .isEqualTo(new CommendationRoundView.Progress(later, 3, 2, List.of(), later));

        ledger.record(later, round.revoked(one, new Text("服务记录系伪造")));
        assertThat(view(round).categories())
                .extracting(Category::title, Category::candidates, Category::recommended, Category::awarded)
                .containsExactly(tuple(BEST, 2L, 2L, 0L), tuple("优秀志愿服务队", 1L, 1L, 1L), tuple("学雷锋活动示范点", 0L, 0L, 0L));
        assertThat(candidate(round, one).award()).isEqualTo(new Candidates.Award(later, later, "服务记录系伪造"));
        assertThat(candidate(round, two).award()).isNull();
    }

    @Test
    void areToldWhatTheyReceivedUnderEachOfTheirNumbers() {
        TestRound round = TestRound.of(SIMING, YEAR);
        VolunteerId volunteer = somebody();
        VolunteerId sameAgain = somebody();
        Nominee nominee = Nominee.of(volunteer);
        ledger.record(
                NOON,
                round.opened(),
                round.nominated(nominee),
                round.frozen(1),
                round.reviewed(nominee, true),
                round.announced(1, null),
                round.ordered(nominee),
                round.awarded(nominee),
                round.concluded(1));
        ledger.record(NOON, merged(sameAgain, volunteer));
        Received received = new Received(
                round.id(), TITLE, BEST, LocalDate.of(YEAR, 1, 1), LocalDate.of(YEAR, 12, 31), NOON, null, null);

        assertThat(asVolunteer(volunteer, RECEIVED, volunteer)
                        .as(ReceivedCommendations.class)
                        .commendations())
                .containsExactly(received);
        assertThat(reader.ask(ReceivedCommendations.class, RECEIVED, sameAgain).commendations())
                .containsExactly(received);
        assertThat(asVolunteer(somebody(), RECEIVED, volunteer).problem()).isEqualTo("403 FORBIDDEN");
        assertThat(asOfficer(OF_HAICANG, RECEIVED, volunteer).problem()).isEqualTo("403 AUTHORITY_MISSING");
        assertThat(reader.get(RECEIVED, newVolunteer()).problem()).isEqualTo("404 UNKNOWN_VOLUNTEER");

        ledger.record(NOON, round.revoked(nominee, REASON));
        assertThat(reader.ask(ReceivedCommendations.class, RECEIVED, volunteer).commendations())
                .extracting(Received::revokedAt, Received::revokeReason)
                .containsExactly(tuple(NOON, REASON.value()));
    }

    @Test
    void areOfRoundsThatAreListedByDivisionTheNewestFirst() {
        TestRound first = TestRound.of("350213", YEAR);
        TestRound second = TestRound.of("350213", YEAR);
        ledger.record(NOON, first.opened(), second.opened());

        CommendationRounds page = reader.ask(CommendationRounds.class, ALL + "?division=350213&limit=1");
        CommendationRounds next = reader.ask(
                CommendationRounds.class,
                ALL + "?division=350213&limit=1&cursor={cursor}",
                requireNonNull(page.nextCursor()));

        assertThat(page.rounds()).extracting(CommendationRoundView::roundId).containsExactly(second.id());
        assertThat(next.rounds()).extracting(CommendationRoundView::roundId).containsExactly(first.id());
        assertThat(next.nextCursor()).isNull();
        assertThat(reader.get(ALL + "?division=999999").problem()).isEqualTo("422 UNKNOWN_DIVISION");
    }
}
