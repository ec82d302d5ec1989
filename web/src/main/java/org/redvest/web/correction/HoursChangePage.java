package org.redvest.web.correction;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.service.hours.HoursChangeState;
import org.redvest.api.service.hours.query.HoursChangeView;
import org.redvest.api.service.hours.query.HoursChanges;
import org.redvest.web.disclosure.DisclosureQueries;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
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

/** Corrections of certified hours: what was proposed by one person and is decided by another, and what became of it. */
@Controller
class HoursChangePage {

    private static final int ROWS = 30;

    /** Corrections, as the API tells them. */
    interface Queries {

        @GetExchange("/hours-changes")
        HoursChanges changes(
                @RequestParam(required = false) @Nullable HoursChangeState state,
                @RequestParam(required = false) @Nullable Long cursor,
                @RequestParam int limit);

        @GetExchange("/hours-changes/{id}")
        HoursChangeView change(@PathVariable String id);
    }

    private final Queries queries;
    private final DisclosureQueries records;
    private final Ledger ledger;

    HoursChangePage(Ledger ledger) {
        this.queries = ledger.queries(Queries.class);
        this.records = ledger.queries(DisclosureQueries.class);
        this.ledger = ledger;
    }

    @GetMapping("/office/hours-changes")
    String list(
            @RequestParam(required = false) @Nullable HoursChangeState state,
            @RequestParam(required = false) @Nullable Long cursor,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        HoursChanges found = queries.changes(state, cursor, ROWS);
        model.addAttribute("changes", found.changes());
        model.addAttribute("states", HoursChangeState.values());
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        return "correction/changes";
    }

    @GetMapping("/office/hours-changes/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            Model model) {
        HoursChangeView change = queries.change(id);
        model.addAttribute("done", "proposed".equals(done) || "decided".equals(done) ? done : null);
        model.addAttribute("change", change);
        model.addAttribute("record", records.record(change.recordId().value()));
        return "correction/change";
    }

    @PostMapping("/office/hours-changes/{id}/approval")
    String approve(@PathVariable String id, @RequestParam(Form.KEY) String key, @Visitor SignedIn me) {
        ledger.send(key, Map.of(), "/hours-changes/{id}/approval", id);
        return decided(id);
    }

    @PostMapping("/office/hours-changes/{id}/refusal")
    String refuse(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam(required = false) @Nullable String reason,
            @Visitor SignedIn me) {
        ledger.send(key, Typed.body().words("reason", reason).map(), "/hours-changes/{id}/refusal", id);
        return decided(id);
    }

    private static String decided(String id) {
        return "redirect:" + Links.to("/office/hours-changes/{id}", id) + "?done=decided";
    }
}
