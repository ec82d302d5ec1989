package org.redvest.web.timebank;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.reward.timebank.Kin;
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

/**
 * Who is related to whom (亲属关系), on which gifts of time rest: recorded by one officer, verified by another, by the number that the
 * first was told.
 */
@Controller
class KinshipPage {

    private final Ledger ledger;

    KinshipPage(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/office/kinships")
    String show(
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable String kinship,
            @Visitor SignedIn me,
            Model model) {
        model.addAttribute("done", "kinship-recorded".equals(done) || "decided".equals(done) ? done : null);
        model.addAttribute("kinship", Typed.orNull(kinship));
        model.addAttribute("kins", Kin.values());
        return "timebank/kinships";
    }

    @PostMapping("/office/kinships")
    String record(
            @RequestParam(Form.KEY) String key,
            @RequestParam String volunteerId,
            @RequestParam String relative,
            @RequestParam(required = false) @Nullable String kin,
            @RequestParam String document,
            @Visitor SignedIn me,
            RedirectAttributes back) {
        String recorded = ledger.send(
                        key,
                        Typed.body()
                                .code("volunteerId", volunteerId)
                                .code("relative", relative)
                                .code("kin", kin)
                                .words("document", document)
                                .map(),
                        "/kinships")
                .body()
                .path("kinshipId")
                .asString("");
        back.addAttribute("done", "kinship-recorded");
        back.addAttribute("kinship", recorded);
        return "redirect:/office/kinships";
    }

    @PostMapping("/office/kinships/verification")
    String verify(@RequestParam(Form.KEY) String key, @RequestParam String kinshipId, @Visitor SignedIn me) {
        ledger.send(key, Map.of(), "/kinships/{id}/verification", String.valueOf(Typed.orNull(kinshipId)));
        return "redirect:/office/kinships?done=decided";
    }

    @PostMapping("/office/kinships/end")
    String end(
            @RequestParam(Form.KEY) String key,
            @RequestParam String kinshipId,
            @RequestParam(required = false) @Nullable String reason,
            @Visitor SignedIn me) {
        ledger.send(
                key,
                Typed.body().words("reason", reason).map(),
                "/kinships/{id}/end",
                String.valueOf(Typed.orNull(kinshipId)));
        return "redirect:/office/kinships?done=decided";
    }
}
