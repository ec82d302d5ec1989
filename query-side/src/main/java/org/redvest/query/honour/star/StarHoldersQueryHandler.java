package org.redvest.query.honour.star;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.DivisionCode;
import org.redvest.api.Remit;
import org.redvest.api.honour.star.StarRules;
import org.redvest.api.honour.star.query.FindStarHolders;
import org.redvest.api.honour.star.query.StarHolders;
import org.redvest.api.honour.star.query.StarHolders.Holder;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.honour.Stars;
import org.redvest.query.facts.person.Names;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.platform.bounded.OfThePublic;
import org.redvest.query.platform.bounded.Remembered;
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

    /** A page of them, and beside each how many hold each level; one row without a holder where there is none. */
    private static final String PAGE = """
            WITH holders AS MATERIALIZED (%s)
            SELECT t.*, %s AS name, ARRAY(
                SELECT count(h.level) FROM generate_series(1, %d) AS l (level) LEFT JOIN holders h USING (level)
                GROUP BY l.level ORDER BY l.level) AS counts
            FROM (SELECT) AS always LEFT JOIN LATERAL (
                SELECT * FROM holders h
                WHERE h.position < :before AND (:level::integer IS NULL OR h.level = :level::integer)
                ORDER BY h.position DESC LIMIT :rows) AS t ON true
            ORDER BY t.position DESC""".formatted(HOLDERS, Names.published("t.volunteer_id"), StarRules.HIGHEST);

    private final JdbcClient jdbc;
    private final Divisions divisions;
    private final Remembered<Asked, StarHolders> holders;

    StarHoldersQueryHandler(@OfThePublic JdbcClient jdbc, Divisions divisions, ReadModels readModels) {
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.holders = new Remembered<>(this::reckon, StarHolders::position, readModels::position);
    }

    /** What has to be reckoned for a question. */
    private record Asked(
            @Nullable DivisionCode division,
            @Nullable Integer level,
            @Nullable Long cursor,
            int limit) {}

    /** A row of the page: the holder is null where there is none. */
    private record Row(List<Long> counts, @Nullable Holder holder) {}

    @QueryHandler
    StarHolders handle(FindStarHolders query) {
        return holders.ask(
                new Asked(query.division(), query.level(), query.cursor(), query.limit()),
                Objects.requireNonNullElse(query.least(), LogPositions.NOTHING));
    }

    private StarHolders reckon(Asked asked) {
        long position = ReadModels.positionOver(jdbc);
        DivisionCode division = asked.division();
        Long cursor = asked.cursor();
        List<Row> rows = jdbc.sql(PAGE)
                .param("within", division == null ? "" : Remit.in(division).prefix())
                .param("level", asked.level())
                .param("before", cursor == null ? Long.MAX_VALUE : cursor)
                .param("rows", asked.limit() + 1)
                .query((row, number) -> row(row))
                .list();
        Pages.Page<Holder, Long> page = Pages.of(
                rows.stream().flatMap(row -> Stream.ofNullable(row.holder())).toList(),
                asked.limit(),
                Holder::position);
        return new StarHolders(rows.getFirst().counts(), page.items(), page.next(), position);
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                List.of((Long[]) row.getArray("counts").getArray()),
                row.getString("volunteer_id") == null ? null : holder(row));
    }

    private Holder holder(ResultSet row) throws SQLException {
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
