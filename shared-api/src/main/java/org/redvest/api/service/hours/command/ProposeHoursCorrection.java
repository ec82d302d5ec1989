package org.redvest.api.service.hours.command;

import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.RecordOf;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.ServiceInterval;

/**
 * Propose to correct when a certified service took place.
 *
 * @param changeId the number that the change will have; the same number again is the same change
 * @param volunteerId under whose number it was certified
 * @param recordId which record
 * @param interval when the service took place, as it is to be
 * @param from when it took place as it counts now, as whoever proposes knows it; null where they do not say
 * @param reason why, in words
 */
public record ProposeHoursCorrection(
        @RoutingKey HoursChangeId changeId,
        VolunteerId volunteerId,
        ServiceRecordId recordId,
        ServiceInterval interval,
        @Nullable ServiceInterval from,
        Text reason)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.CERTIFY_HOURS, new RecordOf(volunteerId, recordId));
    }
}
