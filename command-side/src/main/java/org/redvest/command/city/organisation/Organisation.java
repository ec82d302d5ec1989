package org.redvest.command.city.organisation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.city.organisation.command.RegisterOrganisation;
import org.redvest.api.city.organisation.event.OrganisationEvent;
import org.redvest.api.city.organisation.event.OrganisationRegistered;
import org.redvest.api.id.OrganisationId;

/** An organisation: registered once under its unified social credit code. */
final class Organisation {

    @AggregateIdentifier
    private @Nullable OrganisationId id;

    Organisation() {
        // required by Axon
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(RegisterOrganisation command) {
        if (id != null) {
            throw new Refusal(Problem.ORGANISATION_ALREADY_REGISTERED);
        }
        apply(new OrganisationRegistered(command.organisationId(), command.name(), command.division()));
        return Effect.RECORDED;
    }

    @EventSourcingHandler
    void evolve(OrganisationEvent event) {
        id = event.organisationId();
    }
}
