package org.redvest.command.service.project;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Site;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.service.project.ProjectDetails;
import org.redvest.api.service.project.ProjectState;
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
import org.redvest.command.platform.Hand;

/**
 * What the log knows of a project: the aggregate decides on it, and other rooms ask it. A version that is being worked on
 * stands beside the one in force, so that a revision takes nothing away before it is published.
 *
 * @param organisation whose it is; null where there is no such project
 * @param formerly whose it was before it was handed over
 * @param open the version that is being worked on; null where none is
 * @param inForce the version that is published; null where none is
 * @param terms how often what is agreed to was another; 0 before anything was published
 * @param move where it went; null where it takes place where it always did
 * @param closed whether it is over
 */
record ProjectFacts(
        @Nullable OrganisationId organisation,
        Set<OrganisationId> formerly,
        @Nullable Edition open,
        @Nullable Edition inForce,
        int terms,
        @Nullable Move move,
        boolean closed) {

    static final ProjectFacts NOTHING = new ProjectFacts(null, Set.of(), null, null, 0, null, false);

    /** The version as which a project is drafted. */
    static final int FIRST = 1;

    /** How far a version has come. */
    enum Stage {
        DRAFT,
        RETURNED,
        SUBMITTED,
        APPROVED
    }

    /**
     * A version of a project.
     *
     * @param submittedBy who did so last; nobody's hand before
     * @param reviewedBy who did so last; nobody's hand before
     */
    record Edition(int version, ProjectDetails details, Stage stage, Hand submittedBy, Hand reviewedBy) {

        static Edition draft(int version, ProjectDetails details) {
            return new Edition(version, details, Stage.DRAFT, Hand.NOBODYS, Hand.NOBODYS);
        }

        boolean isBeingWritten() {
            return stage == Stage.DRAFT || stage == Stage.RETURNED;
        }

        private Edition with(ProjectDetails other) {
            return new Edition(version, other, stage, submittedBy, reviewedBy);
        }

        private Edition submitted(Hand by) {
            return new Edition(version, details, Stage.SUBMITTED, by, Hand.NOBODYS);
        }

        private Edition reviewed(Stage outcome, Hand by) {
            return new Edition(version, details, outcome, submittedBy, by);
        }
    }

    /** The version that was written last; null where there is no such project. */
    @Nullable Edition newest() {
        return open == null ? inForce : open;
    }

    /** How far it has come; null where there is no such project. */
    @Nullable ProjectState state() {
        if (closed) {
            return ProjectState.CLOSED;
        }
        if (inForce != null) {
            return ProjectState.PUBLISHED;
        }
        return open == null
                ? null
                : switch (open.stage()) {
                    case DRAFT, RETURNED -> ProjectState.DRAFT;
                    case SUBMITTED -> ProjectState.SUBMITTED;
                    case APPROVED -> ProjectState.APPROVED;
                };
    }

    /** The version of the terms under which these details would be in force. */
    int termsOf(ProjectDetails details) {
        return inForce != null && inForce.details().hasTheTermsOf(details) ? terms : terms + 1;
    }

    /** With what happened next. Never refuses. */
    ProjectFacts and(ProjectEvent event, Map<String, ?> envelope) {
        return switch (event) {
            case ProjectDrafted drafted ->
                new ProjectFacts(
                        drafted.organisationId(),
                        Set.of(),
                        Edition.draft(FIRST, drafted.details()),
                        null,
                        0,
                        null,
                        false);
            case ProjectAmended amended -> amended(amended);
            case ProjectRevised revised ->
                with(Edition.draft(revised.version(), revised.details()).submitted(Hand.of(envelope)));
            case ProjectSubmitted _ -> withOpen(edition -> edition.submitted(Hand.of(envelope)));
            case ProjectApproved _ -> withOpen(edition -> edition.reviewed(Stage.APPROVED, Hand.of(envelope)));
            case ProjectReturned _ -> withOpen(edition -> edition.reviewed(Stage.RETURNED, Hand.of(envelope)));
            case ProjectPublished published ->
                new ProjectFacts(
                        organisation, formerly, null, newest(), published.termsVersion(), moved(newest()), closed);
            case ProjectClosed _ -> new ProjectFacts(organisation, formerly, open, inForce, terms, move, true);
            case ProjectHandedOver handed ->
                new ProjectFacts(
                        handed.to(),
                        Stream.concat(formerly.stream(), Stream.of(handed.from()))
                                .collect(Collectors.toUnmodifiableSet()),
                        open,
                        inForce,
                        terms,
                        move,
                        closed);
        };
    }

    /** Where it went, as of an edition that is put in the place of the one in force. */
    private @Nullable Move moved(@Nullable Edition next) {
        if (inForce == null
                || next == null
                || next.details().site().equals(inForce.details().site())) {
            return move;
        }
        Set<Site> before = new HashSet<>(move == null ? Set.of() : move.from());
        before.add(inForce.details().site());
        return new Move(next.version(), before, next.details().site());
    }

    private ProjectFacts amended(ProjectAmended event) {
        if (inForce != null && inForce.version() == event.version()) {
            return new ProjectFacts(organisation, formerly, open, inForce.with(event.details()), terms, move, closed);
        }
        return withOpen(edition -> edition.with(event.details()));
    }

    private ProjectFacts withOpen(UnaryOperator<Edition> change) {
        return open == null ? this : with(change.apply(open));
    }

    private ProjectFacts with(Edition other) {
        return new ProjectFacts(organisation, formerly, other, inForce, terms, move, closed);
    }
}
