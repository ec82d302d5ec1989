package org.redvest.query.open.history;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.redvest.api.BothTimes;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.merge.event.ObjectionEvent;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursEvent;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which events belong to the state of a person as of two instants: those that held by one and were recorded by the other. */
@Component
class PersonsEvents {

    /** They say of a service how long it was and whether it counts: of then, whenever they are recorded. */
    private static final Set<String> SAID_OF_RECORDS = Tombstones.EVENTS.values().stream()
            .filter(type -> HoursEvent.class.isAssignableFrom(type) || ObjectionEvent.class.isAssignableFrom(type))
            .map(Class::getSimpleName)
            .filter(type -> !type.equals(HoursCertified.class.getSimpleName()))
            .collect(Collectors.toUnmodifiableSet());

    private final JdbcClient jdbc;
    private final Persons persons;

    PersonsEvents(JdbcClient jdbc, Persons persons) {
        this.jdbc = jdbc;
        this.persons = persons;
    }

    /**
     * What a state follows from.
     *
     * @param numbers of the person, the one that goes on first
     * @param known what was recorded of them, in the order of the log
     * @param held what of that held
     */
    record Selected(List<VolunteerId> numbers, List<Told> known, List<Told> held) {

        long position() {
            return known.getLast().position();
        }
    }

    /** What belongs to the state of the person who has this number. */
    Selected select(VolunteerId volunteer, BothTimes times) {
        // that numbers are one person's holds from when it was recorded
        List<VolunteerId> numbers = persons.numbersBy(volunteer, times.validAt());
        List<Told> known = jdbc.sql("""
                        SELECT position, volunteer_id, type, recorded_at, valid_from, payload FROM query.log_entry
                        WHERE volunteer_id = ANY (:numbers) AND recorded_at <= :known_at ORDER BY position""")
                .param("numbers", values(numbers))
                .param("known_at", Times.parameter(times.knownAt()))
                .query((row, number) -> new Told(
                        row.getLong("position"),
                        row.getString("volunteer_id"),
                        row.getString("type"),
                        Times.instant(row, "recorded_at"),
                        Times.optionalInstant(row, "valid_from"),
                        row.getString("payload")))
                .list();
        return new Selected(numbers, known, held(known, times));
    }

    private static List<Told> held(List<Told> known, BothTimes times) {
        Set<String> begun = new HashSet<>();
        return known.stream().filter(event -> holds(event, times, begun)).toList();
    }

    private static boolean holds(Told event, BothTimes times, Set<String> begun) {
        if (SAID_OF_RECORDS.contains(event.type())) {
            return HistoryEntries.recordOf(event.type(), event.payload())
                    .filter(begun::contains)
                    .isPresent();
        }
        boolean holds = !(event.validFrom() == null ? event.recordedAt() : event.validFrom()).isAfter(times.validAt());
        if (holds && event.type().equals(HoursCertified.class.getSimpleName())) {
            HistoryEntries.recordOf(event.type(), event.payload()).ifPresent(begun::add);
        }
        return holds;
    }

    static String[] values(Collection<VolunteerId> numbers) {
        return numbers.stream().map(VolunteerId::value).toArray(String[]::new);
    }
}
