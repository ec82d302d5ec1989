package org.redvest.api.city.alliance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.AllianceId;
import org.redvest.api.id.OrganisationId;

/**
 * Take an organisation into an alliance. Who left may come again: that is another membership.
 *
 * @param allianceId which alliance
 * @param organisationId the organisation, registered and not dissolved
 * @param category what kind of member it is, in the alliance's words
 * @param on civil date of its first day as a member, Asia/Shanghai
 */
public record JoinAlliance(
        @TargetAggregateIdentifier AllianceId allianceId, OrganisationId organisationId, Text category, LocalDate on)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_ALLIANCES, allianceId);
    }
}
