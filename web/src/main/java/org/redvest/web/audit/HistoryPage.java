package org.redvest.web.audit;

import org.jspecify.annotations.Nullable;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.open.history.query.History;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Moments;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** A volunteer's history, event by event, as it was known at any instant: the instant is in the address, so that it can be shared. */
@Controller
class HistoryPage {

    private static final int ROWS = 50;

    /** What the API tells an auditor. */
    interface Queries {

        @GetExchange("/audit/volunteers/{id}/history")
        History history(
                @PathVariable String id,
                @RequestParam(required = false) @Nullable String knownAt,
                @RequestParam(required = false) @Nullable Long cursor,
                @RequestParam int limit);
    }

    private final Queries queries;

    HistoryPage(Ledger ledger) {
        this.queries = ledger.queries(Queries.class);
    }

    @GetMapping("/audit")
    String show(
            @RequestParam(required = false) @Nullable String volunteerId,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable Long cursor,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        String number = Typed.orNull(volunteerId);
        if (number != null) {
            History history = queries.history(number, Moments.instant(knownAt), cursor, ROWS);
            model.addAttribute("history", history);
            model.addAttribute("next", Links.next(frame, history.nextCursor()));
        }
        return "audit/history";
    }
}
