package org.redvest.web.star;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.honour.star.query.StarEligibility;
import org.redvest.api.honour.star.query.StarHolders;
import org.redvest.api.id.VolunteerId;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.ledger.Refused;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Moments;
import org.redvest.web.page.Reference;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who holds stars, as everybody sees it; and what one has for the next one, for oneself and for who keeps one's records. */
@Controller
class StarPage {

    private static final int ROWS = 50;
    private static final String NO_RULES = "STAR_RULES_MISSING";
    private static final String APPLIED = "star-applied";

    private final StarQueries queries;
    private final Ledger ledger;
    private final Reference reference;

    StarPage(Ledger ledger, Reference reference) {
        this.queries = ledger.queries(StarQueries.class);
        this.ledger = ledger;
        this.reference = reference;
    }

    @GetMapping("/stars")
    String holders(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String cursor,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        StarHolders found = queries.holders(Typed.orNull(division), Typed.orNull(level), Typed.orNull(cursor), ROWS);
        model.addAttribute("found", found);
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        model.addAttribute("divisions", reference.filters(Typed.orNull(division)));
        model.addAttribute("rules", queries.rules(Moments.today()).versions());
        return "star/stars";
    }

    @GetMapping("/me/stars")
    String own(
            @Visitor VolunteerId me,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String done,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        return show(me.value(), "/me/stars", on, cursor, done, frame, model);
    }

    @PostMapping("/me/stars")
    String apply(@Visitor VolunteerId me, @RequestParam(Form.KEY) String key, @RequestParam String level) {
        return apply(me.value(), key, level, "/me/stars");
    }

    @GetMapping("/desk/volunteers/{id}/stars")
    String ofVolunteer(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        return show(id, Links.to("/desk/volunteers/{id}/stars", id), on, cursor, done, frame, model);
    }

    @PostMapping("/desk/volunteers/{id}/stars")
    String applyFor(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String level,
            @Visitor SignedIn me) {
        return apply(id, key, level, Links.to("/desk/volunteers/{id}/stars", id));
    }

    private String show(
            String volunteer,
            String address,
            @Nullable LocalDate on,
            @Nullable String cursor,
            @Nullable String done,
            Frame frame,
            Model model) {
        LocalDate day = on == null ? Moments.today() : on;
        StarEligibility eligibility = eligibility(volunteer, day, Typed.orNull(cursor));
        model.addAttribute("done", APPLIED.equals(done) ? done : null);
        model.addAttribute("address", address);
        model.addAttribute("today", day.equals(Moments.today()));
        model.addAttribute("on", day);
        model.addAttribute("stars", queries.stars(volunteer));
        model.addAttribute("eligibility", eligibility);
        model.addAttribute("next", eligibility == null ? null : Links.next(frame, eligibility.nextCursor()));
        return "star/own";
    }

    /** Null where no rules are in force on that day: nobody can come to a star by them. */
    private @Nullable StarEligibility eligibility(String volunteer, LocalDate day, @Nullable String cursor) {
        try {
            return queries.eligibility(volunteer, day, cursor, ROWS);
        } catch (Refused refused) {
            if (!NO_RULES.equals(refused.code())) {
                throw refused;
            }
            return null;
        }
    }

    private String apply(String volunteer, String key, String level, String address) {
        ledger.send(key, Typed.body().number("level", level).map(), "/volunteers/{id}/star-applications", volunteer);
        return "redirect:" + address + "?done=" + APPLIED;
    }
}
