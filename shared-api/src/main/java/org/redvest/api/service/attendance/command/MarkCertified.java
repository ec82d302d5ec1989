package org.redvest.api.service.attendance.command;

import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;

/**
 * Note that hours were certified which rest on an attendance. Of no effect where that was noted.
 *
 * @param shiftId of which shift
 * @param volunteerId who
 * @param recordId the service record's number
 */
public record MarkCertified(@RoutingKey ShiftId shiftId, VolunteerId volunteerId, ServiceRecordId recordId)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys();
    }
}
