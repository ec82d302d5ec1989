package org.redvest.query.service.scrutiny;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.city.authority.query.FindRemits;
import org.redvest.api.id.SpotCheckId;
import org.redvest.api.service.scrutiny.query.FindSpotCheck;
import org.redvest.api.service.scrutiny.query.FindSpotCheckSample;
import org.redvest.api.service.scrutiny.query.FindSpotChecks;
import org.redvest.api.service.scrutiny.query.SpotCheckSample;
import org.redvest.api.service.scrutiny.query.SpotCheckView;
import org.redvest.api.service.scrutiny.query.SpotChecks;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.OpenToPublic;
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
@RequestMapping("/api/v1/spot-checks")
@Tag(name = "Scrutiny")
class SpotChecksController {

    private static final String CSV = "text/csv";

    private final Queries queries;
    private final SpotCheckQueryHandler spotChecks;
    private final Caller caller;

    SpotChecksController(Queries queries, SpotCheckQueryHandler spotChecks, Caller caller) {
        this.queries = queries;
        this.spotChecks = spotChecks;
        this.caller = caller;
    }

    @GetMapping
    @OpenToPublic
    @Operation(summary = "Spot-checks (抽查), the newest first")
    SpotChecks all(
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindSpotChecks(cursor, limit));
    }

    @GetMapping("/{spotCheckId}")
    @OpenToPublic
    @Operation(
            summary = "One spot-check, and what came of it",
            description = "How many records it drew of how many, and how many were confirmed and not.")
    @Refuses(Problem.UNKNOWN_SPOT_CHECK)
    SpotCheckView one(@PathVariable String spotCheckId) {
        return queries.ask(new FindSpotCheck(SpotCheckId.of(spotCheckId)));
    }

    @GetMapping("/{spotCheckId}/sample")
    @OpenToPublic
    @Operation(
            summary = "The records that a spot-check drew, and the results",
            description =
                    "Masked names; none before it was drawn. A record that was revoked since stays in the sample.")
    @Refuses(Problem.UNKNOWN_SPOT_CHECK)
    SpotCheckSample sample(
            @PathVariable String spotCheckId,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindSpotCheckSample(SpotCheckId.of(spotCheckId), false, cursor, limit));
    }

    @GetMapping("/{spotCheckId}/check-list")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR})
    @Operation(
            summary = "The same sample, for those who check it",
            description =
                    "With the volunteers' numbers, by which a result is recorded; for auditors, and for whoever may scrutinise there.")
    @Refuses({Problem.UNKNOWN_SPOT_CHECK, Problem.AUTHORITY_MISSING})
    SpotCheckSample checkList(
            @PathVariable String spotCheckId,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        SpotCheckId spotCheck = SpotCheckId.of(spotCheckId);
        requireScrutiny(DivisionCode.stored(spotChecks.require(spotCheck).division()));
        return queries.ask(new FindSpotCheckSample(spotCheck, true, cursor, limit));
    }

    private void requireScrutiny(DivisionCode division) {
        if (!caller.is(Role.AUDITOR)
                && queries.ask(new FindRemits(caller.subject(), Power.SCRUTINISE)).remits().stream()
                        .noneMatch(remit -> remit.holds(division))) {
            throw new Refusal(Problem.AUTHORITY_MISSING);
        }
    }

    @GetMapping(path = "/{spotCheckId}/population", produces = CSV)
    @OpenToPublic
    @Operation(
            summary = "All records of which a spot-check draws, as CSV",
            description =
                    "Their numbers, in the order of the log. A record is drawn where the first 8 hexadecimal digits of"
                            + " SHA-256(seed|number) times 10,000 are less than perTenThousand times 16^8: so anybody draws the sample again.")
    @Refuses(Problem.UNKNOWN_SPOT_CHECK)
    ResponseEntity<StreamingResponseBody> population(@PathVariable String spotCheckId) {
        SpotCheckId spotCheck = SpotCheckId.of(spotCheckId);
        spotChecks.require(spotCheck);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(CSV + ";charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"population.csv\"")
                .body(out -> {
                    out.write("serviceRecordId\n".getBytes(StandardCharsets.UTF_8));
                    spotChecks.eachOfThePopulation(spotCheck, record -> {
                        try {
                            out.write((record + '\n').getBytes(StandardCharsets.UTF_8));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
                });
    }
}
