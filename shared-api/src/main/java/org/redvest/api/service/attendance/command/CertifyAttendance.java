package org.redvest.api.service.attendance.command;

import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.attendance.CertifiedAttendance;

/**
 * Certify the hours of somebody who was at a shift: as much as their attendance counts at that moment. From then on it
 * changes no more.
 *
 * @param shiftId of which shift
 * @param volunteerId who, by the number under which the roll names them
 * @param recordId the number the service record will have; the same number again is the same record
 * @param organisationId who records and answers for it
 * @param certifiedBy the activity's leader, who certifies; never the volunteer
 * @param activity name of the activity
 * @param category service category of the city's list
 * @param division division code of the place of service
 * @param place the place in words
 * @param witness who saw it, and neither served nor certifies; null where nobody did
 */
public record CertifyAttendance(
        @RoutingKey ShiftId shiftId,
        VolunteerId volunteerId,
        ServiceRecordId recordId,
        OrganisationId organisationId,
        VolunteerId certifiedBy,
        Text activity,
        Text category,
        DivisionCode division,
        Text place,
        @Nullable VolunteerId witness)
        implements Command<CertifiedAttendance> {

    @Override
    public Requirement requirement() {
        return new Requirement.Reaching(Power.CERTIFY_HOURS, new Remit(division, organisationId));
    }
}
