package org.redvest.command.reward.points;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.axonframework.config.Configurer;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.points.event.PointsAccountEvent;
import org.redvest.command.person.merge.Objections;
import org.redvest.command.person.volunteer.CertifiedServices;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.reward.scheme.PointsSchemes;
import org.redvest.command.service.hours.RecordStandings;

/** Points accounts on a ledger in memory, for tests of rooms that act on them. */
public final class TestPoints {

    private TestPoints() {}

    /**
     * Registers points accounts and what their decisions ask.
     *
     * @param counts whether a record counts
     * @param log all events of a stream
     */
    public static Configurer register(
            Configurer configurer,
            PointsSchemes schemes,
            Clock clock,
            BiPredicate<VolunteerId, ServiceRecordId> counts,
            Function<String, List<Object>> log) {
        return configurer
                .configureAggregate(PointsAccount.class)
                .registerComponent(PointsSchemes.class, configuration -> schemes)
                .registerComponent(Clock.class, configuration -> clock)
                .registerComponent(RecordStandings.class, configuration -> standings(counts))
                .registerComponent(
                        CreditedPoints.class,
                        configuration -> new CreditedPoints(account -> log.apply(account.value()).stream()
                                .filter(PointsAccountEvent.class::isInstance)
                                .map(PointsAccountEvent.class::cast)));
    }

    private static RecordStandings standings(BiPredicate<VolunteerId, ServiceRecordId> counts) {
        return new RecordStandings(
                new CertifiedServices(volunteer -> List.of()),
                new Objections(new Volunteers(id -> List.of(), document -> Optional.empty()), mergeCase -> List.of())) {
            @Override
            public boolean counts(VolunteerId volunteer, ServiceRecordId record) {
                return counts.test(volunteer, record);
            }
        };
    }
}
