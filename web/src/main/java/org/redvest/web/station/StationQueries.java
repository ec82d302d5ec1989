package org.redvest.web.station;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.station.StationKind;
import org.redvest.api.city.station.query.ClaimedBlocks;
import org.redvest.api.city.station.query.DockedTeams;
import org.redvest.api.city.station.query.StationTree;
import org.redvest.api.city.station.query.StationView;
import org.redvest.api.city.station.query.Stations;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What the API tells everybody of stations, and of blocks and roads. */
interface StationQueries {

    /** Those that are open on a day. */
    @GetExchange("/stations")
    Stations stations(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable StationKind kind,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam int limit);

    /** One of them, open or not. */
    @GetExchange("/stations/{id}")
    StationView station(@PathVariable String id);

    /** What belongs to it. */
    @GetExchange("/stations/{id}/tree")
    StationTree tree(
            @PathVariable String id, @RequestParam(required = false) @Nullable LocalDate on, @RequestParam int limit);

    /** Who serves there on a day. */
    @GetExchange("/stations/{id}/teams")
    DockedTeams teams(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam int limit);

    /** What units look after on a day. */
    @GetExchange("/blocks")
    ClaimedBlocks blocks(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam int limit);
}
