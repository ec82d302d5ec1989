package org.redvest.query.honour.star;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.CivilTime;
import org.redvest.api.DivisionCode;
import org.redvest.api.Remit;
import org.redvest.api.honour.star.StarRules;
import org.redvest.api.honour.star.query.FindStarHolders;
import org.redvest.api.honour.star.query.StarHolders;
import org.redvest.api.honour.star.query.StarHolders.Holder;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.honour.Stars;
import org.redvest.query.facts.person.Names;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.platform.bounded.OfThePublic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who holds stars, as everybody may know: each person once, with the highest; who was erased is not among them. */
@Component
class StarHoldersQueryHandler {

    private static final String HOLDERS = """
            SELECT DISTINCT ON (v.volunteer_id) v.volunteer_id, v.district, h.level, h.position, h.changed_at
            FROM (%s) AS h LEFT JOIN (%s) AS m ON m.absorbed = h.volunteer_id
            JOIN query.person v ON v.volunteer_id = coalesce(m.survivor, h.volunteer_id)
            WHERE starts_with(v.residence, :within) AND %s IS NULL
            ORDER BY v.volunteer_id, h.level DESC, h.position""".formatted(Stars.HELD, Persons.MERGED, Persons.erasedAt("v.volunteer_id"));

    private static final String COUNTS =
            "SELECT t.level, count(*) AS holders FROM (%s) AS t GROUP BY t.level".formatted(HOLDERS);

    private static final String PAGE = """
            SELECT t.*, %s AS name FROM (%s) AS t
            WHERE t.position < :before AND (:level::integer IS NULL OR t.level = :level::integer)
            ORDER BY t.position DESC LIMIT :rows""".formatted(Names.published("t.volunteer_id"), HOLDERS);

    private final JdbcClient jdbc;
    private final Divisions divisions;
    private final ReadModels readModels;

    StarHoldersQueryHandler(@OfThePublic JdbcClient jdbc, Divisions divisions, ReadModels readModels) {
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.readModels = readModels;
    }

    @QueryHandler
    StarHolders handle(FindStarHolders query) {
        long position = readModels.position();
        DivisionCode division = query.division();
        String within = division == null ? "" : Remit.in(division).prefix();
        Long cursor = query.cursor();
        Pages.Page<Holder, Long> page = Pages.of(
                jdbc.sql(PAGE)
                        .param("within", within)
                        .param("level", query.level())
                        .param("before", cursor == null ? Long.MAX_VALUE : cursor)
                        .param("rows", query.limit() + 1)
                        .query(this::holder)
                        .list(),
                query.limit(),
                Holder::position);
        return new StarHolders(counts(within), page.items(), page.next(), position);
    }

    private List<Long> counts(String within) {
        Map<Integer, Long> counts = new HashMap<>();
        jdbc.sql(COUNTS).param("within", within).query(row -> {
            counts.put(row.getInt("level"), row.getLong("holders"));
        });
        return IntStream.rangeClosed(1, StarRules.HIGHEST)
                .mapToObj(level -> counts.getOrDefault(level, 0L))
                .toList();
    }

    private Holder holder(ResultSet row, int number) throws SQLException {
        String district = row.getString("district");
        return new Holder(
                row.getString("name"),
                row.getInt("level"),
                district,
                divisions.find(district).map(Division::name).orElse(district),
                CivilTime.dateOf(Times.instant(row, "changed_at")),
                row.getLong("position"));
    }
}
