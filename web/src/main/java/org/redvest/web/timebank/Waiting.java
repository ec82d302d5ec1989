package org.redvest.web.timebank;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.reward.timebank.query.TimeStatement;
import org.redvest.api.reward.timebank.query.TimeStatement.Kind;
import org.redvest.api.reward.timebank.query.TimeStatement.StatementLine;

/** What waits in a time account. */
public final class Waiting {

    private Waiting() {}

    /** What was ordered or offered, and of which the statement tells no end; a gift that was accepted has none in the giver's account. */
    static Set<TimeMovementId> movements(TimeStatement statement) {
        if (statement.waiting() == 0) {
            return Set.of();
        }
        Set<TimeMovementId> ended = statement.entries().stream()
                .filter(line -> line.kind() == Kind.DRAWN || line.kind() == Kind.RETURNED)
                .map(StatementLine::timeMovementId)
                .collect(Collectors.toSet());
        return statement.entries().stream()
                .filter(line -> line.kind() == Kind.ORDERED || line.kind() == Kind.GIFT_OFFERED)
                .map(StatementLine::timeMovementId)
                .filter(movement -> !ended.contains(movement))
                .collect(Collectors.toSet());
    }

    /** Services that were ordered, and neither confirmed nor taken back. */
    public static List<StatementLine> orders(TimeStatement statement) {
        Set<TimeMovementId> waiting = movements(statement);
        return statement.entries().stream()
                .filter(line -> line.kind() == Kind.ORDERED && waiting.contains(line.timeMovementId()))
                .toList();
    }
}
