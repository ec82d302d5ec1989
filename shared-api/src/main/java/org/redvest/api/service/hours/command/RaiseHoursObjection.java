package org.redvest.api.service.hours.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;

/**
 * Object to a service record under notice (公示异议): it does not count until that is decided.
 *
 * @param objectionId the number that the objection will have; the same number again is the same objection
 * @param volunteerId under whose number it was certified
 * @param recordId which record
 * @param reason why, in words
 */
public record RaiseHoursObjection(
        @RoutingKey HoursObjectionId objectionId, VolunteerId volunteerId, ServiceRecordId recordId, Text reason)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.SignedIn();
    }
}
