package org.redvest.command.cover.claim;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.cover.claim.ClaimReporter;
import org.redvest.api.cover.claim.command.ChangeClaimReserve;
import org.redvest.api.cover.claim.command.CloseClaim;
import org.redvest.api.cover.claim.command.OpenClaim;
import org.redvest.api.cover.claim.command.PayClaim;
import org.redvest.api.cover.claim.command.RefuseClaim;
import org.redvest.api.cover.insurance.InsuredRisk;
import org.redvest.api.id.ClaimPaymentId;
import org.redvest.api.id.InsuranceClaimId;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.VolunteerId;
import org.redvest.city.Divisions;
import org.redvest.city.ServiceCategories;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
import org.redvest.command.platform.RequestIds;
import org.redvest.command.vault.KeyRing;
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
@RequestMapping(path = "/api/v1/insurance-claims", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Insurance")
class InsuranceClaimController {

    /** More yuan than any claim is about; sums of claims stay whole numbers of the database. */
    private static final long MOST_YUAN = 999_999_999_999L;

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final KeyRing keys;
    private final RequestIds ids;
    private final Divisions divisions;
    private final ServiceCategories categories;

    InsuranceClaimController(
            Commands commands,
            Created created,
            Caller caller,
            KeyRing keys,
            RequestIds ids,
            Divisions divisions,
            ServiceCategories categories) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.keys = keys;
        this.ids = ids;
        this.divisions = divisions;
        this.categories = categories;
    }

    record OpenClaimRequest(
            @Schema(description = "under which policy", example = "ins-6f1d2c9a-8b3e-5a47-9d60-2c71e4f8b035")
            @NotBlank @Size(max = 60) String insurancePolicyId,

            @Schema(description = "the insurer's number of the claim", example = "RLPC202635020000000117")
            @NotBlank @Size(max = 60) String claimNumber,

            @Schema(description = "who claims", example = "vol-019a9e00-0000-7000-8000-000000000001")
            @NotBlank @Size(max = 60) String volunteerId,

            @Schema(description = "when it happened", example = "2026-07-01T09:30:00+08:00") @NotNull Instant accidentAt,

            @Schema(
                    description = "when the organisation or the insurer learnt of it",
                    example = "2026-07-01T11:00:00+08:00")
            @NotNull Instant learnedAt,

            @Schema(description = "what is claimed for", example = "MEDICAL") @NotNull InsuredRisk risk,

            @Schema(description = "service category in which it happened", example = "文明交通") @NotBlank @Size(max = 60) String category,

            @Schema(description = "division code of where", example = "350203001001") @NotBlank @Size(max = 12) String division,

            @Schema(description = "what is held for the claim, in whole yuan", example = "8000")
            @NotNull @Min(0) @Max(MOST_YUAN) Long reserveYuan) {}

    record ReserveRequest(
            @Schema(description = "what is held for the claim from now on, in whole yuan", example = "6000")
            @NotNull @Min(0) @Max(MOST_YUAN) Long reserveYuan) {}

    record PaymentRequest(
            @Schema(description = "in whole yuan", example = "5362") @NotNull @Max(MOST_YUAN) Long amountYuan,

            @Schema(description = "civil day, Asia/Shanghai", example = "2026-08-14") @NotNull LocalDate paidOn) {}

    record RefusalRequest(
            @Schema(description = "why, in words", example = "事故发生时未在服务") @NotBlank @Size(max = 200) String reason) {}

    record ClaimAnswer(InsuranceClaimId claimId) {}

    record PaymentAnswer(InsuranceClaimId claimId, ClaimPaymentId paymentId) {}

    @PostMapping
    @AllowedTo({Role.INSURER, Role.CITY_OFFICER})
    @Operation(
            summary = "Report a claim that was made from an insurer (报案)",
            description =
                    "By the insurer about its own policies, or by the city's officer. The same claim number of a policy is the same"
                            + " claim: reported again, it records nothing.")
    @Refuses({
        Problem.INSURER_NOT_NAMED,
        Problem.UNKNOWN_INSURANCE_POLICY,
        Problem.POLICY_OF_ANOTHER_INSURER,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.VOLUNTEER_ERASED,
        Problem.UNKNOWN_CATEGORY,
        Problem.UNKNOWN_DIVISION,
        Problem.INSTANT_IN_FUTURE,
        Problem.LEARNED_BEFORE_ACCIDENT,
        Problem.ACCIDENT_OUTSIDE_PERIOD,
        Problem.CLAIM_ALREADY_OPENED
    })
    ResponseEntity<ClaimAnswer> open(@Valid @RequestBody OpenClaimRequest request) {
        ClaimReporter reporter = reporter();
        InsurancePolicyId policy = InsurancePolicyId.of(request.insurancePolicyId());
        Text number = Text.of(request.claimNumber().strip());
        InsuranceClaimId claim = InsuranceClaimId.from(keys.uuid("insurance-claim", policy + "|" + number));
        commands.send(
                new OpenClaim(
                        claim,
                        reporter,
                        policy,
                        number,
                        VolunteerId.of(request.volunteerId()),
                        request.accidentAt(),
                        request.learnedAt(),
                        request.risk(),
                        Text.of(categories.require(request.category())),
                        DivisionCode.of(divisions.require(request.division()).code()),
                        request.reserveYuan()),
                caller.envelope());
        return created.at("/api/v1/insurance-claims/" + claim, new ClaimAnswer(claim));
    }

    /** An officer reports for the city, whatever else they are; an insurer for whom they signed in. */
    private ClaimReporter reporter() {
        return caller.is(Role.CITY_OFFICER)
                ? ClaimReporter.CITY
                : new ClaimReporter(
                        Text.of(caller.insurer().orElseThrow(() -> new Refusal(Problem.INSURER_NOT_NAMED))));
    }

    @PostMapping("/{claimId}/reserve")
    @AllowedTo({Role.INSURER, Role.CITY_OFFICER})
    @Operation(summary = "Report that another sum is held for a claim (准备金)")
    @Refuses({
        Problem.INSURER_NOT_NAMED,
        Problem.UNKNOWN_INSURANCE_CLAIM,
        Problem.POLICY_OF_ANOTHER_INSURER,
        Problem.CLAIM_ENDED
    })
    ResponseEntity<ClaimAnswer> reserve(@PathVariable String claimId, @Valid @RequestBody ReserveRequest request) {
        InsuranceClaimId claim = InsuranceClaimId.of(claimId);
        commands.send(new ChangeClaimReserve(claim, reporter(), request.reserveYuan()), caller.envelope());
        return created.changed(new ClaimAnswer(claim));
    }

    @PostMapping("/{claimId}/payments")
    @AllowedTo({Role.INSURER, Role.CITY_OFFICER})
    @Operation(
            summary = "Report that something was paid for a claim (赔付)",
            description =
                    "Once or several times, until it is closed. With an Idempotency-Key, a repetition is no second payment.")
    @Refuses({
        Problem.INSURER_NOT_NAMED,
        Problem.UNKNOWN_INSURANCE_CLAIM,
        Problem.POLICY_OF_ANOTHER_INSURER,
        Problem.AMOUNT_NOT_POSITIVE,
        Problem.DATE_IN_FUTURE,
        Problem.PAID_BEFORE_ACCIDENT,
        Problem.CLAIM_ENDED
    })
    ResponseEntity<PaymentAnswer> pay(@PathVariable String claimId, @Valid @RequestBody PaymentRequest request) {
        InsuranceClaimId claim = InsuranceClaimId.of(claimId);
        ClaimPaymentId payment = ClaimPaymentId.from(ids.ofThisRequest());
        commands.send(
                new PayClaim(claim, reporter(), payment, request.amountYuan(), request.paidOn()), caller.envelope());
        return created.at("/api/v1/insurance-claims/" + claim, new PaymentAnswer(claim, payment));
    }

    @PostMapping("/{claimId}/refusal")
    @AllowedTo({Role.INSURER, Role.CITY_OFFICER})
    @Operation(summary = "Report that nothing is paid for a claim (拒赔)")
    @Refuses({
        Problem.INSURER_NOT_NAMED,
        Problem.UNKNOWN_INSURANCE_CLAIM,
        Problem.POLICY_OF_ANOTHER_INSURER,
        Problem.CLAIM_PAID,
        Problem.CLAIM_ENDED
    })
    ResponseEntity<ClaimAnswer> refuse(@PathVariable String claimId, @Valid @RequestBody RefusalRequest request) {
        InsuranceClaimId claim = InsuranceClaimId.of(claimId);
        commands.send(
                new RefuseClaim(claim, reporter(), Text.of(request.reason().strip())), caller.envelope());
        return created.changed(new ClaimAnswer(claim));
    }

    @PostMapping("/{claimId}/closing")
    @AllowedTo({Role.INSURER, Role.CITY_OFFICER})
    @Operation(
            summary = "Report that nothing more is paid for a claim (结案)",
            description = "Whether anything was paid, or it was withdrawn.")
    @Refuses({
        Problem.INSURER_NOT_NAMED,
        Problem.UNKNOWN_INSURANCE_CLAIM,
        Problem.POLICY_OF_ANOTHER_INSURER,
        Problem.CLAIM_ENDED
    })
    ResponseEntity<ClaimAnswer> close(@PathVariable String claimId) {
        InsuranceClaimId claim = InsuranceClaimId.of(claimId);
        commands.send(new CloseClaim(claim, reporter()), caller.envelope());
        return created.changed(new ClaimAnswer(claim));
    }
}
