package org.redvest.command.honour.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.honour.benefit.BenefitTerms;
import org.redvest.api.honour.benefit.event.BenefitChanged;
import org.redvest.api.honour.benefit.event.BenefitEnded;
import org.redvest.api.honour.benefit.event.BenefitEvent;
import org.redvest.api.honour.benefit.event.BenefitOffered;

/**
 * What a benefit's events say of it.
 *
 * @param division division code of whose plan it is of; null where there is none
 * @param versions all that the plan fixed, the oldest first
 * @param lastDay last civil day on which it can be used, where somebody ended it; null where nobody did
 */
record BenefitFacts(
        @Nullable DivisionCode division,
        List<Version> versions,
        @Nullable LocalDate lastDay) {

    /** Of one that nobody offered. */
    static final BenefitFacts NOTHING = new BenefitFacts(null, List.of(), null);

    /**
     * What the plan fixes from a day on.
     *
     * @param number 1 for the first
     * @param until last civil day of the benefit; null where it has no end
     */
    record Version(int number, LocalDate from, @Nullable LocalDate until, BenefitTerms terms) {}

    /** With the next event of the benefit. */
    BenefitFacts and(BenefitEvent event) {
        return switch (event) {
            case BenefitOffered offered ->
                new BenefitFacts(
                        offered.division(),
                        List.of(new Version(1, offered.from(), offered.until(), offered.terms())),
                        lastDay);
            case BenefitChanged changed -> {
                List<Version> more = new ArrayList<>(versions);
                more.add(new Version(changed.version(), changed.from(), changed.until(), changed.terms()));
                yield new BenefitFacts(division, List.copyOf(more), lastDay);
            }
            case BenefitEnded ended -> new BenefitFacts(division, versions, ended.lastDay());
        };
    }

    boolean isOffered() {
        return !versions.isEmpty();
    }

    /** The version that has begun by a civil day, or the first where none has. */
    Version begunOn(LocalDate day) {
        return versions.stream()
                .filter(version -> !version.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseGet(versions::getFirst);
    }

    /** As it is offered on a civil day; empty where it is not. */
    Optional<Version> offeredOn(LocalDate day) {
        return versions.stream()
                .filter(version -> !version.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .filter(version -> !isPast(version.until(), day) && !isPast(lastDay, day));
    }

    private static boolean isPast(@Nullable LocalDate last, LocalDate day) {
        return last != null && last.isBefore(day);
    }
}
