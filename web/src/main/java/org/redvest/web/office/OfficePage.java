package org.redvest.web.office;

import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.web.page.Door;
import org.redvest.web.page.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages of an office that open for whoever visits. */
@Controller
class OfficePage {

    @GetMapping("/office")
    String show(@Visitor SignedIn me, Model model) {
        model.addAttribute("pages", Door.ofTheOffice(me));
        return "office/office";
    }
}
