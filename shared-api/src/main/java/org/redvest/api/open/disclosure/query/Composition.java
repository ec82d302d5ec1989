package org.redvest.api.open.disclosure.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;
import org.redvest.api.Provenance;

/**
 * Certified services, broken down. Groups of fewer than {@link #FEWEST} persons are suppressed, and the smallest of the others too until
 * those that are hold as many together, so that nobody reckons one by subtraction.
 *
 * @param by by what
 * @param from first service date, Asia/Shanghai
 * @param to last service date, Asia/Shanghai
 * @param division code of the division within which the services took place; null for the whole city
 * @param groups most minutes first, those that are suppressed last; of a week its hours in order
 * @param position position in the log on which it is based
 * @param provenance where its figures come from
 */
public record Composition(
        CompositionKey by,
        LocalDate from,
        LocalDate to,
        @Nullable String division,
        List<Group> groups,
        long position,
        Provenance provenance)
        implements AsOf {

    /** Persons in a group that is shown, at least. */
    public static final int FEWEST = 5;

    /**
     * A group.
     *
     * @param key which: a skill, or an hour of the week; null where it is a skill that is suppressed, as
     *     a rare one tells who has it
     * @param suppressed whether its figures are withheld
     * @param persons volunteers, each counted once in each group; null where suppressed
     * @param records service records; null where suppressed
     * @param minutes certified minutes; null where suppressed
     */
    public record Group(
            @Nullable String key,
            boolean suppressed,
            @Nullable Long persons,
            @Nullable Long records,
            @Nullable Long minutes) {}
}
