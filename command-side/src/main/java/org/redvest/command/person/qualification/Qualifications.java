package org.redvest.command.person.qualification;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.QualificationId;
import org.redvest.api.id.QualificationsId;
import org.redvest.api.person.qualification.command.ChangeQualifications;
import org.redvest.api.person.qualification.command.RecordQualification;
import org.redvest.api.person.qualification.command.WithdrawQualification;
import org.redvest.api.person.qualification.event.QualificationEvent;
import org.redvest.api.person.qualification.event.QualificationRecorded;
import org.redvest.api.person.qualification.event.QualificationWithdrawn;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.Days;

/**
 * The qualifications that were recorded under one number: each once, none by the person themselves. Whether one holds is a
 * question about a day, and asked of {@link QualificationsHeld}.
 */
final class Qualifications {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable QualificationsId id;

    private final Set<QualificationId> recorded = new HashSet<>();
    private final Set<QualificationId> withdrawn = new HashSet<>();

    Qualifications() {
        // required by Axon
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(RecordQualification command, Volunteers volunteers) {
        if (recorded.contains(command.qualificationId())) {
            return Effect.ALREADY_RECORDED;
        }
        volunteers.of(command.volunteerId()).requireGoingOn();
        requireSomebodyElse(command, volunteers);
        LocalDate until = command.until();
        if (until != null) {
            Days.requireInOrder(command.from(), until);
        }
        apply(new QualificationRecorded(
                command.qualificationId(),
                command.volunteerId(),
                command.title(),
                command.issuer(),
                command.number(),
                command.from(),
                until,
                command.evidenceSha256()));
        return Effect.RECORDED;
    }

    /** Whatever has become of the number: what was recorded under one that is merged or banned can be wrong as well. */
    @CommandHandler
    Effect decide(WithdrawQualification command, Volunteers volunteers) {
        if (!recorded.contains(command.qualificationId())) {
            throw new Refusal(Problem.UNKNOWN_QUALIFICATION_RECORD);
        }
        if (withdrawn.contains(command.qualificationId())) {
            return Effect.ALREADY_RECORDED;
        }
        volunteers.of(command.volunteerId()).requireNotErased();
        requireSomebodyElse(command, volunteers);
        apply(new QualificationWithdrawn(command.qualificationId(), command.volunteerId(), command.reason()));
        return Effect.RECORDED;
    }

    /** Nobody acts on their own qualifications, under whichever of their numbers. */
    private static void requireSomebodyElse(ChangeQualifications command, Volunteers volunteers) {
        if (command.recorder() != null
                && volunteers.personOf(command.volunteerId()).contains(command.recorder())) {
            throw new Refusal(Problem.SELF_RECORDING);
        }
    }

    @EventSourcingHandler
    void evolve(QualificationEvent event) {
        id = QualificationsId.of(event.volunteerId());
        switch (event) {
            case QualificationRecorded it -> recorded.add(it.qualificationId());
            case QualificationWithdrawn it -> withdrawn.add(it.qualificationId());
        }
    }
}
