package org.redvest.web.passbook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.passbook.query.Passbook;
import org.redvest.api.reward.scheme.query.PointsSchemesView;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** A passbook, as of any day; it prints like a bank's. */
@Controller
class PassbookPage {

    private static final int ROWS = 50;

    /** The passbook, as the API tells it. */
    interface Queries {

        @GetExchange("/volunteers/{id}/passbook")
        Passbook passbook(
                @PathVariable VolunteerId id,
                @RequestParam(required = false) @Nullable String scheme,
                @RequestParam(required = false) @Nullable LocalDate at,
                @RequestParam(required = false) @Nullable Long cursor,
                @RequestParam int limit);

        @GetExchange("/points-schemes")
        PointsSchemesView schemes();
    }

    private final Queries queries;

    PassbookPage(Ledger ledger) {
        this.queries = ledger.queries(Queries.class);
    }

    @GetMapping("/me/passbook")
    String show(
            @Visitor VolunteerId me,
            @RequestParam(required = false) @Nullable String scheme,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate at,
            @RequestParam(required = false) @Nullable Long cursor,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Passbook passbook = queries.passbook(me, Typed.orNull(scheme), at, cursor, ROWS);
        model.addAttribute("passbook", passbook);
        model.addAttribute("schemes", queries.schemes().schemes());
        model.addAttribute("next", Links.next(frame, passbook.nextCursor()));
        return "passbook/passbook";
    }
}
