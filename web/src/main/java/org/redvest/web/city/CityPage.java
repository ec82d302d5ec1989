package org.redvest.web.city;

import org.redvest.api.open.disclosure.query.DisclosedRecords;
import org.redvest.web.disclosure.DisclosureQueries;
import org.redvest.web.ledger.Ledger;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What one sees first, and the two pages that explain: help and accessibility. */
@Controller
class CityPage {

    private static final int LATEST = 5;

    private final DisclosureQueries disclosure;

    CityPage(Ledger ledger) {
        this.disclosure = ledger.queries(DisclosureQueries.class);
    }

    @GetMapping("/")
    String show(Model model) {
        DisclosedRecords latest = disclosure.records(null, null, null, null, null, null, null, null, LATEST);
        model.addAttribute("latest", latest);
        return "city/city";
    }

    @GetMapping("/help")
    String help() {
        return "city/help";
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "city/accessibility";
    }
}
