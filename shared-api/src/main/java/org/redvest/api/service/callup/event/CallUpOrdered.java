package org.redvest.api.service.callup.event;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.id.CallUpId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ShiftId;

/**
 * A unified command called volunteers up. What is done, and what can happen to those who do it, its project says, which was
 * published with the order; when and where people are needed, its shifts say.
 *
 * @param callUpId its number
 * @param projectId of the project in which it is served
 * @param area the division of the command
 * @param title what it is called
 * @param basis the decision on which the order rests
 * @param qualifications what everybody who is called must have
 * @param divisions whose volunteers are called
 * @param answerBy first instant at which nobody can answer any more
 * @param shifts its shifts, the most urgent first
 */
@Revision("1")
public record CallUpOrdered(
        CallUpId callUpId,
        ProjectId projectId,
        DivisionCode area,
        Text title,
        Text basis,
        List<Text> qualifications,
        List<DivisionCode> divisions,
        Instant answerBy,
        List<ShiftId> shifts)
        implements CallUpEvent {

    /** Takes them as they are. */
    public CallUpOrdered {
        qualifications = List.copyOf(qualifications);
        divisions = List.copyOf(divisions);
        shifts = List.copyOf(shifts);
    }
}
