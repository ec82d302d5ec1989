package org.redvest.web.benefit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.honour.benefit.CardWindow;
import org.redvest.api.honour.benefit.query.CardRulesPage;
import org.redvest.api.honour.benefit.query.IssuedCards;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Moments;
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

/** Honour cards for who gives them: their rules, those that were issued, one more, and one that is revoked. */
@Controller
class HonourCardPage {

    private static final int ROWS = 50;

    /** As many as the API tells at once. */
    private static final int MOST = 500;

    private static final Set<String> DONE = Set.of("card-rules-adopted", "honour-card-issued", "honour-card-revoked");

    private final BenefitQueries queries;
    private final Ledger ledger;
    private final Reference reference;

    HonourCardPage(Ledger ledger, Reference reference) {
        this.queries = ledger.queries(BenefitQueries.class);
        this.ledger = ledger;
        this.reference = reference;
    }

    @GetMapping("/office/honour-cards")
    String list(
            @RequestParam(required = false) @Nullable String rulesId,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        CardRulesPage rules = queries.rules(MOST);
        IssuedCards issued = queries.issued(Typed.orNull(rulesId), cursor, ROWS);
        model.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        model.addAttribute("rules", rules);
        model.addAttribute("titles", titles(rules));
        model.addAttribute("issued", issued);
        model.addAttribute("next", Links.next(frame, issued.nextCursor()));
        model.addAttribute("today", Moments.today());
        return "benefit/cards";
    }

    private static Map<String, String> titles(CardRulesPage rules) {
        Map<String, String> titles = new LinkedHashMap<>();
        rules.cards().forEach(card -> titles.put(card.rulesId().value(), card.title() + " · " + card.divisionName()));
        return titles;
    }

    @GetMapping("/office/honour-cards/rules")
    String rules(@Visitor SignedIn me, Model model) {
        model.addAttribute("where", reference.where(me, Power.ADOPT_POLICIES));
        model.addAttribute("windows", CardWindow.values());
        model.addAttribute("today", Moments.today());
        return "benefit/card-rules";
    }

    @PostMapping("/office/honour-cards/rules")
    String adopt(@RequestParam(Form.KEY) String key, @RequestParam Map<String, String> typed, @Visitor SignedIn me) {
        ledger.send(
                key,
                Typed.body()
                        .code("division", typed.get("division"))
                        .words("title", typed.get("title"))
                        .code("effectiveFrom", typed.get("effectiveFrom"))
                        .number("minutes", typed.get("minutes"))
                        .code("window", typed.get("window"))
                        .number("windowYears", orNone(typed.get("windowYears")))
                        .number("registeredMonths", orNone(typed.get("registeredMonths")))
                        .with("residentsOnly", typed.containsKey("residentsOnly"))
                        .number("validityMonths", typed.get("validityMonths"))
                        .with("hoursReusable", typed.containsKey("hoursReusable"))
                        .words("basis", typed.get("basis"))
                        .map(),
                "/honour-card-rules");
        return "redirect:/office/honour-cards?done=card-rules-adopted";
    }

    /** A number that was left empty asks for nothing. */
    private static String orNone(@Nullable String typed) {
        String number = Typed.orNull(typed);
        return number == null ? "0" : number;
    }

    @GetMapping("/office/honour-cards/new")
    String issue(@Visitor SignedIn me, Model model) {
        model.addAttribute("titles", titles(queries.rules(MOST)));
        return "benefit/issue";
    }

    @PostMapping("/office/honour-cards/new")
    String issue(@RequestParam(Form.KEY) String key, @RequestParam Map<String, String> typed, @Visitor SignedIn me) {
        ledger.send(
                key,
                Typed.body()
                        .code("volunteerId", typed.get("volunteerId"))
                        .code("rulesId", typed.get("rulesId"))
                        .code("from", typed.get("from"))
                        .code("until", typed.get("until"))
                        .map(),
                "/honour-cards");
        return "redirect:/office/honour-cards?done=honour-card-issued";
    }

    @PostMapping("/office/honour-cards/{id}/revocation")
    String revoke(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String reason,
            @Visitor SignedIn me) {
        ledger.send(key, Typed.body().words("reason", reason).map(), "/honour-cards/{id}/revocation", id);
        return "redirect:/office/honour-cards?done=honour-card-revoked";
    }
}
