package org.redvest.command.service.series;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.SeriesId;
import org.redvest.api.service.series.Laying;
import org.redvest.api.service.series.command.LayOccurrences;
import org.redvest.command.platform.Commands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Lays a window for all series, one after the other and as whoever asked for it, from where it was when a process died. A series
 * whose shifts are all made writes nothing.
 */
@Component
class OccurrenceWindowRun {

    static final TaskDescriptor<Void> LAY_WINDOW = TaskDescriptor.of("lay-window");

    private static final Logger LOG = LoggerFactory.getLogger(OccurrenceWindowRun.class);

    private static final Duration RETRY = Duration.ofSeconds(10);

    private final OccurrenceWindows windows;
    private final SeriesOfProjects series;
    private final Commands commands;

    OccurrenceWindowRun(OccurrenceWindows windows, SeriesOfProjects series, Commands commands) {
        this.windows = windows;
        this.series = series;
        this.commands = commands;
    }

    void run(UUID id) {
        OccurrenceWindow window = windows.find(id).orElseThrow();
        if (window.state() == OccurrenceWindow.State.COMPLETED) {
            return;
        }
        series.after(window.lastSeries()).forEach(one -> lay(one, window));
        windows.complete(id);
    }

    private void lay(SeriesId one, OccurrenceWindow window) {
        UUID id = window.id();
        laid(one, window).ifPresentOrElse(laying -> windows.advance(id, one, laying), () -> windows.refuse(id, one));
    }

    /**
     * What was made of one; empty where nothing is to be made. One that fails stops no other: it would fail again as often as it
     * is tried.
     */
    private Optional<Laying> laid(SeriesId one, OccurrenceWindow window) {
        LayOccurrences command =
                new LayOccurrences(one, window.firstDay(), window.lastDay().plusDays(1));
        Envelope asker = Envelope.user(window.askedBy());
        try {
            return Optional.of(RollingWindow.inLots(
                    command, lot -> commands.send(lot, asker, window.id().toString())));
        } catch (Refusal refusal) {
            if (refusal.problem().kind() == Problem.Kind.UNAVAILABLE) {
                throw refusal;
            }
            return Optional.empty();
        } catch (RuntimeException failure) {
            LOG.error("The shifts of {} could not be made for the window {}", one, window.id(), failure);
            return Optional.empty();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        /** One that stops half-way, with its process or without, is taken up again until it is done. */
        @Bean
        OneTimeTask<Void> layWindow(OccurrenceWindowRun run) {
            return Tasks.oneTime(LAY_WINDOW)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                    .execute((instance, context) -> run.run(UUID.fromString(instance.getId())));
        }
    }
}
