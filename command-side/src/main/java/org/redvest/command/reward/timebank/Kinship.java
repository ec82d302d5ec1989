package org.redvest.command.reward.timebank;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.KinshipId;
import org.redvest.api.reward.timebank.command.EndKinship;
import org.redvest.api.reward.timebank.command.RecordKinship;
import org.redvest.api.reward.timebank.command.VerifyKinship;
import org.redvest.api.reward.timebank.event.KinshipEnded;
import org.redvest.api.reward.timebank.event.KinshipEvent;
import org.redvest.api.reward.timebank.event.KinshipRecorded;
import org.redvest.api.reward.timebank.event.KinshipVerified;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.Hand;

/** What is on record of two people being related: recorded by one officer on a document, verified by another. */
final class Kinship {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable KinshipId id;

    /** Null where nothing is on record, or not any more. */
    private @Nullable KinshipRecorded recorded;

    private Hand recordedBy = Hand.NOBODYS;
    private boolean verified;

    Kinship() {
        // required by Axon
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(RecordKinship command, Volunteers volunteers) {
        if (recorded != null) {
            if (!recorded.volunteerId().equals(command.volunteerId()) || recorded.kin() != command.kin()) {
                throw new Refusal(Problem.KINSHIP_ALREADY_RECORDED);
            }
            return Effect.ALREADY_RECORDED;
        }
        if (volunteers.personOf(command.volunteerId()).contains(command.relative())) {
            throw new Refusal(Problem.SERVED_ONESELF);
        }
        volunteers.of(command.volunteerId()).requireGoingOn();
        volunteers.of(command.relative()).requireGoingOn();
        apply(new KinshipRecorded(
                command.kinshipId(), command.volunteerId(), command.relative(), command.kin(), command.document()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(VerifyKinship command, MetaData sender) {
        KinshipRecorded record = require();
        if (verified) {
            return Effect.ALREADY_RECORDED;
        }
        if (Hand.of(sender).isOneWith(recordedBy)) {
            throw new Refusal(Problem.VERIFIER_IS_RECORDER);
        }
        apply(new KinshipVerified(command.kinshipId(), record.volunteerId()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(EndKinship command) {
        if (recorded == null) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new KinshipEnded(command.kinshipId(), require().volunteerId(), command.reason()));
        return Effect.RECORDED;
    }

    private KinshipRecorded require() {
        if (recorded == null) {
            throw new Refusal(Problem.UNKNOWN_KINSHIP);
        }
        return recorded;
    }

    @EventSourcingHandler
    void evolve(KinshipEvent event, MetaData envelope) {
        id = event.kinshipId();
        switch (event) {
            case KinshipRecorded record -> {
                recorded = record;
                recordedBy = Hand.of(envelope);
                verified = false;
            }
            case KinshipVerified _ -> verified = true;
            case KinshipEnded _ -> recorded = null;
        }
    }
}
