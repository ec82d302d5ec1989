package org.redvest.api.city.grid.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Subject;
import org.redvest.api.city.grid.GridPost;
import org.redvest.api.id.GridUnitId;

/**
 * Appoint who looks after a unit (A 岗), or does while they are away (B 岗): at most one each on a day, and never the same.
 *
 * @param gridUnitId which
 * @param post which of the two
 * @param worker who, by the subject of their token
 * @param from first civil day, Asia/Shanghai
 * @param until last civil day; null where it has no end
 */
public record AppointGridWorker(
        @TargetAggregateIdentifier GridUnitId gridUnitId,
        GridPost post,
        Subject worker,
        LocalDate from,
        @Nullable LocalDate until)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_GRID, gridUnitId);
    }
}
