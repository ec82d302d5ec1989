package org.redvest.web.log;

import jakarta.servlet.http.HttpServletResponse;
import org.redvest.web.ledger.Ledger;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the log is now, as it was published, for whoever wants to keep it and verify it later. */
@Controller
class LogPage {

    /** A day of them. */
    private static final int SHOWN = 24;

    private final LogQueries queries;
    private final Ledger ledger;

    LogPage(Ledger ledger) {
        this.queries = ledger.queries(LogQueries.class);
        this.ledger = ledger;
    }

    @GetMapping("/log")
    String show(Model model) {
        model.addAttribute("checkpoints", queries.checkpoints(SHOWN).checkpoints());
        model.addAttribute("key", queries.key());
        return "log/log";
    }

    /** What a document that follows from the event at a position is kept with, as the API answers it. */
    @GetMapping("/log/proofs/{position}.json")
    void proof(@PathVariable String position, HttpServletResponse response) {
        ledger.pass(
                response,
                MediaType.APPLICATION_JSON,
                "proof-" + position + ".json",
                "/log/proofs/{position}",
                position);
    }
}
