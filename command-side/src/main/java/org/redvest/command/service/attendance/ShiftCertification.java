package org.redvest.command.service.attendance;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.attendance.CountedAttendance;
import org.redvest.api.service.attendance.CountedAttendance.Person;
import org.redvest.api.service.attendance.command.CountAttendance;
import org.redvest.api.service.hours.EvidenceClass;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.hours.command.CertifyHours;
import org.redvest.api.service.project.ProjectDetails;
import org.redvest.command.platform.Commands;
import org.redvest.command.service.project.Projects;
import org.redvest.command.service.project.Projects.Published;
import org.redvest.command.service.shift.Shifts;
import org.redvest.command.vault.KeyRing;
import org.redvest.platform.messaging.Appended;
import org.springframework.stereotype.Component;

/**
 * Certifies what counts of a shift's attendance, person by person: every rule of certification decides about each, and whoever is
 * refused keeps nobody else from their hours. A record's number follows from shift and person, so that the same request again is
 * the same records.
 */
@Component
class ShiftCertification {

    /** At a time: those who are written together share a commit. */
    private static final int AT_ONCE = 64;

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
            @Nullable String detail) {

        private static Certified refused(VolunteerId volunteer, Problem problem, @Nullable String detail) {
            return new Certified(volunteer, null, null, null, problem, detail);
        }
    }

    private record Done(Certified certified, @Nullable Long position) {}

    /**
     * Certifies the hours of these people, or of everybody who was there where none are named.
     *
     * @param leader who certifies
     * @throws Refusal {@link Problem#UNKNOWN_SHIFT}, {@link Problem#AUTHORITY_MISSING},
     *     {@link Problem#PROJECT_NOT_PUBLISHED}
     */
    List<Certified> certify(ShiftId id, VolunteerId leader, Set<VolunteerId> people, Envelope sender) {
        CountedAttendance counted = commands.send(new CountAttendance(id, people), sender);
        Shifts.Known shift = shifts.require(id);
        Published project = projects.requireOncePublished(shift.project());
        try (ExecutorService side =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Future<Done>> each = counted.people().stream()
                    .map(person -> side.submit(() -> certify(person, shift, project, leader, sender)))
                    .toList();
            List<Done> done = each.stream().map(ShiftCertification::get).toList();
            done.stream()
                    .map(Done::position)
                    .filter(position -> position != null)
                    .max(Long::compareTo)
                    .ifPresent(Appended::at);
            return done.stream().map(Done::certified).toList();
        }
    }

    private Done certify(Person person, Shifts.Known shift, Published project, VolunteerId leader, Envelope sender) {
        try {
            Certified certified = certified(person, shift, project, leader, sender);
            var appended = Appended.take();
            return new Done(certified, appended.isPresent() ? Long.valueOf(appended.getAsLong()) : null);
        } catch (Refusal refusal) {
            return new Done(Certified.refused(person.volunteerId(), refusal.problem(), refusal.detail()), null);
        }
    }

    private Certified certified(
            Person person, Shifts.Known shift, Published project, VolunteerId leader, Envelope sender) {
        ServiceInterval interval = person.interval();
        EvidenceClass evidence = person.evidence();
        if (person.certified() != null) {
            return new Certified(
                    person.volunteerId(),
                    Effect.ALREADY_RECORDED,
                    person.certified(),
                    interval == null ? null : Long.valueOf(interval.minutes()),
                    null,
                    null);
        }
        if (interval == null || evidence == null) {
            Problem problem = person.refused();
            return Certified.refused(
                    person.volunteerId(), problem == null ? Problem.NO_ATTENDANCE : problem, person.detail());
        }
        ProjectDetails details = project.details();
        ServiceRecordId record = ServiceRecordId.from(
                keys.uuid("record-of-attendance", shift.id().value() + "|" + person.volunteerId()));
        Effect effect = commands.send(
                new CertifyHours(
                        person.now(),
                        record,
                        project.organisation(),
                        leader,
                        details.name(),
                        details.theme(),
                        interval,
                        shift.site().division(),
                        shift.site().address(),
                        shift.id(),
                        evidence),
                sender);
        return new Certified(person.volunteerId(), effect, record, interval.minutes(), null, null);
    }

    private static Done get(Future<Done> each) {
        try {
            return each.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Problem.BUSY);
        }
    }
}
