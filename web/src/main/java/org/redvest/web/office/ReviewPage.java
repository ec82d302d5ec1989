package org.redvest.web.office;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.city.review.ReviewKind;
import org.redvest.api.city.review.query.Reviews;
import org.redvest.api.service.hours.query.HoursObjectionView;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Reference;
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
import org.springframework.web.util.UriUtils;

/** What waits for a decision of the visitor's, the oldest first, each with how long it has waited and by when it is due. */
@Controller
class ReviewPage {

    private static final int ROWS = 50;

    /** What the API tells whoever decides. */
    interface Queries {

        @GetExchange("/reviews")
        Reviews reviews(
                @RequestParam(required = false) @Nullable String kind,
                @RequestParam(required = false) @Nullable String cursor,
                @RequestParam int limit);

        @GetExchange("/hours-objections/{id}")
        HoursObjectionView objection(@PathVariable String id);
    }

    /**
     * What is decided on the page itself.
     *
     * @param things what the API's addresses call them
     * @param decisions what can be decided, as those addresses end
     */
    record InPlace(String things, List<String> decisions) {}

    private static final Map<ReviewKind, InPlace> IN_PLACE = Map.of(
            ReviewKind.REGISTRATION, new InPlace("volunteers", List.of("approval")),
            ReviewKind.PROJECT, new InPlace("projects", List.of("approval", "return")),
            ReviewKind.HOURS_CHANGE, new InPlace("hours-changes", List.of("approval", "refusal")),
            ReviewKind.HOURS_REPORT, new InPlace("hours-reports", List.of("certification", "decline")));

    private final Queries queries;
    private final Ledger ledger;
    private final Reference reference;

    ReviewPage(Ledger ledger, Reference reference) {
        this.queries = ledger.queries(Queries.class);
        this.ledger = ledger;
        this.reference = reference;
    }

    @GetMapping("/office/reviews")
    String show(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Reviews reviews = queries.reviews(Typed.orNull(kind), Typed.orNull(cursor), ROWS);
        model.addAttribute("done", "decided".equals(done) ? done : null);
        model.addAttribute("position", reviews.position());
        model.addAttribute("waiting", reviews.waiting());
        model.addAttribute("next", Links.next(frame, reviews.nextCursor()));
        model.addAttribute("kinds", ReviewKind.values());
        model.addAttribute("inPlace", IN_PLACE);
        model.addAttribute("divisions", reference.divisions());
        return "office/reviews";
    }

    /**
     * Decides, and goes back to what else waits.
     *
     * @param queue kind of those among which it was; not called so, because the page that a refused form comes back to has one
     * @param after what stood after it, with which the visitor goes on
     */
    @PostMapping("/office/reviews/{things:volunteers|projects|hours-changes|hours-reports}/{id}/{decision:[a-z]+}")
    String decide(
            @PathVariable String things,
            @PathVariable String id,
            @PathVariable String decision,
            @RequestParam(Form.KEY) String key,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String certifiedBy,
            @RequestParam(required = false) @Nullable String queue,
            @RequestParam(required = false) @Nullable String after,
            @Visitor SignedIn me,
            RedirectAttributes back) {
        ledger.send(key, body(decision, words, certifiedBy), "/{things}/{id}/{decision}", things, id, decision);
        return decided(queue, after, back);
    }

    private static Map<String, Object> body(String decision, @Nullable String words, @Nullable String certifiedBy) {
        Typed body = Typed.body();
        return switch (decision) {
            case "approval" -> body.words("words", words).map();
            case "certification" -> body.code("certifiedBy", certifiedBy).map();
            default -> body.words("reason", words).map();
        };
    }

    private static String decided(@Nullable String queue, @Nullable String after, RedirectAttributes back) {
        if (Typed.orNull(queue) != null) {
            back.addAttribute("kind", queue);
        }
        back.addAttribute("done", "decided");
        String next = Typed.orNull(after);
        return "redirect:/office/reviews"
                + (next == null ? "" : "#row-" + UriUtils.encode(next, StandardCharsets.UTF_8));
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
            @RequestParam(required = false) @Nullable String queue,
            @RequestParam(required = false) @Nullable String after,
            @Visitor SignedIn me,
            RedirectAttributes back) {
        ledger.send(
                key,
                Typed.body().with("upheld", upheld).words("reason", reason).map(),
                "/hours-objections/{id}/decision",
                id);
        return decided(queue, after, back);
    }
}
