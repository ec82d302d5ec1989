package org.redvest.web.file;

import java.util.Map;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.file.CommendationLevel;
import org.redvest.api.person.file.EvaluationGrade;
import org.redvest.api.person.qualification.query.Qualifications.Qualification;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Form;
import org.redvest.web.page.Links;
import org.redvest.web.page.Moments;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One's own file; and what an organiser or an office records in somebody's, one kind a page, and no longer counts. */
@Controller
class FilePage {

    private final FileQueries queries;
    private final Ledger ledger;

    FilePage(Ledger ledger) {
        this.queries = ledger.queries(FileQueries.class);
        this.ledger = ledger;
    }

    @GetMapping("/me/file")
    String own(@Visitor VolunteerId me, Model model) {
        model.addAttribute("file", queries.file(me.value()));
        model.addAttribute("qualifications", queries.qualifications(me.value()).qualifications());
        model.addAttribute("received", queries.received(me.value()).commendations());
        return "file/own";
    }

    @GetMapping("/desk/volunteers/{id}/file/{what}")
    String enter(@PathVariable String id, @PathVariable String what, @Visitor SignedIn me, Model model) {
        model.addAttribute("what", entry(what));
        model.addAttribute("card", queries.card(id));
        model.addAttribute("levels", CommendationLevel.values());
        model.addAttribute("grades", EvaluationGrade.values());
        model.addAttribute("today", Moments.today());
        return "file/record";
    }

    private static Entry entry(String address) {
        return Entry.at(address).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/desk/volunteers/{id}/file/{what}")
    String enter(
            @PathVariable String id,
            @PathVariable String what,
            @RequestParam(Form.KEY) String key,
            @RequestParam Map<String, String> typed,
            @Visitor SignedIn me) {
        ledger.send(key, entry(what).body(typed), "/volunteers/{id}/{what}", id, what);
        return "redirect:" + Links.to("/desk/volunteers/{id}", id) + "?done=filed";
    }

    /** Under the number under which it was recorded, also where that was merged into another. */
    @GetMapping("/desk/volunteers/{id}/qualifications/{qualification}/withdrawal")
    String withdraw(@PathVariable String id, @PathVariable String qualification, @Visitor SignedIn me, Model model) {
        Qualification one = queries.qualifications(id).qualifications().stream()
                .filter(held -> held.qualificationId().equals(qualification))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("one", one);
        model.addAttribute("card", queries.card(id));
        return "file/withdrawal";
    }

    @PostMapping("/desk/volunteers/{id}/qualifications/{qualification}/withdrawal")
    String withdraw(
            @PathVariable String id,
            @PathVariable String qualification,
            @RequestParam(Form.KEY) String key,
            @RequestParam String reason,
            @Visitor SignedIn me) {
        ledger.send(
                key,
                Typed.body().words("reason", reason).map(),
                "/volunteers/{id}/qualifications/{qualification}/withdrawal",
                id,
                qualification);
        return "redirect:" + Links.to("/desk/volunteers/{id}", id) + "?done=qualification-withdrawn";
    }
}
