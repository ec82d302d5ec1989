package org.redvest.platform.messaging;

import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
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

    /** What is unknown, where a command is for an aggregate that does not exist: the prefix of its id tells. */
    private static final Map<String, Problem> UNKNOWN_BY_PREFIX = Map.of(
            "vol", Problem.UNKNOWN_VOLUNTEER,
            "org", Problem.UNKNOWN_ORGANISATION,
            "itm", Problem.UNKNOWN_REWARD_ITEM,
            "rdm", Problem.UNKNOWN_REDEMPTION,
            "ins", Problem.UNKNOWN_INSURANCE_POLICY,
            "pol", Problem.UNKNOWN_POLICY,
            "aut", Problem.UNKNOWN_DELEGATION,
            "mrg", Problem.UNKNOWN_MERGE_CASE);

    static Refusal ofUnknown(AggregateNotFoundException unknown) {
        Problem problem = UNKNOWN_BY_PREFIX.get(
                String.valueOf(unknown.getAggregateIdentifier()).substring(0, 3));
        if (problem == null) {
            throw unknown;
        }
        return new Refusal(problem);
    }

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
