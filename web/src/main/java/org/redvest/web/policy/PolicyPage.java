package org.redvest.web.policy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.city.register.query.AdoptedPolicies;
import org.redvest.api.id.SchemeId;
import org.redvest.api.reward.scheme.Expiry;
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

    /** Figures of which it can be tried who would have how many points. */
    private static final Set<PolicyKind> TRIED =
            EnumSet.of(PolicyKind.POINTS_PER_HOUR, PolicyKind.POINTS_MINUTES_STEP, PolicyKind.POINTS_EXPIRY_YEARS);

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
        model.addAttribute("tried", TRIED.contains(kind));
        return "policy/figure";
    }

    /** Tries a figure of the city's points beside the others that are in force today, and writes nothing to the log. */
    @PostMapping(path = "/office/policies/{kind}", params = "step=simulate")
    String simulate(
            @PathVariable PolicyKind kind,
            @RequestParam(Form.KEY) String key,
            @RequestParam Map<String, String> typed,
            @Visitor SignedIn me) {
        Map<PolicyKind, List<AdoptedPolicies.Entry>> adopted =
                queries.all().policies().stream().collect(Collectors.groupingBy(AdoptedPolicies.Entry::kind));
        Map<PolicyKind, String> figures = new EnumMap<>(PolicyKind.class);
        for (PolicyKind each : TRIED) {
            Version now = Figure.of(each, Version.of(adopted.getOrDefault(each, List.of()), Moments.today()))
                    .now();
            figures.put(each, now == null ? "" : String.valueOf(now.adopted().value()));
        }
        figures.put(kind, Objects.requireNonNullElse(Typed.orNull(typed.get("value")), ""));
        Map<String, Object> body = Typed.body()
                .with("schemeId", SchemeId.CITY.value())
                .code("from", typed.get("from"))
                .code("on", typed.get("on"))
                .with("rules", rules(figures))
                .map();
        return "redirect:/office/simulations/"
                + ledger.sendPart("points", key, body, "/simulations").id();
    }

    /** As the city's figures make them; where none is in force, minutes are not rounded and points never expire. */
    private static Map<String, Object> rules(Map<PolicyKind, String> figures) {
        String step = Objects.requireNonNull(figures.get(PolicyKind.POINTS_MINUTES_STEP));
        String years = Objects.requireNonNull(figures.get(PolicyKind.POINTS_EXPIRY_YEARS));
        Typed rules = Typed.body().number("pointsPerHour", figures.get(PolicyKind.POINTS_PER_HOUR));
        if (!step.isEmpty()) {
            rules.with("rounding", Typed.body().number("stepMinutes", step).map());
        }
        if (!years.isEmpty() && !years.equals("0")) {
            rules.with(
                    "expiry",
                    Typed.body()
                            .with("kind", Expiry.Kind.YEAR_END)
                            .number("number", years)
                            .map());
        }
        return rules.map();
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
