package org.redvest.command.service.attendance;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.attendance.CertifiedAttendance;
import org.redvest.api.service.attendance.CountedAttendance;
import org.redvest.api.service.attendance.CountedAttendance.Person;
import org.redvest.api.service.attendance.command.CertifyAttendance;
import org.redvest.api.service.attendance.command.CountAttendance;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.project.ProjectDetails;
import org.redvest.command.platform.Commands;
import org.redvest.command.service.project.Projects;
import org.redvest.command.service.project.Projects.Published;
import org.redvest.command.service.shift.Shifts;
import org.redvest.command.vault.KeyRing;
import org.redvest.platform.web.OneOfMany;
import org.springframework.stereotype.Component;

/**
 * Certifies what counts of a shift's attendance, person by person: every rule of certification decides about each, and whoever is
 * refused keeps nobody else from their hours. A record's number follows from shift and person, so that the same request again is
 * the same records.
 */
@Component
class ShiftCertification {

    private final Commands commands;
    private final Shifts shifts;
    private final Projects projects;
    private final KeyRing keys;

    ShiftCertification(Commands commands, Shifts shifts, Projects projects, KeyRing keys) {
        this.commands = commands;
        this.shifts = shifts;
        this.projects = projects;
        this.keys = keys;
    }

    /**
     * What became of one of them.
     *
     * @param effect what was recorded; null where it was refused
     * @param recordId the service record; null where there is none
     * @param minutes of service; null where it was refused
     * @param code why it was refused; null where it was not
     * @param detail the same in words
     */
    record Certified(
            VolunteerId volunteerId,
            @Nullable Effect effect,
            @Nullable ServiceRecordId recordId,
            @Nullable Long minutes,
            @Nullable Problem code,
            @Nullable String detail)
            implements OneOfMany {

        private static Certified refused(VolunteerId volunteer, Problem problem, @Nullable String detail) {
            return new Certified(volunteer, null, null, null, problem, detail);
        }
    }

    /**
     * Certifies the hours of these people, or of everybody who was there where none are named.
     *
     * @param leader who certifies
     * @param witness who saw that they served; null where nobody did
     * @throws Refusal {@link Problem#UNKNOWN_SHIFT}, {@link Problem#AUTHORITY_MISSING},
     *     {@link Problem#PROJECT_NOT_PUBLISHED}
     */
    List<Certified> certify(
            ShiftId id, VolunteerId leader, @Nullable VolunteerId witness, Set<VolunteerId> people, Envelope sender) {
        CountedAttendance counted = commands.send(new CountAttendance(id, people), sender);
        Shifts.Known shift = shifts.require(id);
        Published project = projects.requireOncePublished(shift.project());
        return counted.people().stream()
                .map(person -> certify(person, shift, project, leader, witness, sender))
                .toList();
    }

    private Certified certify(
            Person person,
            Shifts.Known shift,
            Published project,
            VolunteerId leader,
            @Nullable VolunteerId witness,
            Envelope sender) {
        try {
            return certified(person, shift, project, leader, witness, sender);
        } catch (Refusal refusal) {
            return Certified.refused(person.volunteerId(), refusal.problem(), refusal.detail());
        }
    }

    private Certified certified(
            Person person,
            Shifts.Known shift,
            Published project,
            VolunteerId leader,
            @Nullable VolunteerId witness,
            Envelope sender) {
        ServiceInterval interval = person.interval();
        if (person.certified() != null) {
            return new Certified(
                    person.volunteerId(),
                    Effect.ALREADY_RECORDED,
                    person.certified(),
                    interval == null ? null : Long.valueOf(interval.minutes()),
                    null,
                    null);
        }
        if (interval == null) {
            Problem problem = person.refused();
            return Certified.refused(
                    person.volunteerId(), problem == null ? Problem.NO_ATTENDANCE : problem, person.detail());
        }
        ProjectDetails details = project.details();
        ServiceRecordId record = ServiceRecordId.from(
                keys.uuid("record-of-attendance", shift.id().value() + "|" + person.volunteerId()));
        CertifiedAttendance certified = commands.send(
                new CertifyAttendance(
                        shift.id(),
                        person.volunteerId(),
                        record,
                        project.organisation(),
                        leader,
                        details.name(),
                        details.theme(),
                        shift.site().division(),
                        shift.site().address(),
                        witness),
                sender);
        return new Certified(
                person.volunteerId(), certified.effect(), certified.recordId(), certified.minutes(), null, null);
    }
}
