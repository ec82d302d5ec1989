package org.redvest.command.service.attendance;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.axonframework.config.ConfigurerModule;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.id.DiaryId;
import org.redvest.api.id.RollId;
import org.redvest.api.service.diary.event.CommitmentNoted;
import org.redvest.command.city.policy.Policies;
import org.redvest.command.person.personaldata.TellsOfAPerson;
import org.redvest.command.person.volunteer.Volunteer;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.AggregateRules;
import org.redvest.command.platform.Streams;
import org.redvest.command.service.shift.Shifts;
import org.redvest.command.vault.DayKeys;
import org.redvest.command.vault.KeyRing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AttendanceConfiguration {

    /** When few have something else to do. */
    private static final LocalTime NIGHT = LocalTime.of(3, 30);

    @Bean
    ConfigurerModule rollAggregate() {
        return AggregateRules.register(Roll.class, Problem.UNKNOWN_SHIFT);
    }

    /** What the desk asks reads the event store, which is made after this module: hence the providers. */
    @Bean
    ConfigurerModule rollDesk(
            ObjectProvider<AttendanceRules> rules,
            ObjectProvider<Shifts> shifts,
            ObjectProvider<Volunteers> volunteers,
            Clock clock) {
        return configurer -> configurer.registerCommandHandler(configuration -> new RollDesk(
                configuration.repository(Roll.class),
                rules.getObject(),
                shifts.getObject(),
                volunteers.getObject(),
                clock));
    }

    @Bean
    ConfigurerModule certificationDesk(ObjectProvider<Shifts> shifts, ObjectProvider<Volunteers> volunteers) {
        return configurer -> configurer.registerCommandHandler(configuration -> new CertificationDesk(
                configuration.repository(Roll.class),
                configuration.repository(Volunteer.class),
                shifts.getObject(),
                volunteers.getObject()));
    }

    @Bean
    CheckInCodes checkInCodes(KeyRing keys) {
        return new CheckInCodes(text -> keys.hash("check-in", text));
    }

    /** The rolls of the shifts for which somebody signed up. */
    @Bean
    TellsOfAPerson attendanceOfAPerson(Streams streams) {
        return volunteer -> streams.read(DiaryId.of(volunteer).value(), CommitmentNoted.class)
                .map(noted -> RollId.of(noted.shiftId()).value())
                .distinct();
    }

    /** Where somebody checked in is read for as long as the city says, and then by nobody any more. */
    @Bean
    RecurringTask<Void> forgetLocations(DayKeys days, Policies policies, Clock clock) {
        return Tasks.recurring("forget-locations", Schedules.daily(CivilTime.ZONE, NIGHT))
                .execute((instance, context) -> {
                    LocalDate today = CivilTime.dateOf(clock.instant());
                    days.destroyBefore(today.minusDays(policies.inForce(PolicyKind.LOCATION_KEPT_DAYS, today)
                            .value()));
                });
    }
}
