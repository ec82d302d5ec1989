package org.redvest.web.insurance;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.cover.eligibility.query.Eligibility;
import org.redvest.api.cover.eligibility.query.InsuredList;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** Whether somebody was insured at an instant, with the reasons; and everybody who was. */
@Controller
class InsurancePage {

    private static final int ROWS = 50;

    /** What the API tells an insurer. */
    interface Queries {

        @GetExchange("/insurance/eligibility")
        Eligibility eligibility(
                @RequestParam String volunteerId,
                @RequestParam(required = false) @Nullable String at,
                @RequestParam(required = false) @Nullable String knownAt,
                @RequestParam(required = false) @Nullable String learnedAt);

        @GetExchange("/insurance/insured")
        InsuredList insured(
                @RequestParam(required = false) @Nullable String at,
                @RequestParam(required = false) @Nullable String cursor,
                @RequestParam int limit);
    }

    private final Queries queries;
    private final Ledger ledger;
    private final Moments moments;

    InsurancePage(Ledger ledger, Moments moments) {
        this.queries = ledger.queries(Queries.class);
        this.ledger = ledger;
        this.moments = moments;
    }

    @GetMapping("/insurance/eligibility")
    String eligibility(
            @RequestParam(required = false) @Nullable String volunteerId,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String learnedAt,
            @Visitor SignedIn me,
            Model model) {
        String number = Typed.orNull(volunteerId);
        model.addAttribute(
                "answer",
                number == null
                        ? null
                        : queries.eligibility(
                                number, Moments.instant(at), Moments.instant(knownAt), Moments.instant(learnedAt)));
        return "insurance/eligibility";
    }

    @GetMapping("/insurance/insured")
    String insured(
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String cursor,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        InsuredList list = queries.insured(Moments.instant(at), Typed.orNull(cursor), ROWS);
        model.addAttribute("list", list);
        // insurers enquire, which is recorded
        model.addAttribute("asks", me.is("insurer"));
        model.addAttribute("at", moments.field(list.at()));
        model.addAttribute("next", Links.next(frame, list.nextCursor()));
        return "insurance/insured";
    }

    /** The whole list as the API streams it. */
    @GetMapping("/insurance/insured.csv")
    void csv(@RequestParam String at, @Visitor SignedIn me, HttpServletResponse response) {
        ledger.passCsv(response, "insured.csv", "/insurance/insured?at={at}", at);
    }
}
