package org.redvest.web.reconciliation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.exchange.national.DifferenceKind;
import org.redvest.api.exchange.national.DifferenceVerdict;
import org.redvest.api.exchange.national.query.Differences;
import org.redvest.api.exchange.national.query.ReconciliationView;
import org.redvest.api.exchange.national.query.Reconciliations;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Renewal;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;

/** Comparisons of other systems' exports with this ledger: totals, differences, and decisions on those that are ticked. */
@Controller
class ReconciliationPage {

    private static final int ROWS = 50;

    /** What is ticked is a line of the file, or else the number of somebody who is only here. */
    private static final Pattern LINE = Pattern.compile("\\d{1,9}");

    /** What the API tells of comparisons. */
    interface Queries {

        @GetExchange("/reconciliations")
        Reconciliations all(@RequestParam(required = false) @Nullable Long cursor, @RequestParam int limit);

        @GetExchange("/reconciliations/{id}")
        ReconciliationView one(@PathVariable String id);

        @GetExchange("/reconciliations/{id}/differences")
        Differences differences(
                @PathVariable String id,
                @RequestParam(required = false) @Nullable DifferenceKind kind,
                @RequestParam boolean open,
                @RequestParam(required = false) @Nullable Long cursor,
                @RequestParam int limit);
    }

    private final Queries queries;
    private final Ledger ledger;

    ReconciliationPage(Ledger ledger) {
        this.queries = ledger.queries(Queries.class);
        this.ledger = ledger;
    }

    @GetMapping("/office/reconciliations")
    String list(
            @RequestParam(required = false) @Nullable Long cursor,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Reconciliations found = queries.all(cursor, ROWS);
        model.addAttribute("found", found);
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        model.addAttribute("decides", decides(me));
        return "reconciliation/list";
    }

    private static boolean decides(SignedIn me) {
        return me.is("city-officer") && me.mayInTheWholeCity(Power.EXCHANGE_RECORDS);
    }

    @GetMapping("/office/reconciliations/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable DifferenceKind kind,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            HttpServletResponse response,
            Model model) {
        ReconciliationView one = queries.one(id);
        if (one.opened().completedAt() == null) {
            Renewal.soon(response);
        }
        Differences found = queries.differences(id, kind, open, cursor, ROWS);
        model.addAttribute("done", "differences-decided".equals(done) ? done : null);
        model.addAttribute("one", one);
        model.addAttribute("found", found);
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        model.addAttribute("kinds", DifferenceKind.values());
        model.addAttribute("kind", kind);
        model.addAttribute("open", open);
        model.addAttribute("verdicts", DifferenceVerdict.values());
        model.addAttribute("decides", decides(me));
        return "reconciliation/one";
    }

    /** As the API gives it. */
    @GetMapping("/office/reconciliations/{id}/differences.csv")
    void file(@PathVariable String id, @Visitor SignedIn me, HttpServletResponse response) {
        ledger.passCsv(response, "differences.csv", "/reconciliations/{id}/differences", id);
    }

    /**
     * What became of one that was ticked.
     *
     * @param difference line or number
     * @param code why it was refused; empty where it was not
     */
    record Outcome(String difference, String code, String detail, String detailChinese) {

        boolean isDone() {
            return code.isEmpty();
        }

        static Outcome of(JsonNode one) {
            return new Outcome(
                    one.path("volunteerId").asString(one.path("line").asString("")),
                    one.path("code").asString(""),
                    one.path("detail").asString(""),
                    one.path("detailChinese").asString(""));
        }
    }

    @PostMapping("/office/reconciliations/{id}/decisions")
    String decide(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam(defaultValue = "") List<String> difference,
            @RequestParam(required = false) @Nullable String verdict,
            @RequestParam String words,
            @RequestParam(required = false) @Nullable DifferenceKind kind,
            @RequestParam(defaultValue = "false") boolean open,
            @Visitor SignedIn me,
            RedirectAttributes back,
            Model model) {
        List<Long> lines = difference.stream()
                .filter(one -> LINE.matcher(one).matches())
                .map(Long::valueOf)
                .toList();
        List<String> volunteers =
                difference.stream().filter(one -> !LINE.matcher(one).matches()).toList();
        List<Outcome> outcomes = ledger.send(
                        key,
                        Typed.body()
                                .with("lines", lines)
                                .with("volunteers", volunteers)
                                .code("verdict", verdict)
                                .words("words", words)
                                .map(),
                        "/reconciliations/{id}/decisions",
                        id)
                .body()
                .path("differences")
                .valueStream()
                .map(Outcome::of)
                .toList();
        if (!outcomes.stream().allMatch(Outcome::isDone)) {
            model.addAttribute("reconciliationId", id);
            model.addAttribute("outcomes", outcomes);
            return "reconciliation/outcomes";
        }
        if (kind != null) {
            back.addAttribute("kind", kind.name());
        }
        if (open) {
            back.addAttribute("open", "true");
        }
        back.addAttribute("done", "differences-decided");
        return "redirect:" + Links.to("/office/reconciliations/{id}", id);
    }
}
