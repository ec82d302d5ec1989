package org.redvest.web.project;

import java.util.Objects;
import org.redvest.api.service.project.ProjectState;
import org.redvest.api.service.project.query.ProjectDetailsView;
import org.redvest.api.service.project.query.ProjectLife;
import org.redvest.api.service.project.query.ProjectLife.Kind;
import org.redvest.api.service.project.query.ProjectLife.Step;
import org.redvest.api.service.project.query.ProjectLife.Version;

/**
 * How a project stands, and so what may be done with it next.
 *
 * @param life all that was done with it
 * @param waits whether a version of it waits for its review
 * @param approved whether a version of it is approved and not published yet
 * @param newest what was said of it last, in force or not
 */
record Standing(ProjectLife life, boolean waits, boolean approved, ProjectDetailsView newest) {

    static Standing of(ProjectLife life) {
        boolean waits = false;
        boolean approved = false;
        for (Step step : life.steps()) {
            switch (step.kind()) {
                case SUBMITTED -> {
                    waits = true;
                    approved = false;
                }
                case APPROVED -> {
                    waits = false;
                    approved = true;
                }
                case RETURNED, PUBLISHED, CLOSED -> {
                    waits = false;
                    approved = false;
                }
                case DRAFTED, AMENDED, HANDED_OVER -> {}
            }
        }
        return new Standing(life, waits, approved, life.versions().getLast().details());
    }

    /** Whether it has not been submitted, or was given back before it was ever published. */
    public boolean isDraft() {
        return life.state() == ProjectState.DRAFT;
    }

    /** Whether everybody sees it. */
    public boolean isPublished() {
        return life.state() == ProjectState.PUBLISHED;
    }

    /** Whether its words can be changed: of a draft, and of what is in force. */
    public boolean isAmendable() {
        return isDraft() || isPublished();
    }

    /** Whether another version can be submitted. */
    public boolean isRevisable() {
        return (isPublished() || approved) && !waits;
    }

    /** Whether it is over. */
    public boolean isClosed() {
        return life.state() == ProjectState.CLOSED;
    }

    /** What is in force; of what was never published, what was said last. */
    public ProjectDetailsView inForce() {
        Integer version = life.steps().stream()
                .filter(step -> step.kind() == Kind.PUBLISHED)
                .map(Step::version)
                .filter(Objects::nonNull)
                .reduce((_, later) -> later)
                .orElse(null);
        return life.versions().stream()
                .filter(one -> version != null && one.version() == version)
                .map(Version::details)
                .reduce((_, later) -> later)
                .orElse(newest);
    }
}
