package org.redvest.web.scrutiny;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.service.scrutiny.FindingVerdict;
import org.redvest.api.service.scrutiny.RuleKind;
import org.redvest.api.service.scrutiny.query.FindingState;
import org.redvest.api.service.scrutiny.query.RuleFindings;
import org.redvest.api.service.scrutiny.query.RuleTrial;
import org.redvest.api.service.scrutiny.query.ScrutinyRules;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Bars;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Moments;
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
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rules over the log: tried on past years, switched on and off, and what they find: cases on which a person decides. */
@Controller
class RulePage {

    private static final int ROWS = 20;

    /** As many as the API tells at once. */
    private static final int MOST = 100;

    /** A year is looked at where nobody asks for another period; the API takes 400 days. */
    private static final int DAYS = 365;

    private static final String FROM = "from";
    private static final String TO = "to";

    /** Rules and what they find, as the API tells them. */
    interface Queries {

        @GetExchange("/scrutiny-rules")
        ScrutinyRules rules(@RequestParam(required = false) @Nullable Long cursor, @RequestParam int limit);

        @GetExchange("/scrutiny-rules/trial")
        RuleTrial trial(@RequestParam Map<String, String> asked);

        @GetExchange("/scrutiny-rules/{id}/findings")
        RuleFindings findings(
                @PathVariable String id,
                @RequestParam LocalDate from,
                @RequestParam LocalDate to,
                @RequestParam(required = false) @Nullable FindingState state,
                @RequestParam(required = false) @Nullable Integer cursor,
                @RequestParam int limit);
    }

    private final Queries queries;
    private final Ledger ledger;

    RulePage(Ledger ledger) {
        this.queries = ledger.queries(Queries.class);
        this.ledger = ledger;
    }

    @GetMapping("/office/rules")
    String list(
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        ScrutinyRules found = queries.rules(cursor, ROWS);
        model.addAttribute("done", "rule-adopted".equals(done) || "switched".equals(done) ? done : null);
        model.addAttribute("rules", found.rules());
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        model.addAttribute("kinds", RuleKind.values());
        model.addAttribute("adopts", adopts(me));
        model.addAttribute("reads", me.is("auditor") || me.may(Power.SCRUTINISE));
        return "scrutiny/rules";
    }

    private static boolean adopts(SignedIn me) {
        return me.is("city-officer") && me.mayInTheWholeCity(Power.SCRUTINISE);
    }

    /** The figures of a kind, to be tried first. */
    @GetMapping("/office/rules/new/{kind}")
    String figures(@PathVariable RuleKind kind, @Visitor SignedIn me, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("figures", Figure.of(kind));
        model.addAttribute(FROM, Moments.today().minusDays(DAYS));
        model.addAttribute(TO, Moments.today());
        model.addAttribute("adopts", adopts(me));
        return "scrutiny/rule";
    }

    /** Looks, and writes nothing. */
    @PostMapping(path = "/office/rules/new/{kind}", params = "step=try")
    String tryOut(
            @PathVariable RuleKind kind, @RequestParam Map<String, String> typed, @Visitor SignedIn me, Model model) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("kind", kind.name());
        asked.put("limit", String.valueOf(ROWS));
        Figure.of(kind).forEach(figure -> put(asked, figure.field(), typed));
        put(asked, FROM, typed);
        put(asked, TO, typed);
        RuleTrial trial = queries.trial(asked);
        List<RuleTrial.Month> months = trial.months();
        model.addAttribute("trial", trial);
        model.addAttribute(
                "bars",
                Bars.of(
                        months == null ? List.of() : months,
                        month -> month.month().toString(),
                        RuleTrial.Month::findings));
        return figures(kind, me, model);
    }

    private static void put(Map<String, String> asked, String field, Map<String, String> typed) {
        String given = Typed.orNull(typed.get(field));
        if (given != null) {
            asked.put(field, given);
        }
    }

    @PostMapping("/office/rules/new/{kind}")
    String adopt(
            @PathVariable RuleKind kind,
            @RequestParam(Form.KEY) String key,
            @RequestParam Map<String, String> typed,
            @Visitor SignedIn me) {
        Typed parameters = Typed.body();
        Figure.of(kind).forEach(figure -> parameters.number(figure.parameter().name(), typed.get(figure.field())));
        ledger.send(
                key,
                Typed.body()
                        .with("kind", kind)
                        .with("parameters", parameters.map())
                        .map(),
                "/scrutiny-rules");
        return "redirect:/office/rules?done=rule-adopted";
    }

    @PostMapping("/office/rules/{id}/{way:on|off}")
    String turn(
            @PathVariable String id,
            @PathVariable String way,
            @RequestParam(Form.KEY) String key,
            @RequestParam String from,
            @Visitor SignedIn me) {
        ledger.send(key, Typed.body().code(FROM, from).map(), "/scrutiny-rules/{id}/{way}", id, way);
        return "redirect:/office/rules?done=switched";
    }

    @GetMapping("/office/rules/{id}")
    String findings(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable FindingState state,
            @RequestParam(required = false) @Nullable Integer cursor,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        LocalDate last = to == null ? Moments.today() : to;
        RuleFindings found =
                queries.findings(id, from == null ? last.minusDays(DAYS) : from, last, state, cursor, ROWS);
        model.addAttribute("found", found);
        model.addAttribute("states", FindingState.values());
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        return "scrutiny/findings";
    }

    /** A case with all records that it names. */
    @GetMapping("/office/rules/{id}/findings/{finding}")
    String show(
            @PathVariable String id,
            @PathVariable String finding,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            Model model) {
        RuleFindings.Case one = require(id, finding, from, to);
        boolean officer = me.isAnyOf("city-officer", "district-officer");
        model.addAttribute("done", "decided".equals(done) ? done : null);
        model.addAttribute("ruleId", id);
        model.addAttribute(FROM, from);
        model.addAttribute(TO, to);
        model.addAttribute("one", one);
        model.addAttribute("verdicts", FindingVerdict.values());
        model.addAttribute("decides", officer && me.mayIn(one.division(), Power.SCRUTINISE));
        model.addAttribute("revokes", officer && me.may(Power.REVOKE_HOURS));
        return "scrutiny/finding";
    }

    /** The API tells findings as lists: this one is among those of its period. */
    private RuleFindings.Case require(String rule, String finding, LocalDate from, LocalDate to) {
        Integer cursor = null;
        do {
            RuleFindings found = queries.findings(rule, from, to, null, cursor, MOST);
            for (RuleFindings.Case one : found.cases()) {
                if (one.findingId().value().equals(finding)) {
                    return one;
                }
            }
            cursor = found.nextCursor();
        } while (cursor != null);
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @PostMapping("/office/rules/{id}/findings/{finding}/decision")
    String decide(
            @PathVariable String id,
            @PathVariable String finding,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(Form.KEY) String key,
            @RequestParam(required = false) @Nullable String verdict,
            @RequestParam String reason,
            @Visitor SignedIn me,
            RedirectAttributes back) {
        RuleFindings.Case one = require(id, finding, from, to);
        ledger.send(
                key,
                Typed.body()
                        .with("division", one.division())
                        .with("records", named(one))
                        .code("verdict", verdict)
                        .words("reason", reason)
                        .map(),
                "/scrutiny-rules/{id}/findings/{finding}/decision",
                id,
                finding);
        back.addAttribute(FROM, from.toString());
        back.addAttribute(TO, to.toString());
        back.addAttribute("done", "decided");
        return "redirect:" + Links.to("/office/rules/{id}/findings/{finding}", id, finding);
    }

    private static List<Map<String, Object>> named(RuleFindings.Case one) {
        return one.finding().records().stream()
                .map(record -> Typed.body()
                        .with("volunteerId", record.volunteerId())
                        .with("serviceRecordId", record.serviceRecordId())
                        .map())
                .toList();
    }

    /** How many records and minutes it is about, before it is ordered. */
    @GetMapping("/office/rules/{id}/findings/{finding}/revocation")
    String confirm(
            @PathVariable String id,
            @PathVariable String finding,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @Visitor SignedIn me,
            Model model) {
        List<RuleTrial.FoundRecord> records =
                require(id, finding, from, to).finding().records();
        model.addAttribute("ruleId", id);
        model.addAttribute("findingId", finding);
        model.addAttribute(FROM, from);
        model.addAttribute(TO, to);
        model.addAttribute("records", records);
        model.addAttribute(
                "minutes",
                records.stream().mapToLong(RuleTrial.FoundRecord::minutes).sum());
        return "scrutiny/revocation";
    }

    /** What is revoked of a case is revoked by one order, as that of a whole activity. */
    @PostMapping("/office/rules/{id}/findings/{finding}/revocation")
    String revoke(
            @PathVariable String id,
            @PathVariable String finding,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(Form.KEY) String key,
            @RequestParam String reason,
            @Visitor SignedIn me) {
        return "redirect:/office/revocations/"
                + ledger.send(
                                key,
                                Typed.body()
                                        .with("records", named(require(id, finding, from, to)))
                                        .words("reason", reason)
                                        .map(),
                                "/revocation-orders")
                        .id();
    }
}
