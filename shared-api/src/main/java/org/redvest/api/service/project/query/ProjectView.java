package org.redvest.api.service.project.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.ProjectId;
import org.redvest.api.service.project.ProjectState;
import org.redvest.api.service.project.query.ProjectDetailsView.Point;

/**
 * A project as everybody sees it.
 *
 * @param projectId its number
 * @param state PUBLISHED or CLOSED
 * @param organisationId code of whose it is now, or a team's number
 * @param organisation what that organisation is called; null where nobody is registered under the code
 * @param version of the details that are in force
 * @param termsVersion goes up where what those who sign up agree to is not what it was
 * @param details what is in force; of a closed one, what was last
 * @param publishedAt when it was published first
 * @param closedAt when it was closed; null where it was not
 * @param position where in the log it was drafted
 * @param metres how far it is from the place that was asked about; null where none was
 */
public record ProjectView(
        ProjectId projectId,
        ProjectState state,
        String organisationId,
        @Nullable String organisation,
        int version,
        int termsVersion,
        ProjectDetailsView details,
        Instant publishedAt,
        @Nullable Instant closedAt,
        long position,
        @Nullable Long metres) {

    /**
     * The same with its place told otherwise.
     *
     * @param away how far that is from the place that was asked about, in metres; null where none was
     */
    public ProjectView at(@Nullable Point place, @Nullable Long away) {
        return new ProjectView(
                projectId,
                state,
                organisationId,
                organisation,
                version,
                termsVersion,
                details.at(place),
                publishedAt,
                closedAt,
                position,
                away);
    }
}
