package org.redvest.api.service.shift.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Site;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.shift.ShiftTerms;

/**
 * Open a shift of a published project.
 *
 * @param shiftId its number
 * @param projectId of which project
 * @param site where; null where the project takes place
 * @param terms when, and with how many places
 */
public record OpenShift(
        @TargetAggregateIdentifier ShiftId shiftId,
        ProjectId projectId,
        @Nullable Site site,
        ShiftTerms terms) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return site == null
                ? new Requirement.WhereItLies(Power.RUN_SHIFTS, projectId)
                : new Requirement.Moving(Power.RUN_SHIFTS, projectId, site.division());
    }
}
