package org.redvest.web.scheme;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.id.SchemeId;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Form;
import org.redvest.web.page.Links;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Points that a volunteer owes are written off (核销): proposed by one person, approved by another. */
@Controller
class WriteOffPage {

    private final SchemeQueries queries;
    private final Ledger ledger;

    WriteOffPage(Ledger ledger) {
        this.queries = ledger.queries(SchemeQueries.class);
        this.ledger = ledger;
    }

    @GetMapping("/office/write-offs")
    String find(
            @RequestParam(required = false) @Nullable String volunteerId,
            @RequestParam(required = false) @Nullable String scheme,
            @Visitor SignedIn me,
            Model model) {
        String number = Typed.orNull(volunteerId);
        if (number != null) {
            String of = Typed.orNull(scheme);
            return to(number, of == null ? SchemeId.CITY.value() : of);
        }
        Map<String, String> schemes = new LinkedHashMap<>();
        queries.schemes().schemes().forEach(one -> schemes.put(one.schemeId().value(), one.name()));
        model.addAttribute("schemes", schemes);
        return "scheme/find-debt";
    }

    private static String to(String volunteer, String scheme) {
        return "redirect:" + Links.to("/office/write-offs/{volunteer}/{scheme}", volunteer, scheme);
    }

    @GetMapping("/office/write-offs/{volunteer}/{scheme}")
    String show(
            @PathVariable String volunteer,
            @PathVariable String scheme,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            Model model) {
        model.addAttribute("done", "written-off".equals(done) || "write-off-proposed".equals(done) ? done : null);
        model.addAttribute("passbook", queries.passbook(volunteer, scheme, 1));
        return "scheme/debt";
    }

    @PostMapping("/office/write-offs/{volunteer}/{scheme}")
    String propose(
            @PathVariable String volunteer,
            @PathVariable String scheme,
            @RequestParam(Form.KEY) String key,
            @RequestParam String points,
            @RequestParam String reason,
            @Visitor SignedIn me) {
        ledger.send(
                key,
                Typed.body().number("points", points).words("reason", reason).map(),
                "/volunteers/{id}/points-write-off?scheme={scheme}",
                volunteer,
                scheme);
        return to(volunteer, scheme) + "?done=write-off-proposed";
    }

    @PostMapping("/office/write-offs/{volunteer}/{scheme}/approval")
    String approve(
            @PathVariable String volunteer,
            @PathVariable String scheme,
            @RequestParam(Form.KEY) String key,
            @Visitor SignedIn me) {
        ledger.send(key, Map.of(), "/volunteers/{id}/points-write-off/approval?scheme={scheme}", volunteer, scheme);
        return to(volunteer, scheme) + "?done=written-off";
    }
}
