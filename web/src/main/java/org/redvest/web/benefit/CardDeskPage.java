package org.redvest.web.benefit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.honour.benefit.query.BenefitView;
import org.redvest.api.honour.benefit.query.Benefits;
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

/** For who carries out benefits: a code is checked, entitled or not in large letters, and a use is recorded. */
@Controller
class CardDeskPage {

    /** As many as the API tells at once. */
    private static final int MOST = 500;

    private final BenefitQueries queries;
    private final Ledger ledger;

    CardDeskPage(Ledger ledger) {
        this.queries = ledger.queries(BenefitQueries.class);
        this.ledger = ledger;
    }

    /** Those of today that the visitor may check. */
    @GetMapping("/desk/cards")
    String list(@Visitor SignedIn me, @ModelAttribute("frame") Frame frame, Model model) {
        List<BenefitView> checked = new ArrayList<>();
        Long cursor = null;
        do {
            Benefits page = queries.benefits(null, null, null, cursor, MOST);
            page.benefits().stream().filter(benefit -> checks(frame, benefit)).forEach(checked::add);
            cursor = page.nextCursor();
        } while (cursor != null);
        model.addAttribute("benefits", checked);
        return "benefit/desk";
    }

    private static boolean checks(Frame frame, BenefitView benefit) {
        return frame.may(
                "CHECK_CARDS", benefit.division(), benefit.terms().partner().code());
    }

    @GetMapping("/desk/cards/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        model.addAttribute("done", "benefit-used".equals(done) ? done : null);
        return page(id, frame, model);
    }

    private String page(String id, Frame frame, Model model) {
        BenefitView benefit = BenefitPage.today(queries.benefit(id));
        model.addAttribute("one", benefit);
        model.addAttribute("checks", checks(frame, benefit));
        return "benefit/check";
    }

    /** The code stands in no address: the answer to the form is the page. */
    @PostMapping("/desk/cards/{id}")
    String check(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String code,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        model.addAttribute(
                "entitled",
                ledger.send(key, Typed.body().code("code", code).map(), "/benefits/{id}/checks", id)
                        .body()
                        .path("entitled")
                        .asBoolean());
        return page(id, frame, model);
    }

    @PostMapping("/desk/cards/{id}/uses")
    String use(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String code,
            @Visitor SignedIn me) {
        ledger.send(key, Typed.body().code("code", code).map(), "/benefits/{id}/uses", id);
        return "redirect:" + Links.to("/desk/cards/{id}", id) + "?done=benefit-used";
    }
}
