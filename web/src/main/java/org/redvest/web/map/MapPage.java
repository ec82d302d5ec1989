package org.redvest.web.map;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.reference.query.CityDivisions;
import org.redvest.api.service.shift.query.OpenShifts;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Reference;
import org.redvest.web.shift.ShiftMap;
import org.redvest.web.shift.ShiftQueries;
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

    /** As many as the API tells at once: where there are more, the page says up to when it counts. */
    private static final int MOST = 500;

    private static final List<String> LEVELS = List.of("CITY", "DISTRICT", "STREET", "COMMUNITY");

    private final ShiftQueries shifts;
    private final Reference reference;

    MapPage(Ledger ledger, Reference reference) {
        this.shifts = ledger.queries(ShiftQueries.class);
        this.reference = reference;
    }

    @GetMapping("/map")
    String city(Model model) {
        return show(reference.ofLevel(LEVELS.getFirst()).getFirst(), model);
    }

    @GetMapping("/map/{division}")
    String division(@PathVariable String division, Model model) {
        CityDivisions.Entry known = known().get(division);
        if (known == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return show(known, model);
    }

    private Map<String, CityDivisions.Entry> known() {
        Map<String, CityDivisions.Entry> known = new LinkedHashMap<>();
        LEVELS.forEach(level -> reference.ofLevel(level).forEach(one -> known.put(one.code(), one)));
        return known;
    }

    private String show(CityDivisions.Entry division, Model model) {
        Instant end = Instant.now().plus(AHEAD);
        OpenShifts open = shifts.open(division.code(), null, null, end, null, null, MOST);
        List<CityDivisions.Entry> beneath = beneath(division);
        List<Place> places = beneath.isEmpty()
                ? open.shifts().stream().map(Place::of).toList()
                : beneath.stream().map(one -> Place.of(one, open.shifts())).toList();
        model.addAttribute("division", division);
        model.addAttribute("above", above(division));
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

    private List<CityDivisions.Entry> beneath(CityDivisions.Entry division) {
        int level = LEVELS.indexOf(division.level()) + 1;
        return level == LEVELS.size()
                ? List.of()
                : reference.ofLevel(LEVELS.get(level)).stream()
                        .filter(one -> division.code().equals(one.parent()))
                        .toList();
    }

    /** Those above a division, the city first. */
    private List<CityDivisions.Entry> above(CityDivisions.Entry division) {
        Map<String, CityDivisions.Entry> known = known();
        List<CityDivisions.Entry> above = new ArrayList<>();
        for (CityDivisions.@Nullable Entry one = parent(known, division); one != null; one = parent(known, one)) {
            above.addFirst(one);
        }
        return above;
    }

    private static CityDivisions.@Nullable Entry parent(
            Map<String, CityDivisions.Entry> known, CityDivisions.Entry division) {
        return division.parent() == null ? null : known.get(division.parent());
    }
}
