package org.redvest.api.service.order.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;

/**
 * How satisfied were those who were served? What is null is not asked about.
 *
 * @param division division code within which
 * @param organisationId code of the team that served
 * @param from first civil day on which a service ended, Asia/Shanghai
 * @param to last civil day
 * @param by what it is told apart by
 */
public record FindSatisfaction(
        @Nullable String division, @Nullable String organisationId, LocalDate from, LocalDate to, By by)
        implements Query<SatisfactionStatistics> {

    /** What satisfaction is told apart by. */
    public enum By {
        /** The team that served; volunteers by themselves together. */
        TEAM,
        /** The community or street where it was served. */
        DIVISION,
        /** The month in which the service ended, as in 2026-03. */
        MONTH
    }

    @Override
    public Class<SatisfactionStatistics> answer() {
        return SatisfactionStatistics.class;
    }
}
