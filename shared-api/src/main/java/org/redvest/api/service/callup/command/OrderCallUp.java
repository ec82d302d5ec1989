package org.redvest.api.service.callup.command;

import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.RoutingKey;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.CallUpId;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.service.callup.CalledPlace;
import org.redvest.api.service.project.ProjectDetails;

/**
 * Call qualified volunteers up for an emergency (685号 Art. 24): one order opens shifts at all its places, in a project of its
 * own that needs no review.
 *
 * @param callUpId its number
 * @param projectId of the project in which it is served
 * @param organisationId which body answers for what is served
 * @param details what is done, and by whom; its division is the area of the command, and its qualifications are those that are
 *     needed
 * @param insurancePolicyId the policy that covers those who serve
 * @param basis the decision on which the order rests
 * @param divisions whose volunteers are called
 * @param answerBy first instant at which nobody can answer any more
 * @param places where people are needed, the most urgent first
 */
public record OrderCallUp(
        @RoutingKey CallUpId callUpId,
        ProjectId projectId,
        OrganisationId organisationId,
        ProjectDetails details,
        InsurancePolicyId insurancePolicyId,
        Text basis,
        List<DivisionCode> divisions,
        Instant answerBy,
        List<CalledPlace> places)
        implements Command<Effect> {

    /** Takes them as they are. */
    public OrderCallUp {
        divisions = List.copyOf(divisions);
        places = List.copyOf(places);
    }

    @Override
    public Requirement requirement() {
        return Requirement.in(details.site().division(), Power.CALL_UP);
    }
}
