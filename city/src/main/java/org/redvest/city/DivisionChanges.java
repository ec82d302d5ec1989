package org.redvest.city;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.city.Division.Level;
import org.springframework.stereotype.Component;

/**
 * Codes that were abolished or split, with the day from which what was recorded under them counts to another one. A record keeps
 * the code under which it was made. Of a code that was split, the successor is the division that goes on with its records.
 */
@Component
public class DivisionChanges {

    private static final List<Level> FINEST_FIRST = List.of(Level.COMMUNITY, Level.STREET, Level.DISTRICT);

    /** The table as of each day on which it changed. */
    private final NavigableMap<LocalDate, InForce> tables = new TreeMap<>();

    /** The changes that come with RedVest. */
    public DivisionChanges() {
        this(ReferenceFile.read("division-changes.csv").stream()
                .map(row -> new Change(
                        row.getField("code"), row.getField("successor"), LocalDate.parse(row.getField("from"))))
                .toList());
    }

    DivisionChanges(List<Change> changes) {
        for (Change last : changes) {
            Map<String, String> successors = changes.stream()
                    .filter(change -> !change.from().isAfter(last.from()))
                    .collect(Collectors.toUnmodifiableMap(Change::code, Change::successor));
            tables.put(last.from(), new InForce(successors, last.from()));
        }
    }

    record Change(String code, String successor, LocalDate from) {}

    /**
     * The table in force on a day.
     *
     * @param successors by the code that was abolished or split
     * @param version day of the last change in it; null where there was none yet
     */
    public record InForce(
            Map<String, String> successors, @Nullable LocalDate version) {

        /** The table before its first change. */
        public static final InForce NONE = new InForce(Map.of(), null);

        /**
         * The code to which counts what was recorded under one: of its own change, else of that of the division around it,
         * whose successor is then all that is known of where it lies.
         */
        public String successor(String code) {
            String now = code;
            for (Optional<String> next = next(now); next.isPresent(); next = next(now)) {
                now = next.get();
            }
            return now;
        }

        private Optional<String> next(String code) {
            return FINEST_FIRST.stream()
                    .flatMap(level -> level.of(code).map(successors::get).stream())
                    .findFirst();
        }
    }

    /** The table in force on a civil day. */
    public InForce on(LocalDate day) {
        Map.Entry<LocalDate, InForce> last = tables.floorEntry(day);
        return last == null ? InForce.NONE : last.getValue();
    }
}
