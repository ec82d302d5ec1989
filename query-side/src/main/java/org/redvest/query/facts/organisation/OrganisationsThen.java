package org.redvest.query.facts.organisation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.query.platform.bounded.OfThePublic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** OrganisationsThen as the log knew them at a position. */
@Component
public class OrganisationsThen {

    private final JdbcClient jdbc;

    OrganisationsThen(@OfThePublic JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One of them.
     *
     * @param name what it was registered as
     * @param division code of the division where that was
     * @param successor code of the one that it was dissolved into; null where it was not
     */
    public record Known(
            String name, String division, @Nullable String successor) {}

    /** All that were registered by a position, by their codes. */
    public record At(Map<String, Known> byCode) {

        /** The code of the one that goes on: whoever it was dissolved into, one after the other. */
        public String heir(String code) {
            Set<String> passed = new HashSet<>();
            String heir = code;
            Known known = byCode.get(heir);
            // two that name each other are no successors
            while (known != null && known.successor() != null && passed.add(heir)) {
                heir = known.successor();
                known = byCode.get(heir);
            }
            return heir;
        }

        /** Where the one that goes on is registered; empty where nobody knows. */
        public Optional<String> seat(String code) {
            return Optional.ofNullable(byCode.get(heir(code))).map(Known::division);
        }

        /** What one is called; its code where nobody knows. */
        public String name(String code) {
            Known known = byCode.get(code);
            return known == null ? code : known.name();
        }
    }

    /** As they were at a position. */
    public At at(long position) {
        Map<String, Known> byCode = new HashMap<>();
        jdbc.sql("""
                        SELECT o.organisation_id, o.name, o.division, d.other_id
                        FROM query.organisation o
                        LEFT JOIN LATERAL (
                            SELECT c.other_id FROM query.organisation_change c
                            WHERE c.organisation_id = o.organisation_id AND c.kind = 'DISSOLVED' AND c.position <= :position
                            ORDER BY c.position DESC LIMIT 1) AS d ON true
                        WHERE o.position <= :position""").param("position", position).query(row -> {
            byCode.put(
                    row.getString("organisation_id"),
                    new Known(row.getString("name"), row.getString("division"), row.getString("other_id")));
        });
        return new At(byCode);
    }
}
