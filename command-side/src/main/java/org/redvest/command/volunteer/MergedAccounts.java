package org.redvest.command.volunteer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.hours.ServiceInterval;
import org.redvest.api.volunteer.VolunteerId;
import org.redvest.api.volunteer.event.MergeEnded;
import org.redvest.api.volunteer.event.MergeTookEffect;
import org.redvest.api.volunteer.event.VolunteerEvent;

/**
 * Which other numbers are the same person's as one of them. Either it was merged into another, or others were merged into
 * it; never both, so that one number always goes on (ADR 19).
 */
final class MergedAccounts {

    private final Set<VolunteerId> absorbed = new LinkedHashSet<>();
    private @Nullable VolunteerId survivor;

    /** What is certified under the others once a decision needed it: nothing more is, for as long as they are merged. */
    private transient @Nullable List<CertifiedTime> opened;

    /** As the events of one number tell. */
    static MergedAccounts of(Collection<VolunteerEvent> events) {
        MergedAccounts merged = new MergedAccounts();
        events.forEach(event -> {
            switch (event) {
                case MergeTookEffect merge -> merged.add(merge);
                case MergeEnded merge -> merged.remove(merge);
                default -> {}
            }
        });
        return merged;
    }

    void add(MergeTookEffect merge) {
        opened = null;
        if (merge.volunteerId().equals(merge.absorbed())) {
            survivor = merge.survivor();
        } else {
            absorbed.add(merge.absorbed());
        }
    }

    void remove(MergeEnded merge) {
        opened = null;
        if (merge.volunteerId().equals(merge.absorbed())) {
            survivor = null;
        } else {
            absorbed.remove(merge.absorbed());
        }
    }

    /** The number that goes on, where this one was merged into it. */
    Optional<VolunteerId> survivor() {
        return Optional.ofNullable(survivor);
    }

    /** The numbers that were merged into this one. */
    Set<VolunteerId> absorbed() {
        return Collections.unmodifiableSet(absorbed);
    }

    /**
     * Requires that something may be recorded under this number.
     *
     * @throws Refusal {@link Problem#VOLUNTEER_MERGED}
     */
    void requireGoingOn() {
        if (survivor != null) {
            throw new Refusal(
                    Problem.VOLUNTEER_MERGED,
                    "This number was merged into %s, which is the same person: use that one.".formatted(survivor));
        }
    }

    /**
     * Requires that this number is the only one of its person.
     *
     * @throws Refusal {@link Problem#VOLUNTEER_MERGED}, {@link Problem#MERGE_CHAINED}
     */
    void requireAlone() {
        requireGoingOn();
        if (!absorbed.isEmpty()) {
            throw new Refusal(Problem.MERGE_CHAINED);
        }
    }

    /** Whether something is certified at that time under a number that was merged into this one. */
    boolean overlap(ServiceInterval interval, CertifiedServices services) {
        return certified(services).stream().anyMatch(time -> time.overlaps(interval));
    }

    /** Minutes on a civil day under the numbers that were merged into this one, those that are objected to among them. */
    long minutesOn(LocalDate day, CertifiedServices services) {
        return certified(services).stream()
                .mapToLong(time -> time.minutesOn(day))
                .sum();
    }

    private List<CertifiedTime> certified(CertifiedServices services) {
        List<CertifiedTime> known = opened;
        if (known == null) {
            known = absorbed.stream().map(services::timeOf).toList();
            opened = known;
        }
        return known;
    }
}
