package org.redvest.command.honour.commendation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.honour.commendation.CandidateKind;
import org.redvest.api.honour.commendation.CommendationCategory;
import org.redvest.api.honour.commendation.Nominee;
import org.redvest.api.honour.commendation.command.AnnounceCandidates;
import org.redvest.api.honour.commendation.command.CancelCommendationRound;
import org.redvest.api.honour.commendation.command.ConcludeCommendationRound;
import org.redvest.api.honour.commendation.command.DecideCandidateObjection;
import org.redvest.api.honour.commendation.command.FreezeCandidates;
import org.redvest.api.honour.commendation.command.Nominate;
import org.redvest.api.honour.commendation.command.OpenCommendationRound;
import org.redvest.api.honour.commendation.command.RaiseCandidateObjection;
import org.redvest.api.honour.commendation.command.ReviewCandidate;
import org.redvest.api.honour.commendation.command.RevokeAward;
import org.redvest.api.id.CandidateId;
import org.redvest.api.id.CandidateObjectionId;
import org.redvest.api.id.CommendationRoundId;
import org.redvest.api.id.OrganisationId;
import org.redvest.city.Divisions;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
import org.redvest.command.platform.Recorder;
import org.redvest.command.platform.RequestIds;
import org.redvest.command.service.hours.ObjectionRate;
import org.redvest.command.vault.KeyRing;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.AllowedToEveryRole;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.OneOfMany;
import org.redvest.platform.web.Refuses;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rounds of commendation, step by step; many are nominated or reviewed in one request, each decided by itself. */
@RestController
@RequestMapping(path = "/api/v1/commendation-rounds", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Commendations")
class CommendationController {

    private static final int MOST = 500;
    private static final int MOST_CATEGORIES = 40;
    private static final int MOST_NOTICE = 60;
    private static final int MOST_QUOTA = 100_000;

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;
    private final Divisions divisions;
    private final KeyRing keys;
    private final ObjectionRate rate;

    CommendationController(
            Commands commands,
            Created created,
            Caller caller,
            RequestIds ids,
            Divisions divisions,
            KeyRing keys,
            ObjectionRate rate) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
        this.divisions = divisions;
        this.keys = keys;
        this.rate = rate;
    }

    record CategoryRequest(
            @Schema(example = "PERSON") @NotNull CandidateKind kind,

            @Schema(example = "最美志愿者") @NotBlank @Size(max = 60) String title,

            @Schema(description = "how many are commended at most", example = "70") @NotNull @Min(1) @Max(MOST_QUOTA) Integer quota,

            @Schema(
                    description = "final minutes within the round's period without which no person is nominated",
                    example = "6000",
                    nullable = true)
            @Min(0) @Nullable Integer leastMinutes,

            @Schema(
                    description = "whether the same hours may earn another honour; they may not where this is left out",
                    example = "false",
                    nullable = true)
            @Nullable Boolean reusableHours) {

        CommendationCategory category() {
            return new CommendationCategory(
                    kind,
                    Text.of(title.strip()),
                    quota,
                    leastMinutes == null ? 0 : leastMinutes,
                    Boolean.TRUE.equals(reusableHours));
        }
    }

    record OpenCommendationRoundRequest(
            @Schema(example = "厦门市第五届优秀志愿者、优秀志愿服务组织表彰") @NotBlank @Size(max = 100) String title,

            @Schema(description = "division code of whose round it is", example = "350200") @NotBlank @Size(max = 12) String division,

            @Schema(description = "the decision on which it rests", example = "厦文明办〔2026〕15号")
            @NotBlank @Size(max = 200) String basis,

            @Schema(description = "first service date that counts for it, Asia/Shanghai", example = "2024-01-01")
            @NotNull LocalDate from,

            @Schema(description = "last service date", example = "2025-12-31") @NotNull LocalDate to,

            @Schema(description = "what is commended; categories are numbered from 1")
            @NotEmpty @Size(max = MOST_CATEGORIES) List<@NotNull @Valid CategoryRequest> categories,

            @Schema(
                    description = "first instant at which nobody can be nominated any more",
                    example = "2026-04-01T00:00:00+08:00")
            @NotNull Instant nominationsUntil,

            @Schema(
                    description = "for how many working days those who were recommended are announced; 0 for none",
                    example = "5")
            @NotNull @Min(0) @Max(MOST_NOTICE) Integer noticeWorkingDays) {}

    record NomineeRequest(
            @Schema(
                    description = "number of a volunteer, credit code or number of a team or unit, number of a station",
                    example = "vol-019a9e00-0000-7000-8000-000000000001")
            @NotBlank @Size(max = 60) String nominee,

            @Schema(description = "what they did, in words", example = "十年如一日在路口劝导文明交通") @NotBlank @Size(max = 500) String deeds) {}

    record NominateRequest(
            @Schema(description = "the organisation that answers for the nomination", example = "11350200MJB007228F")
            @NotBlank @Size(max = 40) String organisationId,

            @Schema(description = "number of the category, from 1", example = "1") @NotNull @Min(1) Integer category,

            @NotEmpty @Size(max = MOST) List<@NotNull @Valid NomineeRequest> nominees) {}

    /**
     * What became of one nominee.
     *
     * @param candidateId their number as a candidate; null where they were refused
     * @param effect what was recorded; null where they were refused
     * @param code why they were refused; null where they were not
     * @param detail the same in words
     */
    record NomineeOutcome(
            String nominee,
            @Nullable CandidateId candidateId,
            @Nullable Effect effect,
            @Nullable Problem code,
            @Nullable String detail)
            implements OneOfMany {}

    record NomineeOutcomes(List<NomineeOutcome> nominees) {}

    record ReviewCandidatesRequest(
            @Schema(description = "numbers of candidates", example = "[\"cnd-019a9e00-0000-7000-8000-000000000001\"]")
            @NotEmpty @Size(max = MOST) List<@NotBlank @Size(max = 60) String> candidates,

            @Schema(description = "whether they are to be commended", example = "true") @NotNull Boolean recommended,

            @Schema(description = "why, in words", example = "事迹属实，群众公认") @NotBlank @Size(max = 200) String reason) {}

    /**
     * What became of one candidate.
     *
     * @param effect what was recorded; null where it was refused
     * @param code why it was refused; null where it was not
     * @param detail the same in words
     */
    record CandidateOutcome(
            String candidateId,
            @Nullable Effect effect,
            @Nullable Problem code,
            @Nullable String detail) implements OneOfMany {}

    record CandidateOutcomes(List<CandidateOutcome> candidates) {}

    record CandidateObjectionRequest(
            @Schema(example = "cnd-019a9e00-0000-7000-8000-000000000001") @NotBlank @Size(max = 60) String candidateId,

            @Schema(description = "why, in words", example = "所列事迹与实际不符") @NotBlank @Size(max = 500) String reason) {}

    record CandidateObjectionDecisionRequest(
            @Schema(description = "whether the objection is right: nothing is awarded then", example = "false") @NotNull Boolean upheld,

            @Schema(description = "why, in words", example = "经核实，记录与签到一致") @NotBlank @Size(max = 500) String reason) {}

    record RoundReasonRequest(
            @Schema(description = "why, in words", example = "因机构调整，本届表彰不再举行") @NotBlank @Size(max = 500) String reason) {}

    record RoundAnswer(CommendationRoundId roundId) {}

    record CandidateObjectionAnswer(CandidateObjectionId objectionId) {}

    @PostMapping
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Open a round of commendation (表彰)",
            description =
                    "For persons, teams, units and places, in categories with a quota each; of persons, final minutes within a"
                            + " period may be asked.")
    @Refuses({
        Problem.UNKNOWN_DIVISION,
        Problem.PERIOD_REVERSED,
        Problem.NOMINATIONS_OVER,
        Problem.LEAST_MINUTES_OF_PERSONS_ALONE
    })
    ResponseEntity<RoundAnswer> open(@Valid @RequestBody OpenCommendationRoundRequest request) {
        CommendationRoundId round = CommendationRoundId.from(ids.ofThisRequest());
        commands.send(
                new OpenCommendationRound(
                        round,
                        Text.of(request.title().strip()),
                        DivisionCode.of(divisions.require(request.division()).code()),
                        Text.of(request.basis().strip()),
                        request.from(),
                        request.to(),
                        request.categories().stream()
                                .map(CategoryRequest::category)
                                .toList(),
                        request.nominationsUntil(),
                        request.noticeWorkingDays()),
                caller.envelope());
        return created.at("/api/v1/commendation-rounds/" + round, new RoundAnswer(round));
    }

    @PostMapping("/{roundId}/nominations")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Nominate for a commendation",
            description =
                    "Up to 500 in one category, each decided by itself; the answer says what became of each. Nobody nominates"
                            + " themselves.")
    @Refuses({
        Problem.UNKNOWN_COMMENDATION_ROUND,
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID
    })
    ResponseEntity<NomineeOutcomes> nominate(
            @PathVariable String roundId, @Valid @RequestBody NominateRequest request) {
        CommendationRoundId round = CommendationRoundId.of(roundId);
        OrganisationId by = OrganisationId.of(request.organisationId());
        return created.changed(new NomineeOutcomes(request.nominees().stream()
                .map(one -> nominated(round, request.category(), by, one))
                .toList()));
    }

    private NomineeOutcome nominated(CommendationRoundId round, int category, OrganisationId by, NomineeRequest one) {
        try {
            Nominee nominee = Nominee.named(one.nominee().strip());
            Effect effect = commands.send(
                    new Nominate(round, category, nominee, by, text(one.deeds()), Recorder.of(caller)),
                    caller.envelope());
            CandidateId candidate = CandidateId.of(round, category, nominee.key());
            return new NomineeOutcome(one.nominee(), candidate, effect, null, null);
        } catch (Refusal refusal) {
            return new NomineeOutcome(one.nominee(), null, null, refusal.problem(), refusal.detail());
        }
    }

    @PostMapping("/{roundId}/freeze")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Fix the list of candidates",
            description =
                    "As the log knows them at this moment, with their figures: late facts do not change it. Nobody can be"
                            + " nominated any more.")
    @Refuses({Problem.UNKNOWN_COMMENDATION_ROUND, Problem.ROUND_AT_ANOTHER_STEP, Problem.NO_CANDIDATES})
    ResponseEntity<RoundAnswer> freeze(@PathVariable String roundId) {
        CommendationRoundId round = CommendationRoundId.of(roundId);
        return change(round, new FreezeCandidates(round));
    }

    @PostMapping("/{roundId}/reviews")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Review candidates",
            description =
                    "Up to 500, each decided by itself, and none by who nominated them; the last word before they are announced"
                            + " counts.")
    @Refuses(Problem.UNKNOWN_COMMENDATION_ROUND)
    ResponseEntity<CandidateOutcomes> review(
            @PathVariable String roundId, @Valid @RequestBody ReviewCandidatesRequest request) {
        CommendationRoundId round = CommendationRoundId.of(roundId);
        Text reason = text(request.reason());
        return created.changed(new CandidateOutcomes(request.candidates().stream()
                .map(candidate -> reviewed(round, candidate, request.recommended(), reason))
                .toList()));
    }

    private CandidateOutcome reviewed(CommendationRoundId round, String candidate, boolean recommended, Text reason) {
        try {
            Effect effect = commands.send(
                    new ReviewCandidate(round, CandidateId.of(candidate), recommended, reason, Recorder.of(caller)),
                    caller.envelope());
            return new CandidateOutcome(candidate, effect, null, null);
        } catch (Refusal refusal) {
            return new CandidateOutcome(candidate, null, refusal.problem(), refusal.detail());
        }
    }

    @PostMapping("/{roundId}/announcement")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Announce who was recommended (公示)",
            description = "No more of a category than its quota. Until the notice is over, anybody may object.")
    @Refuses({
        Problem.UNKNOWN_COMMENDATION_ROUND,
        Problem.ROUND_AT_ANOTHER_STEP,
        Problem.QUOTA_EXCEEDED,
        Problem.NO_CANDIDATES,
        Problem.NOTICE_BEYOND_CALENDAR
    })
    ResponseEntity<RoundAnswer> announce(@PathVariable String roundId) {
        CommendationRoundId round = CommendationRoundId.of(roundId);
        return change(round, new AnnounceCandidates(round));
    }

    @PostMapping("/{roundId}/objections")
    @AllowedToEveryRole
    @Operation(
            summary = "Object to a candidate who is announced",
            description =
                    "By anybody who signed in, once for each candidate. Nothing is awarded before it is decided; the public is"
                            + " never told who objected.")
    @Refuses({
        Problem.UNKNOWN_COMMENDATION_ROUND,
        Problem.UNKNOWN_CANDIDATE,
        Problem.CANDIDATE_NOT_ANNOUNCED,
        Problem.NOTICE_OVER,
        Problem.CANDIDATE_OBJECTION_REPEATED,
        Problem.TOO_MANY_OBJECTIONS
    })
    ResponseEntity<CandidateObjectionAnswer> object(
            @PathVariable String roundId, @Valid @RequestBody CandidateObjectionRequest request) {
        CommendationRoundId round = CommendationRoundId.of(roundId);
        CandidateId candidate = CandidateId.of(request.candidateId());
        rate.count(caller.subject());
        CandidateObjectionId objection =
                CandidateObjectionId.from(keys.uuid("candidate-objection", candidate + "|" + caller.subject()));
        commands.send(
                new RaiseCandidateObjection(round, objection, candidate, text(request.reason())), caller.envelope());
        return created.at(
                "/api/v1/commendation-rounds/" + round + "/objections", new CandidateObjectionAnswer(objection));
    }

    @PostMapping("/{roundId}/objections/{objectionId}/decision")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Decide an objection to a candidate",
            description = "Not by who nominated them, nor by who objected. Upheld, nothing is awarded to them.")
    @Refuses({
        Problem.UNKNOWN_COMMENDATION_ROUND,
        Problem.UNKNOWN_CANDIDATE_OBJECTION,
        Problem.ROUND_AT_ANOTHER_STEP,
        Problem.CANDIDATE_OBJECTION_DECIDED,
        Problem.REVIEWER_IS_PARTY,
        Problem.DECIDER_OBJECTED
    })
    ResponseEntity<CandidateObjectionAnswer> decide(
            @PathVariable String roundId,
            @PathVariable String objectionId,
            @Valid @RequestBody CandidateObjectionDecisionRequest request) {
        CandidateObjectionId objection = CandidateObjectionId.of(objectionId);
        commands.send(
                new DecideCandidateObjection(
                        CommendationRoundId.of(roundId),
                        objection,
                        request.upheld(),
                        text(request.reason()),
                        Recorder.of(caller)),
                caller.envelope());
        return created.changed(new CandidateObjectionAnswer(objection));
    }

    @PostMapping("/{roundId}/conclusion")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Conclude a round: have its awards made",
            description =
                    "Once the notice is over and no objection is open. It is acknowledged at once and carried out soon after,"
                            + " each award by itself; the round says how far that is.")
    @Refuses({
        Problem.UNKNOWN_COMMENDATION_ROUND,
        Problem.ROUND_AT_ANOTHER_STEP,
        Problem.NOTICE_NOT_OVER,
        Problem.CANDIDATE_OBJECTIONS_OPEN
    })
    ResponseEntity<RoundAnswer> conclude(@PathVariable String roundId) {
        CommendationRoundId round = CommendationRoundId.of(roundId);
        commands.send(new ConcludeCommendationRound(round), caller.envelope());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/commendation-rounds/" + round))
                .headers(headers -> headers.addAll(created.changed(round).getHeaders()))
                .body(new RoundAnswer(round));
    }

    @PostMapping("/{roundId}/cancellation")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Give a round up",
            description = "Before its awards are made; it stays on record, with the reason.")
    @Refuses({Problem.UNKNOWN_COMMENDATION_ROUND, Problem.ROUND_AT_ANOTHER_STEP})
    ResponseEntity<RoundAnswer> cancel(@PathVariable String roundId, @Valid @RequestBody RoundReasonRequest request) {
        CommendationRoundId round = CommendationRoundId.of(roundId);
        return change(round, new CancelCommendationRound(round, text(request.reason())));
    }

    @PostMapping("/{roundId}/awards/{candidateId}/revocation")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(summary = "Revoke an award", description = "It stays on the honour wall as revoked.")
    @Refuses({Problem.UNKNOWN_COMMENDATION_ROUND, Problem.UNKNOWN_CANDIDATE, Problem.NOT_AWARDED})
    ResponseEntity<RoundAnswer> revoke(
            @PathVariable String roundId,
            @PathVariable String candidateId,
            @Valid @RequestBody RoundReasonRequest request) {
        CommendationRoundId round = CommendationRoundId.of(roundId);
        return change(round, new RevokeAward(round, CandidateId.of(candidateId), text(request.reason())));
    }

    private ResponseEntity<RoundAnswer> change(CommendationRoundId round, Command<Effect> command) {
        commands.send(command, caller.envelope());
        return created.changed(new RoundAnswer(round));
    }

    private static Text text(String given) {
        return Text.of(given.strip());
    }
}
