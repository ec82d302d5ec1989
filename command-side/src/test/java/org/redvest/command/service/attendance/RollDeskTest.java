package org.redvest.command.service.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.redvest.api.service.attendance.CheckDirection.IN;
import static org.redvest.api.service.attendance.CheckDirection.OUT;
import static org.redvest.command.Refused.assertRefused;
import static org.redvest.command.service.attendance.AttendanceLedger.ANOTHER;
import static org.redvest.command.service.attendance.AttendanceLedger.END;
import static org.redvest.command.service.attendance.AttendanceLedger.SHIFT;
import static org.redvest.command.service.attendance.AttendanceLedger.START;
import static org.redvest.command.service.attendance.AttendanceLedger.at;
import static org.redvest.command.service.attendance.AttendanceLedger.certifying;
import static org.redvest.command.service.attendance.AttendanceLedger.evidence;
import static org.redvest.command.service.attendance.AttendanceLedger.typed;
import static org.redvest.command.service.attendance.AttendanceLedger.volunteer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Envelope;
import org.redvest.api.Fleeting;
import org.redvest.api.Problem;
import org.redvest.api.Sealed;
import org.redvest.api.Text;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.MergeTookEffect;
import org.redvest.api.person.volunteer.event.VolunteerBanned;
import org.redvest.api.service.attendance.CertifiedAttendance;
import org.redvest.api.service.attendance.Check;
import org.redvest.api.service.attendance.CheckOutcomes;
import org.redvest.api.service.attendance.Checked;
import org.redvest.api.service.attendance.CountedAttendance.Person;
import org.redvest.api.service.attendance.EvidenceMethod;
import org.redvest.api.service.attendance.EvidenceRange;
import org.redvest.api.service.attendance.GivenEvidence.DeviceClock;
import org.redvest.api.service.attendance.GivenEvidence.Fix;
import org.redvest.api.service.attendance.ListOutcomes;
import org.redvest.api.service.attendance.Listed;
import org.redvest.api.service.attendance.command.CheckIn;
import org.redvest.api.service.attendance.command.CheckOut;
import org.redvest.api.service.attendance.command.CloseRoll;
import org.redvest.api.service.attendance.command.ContestNoShow;
import org.redvest.api.service.attendance.command.CorrectAttendance;
import org.redvest.api.service.attendance.command.CountAttendance;
import org.redvest.api.service.attendance.command.DecideEvidence;
import org.redvest.api.service.attendance.command.RecordAttendance;
import org.redvest.api.service.attendance.command.RecordNoShow;
import org.redvest.api.service.attendance.command.ShowCheckInCode;
import org.redvest.api.service.attendance.command.TakeChecks;
import org.redvest.api.service.attendance.command.WithdrawNoShow;
import org.redvest.api.service.attendance.event.AttendanceAmended;
import org.redvest.api.service.attendance.event.AttendanceCertified;
import org.redvest.api.service.attendance.event.AttendanceCorrected;
import org.redvest.api.service.attendance.event.AttendanceListed;
import org.redvest.api.service.attendance.event.CheckOutEstimated;
import org.redvest.api.service.attendance.event.CheckedIn;
import org.redvest.api.service.attendance.event.CheckedOut;
import org.redvest.api.service.attendance.event.EvidenceAccepted;
import org.redvest.api.service.attendance.event.EvidenceRejected;
import org.redvest.api.service.attendance.event.NoShowContested;
import org.redvest.api.service.attendance.event.NoShowRecorded;
import org.redvest.api.service.attendance.event.NoShowWithdrawn;
import org.redvest.api.service.hours.EvidenceClass;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.shift.ReleaseCause;
import org.redvest.api.service.shift.event.ShiftCancelled;

/** Who came, from when to when, and what of it counts. */
class RollDeskTest {

    private static final Text REASON = new Text("已当面核实");
    private static final ServiceRecordId RECORD = ServiceRecordId.from(new UUID(5, 1));

    private final AttendanceLedger ledger = new AttendanceLedger();

    @BeforeEach
    void threeWhoHaveAPlace() {
        ledger.opened(SHIFT);
        ledger.opened(ANOTHER);
        ledger.signedUp(SHIFT, 1);
        ledger.signedUp(SHIFT, 2);
        ledger.signedUp(SHIFT, 3);
    }

    private void assertRefusedWithoutATrace(Problem problem, ThrowingCallable attempt) {
        List<Object> before = ledger.all();
        assertRefused(problem, attempt);
        assertThat(ledger.all()).isEqualTo(before);
    }

    private void assertCommandRefused(Problem problem, Command<?> command) {
        assertRefusedWithoutATrace(problem, () -> ledger.send(command));
    }

    private void assertNothingHappens(Command<Effect> command) {
        List<Object> before = ledger.all();
        assertThat(ledger.send(command)).isEqualTo(Effect.ALREADY_RECORDED);
        assertThat(ledger.all()).isEqualTo(before);
    }

    private static Fix fix(int metres, int accuracy) {
        return new Fix(new Fleeting(LocalDate.of(2026, 3, 7), new Sealed("v1:AAAA")), volunteer(1), metres, accuracy);
    }

    /** Comes at the beginning and goes at the end. */
    private void served(int number) {
        ledger.time = START;
        ledger.own(number, IN, ledger.shown(100 + number, IN));
        ledger.time = END;
        ledger.own(number, OUT, ledger.shown(200 + number, OUT));
    }

    private Person counted(int number) {
        return ledger.send(new CountAttendance(SHIFT, Set.of(volunteer(number))))
                .people()
                .getFirst();
    }

    private void mergedInto(int survivor, int absorbed) {
        MergeCaseId mergeCase = MergeCaseId.of(volunteer(absorbed), volunteer(survivor));
        for (int number : List.of(survivor, absorbed)) {
            ledger.happened(
                    volunteer(number).value(),
                    new MergeTookEffect(volunteer(number), mergeCase, volunteer(survivor), volunteer(absorbed)));
        }
    }

    @Nested
    class CheckingIn {

        @Test
        void isRecordedWithTheCodeThatIsShown() {
            Checked checked = ledger.own(1, IN, ledger.shown(1, IN));

            assertThat(checked).isEqualTo(new Checked(evidence(1), IN, EvidenceRange.IN_RANGE, START));
            CheckedIn recorded = (CheckedIn) ledger.roll().getLast();
            assertThat(recorded.evidence().method()).isEqualTo(EvidenceMethod.CODE);
            assertThat(recorded.evidence().receivedAt()).isEqualTo(START);
            assertThat(recorded.evidence().deviceAt()).isNull();
            assertThat(recorded.location()).isNull();
        }

        @Test
        void isAnsweredTheSameForTheSameNumber() {
            Checked first = ledger.own(1, IN, ledger.shown(1, IN));
            List<Object> before = ledger.all();

            assertThat(ledger.own(1, IN, ledger.shown(1, IN))).isEqualTo(first);
            assertThat(ledger.all()).isEqualTo(before);
        }

        @Test
        void needsAPlaceInAShiftThatTakesPlace() {
            ledger.registered(9);
            assertRefusedWithoutATrace(Problem.NOT_SIGNED_UP, () -> ledger.own(9, IN, ledger.shown(1, IN)));

            ledger.happened(SHIFT.value(), new ShiftCancelled(SHIFT, REASON));
            assertRefusedWithoutATrace(Problem.SHIFT_CANCELLED, () -> ledger.own(1, IN, ledger.shown(1, IN)));
        }

        @Test
        void needsSomethingThatShowsIt() {
            assertRefusedWithoutATrace(Problem.EVIDENCE_REQUIRED, () -> ledger.own(1, IN, typed(1, null)));
        }

        @Test
        void isTheOrganisersWordWhereTheySaySo() {
            ledger.send(new CheckIn(SHIFT, volunteer(1), typed(1, null), null));

            assertThat(((CheckedIn) ledger.roll().getLast()).evidence().method())
                    .isEqualTo(EvidenceMethod.ORGANISER);
        }

        @Test
        void happensOnce() {
            ledger.own(1, IN, ledger.shown(1, IN));
            ledger.time = START.plusSeconds(60);
            assertRefusedWithoutATrace(Problem.ALREADY_CHECKED_IN, () -> ledger.own(1, IN, ledger.shown(2, IN)));
            ledger.time = END;
            ledger.own(1, OUT, ledger.shown(3, OUT));
            ledger.time = END.plusSeconds(60);

            assertRefusedWithoutATrace(Problem.ALREADY_CHECKED_OUT, () -> ledger.own(1, IN, ledger.shown(4, IN)));
            assertRefusedWithoutATrace(Problem.ALREADY_CHECKED_OUT, () -> ledger.own(1, OUT, ledger.shown(5, OUT)));
        }

        @Test
        void isDecidedTogetherForOneselfOnly() {
            Envelope another = Envelope.volunteer("somebody", volunteer(2).value());
            TakeChecks checks =
                    new TakeChecks(SHIFT, List.of(new Check(volunteer(1), IN, ledger.shown(1, IN), another, null)));

            assertThat(ledger.send(checks).all())
                    .extracting(CheckOutcomes.Outcome::refused)
                    .containsExactly(Problem.FORBIDDEN);
            assertThat(ledger.roll()).isEmpty();
        }

        @Test
        void comesBeforeCheckingOut() {
            assertRefusedWithoutATrace(
                    Problem.CHECK_OUT_BEFORE_CHECK_IN, () -> ledger.own(1, OUT, ledger.shown(1, OUT)));
        }

        /** A call-up ends, or a storm comes: what was served until then was served. */
        @Test
        void isFollowedByGoingWhereTheShiftIsCalledOffMeanwhile() {
            ledger.own(1, IN, ledger.shown(1, IN));
            ledger.own(2, IN, ledger.shown(2, IN));
            ledger.happened(SHIFT.value(), new ShiftCancelled(SHIFT, REASON));
            ledger.time = START.plus(Duration.ofHours(1));

            assertCommandRefused(Problem.SHIFT_CANCELLED, new ShowCheckInCode(SHIFT, IN));
            ledger.own(
                    1,
                    OUT,
                    typed(3, ledger.send(new ShowCheckInCode(SHIFT, OUT)).code()));
            ledger.send(new CorrectAttendance(SHIFT, volunteer(2), START, ledger.time, REASON, null));
            assertCommandRefused(
                    Problem.SHIFT_CANCELLED,
                    new CorrectAttendance(SHIFT, volunteer(3), START, ledger.time, REASON, null));

            assertThat(ledger.send(new CountAttendance(SHIFT, Set.of())).people())
                    .extracting(Person::interval)
                    .containsExactly(new ServiceInterval(START, ledger.time), new ServiceInterval(START, ledger.time));
        }

        @Test
        void staysUnderTheNumberThatSignedUpWhereThatWasMerged() {
            ledger.registered(9);
            mergedInto(9, 1);

            ledger.own(9, IN, ledger.shown(1, IN));

            assertThat(((CheckedIn) ledger.roll().getLast()).volunteerId()).isEqualTo(volunteer(1));
        }
    }

    @Nested
    class ACode {

        @Test
        void isNotGuessed() {
            assertRefusedWithoutATrace(Problem.CHECK_IN_CODE_WRONG, () -> ledger.own(1, IN, typed(1, "0000000000")));
            assertRefusedWithoutATrace(Problem.CHECK_IN_CODE_WRONG, () -> ledger.own(1, IN, typed(1, "RV1:1")));
            assertRefusedWithoutATrace(Problem.CHECK_IN_CODE_WRONG, () -> ledger.own(1, IN, ledger.shown(1, OUT)));
        }

        @Test
        void isOfItsShift() {
            String text = "RV1:%s:%s".formatted(ANOTHER, ledger.code(ANOTHER, IN, START));

            assertRefusedWithoutATrace(Problem.CHECK_IN_CODE_OF_ANOTHER_SHIFT, () -> ledger.own(1, IN, typed(1, text)));
        }

        @Test
        void isTakenForAsLongAgainAndThenNoMore() {
            String code = ledger.code(SHIFT, IN, START);
            ledger.time = START.plusSeconds(59);
            ledger.own(1, IN, typed(1, code));
            ledger.time = START.plusSeconds(60);

            assertRefusedWithoutATrace(Problem.CHECK_IN_CODE_EXPIRED, () -> ledger.own(2, IN, typed(2, code)));
        }

        @Test
        void isUsedOnceByEach() {
            String code = ledger.code(SHIFT, IN, START);
            ledger.own(1, IN, typed(1, code));
            ledger.own(2, IN, typed(2, code));

            assertRefusedWithoutATrace(Problem.CHECK_IN_CODE_USED, () -> ledger.own(1, IN, typed(3, code)));
        }

        @Test
        void isShownByTheOrganiserAndReadFromItsPicture() {
            String text = ledger.send(new ShowCheckInCode(SHIFT, IN)).text();

            assertThat(ledger.own(1, IN, typed(1, text)).range()).isEqualTo(EvidenceRange.IN_RANGE);
        }
    }

    @Nested
    class OutOfRange {

        @ParameterizedTest
        @CsvSource({
            "0, 0, IN_RANGE",
            "500, 0, IN_RANGE",
            "501, 0, OUT_OF_RANGE",
            "700, 200, IN_RANGE",
            "800, 5000, OUT_OF_RANGE"
        })
        void isWhoeverIsOutsideTheFence(int metres, int accuracy, EvidenceRange range) {
            assertThat(ledger.own(1, IN, at(1, fix(metres, accuracy))).range()).isEqualTo(range);
            CheckedIn recorded = (CheckedIn) ledger.roll().getLast();
            assertThat(recorded.evidence().method()).isEqualTo(EvidenceMethod.LOCATION);
            assertThat(recorded.metres()).isEqualTo((metres + 50) / 100 * 100);
            assertThat(recorded.location()).isEqualTo(fix(metres, accuracy).location());
        }

        @Test
        void keepsNoPlaceThatWouldNotOpen() {
            ledger.own(2, IN, at(1, fix(0, 0)));

            assertThat(((CheckedIn) ledger.roll().getLast()).location()).isNull();
        }

        @ParameterizedTest
        @CsvSource({
            "2026-03-06T00:29:59Z, , OUTSIDE_SHIFT",
            "2026-03-06T23:59:59Z, OUT_OF_RANGE,",
            "2026-03-07T00:00:00Z, IN_RANGE,",
            "2026-03-07T03:30:00Z, IN_RANGE,",
            "2026-03-07T03:30:01Z, OUT_OF_RANGE,",
            "2026-03-08T02:30:01Z, , OUTSIDE_SHIFT"
        })
        void isWhoeverIsOutsideTheWindow(Instant at, @Nullable EvidenceRange range, @Nullable Problem otherwise) {
            ledger.time = at;

            if (otherwise != null) {
                assertRefusedWithoutATrace(otherwise, () -> ledger.own(1, IN, ledger.shown(1, IN)));
            } else {
                assertThat(ledger.own(1, IN, ledger.shown(1, IN)).range()).isEqualTo(range);
            }
        }

        @Test
        void countsOnceItIsAccepted() {
            ledger.own(1, IN, at(1, fix(900, 0)));
            ledger.time = END;
            ledger.own(1, OUT, ledger.shown(2, OUT));
            assertThat(counted(1).refused()).isEqualTo(Problem.ATTENDANCE_UNCONFIRMED);

            ledger.send(new DecideEvidence(SHIFT, volunteer(1), true, REASON, null));

            assertThat(ledger.roll()).endsWith(new EvidenceAccepted(SHIFT, volunteer(1), REASON));
            assertThat(counted(1).interval()).isEqualTo(new ServiceInterval(START, END));
            assertNothingHappens(new DecideEvidence(SHIFT, volunteer(1), true, null, null));
        }

        @Test
        void countsForNothingWhereItIsNot() {
            ledger.own(1, IN, at(1, fix(900, 0)));
            ledger.send(new DecideEvidence(SHIFT, volunteer(1), false, REASON, null));

            assertThat(ledger.roll()).endsWith(new EvidenceRejected(SHIFT, volunteer(1), REASON));
            assertThat(counted(1).refused()).isEqualTo(Problem.NO_ATTENDANCE);
            assertNothingHappens(new DecideEvidence(SHIFT, volunteer(1), false, REASON, null));
        }

        @Test
        void isWhateverIsShownAfterSomethingWasNotAccepted() {
            ledger.own(1, IN, ledger.shown(1, IN));
            ledger.send(new DecideEvidence(SHIFT, volunteer(1), false, REASON, null));
            ledger.time = START.plusSeconds(60);

            assertThat(ledger.own(1, IN, ledger.shown(2, IN)).range()).isEqualTo(EvidenceRange.OUT_OF_RANGE);
            ledger.time = END;
            ledger.own(1, OUT, ledger.shown(3, OUT));
            assertThat(counted(1).refused()).isEqualTo(Problem.ATTENDANCE_UNCONFIRMED);

            ledger.send(new DecideEvidence(SHIFT, volunteer(1), true, null, null));
            assertThat(counted(1).interval()).isEqualTo(new ServiceInterval(START.plusSeconds(60), END));
        }

        @Test
        void isAllThereIsToDecide() {
            assertCommandRefused(
                    Problem.NO_EVIDENCE_TO_DECIDE, new DecideEvidence(SHIFT, volunteer(1), true, null, null));
            ledger.own(1, IN, ledger.shown(1, IN));
            assertCommandRefused(
                    Problem.NO_EVIDENCE_TO_DECIDE, new DecideEvidence(SHIFT, volunteer(1), true, null, null));
            assertCommandRefused(Problem.INVALID_FIELD, new DecideEvidence(SHIFT, volunteer(1), false, null, null));
        }
    }

    @Nested
    class ADeviceWithoutANetwork {

        @Test
        void tellsDaysLaterWithBothTimesAndTheDrift() {
            Instant sentAt = START.plus(Duration.ofDays(3));
            ledger.time = sentAt.minusSeconds(73);

            Checked checked =
                    ledger.own(1, IN, ledger.offline(1, IN, START.minusSeconds(73), new DeviceClock(START, sentAt)));

            assertThat(checked.at()).isEqualTo(START.minusSeconds(73));
            CheckedIn recorded = (CheckedIn) ledger.roll().getLast();
            assertThat(recorded.evidence().deviceAt()).isEqualTo(START);
            assertThat(recorded.evidence().receivedAt()).isEqualTo(ledger.time);
            assertThat(recorded.evidence().driftSeconds()).isEqualTo(-73);
            assertThat(recorded.evidence().range()).isEqualTo(EvidenceRange.IN_RANGE);
        }

        @Test
        void isRightToWithinWhatTheCityAllows() {
            Instant year = START.plus(Duration.ofDays(365));

            assertRefusedWithoutATrace(
                    Problem.DEVICE_CLOCK_OFF,
                    () -> ledger.own(1, IN, ledger.offline(1, IN, START, new DeviceClock(year, year))));
            assertRefusedWithoutATrace(
                    Problem.DEVICE_CLOCK_OFF,
                    () -> ledger.own(
                            1, IN, ledger.offline(1, IN, START, new DeviceClock(START.plusSeconds(60), START))));
        }

        @Test
        void isNotHeardForEver() {
            ledger.time = START.plus(Duration.ofDays(7)).plusSeconds(1);

            assertRefusedWithoutATrace(
                    Problem.SYNCED_TOO_LATE,
                    () -> ledger.own(1, IN, ledger.offline(1, IN, START, new DeviceClock(START, ledger.time))));
        }

        /** The network was gone, and so was the storm's warning. */
        @Test
        void isHeardOfWhatWasBeforeTheShiftWasCalledOff() {
            ledger.happened(SHIFT.value(), new ShiftCancelled(SHIFT, REASON));
            ledger.released(SHIFT, 1, ReleaseCause.SHIFT_CANCELLED);
            Instant before = START.minusSeconds(60);
            ledger.time = START.plus(Duration.ofDays(1));

            Checked checked = ledger.own(1, IN, ledger.offline(1, IN, before, new DeviceClock(before, ledger.time)));

            assertThat(checked).isEqualTo(new Checked(evidence(1), IN, EvidenceRange.OUT_OF_RANGE, before));
            ledger.own(1, OUT, ledger.offline(2, OUT, END, new DeviceClock(END, ledger.time)));
            assertThat(counted(1).refused()).isEqualTo(Problem.ATTENDANCE_UNCONFIRMED);
            ledger.send(new DecideEvidence(SHIFT, volunteer(1), true, null, null));
            assertThat(counted(1).interval()).isEqualTo(new ServiceInterval(START, END));
        }

        @Test
        void isNotHeardOfWhatWasAfterwardsOrWithoutAPlace() {
            ledger.released(SHIFT, 2, ReleaseCause.CAPACITY_LOWERED);
            ledger.happened(SHIFT.value(), new ShiftCancelled(SHIFT, REASON));
            ledger.released(SHIFT, 1, ReleaseCause.SHIFT_CANCELLED);
            Instant before = START.minusSeconds(60);
            ledger.time = START.plus(Duration.ofDays(1));

            assertRefusedWithoutATrace(
                    Problem.SHIFT_CANCELLED,
                    () -> ledger.own(1, IN, ledger.offline(1, IN, START, new DeviceClock(START, ledger.time))));
            assertRefusedWithoutATrace(
                    Problem.NOT_SIGNED_UP,
                    () -> ledger.own(2, IN, ledger.offline(2, IN, before, new DeviceClock(before, ledger.time))));
        }

        @Test
        void changesNoHoursThatAreCertified() {
            served(1);
            ledger.send(certifying(1, RECORD));
            ledger.time = END.plus(Duration.ofDays(2));
            Instant went = END.minusSeconds(600);

            ledger.own(
                    1,
                    OUT,
                    ledger.offline(
                            9, OUT, went.plusSeconds(3600), new DeviceClock(went.plusSeconds(3600), ledger.time)));

            AttendanceAmended amended = (AttendanceAmended) ledger.roll().getLast();
            assertThat(amended.direction()).isEqualTo(OUT);
            assertThat(counted(1).interval()).isEqualTo(new ServiceInterval(START, END));
            assertRefusedWithoutATrace(
                    Problem.CHECK_IN_CODE_USED,
                    () -> ledger.own(
                            1,
                            OUT,
                            ledger.offline(
                                    10,
                                    OUT,
                                    went.plusSeconds(3600),
                                    new DeviceClock(went.plusSeconds(3600), ledger.time))));
        }
    }

    @Nested
    class AForgottenCheckOut {

        @Test
        void isEstimatedOnceTheCitySaysSo() {
            ledger.own(1, IN, ledger.shown(1, IN));
            ledger.time = END.plus(Duration.ofHours(4)).minusNanos(1);
            assertCommandRefused(Problem.BUSY, new CloseRoll(SHIFT));
            ledger.time = END.plus(Duration.ofHours(4));

            ledger.send(new CloseRoll(SHIFT));

            // the city counts 90 minutes at most
            assertThat(ledger.roll())
                    .endsWith(new CheckOutEstimated(SHIFT, volunteer(1), START.plus(Duration.ofMinutes(90))));
            assertNothingHappens(new CloseRoll(SHIFT));
            assertThat(counted(1).refused()).isEqualTo(Problem.ATTENDANCE_UNCONFIRMED);
        }

        @Test
        void endsWithTheShift() {
            ledger.time = START.plus(Duration.ofMinutes(60));
            ledger.own(1, IN, ledger.shown(1, IN));
            ledger.time = END.plus(Duration.ofHours(4));
            ledger.send(new CloseRoll(SHIFT));

            assertThat(ledger.roll()).endsWith(new CheckOutEstimated(SHIFT, volunteer(1), END));
        }

        @Test
        void countsAsEstimatedOnceItIsAccepted() {
            ledger.own(1, IN, ledger.shown(1, IN));
            ledger.time = END.plus(Duration.ofHours(4));
            ledger.send(new CloseRoll(SHIFT));
            ledger.send(new DecideEvidence(SHIFT, volunteer(1), true, null, null));

            assertThat(counted(1).evidence()).isEqualTo(EvidenceClass.ESTIMATED);
            assertThat(counted(1).interval()).isEqualTo(new ServiceInterval(START, START.plus(Duration.ofMinutes(90))));
        }

        @Test
        void isForgottenWhereADeviceTellsWhenItWas() {
            ledger.own(1, IN, ledger.shown(1, IN));
            ledger.time = END.plus(Duration.ofHours(4));
            ledger.send(new CloseRoll(SHIFT));

            ledger.own(1, OUT, ledger.offline(2, OUT, END, new DeviceClock(END, ledger.time)));

            assertThat(ledger.roll()).last().isInstanceOf(CheckedOut.class);
            assertThat(counted(1).interval()).isEqualTo(new ServiceInterval(START, END));
            assertThat(counted(1).evidence()).isEqualTo(EvidenceClass.ATTENDED);
        }
    }

    @Nested
    class AList {

        private ListOutcomes list(Listed... people) {
            return ledger.send(new RecordAttendance(SHIFT, EvidenceMethod.LIST, List.of(people), null));
        }

        private static Listed whole(int number) {
            return new Listed(volunteer(number), START, END);
        }

        @Test
        void isAnsweredForEach() {
            ledger.registered(9);
            ledger.time = END;

            ListOutcomes outcomes = list(
                    whole(1),
                    whole(9),
                    whole(8),
                    new Listed(volunteer(2), END, START),
                    new Listed(volunteer(3), START, END.plusSeconds(60)));

            assertThat(outcomes.all())
                    .extracting(
                            ListOutcomes.Outcome::effect, ListOutcomes.Outcome::range, ListOutcomes.Outcome::refused)
                    .containsExactly(
                            tuple(Effect.RECORDED, EvidenceRange.IN_RANGE, null),
                            tuple(Effect.RECORDED, EvidenceRange.OUT_OF_RANGE, null),
                            tuple(null, null, Problem.UNKNOWN_VOLUNTEER),
                            tuple(null, null, Problem.CHECK_OUT_BEFORE_CHECK_IN),
                            tuple(null, null, Problem.INTERVAL_IN_FUTURE));
            assertThat(ledger.roll())
                    .containsExactly(
                            new AttendanceListed(
                                    SHIFT, volunteer(1), START, END, EvidenceMethod.LIST, EvidenceRange.IN_RANGE),
                            new AttendanceListed(
                                    SHIFT, volunteer(9), START, END, EvidenceMethod.LIST, EvidenceRange.OUT_OF_RANGE));
        }

        @Test
        void changesNothingASecondTime() {
            ledger.time = END;
            list(whole(1));
            List<Object> before = ledger.all();

            assertThat(list(whole(1)).all())
                    .extracting(ListOutcomes.Outcome::effect)
                    .containsExactly(Effect.ALREADY_RECORDED);
            assertThat(ledger.all()).isEqualTo(before);
        }

        @Test
        void leavesAloneWhoCheckedIn() {
            ledger.own(1, IN, ledger.shown(1, IN));
            ledger.time = END;

            assertThat(list(whole(1)).all())
                    .extracting(ListOutcomes.Outcome::refused)
                    .containsExactly(Problem.ALREADY_CHECKED_IN);
        }

        @Test
        void isOfFiveHundredAtOnce() {
            IntStream.rangeClosed(1001, 1500).forEach(number -> ledger.signedUp(SHIFT, number));
            ledger.time = END;

            ListOutcomes outcomes = list(
                    IntStream.rangeClosed(1001, 1500).mapToObj(AList::whole).toArray(Listed[]::new));

            assertThat(outcomes.all()).hasSize(500).allMatch(outcome -> outcome.effect() == Effect.RECORDED);
            assertThat(ledger.roll()).hasSize(500);
        }

        @Test
        void saysOnWhatTheHoursRest() {
            ledger.time = END;
            list(whole(1));
            ledger.send(new RecordAttendance(SHIFT, EvidenceMethod.SHEET, List.of(whole(2)), null));

            assertThat(counted(1).evidence()).isEqualTo(EvidenceClass.BACK_FILLED);
            assertThat(counted(2).evidence()).isEqualTo(EvidenceClass.IMPORTED);
        }
    }

    @Nested
    class AnOrganiserWhoServes {

        private static final int ANOTHER_NUMBER = 2;

        /** Two of the numbers turned out to be one person's; they record under either. */
        @BeforeEach
        void hasTwoNumbers() {
            mergedInto(1, ANOTHER_NUMBER);
            ledger.time = END;
        }

        private List<VolunteerId> numbers() {
            return List.of(volunteer(1), volunteer(ANOTHER_NUMBER));
        }

        private void assertSaidByOthersOnly(Function<VolunteerId, Command<?>> command) {
            numbers().forEach(number -> assertCommandRefused(Problem.SELF_RECORDING, command.apply(number)));
            ledger.send(command.apply(volunteer(3)));
        }

        @Test
        void isNotListedByThemselvesAndTheOthersAre() {
            for (VolunteerId recorder : numbers()) {
                for (VolunteerId listed : numbers()) {
                    assertThat(ledger.send(new RecordAttendance(
                                            SHIFT,
                                            EvidenceMethod.LIST,
                                            List.of(new Listed(listed, START, END)),
                                            recorder))
                                    .all())
                            .extracting(ListOutcomes.Outcome::refused)
                            .containsExactly(Problem.SELF_RECORDING);
                }
            }
            assertThat(ledger.roll()).isEmpty();

            assertThat(ledger.send(new RecordAttendance(
                                    SHIFT,
                                    EvidenceMethod.LIST,
                                    List.of(new Listed(volunteer(1), START, END), new Listed(volunteer(3), START, END)),
                                    volunteer(1)))
                            .all())
                    .extracting(ListOutcomes.Outcome::refused)
                    .containsExactly(Problem.SELF_RECORDING, null);
        }

        @Test
        void checksInAsEverybodyDoesAndNotByTheirWord() {
            ledger.time = START;
            assertSaidByOthersOnly(recorder -> new CheckIn(SHIFT, volunteer(1), typed(1, null), recorder));
            ledger.time = END;
            assertSaidByOthersOnly(recorder -> new CheckOut(SHIFT, volunteer(1), typed(2, null), recorder));
        }

        @Test
        void showsTheCodeOfTheirShiftLikeAnybody() {
            ledger.time = START;

            ledger.send(new CheckIn(SHIFT, volunteer(1), ledger.shown(1, IN), volunteer(1)));

            assertThat(((CheckedIn) ledger.roll().getLast()).evidence().method())
                    .isEqualTo(EvidenceMethod.CODE);
        }

        @Test
        void isCorrectedAndDecidedAboutByOthers() {
            served(1);
            assertSaidByOthersOnly(recorder ->
                    new CorrectAttendance(SHIFT, volunteer(1), START, END.minusSeconds(600), REASON, recorder));
            assertSaidByOthersOnly(recorder -> new DecideEvidence(SHIFT, volunteer(1), false, REASON, recorder));
            numbers()
                    .forEach(number -> assertCommandRefused(
                            Problem.SELF_RECORDING, new DecideEvidence(SHIFT, volunteer(1), true, REASON, number)));
        }

        @Test
        void isNotSaidByThemselvesToHaveComeAfterAll() {
            ledger.send(new RecordNoShow(SHIFT, volunteer(1), null));

            assertSaidByOthersOnly(recorder -> new WithdrawNoShow(SHIFT, volunteer(1), REASON, recorder));
        }
    }

    @Nested
    class ACorrection {

        @Test
        void saysWhenItWas() {
            served(1);
            Instant earlier = END.minusSeconds(1800);
            CorrectAttendance correction = new CorrectAttendance(SHIFT, volunteer(1), START, earlier, REASON, null);

            ledger.send(correction);

            assertThat(ledger.roll()).endsWith(new AttendanceCorrected(SHIFT, volunteer(1), START, earlier, REASON));
            assertThat(counted(1).interval()).isEqualTo(new ServiceInterval(START, earlier));
            assertNothingHappens(correction);
        }

        @Test
        void isOfWhoHasAPlaceAndOfThePast() {
            ledger.time = END;
            ledger.registered(9);
            assertCommandRefused(
                    Problem.NOT_SIGNED_UP, new CorrectAttendance(SHIFT, volunteer(9), START, END, REASON, null));
            assertCommandRefused(
                    Problem.CHECK_OUT_BEFORE_CHECK_IN,
                    new CorrectAttendance(SHIFT, volunteer(1), END, START, REASON, null));
            assertCommandRefused(
                    Problem.INTERVAL_IN_FUTURE,
                    new CorrectAttendance(SHIFT, volunteer(1), START, END.plusSeconds(1), REASON, null));
            assertCommandRefused(
                    Problem.OUTSIDE_SHIFT,
                    new CorrectAttendance(SHIFT, volunteer(1), START.minusSeconds(86_401), END, REASON, null));
        }
    }

    @Nested
    class ANoShow {

        @BeforeEach
        void afterTheShift() {
            ledger.time = END;
        }

        @Test
        void isSaidContestedAndWithdrawn() {
            ledger.send(new RecordNoShow(SHIFT, volunteer(1), null));
            assertNothingHappens(new RecordNoShow(SHIFT, volunteer(1), null));
            ledger.send(new ContestNoShow(SHIFT, volunteer(1), REASON));
            assertNothingHappens(new ContestNoShow(SHIFT, volunteer(1), REASON));
            ledger.send(new WithdrawNoShow(SHIFT, volunteer(1), REASON, null));

            assertThat(ledger.roll())
                    .containsExactly(
                            new NoShowRecorded(SHIFT, volunteer(1), null),
                            new NoShowContested(SHIFT, volunteer(1), REASON),
                            new NoShowWithdrawn(SHIFT, volunteer(1), REASON));
            assertCommandRefused(Problem.NO_SHOW_NOT_RECORDED, new WithdrawNoShow(SHIFT, volunteer(1), REASON, null));
        }

        @Test
        void isOfWhoHadAPlaceAndDidNotComeToAShiftThatIsOver() {
            ledger.registered(9);
            assertCommandRefused(Problem.NOT_SIGNED_UP, new RecordNoShow(SHIFT, volunteer(9), null));
            ledger.time = END.minusNanos(1);
            assertCommandRefused(Problem.SHIFT_NOT_OVER, new RecordNoShow(SHIFT, volunteer(1), null));
            served(1);
            assertCommandRefused(Problem.ALREADY_CHECKED_IN, new RecordNoShow(SHIFT, volunteer(1), null));
            assertCommandRefused(Problem.NO_SHOW_NOT_RECORDED, new ContestNoShow(SHIFT, volunteer(2), REASON));
        }

        @Test
        void isNotUndoneByADeviceAlone() {
            ledger.send(new RecordNoShow(SHIFT, volunteer(1), null));
            ledger.own(1, IN, ledger.offline(1, IN, START, new DeviceClock(START, END)));
            ledger.own(1, OUT, ledger.shown(2, OUT));
            assertThat(counted(1).refused()).isEqualTo(Problem.ATTENDANCE_UNCONFIRMED);

            ledger.send(new DecideEvidence(SHIFT, volunteer(1), true, null, null));

            assertThat(counted(1).interval()).isEqualTo(new ServiceInterval(START, END));
        }
    }

    @Nested
    class WhatCounts {

        @Test
        void areTheWholeMinutesOfTheShiftInWhichTheyWereThere() {
            ledger.time = START.minusSeconds(600);
            ledger.own(1, IN, ledger.shown(1, IN));
            ledger.time = START.plusSeconds(61);
            ledger.own(2, IN, ledger.shown(2, IN));
            ledger.time = END.minusSeconds(61);
            ledger.own(2, OUT, ledger.shown(3, OUT));
            ledger.time = END.plusSeconds(600);
            ledger.own(1, OUT, ledger.shown(4, OUT));

            assertThat(ledger.send(new CountAttendance(SHIFT, Set.of())).people())
                    .extracting(Person::volunteerId, Person::interval)
                    .containsExactly(
                            tuple(volunteer(1), new ServiceInterval(START, END)),
                            tuple(volunteer(2), new ServiceInterval(START.plusSeconds(120), END.minusSeconds(120))));
        }

        /** Both signed up before it came out that they are one person. */
        @Test
        void areBothNumbersOfWhoeverTurnedOutToBeOne() {
            served(1);
            ledger.send(new RecordNoShow(SHIFT, volunteer(2), null));
            mergedInto(2, 1);

            assertThat(ledger.send(new CountAttendance(SHIFT, Set.of())).people())
                    .extracting(Person::volunteerId, Person::now, Person::interval)
                    .containsExactly(tuple(volunteer(1), volunteer(2), new ServiceInterval(START, END)));
            assertThat(ledger.send(new CountAttendance(SHIFT, Set.of(volunteer(1), volunteer(2))))
                            .people())
                    .extracting(Person::volunteerId, Person::interval)
                    .containsExactly(tuple(volunteer(1), new ServiceInterval(START, END)));
        }

        @Test
        void isNothingOfWhoIsStillThereOrWasNever() {
            ledger.own(1, IN, ledger.shown(1, IN));

            assertThat(counted(1).refused()).isEqualTo(Problem.ATTENDANCE_UNCONFIRMED);
            assertThat(counted(2).refused()).isEqualTo(Problem.NO_ATTENDANCE);
        }

        @Test
        void isNothingOfLessThanAMinute() {
            ledger.time = END.minusSeconds(30);
            ledger.own(1, IN, ledger.shown(1, IN));
            ledger.time = END;
            ledger.own(1, OUT, ledger.shown(2, OUT));

            assertThat(counted(1).refused()).isEqualTo(Problem.INTERVAL_EMPTY);
        }

        /** Whoever corrects it after it was counted does so before it is certified, or is refused: there is nothing between. */
        @Test
        void isCertifiedAsItCountsAtThatMoment() {
            served(1);
            assertThat(counted(1).interval()).isEqualTo(new ServiceInterval(START, END));
            Instant earlier = END.minusSeconds(1800);
            ledger.send(new CorrectAttendance(SHIFT, volunteer(1), START, earlier, REASON, null));

            ledger.send(certifying(1, RECORD));

            assertThat(ledger.log(volunteer(1).value()))
                    .last()
                    .asInstanceOf(type(HoursCertified.class))
                    .satisfies(hours -> {
                        assertThat(hours.recordId()).isEqualTo(RECORD);
                        assertThat(hours.shiftId()).isEqualTo(SHIFT);
                        assertThat(hours.end()).isEqualTo(earlier);
                        assertThat(hours.evidence()).isEqualTo(EvidenceClass.BACK_FILLED);
                    });
            assertThat(ledger.roll()).endsWith(new AttendanceCertified(SHIFT, volunteer(1), RECORD));
        }

        @Test
        void isMarkedOnlyWhereItIsCertified() {
            assertCommandRefused(Problem.NO_ATTENDANCE, certifying(1, RECORD));
            served(1);
            ledger.happened(volunteer(1).value(), new VolunteerBanned(volunteer(1), REASON));

            assertCommandRefused(Problem.VOLUNTEER_BANNED, certifying(1, RECORD));
        }

        @Test
        void keepsWhoSawIt() {
            served(1);
            served(2);
            assertCommandRefused(Problem.WITNESS_IS_PARTY, certifying(1, RECORD, 1));

            ledger.send(certifying(1, RECORD, 2));

            assertThat(ledger.log(volunteer(1).value()))
                    .last()
                    .asInstanceOf(type(HoursCertified.class))
                    .extracting(HoursCertified::witness)
                    .isEqualTo(volunteer(2));
        }

        /** Of a log in which the mark followed the record by itself. */
        @Test
        void isMarkedWhereItWasCertifiedAndNotMarked() {
            served(1);
            ledger.send(certifying(1, RECORD));
            Object certified = ledger.log(volunteer(1).value()).getLast();
            AttendanceLedger older = new AttendanceLedger();
            older.opened(SHIFT);
            older.signedUp(SHIFT, 1);
            older.time = END;
            older.send(new RecordAttendance(
                    SHIFT, EvidenceMethod.LIST, List.of(new Listed(volunteer(1), START, END)), null));
            older.happened(volunteer(1).value(), certified);

            older.send(certifying(1, RECORD));

            assertThat(older.roll()).endsWith(new AttendanceCertified(SHIFT, volunteer(1), RECORD));
            assertThat(older.log(volunteer(1).value()))
                    .filteredOn(HoursCertified.class::isInstance)
                    .hasSize(1);
        }

        @Test
        void changesNoMoreOnceItIsCertified() {
            served(1);

            assertThat(ledger.send(certifying(1, RECORD)))
                    .isEqualTo(new CertifiedAttendance(Effect.RECORDED, RECORD, 120));

            assertThat(ledger.roll()).endsWith(new AttendanceCertified(SHIFT, volunteer(1), RECORD));
            assertThat(counted(1).certified()).isEqualTo(RECORD);
            List<Object> before = ledger.all();
            assertThat(ledger.send(certifying(1, ServiceRecordId.from(new UUID(5, 2)))))
                    .isEqualTo(new CertifiedAttendance(Effect.ALREADY_RECORDED, RECORD, 120));
            assertThat(ledger.all()).isEqualTo(before);
            assertCommandRefused(
                    Problem.ATTENDANCE_CERTIFIED,
                    new CorrectAttendance(SHIFT, volunteer(1), START, END.minusSeconds(60), REASON, null));
            assertCommandRefused(
                    Problem.ATTENDANCE_CERTIFIED, new DecideEvidence(SHIFT, volunteer(1), false, REASON, null));
            assertCommandRefused(Problem.ATTENDANCE_CERTIFIED, new RecordNoShow(SHIFT, volunteer(1), null));
            ledger.time = END.plusSeconds(60);
            assertRefusedWithoutATrace(Problem.ATTENDANCE_CERTIFIED, () -> ledger.own(1, OUT, ledger.shown(9, OUT)));
        }
    }
}
