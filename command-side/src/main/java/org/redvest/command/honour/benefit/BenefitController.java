package org.redvest.command.honour.benefit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.honour.benefit.CardCheck;
import org.redvest.api.honour.benefit.command.ChangeBenefit;
import org.redvest.api.honour.benefit.command.CheckCard;
import org.redvest.api.honour.benefit.command.EndBenefit;
import org.redvest.api.honour.benefit.command.OfferBenefit;
import org.redvest.api.honour.benefit.command.UseBenefit;
import org.redvest.api.id.BenefitId;
import org.redvest.api.id.BenefitUseId;
import org.redvest.city.Divisions;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
import org.redvest.command.platform.RequestIds;
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
@RequestMapping(path = "/api/v1/benefits", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Benefits")
class BenefitController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;
    private final Divisions divisions;
    private final WrongCodes wrongCodes;

    BenefitController(
            Commands commands,
            Created created,
            Caller caller,
            RequestIds ids,
            Divisions divisions,
            WrongCodes wrongCodes) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
        this.divisions = divisions;
        this.wrongCodes = wrongCodes;
    }

    record OfferRequest(
            @Schema(description = "division code of whose plan it is of", example = "140500") @NotBlank @Size(max = 12) String division,

            @Schema(description = "first civil day on which it can be used, Asia/Shanghai", example = "2026-01-01")
            @NotNull LocalDate from,

            @Schema(description = "last civil day; without it, it has no end", example = "2026-12-31", nullable = true)
            @Nullable LocalDate until,

            @NotNull @Valid BenefitTermsRequest terms) {}

    record ChangeRequest(
            @Schema(description = "first civil day on which the change holds: today or later", example = "2026-07-01")
            @NotNull LocalDate from,

            @Schema(
                    description = "last civil day of the benefit; without it, it has no end",
                    example = "2027-06-30",
                    nullable = true)
            @Nullable LocalDate until,

            @NotNull @Valid BenefitTermsRequest terms) {}

    record EndRequest(
            @Schema(description = "last civil day on which it can be used: today or later", example = "2026-06-30")
            @NotNull LocalDate lastDay,

            @Schema(description = "why, in words", example = "合作到期") @NotBlank @Size(max = 200) String reason) {}

    record CodeRequest(
            @Schema(
                    description = "the code that the holder shows, as it was typed or read from the picture",
                    example = "7QK3M0T9ZB4H2W8X")
            @NotBlank @Size(max = 60) String code) {

        @Override
        public String toString() {
            return "CodeRequest[…]";
        }
    }

    record BenefitAnswer(BenefitId benefitId) {}

    record CheckAnswer(boolean entitled) {}

    record UseAnswer(BenefitId benefitId, BenefitUseId useId) {}

    @PostMapping
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Offer a benefit (礼遇) in the incentive plan (激励方案) of a division",
            description = "Who carries it out, for whom, in which scope, by which method and process, and how often.")
    @Refuses({
        Problem.UNKNOWN_DIVISION,
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID,
        Problem.UNKNOWN_ORGANISATION,
        Problem.ORGANISATION_DISSOLVED,
        Problem.UNKNOWN_HONOUR_CARD_RULES,
        Problem.PERIOD_REVERSED
    })
    ResponseEntity<BenefitAnswer> offer(@Valid @RequestBody OfferRequest request) {
        BenefitId benefit = BenefitId.from(ids.ofThisRequest());
        commands.send(
                new OfferBenefit(
                        benefit,
                        DivisionCode.of(divisions.require(request.division()).code()),
                        request.from(),
                        request.until(),
                        request.terms().terms(divisions)),
                caller.envelope());
        return created.at("/api/v1/benefits/" + benefit, new BenefitAnswer(benefit));
    }

    @PostMapping("/{benefitId}/versions")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Change a benefit from a day on",
            description = "All that the plan fixes then; what was offered before stands as it was.")
    @Refuses({
        Problem.UNKNOWN_BENEFIT,
        Problem.UNKNOWN_DIVISION,
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID,
        Problem.UNKNOWN_ORGANISATION,
        Problem.ORGANISATION_DISSOLVED,
        Problem.UNKNOWN_HONOUR_CARD_RULES,
        Problem.PERIOD_REVERSED,
        Problem.BENEFIT_CHANGE_TOO_EARLY,
        Problem.BENEFIT_OVER
    })
    ResponseEntity<BenefitAnswer> change(@PathVariable String benefitId, @Valid @RequestBody ChangeRequest request) {
        BenefitId benefit = BenefitId.of(benefitId);
        commands.send(
                new ChangeBenefit(
                        benefit,
                        request.from(),
                        request.until(),
                        request.terms().terms(divisions)),
                caller.envelope());
        return created.changed(new BenefitAnswer(benefit));
    }

    @PostMapping("/{benefitId}/end")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(summary = "End a benefit, for good")
    @Refuses({Problem.UNKNOWN_BENEFIT, Problem.BENEFIT_CHANGE_TOO_EARLY, Problem.BENEFIT_OVER})
    ResponseEntity<BenefitAnswer> end(@PathVariable String benefitId, @Valid @RequestBody EndRequest request) {
        BenefitId benefit = BenefitId.of(benefitId);
        commands.send(
                new EndBenefit(
                        benefit, request.lastDay(), Text.of(request.reason().strip())),
                caller.envelope());
        return created.changed(new BenefitAnswer(benefit));
    }

    @PostMapping("/{benefitId}/checks")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Check a code: entitled or not, and nothing else",
            description =
                    "For who carries the benefit out. Nothing is recorded. A code that is nobody's, or of a card that is not valid, is not"
                            + " entitled; who tries too many of them has to wait.")
    @Refuses({Problem.UNKNOWN_BENEFIT, Problem.TOO_MANY_WRONG_CODES})
    CheckAnswer check(@PathVariable String benefitId, @Valid @RequestBody CodeRequest request) {
        BenefitId benefit = BenefitId.of(benefitId);
        wrongCodes.requireFew(caller.subject());
        CardCheck check = commands.send(new CheckCard(benefit, request.code()), caller.envelope());
        if (check == CardCheck.INVALID) {
            wrongCodes.count(caller.subject());
        }
        return new CheckAnswer(check == CardCheck.ENTITLED);
    }

    @PostMapping("/{benefitId}/uses")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Record that who shows a code uses a benefit today",
            description = "For who carries the benefit out; decided again, whatever a check said before.")
    @Refuses({
        Problem.UNKNOWN_BENEFIT,
        Problem.TOO_MANY_WRONG_CODES,
        Problem.CARD_INVALID,
        Problem.BENEFIT_OVER,
        Problem.BENEFIT_NOT_ENTITLED,
        Problem.BENEFIT_USED
    })
    ResponseEntity<UseAnswer> use(@PathVariable String benefitId, @Valid @RequestBody CodeRequest request) {
        BenefitId benefit = BenefitId.of(benefitId);
        BenefitUseId use = BenefitUseId.from(ids.ofThisRequest());
        wrongCodes.requireFew(caller.subject());
        try {
            commands.send(new UseBenefit(benefit, use, request.code()), caller.envelope());
        } catch (Refusal refusal) {
            if (refusal.problem() == Problem.CARD_INVALID) {
                wrongCodes.count(caller.subject());
            }
            throw refusal;
        }
        return created.at("/api/v1/benefits/" + benefit + "/uses", new UseAnswer(benefit, use));
    }
}
