package org.redvest.web.report;

import org.jspecify.annotations.Nullable;
import org.redvest.api.open.report.query.YearlyReport;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** The report of a year as a document, of the city (志愿服务条例 Art. 34) or of an organisation (民政部令第67号 Art. 18). */
@Controller
class ReportPage {

    /** The report, as the API tells it. */
    interface Queries {

        @GetExchange("/reports/{year}")
        YearlyReport report(@PathVariable String year, @RequestParam(required = false) @Nullable String organisation);
    }

    private final Queries queries;

    ReportPage(Ledger ledger) {
        this.queries = ledger.queries(Queries.class);
    }

    @GetMapping("/reports/{year}")
    String show(@PathVariable String year, @RequestParam(required = false) @Nullable String organisation, Model model) {
        model.addAttribute("report", queries.report(year, Typed.orNull(organisation)));
        return "report/report";
    }
}
