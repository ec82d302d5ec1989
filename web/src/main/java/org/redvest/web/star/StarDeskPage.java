package org.redvest.web.star;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.honour.star.StarDecision;
import org.redvest.api.honour.star.StarRules;
import org.redvest.api.honour.star.query.EligibleForStar;
import org.redvest.api.honour.star.query.StarApplications;
import org.redvest.api.honour.star.query.StarReviews;
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

/** What officers decide about stars: applications, grants, and stars whose hours fell; and who could apply. */
@Controller
class StarDeskPage {

    private static final int ROWS = 50;
    private static final Set<String> DONE =
            Set.of("star-approval", "star-refusal", "star-stop", "star-granted", "star-decided");

    private final StarQueries queries;
    private final Ledger ledger;
    private final Reference reference;

    StarDeskPage(Ledger ledger, Reference reference) {
        this.queries = ledger.queries(StarQueries.class);
        this.ledger = ledger;
        this.reference = reference;
    }

    @GetMapping("/office/stars")
    String show(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        StarApplications waiting = queries.applications(Typed.orNull(cursor), ROWS);
        StarReviews reviews = queries.reviews(ROWS);
        model.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        model.addAttribute("position", waiting.position());
        model.addAttribute("applications", waiting.applications());
        model.addAttribute("next", Links.next(frame, waiting.nextCursor()));
        model.addAttribute("reviews", reviews.stars());
        model.addAttribute("more", reviews.nextCursor() != null);
        model.addAttribute("decisions", StarDecision.values());
        model.addAttribute("city", reference.city().code());
        model.addAttribute("eligible", isOfficer(me) && me.may(Power.RATE_STARS));
        return "star/office";
    }

    private static boolean isOfficer(SignedIn me) {
        return me.isAnyOf("city-officer", "district-officer");
    }

    @PostMapping("/office/stars/{volunteer}/{level}/{decision:approval|refusal|stop}")
    String decide(
            @PathVariable String volunteer,
            @PathVariable String level,
            @PathVariable String decision,
            @RequestParam(Form.KEY) String key,
            @RequestParam(required = false) @Nullable String reason,
            @Visitor SignedIn me) {
        ledger.send(
                key,
                Typed.body().words("reason", reason).map(),
                "/volunteers/{id}/star-applications/{level}/{decision}",
                volunteer,
                level,
                decision);
        return "redirect:/office/stars?done=star-" + decision;
    }

    @PostMapping("/office/stars/{volunteer}/{level}/grant")
    String grant(
            @PathVariable String volunteer,
            @PathVariable String level,
            @RequestParam(Form.KEY) String key,
            @RequestParam(required = false) @Nullable String basis,
            @Visitor SignedIn me) {
        ledger.send(
                key,
                Typed.body().number("level", level).words("basis", basis).map(),
                "/volunteers/{id}/stars",
                volunteer);
        return "redirect:/office/stars?done=star-granted";
    }

    @PostMapping("/office/stars/{volunteer}/{level}/review")
    String review(
            @PathVariable String volunteer,
            @PathVariable String level,
            @RequestParam(Form.KEY) String key,
            @RequestParam(required = false) @Nullable String decision,
            @RequestParam(required = false) @Nullable String reason,
            @Visitor SignedIn me) {
        ledger.send(
                key,
                Typed.body().code("decision", decision).words("reason", reason).map(),
                "/volunteers/{id}/stars/{level}/decision",
                volunteer,
                level);
        return "redirect:/office/stars?done=star-decided";
    }

    @GetMapping("/office/stars/eligible")
    String eligible(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String cursor,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        String within = Typed.orNull(division);
        String reached = Typed.orNull(level);
        if (within != null && reached != null) {
            EligibleForStar found = queries.eligible(within, reached, Typed.orNull(cursor), ROWS);
            model.addAttribute("found", found);
            model.addAttribute("next", Links.next(frame, found.nextCursor()));
        }
        model.addAttribute("divisions", reference.where(me, Power.RATE_STARS));
        model.addAttribute("levels", levels());
        return "star/eligible";
    }

    private static Map<String, String> levels() {
        return IntStream.rangeClosed(1, StarRules.HIGHEST)
                .mapToObj(String::valueOf)
                .collect(Collectors.toMap(level -> level, level -> level, (a, _) -> a, TreeMap::new));
    }
}
