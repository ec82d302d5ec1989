package org.redvest.query.platform.projecting;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.redvest.platform.messaging.LogPositions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which events are passed over for which projections, because somebody decided so and said why. The decision is kept with the
 * ledger and honoured by every build of the read models; the event stays in the log, and with all other projections.
 */
@Component
public class PassedOver {

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Set<Event> known;

    PassedOver(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.known = read();
    }

    private record Event(String projection, long position) {}

    /**
     * A decision.
     *
     * @param projection which one passes over
     * @param position which event
     * @param reason why
     * @param decidedBy subject of the token of whoever decided
     * @param decidedAt when
     */
    public record Decision(String projection, long position, String reason, String decidedBy, Instant decidedAt) {}

    boolean contains(String projection, EventMessage<?> event) {
        Set<Event> decided = known;
        return !decided.isEmpty()
                && event instanceof TrackedEventMessage<?> tracked
                && decided.contains(new Event(projection, LogPositions.of(tracked.trackingToken())));
    }

    /** Every decision, oldest first. */
    public List<Decision> decisions() {
        return jdbc.sql(
                        "SELECT projection, position, reason, decided_by, decided_at FROM ledger.passed_over ORDER BY decided_at")
                .query(Decision.class)
                .list();
    }

    /** Keeps a decision; the first one about an event stands. */
    public void decide(String projection, long position, String reason, String decidedBy) {
        jdbc.sql("""
                        INSERT INTO ledger.passed_over (projection, position, reason, decided_by, decided_at)
                        VALUES (:projection, :position, :reason, :by, :at) ON CONFLICT DO NOTHING""")
                .param("projection", projection)
                .param("position", position)
                .param("reason", reason)
                .param("by", decidedBy)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        lookAgain();
    }

    /** Takes in what other processes decided. */
    public void lookAgain() {
        known = read();
    }

    private Set<Event> read() {
        return jdbc.sql("SELECT projection, position FROM ledger.passed_over").query(Event.class).stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
