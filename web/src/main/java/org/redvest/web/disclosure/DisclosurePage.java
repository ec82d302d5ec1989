package org.redvest.web.disclosure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.open.disclosure.query.DisclosedRecords;
import org.redvest.api.open.disclosure.query.NoticeState;
import org.redvest.api.service.hours.CountedAs;
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

/** The public disclosure (公示, 志愿服务条例 Art. 20): looked through by everybody, objected to by whoever is signed in. */
@Controller
class DisclosurePage {

    private static final int ROWS = 50;

    private final DisclosureQueries queries;
    private final Ledger ledger;
    private final Reference reference;

    DisclosurePage(Ledger ledger, Reference reference) {
        this.queries = ledger.queries(DisclosureQueries.class);
        this.ledger = ledger;
        this.reference = reference;
    }

    @GetMapping("/disclosure")
    String list(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable NoticeState notice,
            @RequestParam(required = false) @Nullable CountedAs countedAs,
            @RequestParam(required = false) @Nullable Long cursor,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        DisclosedRecords found = queries.records(
                Typed.orNull(division),
                from,
                to,
                Typed.orNull(organisation),
                Typed.orNull(category),
                notice,
                countedAs,
                cursor,
                ROWS);
        model.addAttribute("notices", NoticeState.values());
        model.addAttribute("notice", notice);
        model.addAttribute("countedAs", countedAs);
        model.addAttribute("found", found);
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        model.addAttribute("divisions", reference.filters(Typed.orNull(division)));
        model.addAttribute("categories", reference.categories());
        return "disclosure/list";
    }

    @GetMapping("/disclosure/{id}")
    String show(@PathVariable String id, @RequestParam(required = false) @Nullable String done, Model model) {
        model.addAttribute("record", queries.record(id));
        model.addAttribute("done", "objected".equals(done) ? done : null);
        return "disclosure/record";
    }

    @PostMapping("/disclosure/{id}/objections")
    String object(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String reason,
            @Visitor SignedIn me) {
        ledger.send(key, Typed.body().words("reason", reason).map(), "/service-records/{id}/objections", id);
        return "redirect:/disclosure/" + id + "?done=objected";
    }
}
