package org.redvest.api.service.order.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;

/**
 * How satisfied those were who were served (评单). Reviews of whom a service was for, reviews that somebody else gave for them,
 * and services that nobody reviewed stand apart, and what was not reviewed counts as nothing.
 *
 * @param total of all that was asked for
 * @param groups the same, told apart: teams and divisions with most services first, months in their order; with no parts
 *     where fewer than five were reviewed, which would tell of persons
 * @param position of the log up to which this is the answer
 */
public record SatisfactionStatistics(Group total, List<Group> groups, long position) implements AsOf {

    /** Reviews below which nothing is told of how they were. */
    public static final int LEAST = 5;

    /** Stands for a team where volunteers served by themselves. */
    public static final String VOLUNTEERS = "VOLUNTEERS";

    /**
     * Of some services.
     *
     * @param key code of the team or division, or the month; {@link #VOLUNTEERS} for volunteers by themselves; empty for the
     *     total
     * @param name what it is called; null where nobody knows
     * @param served services that were reviewed or can be no more
     * @param unreviewed those of them that nobody reviewed in time
     * @param own how those found it whom it was for; null where fewer than {@link #LEAST} said so
     * @param proxied how it was said for them; null where it was said of fewer than {@link #LEAST}
     */
    public record Group(
            String key,
            @Nullable String name,
            long served,
            long unreviewed,
            @Nullable Grades own,
            @Nullable Grades proxied) {}

    /**
     * Reviews by what they say.
     *
     * @param verySatisfied 非常满意
     * @param satisfied 满意
     * @param fair 一般
     * @param dissatisfied 不满意
     */
    public record Grades(long verySatisfied, long satisfied, long fair, long dissatisfied) {}
}
