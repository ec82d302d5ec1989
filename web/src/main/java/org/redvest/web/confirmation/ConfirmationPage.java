package org.redvest.web.confirmation;

import org.jspecify.annotations.Nullable;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Form;
import org.redvest.web.page.Links;
import org.redvest.web.page.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For whom others registered, and who was sent a code: nobody signs in here, and the code alone counts. */
@Controller
class ConfirmationPage {

    private final Ledger ledger;

    ConfirmationPage(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/confirm")
    String ask(@RequestParam(required = false) @Nullable String volunteerId) {
        String number = Typed.orNull(volunteerId);
        return number == null ? "confirmation/number" : "redirect:" + Links.to("/confirm/{id}", number);
    }

    @GetMapping("/confirm/{id}")
    String show(@PathVariable String id, @RequestParam(required = false) @Nullable String done, Model model) {
        model.addAttribute("number", id);
        model.addAttribute("done", "confirmed".equals(done) || "contested".equals(done) ? done : null);
        model.addAttribute("purposes", ConsentPurpose.values());
        return "confirmation/confirmation";
    }

    @PostMapping("/confirm/{id}")
    String send(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam boolean agreed) {
        ledger.send(
                key, Typed.body().code("code", code).with("agreed", agreed).map(), "/volunteers/{id}/confirmation", id);
        return "redirect:" + Links.to("/confirm/{id}", id) + "?done=" + (agreed ? "confirmed" : "contested");
    }
}
