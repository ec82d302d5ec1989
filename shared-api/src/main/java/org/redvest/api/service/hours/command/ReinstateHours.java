package org.redvest.api.service.hours.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.RecordOf;
import org.redvest.api.id.RevocationOrderId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;

/**
 * Give a revoked service its effect back.
 *
 * @param volunteerId under whose number it was certified
 * @param recordId which record
 * @param changeId the number of this change; the same number again is the same change
 * @param reason why, in words
 * @param orderId the order whose records are given back; null where it is this one alone
 */
public record ReinstateHours(
        @TargetAggregateIdentifier VolunteerId volunteerId,
        ServiceRecordId recordId,
        HoursChangeId changeId,
        Text reason,
        @Nullable RevocationOrderId orderId)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.REVOKE_HOURS, new RecordOf(volunteerId, recordId));
    }
}
