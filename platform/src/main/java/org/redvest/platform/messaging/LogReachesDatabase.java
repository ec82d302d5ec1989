package org.redvest.platform.messaging;

import java.util.Map;
import org.axonframework.lifecycle.Phase;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Refuses to start on a log that ends before what the database knows of it, as after a restore of backups that do not belong together:
 * event processors would pass over what is recorded next at the positions that they took before.
 */
@Component
class LogReachesDatabase implements SmartLifecycle {

    private final LogPositions positions;
    private volatile boolean running;

    LogReachesDatabase(LogPositions positions) {
        this.positions = positions;
    }

    @Override
    public void start() {
        Map<String, Long> processors = positions.ofProcessors();
        if (!processors.isEmpty()) {
            long head = positions.head();
            processors.forEach((name, position) -> require(name, position, head));
        }
        running = true;
    }

    private static void require(String processor, long position, long head) {
        if (position > head) {
            throw new IllegalStateException(
                    ("The log ends at position %d, and the database knows it up to %d (%s): they are of"
                                    + " different moments. Restore the database to the time of the log's newest event.")
                            .formatted(head, position, processor));
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** When the log can be asked, and before any processor reads it. */
    @Override
    public int getPhase() {
        return Phase.INBOUND_EVENT_CONNECTORS - 1;
    }
}
