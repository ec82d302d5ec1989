package org.redvest.api.reward.timebank.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.KinshipId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.Kin;

/**
 * Record that two people are related.
 *
 * @param kinshipId the id that follows from both
 * @param volunteerId of whom
 * @param relative to whom
 * @param kin what the relative is to them
 * @param document the document that it rests on
 */
public record RecordKinship(
        @TargetAggregateIdentifier KinshipId kinshipId,
        VolunteerId volunteerId,
        VolunteerId relative,
        Kin kin,
        Text document)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereTheyLive(Power.RUN_TIME_BANK, volunteerId);
    }
}
