package org.redvest.web.grid;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.grid.query.GridUnitView;
import org.redvest.api.city.grid.query.GridUnits;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What the API tells of units of the grid. */
public interface GridQueries {

    /** Those in a division, with who looks after them on a day. */
    @GetExchange("/grid-units")
    GridUnits units(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam int limit);

    /** One of them. */
    @GetExchange("/grid-units/{id}")
    GridUnitView unit(@PathVariable String id, @RequestParam(required = false) @Nullable LocalDate on);
}
