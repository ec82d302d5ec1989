package org.redvest.query.open.disclosure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.open.disclosure.query.Composition;
import org.redvest.api.open.disclosure.query.CompositionKey;
import org.redvest.api.open.disclosure.query.DisclosedRecord;
import org.redvest.api.open.disclosure.query.DisclosedRecords;
import org.redvest.api.open.disclosure.query.DisclosureStatistics;
import org.redvest.api.open.disclosure.query.FindComposition;
import org.redvest.api.open.disclosure.query.FindDisclosedRecord;
import org.redvest.api.open.disclosure.query.FindDisclosedRecords;
import org.redvest.api.open.disclosure.query.FindDisclosureStatistics;
import org.redvest.api.open.disclosure.query.NoticeState;
import org.redvest.api.open.disclosure.query.StatisticsKey;
import org.redvest.api.service.hours.CountedAs;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.OpenToPublic;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.redvest.query.platform.asking.Times;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/disclosure")
@Tag(name = "Public disclosure")
class DisclosureController {

    private final Queries queries;

    DisclosureController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/service-records")
    @OpenToPublic
    @Operation(
            summary = "Public disclosure of certified hours (社会公示)",
            description =
                    "Masked names; newest certification first. A record under notice says how many working days are left to object to"
                            + " it, and where. Totals over all that is asked for on the first page. They are"
                            + " reckoned once a second at most, for everybody who asks the same; the answer says on which"
                            + " position of the log it rests. A Log-Position in the question is always respected.")
    @Refuses({Problem.UNKNOWN_DIVISION, Problem.UNKNOWN_CATEGORY, Problem.WINDOW_REVERSED})
    DisclosedRecords find(
            @Parameter(description = "within this division", example = "350206")
                    @RequestParam(required = false)
                    @Nullable String division,
            @Parameter(description = "first service date", example = "2022-01-01")
                    @RequestParam(required = false)
                    @Nullable LocalDate from,
            @Parameter(description = "last service date", example = "2022-12-31")
                    @RequestParam(required = false)
                    @Nullable LocalDate to,
            @Parameter(example = "11350200MJB007228F") @RequestParam(required = false) @Nullable String organisation,
            @Parameter(example = "洁净家园") @RequestParam(required = false) @Nullable String category,
            @Parameter(description = "only those under notice, or those whose notice is over")
                    @RequestParam(required = false)
                    @Nullable NoticeState notice,
            @Parameter(description = "only those that stand in this column of a ranking")
                    @RequestParam(required = false)
                    @Nullable CountedAs countedAs,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit,
            @Parameter(hidden = true) @RequestHeader(name = LogPositions.HEADER, required = false) @Nullable Long least) {
        Times.requireRange(from, to);
        return queries.ask(new FindDisclosedRecords(
                division, from, to, organisation, category, notice, countedAs, cursor, limit, least));
    }

    @GetMapping("/service-records/{serviceRecordId}")
    @OpenToPublic
    @Operation(summary = "One certified service record, as the public sees it")
    @Refuses(Problem.UNKNOWN_SERVICE_RECORD)
    DisclosedRecord show(@PathVariable String serviceRecordId) {
        return queries.ask(new FindDisclosedRecord(ServiceRecordId.of(serviceRecordId)));
    }

    @GetMapping("/statistics")
    @OpenToPublic
    @Operation(
            summary = "Certified hours by month, category or district",
            description =
                    "Of a range of service dates of at most 400 days: minutes, persons and records, as the totals of the"
                            + " disclosure count them; a volunteer counts once in each entry. Every month of the range in order,"
                            + " or the categories or districts in which somebody served, most minutes first. Reckoned once a"
                            + " second at most, for everybody who asks the same; the answer says on which position of the log it"
                            + " rests. A Log-Position in the question is always respected.")
    @Refuses({Problem.UNKNOWN_DIVISION, Problem.UNKNOWN_CATEGORY, Problem.WINDOW_REVERSED, Problem.WINDOW_TOO_LONG})
    DisclosureStatistics statistics(
            @RequestParam(defaultValue = "MONTH") StatisticsKey by,
            @Parameter(description = "first service date", example = "2022-01-01") @RequestParam LocalDate from,
            @Parameter(description = "last service date", example = "2022-12-31") @RequestParam LocalDate to,
            @Parameter(description = "within this division", example = "350206")
                    @RequestParam(required = false)
                    @Nullable String division,
            @Parameter(example = "洁净家园") @RequestParam(required = false) @Nullable String category,
            @Parameter(hidden = true) @RequestHeader(name = LogPositions.HEADER, required = false) @Nullable Long least) {
        Times.requireRange(from, to);
        return queries.ask(new FindDisclosureStatistics(by, from, to, division, category, least));
    }

    @GetMapping("/composition")
    @OpenToPublic
    @Operation(
            summary = "Of whom and of what certified services consist",
            description =
                    "By skill, of a whole calendar year and the whole city, or by hour of the week. Groups of fewer than five"
                            + " persons are suppressed, and the smallest of the others too until those that are hold five together."
                            + " By age nothing is told: birth dates are sealed,"
                            + " and no read model has them.")
    @Refuses({Problem.UNKNOWN_DIVISION, Problem.WINDOW_REVERSED, Problem.WINDOW_TOO_LONG, Problem.SKILLS_OF_A_PART})
    Composition composition(
            @RequestParam CompositionKey by,
            @Parameter(description = "first service date", example = "2022-01-01") @RequestParam LocalDate from,
            @Parameter(description = "last service date", example = "2022-12-31") @RequestParam LocalDate to,
            @Parameter(description = "within this division", example = "350206")
                    @RequestParam(required = false)
                    @Nullable String division,
            @Parameter(hidden = true) @RequestHeader(name = LogPositions.HEADER, required = false) @Nullable Long least) {
        Times.requireRange(from, to);
        return queries.ask(new FindComposition(by, from, to, division, least));
    }
}
