package org.redvest.command.service.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.redvest.command.Refused.assertRefused;
import static org.redvest.command.service.project.TestProjects.details;
import static org.redvest.command.service.shift.SignUpLedger.END;
import static org.redvest.command.service.shift.SignUpLedger.FROM;
import static org.redvest.command.service.shift.SignUpLedger.NOW;
import static org.redvest.command.service.shift.SignUpLedger.PROJECT;
import static org.redvest.command.service.shift.SignUpLedger.START;
import static org.redvest.command.service.shift.SignUpLedger.TEAM;
import static org.redvest.command.service.shift.SignUpLedger.UNTIL;
import static org.redvest.command.service.shift.SignUpLedger.shift;
import static org.redvest.command.service.shift.SignUpLedger.signUp;
import static org.redvest.command.service.shift.SignUpLedger.times;
import static org.redvest.command.service.shift.SignUpLedger.volunteer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.Site;
import org.redvest.api.Text;
import org.redvest.api.id.DiaryId;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.GuardianConsentWithdrawn;
import org.redvest.api.person.volunteer.event.MergeTookEffect;
import org.redvest.api.person.volunteer.event.VolunteerBanned;
import org.redvest.api.service.diary.DiaryEnd;
import org.redvest.api.service.diary.event.CommitmentDropped;
import org.redvest.api.service.diary.event.CommitmentHeld;
import org.redvest.api.service.diary.event.CommitmentNoted;
import org.redvest.api.service.diary.event.DiaryClosed;
import org.redvest.api.service.diary.event.GuardianWithdrawalNoted;
import org.redvest.api.service.project.ProjectDetails;
import org.redvest.api.service.project.Risk;
import org.redvest.api.service.project.event.ProjectApproved;
import org.redvest.api.service.project.event.ProjectClosed;
import org.redvest.api.service.project.event.ProjectPublished;
import org.redvest.api.service.project.event.ProjectRevised;
import org.redvest.api.service.shift.Outcomes;
import org.redvest.api.service.shift.Outcomes.Outcome;
import org.redvest.api.service.shift.Release;
import org.redvest.api.service.shift.ReleaseCause;
import org.redvest.api.service.shift.ShiftTerms;
import org.redvest.api.service.shift.ShiftTimes;
import org.redvest.api.service.shift.SignUpState;
import org.redvest.api.service.shift.SignedUp;
import org.redvest.api.service.shift.Wish;
import org.redvest.api.service.shift.command.AcceptOffer;
import org.redvest.api.service.shift.command.CancelShift;
import org.redvest.api.service.shift.command.ChangeCapacity;
import org.redvest.api.service.shift.command.ChangeShift;
import org.redvest.api.service.shift.command.DeclineOffer;
import org.redvest.api.service.shift.command.ExpireOffer;
import org.redvest.api.service.shift.command.FollowProject;
import org.redvest.api.service.shift.command.OpenShift;
import org.redvest.api.service.shift.command.ReleasePlace;
import org.redvest.api.service.shift.command.SignUp;
import org.redvest.api.service.shift.command.TakePlaces;
import org.redvest.api.service.shift.command.WithdrawSignUp;
import org.redvest.api.service.shift.event.CapacityChanged;
import org.redvest.api.service.shift.event.OfferAccepted;
import org.redvest.api.service.shift.event.OfferExpired;
import org.redvest.api.service.shift.event.PlaceOffered;
import org.redvest.api.service.shift.event.PlaceReleased;
import org.redvest.api.service.shift.event.PlaceTaken;
import org.redvest.api.service.shift.event.ShiftCancelled;
import org.redvest.api.service.shift.event.ShiftChanged;
import org.redvest.api.service.shift.event.ShiftLeftAlone;
import org.redvest.api.service.shift.event.SignUpWithdrawn;
import org.redvest.api.service.shift.event.SignUpWithdrawnLate;
import org.redvest.api.service.shift.event.WaitingJoined;
import org.redvest.command.person.volunteer.Registrations;

/** Shift and diaries change together or not at all. */
class SignUpDeskTest {

    private static final ShiftId SHIFT = shift(1);
    private static final ShiftId AT_THE_SAME_TIME = shift(2);
    private static final ShiftId RIGHT_AFTER = shift(3);
    private static final Text REASON = new Text("场地变小");

    private final SignUpLedger ledger = new SignUpLedger();

    @BeforeEach
    void aShiftWithOnePlaceAndFourWhoMayServe() {
        publish(details("350203001", Risk.LOW));
        ledger.registered(1, 2, 3, 4);
        ledger.opened(SHIFT, times(START, END), 1, true);
        ledger.opened(AT_THE_SAME_TIME, times(START.plusSeconds(60), END), 1, true);
        ledger.opened(RIGHT_AFTER, times(END, END.plusSeconds(3600)), 5, false);
    }

    private void publish(ProjectDetails details) {
        ledger.projects.published(PROJECT, TEAM, details);
    }

    private static SignUp wish(ShiftId shift, int who, int number) {
        return new SignUp(shift, signUp(number), volunteer(who), 1, null);
    }

    private SignedUp signUpFor(ShiftId shift, int who, int number) {
        return ledger.send(wish(shift, who, number));
    }

    private void assertRefusedWithoutATrace(Problem problem, Command<?> command) {
        List<Object> before = ledger.all();
        assertRefused(problem, () -> ledger.send(command));
        assertThat(ledger.all()).isEqualTo(before);
    }

    private void assertNothingHappens(Command<Effect> command) {
        List<Object> before = ledger.all();
        assertThat(ledger.send(command)).isEqualTo(Effect.ALREADY_RECORDED);
        assertThat(ledger.all()).isEqualTo(before);
    }

    @Nested
    class SigningUp {

        @Test
        void takesAPlaceAndHoldsTheTime() {
            SignedUp answer = signUpFor(SHIFT, 1, 1);

            assertThat(answer).isEqualTo(new SignedUp(signUp(1), SignUpState.CONFIRMED, null));
            assertThat(ledger.log(SHIFT)).endsWith(new PlaceTaken(SHIFT, signUp(1), volunteer(1), 1, null));
            assertThat(ledger.diary(volunteer(1)))
                    .containsExactly(new CommitmentNoted(volunteer(1), signUp(1), SHIFT, START, END, true));
        }

        @Test
        void joinsTheLineAndHoldsNoTime() {
            signUpFor(SHIFT, 1, 1);
            signUpFor(SHIFT, 2, 2);

            assertThat(signUpFor(SHIFT, 3, 3)).isEqualTo(new SignedUp(signUp(3), SignUpState.WAITING, 2));
            assertThat(ledger.log(SHIFT)).endsWith(new WaitingJoined(SHIFT, signUp(3), volunteer(3), 1, null));
            assertThat(ledger.diary(volunteer(3)))
                    .containsExactly(new CommitmentNoted(volunteer(3), signUp(3), SHIFT, START, END, false));
        }

        @Test
        void isAnsweredTheSameForTheSameNumber() {
            SignedUp first = signUpFor(SHIFT, 1, 1);
            ledger.send(new WithdrawSignUp(SHIFT, volunteer(1)));
            List<Object> before = ledger.all();

            assertThat(signUpFor(SHIFT, 1, 1)).isEqualTo(first);
            assertThat(ledger.all()).isEqualTo(before);
        }

        @Test
        void meetsAGuardiansWithdrawalInTheDiary() {
            VolunteerId minor = volunteer(7);
            Instant withdrawn = NOW.minusSeconds(1);
            ledger.born = "2011-01-01";
            ledger.happened(minor.value(), Registrations.guarded(minor, LocalDate.of(2026, 1, 1)));
            // the age first, and then whether somebody consents
            ledger.afterConsentsWereRead.add(() -> {});
            ledger.afterConsentsWereRead.add(() -> {
                ledger.happenedMeanwhile(minor.value(), new GuardianConsentWithdrawn(minor, withdrawn));
                ledger.happenedMeanwhile(DiaryId.of(minor).value(), new GuardianWithdrawalNoted(minor, withdrawn));
            });

            assertThatThrownBy(() -> ledger.send(wish(SHIFT, 7, 1))).isInstanceOf(ConcurrencyException.class);

            assertThat(ledger.afterConsentsWereRead).isEmpty();
            assertThat(ledger.diary(minor)).containsExactly(new GuardianWithdrawalNoted(minor, withdrawn));
            assertRefusedWithoutATrace(Problem.GUARDIAN_CONSENT_REQUIRED, wish(SHIFT, 7, 1));
        }

        @Test
        void isRefusedTwice() {
            signUpFor(SHIFT, 1, 1);

            assertRefusedWithoutATrace(Problem.ALREADY_SIGNED_UP, wish(SHIFT, 1, 2));
        }

        @ParameterizedTest
        @CsvSource({
            "2026-02-27T23:59:59Z, SIGN_UP_NOT_OPEN",
            "2026-03-06T10:00:00Z, SIGN_UP_CLOSED",
            "2026-03-07T02:30:00Z, SHIFT_OVER"
        })
        void hasItsTime(Instant at, Problem otherwise) {
            ledger.time = at;

            assertRefusedWithoutATrace(otherwise, wish(SHIFT, 1, 1));
        }

        @Test
        void isOpenFromTheFirstInstantToTheLast() {
            ledger.time = FROM;
            signUpFor(SHIFT, 1, 1);
            ledger.time = UNTIL.minusNanos(1);
            signUpFor(SHIFT, 2, 2);
        }

        @Test
        void needsAShiftThatGoesOnOfAProjectThatDoes() {
            ledger.happened(SHIFT.value(), new ShiftCancelled(SHIFT, REASON));
            assertRefusedWithoutATrace(Problem.SHIFT_CANCELLED, wish(SHIFT, 1, 1));

            ledger.projects.happened(new ProjectClosed(PROJECT, REASON));
            assertRefusedWithoutATrace(Problem.PROJECT_CLOSED, wish(RIGHT_AFTER, 1, 1));
        }

        @Test
        void namesTheTermsOfNow() {
            assertRefusedWithoutATrace(Problem.TERMS_OUTDATED, new SignUp(SHIFT, signUp(1), volunteer(1), 0, null));
        }

        @Test
        void isForWhomTheRegistrationIsInEffect() {
            ledger.happened(volunteer(1).value(), new VolunteerBanned(volunteer(1), REASON));

            assertRefusedWithoutATrace(Problem.VOLUNTEER_BANNED, wish(SHIFT, 1, 1));
            assertRefusedWithoutATrace(Problem.UNKNOWN_VOLUNTEER, wish(SHIFT, 9, 9));
        }

        @Test
        void isRefusedByAClosedDiaryWhateverElseIsKnown() {
            ledger.happened(DiaryId.of(volunteer(1)).value(), new DiaryClosed(volunteer(1), DiaryEnd.ERASED));

            assertRefusedWithoutATrace(Problem.VOLUNTEER_ERASED, wish(SHIFT, 1, 1));
        }

        /** The shift is on 7 March 2026, in China. */
        @ParameterizedTest
        @CsvSource({
            "2008-03-08, HIGH,,  MINOR_NOT_ALLOWED",
            "2008-03-08, RESCUE,, MINOR_NOT_ALLOWED",
            "2008-03-07, HIGH,,",
            "2008-02-29, HIGH,,",
            "2010-03-08, LOW, 16, TOO_YOUNG",
            "2010-03-07, LOW, 16, GUARDIAN_CONSENT_REQUIRED",
            "2006-03-08, HIGH, 20, TOO_YOUNG",
            "2006-03-07, HIGH, 20,",
        })
        void isForWhoIsOldEnoughOnTheDayOfTheShift(
                String born, Risk risk, @Nullable Integer minAge, @Nullable Problem otherwise) {
            SignUpLedger other = new SignUpLedger();
            other.born = born;
            other.projects.published(PROJECT, TEAM, with(details("350203001", risk), List.of(), minAge));
            other.registered(1);
            other.opened(SHIFT, times(START, END), 1, true);

            if (otherwise == null) {
                other.send(wish(SHIFT, 1, 1));
            } else {
                assertRefused(otherwise, () -> other.send(wish(SHIFT, 1, 1)));
                assertThat(other.log(SHIFT)).hasSize(1);
            }
        }

        @Test
        void isForWhoHasWhatIsNeeded() {
            SignUpLedger other = new SignUpLedger();
            other.projects.published(
                    PROJECT, TEAM, with(details("350203001", Risk.LOW), List.of(new Text("应急救护员")), null));
            other.registered(1);
            other.opened(SHIFT, times(START, END), 1, true);

            assertThat(assertRefused(Problem.QUALIFICATION_MISSING, () -> other.send(wish(SHIFT, 1, 1)))
                            .detail())
                    .contains("应急救护员", "2026-03-07");
        }

        @Test
        void isRefusedWhereAllIsTakenAndNobodyWaits() {
            ShiftId small = shift(4);
            ledger.opened(small, times(START, END), 1, false);
            signUpFor(small, 1, 1);

            assertRefusedWithoutATrace(Problem.SHIFT_FULL, wish(small, 2, 2));
        }
    }

    private static ProjectDetails with(ProjectDetails of, List<Text> qualifications, @Nullable Integer minAge) {
        return new ProjectDetails(
                of.name(),
                of.theme(),
                of.targetGroup(),
                of.content(),
                of.risk(),
                of.riskStatement(),
                of.agreement(),
                of.site(),
                of.contact(),
                qualifications,
                minAge,
                of.exposure());
    }

    @Nested
    class InTwoPlaces {

        @Test
        void isNobodyWhateverTheShift() {
            signUpFor(SHIFT, 1, 1);

            assertRefusedWithoutATrace(Problem.OVERLAPPING_COMMITMENT, wish(AT_THE_SAME_TIME, 1, 2));
        }

        @Test
        void mayBeWhoWaitsAndWhoGoesStraightOn() {
            signUpFor(SHIFT, 1, 1);
            signUpFor(SHIFT, 2, 2);

            signUpFor(AT_THE_SAME_TIME, 2, 3);
            signUpFor(RIGHT_AFTER, 1, 4);
        }

        @Test
        void isWhomAnOrganiserLetsIn() {
            signUpFor(SHIFT, 1, 1);

            ledger.send(new SignUp(AT_THE_SAME_TIME, signUp(2), volunteer(1), 1, REASON));

            assertThat(ledger.log(AT_THE_SAME_TIME))
                    .endsWith(new PlaceTaken(AT_THE_SAME_TIME, signUp(2), volunteer(1), 1, REASON));
        }

        @Test
        void isNobodyWhoseOtherShiftWasCalledOff() {
            signUpFor(SHIFT, 1, 1);
            ledger.send(new CancelShift(SHIFT, REASON));

            signUpFor(AT_THE_SAME_TIME, 1, 2);
        }

        @Test
        void isNobodyUnderAnotherNumber() {
            signUpFor(SHIFT, 2, 1);
            merged(1, 2);

            assertRefusedWithoutATrace(Problem.OVERLAPPING_COMMITMENT, wish(AT_THE_SAME_TIME, 1, 2));
            assertRefusedWithoutATrace(Problem.ALREADY_SIGNED_UP, wish(SHIFT, 1, 3));
            assertRefusedWithoutATrace(Problem.VOLUNTEER_MERGED, wish(RIGHT_AFTER, 2, 4));
        }

        @Test
        void restsAsLongAsTheCityAsks() {
            SignUpLedger other = new SignUpLedger();
            other.rest = 30;
            other.projects.published(PROJECT, TEAM, details("350203001", Risk.LOW));
            other.registered(1);
            other.opened(SHIFT, times(START, END), 1, true);
            other.opened(RIGHT_AFTER, times(END.plusSeconds(1740), END.plusSeconds(3600)), 1, true);
            other.opened(shift(5), times(END.plusSeconds(1800), END.plusSeconds(3600)), 1, true);
            other.send(wish(SHIFT, 1, 1));

            assertRefused(Problem.REST_TOO_SHORT, () -> other.send(wish(RIGHT_AFTER, 1, 2)));
            other.send(wish(shift(5), 1, 3));
        }
    }

    private void merged(int survivor, int absorbed) {
        MergeCaseId mergeCase = MergeCaseId.of(volunteer(survivor), volunteer(absorbed));
        for (int number : List.of(survivor, absorbed)) {
            VolunteerId volunteer = volunteer(number);
            ledger.happened(
                    volunteer.value(),
                    new MergeTookEffect(volunteer, mergeCase, volunteer(survivor), volunteer(absorbed)));
        }
    }

    @Nested
    class Together {

        private static Wish of(int who, int number) {
            return new Wish(
                    signUp(number),
                    volunteer(who),
                    1,
                    Envelope.volunteer("subject-" + who, volunteer(who).value()));
        }

        @Test
        void theyAreDecidedInTheirOrder() {
            Outcomes outcomes = ledger.send(new TakePlaces(SHIFT, List.of(of(3, 1), of(1, 2), of(3, 3), of(2, 4))));

            assertThat(outcomes.all())
                    .extracting(Outcome::signedUp, Outcome::refused)
                    .containsExactly(
                            tuple(new SignedUp(signUp(1), SignUpState.CONFIRMED, null), null),
                            tuple(new SignedUp(signUp(2), SignUpState.WAITING, 1), null),
                            tuple(null, Problem.ALREADY_SIGNED_UP),
                            tuple(new SignedUp(signUp(4), SignUpState.WAITING, 2), null));
        }

        @Test
        void whatRestsOnADiaryIsLeftUndecided() {
            signUpFor(AT_THE_SAME_TIME, 1, 1);

            Outcomes outcomes = ledger.send(new TakePlaces(SHIFT, List.of(of(1, 2), of(2, 3))));

            assertThat(outcomes.all().getFirst()).isEqualTo(Outcome.UNDECIDED);
            assertThat(outcomes.all().getLast().signedUp())
                    .isEqualTo(new SignedUp(signUp(3), SignUpState.CONFIRMED, null));
        }

        @Test
        void nobodySpeaksForSomebodyElse() {
            Wish foreign = new Wish(
                    signUp(1),
                    volunteer(1),
                    1,
                    Envelope.volunteer("subject-2", volunteer(2).value()));

            Outcomes outcomes = ledger.send(new TakePlaces(SHIFT, List.of(foreign)));

            assertThat(outcomes.all()).extracting(Outcome::refused).containsExactly(Problem.FORBIDDEN);
            assertThat(ledger.log(SHIFT)).hasSize(1);
        }
    }

    @Nested
    class APlaceThatBecomesFree {

        private final Instant until = NOW.plus(Duration.ofHours(24));

        @BeforeEach
        void oneHasItAndTwoWait() {
            signUpFor(SHIFT, 1, 1);
            signUpFor(SHIFT, 2, 2);
            signUpFor(SHIFT, 3, 3);
        }

        private void withdrawn() {
            ledger.send(new WithdrawSignUp(SHIFT, volunteer(1)));
        }

        @Test
        void isOfferedInTheSameDecision() {
            assertThat(ledger.send(new WithdrawSignUp(SHIFT, volunteer(1)))).isEqualTo(SignUpState.WITHDRAWN);

            assertThat(ledger.log(SHIFT))
                    .endsWith(
                            new SignUpWithdrawn(SHIFT, signUp(1), volunteer(1), SignUpState.CONFIRMED),
                            new PlaceOffered(SHIFT, signUp(2), volunteer(2), until));
            assertThat(ledger.diary(volunteer(1))).endsWith(new CommitmentDropped(volunteer(1), signUp(1)));
            // the same again is answered the same
            assertThat(ledger.send(new WithdrawSignUp(SHIFT, volunteer(1)))).isEqualTo(SignUpState.WITHDRAWN);
        }

        @Test
        void isTheirsWhoAccepts() {
            withdrawn();

            assertThat(ledger.send(new AcceptOffer(SHIFT, volunteer(2)))).isEqualTo(SignUpState.CONFIRMED);

            assertThat(ledger.log(SHIFT)).endsWith(new OfferAccepted(SHIFT, signUp(2), volunteer(2)));
            assertThat(ledger.diary(volunteer(2))).endsWith(new CommitmentHeld(volunteer(2), signUp(2)));
            assertThat(ledger.send(new AcceptOffer(SHIFT, volunteer(2)))).isEqualTo(SignUpState.CONFIRMED);
        }

        @Test
        void isTheirsWhomAnOrganiserLetInAlthoughTheyAreElsewhere() {
            signUpFor(AT_THE_SAME_TIME, 4, 4);
            ledger.send(new SignUp(SHIFT, signUp(5), volunteer(4), 1, REASON));
            ledger.send(new WithdrawSignUp(SHIFT, volunteer(2)));
            ledger.send(new WithdrawSignUp(SHIFT, volunteer(3)));
            withdrawn();

            assertThat(ledger.send(new AcceptOffer(SHIFT, volunteer(4)))).isEqualTo(SignUpState.CONFIRMED);
        }

        @Test
        void isTheirsUnderWhicheverNumberAndTakesTheirTimeUnderTheOneThatGoesOn() {
            merged(4, 2);
            withdrawn();

            assertThat(ledger.send(new AcceptOffer(SHIFT, volunteer(4)))).isEqualTo(SignUpState.CONFIRMED);

            assertThat(ledger.diary(volunteer(2))).endsWith(new CommitmentHeld(volunteer(2), signUp(2)));
            assertThat(ledger.diary(volunteer(4))).containsExactly(new CommitmentHeld(volunteer(4), signUp(2)));
            assertRefusedWithoutATrace(Problem.OVERLAPPING_COMMITMENT, wish(AT_THE_SAME_TIME, 4, 9));
        }

        @Test
        void isOfferedOnceOneSignsUpAgain() {
            ledger.time = UNTIL;
            withdrawn();
            assertThat(ledger.log(SHIFT)).last().isInstanceOf(SignUpWithdrawnLate.class);

            ledger.send(new ChangeShift(SHIFT, new ShiftTimes(START, END, FROM, START), null));

            assertThat(ledger.log(SHIFT)).endsWith(new PlaceOffered(SHIFT, signUp(2), volunteer(2), START));
        }

        @Test
        void isNotTheirsWhoIsElsewhereByThen() {
            signUpFor(AT_THE_SAME_TIME, 2, 4);
            withdrawn();

            assertRefusedWithoutATrace(Problem.OVERLAPPING_COMMITMENT, new AcceptOffer(SHIFT, volunteer(2)));
        }

        @Test
        void isNotTheirsWhoWaitsOrIsNotThere() {
            withdrawn();

            assertRefusedWithoutATrace(Problem.NO_OFFER, new AcceptOffer(SHIFT, volunteer(3)));
            assertRefusedWithoutATrace(Problem.NOT_SIGNED_UP, new AcceptOffer(SHIFT, volunteer(4)));
            assertRefusedWithoutATrace(Problem.NOT_SIGNED_UP, new WithdrawSignUp(SHIFT, volunteer(4)));
        }

        @Test
        void goesToTheNextOnceItsTimeIsOver() {
            withdrawn();
            ledger.time = until.minusNanos(1);
            // whoever asks too early, by another clock, has to ask again
            assertRefusedWithoutATrace(Problem.BUSY, new ExpireOffer(SHIFT, signUp(2)));
            ledger.time = until;
            assertRefusedWithoutATrace(Problem.OFFER_EXPIRED, new AcceptOffer(SHIFT, volunteer(2)));

            ledger.send(new ExpireOffer(SHIFT, signUp(2)));

            assertThat(ledger.log(SHIFT))
                    .endsWith(
                            new OfferExpired(SHIFT, signUp(2), volunteer(2)),
                            new PlaceOffered(SHIFT, signUp(3), volunteer(3), until.plus(Duration.ofHours(24))));
            assertNothingHappens(new ExpireOffer(SHIFT, signUp(2)));
            assertRefusedWithoutATrace(Problem.OFFER_EXPIRED, new AcceptOffer(SHIFT, volunteer(2)));
        }

        @Test
        void goesToTheNextWhereItIsDeclined() {
            withdrawn();

            assertThat(ledger.send(new DeclineOffer(SHIFT, volunteer(2)))).isEqualTo(SignUpState.DECLINED);

            assertThat(ledger.log(SHIFT)).endsWith(new PlaceOffered(SHIFT, signUp(3), volunteer(3), until));
            assertThat(ledger.send(new DeclineOffer(SHIFT, volunteer(2)))).isEqualTo(SignUpState.DECLINED);
        }

        @Test
        void isGivenUpLateOnlyByWhoHasOne() {
            ledger.time = START.minus(Duration.ofHours(24)).plusNanos(1);

            assertThat(ledger.send(new WithdrawSignUp(SHIFT, volunteer(1)))).isEqualTo(SignUpState.WITHDRAWN_LATE);
            assertThat(ledger.log(SHIFT)).contains(new SignUpWithdrawnLate(SHIFT, signUp(1), volunteer(1)));
            assertThat(ledger.send(new WithdrawSignUp(SHIFT, volunteer(3)))).isEqualTo(SignUpState.WITHDRAWN);
        }

        @Test
        void isNotGivenUpAfterwards() {
            ledger.time = END;

            assertRefusedWithoutATrace(Problem.SHIFT_OVER, new WithdrawSignUp(SHIFT, volunteer(1)));
            assertNothingHappens(new ReleasePlace(SHIFT, signUp(1), ReleaseCause.BANNED));
        }

        @Test
        void isLostByWhoMayNotServeAnyMore() {
            ledger.send(new ReleasePlace(SHIFT, signUp(1), ReleaseCause.BANNED));

            assertThat(ledger.log(SHIFT))
                    .endsWith(
                            new PlaceReleased(
                                    SHIFT, signUp(1), volunteer(1), SignUpState.CONFIRMED, ReleaseCause.BANNED, null),
                            new PlaceOffered(SHIFT, signUp(2), volunteer(2), until));
            assertNothingHappens(new ReleasePlace(SHIFT, signUp(1), ReleaseCause.BANNED));
        }
    }

    @Nested
    class Capacity {

        private final ShiftId shift = shift(6);

        @BeforeEach
        void threeHavePlaces() {
            ledger.opened(shift, times(START, END), 3, true);
            signUpFor(shift, 1, 1);
            signUpFor(shift, 2, 2);
            signUpFor(shift, 3, 3);
        }

        @Test
        void dropsNobodySilently() {
            assertRefusedWithoutATrace(Problem.CAPACITY_BELOW_TAKEN, new ChangeCapacity(shift, 2, List.of()));
            assertRefusedWithoutATrace(
                    Problem.RELEASE_LIST_INVALID,
                    new ChangeCapacity(
                            shift, 2, List.of(new Release(signUp(1), REASON), new Release(signUp(2), REASON))));
            assertRefusedWithoutATrace(Problem.CAPACITY_INVALID, new ChangeCapacity(shift, 0, List.of()));
        }

        @Test
        void releasesWhomTheListNamesBeforeThereAreFewer() {
            ChangeCapacity command = new ChangeCapacity(shift, 2, List.of(new Release(signUp(2), REASON)));
            ledger.send(command);

            assertThat(ledger.log(shift))
                    .endsWith(
                            new PlaceReleased(
                                    shift,
                                    signUp(2),
                                    volunteer(2),
                                    SignUpState.CONFIRMED,
                                    ReleaseCause.CAPACITY_LOWERED,
                                    REASON),
                            new CapacityChanged(shift, 3, 2));
            assertThat(ledger.diary(volunteer(2))).endsWith(new CommitmentDropped(volunteer(2), signUp(2)));
            assertNothingHappens(command);
        }

        @Test
        void offersWhatIsMoreToWhoWaits() {
            signUpFor(shift, 4, 4);

            ledger.send(new ChangeCapacity(shift, 4, List.of()));

            assertThat(ledger.log(shift))
                    .endsWith(
                            new CapacityChanged(shift, 3, 4),
                            new PlaceOffered(shift, signUp(4), volunteer(4), NOW.plus(Duration.ofHours(24))));
        }
    }

    @Nested
    class AShift {

        @Test
        void isOpenedOnceWhereItsProjectIs() {
            OpenShift command = new OpenShift(shift(7), PROJECT, null, new ShiftTerms(times(START, END), 2, true));
            assertThat(ledger.send(command)).isEqualTo(Effect.RECORDED);

            assertNothingHappens(command);
            assertRefusedWithoutATrace(
                    Problem.CAPACITY_INVALID,
                    new OpenShift(shift(8), PROJECT, null, new ShiftTerms(times(START, END), 100_001, true)));
        }

        @Test
        void keepsItsHoursOnceSomebodySignedUp() {
            ChangeShift later = new ChangeShift(SHIFT, times(START.plusSeconds(60), END), null);
            signUpFor(SHIFT, 1, 1);
            assertRefusedWithoutATrace(Problem.SHIFT_SIGNED_UP, later);

            ledger.send(new WithdrawSignUp(SHIFT, volunteer(1)));
            assertThat(ledger.send(later)).isEqualTo(Effect.RECORDED);
            assertNothingHappens(later);
        }

        private Site moved(String division) {
            ProjectDetails elsewhere = details(division, Risk.LOW);
            int version = division.equals("350206001") ? 2 : 3;
            ledger.projects.happened(
                    new ProjectRevised(PROJECT, version, elsewhere),
                    new ProjectApproved(PROJECT, version, null),
                    new ProjectPublished(PROJECT, version, version - 1, 1, null));
            return elsewhere.site();
        }

        @Test
        void followsItsProjectToWhereThatMoves() {
            assertNothingHappens(new FollowProject(SHIFT));
            Site elsewhere = moved("350206001");

            assertThat(ledger.send(new FollowProject(SHIFT))).isEqualTo(Effect.RECORDED);

            assertThat(ledger.log(SHIFT)).endsWith(new ShiftChanged(SHIFT, elsewhere, times(START, END)));
            assertNothingHappens(new FollowProject(SHIFT));
        }

        @Test
        void followsFromWhereverItsProjectWasBefore() {
            moved("350206001");
            Site further = moved("350205001");

            ledger.send(new FollowProject(SHIFT));

            assertThat(ledger.log(SHIFT)).endsWith(new ShiftChanged(SHIFT, further, times(START, END)));
        }

        @Test
        void staysWhereItIsOnceSomebodySignedUpAndSaysSoOnce() {
            signUpFor(SHIFT, 1, 1);
            moved("350206001");

            assertThat(ledger.send(new FollowProject(SHIFT))).isEqualTo(Effect.RECORDED);

            assertThat(ledger.log(SHIFT)).endsWith(new ShiftLeftAlone(SHIFT, 2));
            assertNothingHappens(new FollowProject(SHIFT));
            moved("350205001");
            ledger.send(new FollowProject(SHIFT));
            assertThat(ledger.log(SHIFT)).endsWith(new ShiftLeftAlone(SHIFT, 2), new ShiftLeftAlone(SHIFT, 3));
        }

        @Test
        void keepsAPlaceOfItsOwnAndWhatWasHeldAndCalledOff() {
            Site own = new Site(new DivisionCode("350203001"), new Text("鸿山公园南门"), null);
            ledger.send(new OpenShift(shift(7), PROJECT, own, new ShiftTerms(times(START, END), 2, true)));
            ledger.send(new CancelShift(RIGHT_AFTER, REASON));
            moved("350206001");

            assertNothingHappens(new FollowProject(shift(7)));
            assertNothingHappens(new FollowProject(RIGHT_AFTER));
            ledger.time = START;
            assertNothingHappens(new FollowProject(SHIFT));
        }

        @Test
        void isCalledOffOnceAndNotAfterwards() {
            ledger.send(new CancelShift(SHIFT, REASON));
            assertNothingHappens(new CancelShift(SHIFT, REASON));

            ledger.time = END;
            assertRefusedWithoutATrace(Problem.SHIFT_OVER, new CancelShift(AT_THE_SAME_TIME, REASON));
        }
    }
}
