package org.redvest.command.honour.star;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.honour.star.StarLedger.CITY;
import static org.redvest.command.honour.star.StarLedger.HULI;
import static org.redvest.command.honour.star.StarLedger.OFFICER;
import static org.redvest.command.honour.star.StarLedger.SIMING;
import static org.redvest.command.honour.star.StarLedger.VOLUNTEER;
import static org.redvest.command.honour.star.StarLedger.WHY;
import static org.redvest.command.honour.star.StarLedger.person;
import static org.redvest.command.honour.star.StarLedger.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.honour.star.StarDecision;
import org.redvest.api.honour.star.StarGranter;
import org.redvest.api.honour.star.command.ApplyForStar;
import org.redvest.api.honour.star.command.ApproveStarApplication;
import org.redvest.api.honour.star.command.DecideStarReview;
import org.redvest.api.honour.star.command.GrantStar;
import org.redvest.api.honour.star.command.RefuseStarApplication;
import org.redvest.api.honour.star.command.ReviewStar;
import org.redvest.api.honour.star.command.StopStarApplication;
import org.redvest.api.honour.star.event.StarAnnounced;
import org.redvest.api.honour.star.event.StarApplicationRefused;
import org.redvest.api.honour.star.event.StarApplicationStopped;
import org.redvest.api.honour.star.event.StarApplied;
import org.redvest.api.honour.star.event.StarGranted;
import org.redvest.api.honour.star.event.StarKept;
import org.redvest.api.honour.star.event.StarPutUnderReview;
import org.redvest.api.honour.star.event.StarReviewLapsed;
import org.redvest.api.honour.star.event.StarWithdrawn;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.person.merge.event.ObjectionRaised;
import org.redvest.api.person.merge.event.ObjectionRejected;
import org.redvest.api.person.volunteer.event.VolunteerBanned;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursCorrected;
import org.redvest.api.service.hours.event.HoursCountersigned;
import org.redvest.api.service.hours.event.HoursReinstated;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.api.service.hours.event.HoursSuspended;

/** Stars are applied for with hours that are final, granted in order after a notice, and looked at where hours fell. */
class StarDeskTest {

    private static final int SHEN = 1;
    private static final int OTHER = 2;
    private static final int NOBODY = 9;

    private final StarLedger ledger = new StarLedger();

    @BeforeEach
    void siming() {
        ledger.registered(2).ruled(SIMING, rules(true, true, 0, 0));
    }

    private static ApplyForStar apply(int level) {
        return new ApplyForStar(person(SHEN), level, null);
    }

    private static ApproveStarApplication approve(int level) {
        return new ApproveStarApplication(person(SHEN), level);
    }

    private static GrantStar grant(int level) {
        return new GrantStar(person(SHEN), level, null);
    }

    private static DecideStarReview decide(int level, StarDecision decision) {
        return new DecideStarReview(person(SHEN), level, decision, WHY);
    }

    /** With what it takes, as far as a level. */
    private void hold(int level) {
        for (int each = 1; each <= level; each++) {
            rate(each);
        }
    }

    private void rate(int level) {
        ledger.send(VOLUNTEER, apply(level));
        ledger.send(OFFICER, approve(level));
        ledger.send(OFFICER, new GrantStar(person(SHEN), level, WHY));
    }

    private static HoursRevoked revoked(HoursCertified hours) {
        return new HoursRevoked(
                hours.recordId(),
                hours.volunteerId(),
                HoursChangeId.of("revocation", hours.recordId()),
                hours.start(),
                hours.end(),
                hours.minutes(),
                WHY,
                null,
                null);
    }

    private static HoursReinstated reinstated(HoursCertified hours) {
        return new HoursReinstated(
                hours.recordId(),
                hours.volunteerId(),
                HoursChangeId.of("reinstatement", hours.recordId()),
                hours.start(),
                hours.end(),
                hours.minutes(),
                WHY,
                null);
    }

    private static HoursCorrected corrected(HoursCertified hours, long minutes) {
        return new HoursCorrected(
                hours.recordId(),
                hours.volunteerId(),
                HoursChangeId.of("correction", hours.recordId()),
                hours.start(),
                hours.end(),
                hours.minutes(),
                hours.start(),
                hours.start().plus(Duration.ofMinutes(minutes)),
                hours.serviceDate(),
                minutes,
                WHY,
                new Subject("proposer"),
                1);
    }

    private boolean review() {
        return ledger.send("review-stars", new ReviewStar(person(SHEN)));
    }

    @Nested
    class AnApplication {

        @Test
        void needsTheHoursThatTheRulesOfTheDayWant() {
            ledger.served(SHEN, 60);
            ledger.assertRefused(Problem.STAR_HOURS_INSUFFICIENT, VOLUNTEER, apply(1));
            ledger.served(SHEN, 40);

            assertThat(ledger.send(VOLUNTEER, apply(1))).isEqualTo(Effect.RECORDED);

            assertThat(ledger.stars(SHEN))
                    .containsExactly(new StarApplied(person(SHEN), 1, SIMING, 1, SIMING, StarGranter.COUNTY, 100));
            assertThat(ledger.send(VOLUNTEER, apply(1))).as("the same again").isEqualTo(Effect.ALREADY_RECORDED);
        }

        @Test
        void needsHoursWhoseNoticeIsOver() {
            ledger.served(SHEN, 100, LocalDate.of(2026, 3, 9), false);
            ledger.assertRefused(Problem.STAR_HOURS_INSUFFICIENT, VOLUNTEER, apply(1));

            ledger.now = Instant.parse("2026-03-09T15:59:59Z");
            ledger.assertRefused(Problem.STAR_HOURS_INSUFFICIENT, VOLUNTEER, apply(1));
            // the next day in China
            ledger.now = Instant.parse("2026-03-09T16:00:00Z");
            assertThat(ledger.send(VOLUNTEER, apply(1))).isEqualTo(Effect.RECORDED);
        }

        @Test
        void needsHoursThatCount() {
            HoursCertified revoked = ledger.served(SHEN, 100);
            ledger.happened(revoked(revoked));
            HoursCertified suspended = ledger.served(SHEN, 100);
            ledger.happened(
                    new HoursSuspended(suspended.recordId(), person(SHEN), HoursObjectionId.from(new UUID(3, 1)), 100));
            HoursCertified unsigned = ledger.served(SHEN, 100, null, true);
            ledger.assertRefused(Problem.STAR_HOURS_INSUFFICIENT, VOLUNTEER, apply(1));

            ledger.happened(new HoursCountersigned(unsigned.recordId(), person(SHEN)));
            assertThat(ledger.send(VOLUNTEER, apply(1))).isEqualTo(Effect.RECORDED);
        }

        @Test
        void needsHoursThatNoMergeCaseObjectsTo() {
            ledger.served(SHEN, 40);
            HoursCertified overlapping = ledger.served(OTHER, 60);
            ledger.merged(SHEN, OTHER);
            MergeCaseId mergeCase = MergeCaseId.of(person(SHEN), person(OTHER));
            ledger.happened(new ObjectionRaised(
                    mergeCase, person(OTHER), overlapping.recordId(), 60, List.of(overlapping.recordId())));
            ledger.assertRefused(Problem.STAR_HOURS_INSUFFICIENT, VOLUNTEER, apply(1));

            ledger.happened(new ObjectionRejected(mergeCase, person(OTHER), overlapping.recordId()));
            assertThat(ledger.send(VOLUNTEER, apply(1))).isEqualTo(Effect.RECORDED);
        }

        @Test
        void isForWhoseRegistrationIsInEffectUnderTheNumberThatGoesOn() {
            ledger.assertRefused(Problem.UNKNOWN_VOLUNTEER, VOLUNTEER, new ApplyForStar(person(NOBODY), 1, null));
            ledger.served(OTHER, 100);
            ledger.merged(SHEN, OTHER);
            ledger.assertRefused(Problem.VOLUNTEER_MERGED, VOLUNTEER, new ApplyForStar(person(OTHER), 1, null));
            ledger.happened(new VolunteerBanned(person(SHEN), WHY));
            ledger.assertRefused(Problem.VOLUNTEER_BANNED, VOLUNTEER, apply(1));
        }

        @Test
        void isOneAtATime() {
            ledger.served(SHEN, 500);
            ledger.send(VOLUNTEER, apply(1));

            ledger.assertRefused(Problem.STAR_APPLICATION_OPEN, VOLUNTEER, apply(2));
        }

        @Test
        void isForTheNextLevel() {
            ledger.served(SHEN, 500);
            ledger.assertRefused(Problem.STAR_SKIPPED, VOLUNTEER, apply(2));
            hold(2);

            ledger.assertRefused(Problem.STAR_ALREADY_GRANTED, VOLUNTEER, apply(2));
            ledger.assertRefused(Problem.STAR_ALREADY_GRANTED, VOLUNTEER, apply(1));
            ledger.assertRefused(Problem.STAR_SKIPPED, VOLUNTEER, apply(4));
            assertThat(ledger.send(VOLUNTEER, apply(3))).isEqualTo(Effect.RECORDED);
        }

        @Test
        void mayBeForAnyLevelWhereTheRulesWantNoOrder() {
            ledger.ruled(SIMING, rules(true, false, 0, 0)).served(SHEN, 300);

            assertThat(ledger.send(VOLUNTEER, apply(3))).isEqualTo(Effect.RECORDED);
        }

        @Test
        void needsTheMonthsThatTheRulesWant() {
            // registered on 2024-01-01
            ledger.ruled(SIMING, rules(true, true, 27, 0)).served(SHEN, 100);
            ledger.now = Instant.parse("2026-03-31T04:00:00Z");
            ledger.assertRefused(Problem.STAR_TOO_EARLY, VOLUNTEER, apply(1));

            ledger.now = Instant.parse("2026-04-01T04:00:00Z");
            assertThat(ledger.send(VOLUNTEER, apply(1))).isEqualTo(Effect.RECORDED);
        }

        @Test
        void goesByTheRulesOfTheDistrictOrElseOfTheCity() {
            ledger.served(SHEN, 100);
            ledger.residence = new DivisionCode("350206001");
            ledger.assertRefused(Problem.STAR_RULES_MISSING, VOLUNTEER, apply(1));
            ledger.ruled(CITY, rules(true, true, 0, 0));

            ledger.send(VOLUNTEER, apply(1));

            assertThat(ledger.stars(SHEN))
                    .containsExactly(new StarApplied(person(SHEN), 1, CITY, 1, HULI, StarGranter.COUNTY, 100));
        }

        @Test
        void goesByRulesThatAreInForce() {
            ledger.served(SHEN, 100);
            ledger.now = Instant.parse("2025-12-31T04:00:00Z");

            ledger.assertRefused(Problem.STAR_RULES_MISSING, VOLUNTEER, apply(1));
        }

        @Test
        void isMadeElsewhereWhereThatIsOpenToAll() {
            ledger.ruled(CITY, rules(false, true, 0, 0))
                    .ruled(HULI, rules(true, true, 0, 0))
                    .served(SHEN, 100);
            ledger.assertRefused(Problem.STAR_ELSEWHERE, VOLUNTEER, elsewhere(HULI));
            ledger.assertRefused(Problem.STAR_ELSEWHERE, VOLUNTEER, elsewhere(CITY));
            ledger.assertRefused(Problem.STAR_RULES_MISSING, VOLUNTEER, elsewhere(new DivisionCode("350211")));
            ledger.ruled(HULI, rules(false, true, 0, 0));

            ledger.send(VOLUNTEER, elsewhere(HULI));

            assertThat(ledger.stars(SHEN))
                    .containsExactly(new StarApplied(person(SHEN), 1, HULI, 2, HULI, StarGranter.COUNTY, 100));
        }

        private ApplyForStar elsewhere(DivisionCode jurisdiction) {
            return new ApplyForStar(person(SHEN), 1, jurisdiction);
        }

        @Test
        void countsTheHoursAndStarsOfAllNumbers() {
            ledger.served(SHEN, 100);
            hold(1);
            ledger.served(OTHER, 100);
            ledger.merged(OTHER, SHEN);

            ledger.assertRefused(Problem.STAR_ALREADY_GRANTED, VOLUNTEER, new ApplyForStar(person(OTHER), 1, null));
            ledger.send(VOLUNTEER, new ApplyForStar(person(OTHER), 2, null));
            assertThat(ledger.stars(OTHER))
                    .containsExactly(new StarApplied(person(OTHER), 2, SIMING, 1, SIMING, StarGranter.COUNTY, 200));
        }
    }

    @Nested
    class AReviewOfAnApplication {

        @BeforeEach
        void applied() {
            ledger.ruled(SIMING, rules(true, true, 0, 3)).served(SHEN, 500);
            ledger.send(VOLUNTEER, apply(1));
        }

        @Test
        void beginsTheNotice() {
            ledger.assertRefused(Problem.STAR_REVIEWER_APPLIED, VOLUNTEER, approve(1));

            // Monday, 9 March
            assertThat(ledger.send(OFFICER, approve(1))).isEqualTo(Effect.RECORDED);

            assertThat(ledger.stars(SHEN))
                    .last()
                    .isEqualTo(new StarAnnounced(person(SHEN), 1, LocalDate.of(2026, 3, 12)));
            assertThat(ledger.send(OFFICER, approve(1))).isEqualTo(Effect.ALREADY_RECORDED);
        }

        @Test
        void isOfAnApplicationThatIsOpen() {
            for (var command : List.of(
                    approve(2),
                    new RefuseStarApplication(person(SHEN), 2, WHY),
                    new StopStarApplication(person(SHEN), 2, WHY),
                    grant(2),
                    new ApproveStarApplication(person(OTHER), 1))) {
                ledger.assertRefused(Problem.UNKNOWN_STAR_APPLICATION, OFFICER, command);
            }
        }

        @Test
        void mayRefuseIt() {
            ledger.send(OFFICER, new RefuseStarApplication(person(SHEN), 1, WHY));

            assertThat(ledger.stars(SHEN)).last().isEqualTo(new StarApplicationRefused(person(SHEN), 1, WHY));
            ledger.assertRefused(Problem.UNKNOWN_STAR_APPLICATION, OFFICER, approve(1));
            assertThat(ledger.send(VOLUNTEER, apply(1))).as("applied for again").isEqualTo(Effect.RECORDED);
        }

        @Test
        void mayStopItOnceItWasApproved() {
            StopStarApplication stop = new StopStarApplication(person(SHEN), 1, WHY);
            ledger.assertRefused(Problem.STAR_NOT_ANNOUNCED, OFFICER, stop);
            ledger.send(OFFICER, approve(1));
            ledger.assertRefused(
                    Problem.STAR_ALREADY_ANNOUNCED, OFFICER, new RefuseStarApplication(person(SHEN), 1, WHY));

            ledger.send(OFFICER, stop);

            assertThat(ledger.stars(SHEN)).last().isEqualTo(new StarApplicationStopped(person(SHEN), 1, WHY));
            ledger.assertRefused(Problem.UNKNOWN_STAR_APPLICATION, OFFICER, grant(1));
        }

        @Test
        void knowsTheWorkingDaysOfTheNotice() {
            ledger.now = Instant.parse("2030-12-30T04:00:00Z");

            ledger.assertRefused(Problem.WORKING_DAYS_UNKNOWN, OFFICER, approve(1));
        }

        @Test
        void isFoundUnderAnyNumberOfThePerson() {
            ledger.merged(OTHER, SHEN);

            ledger.send(OFFICER, new ApproveStarApplication(person(OTHER), 1));

            assertThat(ledger.stars(SHEN)).last().isInstanceOf(StarAnnounced.class);
        }
    }

    @Nested
    class AGrant {

        @Test
        void comesAfterTheNotice() {
            ledger.ruled(SIMING, rules(true, true, 0, 3)).served(SHEN, 100);
            ledger.send(VOLUNTEER, apply(1));
            ledger.assertRefused(Problem.STAR_NOT_ANNOUNCED, OFFICER, grant(1));
            ledger.send(OFFICER, approve(1));
            ledger.now = Instant.parse("2026-03-12T15:59:59Z");
            ledger.assertRefused(Problem.STAR_NOTICE_RUNNING, OFFICER, grant(1));
            ledger.now = Instant.parse("2026-03-12T16:00:00Z");

            ledger.send(OFFICER, grant(1));

            assertThat(ledger.stars(SHEN))
                    .last()
                    .isEqualTo(new StarGranted(person(SHEN), 1, SIMING, 2, SIMING, StarGranter.COUNTY, 100, 100, null));
            ledger.assertRefused(Problem.STAR_ALREADY_GRANTED, OFFICER, grant(1));
        }

        @Test
        void needsTheHoursStill() {
            HoursCertified hours = ledger.served(SHEN, 100);
            ledger.send(VOLUNTEER, apply(1));
            ledger.send(OFFICER, approve(1));
            ledger.happened(corrected(hours, 99));

            ledger.assertRefused(Problem.STAR_HOURS_INSUFFICIENT, OFFICER, grant(1));
        }

        @Test
        void needsTheRegistrationInEffectStill() {
            ledger.served(SHEN, 100);
            ledger.send(VOLUNTEER, apply(1));
            ledger.send(OFFICER, approve(1));
            ledger.happened(new VolunteerBanned(person(SHEN), WHY));

            ledger.assertRefused(Problem.VOLUNTEER_BANNED, OFFICER, grant(1));
        }

        @Test
        void ofTheProvinceNeedsItsDocument() {
            ledger.served(SHEN, 500);
            hold(4);
            ledger.send(VOLUNTEER, apply(5));
            ledger.send(OFFICER, approve(5));
            ledger.assertRefused(Problem.STAR_BASIS_REQUIRED, OFFICER, grant(5));

            Text document = new Text("闽文明办〔2026〕40号");
            ledger.send(OFFICER, new GrantStar(person(SHEN), 5, document));

            assertThat(ledger.stars(SHEN))
                    .last()
                    .isEqualTo(new StarGranted(
                            person(SHEN), 5, SIMING, 1, SIMING, StarGranter.PROVINCE, 500, 500, document));
        }

        @Test
        void goesByTheRulesOfTheApplication() {
            ledger.served(SHEN, 100);
            ledger.send(VOLUNTEER, apply(1));
            ledger.ruled(SIMING, rules(true, true, 60, 10));
            ledger.send(OFFICER, approve(1));

            assertThat(ledger.send(OFFICER, grant(1))).isEqualTo(Effect.RECORDED);
        }

        @Test
        void skipsNoneWhereTheOneBelowWasTakenBackMeanwhile() {
            HoursCertified hours = ledger.served(SHEN, 200);
            hold(1);
            ledger.send(VOLUNTEER, apply(2));
            ledger.send(OFFICER, approve(2));
            ledger.happened(revoked(hours));
            review();
            ledger.send(OFFICER, decide(1, StarDecision.WITHDRAW));
            ledger.happened(reinstated(hours));

            ledger.assertRefused(Problem.STAR_SKIPPED, OFFICER, grant(2));
        }
    }

    @Nested
    class AStar {

        @Test
        void isPutUnderReviewAndStaysUntilSomebodyDecides() {
            ledger.served(SHEN, 199);
            HoursCertified last = ledger.served(SHEN, 1);
            hold(2);
            assertThat(review()).isFalse();
            ledger.happened(revoked(last));

            assertThat(review()).isTrue();
            assertThat(review()).as("looked at again").isTrue();

            assertThat(ledger.stars(SHEN))
                    .filteredOn(StarPutUnderReview.class::isInstance)
                    .containsExactly(new StarPutUnderReview(person(SHEN), 2, 199, 200));
            ledger.assertRefused(Problem.STAR_ALREADY_GRANTED, VOLUNTEER, apply(2));
        }

        @Test
        void isNotUnderReviewAnyMoreOnceTheHoursAreBack() {
            HoursCertified hours = ledger.served(SHEN, 100);
            hold(1);
            ledger.happened(revoked(hours));
            review();
            ledger.happened(reinstated(hours));
            ledger.assertRefused(Problem.STAR_NOT_UNDER_REVIEW, OFFICER, decide(1, StarDecision.WITHDRAW));

            assertThat(review()).isFalse();

            assertThat(ledger.stars(SHEN)).last().isEqualTo(new StarReviewLapsed(person(SHEN), 1, 100));
            ledger.assertRefused(Problem.STAR_NOT_UNDER_REVIEW, OFFICER, decide(1, StarDecision.KEEP));
        }

        @Test
        void isNotUnderReviewAnyMoreOnceANoticeIsOver() {
            HoursCertified hours = ledger.served(SHEN, 100);
            hold(1);
            ledger.happened(revoked(hours));
            ledger.served(SHEN, 100, LocalDate.of(2026, 3, 9), false);
            assertThat(review()).isTrue();

            ledger.now = Instant.parse("2026-03-10T04:00:00Z");
            assertThat(review()).isFalse();
        }

        @Test
        void isKeptWithTheHoursThatAreLeft() {
            ledger.served(SHEN, 60);
            HoursCertified more = ledger.served(SHEN, 40);
            hold(1);
            ledger.happened(corrected(more, 30));
            review();

            ledger.send(OFFICER, decide(1, StarDecision.KEEP));

            assertThat(ledger.stars(SHEN)).last().isEqualTo(new StarKept(person(SHEN), 1, 90, WHY));
            assertThat(review()).as("as many as when it was kept").isFalse();
            ledger.happened(revoked(more));
            assertThat(review()).as("fewer than that").isTrue();
            assertThat(ledger.stars(SHEN)).last().isEqualTo(new StarPutUnderReview(person(SHEN), 1, 60, 90));
        }

        @Test
        void isTakenBackAndTheOneBelowIsLookedAt() {
            ledger.served(SHEN, 50);
            HoursCertified most = ledger.served(SHEN, 150);
            hold(2);
            ledger.happened(revoked(most));
            review();
            ledger.assertRefused(Problem.STAR_NOT_UNDER_REVIEW, OFFICER, decide(1, StarDecision.WITHDRAW));

            ledger.send(OFFICER, decide(2, StarDecision.WITHDRAW));

            assertThat(ledger.stars(SHEN).subList(6, 9))
                    .containsExactly(
                            new StarPutUnderReview(person(SHEN), 2, 50, 200),
                            new StarWithdrawn(person(SHEN), 2, 50, WHY),
                            new StarPutUnderReview(person(SHEN), 1, 50, 100));
            ledger.happened(reinstated(most));
            assertThat(review()).isFalse();
            rate(2);
            assertThat(ledger.stars(SHEN)).last().as("granted again").isInstanceOf(StarGranted.class);
        }

        @Test
        void ofEitherNumberIsHeldToTheHoursOfBoth() {
            ledger.served(SHEN, 60);
            ledger.served(OTHER, 40);
            ledger.merged(OTHER, SHEN);
            ledger.send(VOLUNTEER, new ApplyForStar(person(OTHER), 1, null));
            ledger.send(OFFICER, new ApproveStarApplication(person(OTHER), 1));
            ledger.send(OFFICER, new GrantStar(person(SHEN), 1, null));
            assertThat(ledger.stars(OTHER)).last().isInstanceOf(StarGranted.class);

            ledger.unmerged(OTHER, SHEN);

            assertThat(look(SHEN)).isFalse();
            assertThat(look(OTHER)).isTrue();
            assertThat(ledger.stars(OTHER)).last().isEqualTo(new StarPutUnderReview(person(OTHER), 1, 40, 100));
        }

        private boolean look(int who) {
            return ledger.send("review-stars", new ReviewStar(person(who)));
        }

        @Test
        void ofNobodyIsNotLookedAt() {
            assertThat(look(NOBODY)).isFalse();
            assertThat(ledger.stars(NOBODY)).isEmpty();
        }

        @Test
        void isDecidedOnOnlyWhereItIsUnderReview() {
            ledger.assertRefused(Problem.STAR_NOT_UNDER_REVIEW, OFFICER, decide(1, StarDecision.KEEP));
            ledger.served(SHEN, 100);
            hold(1);
            ledger.assertRefused(Problem.STAR_NOT_UNDER_REVIEW, OFFICER, decide(1, StarDecision.KEEP));
        }
    }
}
