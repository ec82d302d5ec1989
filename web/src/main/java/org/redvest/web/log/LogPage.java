package org.redvest.web.log;

import org.redvest.web.ledger.Ledger;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the log is now, as it was published, for whoever wants to keep it and verify it later. */
@Controller
class LogPage {

    /** A day of them. */
    private static final int SHOWN = 24;

    private final LogQueries queries;

    LogPage(Ledger ledger) {
        this.queries = ledger.queries(LogQueries.class);
    }

    @GetMapping("/log")
    String show(Model model) {
        model.addAttribute("checkpoints", queries.checkpoints(SHOWN).checkpoints());
        model.addAttribute("key", queries.key());
        model.addAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/api/v1/log")
                        .toUriString());
        return "log/log";
    }
}
