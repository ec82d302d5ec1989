package org.redvest.query.honour.star;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.honour.star.StarGranter;
import org.redvest.api.honour.star.query.VolunteerStars.Application;
import org.redvest.api.honour.star.query.VolunteerStars.Step;
import org.redvest.api.id.VolunteerId;

/** What steps, in their order, have come to for a person with any numbers: of these the highest star counts. */
final class StarLife {

    /**
     * A step, and who grants what was applied for by it.
     *
     * @param step what happened
     * @param grantedBy null for a step that says nothing of that
     */
    record Told(Step step, @Nullable StarGranter grantedBy) {}

    private final Map<VolunteerId, OfNumber> numbers = new HashMap<>();

    /** What it has come to for one number. */
    private static final class OfNumber {

        private final TreeSet<Integer> held = new TreeSet<>();
        private int underReview;
        private @Nullable Application open;

        void take(Told told) {
            Step step = told.step();
            switch (step.step()) {
                case APPLIED -> {
                    if (told.grantedBy() != null) {
                        open = new Application(step.level(), step.at(), false, null, told.grantedBy());
                    }
                }
                case ANNOUNCED -> {
                    Application before = open;
                    open = before == null
                            ? null
                            : new Application(
                                    before.level(), before.appliedAt(), true, step.noticeUntil(), before.grantedBy());
                }
                case REFUSED, STOPPED -> open = null;
                case GRANTED -> {
                    open = null;
                    held.add(step.level());
                }
                case PUT_UNDER_REVIEW -> underReview = step.level();
                case REVIEW_LAPSED, KEPT -> underReview = 0;
                case WITHDRAWN -> {
                    held.remove(step.level());
                    underReview = 0;
                }
            }
        }

        int highest() {
            return held.isEmpty() ? 0 : held.last();
        }
    }

    /** All steps. */
    static StarLife of(List<Told> steps) {
        StarLife life = new StarLife();
        steps.forEach(life::take);
        return life;
    }

    /** What the steps had come to by the end of a civil day, Asia/Shanghai. */
    static StarLife until(LocalDate day, List<Told> steps) {
        return of(steps.stream()
                .filter(told -> !CivilTime.dateOf(told.step().at()).isAfter(day))
                .toList());
    }

    private void take(Told told) {
        numbers.computeIfAbsent(told.step().volunteerId(), _ -> new OfNumber()).take(told);
    }

    /** The highest level that is held; 0 for none. */
    int highest() {
        return numbers.values().stream().mapToInt(OfNumber::highest).max().orElse(0);
    }

    /** Whether the highest one is under review. */
    boolean isHighestUnderReview() {
        int highest = highest();
        return highest > 0 && numbers.values().stream().anyMatch(number -> number.underReview == highest);
    }

    /** What was applied for last and is not decided yet; null where there is nothing. */
    @Nullable Application open() {
        return numbers.values().stream()
                .flatMap(number -> Stream.ofNullable(number.open))
                .max(Comparator.comparing(Application::appliedAt))
                .orElse(null);
    }
}
