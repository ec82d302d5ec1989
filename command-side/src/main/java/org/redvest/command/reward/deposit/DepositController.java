package org.redvest.command.reward.deposit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.id.DepositId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.deposit.DepositKind;
import org.redvest.api.reward.deposit.command.CheckDeposit;
import org.redvest.api.reward.deposit.command.RecordDeposit;
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
@RequestMapping(path = "/api/v1/deposits", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Points")
class DepositController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;

    DepositController(Commands commands, Created created, Caller caller, RequestIds ids) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
    }

    record RecordDepositRequest(
            @Schema(description = "who deposits", example = "vol-019a9e00-0000-7000-8000-000000000001")
            @NotBlank @Size(max = 60) String volunteerId,

            @Schema(description = "in which scheme", example = "psc-019a9e00-0000-7000-8000-000000000007")
            @NotBlank @Size(max = 60) String schemeId,

            @Schema(description = "SERVICE_TIME 服务时长, GOODS 捐赠物资, PROFESSIONAL_SERVICE 专业服务", example = "GOODS")
            @NotNull DepositKind kind,

            @Schema(description = "which goods, as the valuation table names them, or which service", example = "雨伞")
            @NotBlank @Size(max = 100) String content,

            @Schema(description = "pieces of goods, or minutes of service", example = "2") @NotNull Integer quantity,

            @Schema(description = "civil date, Asia/Shanghai", example = "2026-03-07") @NotNull LocalDate date) {}

    record DepositAnswer(DepositId depositId) {}

    @PostMapping
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Enter a deposit (互助存折)",
            description =
                    "Service that is no certified record gives its points at once; goods, by the valuation table in force on"
                            + " their day, once a second person checked them. Never cash.")
    @Refuses({
        Problem.UNKNOWN_VOLUNTEER,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.VOLUNTEER_ERASED,
        Problem.UNKNOWN_SCHEME,
        Problem.SCHEME_WITHOUT_RULES,
        Problem.NO_POLICY_IN_FORCE,
        Problem.AMOUNT_NOT_POSITIVE,
        Problem.AMOUNT_TOO_LARGE,
        Problem.DEPOSIT_IN_FUTURE,
        Problem.CASH_IS_NO_DEPOSIT,
        Problem.GOODS_NOT_VALUED
    })
    ResponseEntity<DepositAnswer> enter(@Valid @RequestBody RecordDepositRequest request) {
        DepositId deposit = DepositId.from(ids.ofThisRequest());
        commands.send(
                new RecordDeposit(
                        deposit,
                        VolunteerId.of(request.volunteerId()),
                        SchemeId.of(request.schemeId()),
                        request.kind(),
                        Text.of(request.content().strip()),
                        request.quantity(),
                        request.date(),
                        null,
                        null,
                        null),
                caller.envelope());
        return created.at("/api/v1/deposits/" + deposit, new DepositAnswer(deposit));
    }

    @PostMapping("/{depositId}/check")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Check goods that somebody else took in (复核)",
            description = "They give their points. Not by who took them in, nor their deputy.")
    @Refuses({Problem.UNKNOWN_DEPOSIT, Problem.DEPOSIT_CHECKER_IS_HANDLER, Problem.VOLUNTEER_ERASED})
    ResponseEntity<DepositAnswer> check(@PathVariable String depositId) {
        DepositId deposit = DepositId.of(depositId);
        commands.send(new CheckDeposit(deposit), caller.envelope());
        return created.changed(new DepositAnswer(deposit));
    }
}
