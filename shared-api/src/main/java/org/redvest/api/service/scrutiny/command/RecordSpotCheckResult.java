package org.redvest.api.service.scrutiny.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.SpotCheckId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.scrutiny.CheckOutcome;

/**
 * Say what was found of a record that a spot-check drew; said again, the last word counts.
 *
 * @param spotCheckId which
 * @param volunteerId number under which the record was certified
 * @param recordId the record that was checked
 * @param outcome whether the service took place as recorded
 * @param note what was found, in words that are published
 */
public record RecordSpotCheckResult(
        @TargetAggregateIdentifier SpotCheckId spotCheckId,
        VolunteerId volunteerId,
        ServiceRecordId recordId,
        CheckOutcome outcome,
        Text note)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.SCRUTINISE, spotCheckId);
    }
}
