package org.redvest.web.office;

import org.jspecify.annotations.Nullable;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.service.hours.query.HoursObjectionView;
import org.redvest.api.service.hours.query.HoursObjections;
import org.redvest.api.service.hours.query.HoursReports;
import org.redvest.api.service.project.query.ProjectReviews;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Form;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What waits for a decision: projects, objections, and the hours that volunteers reported, each with how long it has waited. */
@Controller
class ReviewPage {

    private static final int ROWS = 50;

    /** What the API tells whoever decides. */
    interface Queries {

        @GetExchange("/project-reviews")
        ProjectReviews projects(@RequestParam int limit);

        @GetExchange("/hours-objections?state=OPEN")
        HoursObjections objections(@RequestParam int limit);

        @GetExchange("/hours-objections/{id}")
        HoursObjectionView objection(@PathVariable String id);

        @GetExchange("/hours-reports?state=WAITING")
        HoursReports reports(@RequestParam int limit);
    }

    private final Queries queries;
    private final Ledger ledger;

    ReviewPage(Ledger ledger) {
        this.queries = ledger.queries(Queries.class);
        this.ledger = ledger;
    }

    @GetMapping("/office/reviews")
    String show(@Visitor SignedIn me, @RequestParam(required = false) @Nullable String done, Model model) {
        model.addAttribute("done", "decided".equals(done) ? done : null);
        boolean officer = me.is("city-officer") || me.is("district-officer");
        model.addAttribute("reports", queries.reports(ROWS).reports());
        if (officer) {
            model.addAttribute("projects", queries.projects(ROWS));
            model.addAttribute("objections", queries.objections(ROWS).objections());
        }
        return "office/reviews";
    }

    @GetMapping("/office/objections/{id}")
    String objection(@PathVariable String id, @Visitor SignedIn me, Model model) {
        model.addAttribute("objection", queries.objection(id));
        return "office/objection";
    }

    @PostMapping("/office/objections/{id}/decision")
    String decide(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam boolean upheld,
            @RequestParam String reason,
            @Visitor SignedIn me) {
        ledger.send(
                key,
                Typed.body().with("upheld", upheld).words("reason", reason).map(),
                "/hours-objections/{id}/decision",
                id);
        return "redirect:/office/reviews?done=decided";
    }
}
