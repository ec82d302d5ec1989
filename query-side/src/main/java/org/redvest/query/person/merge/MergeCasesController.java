package org.redvest.query.person.merge;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.person.merge.MergeState;
import org.redvest.api.person.merge.query.FindMergeCase;
import org.redvest.api.person.merge.query.FindMergeCases;
import org.redvest.api.person.merge.query.MergeCaseView;
import org.redvest.api.person.merge.query.MergeCases;
import org.redvest.platform.security.AllowedTo;
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
@RequestMapping("/api/v1/merge-cases")
@Tag(name = "Volunteers")
class MergeCasesController {

    private final Queries queries;

    MergeCasesController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR})
    @Operation(
            summary = "Which volunteers may be one person?",
            description =
                    "Both numbers with what is recorded under each, and what was decided; the case that changed last comes"
                            + " first.")
    MergeCases find(
            @Parameter(description = "those in this state") @RequestParam(required = false) @Nullable MergeState state,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindMergeCases(state, cursor, limit));
    }

    @GetMapping("/{mergeCaseId}")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR})
    @Operation(
            summary = "Two volunteers who may be one person",
            description =
                    "With the objections to what they did at two places at once, and the service records that were"
                            + " certified while both numbers were one.")
    @Refuses(Problem.UNKNOWN_MERGE_CASE)
    MergeCaseView show(@PathVariable String mergeCaseId) {
        return queries.ask(new FindMergeCase(MergeCaseId.of(mergeCaseId)));
    }
}
