package org.redvest.query.open.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.open.report.query.FindYearlyReport;
import org.redvest.api.open.report.query.YearlyReport;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.OpenToPublic;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Public disclosure")
class YearlyReportController {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9998;

    private final Queries queries;
    private final Clock clock;

    YearlyReportController(Queries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping("/api/v1/reports/{year}")
    @OpenToPublic
    @Operation(
            summary = "The report of a year (志愿服务条例 Art. 34, 民政部令第67号 Art. 18)",
            description =
                    "Of the city: volunteers and organisations at the end of the year, services by month, category and district,"
                            + " and how they were recorded. Of an organisation: what it recorded, and how. Every figure says what it"
                            + " counts and where it comes from.")
    @Refuses({Problem.DATE_IN_FUTURE, Problem.UNKNOWN_ORGANISATION})
    YearlyReport yearlyReport(
            @Parameter(description = "calendar year, Asia/Shanghai", example = "2025")
                    @PathVariable
                    @Min(FIRST_YEAR) @Max(LAST_YEAR) int year,
            @Parameter(description = "the report of this organisation", example = "11350200MJB007228F")
                    @RequestParam(required = false)
                    @Nullable String organisation,
            @Parameter(hidden = true) @RequestHeader(name = LogPositions.HEADER, required = false) @Nullable Long least) {
        if (year > CivilTime.dateOf(clock.instant()).getYear()) {
            throw new Refusal(Problem.DATE_IN_FUTURE);
        }
        return queries.ask(new FindYearlyReport(year, organisation, least));
    }
}
