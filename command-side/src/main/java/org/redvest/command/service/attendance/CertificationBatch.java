package org.redvest.command.service.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;

/**
 * An order to certify what counts of a shift's attendance, and how far that has come.
 *
 * @param orderedBy subject of whoever ordered it, and in whose name each is certified
 * @param certifiedBy the activity's leader
 * @param witness who saw that they served; null where nobody did
 * @param undecided those whose turn comes
 * @param decided what became of the others
 * @param finishedAt when the last one was decided; null before
 */
record CertificationBatch(
        UUID id,
        String orderedBy,
        ShiftId shift,
        VolunteerId certifiedBy,
        @Nullable VolunteerId witness,
        List<VolunteerId> undecided,
        List<Certified> decided,
        Instant orderedAt,
        @Nullable Instant finishedAt) {

    /** How far it has come. */
    enum State {
        /** Hours are being certified, or will be in a moment. */
        RUNNING,
        /** Everybody was certified or refused. */
        COMPLETED
    }

    State state() {
        return finishedAt == null ? State.RUNNING : State.COMPLETED;
    }

    /** Persons whom it is about. */
    long total() {
        return (long) undecided.size() + decided.size();
    }

    /** Minutes that are certified of those who are decided. */
    long minutes() {
        return decided.stream()
                .map(Certified::minutes)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Those who were refused, in their order. */
    List<Certified> refused() {
        return decided.stream().filter(Certified::isRefused).toList();
    }

    /** Whom it is about. */
    Set<VolunteerId> people() {
        return Stream.concat(undecided.stream(), decided.stream().map(Certified::volunteerId))
                .collect(Collectors.toSet());
    }

    /** Whether this is what is ordered. */
    boolean isOf(VolunteerId leader, @Nullable VolunteerId seenBy, Set<VolunteerId> everybody) {
        return certifiedBy.equals(leader) && Objects.equals(witness, seenBy) && people().equals(everybody);
    }
}
