package org.redvest.web.order;

import org.jspecify.annotations.Nullable;
import org.redvest.api.service.order.query.Needs;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Moments;
import org.redvest.web.page.Reference;
import org.redvest.web.page.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What help is asked for and nobody has promised yet, for everybody. */
@Controller
class NeedsPage {

    private static final int ROWS = 30;

    private final OrderQueries queries;
    private final Reference reference;

    NeedsPage(Ledger ledger, Reference reference) {
        this.queries = ledger.queries(OrderQueries.class);
        this.reference = reference;
    }

    @GetMapping("/needs")
    String list(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String station,
            @RequestParam(required = false) @Nullable Long cursor,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        String within = Typed.orNull(division);
        Needs found = queries.needs(within, Typed.orNull(category), Typed.orNull(station), cursor, ROWS);
        model.addAttribute("found", found);
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        model.addAttribute("divisions", reference.filters(within));
        model.addAttribute("categories", reference.categories());
        model.addAttribute("station", Typed.orNull(station));
        model.addAttribute("today", Moments.today());
        return "order/needs";
    }
}
