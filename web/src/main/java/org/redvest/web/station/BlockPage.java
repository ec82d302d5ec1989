package org.redvest.web.station;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.city.station.BlockKind;
import org.redvest.api.city.station.query.ClaimedBlocks;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Moments;
import org.redvest.web.page.Reference;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Which unit looks after which block or road on a day; claiming one, and releasing it. */
@Controller
class BlockPage {

    private static final int ROWS = 50;

    /** As many as the API tells at once. */
    private static final int MOST = 500;

    private final StationQueries queries;
    private final Ledger ledger;
    private final Reference reference;

    BlockPage(Ledger ledger, Reference reference) {
        this.queries = ledger.queries(StationQueries.class);
        this.ledger = ledger;
        this.reference = reference;
    }

    @GetMapping("/blocks")
    String list(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(required = false) @Nullable String done,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        ClaimedBlocks found = queries.blocks(Typed.orNull(division), day, cursor, ROWS);
        model.addAttribute("done", "claimed".equals(done) || "released".equals(done) ? done : null);
        model.addAttribute("found", found);
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        model.addAttribute("divisions", reference.filters(Typed.orNull(division)));
        return "station/blocks";
    }

    @GetMapping("/desk/blocks")
    String claim(@Visitor SignedIn me, Model model) {
        model.addAttribute("divisions", reference.divisions());
        model.addAttribute("kinds", BlockKind.values());
        model.addAttribute("today", Moments.today());
        return "station/claim";
    }

    @PostMapping("/desk/blocks")
    String claim(@RequestParam(Form.KEY) String key, @RequestParam Map<String, String> typed, @Visitor SignedIn me) {
        ledger.send(
                key,
                Typed.body()
                        .code("division", typed.get("division"))
                        .words("name", typed.get("name"))
                        .code("kind", typed.get("kind"))
                        .code("organisationId", typed.get("organisationId"))
                        .words("unit", typed.get("unit"))
                        .code("from", typed.get("from"))
                        .code("until", typed.get("until"))
                        .map(),
                "/blocks");
        return "redirect:/blocks?done=claimed";
    }

    /** As the list had it: the API tells blocks by the division in which they lie. */
    @GetMapping("/desk/blocks/{id}/release")
    String release(
            @PathVariable String id,
            @RequestParam String division,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @Visitor SignedIn me,
            Model model) {
        model.addAttribute(
                "block",
                queries.blocks(division, day, null, MOST).blocks().stream()
                        .filter(one -> one.blockId().value().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "station/release";
    }

    @PostMapping("/desk/blocks/{id}/release")
    String release(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String organisationId,
            @RequestParam String lastDay,
            @RequestParam String reason,
            @Visitor SignedIn me) {
        ledger.send(
                key,
                Typed.body()
                        .code("organisationId", organisationId)
                        .code("lastDay", lastDay)
                        .words("reason", reason)
                        .map(),
                "/blocks/{id}/release",
                id);
        return "redirect:/blocks?done=released";
    }
}
