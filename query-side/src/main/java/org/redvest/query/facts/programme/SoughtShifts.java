package org.redvest.query.facts.programme;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.redvest.api.service.project.query.Sought;
import org.redvest.query.platform.asking.Times;

/**
 * In SQL, which rows {@code s} of query.shift with their rows {@code v} of query.shift_version are sought: not called off, at
 * that time, with so many places.
 *
 * @param ofShift conditions on {@code s}, each with AND before it
 * @param ofVersion conditions on {@code v}, by the index on when shifts end
 * @param parameters those of the two
 */
public record SoughtShifts(String ofShift, String ofVersion, Map<String, Object> parameters) {

    /** Of a row {@code v} of query.shift_version, whether it is in force. */
    public static final String IN_FORCE = """
            NOT EXISTS (SELECT FROM query.shift_version l WHERE l.shift_id = v.shift_id AND l.position > v.position)""";

    /** Takes parameters that nobody changes. */
    public SoughtShifts {
        parameters = Map.copyOf(parameters);
    }

    /** What is sought; where no time is, what is not over. */
    public static SoughtShifts of(Sought sought) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder ofShift = new StringBuilder(" AND s.cancelled = 0");
        StringBuilder ofVersion = new StringBuilder(" AND v.ends_at > :from");
        parameters.put("from", Times.parameter(Objects.requireNonNullElse(sought.from(), sought.now())));
        Instant to = sought.to();
        if (to != null) {
            ofVersion.append(" AND v.starts_at < :to");
            parameters.put("to", Times.parameter(to));
        }
        Integer places = sought.freePlaces();
        if (places != null) {
            ofShift.append(" AND s.capacity - s.confirmed - s.offered >= :places");
            ofVersion.append(" AND v.sign_up_until > :now");
            parameters.put("places", places);
            parameters.put("now", Times.parameter(sought.now()));
        }
        return new SoughtShifts(ofShift.toString(), ofVersion.toString(), parameters);
    }

    /** The projects that have such a shift. */
    public String projects() {
        return """
                SELECT s.project_id FROM query.shift_version v JOIN query.shift s ON s.shift_id = v.shift_id
                WHERE %s%s%s""".formatted(IN_FORCE, ofVersion, ofShift);
    }
}
