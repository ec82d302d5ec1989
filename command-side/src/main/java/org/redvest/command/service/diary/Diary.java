package org.redvest.command.service.diary;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.DiaryId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.diary.DiaryEnd;
import org.redvest.api.service.diary.event.CommitmentDropped;
import org.redvest.api.service.diary.event.CommitmentHeld;
import org.redvest.api.service.diary.event.CommitmentNoted;
import org.redvest.api.service.diary.event.DiaryClosed;
import org.redvest.api.service.diary.event.DiaryEvent;
import org.redvest.api.service.diary.event.DiaryJoined;
import org.redvest.api.service.diary.event.DiaryParted;
import org.redvest.api.service.diary.event.DiaryReopened;
import org.redvest.api.service.diary.event.GuardianWithdrawalNoted;

/**
 * When somebody is committed. It has no commands of its own: whoever decides about a sign-up, a merge or an erasure writes
 * here in the same unit of work, so that two of them that concern one person meet in one stream, and the store lets only the
 * first append.
 */
public final class Diary {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable DiaryId id;

    private final Map<SignUpId, Commitment> open = new LinkedHashMap<>();
    private final Set<DiaryEnd> ends = EnumSet.noneOf(DiaryEnd.class);
    private final Set<VolunteerId> joined = new HashSet<>();
    private final Set<Instant> guardianWithdrawals = new HashSet<>();

    Diary() {
        // required by Axon
    }

    /**
     * A sign-up that is not over.
     *
     * @param held whether its time is held; while somebody waits it is not
     */
    public record Commitment(SignUpId signUp, ShiftId shift, Instant start, Instant end, boolean held) {

        /** Whether less than this lies between the two; touching ends are no overlap. */
        boolean isWithin(Duration rest, Instant otherStart, Instant otherEnd) {
            return start.isBefore(otherEnd.plus(rest)) && otherStart.isBefore(end.plus(rest));
        }
    }

    /** Why nothing more is noted here; empty where something is. */
    Optional<DiaryEnd> end() {
        return ends.stream().findFirst();
    }

    /** The numbers that were merged into this one, since there are diaries. */
    Set<VolunteerId> joined() {
        return Set.copyOf(joined);
    }

    /** Shifts whose held time overlaps this, or leaves less rest between. */
    Stream<ShiftId> inTheWay(Instant start, Instant end, Duration rest) {
        return open.values().stream()
                .filter(Commitment::held)
                .filter(commitment -> commitment.isWithin(rest, start, end))
                .map(Commitment::shift);
    }

    /**
     * Notes a sign-up.
     *
     * @param envelope of whose wish it is, where it is not that of the command at hand
     */
    public void note(VolunteerId volunteer, Commitment commitment, MetaData envelope) {
        apply(
                new CommitmentNoted(
                        volunteer,
                        commitment.signUp(),
                        commitment.shift(),
                        commitment.start(),
                        commitment.end(),
                        commitment.held()),
                envelope);
    }

    /** Holds the time of a sign-up of the person from now on, under whichever of their numbers it was noted. */
    public void hold(VolunteerId volunteer, SignUpId signUp) {
        apply(new CommitmentHeld(volunteer, signUp));
    }

    /** The time of a sign-up is free again. */
    public void drop(VolunteerId volunteer, SignUpId signUp) {
        if (open.containsKey(signUp)) {
            apply(new CommitmentDropped(volunteer, signUp));
        }
    }

    /** Notes nothing more, for this reason too. */
    public void close(VolunteerId volunteer, DiaryEnd end) {
        if (!ends.contains(end)) {
            apply(new DiaryClosed(volunteer, end));
        }
    }

    /** Goes on, where no other reason is left. */
    public void reopen(VolunteerId volunteer, DiaryEnd end) {
        if (ends.contains(end)) {
            apply(new DiaryReopened(volunteer, end));
        }
    }

    /** Is the diary of another number's person too. */
    public void join(VolunteerId volunteer, VolunteerId absorbed) {
        apply(new DiaryJoined(volunteer, absorbed));
    }

    /** Is that no more. */
    public void part(VolunteerId volunteer, VolunteerId absorbed) {
        apply(new DiaryParted(volunteer, absorbed));
    }

    /**
     * Notes that the guardian no longer consents, once for each time: it closes nothing, because who is of age by then needs no
     * guardian, but whoever decides about a sign-up meanwhile loses to it, and asks again.
     */
    public void noteGuardianWithdrawal(VolunteerId volunteer, Instant from) {
        if (!guardianWithdrawals.contains(from)) {
            apply(new GuardianWithdrawalNoted(volunteer, from));
        }
    }

    @EventSourcingHandler
    void evolve(DiaryEvent event) {
        id = DiaryId.of(event.volunteerId());
        switch (event) {
            case CommitmentNoted noted ->
                open.put(
                        noted.signUpId(),
                        new Commitment(noted.signUpId(), noted.shiftId(), noted.start(), noted.end(), noted.held()));
            case CommitmentHeld held ->
                open.computeIfPresent(
                        held.signUpId(),
                        (signUp, waited) -> new Commitment(signUp, waited.shift(), waited.start(), waited.end(), true));
            case CommitmentDropped dropped -> open.remove(dropped.signUpId());
            case DiaryClosed closed -> ends.add(closed.end());
            case DiaryReopened reopened -> ends.remove(reopened.end());
            case DiaryJoined join -> joined.add(join.absorbed());
            case DiaryParted part -> joined.remove(part.absorbed());
            case GuardianWithdrawalNoted withdrawal -> guardianWithdrawals.add(withdrawal.from());
        }
    }
}
