package org.redvest.command.service.series;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.redvest.api.id.SeriesId;
import org.redvest.api.service.project.event.ProjectPublished;
import org.redvest.api.service.series.event.OccurrenceMoved;
import org.redvest.api.service.series.event.SeriesChanged;
import org.redvest.api.service.series.event.SeriesPlanned;
import org.redvest.command.automation.Automation;
import org.redvest.command.platform.Commands;
import org.springframework.stereotype.Component;

/**
 * The next shifts of a series are made once it is planned and its project published, and again when it changes; afterwards every
 * night makes one day more. What follows from a series and what follows from a project is run side by side: so a series is noted
 * first, and then it is looked whether its project is published. Delivered twice, it makes each shift once.
 */
@Component
class WhenSeriesPlannedThenLay extends Automation {

    private final Commands commands;
    private final SeriesOfProjects series;
    private final RollingWindow window;

    WhenSeriesPlannedThenLay(Commands commands, SeriesOfProjects series, RollingWindow window) {
        super("lay-series");
        this.commands = commands;
        this.series = series;
        this.window = window;
    }

    @EventHandler
    void on(SeriesPlanned event, EventMessage<?> message) {
        run(() -> {
            series.note(event.seriesId(), event.projectId());
            lay(event.seriesId(), message);
        });
    }

    @EventHandler
    void on(SeriesChanged event, EventMessage<?> message) {
        run(() -> lay(event.seriesId(), message));
    }

    /** What was passed over as a holiday may come at another time. */
    @EventHandler
    void on(OccurrenceMoved event, EventMessage<?> message) {
        run(() -> lay(event.seriesId(), message));
    }

    @EventHandler
    void on(ProjectPublished event, EventMessage<?> message) {
        run(() -> series.of(event.projectId()).forEach(one -> lay(one, message)));
    }

    private void lay(SeriesId one, EventMessage<?> message) {
        window.lay(one, command -> commands.send(command, envelope(), message));
    }
}
