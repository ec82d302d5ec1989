package org.redvest.web.insurance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.cover.eligibility.query.InsurancePolicies;
import org.redvest.api.cover.insurance.Exposure;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Form;
import org.redvest.web.page.Moments;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** The insurance policies on record, which of them hold now, and one more. */
@Controller
class InsurancePolicyPage {

    /** What the API tells of policies. */
    interface Queries {

        @GetExchange("/insurance-policies")
        InsurancePolicies policies();
    }

    private final Queries queries;
    private final Ledger ledger;

    InsurancePolicyPage(Ledger ledger) {
        this.queries = ledger.queries(Queries.class);
        this.ledger = ledger;
    }

    @GetMapping("/office/insurance")
    String show(@Visitor SignedIn me, @RequestParam(required = false) @Nullable String done, Model model) {
        model.addAttribute("done", "recorded".equals(done) ? done : null);
        model.addAttribute("policies", queries.policies().insurancePolicies());
        model.addAttribute("now", Instant.now());
        model.addAttribute("exposures", Exposure.values());
        model.addAttribute("records", me.is("city-officer") && me.mayInTheWholeCity(Power.RECORD_INSURANCE));
        return "insurance/policies";
    }

    @PostMapping("/office/insurance")
    String record(
            @RequestParam(Form.KEY) String key,
            @RequestParam String insurer,
            @RequestParam String policyNumber,
            @RequestParam String sumInsuredYuan,
            @RequestParam String from,
            @RequestParam String until,
            @RequestParam(required = false) @Nullable String signedOn,
            @Visitor SignedIn me) {
        ledger.send(
                key,
                Typed.body()
                        .words("insurer", insurer)
                        .words("policyNumber", policyNumber)
                        .number("sumInsuredYuan", sumInsuredYuan)
                        .with("from", Moments.instant(from))
                        .with("until", Moments.instant(until))
                        .code("signedOn", signedOn)
                        .map(),
                "/insurance-policies");
        return "redirect:/office/insurance?done=recorded";
    }

    /** Tries terms of a policy on what insurers enquired about, and writes nothing to the log. */
    @PostMapping(path = "/office/insurance", params = "step=simulate")
    String simulate(
            @RequestParam(Form.KEY) String key,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "terms.exposures", required = false) @Nullable List<String> exposures,
            @Visitor SignedIn me) {
        String territory = Typed.orNull(typed.get("terms.territory"));
        Map<String, Object> terms = Typed.body()
                .with("exposures", exposures)
                .number("leastAge", typed.get("terms.leastAge"))
                .number("mostAge", typed.get("terms.mostAge"))
                .with("territory", territory == null ? null : List.of(territory.split("[\\s,，、]+", -1)))
                .with("onDispatch", typed.containsKey("terms.onDispatch"))
                .number("travelMinutes", typed.get("terms.travelMinutes"))
                .number("lateEvidenceHours", typed.get("terms.lateEvidenceHours"))
                .map();
        Map<String, Object> body = Typed.body()
                .code("insurancePolicyId", typed.get("insurancePolicyId"))
                .with("terms", terms)
                .map();
        return "redirect:/office/simulations/"
                + ledger.sendPart("insurance", key, body, "/simulations").id();
    }
}
