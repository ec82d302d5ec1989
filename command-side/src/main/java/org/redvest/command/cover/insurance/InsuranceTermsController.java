package org.redvest.command.cover.insurance;

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
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.cover.insurance.Exposure;
import org.redvest.api.cover.insurance.InsuranceTerms;
import org.redvest.api.cover.insurance.InsuredItem;
import org.redvest.api.cover.insurance.InsuredRisk;
import org.redvest.api.cover.insurance.InsurerShare;
import org.redvest.api.cover.insurance.command.AdoptInsuranceTerms;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.city.Divisions;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Refuses;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/insurance-policies", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Insurance")
class InsuranceTermsController {

    private static final int MOST_MINUTES = 1_440;
    private static final int MOST_HOURS = 8_760;
    private static final int OLDEST = 150;

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final Divisions divisions;

    InsuranceTermsController(Commands commands, Created created, Caller caller, Divisions divisions) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.divisions = divisions;
    }

    record ShareRequest(
            @Schema(description = "as its people sign in", example = "中国人寿厦门分公司") @NotBlank @Size(max = 100) String insurer,

            @Schema(description = "its share of every claim, in thousandths", example = "600")
            @NotNull @Min(1) @Max(InsurerShare.WHOLE) Integer perMille) {}

    record ItemRequest(
            @NotNull InsuredRisk risk,

            @Schema(description = "for each person, in yuan; of an allowance, for each day", example = "300000")
            @NotNull Long sumYuan) {}

    record TermsRequest(
            @Schema(description = "first instant to which they apply", example = "2026-06-15T00:00:00+08:00") @NotNull Instant effectiveFrom,

            @Schema(description = "who bears it; their shares are 1000 together") @NotEmpty @Size(max = 20) List<@NotNull @Valid ShareRequest> insurers,

            @Schema(description = "during what it covers; everything that volunteers do without it", nullable = true)
            @Size(max = 6) @Nullable List<@NotNull Exposure> exposures,

            @Schema(description = "first age covered, in full years", example = "14", nullable = true)
            @Min(0) @Max(OLDEST) @Nullable Integer leastAge,

            @Schema(description = "last age covered", example = "75", nullable = true) @Min(0) @Max(OLDEST) @Nullable Integer mostAge,

            @Schema(description = "for what it pays, and how much", nullable = true) @Size(max = 20) @Nullable List<@NotNull @Valid ItemRequest> items,

            @Schema(description = "division codes within which it covers; the whole city without it", nullable = true)
            @Size(max = 100) @Nullable List<@NotBlank @Size(max = 12) String> territory,

            @Schema(description = "whether it covers who is sent elsewhere (外派)", nullable = true) @Nullable Boolean onDispatch,

            @Schema(
                    description =
                            "how long before and after somebody may be on their way; 120 without it, 0 where the way is not covered",
                    example = "120",
                    nullable = true)
            @Min(0) @Max(MOST_MINUTES) @Nullable Integer travelMinutes,

            @Schema(
                    description =
                            "within how many hours what shows that somebody served is still to be recorded; 48 without it",
                    example = "48",
                    nullable = true)
            @Min(0) @Max(MOST_HOURS) @Nullable Integer lateEvidenceHours) {

        private static final InsuranceTerms USUAL = InsuranceTerms.usual(Text.EMPTY);

        InsuranceTerms terms(Divisions divisions) {
            return new InsuranceTerms(
                    insurers.stream()
                            .map(one -> new InsurerShare(Text.of(one.insurer().strip()), one.perMille()))
                            .toList(),
                    exposures == null || exposures.isEmpty()
                            ? USUAL.exposures()
                            : Arrays.stream(Exposure.values())
                                    .filter(exposures::contains)
                                    .toList(),
                    leastAge,
                    mostAge,
                    Objects.requireNonNullElse(items, List.<ItemRequest>of()).stream()
                            .map(item -> new InsuredItem(item.risk(), item.sumYuan()))
                            .toList(),
                    Objects.requireNonNullElse(territory, List.<String>of()).stream()
                            .map(code -> DivisionCode.of(divisions.require(code).code()))
                            .toList(),
                    Objects.requireNonNullElse(onDispatch, USUAL.onDispatch()),
                    Objects.requireNonNullElse(travelMinutes, USUAL.travelMinutes()),
                    Objects.requireNonNullElse(lateEvidenceHours, USUAL.lateEvidenceHours()));
        }
    }

    record TermsAnswer(InsurancePolicyId insurancePolicyId) {}

    @PostMapping("/{insurancePolicyId}/terms")
    @AllowedTo(Role.CITY_OFFICER)
    @Operation(
            summary = "Record what a policy covers from an instant on (条款、批单)",
            description =
                    "Who bears it, during what, at which ages, for what and how much, where, on the way, and how late evidence"
                            + " may be. It may be recorded after it applies; answers as known before do not know it. Without any,"
                            + " a policy covers everything that volunteers do, at any age, two hours of the way, and evidence that"
                            + " is recorded within 48 hours.")
    @Refuses({
        Problem.UNKNOWN_INSURANCE_POLICY,
        Problem.UNKNOWN_DIVISION,
        Problem.TERMS_OUTSIDE_PERIOD,
        Problem.INSURER_SHARES_INVALID,
        Problem.INSURED_AGES_REVERSED,
        Problem.POLICY_CONTRADICTORY,
        Problem.AMOUNT_NOT_POSITIVE
    })
    ResponseEntity<TermsAnswer> adopt(
            @PathVariable String insurancePolicyId, @Valid @RequestBody TermsRequest request) {
        InsurancePolicyId policy = InsurancePolicyId.of(insurancePolicyId);
        commands.send(
                new AdoptInsuranceTerms(policy, request.effectiveFrom(), request.terms(divisions)), caller.envelope());
        return created.changed(new TermsAnswer(policy));
    }
}
