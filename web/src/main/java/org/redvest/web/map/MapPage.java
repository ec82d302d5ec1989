package org.redvest.web.map;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.redvest.api.city.reference.query.CityDivisions;
import org.redvest.api.service.shift.query.OpenShifts;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Reference;
import org.redvest.web.shift.ShiftMap;
import org.redvest.web.shift.ShiftQueries;
import org.redvest.web.tiles.Tiles;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where something is to be done in the next days: the city by its districts, a district by its streets, a street by its
 * communities, a community by its shifts. The list is the map's accessible form, and its links are the way down.
 */
@Controller
class MapPage {

    private static final Duration AHEAD = Duration.ofDays(7);

    /** As many as the API tells at once. */
    private static final int MOST = 500;

    /** How often it is asked for more to count: where there are more still, the page says up to when it counts. */
    private static final int QUESTIONS = 10;

    private final ShiftQueries shifts;
    private final Reference reference;
    private final Tiles tiles;

    MapPage(Ledger ledger, Reference reference, Tiles tiles) {
        this.shifts = ledger.queries(ShiftQueries.class);
        this.reference = reference;
        this.tiles = tiles;
    }

    @GetMapping("/map")
    String city(Model model) {
        return show(reference.city(), model);
    }

    @GetMapping("/map/{division}")
    String division(@PathVariable String division, Model model) {
        return show(
                reference.division(division).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                model);
    }

    private String show(CityDivisions.Entry division, Model model) {
        // by the minute, so that the answers that are remembered are asked for again
        Instant end = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(AHEAD);
        List<CityDivisions.Entry> beneath = reference.beneath(division);
        // what is listed one by one is as much as fits a page
        OpenShifts open = open(division.code(), end, beneath.isEmpty() ? 1 : QUESTIONS);
        List<Place> places = beneath.isEmpty()
                ? open.shifts().stream().map(Place::of).toList()
                : beneath.stream().map(one -> Place.of(one, open.shifts())).toList();
        model.addAttribute("division", division);
        model.addAttribute("above", reference.above(division));
        model.addAttribute("places", places);
        model.addAttribute("map", ShiftMap.of(places, Place::point));
        model.addAttribute(
                "until",
                open.nextCursor() == null
                        ? end
                        : open.shifts().getLast().shift().end());
        model.addAttribute("open", open);
        return "map/map";
    }

    private OpenShifts open(String division, Instant end, int questions) {
        List<OpenShifts.Entry> all = new ArrayList<>();
        OpenShifts open;
        String cursor = null;
        int asked = 0;
        do {
            open = shifts.open(division, null, null, end, null, cursor, tiles.datum(), MOST);
            all.addAll(open.shifts());
            cursor = open.nextCursor();
            asked++;
        } while (cursor != null && asked < questions);
        return new OpenShifts(all, cursor, open.position());
    }
}
