package org.redvest.command.open.log;

import org.jspecify.annotations.Nullable;
import org.redvest.platform.messaging.LogPositions;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/**
 * {@code GET /actuator/log} shows how far the log is sealed and how far the last check of the whole ledger is; {@code POST} checks it:
 * what was edited, deleted or put elsewhere since it was sealed is found.
 */
@Component
@Endpoint(id = "log")
class LogEndpoint {

    private final LogTree tree;
    private final RawLog log;
    private final LogPositions positions;
    private final LogCheck check;

    LogEndpoint(LogTree tree, RawLog log, LogPositions positions, LogCheck check) {
        this.tree = tree;
        this.log = log;
        this.positions = positions;
        this.check = check;
    }

    /**
     * How things are.
     *
     * @param sealed how many events are in the tree
     * @param toSeal how many are not yet
     * @param check of the whole ledger; null where none was asked for
     */
    record State(long sealed, long toSeal, LogCheck.@Nullable Progress check) {}

    @ReadOperation
    State state() {
        long sealed = tree.size();
        long recorded = positions.head() - log.first() + 1;
        return new State(
                sealed, Math.max(0, recorded - sealed), check.progress().orElse(null));
    }

    @WriteOperation
    State check() {
        check.start();
        return state();
    }
}
