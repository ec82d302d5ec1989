package org.redvest.command.honour.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.honour.commendation.CommendationLedger.ANOTHER_ROUND;
import static org.redvest.command.honour.commendation.CommendationLedger.BUREAU;
import static org.redvest.command.honour.commendation.CommendationLedger.CATEGORIES;
import static org.redvest.command.honour.commendation.CommendationLedger.DEEDS;
import static org.redvest.command.honour.commendation.CommendationLedger.ELSEWHERE;
import static org.redvest.command.honour.commendation.CommendationLedger.FAR_STATION;
import static org.redvest.command.honour.commendation.CommendationLedger.FIVE_STAR;
import static org.redvest.command.honour.commendation.CommendationLedger.FROM;
import static org.redvest.command.honour.commendation.CommendationLedger.LEAST_MINUTES;
import static org.redvest.command.honour.commendation.CommendationLedger.NOW;
import static org.redvest.command.honour.commendation.CommendationLedger.PLACES;
import static org.redvest.command.honour.commendation.CommendationLedger.REASON;
import static org.redvest.command.honour.commendation.CommendationLedger.REUSABLE;
import static org.redvest.command.honour.commendation.CommendationLedger.ROUND;
import static org.redvest.command.honour.commendation.CommendationLedger.STATION;
import static org.redvest.command.honour.commendation.CommendationLedger.TEAMS;
import static org.redvest.command.honour.commendation.CommendationLedger.TO;
import static org.redvest.command.honour.commendation.CommendationLedger.UNITS;
import static org.redvest.command.honour.commendation.CommendationLedger.UNTIL;
import static org.redvest.command.honour.commendation.CommendationLedger.VOLUNTEERS;
import static org.redvest.command.honour.commendation.CommendationLedger.candidate;
import static org.redvest.command.honour.commendation.CommendationLedger.category;
import static org.redvest.command.honour.commendation.CommendationLedger.nomination;
import static org.redvest.command.honour.commendation.CommendationLedger.opening;
import static org.redvest.command.honour.commendation.CommendationLedger.review;
import static org.redvest.command.honour.commendation.CommendationLedger.volunteer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.redvest.api.CivilTime;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Remit;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.honour.commendation.Body;
import org.redvest.api.honour.commendation.CandidateKind;
import org.redvest.api.honour.commendation.CommendationCategory;
import org.redvest.api.honour.commendation.Nominee;
import org.redvest.api.honour.commendation.RefusedAward;
import org.redvest.api.honour.commendation.command.AnnounceCandidates;
import org.redvest.api.honour.commendation.command.AwardCommendation;
import org.redvest.api.honour.commendation.command.CancelCommendationRound;
import org.redvest.api.honour.commendation.command.CloseCommendationRound;
import org.redvest.api.honour.commendation.command.ConcludeCommendationRound;
import org.redvest.api.honour.commendation.command.DecideCandidateObjection;
import org.redvest.api.honour.commendation.command.FreezeCandidates;
import org.redvest.api.honour.commendation.command.Nominate;
import org.redvest.api.honour.commendation.command.OpenCommendationRound;
import org.redvest.api.honour.commendation.command.RaiseCandidateObjection;
import org.redvest.api.honour.commendation.command.ReviewCandidate;
import org.redvest.api.honour.commendation.command.RevokeAward;
import org.redvest.api.honour.commendation.event.AwardRevoked;
import org.redvest.api.honour.commendation.event.BodyAwardRevoked;
import org.redvest.api.honour.commendation.event.BodyCommended;
import org.redvest.api.honour.commendation.event.BodyNominated;
import org.redvest.api.honour.commendation.event.BodyObjectionDecided;
import org.redvest.api.honour.commendation.event.BodyObjectionRaised;
import org.redvest.api.honour.commendation.event.BodyReviewed;
import org.redvest.api.honour.commendation.event.CandidateNominated;
import org.redvest.api.honour.commendation.event.CandidateObjectionDecided;
import org.redvest.api.honour.commendation.event.CandidateObjectionRaised;
import org.redvest.api.honour.commendation.event.CandidateReviewed;
import org.redvest.api.honour.commendation.event.CandidatesAnnounced;
import org.redvest.api.honour.commendation.event.CandidatesFrozen;
import org.redvest.api.honour.commendation.event.CommendationAwarded;
import org.redvest.api.honour.commendation.event.CommendationRoundOpened;
import org.redvest.api.honour.commendation.event.RoundCancelled;
import org.redvest.api.honour.commendation.event.RoundConcluded;
import org.redvest.api.honour.commendation.event.RoundConclusionOrdered;
import org.redvest.api.id.CandidateId;
import org.redvest.api.id.CandidateObjectionId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.StationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.VolunteerBanned;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.service.hours.event.HoursCertified;

class CommendationRoundTest {

    private static final Text WHY = new Text("所列事迹与实际不符");
    private static final Nominee TEAM = Nominee.of(BUREAU);
    private static final Nominee PLACE = Nominee.of(STATION);

    private final CommendationLedger ledger = new CommendationLedger();

    private Nominee served(int number, long minutes) {
        return Nominee.of(ledger.registered(number, minutes));
    }

    private static CandidateObjectionId objection(int number) {
        return CandidateObjectionId.from(new UUID(6, number));
    }

    private static RaiseCandidateObjection objecting(CandidateId candidate, int number) {
        return new RaiseCandidateObjection(ROUND, objection(number), candidate, WHY);
    }

    private static DecideCandidateObjection decision(int number, boolean upheld) {
        return new DecideCandidateObjection(ROUND, objection(number), upheld, REASON, null);
    }

    @Nested
    class IsOpened {

        @Test
        void once() {
            ledger.send(opening(ROUND, 5));
            ledger.repeats("somebody", opening(ROUND, 5));

            assertThat(ledger.events())
                    .containsExactly(new CommendationRoundOpened(
                            ROUND,
                            new Text("第五届表彰"),
                            new DivisionCode("350203"),
                            new Text("厦文明办〔2026〕15号"),
                            FROM,
                            TO,
                            CATEGORIES,
                            UNTIL,
                            5));
        }

        private OpenCommendationRound with(LocalDate to, CommendationCategory category, Instant until) {
            return new OpenCommendationRound(
                    ROUND,
                    new Text("第五届表彰"),
                    new DivisionCode("350203"),
                    new Text("15号"),
                    FROM,
                    to,
                    List.of(category),
                    until,
                    5);
        }

        @Test
        void forAPeriodAndNominationsThatCanBe() {
            CommendationCategory team = category(CandidateKind.TEAM, "优秀志愿服务队", 1, 1, false);

            ledger.refuses(Problem.PERIOD_REVERSED, with(FROM.minusDays(1), CATEGORIES.getFirst(), UNTIL));
            ledger.refuses(Problem.NOMINATIONS_OVER, with(TO, CATEGORIES.getFirst(), NOW));
            ledger.refuses(Problem.LEAST_MINUTES_OF_PERSONS_ALONE, with(TO, team, UNTIL));
        }

        @Test
        void byWhoRunsCommendationsThere() {
            assertThat(opening(ROUND, 5).requirement())
                    .isEqualTo(new Requirement.Reaching(Power.RUN_COMMENDATIONS, Remit.in(new DivisionCode("350203"))));
            assertThat(Stream.of(
                            new FreezeCandidates(ROUND),
                            review(candidate(1, TEAM), true),
                            new AnnounceCandidates(ROUND),
                            decision(1, true),
                            new ConcludeCommendationRound(ROUND),
                            new CancelCommendationRound(ROUND, WHY),
                            new RevokeAward(ROUND, candidate(1, TEAM), WHY)))
                    .extracting(Command::requirement)
                    .containsOnly(new Requirement.WhereItLies(Power.RUN_COMMENDATIONS, ROUND));
            assertThat(nomination(TEAMS, TEAM).requirement())
                    .isEqualTo(new Requirement.WhereItLies(Power.NOMINATE, BUREAU, BUREAU));
            assertThat(objecting(candidate(1, TEAM), 1).requirement()).isEqualTo(new Requirement.SignedIn());
            assertThat(new AwardCommendation(ROUND, candidate(1, TEAM)).requirement())
                    .isEqualTo(new Requirement.Nobodys());
            assertThat(new CloseCommendationRound(ROUND, List.of()).requirement())
                    .isEqualTo(new Requirement.Nobodys());
        }
    }

    @Nested
    class TakesNominations {

        @Test
        void ofPersonsTeamsUnitsAndPlaces() {
            Nominee person = served(1, LEAST_MINUTES);
            ledger.open();

            assertThat(ledger.send(nomination(VOLUNTEERS, person))).isEqualTo(Effect.RECORDED);
            ledger.send(nomination(TEAMS, TEAM));
            ledger.send(nomination(UNITS, TEAM));
            ledger.send(nomination(PLACES, PLACE));

            assertThat(ledger.events().subList(1, 5))
                    .containsExactly(
                            new CandidateNominated(
                                    ROUND, candidate(VOLUNTEERS, person), VOLUNTEERS, volunteer(1), BUREAU, DEEDS),
                            new BodyNominated(
                                    ROUND, candidate(TEAMS, TEAM), TEAMS, new Body(BUREAU, null), BUREAU, DEEDS),
                            new BodyNominated(
                                    ROUND, candidate(UNITS, TEAM), UNITS, new Body(BUREAU, null), BUREAU, DEEDS),
                            new BodyNominated(
                                    ROUND, candidate(PLACES, PLACE), PLACES, new Body(null, STATION), BUREAU, DEEDS));
        }

        @Test
        void onceInACategory() {
            Nominee person = served(1, LEAST_MINUTES);
            ledger.open();
            ledger.nominate(VOLUNTEERS, person);

            ledger.repeats("another", nomination(VOLUNTEERS, person));
            ledger.refuses(
                    Problem.ALREADY_NOMINATED,
                    new Nominate(ROUND, VOLUNTEERS, person, BUREAU, new Text("另一番事迹"), null));
            ledger.registered(2, LEAST_MINUTES);
            ledger.merged(volunteer(2), volunteer(1));
            ledger.refuses(Problem.ALREADY_NOMINATED, nomination(VOLUNTEERS, Nominee.of(volunteer(2))));
        }

        @Test
        void ofNobodyByThemselves() {
            Nominee person = served(1, LEAST_MINUTES);
            ledger.registered(2, 0);
            ledger.open();

            ledger.refuses(
                    Problem.NOMINATION_OF_ONESELF,
                    new Nominate(ROUND, VOLUNTEERS, person, BUREAU, DEEDS, volunteer(1)));
            ledger.merged(volunteer(1), volunteer(2));
            ledger.refuses(
                    Problem.NOMINATION_OF_ONESELF,
                    new Nominate(ROUND, VOLUNTEERS, person, BUREAU, DEEDS, volunteer(2)));
        }

        @Test
        void untilTheyAreOver() {
            Nominee person = served(1, LEAST_MINUTES);
            ledger.open();

            ledger.now = UNTIL;
            ledger.refuses(Problem.NOMINATIONS_OVER, nomination(VOLUNTEERS, person));
            ledger.now = UNTIL.minusNanos(1);
            ledger.nominate(VOLUNTEERS, person);
            ledger.send(new FreezeCandidates(ROUND));
            ledger.refuses(Problem.NOMINATIONS_OVER, nomination(TEAMS, TEAM));
        }

        @Test
        void ofWhatTheCategoryIsFor() {
            Nominee person = served(1, LEAST_MINUTES);
            ledger.open();

            ledger.refuses(Problem.UNKNOWN_CATEGORY_OF_ROUND, nomination(0, person));
            ledger.refuses(Problem.UNKNOWN_CATEGORY_OF_ROUND, nomination(CATEGORIES.size() + 1, person));
            ledger.refuses(Problem.NOMINEE_OF_ANOTHER_KIND, nomination(VOLUNTEERS, TEAM));
            ledger.refuses(Problem.NOMINEE_OF_ANOTHER_KIND, nomination(TEAMS, PLACE));
            ledger.refuses(Problem.NOMINEE_OF_ANOTHER_KIND, nomination(UNITS, person));
            ledger.refuses(Problem.NOMINEE_OF_ANOTHER_KIND, nomination(PLACES, TEAM));
        }

        @Test
        void ofWhoIsThere() {
            ledger.open();
            OrganisationId nobody = OrganisationId.ofTeam(null, new Text("无此队"), new DivisionCode("350203"));

            ledger.refuses(Problem.UNKNOWN_VOLUNTEER, nomination(FIVE_STAR, Nominee.of(volunteer(9))));
            ledger.refuses(Problem.UNKNOWN_ORGANISATION, nomination(TEAMS, Nominee.of(nobody)));
            ledger.refuses(Problem.UNKNOWN_STATION, nomination(PLACES, Nominee.of(StationId.from(new UUID(7, 9)))));
            ledger.refuses(Problem.UNKNOWN_ORGANISATION, new Nominate(ROUND, TEAMS, TEAM, nobody, DEEDS, null));
        }

        @Test
        void ofWhoeverMayBeCommended() {
            ledger.open();
            VolunteerId banned = ledger.registered(1, 0);
            VolunteerId erased = ledger.registered(2, 0);
            ledger.happened(new VolunteerBanned(banned, WHY));
            ledger.happened(new VolunteerErased(erased));

            ledger.refuses(Problem.VOLUNTEER_BANNED, nomination(FIVE_STAR, Nominee.of(banned)));
            ledger.refuses(Problem.VOLUNTEER_ERASED, nomination(FIVE_STAR, Nominee.of(erased)));
        }

        @Test
        void withinItsDivision() {
            ledger.open();

            ledger.refuses(Problem.NOMINATION_OUTSIDE_DIVISION, nomination(TEAMS, Nominee.of(ELSEWHERE)));
            ledger.refuses(Problem.NOMINATION_OUTSIDE_DIVISION, nomination(PLACES, Nominee.of(FAR_STATION)));
            ledger.refuses(
                    Problem.NOMINATION_OUTSIDE_DIVISION, new Nominate(ROUND, TEAMS, TEAM, ELSEWHERE, DEEDS, null));
        }

        @Test
        void ofPersonsWithEnoughFinalMinutes() {
            VolunteerId person = ledger.registered(1, LEAST_MINUTES - 1);
            ledger.open();
            Nominate nomination = nomination(VOLUNTEERS, Nominee.of(person));
            ledger.certified(person, TO.plusDays(1), 60, null);
            ledger.certified(person, FROM.minusDays(1), 60, null);
            ledger.certified(person, TO, 60, CivilTime.dateOf(NOW));
            HoursCertified counted =
                    ledger.certified(person, FROM, 1, CivilTime.dateOf(NOW).minusDays(1));
            ledger.revoked(counted);

            ledger.refuses(Problem.FINAL_MINUTES_TOO_FEW, nomination);
            ledger.certified(person, TO, 1, CivilTime.dateOf(NOW).minusDays(1));
            assertThat(ledger.send(nomination)).isEqualTo(Effect.RECORDED);
        }
    }

    @Nested
    class IsFrozen {

        @Test
        void withADigestThatAnybodyReckonsAgain() throws NoSuchAlgorithmException {
            ledger.open();
            ledger.nominate(UNITS, TEAM);
            ledger.nominate(TEAMS, TEAM);

            ledger.send(new FreezeCandidates(ROUND));
            ledger.repeats("somebody", new FreezeCandidates(ROUND));

            String lines = "2|%1$s\n3|%1$s\n".formatted(BUREAU);
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8)));
            assertThat(ledger.facts(CandidatesFrozen.class))
                    .containsExactly(new CandidatesFrozen(ROUND, 2, new Text(digest)));
        }

        @Test
        void withSomebodyOnTheList() {
            ledger.open();
            ledger.refuses(Problem.NO_CANDIDATES, new FreezeCandidates(ROUND));
        }

        @Test
        void beforeTheRestHappens() {
            ledger.open();
            CandidateId team = ledger.nominate(TEAMS, TEAM);

            ledger.refuses(Problem.ROUND_AT_ANOTHER_STEP, review(team, true));
            ledger.refuses(Problem.ROUND_AT_ANOTHER_STEP, new AnnounceCandidates(ROUND));
            ledger.refuses(Problem.ROUND_AT_ANOTHER_STEP, new ConcludeCommendationRound(ROUND));
            ledger.refuses(Problem.ROUND_AT_ANOTHER_STEP, new AwardCommendation(ROUND, team));
            ledger.refuses(Problem.ROUND_AT_ANOTHER_STEP, new CloseCommendationRound(ROUND, List.of()));
            ledger.announced(team);
            ledger.refuses(Problem.ROUND_AT_ANOTHER_STEP, new FreezeCandidates(ROUND));
        }
    }

    @Nested
    class IsReviewed {

        @Test
        void untilTheLastWord() {
            ledger.open();
            VolunteerId person = ledger.registered(1, 0);
            CandidateId one = ledger.nominate(FIVE_STAR, Nominee.of(person));
            CandidateId team = ledger.nominate(TEAMS, TEAM);
            ledger.send(new FreezeCandidates(ROUND));

            ledger.sendAs("reviewer", review(one, false));
            ledger.sendAs("reviewer", review(one, true));
            ledger.repeats("reviewer", review(one, true));
            ledger.sendAs("reviewer", review(team, false));

            assertThat(ledger.events())
                    .endsWith(
                            new CandidateReviewed(ROUND, one, person, false, REASON),
                            new CandidateReviewed(ROUND, one, person, true, REASON),
                            new BodyReviewed(ROUND, team, false, REASON));
        }

        @Test
        void byNobodyWhoHasAPartInIt() {
            ledger.open();
            VolunteerId person = ledger.registered(1, 0);
            CandidateId one = ledger.nominate(FIVE_STAR, Nominee.of(person));
            ledger.send(new FreezeCandidates(ROUND));

            ledger.refuses(Problem.REVIEWER_IS_PARTY, "nominator", review(one, true));
            ledger.refuses(Problem.REVIEWER_IS_PARTY, new ReviewCandidate(ROUND, one, true, REASON, person));
            ledger.refuses(Problem.UNKNOWN_CANDIDATE, review(candidate(TEAMS, TEAM), true));
        }
    }

    @Nested
    class IsAnnounced {

        @Test
        void withoutMoreThanTheQuota() {
            ledger.open();
            List<CandidateId> all = IntStream.rangeClosed(1, 3)
                    .mapToObj(number -> ledger.nominate(FIVE_STAR, served(number, 0)))
                    .toList();
            ledger.send(new FreezeCandidates(ROUND));
            ledger.refuses(Problem.NO_CANDIDATES, new AnnounceCandidates(ROUND));
            all.forEach(one -> ledger.sendAs("reviewer", review(one, true)));

            ledger.refuses(Problem.QUOTA_EXCEEDED, new AnnounceCandidates(ROUND));
            ledger.sendAs("reviewer", review(all.getFirst(), false));
            ledger.send(new AnnounceCandidates(ROUND));
            ledger.repeats("somebody", new AnnounceCandidates(ROUND));

            assertThat(ledger.facts(CandidatesAnnounced.class))
                    .containsExactly(new CandidatesAnnounced(ROUND, 2, LocalDate.of(2026, 3, 9)));
            ledger.refuses(Problem.ROUND_AT_ANOTHER_STEP, review(all.getFirst(), true));
        }

        @Test
        void onlyWhereTheEndOfTheNoticeIsKnown() {
            ledger.open();
            CandidateId team = ledger.nominate(TEAMS, TEAM);
            ledger.send(new FreezeCandidates(ROUND));
            ledger.sendAs("reviewer", review(team, true));

            ledger.now = Instant.parse("2026-12-30T01:00:00Z");
            ledger.refuses(Problem.NOTICE_BEYOND_CALENDAR, new AnnounceCandidates(ROUND));
        }

        @Test
        void withoutNoticeWhereThereIsNone() {
            ledger.send(opening(ROUND, 0));
            CandidateId team = ledger.nominate(TEAMS, TEAM);
            ledger.announced(team);

            assertThat(ledger.facts(CandidatesAnnounced.class))
                    .containsExactly(new CandidatesAnnounced(ROUND, 1, null));
            ledger.send(new ConcludeCommendationRound(ROUND));
            assertThat(ledger.conclude()).isEmpty();
        }
    }

    @Nested
    class IsObjectedTo {

        private CandidateId one = candidate(FIVE_STAR, Nominee.of(volunteer(1)));
        private final CandidateId team = candidate(TEAMS, TEAM);

        @BeforeEach
        void announced() {
            ledger.open();
            one = ledger.nominate(FIVE_STAR, served(1, 0));
            ledger.nominate(TEAMS, TEAM);
            ledger.nominate(FIVE_STAR, served(2, 0));
            ledger.announced(one, team);
        }

        @Test
        void whileTheNoticeLasts() {
            ledger.now = CivilTime.startOf(LocalDate.of(2026, 3, 10)).minusNanos(1);
            ledger.sendAs("objector", objecting(one, 1));
            ledger.repeats("objector", objecting(one, 1));
            ledger.sendAs("objector", objecting(team, 2));
            assertThat(ledger.events())
                    .endsWith(
                            new CandidateObjectionRaised(ROUND, one, volunteer(1), objection(1), WHY),
                            new BodyObjectionRaised(ROUND, team, objection(2), WHY));

            ledger.now = CivilTime.startOf(LocalDate.of(2026, 3, 10));
            ledger.refuses(Problem.NOTICE_OVER, objecting(one, 3));
        }

        @Test
        void onceByOnePersonAndWhereSomebodyIsAnnounced() {
            ledger.sendAs("objector", objecting(one, 1));

            ledger.refuses(
                    Problem.CANDIDATE_OBJECTION_REPEATED,
                    new RaiseCandidateObjection(ROUND, objection(1), one, new Text("还有一点")));
            ledger.refuses(
                    Problem.CANDIDATE_NOT_ANNOUNCED, objecting(candidate(FIVE_STAR, Nominee.of(volunteer(2))), 2));
            ledger.refuses(Problem.UNKNOWN_CANDIDATE, objecting(candidate(PLACES, PLACE), 2));
        }

        @Test
        void notBeforeAnybodyIsAnnounced() {
            CommendationLedger other = new CommendationLedger().open();
            CandidateId early = other.nominate(TEAMS, TEAM);
            other.refuses(Problem.CANDIDATE_NOT_ANNOUNCED, objecting(early, 1));
        }

        @Test
        void andDecidedByWhoHasNoPartInIt() {
            ledger.sendAs("objector", objecting(one, 1));
            ledger.sendAs("objector", objecting(team, 2));

            ledger.refuses(Problem.REVIEWER_IS_PARTY, "nominator", decision(1, true));
            ledger.refuses(
                    Problem.REVIEWER_IS_PARTY,
                    new DecideCandidateObjection(ROUND, objection(1), true, REASON, volunteer(1)));
            ledger.refuses(Problem.DECIDER_OBJECTED, "objector", decision(1, true));
            ledger.refuses(Problem.UNKNOWN_CANDIDATE_OBJECTION, decision(9, true));

            ledger.sendAs("decider", decision(1, true));
            ledger.repeats("decider", decision(1, true));
            ledger.refuses(Problem.CANDIDATE_OBJECTION_DECIDED, "decider", decision(1, false));
            ledger.sendAs("decider", decision(2, false));
            assertThat(ledger.events())
                    .endsWith(
                            new CandidateObjectionDecided(ROUND, one, volunteer(1), objection(1), true, REASON),
                            new BodyObjectionDecided(ROUND, team, objection(2), false, REASON));
        }

        @Test
        void andNothingIsAwardedWhereThatWasRight() {
            ledger.sendAs("objector", objecting(one, 1));
            ledger.sendAs("objector", objecting(team, 2));
            ledger.now = CivilTime.startOf(LocalDate.of(2026, 3, 10));
            ledger.refuses(Problem.CANDIDATE_OBJECTIONS_OPEN, new ConcludeCommendationRound(ROUND));
            ledger.sendAs("decider", decision(1, true));
            ledger.sendAs("decider", decision(2, false));

            ledger.send(new ConcludeCommendationRound(ROUND));

            assertThat(ledger.facts(RoundConclusionOrdered.class))
                    .containsExactly(new RoundConclusionOrdered(ROUND, List.of(team)));
            ledger.refuses(Problem.NOT_AWARDED, new AwardCommendation(ROUND, one));
            ledger.refuses(Problem.NOTICE_OVER, objecting(one, 3));
            ledger.refuses(Problem.ROUND_AT_ANOTHER_STEP, new CancelCommendationRound(ROUND, WHY));
        }

        @Test
        void andNoObjectionIsDecidedOnceItIsCancelled() {
            ledger.sendAs("objector", objecting(one, 1));
            ledger.send(new CancelCommendationRound(ROUND, WHY));
            ledger.refuses(Problem.ROUND_AT_ANOTHER_STEP, "decider", decision(1, true));
        }
    }

    @Nested
    class IsConcluded {

        @Test
        void onceTheNoticeIsOver() {
            ledger.open();
            CandidateId one = ledger.nominate(VOLUNTEERS, served(1, LEAST_MINUTES));
            CandidateId team = ledger.nominate(TEAMS, TEAM);
            ledger.announced(one, team);
            ledger.now = CivilTime.startOf(LocalDate.of(2026, 3, 10)).minusNanos(1);
            ledger.refuses(Problem.NOTICE_NOT_OVER, new ConcludeCommendationRound(ROUND));
            ledger.now = CivilTime.startOf(LocalDate.of(2026, 3, 10));

            ledger.send(new ConcludeCommendationRound(ROUND));
            ledger.repeats("somebody", new ConcludeCommendationRound(ROUND));
            assertThat(ledger.conclude()).isEmpty();
            ledger.repeats("somebody", new ConcludeCommendationRound(ROUND));

            assertThat(ledger.events())
                    .endsWith(
                            new CommendationAwarded(
                                    ROUND, one, volunteer(1), VOLUNTEERS, new Text("最美志愿者"), FROM, TO, false),
                            new BodyCommended(ROUND, team, TEAMS, new Text("优秀志愿服务队")),
                            new RoundConcluded(ROUND, 2, List.of()));
        }

        @Test
        void andLeavesOutWhoMayNotBeCommendedAnyMore() {
            ledger.send(opening(ROUND, 0));
            CandidateId erased = ledger.nominate(FIVE_STAR, served(1, 0));
            CandidateId other = ledger.nominate(FIVE_STAR, served(2, 0));
            ledger.announced(erased, other);
            ledger.send(new ConcludeCommendationRound(ROUND));
            ledger.happened(new VolunteerErased(volunteer(1)));

            assertThat(ledger.conclude()).containsExactly(new RefusedAward(erased, Problem.VOLUNTEER_ERASED));

            assertThat(ledger.events())
                    .endsWith(
                            new RoundConcluded(ROUND, 1, List.of(new RefusedAward(erased, Problem.VOLUNTEER_ERASED))));
            ledger.repeats("somebody", new CloseCommendationRound(ROUND, List.of()));
        }

        @Test
        void andCommendsAPersonOnceInACategory() {
            ledger.send(opening(ROUND, 0));
            CandidateId one = ledger.nominate(REUSABLE, served(1, 0));
            CandidateId again = ledger.nominate(REUSABLE, served(2, 0));
            ledger.announced(one, again);
            ledger.send(new ConcludeCommendationRound(ROUND));
            ledger.merged(volunteer(1), volunteer(2));

            assertThat(ledger.conclude()).containsExactly(new RefusedAward(again, Problem.ALREADY_NOMINATED));
        }

        @Test
        void andHonoursTheSameHoursTwiceOnlyWhereBothAllowIt() {
            ledger.send(opening(ROUND, 0));
            Nominee person = served(1, LEAST_MINUTES);
            CandidateId first = ledger.nominate(VOLUNTEERS, person);
            CandidateId second = ledger.nominate(FIVE_STAR, person);
            CandidateId third = ledger.nominate(REUSABLE, person);
            ledger.announced(first, second, third);
            ledger.send(new ConcludeCommendationRound(ROUND));

            assertThat(ledger.conclude())
                    .containsExactlyInAnyOrder(
                            new RefusedAward(second, Problem.HOURS_ALREADY_HONOURED),
                            new RefusedAward(third, Problem.HOURS_ALREADY_HONOURED));
            ledger.send(opening(ANOTHER_ROUND, 0));
            Nominate another = new Nominate(ANOTHER_ROUND, VOLUNTEERS, person, BUREAU, DEEDS, null);
            ledger.refuses(Problem.HOURS_ALREADY_HONOURED, another);
            ledger.send(new RevokeAward(ROUND, first, WHY));
            assertThat(ledger.send(another)).isEqualTo(Effect.RECORDED);
        }
    }

    @Nested
    class IsCancelled {

        @Test
        void beforeAnythingIsAwarded() {
            ledger.open();
            CandidateId team = ledger.nominate(TEAMS, TEAM);
            ledger.send(new CancelCommendationRound(ROUND, WHY));
            ledger.repeats("somebody", new CancelCommendationRound(ROUND, WHY));

            assertThat(ledger.events()).endsWith(new RoundCancelled(ROUND, WHY));
            ledger.refuses(Problem.ROUND_AT_ANOTHER_STEP, new FreezeCandidates(ROUND));
            ledger.refuses(Problem.NOMINATIONS_OVER, nomination(PLACES, PLACE));
            ledger.refuses(Problem.NOT_AWARDED, new RevokeAward(ROUND, team, WHY));
        }
    }

    @Nested
    class AwardsAreRevoked {

        @Test
        void onceAndStayOnRecord() {
            ledger.send(opening(ROUND, 0));
            CandidateId one = ledger.nominate(FIVE_STAR, served(1, 0));
            CandidateId team = ledger.nominate(TEAMS, TEAM);
            ledger.announced(one, team);
            ledger.refuses(Problem.NOT_AWARDED, new RevokeAward(ROUND, one, WHY));
            ledger.send(new ConcludeCommendationRound(ROUND));
            ledger.conclude();

            ledger.send(new RevokeAward(ROUND, one, WHY));
            ledger.repeats("somebody", new RevokeAward(ROUND, one, WHY));
            ledger.refuses(Problem.NOT_AWARDED, new RevokeAward(ROUND, one, REASON));
            ledger.send(new RevokeAward(ROUND, team, WHY));
            ledger.refuses(Problem.UNKNOWN_CANDIDATE, new RevokeAward(ROUND, candidate(PLACES, PLACE), WHY));

            assertThat(ledger.events())
                    .endsWith(new AwardRevoked(ROUND, one, volunteer(1), WHY), new BodyAwardRevoked(ROUND, team, WHY));
            ledger.repeats("somebody", new AwardCommendation(ROUND, one));
        }
    }
}
