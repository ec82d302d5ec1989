package org.redvest.query.honour.star;

import java.util.HashMap;
import java.util.Map;
import org.redvest.query.facts.honour.Stars;
import org.redvest.query.facts.person.Persons;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who holds which star, for those who look at everybody. */
@Component
class HeldStars {

    private static final String HIGHEST = """
            SELECT v.position, max(h.level) AS level FROM (%s) AS h
            LEFT JOIN (%s) AS m ON m.absorbed = h.volunteer_id
            JOIN query.person v ON v.volunteer_id = coalesce(m.survivor, h.volunteer_id)
            GROUP BY v.position""".formatted(Stars.HELD, Persons.MERGED);

    private final JdbcClient jdbc;

    HeldStars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The highest level of everybody who holds any, by the position at which the number registered that goes on. */
    Map<Long, Integer> highest() {
        Map<Long, Integer> held = new HashMap<>();
        jdbc.sql(HIGHEST).query(row -> {
            held.put(row.getLong("position"), row.getInt("level"));
        });
        return held;
    }
}
