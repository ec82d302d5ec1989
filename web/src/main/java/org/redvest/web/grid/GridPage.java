package org.redvest.web.grid;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.city.grid.GridKind;
import org.redvest.api.city.grid.GridPost;
import org.redvest.api.city.grid.query.GridUnitView;
import org.redvest.api.city.grid.query.GridUnits;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Moments;
import org.redvest.web.page.Reference;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The grid of a community as a tree, with who looks after each unit on a day; one unit, and who is to look after it. */
@Controller
class GridPage {

    private static final int ROWS = 30;

    /** As many as the API tells at once. */
    private static final int MOST = 500;

    private static final Set<String> DONE = Set.of("grid-added", "grid-closed", "grid-appointed", "grid-released");

    private final GridQueries queries;
    private final Ledger ledger;
    private final Reference reference;

    GridPage(Ledger ledger, Reference reference) {
        this.queries = ledger.queries(GridQueries.class);
        this.ledger = ledger;
        this.reference = reference;
    }

    /** A community, or what the grid has anywhere until one is chosen. */
    @GetMapping("/office/grid")
    String show(
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        String place = Typed.orNull(at);
        Map<String, String> smaller = reference.next(place, me, Power.RUN_GRID);
        boolean community = place != null && smaller.isEmpty();
        GridUnits found = queries.units(place, on, cursor, community ? MOST : ROWS);
        model.addAttribute("done", known(done));
        model.addAttribute("place", place);
        model.addAttribute("smaller", smaller);
        model.addAttribute("kept", Map.of());
        model.addAttribute("on", on == null ? Moments.today() : on);
        model.addAttribute("found", found);
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        if (community) {
            Map<String, String> wholes = new LinkedHashMap<>();
            found.units().stream()
                    .filter(unit -> unit.kind() != GridKind.BUILDING)
                    .forEach(unit -> wholes.put(unit.gridUnitId().value(), unit.path()));
            model.addAttribute("tree", Node.of(found.units()));
            model.addAttribute("wholes", wholes);
            model.addAttribute("kinds", GridKind.values());
        }
        return "grid/grid";
    }

    private static @Nullable String known(@Nullable String done) {
        return done != null && DONE.contains(done) ? done : null;
    }

    @PostMapping("/office/grid")
    String add(@RequestParam(Form.KEY) String key, @RequestParam Map<String, String> typed, @Visitor SignedIn me) {
        String division = String.valueOf(Typed.orNull(typed.get("division")));
        ledger.send(
                key,
                Typed.body()
                        .code("division", division)
                        .code("parent", typed.get("parent"))
                        .code("kind", typed.get("kind"))
                        .words("name", typed.get("name"))
                        .map(),
                "/grid-units");
        return in(division, "grid-added");
    }

    private static String in(String community, String done) {
        return "redirect:/office/grid?at=" + Links.to("{division}", community) + "&done=" + done;
    }

    @GetMapping("/office/grid/{id}")
    String unit(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            Model model) {
        GridUnitView unit = queries.unit(id, on);
        model.addAttribute("done", known(done));
        model.addAttribute("unit", unit);
        model.addAttribute("on", on == null ? Moments.today() : on);
        model.addAttribute("today", Moments.today());
        model.addAttribute("posts", GridPost.values());
        model.addAttribute("runs", !unit.closed() && me.mayIn(unit.division(), Power.RUN_GRID));
        return "grid/unit";
    }

    @PostMapping("/office/grid/{id}/workers")
    String appoint(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam Map<String, String> typed,
            @Visitor SignedIn me) {
        ledger.send(
                key,
                Typed.body()
                        .code("post", typed.get("post"))
                        .code("worker", typed.get("worker"))
                        .code("from", typed.get("from"))
                        .code("until", typed.get("until"))
                        .map(),
                "/grid-units/{id}/workers",
                id);
        return to(id, "grid-appointed");
    }

    private static String to(String id, String done) {
        return "redirect:" + Links.to("/office/grid/{id}", id) + "?done=" + done;
    }

    /** The one to be released stands in the row, under other names than those of the form beneath. */
    @PostMapping("/office/grid/{id}/workers/release")
    String release(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String heldPost,
            @RequestParam String heldBy,
            @Visitor SignedIn me) {
        ledger.send(
                key,
                Typed.body().code("post", heldPost).code("worker", heldBy).map(),
                "/grid-units/{id}/workers/release",
                id);
        return to(id, "grid-released");
    }

    @PostMapping("/office/grid/{id}/closing")
    String close(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String reason,
            @Visitor SignedIn me) {
        ledger.send(key, Typed.body().words("reason", reason).map(), "/grid-units/{id}/closing", id);
        return to(id, "grid-closed");
    }
}
