package org.redvest.query.honour.star;

import java.util.Collection;
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

    private static final String HIGHEST_OF = """
            SELECT v.position, max(h.level) AS level
            FROM query.person v CROSS JOIN LATERAL (%s) AS n JOIN (%s) AS h ON h.volunteer_id = n.number
            WHERE v.position = ANY (:positions::bigint[]) GROUP BY v.position""".formatted(Persons.personOf("v.volunteer_id"), Stars.HELD);

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

    /** The same of a few persons, by the positions at which the numbers registered that go on. */
    Map<Long, Integer> highestOf(Collection<Long> positions) {
        Map<Long, Integer> held = new HashMap<>();
        jdbc.sql(HIGHEST_OF).param("positions", positions.toArray(Long[]::new)).query(row -> {
            held.put(row.getLong("position"), row.getInt("level"));
        });
        return held;
    }
}
