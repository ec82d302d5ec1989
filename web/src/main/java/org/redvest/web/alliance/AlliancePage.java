package org.redvest.web.alliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.city.alliance.query.AllianceMembers;
import org.redvest.api.city.alliance.query.Alliances;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Moments;
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
import org.springframework.web.service.annotation.GetExchange;

/** Alliances of organisations, and who was a member on a day; founding one, taking members in and letting them go. */
@Controller
class AlliancePage {

    private static final int ROWS = 50;

    /** What becomes of an organisation in an alliance. */
    enum Change {
        /** It becomes a member. */
        JOIN,
        /** It is one no longer. */
        LEAVE
    }

    /** What the API tells everybody of alliances. */
    interface Queries {

        @GetExchange("/alliances")
        Alliances alliances(@RequestParam(required = false) @Nullable Long cursor, @RequestParam int limit);

        @GetExchange("/alliances/{id}")
        Alliances.Entry alliance(@PathVariable String id);

        @GetExchange("/alliances/{id}/members")
        AllianceMembers members(
                @PathVariable String id,
                @RequestParam(required = false) @Nullable LocalDate on,
                @RequestParam(required = false) @Nullable Long cursor,
                @RequestParam int limit);
    }

    private final Queries queries;
    private final Ledger ledger;
    private final Reference reference;

    AlliancePage(Ledger ledger, Reference reference) {
        this.queries = ledger.queries(Queries.class);
        this.ledger = ledger;
        this.reference = reference;
    }

    @GetMapping("/alliances")
    String list(
            @RequestParam(required = false) @Nullable Long cursor, @ModelAttribute("frame") Frame frame, Model model) {
        Alliances found = queries.alliances(cursor, ROWS);
        SignedIn me = frame.me();
        model.addAttribute("found", found);
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        model.addAttribute(
                "divisions", me != null && frame.isOfficer() ? reference.where(me, Power.RUN_ALLIANCES) : Map.of());
        return "alliance/list";
    }

    @PostMapping("/alliances")
    String found(
            @RequestParam(Form.KEY) String key,
            @RequestParam String name,
            @RequestParam String division,
            @RequestParam String foundedOn,
            @Visitor SignedIn me) {
        String id = ledger.send(
                        key,
                        Typed.body()
                                .words("name", name)
                                .code("division", division)
                                .code("foundedOn", foundedOn)
                                .map(),
                        "/alliances")
                .id();
        return "redirect:/alliances/" + id + "?done=founded";
    }

    /** The members of a day, today where none is asked about; with {@code all}, every membership that there ever was. */
    @GetMapping("/alliances/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String all,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(required = false) @Nullable String done,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        LocalDate on = day == null ? Moments.today() : day;
        AllianceMembers members = queries.members(id, all == null ? on : null, cursor, ROWS);
        model.addAttribute(
                "done", done != null && List.of("founded", "joined", "left").contains(done) ? done : null);
        model.addAttribute("alliance", queries.alliance(id));
        model.addAttribute("members", members);
        model.addAttribute("on", on);
        model.addAttribute("next", Links.next(frame, members.nextCursor()));
        return "alliance/alliance";
    }

    @PostMapping("/alliances/{id}/members")
    String change(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam Change change,
            @RequestParam String organisationId,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam String on,
            @Visitor SignedIn me) {
        Typed body = Typed.body().code("on", on);
        switch (change) {
            case JOIN ->
                ledger.send(
                        key,
                        body.code("organisationId", organisationId)
                                .words("category", category)
                                .map(),
                        "/alliances/{id}/members",
                        id);
            case LEAVE ->
                ledger.send(
                        key,
                        body.map(),
                        "/alliances/{id}/members/{organisation}/leaving",
                        id,
                        String.valueOf(Typed.orNull(organisationId)));
        }
        return "redirect:/alliances/{id}?done=" + (change == Change.JOIN ? "joined" : "left");
    }
}
