package org.redvest.query.platform.projecting;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which projections are set aside, as every process knows: this one at once, another after a second at the latest.
 */
@Component
public class Standing {

    private static final Duration KNOWN_FOR = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Counter failures;
    private volatile Known known = Known.NOTHING;

    Standing(JdbcClient jdbc, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.failures = Counter.builder("redvest.projections.failures")
                .description("Projections that were set aside by this process")
                .register(meters);
        meters.gauge("redvest.projections.aside", this, standing -> standing.setAside()
                .size());
    }

    private record Known(Map<String, SetAside> setAside, Instant until) {

        private static final Known NOTHING = new Known(Map.of(), Instant.MIN);
    }

    /** The projections that are set aside, by their names. */
    public Map<String, SetAside> setAside() {
        Known last = known;
        Instant now = clock.instant();
        if (now.isBefore(last.until())) {
            return last.setAside();
        }
        return look(last, new Known(read(), now.plus(KNOWN_FOR)));
    }

    /** What was set aside while somebody looked is not overwritten by what they saw. */
    private synchronized Map<String, SetAside> look(Known last, Known fresh) {
        if (known.equals(last)) {
            known = fresh;
        }
        return known.setAside();
    }

    private Map<String, SetAside> read() {
        Map<String, SetAside> found = new TreeMap<>();
        jdbc.sql("SELECT projection, position, event_id, event_type, error, since FROM query.set_aside")
                .query(SetAside.class)
                .list()
                .forEach(aside -> found.put(aside.projection(), aside));
        return found;
    }

    /** Some are about to be set aside here: nobody is answered by them from the moment on in which the position is told. */
    synchronized void failing(Map<String, SetAside> projections) {
        failures.increment(projections.size());
        Map<String, SetAside> more = new TreeMap<>(known.setAside());
        more.putAll(projections);
        known = new Known(more, clock.instant().plus(KNOWN_FOR));
    }

    /** Something changed here: whoever asks next looks. */
    public synchronized void changed() {
        known = Known.NOTHING;
    }
}
