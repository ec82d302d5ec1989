package org.redvest.query.exchange.national;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.city.authority.query.FindRemits;
import org.redvest.api.exchange.national.DifferenceKind;
import org.redvest.api.exchange.national.query.Differences;
import org.redvest.api.exchange.national.query.FindDifferences;
import org.redvest.api.exchange.national.query.FindReconciliation;
import org.redvest.api.exchange.national.query.FindReconciliations;
import org.redvest.api.exchange.national.query.ReconciliationView;
import org.redvest.api.exchange.national.query.Reconciliations;
import org.redvest.api.id.ReconciliationId;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@RequestMapping("/api/v1/reconciliations")
@Tag(name = "Other systems")
class ReconciliationsController {

    private static final String CSV = "text/csv";

    private final Queries queries;
    private final ReconciliationQueryHandler reconciliations;
    private final Caller caller;

    ReconciliationsController(Queries queries, ReconciliationQueryHandler reconciliations, Caller caller) {
        this.queries = queries;
        this.reconciliations = reconciliations;
        this.caller = caller;
    }

    @GetMapping
    @AllowedTo({Role.CITY_OFFICER, Role.AUDITOR})
    @Operation(summary = "Exports of other systems that were compared with this ledger (对账), the newest first")
    @Refuses(Problem.AUTHORITY_MISSING)
    Reconciliations all(
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        requireExchange();
        return queries.ask(new FindReconciliations(cursor, limit));
    }

    @GetMapping("/{reconciliationId}")
    @AllowedTo({Role.CITY_OFFICER, Role.AUDITOR})
    @Operation(
            summary = "A comparison in totals",
            description =
                    "How many are only there, only here, equal, of another name or other hours, with their minutes, and on how many"
                            + " it was decided. The ledger is compared as it was known when the comparison began.")
    @Refuses({Problem.UNKNOWN_RECONCILIATION, Problem.AUTHORITY_MISSING})
    ReconciliationView one(@PathVariable String reconciliationId) {
        requireExchange();
        return queries.ask(new FindReconciliation(ReconciliationId.of(reconciliationId)));
    }

    @GetMapping("/{reconciliationId}/differences")
    @AllowedTo({Role.CITY_OFFICER, Role.AUDITOR})
    @Operation(
            summary = "How each person stands in an export and in this ledger",
            description =
                    "Records of the file by their lines, then who is only here. Of who is only there nothing is known but the line."
                            + " The whole of it, with the totals, with Accept: text/csv.")
    @Refuses({Problem.UNKNOWN_RECONCILIATION, Problem.AUTHORITY_MISSING})
    Differences differences(
            @PathVariable String reconciliationId,
            @Parameter(description = "only those of this kind") @RequestParam(required = false) @Nullable DifferenceKind kind,
            @Parameter(description = "whether only what differs and is not decided is told")
                    @RequestParam(defaultValue = "false")
                    boolean open,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        requireExchange();
        return queries.ask(new FindDifferences(ReconciliationId.of(reconciliationId), kind, open, cursor, limit));
    }

    @GetMapping(path = "/{reconciliationId}/differences", produces = CSV)
    @AllowedTo({Role.CITY_OFFICER, Role.AUDITOR})
    @Operation(hidden = true)
    @Refuses({Problem.UNKNOWN_RECONCILIATION, Problem.AUTHORITY_MISSING})
    ResponseEntity<StreamingResponseBody> differencesAsCsv(@PathVariable String reconciliationId) {
        requireExchange();
        ReconciliationId reconciliation = ReconciliationId.of(reconciliationId);
        // asked before the file begins, so that one that there is not is refused
        ReconciliationView totals = reconciliations.handle(new FindReconciliation(reconciliation));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(CSV + ";charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"differences.csv\"")
                .body(out -> DifferencesFile.write(
                        totals,
                        cursor -> reconciliations.handle(
                                new FindDifferences(reconciliation, null, false, cursor, Pages.MOST)),
                        out));
    }

    private void requireExchange() {
        if (!caller.is(Role.AUDITOR)
                && queries.ask(new FindRemits(caller.subject(), Power.EXCHANGE_RECORDS)).remits().stream()
                        .noneMatch(Remit::coversTheCity)) {
            throw new Refusal(Problem.AUTHORITY_MISSING);
        }
    }
}
