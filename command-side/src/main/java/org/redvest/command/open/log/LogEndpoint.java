package org.redvest.command.open.log;

import org.jspecify.annotations.Nullable;
import org.redvest.platform.messaging.LogPositions;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/**
 * {@code GET /actuator/log} shows how far the log is sealed and how far the last check of the whole ledger is; {@code POST} checks it:
 * what was edited, deleted or put elsewhere since it was sealed is found. {@code DELETE} ends the log, where another name is set than it has,
 * and begins one of that name: the way on after something was altered.
 */
@Component
@Endpoint(id = "log")
class LogEndpoint {

    private final LogTree tree;
    private final LogPositions positions;
    private final LogCheck check;
    private final Sealing sealing;
    private final LogKeys keys;

    LogEndpoint(LogTree tree, LogPositions positions, LogCheck check, Sealing sealing, LogKeys keys) {
        this.tree = tree;
        this.positions = positions;
        this.check = check;
        this.sealing = sealing;
        this.keys = keys;
    }

    /**
     * How things are.
     *
     * @param origin name that the log has; the one that is set, before anything was sealed
     * @param first position at which it begins in the ledger
     * @param sealed how many events are in the tree
     * @param toSeal how many are not yet
     * @param check of the whole ledger; null where none was asked for
     */
    record State(String origin, long first, long sealed, long toSeal, LogCheck.@Nullable Progress check) {}

    @ReadOperation
    State state() {
        LogTree.Extent extent = tree.extent();
        String origin = extent.origin();
        long sealed = extent.size();
        long recorded = positions.head() - extent.first() + 1;
        return new State(
                origin == null ? keys.origin() : origin,
                extent.first(),
                sealed,
                Math.max(0, recorded - sealed),
                check.progress().orElse(null));
    }

    @WriteOperation
    State check() {
        check.start();
        return state();
    }

    /** Nothing is ended where the log has the name that is set, nor begun under a name that it had before. */
    @DeleteOperation
    State beginAnew() {
        sealing.beginAnew();
        return state();
    }
}
