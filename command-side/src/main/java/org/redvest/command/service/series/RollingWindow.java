package org.redvest.command.service.series;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.id.SeriesId;
import org.redvest.api.service.series.Laying;
import org.redvest.api.service.series.command.LayOccurrences;
import org.redvest.command.city.policy.Policies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** From today on, for as many days as the city says. */
@Component
class RollingWindow {

    private static final Logger LOG = LoggerFactory.getLogger(RollingWindow.class);

    private final Policies policies;
    private final Clock clock;

    RollingWindow(Policies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * Lays the window of a series. One that cannot be laid, because its project is not open, for instance, is passed over.
     *
     * @throws Refusal where it may well be laid a little later ({@link Problem.Kind#UNAVAILABLE})
     */
    void lay(SeriesId series, Function<LayOccurrences, Laying> sending) {
        LocalDate today = CivilTime.dateOf(clock.instant());
        int days = policies.inForce(PolicyKind.SERIES_AHEAD_DAYS, today).value();
        try {
            inLots(new LayOccurrences(series, today, today.plusDays(days)), sending);
        } catch (Refusal refusal) {
            if (refusal.problem().kind() == Problem.Kind.UNAVAILABLE) {
                throw refusal;
            }
            LOG.debug("Nothing is laid of {}: {}", series, refusal.problem());
        }
    }

    /** Lays all of a window, so many shifts at a time. */
    static Laying inLots(LayOccurrences window, Function<LayOccurrences, Laying> sending) {
        Laying laid = Laying.NONE;
        do {
            laid = laid.and(sending.apply(window));
        } while (laid.more());
        return laid;
    }
}
