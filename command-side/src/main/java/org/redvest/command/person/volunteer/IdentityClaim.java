package org.redvest.command.person.volunteer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.IdentityClaimId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.merge.command.LinkDocument;
import org.redvest.api.person.registration.command.RegisterVolunteer;
import org.redvest.api.person.volunteer.Admission;
import org.redvest.api.person.volunteer.event.IdentityClaimed;

/**
 * The claim of one identity document; one person may have several. Its stream can begin only once, in every store, so
 * that of fifty registrations with one document one wins: claim and volunteer are written together or not at all (ADR 6).
 */
public final class IdentityClaim {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable IdentityClaimId id;

    private @Nullable VolunteerId claimedBy;

    public IdentityClaim() {
        // required by Axon
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(RegisterVolunteer command, Volunteers volunteers, Admissions admissions) throws Exception {
        if (command.volunteerId().equals(claimedBy)) {
            return Effect.ALREADY_RECORDED;
        }
        if (holder(volunteers).isPresent()) {
            throw new Refusal(Problem.IDENTITY_ALREADY_CLAIMED);
        }
        volunteers.of(command.volunteerId()).requireUnknown();
        apply(new IdentityClaimed(command.claimId(), command.volunteerId(), command.documentKind()));
        Admission admission = admissions.decide(command.consent());
        createNew(Volunteer.class, () -> new Volunteer(command, admission));
        return Effect.RECORDED;
    }

    /** Claims the document, which nobody holds, for somebody who is registered with another. */
    public void claim(LinkDocument command) {
        apply(new IdentityClaimed(command.claimId(), command.volunteerId(), command.documentKind()));
    }

    /**
     * Whose document it is. That of somebody who was erased is nobody's, and a new number has nothing of the old one; but
     * who is banned does not come back through erasure.
     */
    public Optional<VolunteerId> holder(Volunteers volunteers) {
        return Optional.ofNullable(claimedBy)
                .filter(holder -> !volunteers.of(holder).erased() || volunteers.isBanned(holder));
    }

    @EventSourcingHandler
    void evolve(IdentityClaimed event) {
        id = event.claimId();
        claimedBy = event.volunteerId();
    }
}
