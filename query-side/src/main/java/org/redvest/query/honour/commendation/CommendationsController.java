package org.redvest.query.honour.commendation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.city.authority.query.FindRemits;
import org.redvest.api.honour.commendation.query.CandidateObjections;
import org.redvest.api.honour.commendation.query.Candidates;
import org.redvest.api.honour.commendation.query.CommendationRoundView;
import org.redvest.api.honour.commendation.query.CommendationRounds;
import org.redvest.api.honour.commendation.query.FindCandidateObjections;
import org.redvest.api.honour.commendation.query.FindCandidates;
import org.redvest.api.honour.commendation.query.FindCommendationRound;
import org.redvest.api.honour.commendation.query.FindCommendationRounds;
import org.redvest.api.honour.commendation.query.FindReceivedCommendations;
import org.redvest.api.honour.commendation.query.ReceivedCommendations;
import org.redvest.api.id.CommendationRoundId;
import org.redvest.api.id.VolunteerId;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.OpenToPublic;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.redvest.query.platform.asking.Readers;
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
@RequestMapping("/api/v1")
@Tag(name = "Commendations")
class CommendationsController {

    private static final String CSV = "text/csv";

    private final Queries queries;
    private final Readers readers;
    private final Caller caller;

    CommendationsController(Queries queries, Readers readers, Caller caller) {
        this.queries = queries;
        this.readers = readers;
        this.caller = caller;
    }

    @GetMapping("/commendation-rounds")
    @OpenToPublic
    @Operation(
            summary = "Rounds of commendation (表彰), the newest first",
            description = "With their categories, how many candidates each has, and how far they have come.")
    @Refuses(Problem.UNKNOWN_DIVISION)
    CommendationRounds rounds(
            @Parameter(description = "within this division", example = "350200")
                    @RequestParam(required = false)
                    @Nullable String division,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindCommendationRounds(division, cursor, limit));
    }

    @GetMapping("/commendation-rounds/{roundId}")
    @OpenToPublic
    @Operation(
            summary = "One round, and how far its awards are",
            description =
                    "Which awards could not be made, and why, only those who run rounds there are told, and auditors.")
    @Refuses(Problem.UNKNOWN_COMMENDATION_ROUND)
    CommendationRoundView round(@PathVariable String roundId) {
        CommendationRoundId round = CommendationRoundId.of(roundId);
        CommendationRoundView found = queries.ask(new FindCommendationRound(round, false));
        return runs(found) ? queries.ask(new FindCommendationRound(round, true)) : found;
    }

    /** Whether the caller works on the rounds of its division, or audits them. */
    private boolean runs(CommendationRoundView round) {
        return caller.is(Role.AUDITOR)
                || ((caller.is(Role.CITY_OFFICER) || caller.is(Role.DISTRICT_OFFICER))
                        && queries.ask(new FindRemits(caller.subject(), Power.RUN_COMMENDATIONS)).remits().stream()
                                .anyMatch(remit -> remit.holds(DivisionCode.stored(round.division()))));
    }

    @GetMapping("/commendation-rounds/{roundId}/candidates")
    @OpenToPublic
    @Operation(
            summary = "The candidates of a round",
            description =
                    "For those who run rounds there, and auditors: all of them with their numbers, with the final minutes and"
                            + " records that the log knew when the list was fixed, and with those that it knows now: the list does"
                            + " not follow them. For everybody else: those who are announced, with masked names where they agree to"
                            + " that, none before. The whole list with Accept: text/csv.")
    @Refuses(Problem.UNKNOWN_COMMENDATION_ROUND)
    Candidates candidates(
            @PathVariable String roundId,
            @Parameter(description = "number of a category", example = "1") @RequestParam(required = false) @Nullable Integer category,
            @Parameter(description = "whether those alone who are announced, as everybody is told of them")
                    @RequestParam(defaultValue = "false")
                    boolean announced,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        CommendationRoundId round = CommendationRoundId.of(roundId);
        return queries.ask(new FindCandidates(round, category, !announced && runs(round), cursor, limit));
    }

    private boolean runs(CommendationRoundId round) {
        return runs(queries.ask(new FindCommendationRound(round, false)));
    }

    @GetMapping(path = "/commendation-rounds/{roundId}/candidates", produces = CSV)
    @OpenToPublic
    @Operation(hidden = true)
    ResponseEntity<StreamingResponseBody> candidatesAsCsv(
            @PathVariable String roundId,
            @RequestParam(required = false) @Nullable Integer category,
            @RequestParam(defaultValue = "false") boolean announced) {
        CommendationRoundId round = CommendationRoundId.of(roundId);
        boolean ofTheOffice = !announced && runs(round);
        CandidatesFile file = new CandidatesFile(
                cursor -> queries.ask(new FindCandidates(round, category, ofTheOffice, cursor, Pages.MOST)));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(CSV + ";charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"candidates.csv\"")
                .body(file::write);
    }

    @GetMapping("/commendation-rounds/{roundId}/objections")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR})
    @Operation(
            summary = "Objections to the candidates of a round",
            description =
                    "The newest first, for those who run rounds there, and auditors. Who objected, only auditors are told.")
    @Refuses({Problem.UNKNOWN_COMMENDATION_ROUND, Problem.AUTHORITY_MISSING})
    CandidateObjections objections(
            @PathVariable String roundId,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        CommendationRoundId round = CommendationRoundId.of(roundId);
        if (!runs(round)) {
            throw new Refusal(Problem.AUTHORITY_MISSING);
        }
        return queries.ask(new FindCandidateObjections(round, caller.is(Role.AUDITOR), cursor, limit));
    }

    @GetMapping("/volunteers/{volunteerId}/commendations-received")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER, Role.AUDITOR},
            andOneself = true)
    @Operation(
            summary = "Commendations that a volunteer received in rounds of this ledger",
            description = "Revoked ones too, as revoked. Those of others stand in the personal file.")
    @Refuses({Problem.AUTHORITY_MISSING, Problem.UNKNOWN_VOLUNTEER})
    ReceivedCommendations received(@PathVariable String volunteerId) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        readers.require(volunteer);
        return queries.ask(new FindReceivedCommendations(volunteer));
    }
}
