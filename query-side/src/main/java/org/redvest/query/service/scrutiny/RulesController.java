package org.redvest.query.service.scrutiny;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.city.authority.query.FindRemits;
import org.redvest.api.id.ScrutinyRuleId;
import org.redvest.api.service.scrutiny.RuleKind;
import org.redvest.api.service.scrutiny.RuleParameter;
import org.redvest.api.service.scrutiny.RuleTerms;
import org.redvest.api.service.scrutiny.query.FindFindings;
import org.redvest.api.service.scrutiny.query.FindRuleTrial;
import org.redvest.api.service.scrutiny.query.FindScrutinyRules;
import org.redvest.api.service.scrutiny.query.FindingState;
import org.redvest.api.service.scrutiny.query.RuleFindings;
import org.redvest.api.service.scrutiny.query.RuleTrial;
import org.redvest.api.service.scrutiny.query.ScrutinyRules;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/scrutiny-rules")
@Tag(name = "Scrutiny")
class RulesController {

    /** Findings of a page at most: each may name a hundred records. */
    private static final int MOST = 100;

    private final Queries queries;
    private final Caller caller;

    RulesController(Queries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GetMapping("/trial")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR})
    @Operation(
            summary = "What a rule over the log would have found",
            description =
                    "Of a kind, with its figures, on any period of up to 400 days: how many findings in each month, and which"
                            + " records, as far as the reader may scrutinise. Nothing is written, and nobody is told.")
    @Refuses({Problem.RULE_FIGURES_WRONG, Problem.WINDOW_REVERSED, Problem.WINDOW_TOO_LONG, Problem.AUTHORITY_MISSING})
    RuleTrial trial(
            @Parameter(example = "MUTUAL_CERTIFICATION") @RequestParam RuleKind kind,
            @Parameter(description = "first service date", example = "2025-01-01") @RequestParam LocalDate from,
            @Parameter(description = "last service date", example = "2025-12-31") @RequestParam LocalDate to,
            @Parameter(description = "BULK_BACK_FILL: so many records") @RequestParam(required = false) @Nullable Integer records,
            @Parameter(
                            description =
                                    "BULK_BACK_FILL: within so many minutes; ABSENT_BUT_CERTIFIED: so many minutes at least")
                    @RequestParam(required = false)
                    @Nullable Integer minutes,
            @Parameter(description = "MUTUAL_CERTIFICATION: rings of so many at most", example = "3")
                    @RequestParam(required = false)
                    @Nullable Integer persons,
            @Parameter(description = "MUTUAL_CERTIFICATION: within so many days", example = "30")
                    @RequestParam(required = false)
                    @Nullable Integer days,
            @Parameter(description = "IMPOSSIBLE_TRAVEL: faster than this") @RequestParam(required = false) @Nullable Integer kmPerHour,
            @Parameter(description = "IMPOSSIBLE_TRAVEL: over so many metres or more")
                    @RequestParam(required = false)
                    @Nullable Integer metres,
            @Parameter(description = "CERTIFIER_OUTLIER: more than so many times the median")
                    @RequestParam(required = false)
                    @Nullable Integer times,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Integer cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(MOST) int limit) {
        Map<RuleParameter, Integer> given = new EnumMap<>(RuleParameter.class);
        put(given, RuleParameter.RECORDS, records);
        put(given, RuleParameter.MINUTES, minutes);
        put(given, RuleParameter.PERSONS, persons);
        put(given, RuleParameter.DAYS, days);
        put(given, RuleParameter.KM_PER_HOUR, kmPerHour);
        put(given, RuleParameter.METRES, metres);
        put(given, RuleParameter.TIMES, times);
        return queries.ask(new FindRuleTrial(RuleTerms.of(kind, given), from, to, reach(), cursor, limit));
    }

    @GetMapping
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR})
    @Operation(
            summary = "Rules over the log",
            description = "The newest first: what each looks for, and on which service dates it is or was on.")
    ScrutinyRules rules(
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindScrutinyRules(cursor, limit));
    }

    @GetMapping("/{ruleId}/findings")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR})
    @Operation(
            summary = "What a rule finds that is on",
            description =
                    "Cases for a person to decide on, as far as the reader may scrutinise, in a period of up to 400 days. A finding keeps"
                            + " its number, and what was decided on it, as long as it names the same records.")
    @Refuses({Problem.UNKNOWN_SCRUTINY_RULE, Problem.WINDOW_REVERSED, Problem.WINDOW_TOO_LONG, Problem.AUTHORITY_MISSING
    })
    RuleFindings findings(
            @PathVariable String ruleId,
            @Parameter(description = "first service date", example = "2025-01-01") @RequestParam LocalDate from,
            @Parameter(description = "last service date", example = "2025-12-31") @RequestParam LocalDate to,
            @Parameter(description = "those that stand so; all without it") @RequestParam(required = false) @Nullable FindingState state,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Integer cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(MOST) int limit) {
        ScrutinyRuleId rule = ScrutinyRuleId.of(ruleId);
        return queries.ask(new FindFindings(rule, from, to, state, reach(), cursor, limit));
    }

    private static void put(Map<RuleParameter, Integer> given, RuleParameter parameter, @Nullable Integer figure) {
        if (figure != null) {
            given.put(parameter, figure);
        }
    }

    /** Where the reader may scrutinise; null where they may everywhere. */
    private @Nullable Set<Remit> reach() {
        if (caller.is(Role.AUDITOR)) {
            return null;
        }
        Set<Remit> remits =
                queries.ask(new FindRemits(caller.subject(), Power.SCRUTINISE)).remits();
        if (remits.isEmpty()) {
            throw new Refusal(Problem.AUTHORITY_MISSING);
        }
        return remits;
    }
}
