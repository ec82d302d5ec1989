package org.redvest.query.city.alliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.city.alliance.query.AllianceMembers;
import org.redvest.api.city.alliance.query.AllianceMembers.Member;
import org.redvest.api.city.alliance.query.Alliances;
import org.redvest.api.city.alliance.query.FindAlliance;
import org.redvest.api.city.alliance.query.FindAllianceMembers;
import org.redvest.api.city.alliance.query.FindAlliances;
import org.redvest.api.id.AllianceId;
import org.redvest.platform.web.Pages;
import org.redvest.query.platform.bounded.OfThePublic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AllianceQueryHandler {

    /** The memberships of {@code :alliance}, of {@code :on} or of ever; half-open. */
    private static final String MEMBERSHIPS = """
            FROM query.alliance_joining j
            LEFT JOIN query.alliance_leaving l USING (alliance_id, organisation_id, joined_on)
            WHERE j.alliance_id = :alliance
                AND (:on::date IS NULL OR (j.joined_on <= :on::date AND (l.left_on IS NULL OR l.left_on > :on::date)))
            """;

    /** One state of the read models: the alliance, how far they are, and how many members of each kind. */
    private static final String OVERVIEW = """
            SELECT (SELECT position FROM query.progress) AS position, c.category, c.members
            FROM query.alliance a LEFT JOIN LATERAL (
                SELECT j.category, count(*) AS members %s GROUP BY j.category) AS c ON true
            WHERE a.alliance_id = :alliance ORDER BY c.members DESC, c.category""".formatted(MEMBERSHIPS);

    private static final String PAGE = """
            SELECT j.position, j.organisation_id, o.name, j.category, j.joined_on, l.left_on
            %s AND j.position > :cursor ORDER BY j.position LIMIT :rows""".formatted(MEMBERSHIPS.replace(
            "WHERE", "LEFT JOIN query.organisation o ON o.organisation_id = j.organisation_id WHERE"));

    private final JdbcClient jdbc;

    AllianceQueryHandler(@OfThePublic JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Overview(long position, @Nullable String category, long members) {}

    private record Founded(long position, Alliances.Entry alliance) {}

    private record At(long position, Member member) {}

    @QueryHandler
    Alliances handle(FindAlliances query) {
        Long cursor = query.cursor();
        Pages.Page<Founded, Long> page = Pages.of(
                jdbc.sql("SELECT * FROM query.alliance WHERE position > :cursor ORDER BY position LIMIT :rows")
                        .param("cursor", cursor == null ? -1 : cursor)
                        .param("rows", query.limit() + 1)
                        .query((row, number) -> new Founded(row.getLong("position"), entry(row)))
                        .list(),
                query.limit(),
                Founded::position);
        return new Alliances(page.items().stream().map(Founded::alliance).toList(), page.next());
    }

    /**
     * One alliance.
     *
     * @throws Refusal {@link Problem#UNKNOWN_ALLIANCE}
     */
    @QueryHandler
    Alliances.Entry handle(FindAlliance query) {
        return jdbc.sql("SELECT * FROM query.alliance WHERE alliance_id = :alliance")
                .param("alliance", query.allianceId().value())
                .query((row, number) -> entry(row))
                .optional()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_ALLIANCE));
    }

    private static Alliances.Entry entry(ResultSet row) throws SQLException {
        return new Alliances.Entry(
                AllianceId.stored(row.getString("alliance_id")),
                row.getString("name"),
                row.getString("division"),
                row.getObject("founded_on", LocalDate.class));
    }

    /**
     * A page of members.
     *
     * @throws Refusal {@link Problem#UNKNOWN_ALLIANCE}
     */
    @QueryHandler
    AllianceMembers handle(FindAllianceMembers query) {
        List<Overview> overview = jdbc.sql(OVERVIEW)
                .param("alliance", query.allianceId().value())
                .param("on", query.on())
                .query((row, number) ->
                        new Overview(row.getLong("position"), row.getString("category"), row.getLong("members")))
                .list();
        if (overview.isEmpty()) {
            throw new Refusal(Problem.UNKNOWN_ALLIANCE);
        }
        Long cursor = query.cursor();
        Pages.Page<At, Long> page = Pages.of(
                jdbc.sql(PAGE)
                        .param("alliance", query.allianceId().value())
                        .param("on", query.on())
                        .param("cursor", cursor == null ? -1 : cursor)
                        .param("rows", query.limit() + 1)
                        .query(AllianceQueryHandler::member)
                        .list(),
                query.limit(),
                At::position);
        return new AllianceMembers(
                query.allianceId(),
                cursor == null ? byCategory(overview) : null,
                page.items().stream().map(At::member).toList(),
                page.next(),
                overview.getFirst().position());
    }

    private static Map<String, Long> byCategory(List<Overview> overview) {
        Map<String, Long> members = new LinkedHashMap<>();
        overview.forEach(one -> {
            String category = one.category();
            if (category != null) {
                members.put(category, one.members());
            }
        });
        return members;
    }

    private static At member(ResultSet row, int number) throws SQLException {
        LocalDate joined = row.getObject("joined_on", LocalDate.class);
        LocalDate left = row.getObject("left_on", LocalDate.class);
        return new At(
                row.getLong("position"),
                new Member(
                        row.getString("organisation_id"),
                        row.getString("name"),
                        row.getString("category"),
                        joined,
                        left,
                        left != null && !left.isAfter(joined)));
    }
}
