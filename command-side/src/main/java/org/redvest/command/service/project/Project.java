package org.redvest.command.service.project;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
import org.redvest.api.Text;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.service.project.ProjectDetails;
import org.redvest.api.service.project.command.AmendProject;
import org.redvest.api.service.project.command.ApproveProject;
import org.redvest.api.service.project.command.CloseProject;
import org.redvest.api.service.project.command.DraftProject;
import org.redvest.api.service.project.command.HandOverProject;
import org.redvest.api.service.project.command.PublishProject;
import org.redvest.api.service.project.command.ReturnProject;
import org.redvest.api.service.project.command.ReviseProject;
import org.redvest.api.service.project.command.SubmitProject;
import org.redvest.api.service.project.event.ProjectAmended;
import org.redvest.api.service.project.event.ProjectApproved;
import org.redvest.api.service.project.event.ProjectClosed;
import org.redvest.api.service.project.event.ProjectDrafted;
import org.redvest.api.service.project.event.ProjectEvent;
import org.redvest.api.service.project.event.ProjectHandedOver;
import org.redvest.api.service.project.event.ProjectPublished;
import org.redvest.api.service.project.event.ProjectReturned;
import org.redvest.api.service.project.event.ProjectRevised;
import org.redvest.api.service.project.event.ProjectSubmitted;
import org.redvest.command.city.organisation.Organisations;
import org.redvest.command.cover.insurance.InsurancePolicies;
import org.redvest.command.platform.Hand;
import org.redvest.command.service.project.ProjectFacts.Edition;
import org.redvest.command.service.project.ProjectFacts.Stage;

/**
 * A project: drafted, submitted, reviewed by somebody else, published by a third hand or by who submitted it, and closed. What
 * a reviewer answers for is only ever changed by a revision. What a unified command orders in an emergency is published at
 * once.
 */
public final class Project {

    @AggregateIdentifier
    private @Nullable ProjectId id;

    private @Nullable ProjectDrafted drafted;
    private ProjectFacts facts = ProjectFacts.NOTHING;

    /** One that is not drafted yet. */
    public Project() {
        // required by Axon
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(DraftProject command, Organisations organisations, Clock clock) {
        ProjectDrafted event = new ProjectDrafted(command.projectId(), command.organisationId(), command.details());
        if (event.equals(drafted)) {
            return Effect.ALREADY_RECORDED;
        }
        if (drafted != null) {
            throw new Refusal(Problem.PROJECT_DRAFTED_OTHERWISE);
        }
        organisations.requireServing(command.organisationId(), clock.instant());
        apply(event);
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(AmendProject command) {
        requireNotClosed();
        Edition inForce = facts.inForce();
        return inForce == null ? amendDraft(command, requireNonNull(facts.open())) : amendWords(command, inForce);
    }

    private static Effect amendDraft(AmendProject command, Edition draft) {
        return switch (draft.stage()) {
            case DRAFT, RETURNED -> amend(command, draft);
            case SUBMITTED -> throw new Refusal(Problem.PROJECT_UNDER_REVIEW);
            case APPROVED -> throw new Refusal(Problem.PROJECT_NEEDS_REVIEW);
        };
    }

    private static Effect amendWords(AmendProject command, Edition inForce) {
        if (!command.details().differsInWordsOnlyFrom(inForce.details())) {
            throw new Refusal(Problem.PROJECT_NEEDS_REVIEW);
        }
        return amend(command, inForce);
    }

    private static Effect amend(AmendProject command, Edition edition) {
        if (command.details().equals(edition.details())) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new ProjectAmended(command.projectId(), edition.version(), command.details()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(ReviseProject command) {
        requireNotClosed();
        Edition newest = requireNonNull(facts.newest());
        boolean same = command.details().equals(newest.details());
        if (facts.open() != null) {
            if (newest.isBeingWritten() && facts.inForce() == null) {
                throw new Refusal(Problem.PROJECT_NOT_APPROVED);
            }
            if (newest.stage() == Stage.SUBMITTED && !(same && newest.version() > ProjectFacts.FIRST)) {
                throw new Refusal(Problem.PROJECT_UNDER_REVIEW);
            }
        }
        if (same && newest.stage() != Stage.RETURNED) {
            return Effect.ALREADY_RECORDED;
        }
        requireComplete(command.details());
        apply(new ProjectRevised(command.projectId(), newest.version() + 1, command.details()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(SubmitProject command) {
        requireNotClosed();
        Edition draft = facts.open();
        if (draft == null || !draft.isBeingWritten()) {
            return Effect.ALREADY_RECORDED;
        }
        requireComplete(draft.details());
        apply(new ProjectSubmitted(command.projectId(), draft.version()));
        return Effect.RECORDED;
    }

    /** Who serves is told the risks before they sign up (685号 Art. 12), so that nobody reviews what does not say them. */
    private static void requireComplete(ProjectDetails details) {
        List<String> missing = details.missing();
        if (!missing.isEmpty()) {
            throw new Refusal(
                    Problem.PROJECT_INCOMPLETE,
                    "The project does not say yet: %s. Amend it, then submit it."
                            .formatted(String.join(", ", missing)));
        }
    }

    @CommandHandler
    Effect decide(ApproveProject command, MetaData sender) {
        requireNotClosed();
        if (isAt(Stage.APPROVED)) {
            return Effect.ALREADY_RECORDED;
        }
        Edition submitted = requireSubmittedByOthers(sender);
        apply(new ProjectApproved(command.projectId(), submitted.version(), command.words()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(ReturnProject command, MetaData sender) {
        requireNotClosed();
        if (isAt(Stage.RETURNED)) {
            return Effect.ALREADY_RECORDED;
        }
        Edition submitted = requireSubmittedByOthers(sender);
        apply(new ProjectReturned(command.projectId(), submitted.version(), command.reason()));
        return Effect.RECORDED;
    }

    private boolean isAt(Stage stage) {
        Edition open = facts.open();
        return open != null && open.stage() == stage;
    }

    private Edition requireSubmittedByOthers(MetaData reviewer) {
        Edition open = facts.open();
        if (open == null || open.stage() != Stage.SUBMITTED) {
            throw new Refusal(Problem.PROJECT_NOT_SUBMITTED);
        }
        if (Hand.of(reviewer).isOneWith(open.submittedBy())) {
            throw new Refusal(Problem.REVIEWER_SUBMITTED);
        }
        return open;
    }

    @CommandHandler
    Effect decide(
            PublishProject command,
            MetaData sender,
            Organisations organisations,
            InsurancePolicies policies,
            Clock clock) {
        requireNotClosed();
        Edition approved = facts.open();
        if (approved == null) {
            return Effect.ALREADY_RECORDED;
        }
        if (approved.stage() != Stage.APPROVED) {
            throw new Refusal(Problem.PROJECT_NOT_APPROVED);
        }
        if (Hand.of(sender).isOneWith(approved.reviewedBy())) {
            throw new Refusal(Problem.REVIEWER_PUBLISHES);
        }
        organisations.requireServing(organisation(), clock.instant());
        requireCover(approved.details(), command.insurancePolicyId(), policies, clock.instant());
        Edition before = facts.inForce();
        apply(new ProjectPublished(
                command.projectId(),
                approved.version(),
                before == null ? null : before.version(),
                facts.termsOf(approved.details()),
                command.insurancePolicyId()));
        return Effect.RECORDED;
    }

    private static void requireCover(
            ProjectDetails details, @Nullable InsurancePolicyId policy, InsurancePolicies policies, Instant now) {
        if (policy != null) {
            policies.requireInForce(policy, now);
        } else if (details.risk().dangerous()) {
            throw new Refusal(Problem.INSURANCE_REQUIRED);
        }
    }

    private OrganisationId organisation() {
        return requireNonNull(facts.organisation());
    }

    @CommandHandler
    Effect decide(CloseProject command) {
        if (facts.closed()) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new ProjectClosed(command.projectId(), command.reason()));
        return Effect.RECORDED;
    }

    /**
     * Drafts and publishes it in one act, because a unified command orders what is served in it (685号 Art. 24): an emergency
     * does not wait for a review, and whoever orders answers for what is said.
     */
    public void order(
            ProjectId project, OrganisationId organisation, ProjectDetails details, InsurancePolicyId policy) {
        apply(new ProjectDrafted(project, organisation, details));
        apply(new ProjectPublished(project, ProjectFacts.FIRST, null, facts.termsOf(details), policy));
    }

    /** Closes it where it is not closed, because what was ordered is over. */
    public void callOff(Text reason) {
        if (!facts.closed()) {
            apply(new ProjectClosed(requireNonNull(id), reason));
        }
    }

    /** A closed one too: who asks about it asks whoever took the place. Nobody gets back what they handed over. */
    @CommandHandler
    Effect decide(HandOverProject command) {
        if (!organisation().equals(command.from()) || facts.formerly().contains(command.to())) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new ProjectHandedOver(command.projectId(), command.from(), command.to()));
        return Effect.RECORDED;
    }

    private void requireNotClosed() {
        if (facts.closed()) {
            throw new Refusal(Problem.PROJECT_CLOSED);
        }
    }

    @EventSourcingHandler
    void evolve(ProjectEvent event, MetaData envelope) {
        id = event.projectId();
        if (event instanceof ProjectDrafted first) {
            drafted = first;
        }
        facts = facts.and(event, envelope);
    }
}
