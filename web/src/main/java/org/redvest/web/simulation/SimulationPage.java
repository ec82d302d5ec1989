package org.redvest.web.simulation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.open.simulation.SimulationState;
import org.redvest.api.open.simulation.SimulationView;
import org.redvest.api.open.simulation.SimulationView.Group;
import org.redvest.api.open.simulation.Simulations;
import org.redvest.api.open.simulation.TriedInsuranceTerms;
import org.redvest.api.open.simulation.TriedPolicy;
import org.redvest.api.open.simulation.TriedSchemeRules;
import org.redvest.api.open.simulation.TriedStarRules;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Bars;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Renewal;
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

/** Policies that an officer tries before adopting them. They are begun from the form by which they are adopted. */
@Controller
class SimulationPage {

    private static final int ROWS = 20;

    private final Queries queries;
    private final Ledger ledger;

    SimulationPage(Ledger ledger) {
        this.queries = ledger.queries(Queries.class);
        this.ledger = ledger;
    }

    /** What the API tells of simulations. */
    interface Queries {

        @GetExchange("/simulations")
        Simulations own(@RequestParam(required = false) @Nullable String cursor, @RequestParam int limit);

        @GetExchange("/simulations/{id}")
        SimulationView one(@PathVariable String id);
    }

    @GetMapping("/office/simulations")
    String list(
            @RequestParam(required = false) @Nullable String cursor,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Simulations own = queries.own(Typed.orNull(cursor), ROWS);
        model.addAttribute("own", own.simulations());
        model.addAttribute("next", Links.next(frame, own.nextCursor()));
        return "simulation/list";
    }

    @GetMapping("/office/simulations/{id}")
    String follow(@PathVariable String id, @Visitor SignedIn me, HttpServletResponse response, Model model) {
        SimulationView one = queries.one(id);
        if (one.state() == SimulationState.RUNNING) {
            Renewal.soon(response);
        }
        List<Bar> bars =
                one.totals().groups().stream().flatMap(SimulationPage::bars).toList();
        model.addAttribute("one", one);
        model.addAttribute("bars", Bars.of(bars, Bar::name, Bar::value));
        model.addAttribute("again", again(one.policy()));
        return "simulation/one";
    }

    /** A bar of the picture. */
    private record Bar(String name, long value) {}

    /** Of each part one as it is, and one as it would be. */
    private static Stream<Bar> bars(Group group) {
        return Stream.of(new Bar(group.name(), group.before()), new Bar("→ " + group.name(), group.after()));
    }

    /** Where such a policy is tried and adopted. */
    private static String again(TriedPolicy policy) {
        return switch (policy) {
            case TriedStarRules _ -> "/office/star-rules";
            case TriedSchemeRules points ->
                points.schemeId().isCitys()
                        ? "/office/policies/POINTS_PER_HOUR"
                        : "/schemes/" + points.schemeId() + "/rules";
            case TriedInsuranceTerms _ -> "/office/insurance";
        };
    }

    @PostMapping("/office/simulations/{id}/cancellation")
    String cancel(@PathVariable String id, @RequestParam(Form.KEY) String key, @Visitor SignedIn me) {
        ledger.send(key, Map.of(), "/simulations/{id}/cancellation", id);
        return "redirect:/office/simulations/" + id;
    }

    /** As the API gives it. */
    @GetMapping("/office/simulations/{id}/changes.csv")
    void changes(@PathVariable String id, @Visitor SignedIn me, HttpServletResponse response) {
        ledger.passCsv(response, "changes.csv", "/simulations/{id}/changes", id);
    }
}
