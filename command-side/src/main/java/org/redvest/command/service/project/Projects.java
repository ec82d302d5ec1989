package org.redvest.command.service.project;

import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.id.Located;
import org.redvest.api.id.NewestVersion;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.service.project.ProjectDetails;
import org.redvest.api.service.project.ProjectState;
import org.redvest.api.service.project.event.ProjectEvent;
import org.redvest.command.city.authority.Whereabouts;
import org.redvest.command.platform.StreamFolds;
import org.redvest.command.platform.Streams;
import org.redvest.command.service.project.ProjectFacts.Edition;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Which projects there are, whose they are, and what is in force of them. What another process recorded counts a second later
 * at the latest, and at once where it would refuse something.
 */
@Component
public class Projects implements Whereabouts {

    private final StreamFolds<ProjectId, ProjectFacts> folds;

    @Autowired
    Projects(Streams streams) {
        this((id, from) -> streams.committedFrom(id.value(), from));
        streams.onAppended(ProjectEvent.class, event -> folds.lookAgainAt(event.projectId()));
    }

    /** Projects as this log knows them. */
    public Projects(StreamFolds.Log<ProjectId> log) {
        this.folds = new StreamFolds<>(log, StreamFolds.Tail.NONE, ProjectFacts.NOTHING, Projects::and);
    }

    private static ProjectFacts and(ProjectFacts facts, DomainEventMessage<?> message) {
        return facts.and((ProjectEvent) message.getPayload(), message.getMetaData());
    }

    /**
     * A project that is open to the public.
     *
     * @param id its number
     * @param organisation whose it is now
     * @param version of the details that are in force
     * @param termsVersion goes up where what those who sign up agree to is not what it was
     * @param details what is in force
     */
    public record Published(
            ProjectId id, OrganisationId organisation, int version, int termsVersion, ProjectDetails details) {}

    /**
     * What is in force of a project, which is published and not closed.
     *
     * @throws Refusal {@link Problem#UNKNOWN_PROJECT}, {@link Problem#PROJECT_NOT_PUBLISHED}, {@link Problem#PROJECT_CLOSED}
     */
    public Published requirePublished(ProjectId id) {
        return published(id, folds.lately(id)).orElseGet(() -> {
            ProjectFacts now = folds.now(id);
            return published(id, now).orElseThrow(() -> new Refusal(hindrance(now)));
        });
    }

    /**
     * What was last in force of a project that was published, closed or not: what was done in it is told under its name, and
     * whose it is now.
     *
     * @throws Refusal {@link Problem#UNKNOWN_PROJECT}, {@link Problem#PROJECT_NOT_PUBLISHED}
     */
    public Published requireOncePublished(ProjectId id) {
        ProjectFacts now = folds.now(id);
        return once(id, now)
                .orElseThrow(() -> new Refusal(
                        now.organisation() == null ? Problem.UNKNOWN_PROJECT : Problem.PROJECT_NOT_PUBLISHED));
    }

    private static Optional<Published> published(ProjectId id, ProjectFacts facts) {
        return facts.closed() ? Optional.empty() : once(id, facts);
    }

    private static Optional<Published> once(ProjectId id, ProjectFacts facts) {
        OrganisationId organisation = facts.organisation();
        Edition inForce = facts.inForce();
        return organisation == null || inForce == null
                ? Optional.empty()
                : Optional.of(new Published(id, organisation, inForce.version(), facts.terms(), inForce.details()));
    }

    private static Problem hindrance(ProjectFacts facts) {
        if (facts.closed()) {
            return Problem.PROJECT_CLOSED;
        }
        return facts.organisation() == null ? Problem.UNKNOWN_PROJECT : Problem.PROJECT_NOT_PUBLISHED;
    }

    /** How far a project has come; empty where there is none of this id. */
    public Optional<ProjectState> state(ProjectId id) {
        return Optional.ofNullable(folds.now(id).state());
    }

    /** Where a project went; empty where it takes place where it always did, or is closed. */
    public Optional<Move> moved(ProjectId id) {
        ProjectFacts facts = folds.now(id);
        return facts.closed() ? Optional.empty() : Optional.ofNullable(facts.move());
    }

    /** Whether a project is being written that nobody has submitted yet. */
    public boolean isUnsubmitted(ProjectId id) {
        ProjectFacts facts = folds.now(id);
        Edition draft = facts.open();
        return draft != null && draft.stage() == ProjectFacts.Stage.DRAFT && !facts.closed();
    }

    /**
     * Where what is in force has it, or what was written last where nothing is; whoever reviews and publishes a move is of where
     * that goes.
     */
    @Override
    public Optional<Remit> of(Located place) {
        return switch (place) {
            case ProjectId id -> {
                ProjectFacts facts = folds.now(id);
                yield remit(facts, facts.inForce() == null ? facts.newest() : facts.inForce());
            }
            case NewestVersion version -> {
                ProjectFacts facts = folds.now(version.projectId());
                yield remit(facts, facts.newest());
            }
            default -> Optional.empty();
        };
    }

    private static Optional<Remit> remit(ProjectFacts facts, @Nullable Edition edition) {
        return Optional.ofNullable(edition)
                .map(one -> new Remit(one.details().site().division(), facts.organisation()));
    }
}
