package org.redvest.web.project;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Power;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.service.project.Risk;
import org.redvest.api.service.project.query.ProjectLife;
import org.redvest.api.service.project.query.ProjectReviews;
import org.redvest.api.service.project.query.Projects;
import org.redvest.api.service.shift.query.ShiftView;
import org.redvest.web.insurance.PoliciesInForce;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Bars;
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
import org.springframework.web.service.annotation.GetExchange;

/** The way of a project: drafted, submitted, reviewed by somebody else, published, changed and closed, one step a page. */
@Controller
class ProjectDeskPage {

    private static final int ROWS = 50;

    /** As many as the API tells at once. */
    private static final int MOST = 500;

    /** For so long those that were held stand on a project's page. */
    private static final Duration TO_CERTIFY = Duration.ofDays(14);

    /** A day and time that fits beside a bar. */
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    /** What the next page says was done, by the last part of the operation's address. */
    private static final Map<String, String> DONE = Map.of(
            "drafts", "drafted",
            "submission", "submitted",
            "publication", "published",
            "amendment", "amended",
            "revision", "revised",
            "approval", "project-approved",
            "return", "returned",
            "closing", "closed",
            "shifts", "shift-opened",
            "series", "series-planned");

    /** What the API tells those whose delegation reaches a project. */
    interface Queries {

        @GetExchange("/projects/{id}/steps")
        ProjectLife life(@PathVariable String id, @RequestParam int limit);

        @GetExchange("/project-reviews")
        ProjectReviews waiting(@RequestParam int limit);
    }

    private final ProjectQueries projects;
    private final Queries queries;
    private final Ledger ledger;
    private final Reference reference;
    private final PoliciesInForce policies;

    ProjectDeskPage(Ledger ledger, Reference reference, PoliciesInForce policies) {
        this.projects = ledger.queries(ProjectQueries.class);
        this.queries = ledger.queries(Queries.class);
        this.ledger = ledger;
        this.reference = reference;
        this.policies = policies;
    }

    /** Those over which one of the visitor's delegations reaches. */
    @GetMapping("/desk/projects")
    String list(
            @RequestParam(required = false) @Nullable String delegation,
            @RequestParam(required = false) @Nullable String cursor,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        List<SignedIn.Held> held = me.delegations().stream()
                .filter(ProjectDeskPage::isAboutProjects)
                .toList();
        model.addAttribute("held", held);
        held.stream()
                .filter(one -> delegation == null || one.delegationId().value().equals(delegation))
                .findFirst()
                .ifPresent(one -> {
                    Projects found = projects.published(
                            one.division(),
                            null,
                            one.organisation() == null
                                    ? null
                                    : one.organisation().code(),
                            null,
                            Typed.orNull(cursor),
                            ROWS);
                    model.addAttribute("chosen", one);
                    model.addAttribute("found", found);
                    model.addAttribute("next", Links.next(frame, found.nextCursor()));
                });
        if (frame.isOfficer() && !me.delegations().isEmpty()) {
            model.addAttribute("waiting", queries.waiting(ROWS).waiting());
        }
        return "project/desk";
    }

    private static boolean isAboutProjects(SignedIn.Held held) {
        return held.powers().contains(Power.RUN_PROJECTS) || held.powers().contains(Power.RUN_SHIFTS);
    }

    /** One that nobody sees yet is found by its number. */
    @GetMapping("/desk/projects/by-number")
    String open(@RequestParam String projectId, @Visitor SignedIn me) {
        return "redirect:" + address(String.valueOf(Typed.orNull(projectId)));
    }

    private static String address(String id) {
        return Links.to("/desk/projects/{id}", id);
    }

    @GetMapping("/desk/projects/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Standing standing = standing(id, model);
        model.addAttribute("done", done != null && DONE.containsValue(done) ? done : null);
        if (standing.isPublished()) {
            Instant now = Instant.now();
            Map<Boolean, List<ShiftView>> shifts = projects.shifts(id, now.minus(TO_CERTIFY), MOST).shifts().stream()
                    .sorted(Comparator.comparing(ShiftView::start))
                    .collect(Collectors.partitioningBy(shift -> shift.end().isAfter(now)));
            List<ShiftView> ahead = shifts.getOrDefault(true, List.of());
            model.addAttribute("shifts", ahead);
            model.addAttribute("taken", taken(ahead));
            model.addAttribute("held", shifts.getOrDefault(false, List.of()).reversed());
            model.addAttribute("series", Rhythm.of(projects.series(id, ROWS)));
        }
        if (standing.approved() && standing.newest().risk().dangerous() && frame.isOfficer()) {
            model.addAttribute("policies", policies.now());
        }
        return "project/standing";
    }

    /** How many places are taken in those that come next, the nearest first. */
    private static Bars taken(List<ShiftView> shifts) {
        return Bars.of(
                shifts.stream().filter(shift -> shift.cancelled() == null).toList(),
                shift -> SHORT.format(shift.start().atZone(CivilTime.ZONE)),
                shift -> (long) shift.capacity() - shift.placesLeft());
    }

    private Standing standing(String id, Model model) {
        Standing standing = Standing.of(queries.life(id, MOST));
        model.addAttribute("standing", standing);
        return standing;
    }

    @GetMapping("/desk/projects/drafts")
    String draft(@Visitor SignedIn me, Model model) {
        model.addAttribute(
                "held",
                me.delegations().stream()
                        .filter(held -> held.powers().contains(Power.RUN_PROJECTS))
                        .findFirst()
                        .orElse(null));
        addChoices(model);
        return "project/draft";
    }

    private void addChoices(Model model) {
        model.addAttribute("divisions", reference.divisions());
        model.addAttribute("categories", reference.categories());
        model.addAttribute("risks", Risk.values());
    }

    @PostMapping("/desk/projects/drafts")
    String draft(@RequestParam(Form.KEY) String key, @RequestParam Map<String, String> typed, @Visitor SignedIn me) {
        String id = ledger.send(
                        key,
                        Typed.body()
                                .code("organisationId", typed.get("organisationId"))
                                .with("details", details(typed, "details."))
                                .map(),
                        "/projects")
                .id();
        return "redirect:" + address(id) + "?done=" + DONE.get("drafts");
    }

    private static Map<String, Object> details(Map<String, String> typed, String prefix) {
        String qualifications = Typed.orNull(typed.get(prefix + "qualifications"));
        Map<String, Object> coordinates = Typed.body()
                .number("longitude", typed.get(prefix + "coordinates.longitude"))
                .number("latitude", typed.get(prefix + "coordinates.latitude"))
                .map();
        if (!coordinates.isEmpty()) {
            coordinates.put("datum", "WGS84");
        }
        return Typed.body()
                .words("name", typed.get(prefix + "name"))
                .code("theme", typed.get(prefix + "theme"))
                .words("targetGroup", typed.get(prefix + "targetGroup"))
                .words("content", typed.get(prefix + "content"))
                .code("risk", typed.get(prefix + "risk"))
                .words("riskStatement", typed.get(prefix + "riskStatement"))
                .words("agreement", typed.get(prefix + "agreement"))
                .code("division", typed.get(prefix + "division"))
                .words("address", typed.get(prefix + "address"))
                .with("coordinates", coordinates.isEmpty() ? null : coordinates)
                .words("contact", typed.get(prefix + "contact"))
                .with("qualifications", qualifications == null ? null : List.of(qualifications.split("\\s*[、,;]\\s*")))
                .number("minAge", typed.get(prefix + "minAge"))
                .map();
    }

    @GetMapping("/desk/projects/{id}/{change:amendment|revision}")
    String change(@PathVariable String id, @PathVariable String change, @Visitor SignedIn me, Model model) {
        Standing standing = standing(id, model);
        model.addAttribute("change", change);
        model.addAttribute("before", "amendment".equals(change) ? standing.inForce() : standing.newest());
        addChoices(model);
        return "project/change";
    }

    @PostMapping("/desk/projects/{id}/{change:amendment|revision}")
    String change(
            @PathVariable String id,
            @PathVariable String change,
            @RequestParam(Form.KEY) String key,
            @RequestParam Map<String, String> typed,
            @Visitor SignedIn me) {
        return done(key, details(typed, ""), id, change);
    }

    private String done(String key, Map<String, Object> body, String id, String step) {
        ledger.send(key, body, "/projects/{id}/{step}", id, step);
        return "redirect:" + address(id) + "?done=" + DONE.get(step);
    }

    @PostMapping("/desk/projects/{id}/submission")
    String submit(@PathVariable String id, @RequestParam(Form.KEY) String key, @Visitor SignedIn me) {
        return done(key, Map.of(), id, "submission");
    }

    @GetMapping("/desk/projects/{id}/review")
    String review(@PathVariable String id, @Visitor SignedIn me, Model model) {
        standing(id, model);
        return "project/review";
    }

    /** What is given back needs a reason, what is approved may have one. */
    @PostMapping("/desk/projects/{id}/review")
    String review(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam boolean approved,
            @RequestParam String reason,
            @Visitor SignedIn me) {
        return done(
                key,
                Typed.body().words(approved ? "words" : "reason", reason).map(),
                id,
                approved ? "approval" : "return");
    }

    @PostMapping("/desk/projects/{id}/publication")
    String publish(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam(required = false) @Nullable String insurancePolicyId,
            @Visitor SignedIn me) {
        return done(
                key, Typed.body().code("insurancePolicyId", insurancePolicyId).map(), id, "publication");
    }

    @GetMapping("/desk/projects/{id}/closing")
    String close(@PathVariable String id, @Visitor SignedIn me, Model model) {
        standing(id, model);
        return "project/closing";
    }

    @PostMapping("/desk/projects/{id}/closing")
    String close(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String reason,
            @Visitor SignedIn me) {
        return done(key, Typed.body().words("reason", reason).map(), id, "closing");
    }

    @GetMapping("/desk/projects/{id}/{what:shifts|series}")
    String plan(@PathVariable String id, @PathVariable String what, @Visitor SignedIn me, Model model) {
        standing(id, model);
        model.addAttribute("divisions", reference.divisions());
        model.addAttribute("often", SeriesWords.OFTEN);
        model.addAttribute("weekdays", SeriesWords.WEEKDAYS);
        return "shifts".equals(what) ? "project/open-shift" : "project/plan-series";
    }

    @PostMapping("/desk/projects/{id}/shifts")
    String openShift(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam Map<String, String> typed,
            @Visitor SignedIn me) {
        Map<String, Object> site = Typed.body()
                .code("division", typed.get("site.division"))
                .words("address", typed.get("site.address"))
                .map();
        return done(
                key,
                Typed.body()
                        .with("times", Typed.times(typed.get("date"), typed.get("times.start"), typed.get("times.end")))
                        .number("capacity", typed.get("capacity"))
                        .with("waitingList", typed.containsKey("waitingList"))
                        .with("site", site.isEmpty() ? null : site)
                        .map(),
                id,
                "shifts");
    }

    @PostMapping("/desk/projects/{id}/series")
    String planSeries(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<String> weekdays,
            @Visitor SignedIn me) {
        return done(key, SeriesWords.plan(typed, "", weekdays).map(), id, "series");
    }
}
