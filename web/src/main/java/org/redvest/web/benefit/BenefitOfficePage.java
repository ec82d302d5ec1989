package org.redvest.web.benefit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.honour.benefit.BenefitKind;
import org.redvest.api.honour.benefit.UsePeriod;
import org.redvest.api.honour.benefit.query.BenefitLife;
import org.redvest.api.honour.benefit.query.BenefitUses;
import org.redvest.api.honour.benefit.query.BenefitView;
import org.redvest.api.honour.benefit.query.Benefits;
import org.redvest.api.id.HonourCardRulesId;
import org.redvest.web.ledger.Ledger;
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

/** The incentive plan for who runs it: benefits are offered, changed and ended, and how they are used. */
@Controller
class BenefitOfficePage {

    private static final int ROWS = 50;

    /** As many as the API tells at once. */
    private static final int MOST = 500;

    private static final Set<String> DONE = Set.of("benefit-offered", "benefit-changed", "benefit-ended");

    private final BenefitQueries queries;
    private final Ledger ledger;
    private final Reference reference;

    BenefitOfficePage(Ledger ledger, Reference reference) {
        this.queries = ledger.queries(BenefitQueries.class);
        this.ledger = ledger;
        this.reference = reference;
    }

    @GetMapping("/office/benefits")
    String list(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable Long cursor,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Benefits found = queries.benefits(Typed.orNull(division), null, on, cursor, ROWS);
        model.addAttribute("found", found);
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        model.addAttribute("divisions", reference.filters(Typed.orNull(division)));
        return "benefit/office";
    }

    @GetMapping("/office/benefits/new")
    String offer(@Visitor SignedIn me, Model model) {
        model.addAttribute("where", reference.where(me, Power.RUN_BENEFITS));
        model.addAttribute("chosen", List.of());
        choices(model);
        return "benefit/offer";
    }

    /** What the form of a benefit offers to choose from. */
    private void choices(Model model) {
        Map<String, String> cards = new LinkedHashMap<>();
        queries.rules(MOST)
                .cards()
                .forEach(card -> cards.put(card.rulesId().value(), card.title() + " · " + card.divisionName()));
        model.addAttribute("cardRules", cards);
        model.addAttribute("divisions", reference.divisions());
        model.addAttribute("kinds", BenefitKind.values());
        model.addAttribute("periods", UsePeriod.values());
        model.addAttribute("today", Moments.today());
    }

    @PostMapping("/office/benefits/new")
    String offer(
            @RequestParam(Form.KEY) String key,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "terms.cards", required = false) @Nullable List<String> cards,
            @Visitor SignedIn me) {
        String id = ledger.send(
                        key,
                        body(typed, cards)
                                .code("division", typed.get("division"))
                                .map(),
                        "/benefits")
                .id();
        return to(id, "benefit-offered");
    }

    private static String to(String id, String done) {
        return "redirect:" + Links.to("/office/benefits/{id}", id) + "?done=" + done;
    }

    private static Typed body(Map<String, String> typed, @Nullable List<String> cards) {
        return Typed.body()
                .code("from", typed.get("from"))
                .code("until", typed.get("until"))
                .with("terms", terms(typed, cards));
    }

    /** What stands in the form, as the API takes it. How often goes without saying where it is without end, or once. */
    private static Map<String, Object> terms(Map<String, String> typed, @Nullable List<String> cards) {
        String per = String.valueOf(Typed.orNull(typed.get("terms.per")));
        @Nullable String times =
                switch (per) {
                    case "UNLIMITED" -> "0";
                    case "ONCE" -> "1";
                    default -> typed.get("terms.times");
                };
        return Typed.body()
                .code("kind", typed.get("terms.kind"))
                .words("title", typed.get("terms.title"))
                .code("partner", typed.get("terms.partner"))
                .number("star", typed.get("terms.star"))
                .number("minutes", typed.get("terms.minutes"))
                .with("cards", cards)
                .code("residence", typed.get("terms.residence"))
                .words("scope", typed.get("terms.scope"))
                .words("method", typed.get("terms.method"))
                .words("process", typed.get("terms.process"))
                .code("per", typed.get("terms.per"))
                .number("times", times)
                .words("basis", typed.get("terms.basis"))
                .map();
    }

    @GetMapping("/office/benefits/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        BenefitLife life = queries.benefit(id);
        BenefitUses uses = queries.uses(id, cursor, ROWS);
        model.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        model.addAttribute("life", life);
        model.addAttribute("one", BenefitPage.today(life));
        model.addAttribute("runs", life.endedOn() == null && runs(me, life));
        model.addAttribute("uses", uses);
        model.addAttribute("next", Links.next(frame, uses.nextCursor()));
        model.addAttribute("today", Moments.today());
        return "benefit/run";
    }

    private static boolean runs(SignedIn me, BenefitLife life) {
        return me.isAnyOf("city-officer", "district-officer")
                && me.mayIn(life.versions().getFirst().division(), Power.RUN_BENEFITS);
    }

    /** What the newest version fixes stands in the form. */
    @GetMapping("/office/benefits/{id}/change")
    String change(@PathVariable String id, @Visitor SignedIn me, Model model) {
        BenefitLife life = queries.benefit(id);
        BenefitView before = life.versions().getLast();
        model.addAttribute("one", before);
        model.addAttribute(
                "chosen",
                before.terms().audience().cards().stream()
                        .map(HonourCardRulesId::value)
                        .toList());
        model.addAttribute("runs", life.endedOn() == null && runs(me, life));
        choices(model);
        return "benefit/change";
    }

    @PostMapping("/office/benefits/{id}/change")
    String change(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "terms.cards", required = false) @Nullable List<String> cards,
            @Visitor SignedIn me) {
        ledger.send(key, body(typed, cards).map(), "/benefits/{id}/versions", id);
        return to(id, "benefit-changed");
    }

    @PostMapping("/office/benefits/{id}/end")
    String end(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String lastDay,
            @RequestParam String reason,
            @Visitor SignedIn me) {
        ledger.send(
                key,
                Typed.body().code("lastDay", lastDay).words("reason", reason).map(),
                "/benefits/{id}/end",
                id);
        return to(id, "benefit-ended");
    }
}
