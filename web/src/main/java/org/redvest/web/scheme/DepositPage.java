package org.redvest.web.scheme;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.reward.deposit.DepositKind;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Form;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deposits into passbooks (互助存折): entered by one person; goods are checked by a second, by the number that the first was told. */
@Controller
class DepositPage {

    private final SchemeQueries queries;
    private final Ledger ledger;

    DepositPage(Ledger ledger) {
        this.queries = ledger.queries(SchemeQueries.class);
        this.ledger = ledger;
    }

    @GetMapping("/desk/deposits")
    String show(
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable String deposit,
            @Visitor SignedIn me,
            Model model) {
        Map<String, String> schemes = new LinkedHashMap<>();
        queries.schemes().schemes().stream()
                .filter(scheme -> !scheme.rules().isEmpty())
                .forEach(scheme -> schemes.put(scheme.schemeId().value(), scheme.name()));
        model.addAttribute("done", "deposited".equals(done) || "deposit-checked".equals(done) ? done : null);
        model.addAttribute("deposit", Typed.orNull(deposit));
        model.addAttribute("schemes", schemes);
        model.addAttribute("kinds", DepositKind.values());
        return "scheme/deposits";
    }

    @PostMapping("/desk/deposits")
    String enter(
            @RequestParam(Form.KEY) String key,
            @RequestParam String volunteerId,
            @RequestParam String schemeId,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam String content,
            @RequestParam String quantity,
            @RequestParam String date,
            @Visitor SignedIn me,
            RedirectAttributes back) {
        String entered = ledger.send(
                        key,
                        Typed.body()
                                .code("volunteerId", volunteerId)
                                .code("schemeId", schemeId)
                                .code("kind", kind)
                                .words("content", content)
                                .number("quantity", quantity)
                                .code("date", date)
                                .map(),
                        "/deposits")
                .id();
        back.addAttribute("done", "deposited");
        if (DepositKind.GOODS.name().equals(kind)) {
            back.addAttribute("deposit", entered);
        }
        return "redirect:/desk/deposits";
    }

    @PostMapping("/desk/deposits/check")
    String check(@RequestParam(Form.KEY) String key, @RequestParam String depositId, @Visitor SignedIn me) {
        ledger.send(key, Map.of(), "/deposits/{id}/check", String.valueOf(Typed.orNull(depositId)));
        return "redirect:/desk/deposits?done=deposit-checked";
    }
}
