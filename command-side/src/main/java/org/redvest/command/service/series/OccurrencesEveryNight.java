package org.redvest.command.service.series;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.redvest.api.CivilTime;
import org.redvest.api.Envelope;
import org.redvest.api.id.SeriesId;
import org.redvest.command.platform.Commands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Lays the rolling window of every series. Where nothing is new, nothing is written. */
@Component
class OccurrencesEveryNight {

    private static final String NAME = "lay-occurrences";

    private static final LocalTime AT = LocalTime.of(1, 30);

    private static final Logger LOG = LoggerFactory.getLogger(OccurrencesEveryNight.class);

    private final SeriesOfProjects series;
    private final RollingWindow window;
    private final Commands commands;

    OccurrencesEveryNight(SeriesOfProjects series, RollingWindow window, Commands commands) {
        this.series = series;
        this.window = window;
        this.commands = commands;
    }

    void run() {
        series.after(SeriesOfProjects.FIRST).forEach(this::lay);
    }

    /** One that fails, whyever, stops no other, and is tried again the next night: there are more than enough days ahead. */
    private void lay(SeriesId one) {
        try {
            window.lay(one, command -> commands.send(command, Envelope.automation(NAME)));
        } catch (RuntimeException failure) {
            LOG.warn("The shifts of {} are made another night", one, failure);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        /** By one process at a time; whichever is alive. */
        @Bean
        RecurringTask<Void> layOccurrences(OccurrencesEveryNight everyNight) {
            return Tasks.recurring(NAME, Schedules.daily(CivilTime.ZONE, AT))
                    .execute((instance, context) -> everyNight.run());
        }
    }
}
