package org.redvest.command.service.attendance;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.redvest.api.Effect;
import org.redvest.api.id.RollId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.attendance.CertifiedAttendance;
import org.redvest.api.service.attendance.command.CertifyAttendance;
import org.redvest.api.service.attendance.event.AttendanceCertified;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.hours.command.CertifyHours;
import org.redvest.command.person.volunteer.Volunteer;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.service.shift.Shifts;

/**
 * Certifies what an attendance counts. The record and the mark on the roll are written in one unit of work (ADR 6), so that no
 * correction comes between what was counted, what was certified and what changes no more. The roll first, and then the
 * volunteer, who decides by every rule of certification.
 */
final class CertificationDesk {

    private final Repository<Roll> rolls;
    private final Repository<Volunteer> registered;
    private final Shifts shifts;
    private final Volunteers volunteers;

    CertificationDesk(Repository<Roll> rolls, Repository<Volunteer> registered, Shifts shifts, Volunteers volunteers) {
        this.rolls = rolls;
        this.registered = registered;
        this.shifts = shifts;
        this.volunteers = volunteers;
    }

    @CommandHandler
    CertifiedAttendance handle(CertifyAttendance command, MetaData sender) throws Exception {
        Shifts.Known shift = shifts.require(command.shiftId());
        VolunteerId number = command.volunteerId();
        Aggregate<Roll> roll = rolls.loadOrCreate(RollId.of(command.shiftId()).value(), Roll::new);
        Attendance attendance = roll.invoke(it -> it.of(number));
        ServiceInterval interval = attendance.countedIn(shift.times());
        ServiceRecordId before = attendance.certified();
        if (before != null) {
            return new CertifiedAttendance(Effect.ALREADY_RECORDED, before, interval.minutes());
        }
        CertifyHours hours = new CertifyHours(
                volunteers.personOf(number).getFirst(),
                command.recordId(),
                command.organisationId(),
                command.certifiedBy(),
                command.activity(),
                command.category(),
                interval,
                command.division(),
                command.place(),
                command.shiftId(),
                attendance.evidence(),
                command.witness(),
                null);
        registered
                .load(hours.volunteerId().value())
                .handle(GenericCommandMessage.asCommandMessage(hours).andMetaData(sender));
        roll.execute(it -> it.happen(
                new AttendanceCertified(command.shiftId(), number, command.recordId()), MetaData.emptyInstance()));
        return new CertifiedAttendance(Effect.RECORDED, command.recordId(), interval.minutes());
    }
}
