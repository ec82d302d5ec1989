package org.redvest.command.person.file;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.PersonalFileId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.person.file.command.RecordBloodDonation;
import org.redvest.api.person.file.command.RecordCommendation;
import org.redvest.api.person.file.command.RecordEvaluation;
import org.redvest.api.person.file.command.RecordFileEntry;
import org.redvest.api.person.file.command.RecordTraining;
import org.redvest.api.person.file.event.BloodDonated;
import org.redvest.api.person.file.event.CommendationRecorded;
import org.redvest.api.person.file.event.EvaluationRecorded;
import org.redvest.api.person.file.event.PersonalFileEvent;
import org.redvest.api.person.file.event.TrainingRecorded;
import org.redvest.api.reward.points.Amounts;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.hours.Timeliness;
import org.redvest.command.city.organisation.Organisations;
import org.redvest.command.person.volunteer.CertifiedServices;
import org.redvest.command.person.volunteer.RecordingDeadline;
import org.redvest.command.person.volunteer.Volunteers;

/**
 * The personal file of one volunteer: it begins with its first entry, takes each entry once, and none that its volunteer
 * recorded. Apart from {@code Volunteer}, because no rule about hours or registration reads what stands in it.
 */
final class PersonalFile {

    private static final int MOST_MILLILITRES = 1000;

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable PersonalFileId id;

    private final Set<UUID> entries = new HashSet<>();

    PersonalFile() {
        // required by Axon
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(RecordTraining command, Volunteers volunteers, Clock clock) {
        return enter(
                command,
                volunteers,
                clock,
                () -> new TrainingRecorded(
                        command.entryId(),
                        command.volunteerId(),
                        command.title(),
                        command.content(),
                        Amounts.require(command.minutes()),
                        command.host(),
                        command.date()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(RecordBloodDonation command, Volunteers volunteers, Clock clock) {
        return enter(
                command,
                volunteers,
                clock,
                () -> new BloodDonated(
                        command.entryId(),
                        command.volunteerId(),
                        requireMillilitres(command.millilitres()),
                        command.place(),
                        command.date()));
    }

    private static int requireMillilitres(int millilitres) {
        if (Amounts.require(millilitres) > MOST_MILLILITRES) {
            throw new Refusal(Problem.AMOUNT_TOO_LARGE, "Nobody gives more than 1,000 ml at once.");
        }
        return millilitres;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(RecordCommendation command, Volunteers volunteers, Clock clock) {
        return enter(
                command,
                volunteers,
                clock,
                () -> new CommendationRecorded(
                        command.entryId(),
                        command.volunteerId(),
                        command.title(),
                        command.level(),
                        command.grantedBy(),
                        command.evidence(),
                        command.date()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(
            RecordEvaluation command,
            Volunteers volunteers,
            Organisations organisations,
            CertifiedServices services,
            RecordingDeadline deadline,
            Clock clock) {
        return enter(command, volunteers, clock, () -> {
            organisations.require(command.organisationId());
            return new EvaluationRecorded(
                    command.entryId(),
                    command.volunteerId(),
                    command.serviceRecordId(),
                    command.organisationId(),
                    command.grade(),
                    command.date(),
                    timeliness(command, services, deadline, clock));
        });
    }

    private Effect enter(
            RecordFileEntry command, Volunteers volunteers, Clock clock, Supplier<PersonalFileEvent> entry) {
        if (entries.contains(command.entryId().uuid())) {
            return Effect.ALREADY_RECORDED;
        }
        volunteers.of(command.volunteerId()).requireGoingOn();
        if (command.volunteerId().equals(command.recorder())) {
            throw new Refusal(Problem.SELF_RECORDING);
        }
        if (command.date().isAfter(CivilTime.dateOf(clock.instant()))) {
            throw new Refusal(Problem.DATE_IN_FUTURE);
        }
        apply(entry.get());
        return Effect.RECORDED;
    }

    /** Where an evaluation is of one service, it has to be recorded in the same term as that (Decree 67 Art. 11). */
    private static @Nullable Timeliness timeliness(
            RecordEvaluation command, CertifiedServices services, RecordingDeadline deadline, Clock clock) {
        ServiceRecordId record = command.serviceRecordId();
        if (record == null) {
            return null;
        }
        ServiceInterval service =
                services.require(command.volunteerId(), record).interval();
        if (command.date().isBefore(service.serviceDate())) {
            throw new Refusal(Problem.EVALUATION_TOO_EARLY);
        }
        return deadline.timeliness(service.end(), clock.instant());
    }

    @EventSourcingHandler
    void evolve(PersonalFileEvent event) {
        id = PersonalFileId.of(event.volunteerId());
        entries.add(event.entryId().uuid());
    }
}
