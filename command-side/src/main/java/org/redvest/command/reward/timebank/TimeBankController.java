package org.redvest.command.reward.timebank;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.AtDeath;
import org.redvest.api.reward.timebank.TimeBankRules;
import org.redvest.api.reward.timebank.command.AdoptTimeBankRules;
import org.redvest.api.reward.timebank.command.GrantTime;
import org.redvest.api.reward.timebank.command.OpenTimeBank;
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
@RequestMapping(path = "/api/v1/time-banks", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Time bank")
class TimeBankController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;
    private final Divisions divisions;

    TimeBankController(Commands commands, Created created, Caller caller, RequestIds ids, Divisions divisions) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
        this.divisions = divisions;
    }

    record OpenTimeBankRequest(
            @Schema(description = "division code of where it works", example = "450681") @NotBlank @Size(max = 12) String division,

            @Schema(example = "东兴市时间银行") @NotBlank @Size(max = 100) String name) {}

    record RulesRequest(
            @Schema(description = "first civil day, Asia/Shanghai", example = "2021-02-01") @NotNull LocalDate effectiveFrom,

            @Schema(description = "least age of who opens an account", example = "18") @NotNull @Min(0) @Max(120) Integer openingAge,

            @Schema(description = "only for who lives in its division", example = "true") @NotNull Boolean residentsOnly,

            @Schema(description = "most minutes of an account; 1,500 h are 90,000", example = "90000")
            @NotNull @Min(1) @Max(10000000) Long capMinutes,

            @Schema(description = "least age of who orders service", example = "60") @NotNull @Min(0) @Max(120) Integer drawingAge,

            @Schema(description = "least age of who is given time", example = "60") @NotNull @Min(0) @Max(120) Integer giftAge,

            @Schema(description = "how far below zero an account may go", example = "0") @NotNull @Min(0) @Max(1000000) Long borrowingMinutes,

            @Schema(description = "below which an answer warns", example = "60") @NotNull @Min(0) @Max(1000000) Long warningMinutes,

            @Schema(description = "after how many days an order or gift comes back", example = "30")
            @NotNull @Min(1) @Max(366) Integer escrowDays,

            @Schema(description = "whether what a group served goes to the pool", example = "true") @NotNull Boolean groupTimeDonated,

            @Schema(
                    description = "kinds of service; any where there are none",
                    example = "[\"邻里关照\", \"家政服务\", \"外出代办\"]")
            @NotNull @Size(max = 50) List<@NotBlank @Size(max = 50) String> kinds,

            @Schema(
                    description = "what becomes of the time of who died: INHERIT 继承, DONATE 捐入公益池, LAPSE 失效",
                    example = "DONATE")
            @NotNull AtDeath atDeath) {

        TimeBankRules rules() {
            return new TimeBankRules(
                    openingAge,
                    residentsOnly,
                    capMinutes,
                    drawingAge,
                    giftAge,
                    borrowingMinutes,
                    warningMinutes,
                    escrowDays,
                    groupTimeDonated,
                    kinds.stream().map(kind -> Text.of(kind.strip())).toList(),
                    atDeath);
        }
    }

    record GrantRequest(
            @Schema(description = "to whom", example = "vol-019a9e00-0000-7000-8000-000000000001")
            @NotBlank @Size(max = 60) String volunteerId,

            @Schema(example = "120") @NotNull Integer minutes,

            @Schema(description = "why they", example = "独居高龄") @NotBlank @Size(max = 200) String reason) {}

    record TimeBankAnswer(TimeBankId timeBankId) {}

    record TimeMovementAnswer(TimeMovementId timeMovementId) {}

    @PostMapping
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(summary = "Open a time bank (时间银行)", description = "A division has one at the most.")
    @Refuses({Problem.UNKNOWN_DIVISION, Problem.TIME_BANK_ALREADY_OPENED})
    ResponseEntity<TimeBankAnswer> open(@Valid @RequestBody OpenTimeBankRequest request) {
        DivisionCode division =
                DivisionCode.of(divisions.require(request.division()).code());
        TimeBankId bank = TimeBankId.of(division);
        commands.send(new OpenTimeBank(bank, division, Text.of(request.name().strip())), caller.envelope());
        return created.at("/api/v1/time-banks/" + bank, new TimeBankAnswer(bank));
    }

    @PostMapping("/{timeBankId}/rules")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Have a time bank follow rules from a day on",
            description = "What was deposited stays under the rules of its day.")
    @Refuses({Problem.UNKNOWN_TIME_BANK, Problem.TIME_RULES_TOO_EARLY})
    ResponseEntity<TimeBankAnswer> adopt(@PathVariable String timeBankId, @Valid @RequestBody RulesRequest request) {
        TimeBankId bank = TimeBankId.of(timeBankId);
        commands.send(new AdoptTimeBankRules(bank, request.effectiveFrom(), request.rules()), caller.envelope());
        return created.changed(new TimeBankAnswer(bank));
    }

    @PostMapping("/grants")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(summary = "Give somebody time from the pool of their bank (公益时间池)")
    @Refuses({
        Problem.UNKNOWN_TIME_ACCOUNT,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.AMOUNT_NOT_POSITIVE,
        Problem.AMOUNT_TOO_LARGE,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.POOL_INSUFFICIENT
    })
    ResponseEntity<TimeMovementAnswer> grant(@Valid @RequestBody GrantRequest request) {
        VolunteerId volunteer = VolunteerId.of(request.volunteerId());
        TimeAccountId account = TimeAccountId.of(volunteer);
        TimeMovementId movement = TimeMovementId.from(ids.ofThisRequest());
        commands.send(
                new GrantTime(
                        account,
                        volunteer,
                        movement,
                        request.minutes(),
                        Text.of(request.reason().strip())),
                caller.envelope());
        return created.at("/api/v1/time-accounts/" + account, new TimeMovementAnswer(movement));
    }
}
