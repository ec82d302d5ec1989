package org.redvest.platform.messaging;

import java.util.Optional;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.queryhandling.QueryExecutionException;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/** Carries refusals over a bus that may lie between two processes: as details, the only part of a failure that does. */
public final class Refusals {

    private Refusals() {}

    /**
     * A refusal on its way.
     *
     * @param problem the reason
     * @param detail what to tell the caller
     */
    record Details(Problem problem, String detail) {}

    static CommandExecutionException ofCommand(Refusal refusal) {
        return new CommandExecutionException(refusal.detail(), null, details(refusal));
    }

    static QueryExecutionException ofQuery(Refusal refusal) {
        return new QueryExecutionException(refusal.detail(), null, details(refusal));
    }

    private static Details details(Refusal refusal) {
        return new Details(refusal.problem(), refusal.detail());
    }

    /** The refusal within a failure that came off a bus; empty where the failure is none. */
    public static Optional<Refusal> within(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
            if (cause instanceof HandlerExecutionException handling) {
                Optional<Details> details = handling.getDetails();
                if (details.isPresent()) {
                    return details.map(found -> new Refusal(found.problem(), found.detail()));
                }
            }
        }
        return Optional.empty();
    }
}
