package org.redvest.query.service.order;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.StationId;
import org.redvest.api.service.order.query.FindNeeds;
import org.redvest.api.service.order.query.Needs;
import org.redvest.api.service.order.query.Needs.Need;
import org.redvest.city.Divisions;
import org.redvest.city.ServiceCategories;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.order.OpenNeeds;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.bounded.OfThePublic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class NeedQueryHandler {

    private final JdbcClient jdbc;
    private final OpenNeeds needs;
    private final Divisions divisions;
    private final ServiceCategories categories;
    private final Clock clock;

    NeedQueryHandler(
            @OfThePublic JdbcClient jdbc,
            OpenNeeds needs,
            Divisions divisions,
            ServiceCategories categories,
            Clock clock) {
        this.jdbc = jdbc;
        this.needs = needs;
        this.divisions = divisions;
        this.categories = categories;
        this.clock = clock;
    }

    /**
     * A page of needs that can still be served.
     *
     * @throws Refusal {@link Problem#UNKNOWN_DIVISION}, {@link Problem#UNKNOWN_CATEGORY}, {@link Problem#UNKNOWN_STATION}
     */
    @QueryHandler
    Needs handle(FindNeeds query) {
        long position = ReadModels.positionOver(jdbc);
        StringBuilder conditions = new StringBuilder(OpenNeeds.PUBLISHED);
        Map<String, Object> parameters = new HashMap<>();
        String division = query.division();
        if (division != null) {
            conditions.append(" AND starts_with(o.division, :within)");
            parameters.put("within", divisions.prefixOf(divisions.require(division)));
        }
        String category = query.category();
        if (category != null) {
            conditions.append(" AND o.category = :category");
            parameters.put("category", categories.require(category));
        }
        StationId station = query.station();
        if (station != null) {
            conditions.append(" AND starts_with(o.division, :at_station)");
            parameters.put("at_station", prefixOf(station));
        }
        Long cursor = query.cursor();
        conditions.append(" AND o.position < :cursor ORDER BY o.position DESC LIMIT :rows");
        parameters.put("cursor", cursor == null ? Long.MAX_VALUE : cursor);
        parameters.put("rows", query.limit() + 1);
        Pages.Page<Need, Long> page = Pages.of(
                needs.where(conditions.toString(), parameters, clock.instant()), query.limit(), Need::position);
        return new Needs(page.items(), page.next(), position);
    }

    private String prefixOf(StationId station) {
        String division = jdbc.sql("SELECT s.division FROM query.station s WHERE s.station_id = :station")
                .param("station", station.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_STATION));
        return divisions.find(division).map(divisions::prefixOf).orElse(division);
    }
}
