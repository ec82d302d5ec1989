package org.redvest.web.timebank;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.reward.timebank.query.TimeBanks;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
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

/** The time banks for everybody: by which rules they go, and whether their books add up. */
@Controller
class TimeBankPage {

    private static final int ROWS = 50;

    private final TimeBankQueries queries;
    private final Ledger ledger;
    private final Reference reference;

    TimeBankPage(Ledger ledger, Reference reference) {
        this.queries = ledger.queries(TimeBankQueries.class);
        this.ledger = ledger;
        this.reference = reference;
    }

    @GetMapping("/time-banks")
    String list(
            @RequestParam(required = false) @Nullable Long cursor, @ModelAttribute("frame") Frame frame, Model model) {
        TimeBanks found = queries.banks(cursor, ROWS);
        model.addAttribute("banks", found.timeBanks());
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        model.addAttribute("divisions", reference.divisions());
        return "timebank/list";
    }

    @PostMapping("/time-banks")
    String open(
            @RequestParam(Form.KEY) String key,
            @RequestParam String division,
            @RequestParam String name,
            @Visitor SignedIn me) {
        String opened = ledger.send(
                        key,
                        Typed.body()
                                .code("division", division)
                                .words("name", name)
                                .map(),
                        "/time-banks")
                .id();
        return "redirect:" + Links.to("/time-banks/{id}", opened) + "?done=bank-opened";
    }

    @GetMapping("/time-banks/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
            @RequestParam(required = false) @Nullable String done,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        TimeBanks.Bank bank = queries.bank(id);
        model.addAttribute("done", "bank-opened".equals(done) || "rules-adopted".equals(done) ? done : null);
        model.addAttribute("bank", bank);
        model.addAttribute("proof", queries.proof(id, date));
        model.addAttribute("key", queries.key(id));
        model.addAttribute("runs", runs(frame.me(), bank));
        return "timebank/bank";
    }

    /** Whether somebody runs this bank. */
    static boolean runs(@Nullable SignedIn me, TimeBanks.Bank bank) {
        return me != null
                && me.isAnyOf("city-officer", "district-officer")
                && me.mayIn(bank.division(), Power.RUN_TIME_BANK);
    }
}
