package org.redvest.api.service.calendar.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.CalendarId;
import org.redvest.api.id.ProjectId;

/**
 * Give out a secret address at which any calendar reads the shifts of a published project.
 *
 * @param calendarId its number, from which its secret follows
 * @param projectId whose shifts
 */
public record GiveProjectCalendar(@TargetAggregateIdentifier CalendarId calendarId, ProjectId projectId)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_PROJECTS, projectId);
    }
}
