package org.redvest.api.service.hours.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.RecordOf;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;

/**
 * Sign for a certified service too, as somebody else than who certified it (四眼原则).
 *
 * @param volunteerId under whose number it was certified
 * @param recordId which record
 * @param signer number of who signs, where they are a volunteer themselves; neither who served nor who certified
 */
public record CountersignHours(
        @TargetAggregateIdentifier VolunteerId volunteerId,
        ServiceRecordId recordId,
        @Nullable VolunteerId signer) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.CERTIFY_HOURS, new RecordOf(volunteerId, recordId));
    }
}
