package org.redvest.web.shelf;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.product.Achievement;
import org.redvest.api.service.product.ProductDetails;
import org.redvest.api.service.product.query.ProductView;
import org.redvest.api.service.product.query.Products;
import org.redvest.api.service.project.query.ProjectView;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.organisation.Teams;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Reference;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Products of a volunteer, and of a team: putting one on the shelf, changing it, taking it off. */
@Controller
class ProductPage {

    private static final int ROWS = 20;

    /** More projects do not fit a choice. */
    private static final int PROJECTS = 100;

    /** As many as the API tells at once. */
    private static final int MOST = 500;

    /** As many times of a week as the form has at least; the API takes more. */
    private static final int TIMES = 4;

    /** Name of a field of one of them. */
    private static final String TIME = "times[%d].%s";

    private final ShelfQueries queries;
    private final Ledger ledger;
    private final Reference reference;
    private final Teams teams;

    ProductPage(Ledger ledger, Reference reference, Teams teams) {
        this.queries = ledger.queries(ShelfQueries.class);
        this.ledger = ledger;
        this.reference = reference;
        this.teams = teams;
    }

    @GetMapping("/me/products")
    String own(
            @RequestParam(required = false) @Nullable Long cursor,
            @Visitor VolunteerId me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        add(queries.products(null, null, null, null, me.value(), true, cursor, ROWS), frame, model);
        return "shelf/own";
    }

    private static void add(Products page, Frame frame, Model model) {
        model.addAttribute("found", page);
        model.addAttribute("next", Links.next(frame, page.nextCursor()));
    }

    /** Those of a team: the visitor's own, or for an officer the one that was typed. */
    @GetMapping("/desk/products")
    String desk(
            @RequestParam(required = false) @Nullable String organisationId,
            @RequestParam(required = false) @Nullable Long cursor,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        String team = team(organisationId, me, model);
        if (team != null) {
            add(queries.products(null, null, null, team, null, true, cursor, ROWS), frame, model);
        }
        return "shelf/desk";
    }

    private @Nullable String team(@Nullable String typed, SignedIn me, Model model) {
        Map<String, String> own = teams.of(me, Power.SERVE_ORDERS);
        String given = Typed.orNull(typed);
        String team = given == null ? own.keySet().stream().findFirst().orElse(null) : given;
        model.addAttribute("own", own);
        model.addAttribute("team", team);
        return team;
    }

    /** In which project it is served is asked for first: it says where. */
    @GetMapping("/me/products/new")
    String put(
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String project,
            @Visitor VolunteerId me,
            Model model) {
        String division = Typed.orNull(within);
        model.addAttribute("action", "/me/products/new");
        model.addAttribute("team", null);
        model.addAttribute("divisions", reference.filters(division));
        addProject(Typed.orNull(project), division, null, model);
        return "shelf/put";
    }

    @GetMapping("/desk/products/new")
    String put(
            @RequestParam(required = false) @Nullable String organisationId,
            @RequestParam(required = false) @Nullable String project,
            @Visitor SignedIn me,
            Model model) {
        String team = team(organisationId, me, model);
        model.addAttribute("action", "/desk/products/new");
        model.addAttribute("divisions", Map.of());
        addProject(Typed.orNull(project), null, team, model);
        return "shelf/put";
    }

    private void addProject(
            @Nullable String project, @Nullable String division, @Nullable String organisation, Model model) {
        if (project == null) {
            Map<String, String> projects = new LinkedHashMap<>();
            queries.projects(division, organisation, PROJECTS)
                    .projects()
                    .forEach(one ->
                            projects.put(one.projectId().value(), one.details().name()));
            model.addAttribute("projects", projects);
        } else {
            addChoices(queries.project(project), null, model);
        }
    }

    /** What the form of a product of this project offers, and what it was before. */
    private void addChoices(ProjectView project, @Nullable ProductDetails before, Model model) {
        String division = project.details().division();
        Map<String, String> stations = new LinkedHashMap<>();
        queries.stations(reference.district(division), MOST)
                .stations()
                .forEach(station -> stations.put(station.stationId().value(), station.name()));
        Map<String, String> places = reference.around(division);
        if (before != null) {
            before.divisions().forEach(one -> places.putIfAbsent(one.value(), reference.name(one.value())));
        }
        model.addAttribute("project", project);
        model.addAttribute("places", places);
        model.addAttribute("stations", stations);
        model.addAttribute("categories", reference.categories());
        model.addAttribute("days", DayOfWeek.values());
        model.addAttribute(
                "times", before == null ? TIMES : Math.max(TIMES, before.times().size()));
        model.addAttribute("shows", Achievement.values());
    }

    @PostMapping({"/me/products/new", "/desk/products/new"})
    String put(
            @RequestParam(Form.KEY) String key,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<String> divisions,
            @RequestParam(required = false) @Nullable List<String> shown,
            @Visitor SignedIn me) {
        String id = ledger.send(
                        key,
                        details(typed, divisions, shown)
                                .code("organisationId", typed.get("team"))
                                .code("projectId", typed.get("projectId"))
                                .map(),
                        "/service-products")
                .id();
        return to(id, "product-put");
    }

    private static String to(String id, String done) {
        return "redirect:" + Links.to("/shelf/{id}", id) + "?done=" + done;
    }

    private static Typed details(
            Map<String, String> typed, @Nullable List<String> divisions, @Nullable List<String> shown) {
        return Typed.body()
                .words("title", typed.get("title"))
                .words("content", typed.get("content"))
                .code("category", typed.get("category"))
                .words("targetGroup", typed.get("targetGroup"))
                .with("divisions", divisions == null ? List.of() : divisions)
                .code("station", typed.get("station"))
                .with("times", times(typed))
                .number("minutes", typed.get("minutes"))
                .number("most", typed.get("most"))
                .with("shown", shown == null ? List.of() : shown);
    }

    /** Those of which anything but the day, which is always chosen, was typed. */
    private static List<Map<String, Object>> times(Map<String, String> typed) {
        List<Map<String, Object>> times = new ArrayList<>();
        for (int at = 0; typed.containsKey(TIME.formatted(at, "day")); at++) {
            Map<String, Object> time = Typed.body()
                    .code("from", typed.get(TIME.formatted(at, "from")))
                    .code("until", typed.get(TIME.formatted(at, "until")))
                    .map();
            if (!time.isEmpty()) {
                time.put("day", String.valueOf(Typed.orNull(typed.get(TIME.formatted(at, "day")))));
                times.add(time);
            }
        }
        return times;
    }

    @GetMapping("/shelf/{id}/{step:change|removal}")
    String step(@PathVariable String id, @PathVariable String step, @Visitor SignedIn me, Model model) {
        ProductView product = queries.product(id);
        model.addAttribute("product", product);
        if ("change".equals(step)) {
            addChoices(queries.project(product.projectId().value()), product.details(), model);
        }
        return "shelf/" + step;
    }

    @PostMapping("/shelf/{id}/change")
    String change(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<String> divisions,
            @RequestParam(required = false) @Nullable List<String> shown,
            @Visitor SignedIn me) {
        ledger.send(key, details(typed, divisions, shown).map(), "/service-products/{id}/change", id);
        return to(id, "product-change");
    }

    @PostMapping("/shelf/{id}/removal")
    String remove(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String reason,
            @Visitor SignedIn me) {
        ledger.send(key, Typed.body().words("reason", reason).map(), "/service-products/{id}/removal", id);
        return to(id, "product-removal");
    }
}
