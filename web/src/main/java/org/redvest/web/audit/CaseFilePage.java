package org.redvest.web.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.open.casefile.query.CaseFile;
import org.redvest.api.open.casefile.query.CaseFiles;
import org.redvest.api.open.history.query.History;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Moments;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** Case files (案卷): opened for a purpose, which is recorded, and printed with all that is needed to follow them. */
@Controller
class CaseFilePage {

    private static final int ROWS = 50;

    /** What the API tells an auditor. */
    interface Queries {

        @GetExchange("/audit/case-files")
        CaseFiles caseFiles(@RequestParam(required = false) @Nullable Long cursor, @RequestParam int limit);

        @GetExchange("/audit/case-files/{id}")
        CaseFile caseFile(@PathVariable String id);
    }

    /** A delegation and what happened to it, as it is shown. */
    record Delegation(String delegationId, List<Told> events) {}

    private final Queries queries;
    private final Ledger ledger;

    CaseFilePage(Ledger ledger) {
        this.queries = ledger.queries(Queries.class);
        this.ledger = ledger;
    }

    /** Those that one opened, and where one opens another. */
    @GetMapping("/audit/case-files")
    String list(
            @RequestParam(required = false) @Nullable Long cursor,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        CaseFiles found = queries.caseFiles(cursor, ROWS);
        model.addAttribute("files", found.caseFiles());
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        return "audit/case-files";
    }

    @PostMapping("/audit/case-files")
    String open(
            @RequestParam(Form.KEY) String key,
            @RequestParam String volunteerId,
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam String purpose,
            @RequestParam(required = false) @Nullable String fileNumber,
            @Visitor SignedIn me) {
        String opened = ledger.send(
                        key,
                        Typed.body()
                                .code("volunteerId", volunteerId)
                                .with("validAt", Moments.instant(Typed.orNull(validAt)))
                                .with("knownAt", Moments.instant(Typed.orNull(knownAt)))
                                .words("purpose", purpose)
                                .words("fileNumber", fileNumber)
                                .map(),
                        "/audit/case-files")
                .id();
        return "redirect:/audit/case-files/" + opened;
    }

    @GetMapping("/audit/case-files/{id}")
    String show(@PathVariable String id, @Visitor SignedIn me, Model model) {
        CaseFile file = queries.caseFile(id);
        model.addAttribute("file", file);
        model.addAttribute("state", file.content().state());
        model.addAttribute("events", told(file.content().events()));
        model.addAttribute(
                "delegations",
                file.content().delegations().stream()
                        .map(one -> new Delegation(one.delegationId(), told(one.events())))
                        .toList());
        return "audit/case-file";
    }

    /** All of them are on the page. */
    private static List<Told> told(List<History.Entry> events) {
        return events.stream()
                .map(event -> Told.of(event, "#p" + event.position()))
                .toList();
    }

    /** The same for a program, as the API answers it. */
    @GetMapping("/audit/case-files/{id}/case-file.json")
    void json(@PathVariable String id, @Visitor SignedIn me, HttpServletResponse response) {
        ledger.pass(response, MediaType.APPLICATION_JSON, id + ".json", "/audit/case-files/{id}", id);
    }
}
