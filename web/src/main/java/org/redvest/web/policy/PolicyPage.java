package org.redvest.web.policy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.city.register.query.AdoptedPolicies;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Bars;
import org.redvest.web.page.Form;
import org.redvest.web.page.Moments;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** The city's figures: which value holds, held and will hold, from which day on and on which document. */
@Controller
class PolicyPage {

    /** Adopted figures, as the API tells them. */
    interface Queries {

        @GetExchange("/policies")
        AdoptedPolicies all();

        @GetExchange("/policies/{kind}")
        AdoptedPolicies of(@PathVariable PolicyKind kind);
    }

    /**
     * A kind of figure, today.
     *
     * @param kind which
     * @param now the version in force; null where none is
     * @param coming those that begin later, the next first
     */
    record Figure(PolicyKind kind, @Nullable Version now, List<Version> coming) {

        static Figure of(PolicyKind kind, List<Version> versions) {
            return new Figure(
                    kind,
                    versions.stream()
                            .filter(version -> version.standing() == Version.Standing.IN_FORCE)
                            .findFirst()
                            .orElse(null),
                    versions.stream()
                            .filter(version -> version.standing() == Version.Standing.COMING)
                            .toList());
        }
    }

    private final Queries queries;
    private final Ledger ledger;

    PolicyPage(Ledger ledger) {
        this.queries = ledger.queries(Queries.class);
        this.ledger = ledger;
    }

    @GetMapping("/office/policies")
    String list(@Visitor SignedIn me, Model model) {
        LocalDate today = Moments.today();
        Map<PolicyKind, List<AdoptedPolicies.Entry>> adopted =
                queries.all().policies().stream().collect(Collectors.groupingBy(AdoptedPolicies.Entry::kind));
        model.addAttribute(
                "figures",
                Arrays.stream(PolicyKind.values())
                        .map(kind -> Figure.of(kind, Version.of(adopted.getOrDefault(kind, List.of()), today)))
                        .toList());
        model.addAttribute("today", today);
        return "policy/list";
    }

    @GetMapping("/office/policies/{kind}")
    String figure(
            @PathVariable PolicyKind kind,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            Model model) {
        List<Version> versions = Version.of(queries.of(kind).policies(), Moments.today());
        model.addAttribute("done", "adopted".equals(done) ? done : null);
        model.addAttribute("kind", kind);
        model.addAttribute("versions", versions);
        model.addAttribute(
                "bars",
                Bars.of(versions, version -> version.adopted().effectiveFrom().toString(), version -> version.adopted()
                        .value()));
        model.addAttribute("adopts", me.is("city-officer") && me.mayInTheWholeCity(Power.ADOPT_POLICIES));
        return "policy/figure";
    }

    @PostMapping("/office/policies/{kind}")
    String adopt(
            @PathVariable PolicyKind kind,
            @RequestParam(Form.KEY) String key,
            @RequestParam String value,
            @RequestParam String effectiveFrom,
            @RequestParam String basis,
            @Visitor SignedIn me) {
        ledger.send(
                key,
                Typed.body()
                        .with("kind", kind)
                        .number("value", value)
                        .code("effectiveFrom", effectiveFrom)
                        .words("basis", basis)
                        .map(),
                "/policies");
        return "redirect:/office/policies/" + kind + "?done=adopted";
    }
}
