package org.redvest.web.merge;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.person.merge.MergeState;
import org.redvest.api.person.merge.query.MergeCaseView;
import org.redvest.api.person.merge.query.MergeCases;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** Two numbers side by side: whether they are one person's, and what follows from that. */
@Controller
class MergeCasePage {

    private static final int ROWS = 30;

    /** Merge cases, as the API tells them. */
    interface Queries {

        @GetExchange("/merge-cases")
        MergeCases cases(
                @RequestParam(required = false) @Nullable MergeState state,
                @RequestParam(required = false) @Nullable Long cursor,
                @RequestParam int limit);

        @GetExchange("/merge-cases/{id}")
        MergeCaseView mergeCase(@PathVariable String id);
    }

    private final Queries queries;
    private final Ledger ledger;

    MergeCasePage(Ledger ledger) {
        this.queries = ledger.queries(Queries.class);
        this.ledger = ledger;
    }

    @GetMapping("/office/merge-cases")
    String list(
            @RequestParam(required = false) @Nullable MergeState state,
            @RequestParam(required = false) @Nullable Long cursor,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        MergeCases found = queries.cases(state, cursor, ROWS);
        model.addAttribute("cases", found.mergeCases());
        model.addAttribute("states", MergeState.values());
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        model.addAttribute("opens", opens(me));
        return "merge/list";
    }

    @PostMapping("/office/merge-cases")
    String open(
            @RequestParam(Form.KEY) String key,
            @RequestParam String volunteerId,
            @RequestParam String otherVolunteerId,
            @Visitor SignedIn me) {
        String opened = ledger.send(
                        key,
                        Typed.body()
                                .code("volunteerId", volunteerId)
                                .code("otherVolunteerId", otherVolunteerId)
                                .map(),
                        "/merge-cases")
                .id();
        return to(opened, "opened");
    }

    @GetMapping("/office/merge-cases/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            Model model) {
        model.addAttribute("done", "opened".equals(done) || "decided".equals(done) ? done : null);
        model.addAttribute("mergeCase", queries.mergeCase(id));
        model.addAttribute("opens", opens(me));
        model.addAttribute("decides", me.is("city-officer") && me.mayInTheWholeCity(Power.APPROVE_REGISTRATIONS));
        return "merge/case";
    }

    private static boolean opens(SignedIn me) {
        return me.isAnyOf("city-officer", "district-officer") && me.may(Power.APPROVE_REGISTRATIONS);
    }

    @PostMapping("/office/merge-cases/{id}/merger")
    String merge(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String survivor,
            @Visitor SignedIn me) {
        ledger.send(key, Typed.body().code("survivor", survivor).map(), "/merge-cases/{id}/merger", id);
        return to(id, "decided");
    }

    @PostMapping("/office/merge-cases/{id}/dismissal")
    String keepApart(@PathVariable String id, @RequestParam(Form.KEY) String key, @Visitor SignedIn me) {
        ledger.send(key, Map.of(), "/merge-cases/{id}/dismissal", id);
        return to(id, "decided");
    }

    @PostMapping("/office/merge-cases/{id}/separation")
    String separate(@PathVariable String id, @RequestParam(Form.KEY) String key, @Visitor SignedIn me) {
        ledger.send(key, Map.of(), "/merge-cases/{id}/separation", id);
        return to(id, "decided");
    }

    @PostMapping("/office/merge-cases/{id}/objections/{record}")
    String decide(
            @PathVariable String id,
            @PathVariable String record,
            @RequestParam(Form.KEY) String key,
            @RequestParam boolean upheld,
            @Visitor SignedIn me) {
        ledger.send(
                key,
                Typed.body().with("upheld", upheld).map(),
                "/merge-cases/{id}/objections/{record}/decision",
                id,
                record);
        return to(id, "decided");
    }

    private static String to(String id, String done) {
        return "redirect:/office/merge-cases/" + id + "?done=" + done;
    }
}
