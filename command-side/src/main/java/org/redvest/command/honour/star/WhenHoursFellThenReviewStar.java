package org.redvest.command.honour.star;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.redvest.api.CivilTime;
import org.redvest.api.Envelope;
import org.redvest.api.honour.star.command.ReviewStar;
import org.redvest.api.honour.star.event.StarGranted;
import org.redvest.api.honour.star.event.StarPutUnderReview;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.merge.event.ObjectionEvent;
import org.redvest.api.person.volunteer.event.MergeEnded;
import org.redvest.api.person.volunteer.event.MergeTookEffect;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursCorrected;
import org.redvest.api.service.hours.event.HoursCountersigned;
import org.redvest.api.service.hours.event.HoursEvent;
import org.redvest.api.service.hours.event.HoursReinstated;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.api.service.hours.event.HoursSuspended;
import org.redvest.api.service.hours.event.HoursSustained;
import org.redvest.command.automation.Automation;
import org.redvest.command.platform.Commands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A star whose hours fell is put under review, and one whose hours came back is not any more. Whatever changes the hours has it
 * looked at; and, because a notice ends without anything happening, one that is under review is looked at every day. Delivered
 * twice, it changes nothing.
 */
class WhenHoursFellThenReviewStar extends Automation {

    private static final String NAME = "review-stars";
    private static final String BETWEEN = "/";

    private static final TaskDescriptor<Void> LOOK = TaskDescriptor.of("look-at-star");

    private final Commands commands;
    private final SchedulerClient scheduler;
    private final Clock clock;

    WhenHoursFellThenReviewStar(Commands commands, SchedulerClient scheduler, Clock clock) {
        super(NAME);
        this.commands = commands;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @EventHandler
    void on(HoursEvent event, EventMessage<?> message) {
        switch (event) {
            case HoursCertified _ -> {
                // more hours put nothing under review, and what is under review is looked at every day
            }
            case HoursCountersigned _,
                    HoursSuspended _,
                    HoursSustained _,
                    HoursCorrected _,
                    HoursRevoked _,
                    HoursReinstated _ -> review(event.volunteerId(), message);
        }
    }

    @EventHandler
    void on(ObjectionEvent event, EventMessage<?> message) {
        review(event.volunteerId(), message);
    }

    @EventHandler
    void on(MergeTookEffect event, EventMessage<?> message) {
        review(event.volunteerId(), message);
    }

    @EventHandler
    void on(MergeEnded event, EventMessage<?> message) {
        review(event.volunteerId(), message);
    }

    /** The hours may have fallen while it was granted. */
    @EventHandler
    void on(StarGranted event, EventMessage<?> message) {
        review(event.volunteerId(), message);
    }

    @EventHandler
    void on(StarPutUnderReview event) {
        run(() -> lookTomorrow(scheduler, event.volunteerId(), clock));
    }

    private void review(VolunteerId volunteer, EventMessage<?> message) {
        run(() -> commands.send(new ReviewStar(volunteer), envelope(), message));
    }

    /** One task for each number and day. */
    private static void lookTomorrow(SchedulerClient scheduler, VolunteerId volunteer, Clock clock) {
        LocalDate tomorrow = CivilTime.dateOf(clock.instant()).plusDays(1);
        scheduler.scheduleIfNotExists(
                LOOK.instance(volunteer + BETWEEN + tomorrow).scheduledTo(CivilTime.startOf(tomorrow)));
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        OneTimeTask<Void> lookAtStar(Commands commands, Clock clock) {
            return Tasks.oneTime(LOOK).execute((instance, context) -> {
                VolunteerId volunteer = VolunteerId.stored(
                        instance.getId().substring(0, instance.getId().indexOf(BETWEEN)));
                if (commands.send(new ReviewStar(volunteer), Envelope.automation(NAME))) {
                    lookTomorrow(context.getSchedulerClient(), volunteer, clock);
                }
            });
        }

        @Bean
        WhenHoursFellThenReviewStar whenHoursFellThenReviewStar(
                Commands commands, SchedulerClient scheduler, Clock clock) {
            return new WhenHoursFellThenReviewStar(commands, scheduler, clock);
        }
    }
}
