package org.redvest.web.authority;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.city.authority.query.DelegatedActs;
import org.redvest.api.city.authority.query.DelegationLife;
import org.redvest.api.city.authority.query.HeldDelegations;
import org.redvest.api.city.authority.query.SignedIn;
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

/** Who holds which authority as of any instant, who granted it to whom, what was done with it, and what may be done about it. */
@Controller
class AuthorityPage {

    private static final int DELEGATIONS = 100;
    private static final int ACTS = 50;
    private static final Set<String> DONE = Set.of("granted", "changed", "appointed", "dismissed");

    /** The register of delegations, as the API tells it. */
    interface Queries {

        @GetExchange("/delegations")
        HeldDelegations held(
                @RequestParam(required = false) @Nullable String at,
                @RequestParam(required = false) @Nullable String power,
                @RequestParam(required = false) @Nullable String holder,
                @RequestParam(required = false) @Nullable Long cursor,
                @RequestParam int limit);

        @GetExchange("/delegations/{id}")
        DelegationLife life(@PathVariable String id, @RequestParam(required = false) @Nullable String at);

        @GetExchange("/delegations/{id}/acts")
        DelegatedActs acts(
                @PathVariable String id,
                @RequestParam(required = false) @Nullable Long cursor,
                @RequestParam int limit);
    }

    private final Queries queries;
    private final Ledger ledger;
    private final Reference reference;
    private final Moments moments;

    AuthorityPage(Ledger ledger, Reference reference, Moments moments) {
        this.queries = ledger.queries(Queries.class);
        this.ledger = ledger;
        this.reference = reference;
        this.moments = moments;
    }

    @GetMapping("/office/authority")
    String tree(
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String power,
            @RequestParam(required = false) @Nullable String holder,
            @RequestParam(required = false) @Nullable Long cursor,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        HeldDelegations held =
                queries.held(Moments.instant(at), Typed.orNull(power), Typed.orNull(holder), cursor, DELEGATIONS);
        model.addAttribute("held", held);
        model.addAttribute("branches", Branch.of(held.delegations()));
        model.addAttribute("at", moments.field(held.at()));
        model.addAttribute("asOf", Typed.orNull(at));
        model.addAttribute("powers", Power.values());
        model.addAttribute("next", Links.next(frame, held.nextCursor()));
        return "authority/tree";
    }

    @GetMapping("/office/authority/{id}")
    String delegation(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        String asOf = Typed.orNull(at);
        DelegationLife life = queries.life(id, Moments.instant(asOf));
        model.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        model.addAttribute("life", life);
        model.addAttribute("delegation", life.delegation());
        model.addAttribute("at", moments.field(life.at()));
        model.addAttribute("asOf", asOf);
        model.addAttribute("deputies", Deputy.of(life));
        // what is done now is not done about the past
        model.addAttribute("rights", asOf == null ? Rights.of(me, life) : Rights.NONE);
        if (me.isAnyOf("city-officer", "district-officer", "auditor")) {
            DelegatedActs acts = queries.acts(id, cursor, ACTS);
            model.addAttribute("acts", acts.acts());
            model.addAttribute("next", Links.next(frame, acts.nextCursor()));
        }
        return "authority/delegation";
    }

    @PostMapping("/office/authority/{id}/changes")
    String change(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam Change change,
            @RequestParam String reason,
            @Visitor SignedIn me) {
        ledger.send(
                key, Typed.body().words("reason", reason).map(), "/delegations/{id}/{change}", id, change.address());
        return "redirect:/office/authority/" + id + "?done=changed";
    }

    @PostMapping("/office/authority/{id}/deputies")
    String appoint(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String deputy,
            @RequestParam String from,
            @RequestParam(required = false) @Nullable String until,
            @Visitor SignedIn me) {
        ledger.send(
                key,
                Typed.body()
                        .words("deputy", deputy)
                        .with("from", Moments.instant(from))
                        .with("until", Moments.instant(until))
                        .map(),
                "/delegations/{id}/deputies",
                id);
        return "redirect:/office/authority/" + id + "?done=appointed";
    }

    @PostMapping("/office/authority/{id}/deputies/dismissal")
    String dismiss(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String deputy,
            @Visitor SignedIn me) {
        ledger.send(key, Typed.body().words("deputy", deputy).map(), "/delegations/{id}/deputies/dismissal", id);
        return "redirect:/office/authority/" + id + "?done=dismissed";
    }

    /** A part of a delegation of one's own: fewer powers, a smaller division, a shorter time. */
    @GetMapping("/office/authority/{id}/grant")
    String grant(@PathVariable String id, @Visitor SignedIn me, Model model) {
        DelegationLife life = queries.life(id, null);
        model.addAttribute("delegation", life.delegation());
        model.addAttribute("rights", Rights.of(me, life));
        model.addAttribute("divisions", reference.within(life.delegation().division()));
        model.addAttribute("now", moments.field(Instant.now()));
        model.addAttribute("until", moments.field(life.delegation().until()));
        return "authority/grant";
    }

    @PostMapping("/office/authority/{id}/grant")
    String grant(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String holder,
            @RequestParam(required = false) @Nullable List<String> powers,
            @RequestParam String division,
            @RequestParam(required = false) @Nullable String organisationId,
            @RequestParam String from,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam String basis,
            @Visitor SignedIn me) {
        String granted = ledger.send(
                        key,
                        Typed.body()
                                .words("holder", holder)
                                .with("powers", powers == null ? List.of() : powers)
                                .code("division", division)
                                .code("organisationId", organisationId)
                                .with("from", Moments.instant(from))
                                .with("until", Moments.instant(until))
                                .words("basis", basis)
                                .map(),
                        "/delegations")
                .id();
        return "redirect:/office/authority/" + granted + "?done=granted";
    }
}
