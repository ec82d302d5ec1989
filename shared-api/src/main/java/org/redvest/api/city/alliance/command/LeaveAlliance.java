package org.redvest.api.city.alliance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.AllianceId;
import org.redvest.api.id.OrganisationId;

/**
 * Let a member go.
 *
 * @param allianceId which alliance
 * @param organisationId the member
 * @param on civil date of the first day on which it is none, Asia/Shanghai
 * @param asStated whether the date is somebody else's record and is taken as it states it, also where it lies before the
 *     day of joining: a membership on no day
 */
public record LeaveAlliance(
        @TargetAggregateIdentifier AllianceId allianceId, OrganisationId organisationId, LocalDate on, boolean asStated)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_ALLIANCES, allianceId);
    }
}
