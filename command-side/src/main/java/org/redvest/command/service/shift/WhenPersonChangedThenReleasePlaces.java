package org.redvest.command.service.shift;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SequenceNumber;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.diary.event.DiaryClosed;
import org.redvest.api.service.diary.event.DiaryJoined;
import org.redvest.api.service.diary.event.GuardianWithdrawalNoted;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.shift.ReleaseCause;
import org.redvest.api.service.shift.command.ReleasePlace;
import org.redvest.command.automation.Automation;
import org.redvest.command.person.volunteer.Ages;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.Commands;
import org.redvest.command.service.diary.Commitments;
import org.redvest.command.service.diary.Commitments.Commitment;
import org.springframework.stereotype.Component;

/**
 * Whoever may not serve any more is released from what is still to come: who is banned or erased from all of it, a minor whose
 * guardian does not consent any more from what lies on days on which they are one, and who turns out to have signed up twice
 * from what was noted later, but for what is called off anyway. What signs up at the same moment was noted before the diary
 * says so, and is found here, or it is refused. Delivered
 * again at any time, it releases nothing that was signed up for since.
 */
@Component
class WhenPersonChangedThenReleasePlaces extends Automation {

    private final Commands commands;
    private final Commitments commitments;
    private final Volunteers volunteers;
    private final Shifts shifts;
    private final Ages ages;

    WhenPersonChangedThenReleasePlaces(
            Commands commands, Commitments commitments, Volunteers volunteers, Shifts shifts, Ages ages) {
        super("release-places");
        this.commands = commands;
        this.commitments = commitments;
        this.volunteers = volunteers;
        this.shifts = shifts;
        this.ages = ages;
    }

    @EventHandler
    void on(DiaryClosed event, EventMessage<?> message) {
        switch (event.end()) {
            case BANNED ->
                run(() -> {
                    // asked anew: the ban may have been lifted since
                    if (volunteers.of(event.volunteerId()).banned()) {
                        release(ofPerson(event.volunteerId()), ReleaseCause.BANNED, message);
                    }
                });
            case ERASED -> run(() -> release(ofPerson(event.volunteerId()), ReleaseCause.ERASED, message));
            case MERGED -> {
                // the person goes on under another number, and so does what they signed up for
            }
        }
    }

    private Stream<Commitment> ofPerson(VolunteerId number) {
        return commitments.of(volunteers.personOf(number)).stream();
    }

    @EventHandler
    void on(GuardianWithdrawalNoted event, EventMessage<?> message) {
        run(() -> release(
                ofPerson(event.volunteerId()).filter(commitment -> lacksConsent(event.volunteerId(), commitment)),
                ReleaseCause.GUARDIAN_WITHDREW,
                message));
    }

    /** Asked anew: another consent may have been given since. */
    private boolean lacksConsent(VolunteerId volunteer, Commitment commitment) {
        try {
            ages.requireGuardianConsent(volunteer, new ServiceInterval(commitment.start(), commitment.end()));
            return false;
        } catch (Refusal refusal) {
            return refusal.problem() == Problem.GUARDIAN_CONSENT_REQUIRED;
        }
    }

    /** What the diary notes afterwards was decided with the others in view, and an organiser may have let it in beside them. */
    @EventHandler
    void on(DiaryJoined event, @SequenceNumber long sequence, EventMessage<?> message) {
        run(() -> release(
                doubles(ofPerson(event.volunteerId())
                        .filter(commitment ->
                                !commitment.number().equals(event.volunteerId()) || commitment.sequence() < sequence)
                        .filter(commitment -> !shifts.isCancelled(commitment.shift()))
                        .toList()),
                ReleaseCause.MERGED,
                message));
    }

    /** What cannot be kept beside what was noted before: the same shift, or a held time that overlaps. */
    static Stream<Commitment> doubles(List<Commitment> inOrder) {
        List<Commitment> kept = new ArrayList<>();
        List<Commitment> doubles = new ArrayList<>();
        for (Commitment commitment : inOrder) {
            boolean isDouble = kept.stream()
                    .filter(other -> !other.number().equals(commitment.number()))
                    .anyMatch(other -> other.shift().equals(commitment.shift())
                            || (other.held() && commitment.held() && other.overlaps(commitment)));
            (isDouble ? doubles : kept).add(commitment);
        }
        return doubles.stream();
    }

    private void release(Stream<Commitment> from, ReleaseCause cause, EventMessage<?> message) {
        from.filter(commitment -> commitment.end().isAfter(message.getTimestamp()))
                .forEach(commitment -> commands.send(
                        new ReleasePlace(commitment.shift(), commitment.signUp(), cause), envelope(), message));
    }
}
