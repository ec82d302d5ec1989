package org.redvest.query.service.scrutiny;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.SpotCheckId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.scrutiny.CheckOutcome;
import org.redvest.api.service.scrutiny.Draw;
import org.redvest.api.service.scrutiny.query.FindSpotCheck;
import org.redvest.api.service.scrutiny.query.FindSpotCheckSample;
import org.redvest.api.service.scrutiny.query.FindSpotChecks;
import org.redvest.api.service.scrutiny.query.SpotCheckSample;
import org.redvest.api.service.scrutiny.query.SpotCheckSample.Sampled;
import org.redvest.api.service.scrutiny.query.SpotCheckView;
import org.redvest.api.service.scrutiny.query.SpotChecks;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.person.Names;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.platform.bounded.OfThePublic;
import org.redvest.query.platform.bounded.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Spot-checks and their samples. A sample is drawn anew whenever it is asked for, from the service records as they were certified:
 * what was objected to or revoked since stays in it.
 */
@Component
class SpotCheckQueryHandler {

    private static final String SPOT_CHECKS = """
            SELECT c.*, d.seed, d.drawn_at
            FROM query.spot_check c LEFT JOIN query.spot_check_draw d USING (spot_check_id)
            WHERE\s""";

    /** Of the spot-check in the row {@code c}; a city's code ends in 00, and its districts share only what is before. */
    private static final String POPULATION = """
            FROM query.spot_check c JOIN query.service_record r
                ON r.position <= c.up_to AND r.service_date BETWEEN c.first_date AND c.last_date
                AND starts_with(r.division, regexp_replace(c.division, '^(\\d{4})00$', '\\1'))
            WHERE c.spot_check_id = :spotCheck""";

    /** Whether the record in the row {@code r} is drawn with the seed in the row {@code d}, as {@link Draw} says. */
    private static final String IS_DRAWN = """
            ('x' || encode(substr(sha256(convert_to(d.seed || '|' || r.record_id, 'UTF8')), 1, 4), 'hex'))::bit(32)::bigint
                * %d < c.per_ten_thousand::bigint << 32""".formatted(Draw.MOST);

    private static final String SAMPLE = """
            SELECT r.*, %s AS name, f.outcome, f.note, f.checked_at
            FROM (SELECT c.spot_check_id, r.* %s AND %s AND r.position > :cursor ORDER BY r.position LIMIT :rows) AS r
            LEFT JOIN LATERAL (
                SELECT f.outcome, f.note, f.checked_at FROM query.spot_check_result f
                WHERE f.spot_check_id = r.spot_check_id AND f.record_id = r.record_id
                ORDER BY f.position DESC LIMIT 1) AS f ON true
            ORDER BY r.position""".formatted(Names.published("r.volunteer_id"), drawn(POPULATION), IS_DRAWN);

    /** OFFSET 0 has each record hashed once; what was found is looked up of those alone that are drawn. */
    private static final String FIGURES = """
            SELECT (SELECT position FROM query.progress) AS position, count(*) AS population,
                count(*) FILTER (WHERE p.drawn) AS drawn,
                count(*) FILTER (WHERE f.outcome = 'CONFIRMED') AS confirmed,
                count(*) FILTER (WHERE f.outcome = 'NOT_CONFIRMED') AS not_confirmed
            FROM (SELECT c.spot_check_id, r.record_id, %s AS drawn %s OFFSET 0) AS p
            LEFT JOIN LATERAL (
                SELECT f.outcome FROM query.spot_check_result f
                WHERE p.drawn AND f.spot_check_id = p.spot_check_id AND f.record_id = p.record_id
                ORDER BY f.position DESC LIMIT 1) AS f ON true""".formatted(IS_DRAWN, drawn(POPULATION));

    private static final String PART = "SELECT r.record_id, r.position " + POPULATION + """
             AND r.position > :cursor
            ORDER BY r.position LIMIT :rows""";

    /** Records that are read at a time of a population: each look is a short one. */
    private static final int ROWS = 10_000;

    private final JdbcClient jdbc;
    private final Divisions divisions;
    private final Remembered<SpotCheckId, SpotCheckView.Figures> figures;

    SpotCheckQueryHandler(@OfThePublic JdbcClient jdbc, Divisions divisions, ReadModels readModels) {
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.figures = new Remembered<>(this::reckon, SpotCheckView.Figures::position, readModels::position);
    }

    /** With the seed. */
    private static String drawn(String population) {
        return population.replace("WHERE", "JOIN query.spot_check_draw d USING (spot_check_id) WHERE");
    }

    @QueryHandler
    SpotChecks handle(FindSpotChecks query) {
        long position = ReadModels.positionOver(jdbc);
        Long cursor = query.cursor();
        Pages.Page<SpotCheckView, Long> page = Pages.of(
                jdbc.sql(SPOT_CHECKS + "c.position < :cursor ORDER BY c.position DESC LIMIT :rows")
                        .param("cursor", cursor == null ? Long.MAX_VALUE : cursor)
                        .param("rows", query.limit() + 1)
                        .query(this::spotCheck)
                        .list(),
                query.limit(),
                SpotCheckView::announced);
        return new SpotChecks(page.items(), page.next(), position);
    }

    /**
     * One spot-check, with its figures once it was drawn.
     *
     * @throws Refusal {@link Problem#UNKNOWN_SPOT_CHECK}
     */
    @QueryHandler
    SpotCheckView handle(FindSpotCheck query) {
        SpotCheckView found = require(query.spotCheckId());
        return found.seed() == null ? found : found.with(figures.ask(query.spotCheckId(), LogPositions.NOTHING));
    }

    /**
     * A page of the sample; of no records before it was drawn.
     *
     * @throws Refusal {@link Problem#UNKNOWN_SPOT_CHECK}
     */
    @QueryHandler
    SpotCheckSample handle(FindSpotCheckSample query) {
        long position = ReadModels.positionOver(jdbc);
        require(query.spotCheckId());
        Long cursor = query.cursor();
        Pages.Page<Sampled, Long> page = Pages.of(
                jdbc.sql(SAMPLE)
                        .param("spotCheck", query.spotCheckId().value())
                        .param("cursor", cursor == null ? LogPositions.NOTHING : cursor)
                        .param("rows", query.limit() + 1)
                        .query((row, number) -> sampled(row, query.withNumbers()))
                        .list(),
                query.limit(),
                Sampled::position);
        return new SpotCheckSample(page.items(), page.next(), position);
    }

    private SpotCheckView.Figures reckon(SpotCheckId spotCheck) {
        return jdbc.sql(FIGURES)
                .param("spotCheck", spotCheck.value())
                .query((row, number) -> new SpotCheckView.Figures(
                        row.getLong("population"),
                        row.getLong("drawn"),
                        row.getLong("confirmed"),
                        row.getLong("not_confirmed"),
                        row.getLong("position")))
                .single();
    }

    /**
     * Makes sure that there is one.
     *
     * @throws Refusal {@link Problem#UNKNOWN_SPOT_CHECK}
     */
    SpotCheckView require(SpotCheckId spotCheck) {
        return jdbc.sql(SPOT_CHECKS + "c.spot_check_id = :spotCheck")
                .param("spotCheck", spotCheck.value())
                .query(this::spotCheck)
                .optional()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_SPOT_CHECK));
    }

    private record Member(String recordId, long position) {}

    /** Every record of which is drawn, in the order of the log, however many there are. */
    void eachOfThePopulation(SpotCheckId spotCheck, Consumer<String> record) {
        long last = LogPositions.NOTHING;
        List<Member> part;
        do {
            part = jdbc.sql(PART)
                    .param("spotCheck", spotCheck.value())
                    .param("cursor", last)
                    .param("rows", ROWS)
                    .query((row, number) -> new Member(row.getString("record_id"), row.getLong("position")))
                    .list();
            for (Member member : part) {
                record.accept(member.recordId());
                last = member.position();
            }
        } while (part.size() == ROWS);
    }

    private SpotCheckView spotCheck(ResultSet row, int number) throws SQLException {
        String division = row.getString("division");
        return new SpotCheckView(
                SpotCheckId.stored(row.getString("spot_check_id")),
                division,
                divisions.find(division).map(Division::name).orElse(division),
                row.getObject("first_date", LocalDate.class),
                row.getObject("last_date", LocalDate.class),
                row.getInt("per_ten_thousand"),
                row.getLong("up_to"),
                row.getString("seed_source"),
                Times.instant(row, "seed_from"),
                Times.instant(row, "announced_at"),
                row.getString("seed"),
                Times.optionalInstant(row, "drawn_at"),
                null,
                row.getLong("position"));
    }

    private static Sampled sampled(ResultSet row, boolean withNumbers) throws SQLException {
        String outcome = row.getString("outcome");
        return new Sampled(
                ServiceRecordId.stored(row.getString("record_id")),
                withNumbers ? VolunteerId.stored(row.getString("volunteer_id")) : null,
                row.getString("name"),
                row.getString("organisation_id"),
                row.getString("activity"),
                row.getObject("service_date", LocalDate.class),
                row.getLong("minutes"),
                row.getString("division"),
                row.getString("place"),
                outcome == null ? null : CheckOutcome.valueOf(outcome),
                row.getString("note"),
                Times.optionalInstant(row, "checked_at"),
                row.getLong("position"));
    }
}
