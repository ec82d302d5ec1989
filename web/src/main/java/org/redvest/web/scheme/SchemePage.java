package org.redvest.web.scheme;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.id.SchemeId;
import org.redvest.api.reward.scheme.Expiry;
import org.redvest.api.reward.scheme.query.PointsSchemesView;
import org.redvest.api.service.hours.EvidenceClass;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
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

/**
 * Points schemes: by which rules each goes, from which day on, and whether its points add up. The API tells rules to whoever is
 * signed in, and the proof to everybody.
 */
@Controller
class SchemePage {

    private final SchemeQueries queries;
    private final Ledger ledger;
    private final Reference reference;

    SchemePage(Ledger ledger, Reference reference) {
        this.queries = ledger.queries(SchemeQueries.class);
        this.ledger = ledger;
        this.reference = reference;
    }

    @GetMapping("/schemes")
    String list(@ModelAttribute("frame") Frame frame, Model model) {
        if (frame.me() != null) {
            model.addAttribute("schemes", queries.schemes().schemes());
        }
        model.addAttribute("citys", SchemeId.CITY);
        model.addAttribute("divisions", reference.divisions());
        return "scheme/list";
    }

    @PostMapping("/schemes")
    String open(
            @RequestParam(Form.KEY) String key,
            @RequestParam String name,
            @RequestParam String division,
            @Visitor SignedIn me) {
        String opened = ledger.send(
                        key,
                        Typed.body()
                                .words("name", name)
                                .code("division", division)
                                .map(),
                        "/points-schemes")
                .id();
        return to(opened, "scheme-opened");
    }

    private static String to(String id, String done) {
        return "redirect:" + Links.to("/schemes/{id}", id) + "?done=" + done;
    }

    @GetMapping("/schemes/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
            @RequestParam(required = false) @Nullable String done,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        SignedIn me = frame.me();
        boolean citys = SchemeId.CITY.value().equals(id);
        PointsSchemesView.Scheme scheme = citys || me == null ? null : queries.scheme(id);
        model.addAttribute("done", "scheme-opened".equals(done) || "rules-adopted".equals(done) ? done : null);
        model.addAttribute("id", id);
        model.addAttribute("citys", citys);
        model.addAttribute("scheme", scheme);
        model.addAttribute("proof", queries.proof(id, date));
        model.addAttribute("adopts", me != null && scheme != null && adopts(me, scheme));
        model.addAttribute("previews", me != null && me.isAnyOf("city-officer", "district-officer", "auditor"));
        return "scheme/scheme";
    }

    private static boolean adopts(SignedIn me, PointsSchemesView.Scheme scheme) {
        return me.isAnyOf("city-officer", "district-officer")
                && me.mayIn(scheme.division().value(), Power.ADOPT_POLICIES);
    }

    @GetMapping("/schemes/{id}/rules")
    String rules(@PathVariable String id, @Visitor SignedIn me, Model model) {
        PointsSchemesView.Scheme scheme = queries.scheme(id);
        model.addAttribute("scheme", scheme);
        model.addAttribute("adopts", adopts(me, scheme));
        model.addAttribute("expiries", Expiry.Kind.values());
        model.addAttribute("classes", EvidenceClass.values());
        return "scheme/rules";
    }

    /** Tries them on what was credited, and writes nothing to the log. */
    @PostMapping(path = "/schemes/{id}/rules", params = "step=simulate")
    String simulate(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam Map<String, String> typed,
            @Visitor SignedIn me) {
        return "redirect:/office/simulations/"
                + ledger.sendPart("points", key, RulesForm.tried(id, typed), "/simulations")
                        .id();
    }

    @PostMapping("/schemes/{id}/rules")
    String adopt(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam Map<String, String> typed,
            @Visitor SignedIn me) {
        ledger.send(key, RulesForm.body(typed), "/points-schemes/{id}/rules", id);
        return to(id, "rules-adopted");
    }

    /** What rules would have given for what was credited since a day. */
    @GetMapping("/schemes/{id}/rules/{version}/preview")
    String preview(
            @PathVariable String id,
            @PathVariable int version,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @Visitor SignedIn me,
            Model model) {
        model.addAttribute("scheme", queries.scheme(id));
        model.addAttribute("version", version);
        model.addAttribute("preview", queries.preview(id, version, from));
        return "scheme/preview";
    }
}
