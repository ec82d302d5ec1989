package org.redvest.command.service.attendance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.attendance.CertifiedAttendance;
import org.redvest.api.service.attendance.CountedAttendance.Person;
import org.redvest.api.service.attendance.command.CertifyAttendance;
import org.redvest.api.service.attendance.command.CountAttendance;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.project.ProjectDetails;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.Commands;
import org.redvest.command.service.project.Projects;
import org.redvest.command.service.project.Projects.Published;
import org.redvest.command.service.shift.Shifts;
import org.redvest.command.vault.KeyRing;
import org.springframework.stereotype.Component;

/**
 * Certifies what counts of a shift's attendance, person by person: every rule of certification decides about each, and whoever is
 * refused keeps nobody else from their hours. A record's number follows from shift and person, so that the same order again, or
 * one that goes on after a crash, is the same records.
 */
@Component
class ShiftCertification {

    private final Commands commands;
    private final CertificationBatches batches;
    private final Shifts shifts;
    private final Projects projects;
    private final Volunteers volunteers;
    private final KeyRing keys;

    ShiftCertification(
            Commands commands,
            CertificationBatches batches,
            Shifts shifts,
            Projects projects,
            Volunteers volunteers,
            KeyRing keys) {
        this.commands = commands;
        this.batches = batches;
        this.shifts = shifts;
        this.projects = projects;
        this.volunteers = volunteers;
        this.keys = keys;
    }

    /**
     * Takes an order for these people, or for everybody who was there where none are named. Of whom nothing counts, or whose hours
     * are certified, it is said at once.
     *
     * @param leader who certifies
     * @param witness who saw that they served; null where nobody did
     * @param sender who orders it, and in whose name each is certified
     * @throws Refusal {@link Problem#UNKNOWN_SHIFT}, {@link Problem#AUTHORITY_MISSING},
     *     {@link Problem#PROJECT_NOT_PUBLISHED}; as {@link Volunteers#requireLeader};
     *     {@link Problem#IDEMPOTENCY_KEY_REUSED}
     */
    CertificationBatch order(
            UUID id,
            ShiftId shift,
            VolunteerId leader,
            @Nullable VolunteerId witness,
            Set<VolunteerId> named,
            Envelope sender) {
        List<Person> people =
                commands.send(new CountAttendance(shift, named), sender).people();
        projects.requireOncePublished(shifts.require(shift).project());
        volunteers.requireLeader(leader);
        List<VolunteerId> everybody = people.stream().map(Person::volunteerId).toList();
        batches.add(
                id,
                sender.actorId(),
                shift,
                leader,
                witness,
                everybody,
                people.stream().flatMap(person -> saidAtOnce(person).stream()).toList());
        CertificationBatch batch = batches.find(id).orElseThrow();
        if (!batch.isOf(leader, witness, named.isEmpty() ? batch.people() : Set.copyOf(everybody))) {
            throw new Refusal(Problem.IDEMPOTENCY_KEY_REUSED);
        }
        return batch;
    }

    private static Optional<Certified> saidAtOnce(Person person) {
        ServiceInterval interval = person.interval();
        if (person.certified() != null) {
            return Optional.of(Certified.recorded(
                    person.volunteerId(),
                    Effect.ALREADY_RECORDED,
                    person.certified(),
                    interval == null ? null : Long.valueOf(interval.minutes())));
        }
        if (interval == null) {
            Problem problem = person.refused();
            return Optional.of(Certified.refused(
                    person.volunteerId(), problem == null ? Problem.NO_ATTENDANCE : problem, person.detail()));
        }
        return Optional.empty();
    }

    /**
     * Certifies some of them, or says why not.
     *
     * @throws Refusal of the kind {@link Problem.Kind#UNAVAILABLE}: they come again
     */
    List<Certified> certify(List<VolunteerId> people, CertificationBatch batch) {
        Shifts.Known shift = shifts.require(batch.shift());
        Published project = projects.requireOncePublished(shift.project());
        return people.stream()
                .map(person -> certify(person, shift, project, batch))
                .toList();
    }

    private Certified certify(VolunteerId person, Shifts.Known shift, Published project, CertificationBatch batch) {
        ProjectDetails details = project.details();
        ServiceRecordId record = ServiceRecordId.from(
                keys.uuid("record-of-attendance", shift.id().value() + "|" + person));
        try {
            CertifiedAttendance certified = commands.send(
                    new CertifyAttendance(
                            shift.id(),
                            person,
                            record,
                            project.organisation(),
                            batch.certifiedBy(),
                            details.name(),
                            details.theme(),
                            shift.site().division(),
                            shift.site().address(),
                            batch.witness()),
                    Envelope.user(batch.orderedBy()),
                    batch.id().toString());
            return Certified.recorded(person, certified.effect(), certified.recordId(), certified.minutes());
        } catch (Refusal refusal) {
            if (refusal.problem().kind() == Problem.Kind.UNAVAILABLE) {
                throw refusal;
            }
            return Certified.refused(person, refusal.problem(), refusal.detail());
        }
    }
}
