package org.redvest.api.honour.commendation.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.honour.commendation.Nominee;
import org.redvest.api.id.CommendationRoundId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;

/**
 * Nominate somebody for a commendation, or a team, a unit or a place.
 *
 * @param roundId in which round
 * @param category number of the category, from 1
 * @param nominee who
 * @param nominatedBy the organisation that answers for the nomination (推荐单位)
 * @param deeds what they did, in words
 * @param nominator the number of whoever sends this, so that nobody nominates themselves; null where they have none
 */
public record Nominate(
        @TargetAggregateIdentifier CommendationRoundId roundId,
        int category,
        Nominee nominee,
        OrganisationId nominatedBy,
        Text deeds,
        @Nullable VolunteerId nominator)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.NOMINATE, nominatedBy, nominatedBy);
    }
}
