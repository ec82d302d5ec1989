package org.redvest.command.service.callup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.CallUpId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.callup.event.CallUpOrdered;
import org.redvest.api.service.shift.SignUpState;
import org.redvest.api.service.shift.SignedUp;
import org.redvest.api.service.shift.command.SignUp;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.service.diary.Commitments;
import org.redvest.command.service.diary.Commitments.Commitment;
import org.redvest.command.service.shift.SignUps;
import org.springframework.stereotype.Component;

/**
 * Answers to call-ups: whoever comes is signed up for the first of its shifts, the most urgent first, that has a place for them.
 * They come through the shifts' own door, so that a rush on a call-up is one on its shifts, and every rule of signing up holds.
 */
@Component
class CallUpAnswers {

    /** Refused because of one place: they may be of use at the next. */
    private static final Set<Problem> OF_A_PLACE = Set.of(
            Problem.SHIFT_FULL,
            Problem.SHIFT_CANCELLED,
            Problem.SHIFT_OVER,
            Problem.SIGN_UP_NOT_OPEN,
            Problem.SIGN_UP_CLOSED,
            Problem.QUALIFICATION_MISSING,
            Problem.OVERLAPPING_COMMITMENT,
            Problem.REST_TOO_SHORT);

    private final CallUps callUps;
    private final SignUps signUps;
    private final Commitments commitments;
    private final Volunteers volunteers;

    CallUpAnswers(CallUps callUps, SignUps signUps, Commitments commitments, Volunteers volunteers) {
        this.callUps = callUps;
        this.signUps = signUps;
        this.commitments = commitments;
        this.volunteers = volunteers;
    }

    /**
     * Where somebody is to come.
     *
     * @param shiftId which of the call-up's shifts
     * @param signUpId number of their sign-up there
     * @param state how it stands
     */
    record Answered(ShiftId shiftId, SignUpId signUpId, SignUpState state) {}

    /**
     * Signs somebody up where they are needed; who is signed up there already is told so again.
     *
     * @param signUp number of the sign-up, where it is a new one
     * @param termsVersion version of agreement and risks that they accept
     * @throws Refusal as signing up does; {@link Problem#UNKNOWN_CALL_UP}, {@link Problem#CALL_UP_ENDED},
     *     {@link Problem#CALL_UP_FULL}
     */
    Answered answer(CallUpId callUp, SignUpId signUp, VolunteerId volunteer, int termsVersion, Envelope envelope) {
        CallUpOrdered order = callUps.requireGoingOn(callUp);
        Optional<Commitment> before = answerOf(volunteer, order);
        if (before.isPresent()) {
            // asked again under its number, so that only whom it concerns is told
            ShiftId there = before.get().shift();
            return at(there, new SignUp(there, before.get().signUp(), volunteer, termsVersion, null), envelope);
        }
        List<Refusal> refusals = new ArrayList<>();
        for (ShiftId shift : order.shifts()) {
            try {
                return at(shift, new SignUp(shift, signUp, volunteer, termsVersion, null), envelope);
            } catch (Refusal refusal) {
                if (!OF_A_PLACE.contains(refusal.problem())) {
                    throw refusal;
                }
                refusals.add(refusal);
            }
        }
        throw nowhere(refusals);
    }

    private Optional<Commitment> answerOf(VolunteerId volunteer, CallUpOrdered order) {
        return commitments.of(volunteers.personOf(volunteer)).stream()
                .filter(commitment -> order.shifts().contains(commitment.shift()))
                .findFirst();
    }

    private Answered at(ShiftId shift, SignUp command, Envelope envelope) {
        SignedUp signedUp = signUps.ask(shift, command, envelope);
        return new Answered(shift, signedUp.signUpId(), signedUp.state());
    }

    /** Where a place is only taken, it may become free; otherwise it lies with whoever answers, and the most urgent tells how. */
    private static Refusal nowhere(List<Refusal> refusals) {
        boolean full =
                refusals.isEmpty() || refusals.stream().anyMatch(refusal -> refusal.problem() == Problem.SHIFT_FULL);
        return full ? new Refusal(Problem.CALL_UP_FULL) : refusals.getFirst();
    }
}
