package org.redvest.web.star;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.honour.star.StarGranter;
import org.redvest.api.honour.star.StarRules;
import org.redvest.api.honour.star.query.StarPreview;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Bars;
import org.redvest.web.page.Form;
import org.redvest.web.page.Moments;
import org.redvest.web.page.Reference;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Rules of stars: which are in force, what others would come to, and adopting some, from a template or typed. */
@Controller
class StarRulePage {

    private static final BigDecimal MINUTES_OF_AN_HOUR = BigDecimal.valueOf(60);

    private static final int DIGITS_OF_A_JURISDICTION = 6;

    /** Fields are called as the API calls them, by their paths; thresholds are typed in hours. */
    private static final String RULES = "rules.";

    private final StarQueries queries;
    private final Ledger ledger;
    private final Reference reference;

    StarRulePage(Ledger ledger, Reference reference) {
        this.queries = ledger.queries(StarQueries.class);
        this.ledger = ledger;
        this.reference = reference;
    }

    @GetMapping("/office/star-rules")
    String show(
            @RequestParam(required = false) @Nullable String template,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            Model model) {
        model.addAttribute("done", "star-rules-adopted".equals(done) ? done : null);
        model.addAttribute("inForce", queries.rules(Moments.today()).versions());
        model.addAttribute("versions", queries.rules(null).versions());
        model.addAttribute("templates", RulesTemplate.PLACES);
        model.addAttribute("template", RulesTemplate.of(template));
        model.addAttribute("today", Moments.today());
        model.addAttribute("granters", StarGranter.values());
        model.addAttribute("jurisdictions", jurisdictions(me));
        model.addAttribute("officer", me.isAnyOf("city-officer", "district-officer"));
        return "star/rules";
    }

    /** City and districts whose rules the visitor may adopt, by their code. */
    private Map<String, String> jurisdictions(SignedIn me) {
        Map<String, String> names = new LinkedHashMap<>(reference.where(me, Power.ADOPT_POLICIES));
        names.keySet().removeIf(code -> code.length() > DIGITS_OF_A_JURISDICTION);
        return names;
    }

    /** Counts, and writes nothing. */
    @PostMapping(path = "/office/star-rules", params = "step=preview")
    String preview(@RequestParam Map<String, String> typed, @Visitor SignedIn me, Model model) {
        StarPreview preview = ledger.ask(StarPreview.class, tried(typed), "/star-rules/preview");
        model.addAttribute("preview", preview);
        List<Integer> levels = new ArrayList<>();
        for (int level = 1; level <= StarRules.HIGHEST; level++) {
            levels.add(level);
        }
        model.addAttribute("bars", Bars.of(levels, level -> "★".repeat(level), level -> preview.levels()
                .get(level - 1)));
        return show(null, null, me, model);
    }

    /** Tries them on everybody, and writes nothing to the log. */
    @PostMapping(path = "/office/star-rules", params = "step=simulate")
    String simulate(@RequestParam(Form.KEY) String key, @RequestParam Map<String, String> typed, @Visitor SignedIn me) {
        return "redirect:/office/simulations/"
                + ledger.sendPart("stars", key, tried(typed), "/simulations").id();
    }

    private static Map<String, Object> tried(Map<String, String> typed) {
        return Typed.body()
                .code("jurisdiction", typed.get("jurisdiction"))
                .code("on", typed.get("on"))
                .with("rules", rules(typed))
                .map();
    }

    @PostMapping("/office/star-rules")
    String adopt(@RequestParam(Form.KEY) String key, @RequestParam Map<String, String> typed, @Visitor SignedIn me) {
        ledger.send(
                key,
                Typed.body()
                        .code("jurisdiction", typed.get("jurisdiction"))
                        .code("effectiveFrom", typed.get("effectiveFrom"))
                        .with("rules", rules(typed))
                        .words("basis", typed.get("basis"))
                        .map(),
                "/star-rules");
        return "redirect:/office/star-rules?done=star-rules-adopted";
    }

    private static Map<String, Object> rules(Map<String, String> typed) {
        List<Map<String, Object>> levels = new ArrayList<>();
        for (int index = 0; index < StarRules.HIGHEST; index++) {
            String level = "%slevels[%d].".formatted(RULES, index);
            levels.add(Typed.body()
                    .with("minutes", minutes(typed.get(level + "minutes")))
                    .number("months", typed.get(level + "months"))
                    .code("grantedBy", typed.get(level + "grantedBy"))
                    .map());
        }
        return Typed.body()
                .with("levels", levels)
                .with("residentsOnly", typed.containsKey(RULES + "residentsOnly"))
                .with("inOrder", typed.containsKey(RULES + "inOrder"))
                .number("noticeWorkingDays", typed.get(RULES + "noticeWorkingDays"))
                .map();
    }

    /** Hours as minutes: what is no number is passed on as it was typed, for the API to say so. */
    private static @Nullable Object minutes(@Nullable String hours) {
        String given = Typed.orNull(hours);
        try {
            return given == null ? null : new BigDecimal(given).multiply(MINUTES_OF_AN_HOUR);
        } catch (NumberFormatException none) {
            return given;
        }
    }
}
