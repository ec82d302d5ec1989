package org.redvest.command.volunteer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.hours.ServiceInterval;
import org.redvest.api.volunteer.VolunteerId;

/** What is certified under the numbers that were merged into one, for whoever certifies under that one (ADR 19). */
final class MergedAccounts {

    private Set<VolunteerId> absorbed = Set.of();

    /** What is certified under them once a decision needed it: nothing more is, for as long as they are merged. */
    private transient @Nullable List<CertifiedTime> opened;

    /** From now on it is about these numbers. */
    void become(Set<VolunteerId> numbers) {
        absorbed = numbers;
        opened = null;
    }

    /** Whether something is certified at that time under one of them. */
    boolean overlap(ServiceInterval interval, CertifiedServices services) {
        return certified(services).stream().anyMatch(time -> time.overlaps(interval));
    }

    /** Minutes on a civil day under all of them, those that are objected to among them. */
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
