package org.redvest.web.organisation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.city.organisation.TeamOrigin;
import org.redvest.api.city.register.query.Organisations;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Moments;
import org.redvest.web.page.Reference;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** Registered organisations as of any instant; one more of them, and what becomes of one. */
@Controller
class OrganisationPage {

    private static final int ROWS = 50;
    private static final Set<String> DONE = Set.of("entered", "changed");

    /** Registered organisations, as the API tells them. */
    interface Queries {

        @GetExchange("/organisations")
        Organisations organisations(
                @RequestParam(required = false) @Nullable String at,
                @RequestParam(required = false) @Nullable String cursor,
                @RequestParam int limit);

        @GetExchange("/organisations/{id}")
        Organisations.Entry organisation(@PathVariable String id, @RequestParam(required = false) @Nullable String at);
    }

    private final Queries queries;
    private final Ledger ledger;
    private final Reference reference;

    OrganisationPage(Ledger ledger, Reference reference) {
        this.queries = ledger.queries(Queries.class);
        this.ledger = ledger;
        this.reference = reference;
    }

    @GetMapping("/office/organisations")
    String list(
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String cursor,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Organisations found = queries.organisations(Moments.instant(at), Typed.orNull(cursor), ROWS);
        model.addAttribute("organisations", found.organisations());
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        model.addAttribute(
                "divisions",
                me.isAnyOf("city-officer", "district-officer")
                        ? reference.where(me, Power.REGISTER_ORGANISATIONS)
                        : Map.of());
        model.addAttribute("origins", TeamOrigin.values());
        return "organisation/list";
    }

    /** With its credit code; or as a team, which is given a number. */
    @PostMapping("/office/organisations")
    String register(
            @RequestParam(Form.KEY) String key,
            @RequestParam(required = false) @Nullable TeamOrigin origin,
            @RequestParam(required = false) @Nullable String organisationId,
            @RequestParam String name,
            @RequestParam String division,
            @RequestParam(required = false) @Nullable String guidedBy,
            @Visitor SignedIn me) {
        Typed typed = Typed.body().words("name", name).code("division", division);
        String registered = origin == null
                ? ledger.send(key, typed.code("organisationId", organisationId).map(), "/organisations")
                        .id()
                : ledger.send(
                                key,
                                typed.with("origin", origin)
                                        .code("guidedBy", guidedBy)
                                        .map(),
                                "/organisations/teams")
                        .id();
        return to(registered, "entered");
    }

    @GetMapping("/office/organisations/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            Model model) {
        String asOf = Typed.orNull(at);
        Organisations.Entry organisation = queries.organisation(id, Moments.instant(asOf));
        boolean supervises = asOf == null
                && me.isAnyOf("city-officer", "district-officer")
                && me.mayIn(organisation.division(), Power.SUPERVISE_ORGANISATIONS);
        model.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        model.addAttribute("organisation", organisation);
        model.addAttribute("changes", supervises ? Change.of(organisation) : List.of());
        return "organisation/organisation";
    }

    @PostMapping("/office/organisations/{id}/changes")
    String change(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam Change change,
            @RequestParam String reason,
            @RequestParam(required = false) @Nullable String other,
            @Visitor SignedIn me) {
        Typed typed = Typed.body().words("reason", reason);
        switch (change) {
            case DISSOLUTION -> typed.code("successor", other);
            case GUIDANCE -> typed.code("guidedBy", other);
            case SUSPENSION, RESUMPTION -> {
                // names no other
            }
        }
        ledger.send(key, typed.map(), "/organisations/{id}/{change}", id, change.address());
        return to(id, "changed");
    }

    private static String to(String id, String done) {
        return "redirect:/office/organisations/" + id + "?done=" + done;
    }
}
