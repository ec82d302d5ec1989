package org.redvest.web.project;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.service.project.query.Projects;
import org.redvest.api.service.shift.query.ShiftView;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Reference;
import org.redvest.web.page.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done in the city, and one of it: who may take part, what can happen, and when one can come next. */
@Controller
class ProjectPage {

    private static final int ROWS = 30;
    private static final int NEXT_SHIFTS = 12;
    private static final int SERIES = 20;

    /** As many as the API tells at once: those that come next are not those that were opened first. */
    private static final int MOST = 500;

    private final ProjectQueries queries;
    private final Reference reference;

    ProjectPage(Ledger ledger, Reference reference) {
        this.queries = ledger.queries(ProjectQueries.class);
        this.reference = reference;
    }

    @GetMapping("/projects")
    String list(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable String free,
            @RequestParam(required = false) @Nullable String cursor,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Projects found = queries.published(
                Typed.orNull(division),
                Typed.orNull(theme),
                Typed.orNull(organisation),
                free == null ? null : 1,
                Typed.orNull(cursor),
                ROWS);
        model.addAttribute("found", found);
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        model.addAttribute("divisions", reference.filters(Typed.orNull(division)));
        model.addAttribute("categories", reference.categories());
        return "project/list";
    }

    @GetMapping("/projects/{id}")
    String show(@PathVariable String id, Model model) {
        model.addAttribute("project", queries.project(id));
        model.addAttribute(
                "shifts", next(queries.shifts(id, Instant.now(), MOST).shifts()));
        model.addAttribute("series", Rhythm.of(queries.series(id, SERIES)));
        return "project/project";
    }

    private static List<ShiftView> next(List<ShiftView> shifts) {
        return shifts.stream()
                .filter(shift -> shift.cancelled() == null)
                .sorted(Comparator.comparing(ShiftView::start))
                .limit(NEXT_SHIFTS)
                .toList();
    }
}
