package org.redvest.web.station;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Coordinates;
import org.redvest.api.Datum;
import org.redvest.api.city.station.StationKind;
import org.redvest.api.city.station.query.DockedTeams;
import org.redvest.api.city.station.query.StationView;
import org.redvest.api.city.station.query.Stations;
import org.redvest.api.id.StationId;
import org.redvest.api.service.project.query.ProjectDetailsView.Point;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.order.OrderQueries;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Moments;
import org.redvest.web.page.Reference;
import org.redvest.web.page.Typed;
import org.redvest.web.shelf.ShelfQueries;
import org.redvest.web.shift.ShiftMap;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Stations that are open on a day, in a list and on a schematic map; one of them, what belongs to it and who serves there. */
@Controller
class StationPage {

    private static final int ROWS = 30;

    /** As many as the API tells at once. */
    private static final int MOST = 500;

    /** Of each of the three zones, as many as a page of the station shows. */
    private static final int IN_ZONE = 6;

    private final StationQueries queries;
    private final ShelfQueries shelf;
    private final OrderQueries orders;
    private final Reference reference;

    StationPage(Ledger ledger, Reference reference) {
        this.queries = ledger.queries(StationQueries.class);
        this.shelf = ledger.queries(ShelfQueries.class);
        this.orders = ledger.queries(OrderQueries.class);
        this.reference = reference;
    }

    @GetMapping("/stations")
    String list(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable StationKind kind,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String cursor,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Stations found = queries.stations(Typed.orNull(division), kind, day, Typed.orNull(cursor), ROWS);
        model.addAttribute("found", found);
        model.addAttribute("map", ShiftMap.of(found.stations(), StationPage::point));
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        model.addAttribute("divisions", reference.filters(Typed.orNull(division)));
        model.addAttribute("kinds", StationKind.values());
        return "station/list";
    }

    private static @Nullable Point point(StationView station) {
        Coordinates.Position where = station.coordinates();
        return where == null ? null : new Point(where.longitude(), where.latitude(), Datum.WGS84);
    }

    @GetMapping("/stations/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(required = false) @Nullable String done,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        model.addAttribute("done", done != null && StationDeskPage.DONE.contains(done) ? done : null);
        StationView station = queries.station(id);
        DockedTeams docked = queries.teams(id, day, cursor, ROWS);
        StationId parent = station.parent();
        model.addAttribute("station", station);
        model.addAttribute("docked", docked);
        model.addAttribute("next", Links.next(frame, docked.nextCursor()));
        model.addAttribute(
                "closed", station.lastDay() != null && station.lastDay().isBefore(Moments.today()));
        model.addAttribute("parent", parent == null ? null : queries.station(parent.value()));
        model.addAttribute("tree", station.kind() == StationKind.POST ? null : queries.tree(id, day, MOST));
        addZones(id, frame, model);
        return "station/station";
    }

    /** Resources, needs, and where they meet (资源展示区, 需求发布区, 供需对接区): the last for whoever is signed in. */
    private void addZones(String id, Frame frame, Model model) {
        model.addAttribute("resources", shelf.products(null, null, id, null, null, null, null, IN_ZONE));
        model.addAttribute("needs", orders.needs(null, null, id, null, IN_ZONE));
        model.addAttribute("matches", frame.me() == null ? null : shelf.matches(null, null, id, IN_ZONE));
    }
}
