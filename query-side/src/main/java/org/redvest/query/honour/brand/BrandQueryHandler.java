package org.redvest.query.honour.brand;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.honour.brand.BrandKind;
import org.redvest.api.honour.brand.BrandLevel;
import org.redvest.api.honour.brand.query.BrandView;
import org.redvest.api.honour.brand.query.Brands;
import org.redvest.api.honour.brand.query.FindBrand;
import org.redvest.api.honour.brand.query.FindBrands;
import org.redvest.api.id.BrandId;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.platform.web.Pages;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.bounded.OfThePublic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class BrandQueryHandler {

    /** As it was on {@code :on}; before its first day as it was to be then. */
    private static final String AS_OF_A_DAY = """
            FROM query.brand b
            CROSS JOIN LATERAL (
                SELECT * FROM query.brand_version w WHERE w.brand_id = b.brand_id
                ORDER BY w.from_date <= :on DESC, CASE WHEN w.from_date <= :on THEN w.from_date END DESC, w.from_date,
                    w.position DESC
                LIMIT 1) AS v
            LEFT JOIN query.brand_end e ON e.brand_id = b.brand_id
            LEFT JOIN query.organisation o ON o.organisation_id = v.organisation_id
            """;

    private static final String COLUMNS = """
            SELECT b.*, v.name, v.organisation_id, v.description, o.name AS organisation,
                coalesce(e.last_day, b.until_date) AS last_day, e.reason AS end_reason
            """;

    /** Of which lists are asked. */
    private static final String SUCH = """
            WHERE b.first_date <= :on AND (coalesce(e.last_day, b.until_date) IS NULL OR coalesce(e.last_day, b.until_date) >= :on)
                AND starts_with(b.division, :prefix) AND (:kind::text IS NULL OR b.kind = :kind::text)
                AND (:level::text IS NULL OR b.level = :level::text)
            """;

    private final JdbcClient jdbc;
    private final Divisions divisions;
    private final Clock clock;

    BrandQueryHandler(@OfThePublic JdbcClient jdbc, Divisions divisions, Clock clock) {
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.clock = clock;
    }

    @QueryHandler
    Brands handle(FindBrands query) {
        long position = ReadModels.positionOver(jdbc);
        LocalDate on = orToday(query.on());
        Long cursor = query.cursor();
        Pages.Page<BrandView, Long> page = Pages.of(
                asked(
                                COLUMNS + AS_OF_A_DAY + SUCH
                                        + "AND b.position < :before ORDER BY b.position DESC LIMIT :rows",
                                query,
                                on)
                        .param("before", cursor == null ? Long.MAX_VALUE : cursor)
                        .param("rows", query.limit() + 1)
                        .query(this::brand)
                        .list(),
                query.limit(),
                BrandView::position);
        Long total = cursor == null
                ? asked("SELECT count(*) " + AS_OF_A_DAY + SUCH, query, on)
                        .query(Long.class)
                        .single()
                : null;
        return new Brands(on, total, page.items(), page.next(), position);
    }

    private LocalDate orToday(@Nullable LocalDate on) {
        return on == null ? CivilTime.dateOf(clock.instant()) : on;
    }

    private JdbcClient.StatementSpec asked(String sql, FindBrands query, LocalDate on) {
        String division = query.division();
        return jdbc.sql(sql)
                .param("on", on)
                .param("prefix", division == null ? "" : divisions.prefixOf(divisions.require(division)))
                .param("kind", query.kind() == null ? null : query.kind().name())
                .param("level", query.level() == null ? null : query.level().name());
    }

    /**
     * One of them, on whichever day.
     *
     * @throws Refusal {@link Problem#UNKNOWN_BRAND}
     */
    @QueryHandler
    BrandView handle(FindBrand query) {
        return jdbc.sql(COLUMNS + AS_OF_A_DAY + "WHERE b.brand_id = :brand")
                .param("on", orToday(query.on()))
                .param("brand", query.brandId().value())
                .query(this::brand)
                .optional()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_BRAND));
    }

    private BrandView brand(ResultSet row, int number) throws SQLException {
        String division = row.getString("division");
        return new BrandView(
                BrandId.stored(row.getString("brand_id")),
                BrandKind.valueOf(row.getString("kind")),
                row.getString("name"),
                BrandLevel.valueOf(row.getString("level")),
                division,
                divisions.find(division).map(Division::name).orElse(division),
                row.getString("organisation_id"),
                row.getString("organisation"),
                row.getString("description"),
                row.getObject("first_date", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("basis"),
                row.getString("end_reason"),
                row.getLong("position"));
    }
}
