package org.redvest.web.claim;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.cover.claim.ClaimState;
import org.redvest.api.cover.claim.query.ClaimGrouping;
import org.redvest.api.cover.claim.query.ClaimLife;
import org.redvest.api.cover.claim.query.ClaimOverview;
import org.redvest.api.cover.claim.query.ClaimViews;
import org.redvest.api.cover.insurance.InsuredRisk;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Bars;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Moments;
import org.redvest.web.page.Reference;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Insurance claims: those that were reported, one with its steps, and what they come to; insurers and the city report on. */
@Controller
class ClaimPage {

    private static final int ROWS = 50;

    private static final Set<String> DONE =
            Set.of("claim-opened", "claim-reserved", "claim-paid", "claim-refused", "claim-closed");

    private final ClaimQueries queries;
    private final Ledger ledger;
    private final Reference reference;
    private final MessageSource messages;

    ClaimPage(Ledger ledger, Reference reference, MessageSource messages) {
        this.queries = ledger.queries(ClaimQueries.class);
        this.ledger = ledger;
        this.reference = reference;
        this.messages = messages;
    }

    @GetMapping("/insurance/claims")
    String list(
            @RequestParam(required = false) @Nullable String policy,
            @RequestParam(required = false) @Nullable ClaimState state,
            @RequestParam(required = false) @Nullable Long cursor,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        ClaimViews found = queries.claims(Typed.orNull(policy), state, cursor, ROWS);
        model.addAttribute("found", found);
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        model.addAttribute("policies", policies());
        model.addAttribute("states", words(ClaimState.values(), "claim-state."));
        model.addAttribute("reports", reports(me));
        return "claim/list";
    }

    private static boolean reports(SignedIn me) {
        return me.is("insurer") || (me.is("city-officer") && me.mayInTheWholeCity(Power.RECORD_INSURANCE));
    }

    /** What each policy is called. */
    private Map<String, String> policies() {
        Map<String, String> names = new LinkedHashMap<>();
        queries.policies()
                .insurancePolicies()
                .forEach(policy ->
                        names.put(policy.insurancePolicyId().value(), policy.insurer() + " " + policy.policyNumber()));
        return names;
    }

    private <E extends Enum<E>> Map<String, String> words(E[] values, String prefix) {
        return Arrays.stream(values)
                .collect(Collectors.toMap(
                        Enum::name, value -> word(prefix + value.name()), (one, same) -> one, LinkedHashMap::new));
    }

    private String word(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    @GetMapping("/insurance/claims/new")
    String open(@Visitor SignedIn me, Model model) {
        model.addAttribute("policies", policies());
        model.addAttribute("risks", words(InsuredRisk.values(), "insured-risk."));
        model.addAttribute("categories", reference.categories());
        model.addAttribute("divisions", reference.divisions());
        model.addAttribute("reports", reports(me));
        return "claim/open";
    }

    @PostMapping("/insurance/claims/new")
    String open(@RequestParam(Form.KEY) String key, @RequestParam Map<String, String> typed, @Visitor SignedIn me) {
        String id = ledger.send(
                        key,
                        Typed.body()
                                .code("insurancePolicyId", typed.get("insurancePolicyId"))
                                .words("claimNumber", typed.get("claimNumber"))
                                .code("volunteerId", typed.get("volunteerId"))
                                .with("accidentAt", Moments.instant(typed.get("accidentAt")))
                                .with("learnedAt", Moments.instant(typed.get("learnedAt")))
                                .code("risk", typed.get("risk"))
                                .code("category", typed.get("category"))
                                .code("division", typed.get("division"))
                                .number("reserveYuan", typed.get("reserveYuan"))
                                .map(),
                        "/insurance-claims")
                .id();
        return to(id, "claim-opened");
    }

    private static String to(String id, String done) {
        return "redirect:" + Links.to("/insurance/claims/{id}", id) + "?done=" + done;
    }

    @GetMapping("/insurance/claims/overview")
    String overview(
            @RequestParam(required = false) @Nullable String policy,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "CATEGORY") ClaimGrouping by,
            @Visitor SignedIn me,
            Model model) {
        ClaimOverview overview = queries.overview(Typed.orNull(policy), from, to, by);
        Function<ClaimOverview.Line, String> name = ClaimOverview.Line::name;
        model.addAttribute("overview", overview);
        model.addAttribute(
                "opened", Bars.of(overview.lines(), name, line -> line.sums().opened()));
        model.addAttribute(
                "paidYuan", Bars.of(overview.lines(), name, line -> line.sums().paidYuan()));
        model.addAttribute("policies", policies());
        model.addAttribute("groupings", words(ClaimGrouping.values(), "claims-by."));
        model.addAttribute("lists", me.isAnyOf("insurer", "city-officer", "auditor"));
        return "claim/overview";
    }

    @GetMapping("/insurance/claims/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            Model model) {
        ClaimLife life = queries.claim(id);
        model.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        model.addAttribute("life", life);
        model.addAttribute("claim", life.claim());
        model.addAttribute(
                "policy", policies().get(life.claim().insurancePolicyId().value()));
        model.addAttribute("goesOn", life.claim().state() == ClaimState.OPEN && reports(me));
        model.addAttribute("today", Moments.today());
        return "claim/claim";
    }

    @PostMapping("/insurance/claims/{id}/reserve")
    String reserve(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String reserveYuan,
            @Visitor SignedIn me) {
        ledger.send(key, Typed.body().number("reserveYuan", reserveYuan).map(), "/insurance-claims/{id}/reserve", id);
        return to(id, "claim-reserved");
    }

    @PostMapping("/insurance/claims/{id}/payments")
    String pay(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String amountYuan,
            @RequestParam String paidOn,
            @Visitor SignedIn me) {
        ledger.send(
                key,
                Typed.body()
                        .number("amountYuan", amountYuan)
                        .code("paidOn", paidOn)
                        .map(),
                "/insurance-claims/{id}/payments",
                id);
        return to(id, "claim-paid");
    }

    @PostMapping("/insurance/claims/{id}/refusal")
    String refuse(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String reason,
            @Visitor SignedIn me) {
        ledger.send(key, Typed.body().words("reason", reason).map(), "/insurance-claims/{id}/refusal", id);
        return to(id, "claim-refused");
    }

    @PostMapping("/insurance/claims/{id}/closing")
    String close(@PathVariable String id, @RequestParam(Form.KEY) String key, @Visitor SignedIn me) {
        ledger.send(key, Map.of(), "/insurance-claims/{id}/closing", id);
        return to(id, "claim-closed");
    }
}
