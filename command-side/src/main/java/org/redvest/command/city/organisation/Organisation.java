package org.redvest.command.city.organisation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.city.organisation.TeamOrigin;
import org.redvest.api.city.organisation.command.DissolveOrganisation;
import org.redvest.api.city.organisation.command.GuideTeam;
import org.redvest.api.city.organisation.command.RegisterOrganisation;
import org.redvest.api.city.organisation.command.RegisterTeam;
import org.redvest.api.city.organisation.command.ResumeOrganisation;
import org.redvest.api.city.organisation.command.SuspendOrganisation;
import org.redvest.api.city.organisation.event.OrganisationDissolved;
import org.redvest.api.city.organisation.event.OrganisationEntryEvent;
import org.redvest.api.city.organisation.event.OrganisationEvent;
import org.redvest.api.city.organisation.event.OrganisationRegistered;
import org.redvest.api.city.organisation.event.OrganisationResumed;
import org.redvest.api.city.organisation.event.OrganisationSuspended;
import org.redvest.api.city.organisation.event.TeamGuided;
import org.redvest.api.city.organisation.event.TeamRegistered;
import org.redvest.api.id.OrganisationId;

/** An organisation: registered once, suspended and resumed, dissolved for good. */
final class Organisation {

    @AggregateIdentifier
    private @Nullable OrganisationId id;

    private boolean suspended;
    private @Nullable OrganisationId guidedBy;
    private @Nullable OrganisationDissolved dissolved;

    Organisation() {
        // required by Axon
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(RegisterOrganisation command) {
        requireNew();
        apply(new OrganisationRegistered(command.organisationId(), command.name(), command.division()));
        return Effect.RECORDED;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(RegisterTeam command, Organisations organisations) {
        requireNew();
        if (command.guidedBy() != null) {
            organisations.requireGuide(command.guidedBy());
        } else if (command.origin() != TeamOrigin.TAIWAN) {
            throw new Refusal(Problem.GUIDING_BODY_REQUIRED);
        }
        apply(new TeamRegistered(
                command.organisationId(), command.origin(), command.name(), command.division(), command.guidedBy()));
        return Effect.RECORDED;
    }

    private void requireNew() {
        if (id != null) {
            throw new Refusal(Problem.ORGANISATION_ALREADY_REGISTERED);
        }
    }

    @CommandHandler
    Effect decide(SuspendOrganisation command) {
        requireNotDissolved();
        if (suspended) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new OrganisationSuspended(command.organisationId(), command.reason()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(ResumeOrganisation command) {
        requireNotDissolved();
        if (!suspended) {
            throw new Refusal(Problem.ORGANISATION_NOT_SUSPENDED);
        }
        apply(new OrganisationResumed(command.organisationId(), command.reason()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(GuideTeam command, Organisations organisations) {
        requireNotDissolved();
        if (!command.organisationId().isOfATeam()) {
            throw new Refusal(
                    Problem.TEAM_NUMBER_INVALID,
                    "Only teams without a credit code are guided: name one by its number.");
        }
        if (command.guidedBy().equals(guidedBy)) {
            return Effect.ALREADY_RECORDED;
        }
        organisations.requireGuide(command.guidedBy());
        apply(new TeamGuided(command.organisationId(), command.guidedBy(), command.reason()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(DissolveOrganisation command, Organisations organisations) {
        if (dissolved != null && Objects.equals(dissolved.successor(), command.successor())) {
            return Effect.ALREADY_RECORDED;
        }
        requireNotDissolved();
        if (command.successor() != null) {
            organisations.requireSuccessor(command.successor(), command.organisationId());
        }
        apply(new OrganisationDissolved(command.organisationId(), command.successor(), command.reason()));
        return Effect.RECORDED;
    }

    private void requireNotDissolved() {
        if (dissolved != null) {
            throw Organisations.dissolved(dissolved.organisationId(), dissolved.successor());
        }
    }

    @EventSourcingHandler
    void evolve(OrganisationEvent event) {
        switch (event) {
            case OrganisationEntryEvent entered -> {
                id = entered.organisationId();
                guidedBy = entered instanceof TeamRegistered team ? team.guidedBy() : null;
            }
            case TeamGuided guided -> guidedBy = guided.guidedBy();
            case OrganisationSuspended _ -> suspended = true;
            case OrganisationResumed _ -> suspended = false;
            case OrganisationDissolved ended -> dissolved = ended;
        }
    }
}
