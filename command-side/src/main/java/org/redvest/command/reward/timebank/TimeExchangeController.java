package org.redvest.command.reward.timebank;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.ExchangeKey;
import org.redvest.api.ExchangeNumber;
import org.redvest.api.MessageHash;
import org.redvest.api.MessageSignature;
import org.redvest.api.PartnerCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeExchangeId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.reward.timebank.MessageKind;
import org.redvest.api.reward.timebank.RejectionReason;
import org.redvest.api.reward.timebank.TimeMessage;
import org.redvest.api.reward.timebank.command.AgreeTimeExchange;
import org.redvest.api.reward.timebank.command.EndTimeExchange;
import org.redvest.api.reward.timebank.command.ReceiveTimeMessage;
import org.redvest.api.reward.timebank.command.SendTime;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
import org.redvest.command.platform.RequestIds;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.OpenToPublic;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Refuses;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Time bank")
class TimeExchangeController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;
    private final TimeBanks banks;
    private final ExchangeKeys keys;

    TimeExchangeController(
            Commands commands, Created created, Caller caller, RequestIds ids, TimeBanks banks, ExchangeKeys keys) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
        this.banks = banks;
        this.keys = keys;
    }

    record AgreeTimeExchangeRequest(
            @Schema(
                    description = "what the partner is called in messages: of a bank of RedVest its division code",
                    example = "nanjing-jianye")
            @NotBlank @Size(max = PartnerCode.MOST) String partner,

            @Schema(example = "南京市建邺区时间银行") @NotBlank @Size(max = 100) String name,

            @Schema(
                    description = "the partner's public key of Ed25519, its 32 bytes in Base64",
                    example = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=")
            @NotBlank @Size(max = ExchangeKey.MOST) String publicKey,

            @Schema(description = "first civil day, Asia/Shanghai", example = "2026-12-01") @NotNull LocalDate effectiveFrom,

            @Schema(description = "the document that it rests on", example = "东民协〔2026〕3号") @NotBlank @Size(max = 200) String basis) {}

    record EndTimeExchangeRequest(
            @Schema(description = "the document that it rests on", example = "东民协〔2027〕1号") @NotBlank @Size(max = 200) String basis) {}

    record SendTimeRequest(
            @Schema(description = "at which bank the account is", example = "tbk-5d0a1f3e-3b7c-3c55-9a21-0f6f5c2be910")
            @NotBlank @Size(max = 60) String timeBankId,

            @Schema(description = "what the other bank is called in messages", example = "nanjing-jianye")
            @NotBlank @Size(max = PartnerCode.MOST) String partner,

            @Schema(description = "the number of the recipient's account there", example = "NJ-0042")
            @NotBlank @Size(max = ExchangeNumber.MOST) String recipient,

            @Schema(example = "120") @NotNull Integer minutes) {}

    record MessageBody(
            @Schema(example = "1") @NotNull Integer version,

            @Schema(example = "nanjing-jianye") @NotBlank @Size(max = PartnerCode.MOST) String from,

            @Schema(example = "450681") @NotBlank @Size(max = PartnerCode.MOST) String to,

            @Schema(description = "1 for the first, then one more each time", example = "1") @NotNull @Min(1) Long sequence,

            @Schema(
                    description = "SHA-256 of the message before, zeros for the first",
                    example = "0000000000000000000000000000000000000000000000000000000000000000")
            @NotBlank @Size(max = MessageHash.LENGTH) String previousHash,

            @NotNull MessageKind kind,

            @Schema(example = "120") @NotNull Integer minutes,

            @Schema(
                    description = "the number of the recipient's account",
                    example = "tba-019a9e00-0000-7000-8000-000000000001")
            @NotBlank @Size(max = ExchangeNumber.MOST) String account,

            @Schema(description = "the number of the transfer at who sent it", example = "T-2026-0815")
            @NotBlank @Size(max = ExchangeNumber.MOST) String reference,

            @Schema(description = "why it goes back; of a REJECTION alone", nullable = true) @Nullable RejectionReason reason) {

        TimeMessage message() {
            return new TimeMessage(
                    version,
                    PartnerCode.of(from),
                    PartnerCode.of(to),
                    sequence,
                    MessageHash.of(previousHash),
                    kind,
                    minutes,
                    ExchangeNumber.of(account),
                    ExchangeNumber.of(reference),
                    reason);
        }
    }

    record SignedMessageRequest(
            @NotNull @Valid MessageBody message,

            @Schema(
                    description =
                            "the partner's signature (Ed25519) of the message by RFC 8785, its 64 bytes in Base64",
                    example =
                            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==")
            @NotBlank @Size(max = MessageSignature.MOST) String signature) {

        /** Another text than a signature is as one of somebody else. */
        MessageSignature read() {
            try {
                return MessageSignature.of(signature);
            } catch (Refusal none) {
                throw new Refusal(Problem.MESSAGE_NOT_GENUINE);
            }
        }
    }

    record ExchangeKeyAnswer(
            @Schema(description = "what this bank is called in messages")
            PartnerCode code,

            @Schema(description = "its public key of Ed25519, 32 bytes in Base64")
            ExchangeKey publicKey) {}

    record TimeExchangeAnswer(TimeExchangeId timeExchangeId) {}

    record TimeMovementAnswer(TimeMovementId timeMovementId) {}

    record TimeMessageAnswer(
            long sequence,

            @Schema(description = "RECORDED, or ALREADY_RECORDED where the same message was taken before")
            Effect effect) {}

    @GetMapping("/time-banks/{timeBankId}/exchange-key")
    @OpenToPublic
    @Operation(
            summary = "The code and the public key of a time bank",
            description = "For a partner: with them it knows the bank's messages, and that nobody else made them.")
    @Refuses(Problem.UNKNOWN_TIME_BANK)
    ExchangeKeyAnswer key(@PathVariable String timeBankId) {
        TimeBankId bank = TimeBankId.of(timeBankId);
        return new ExchangeKeyAnswer(PartnerCode.of(banks.require(bank).division()), keys.publicKey(bank));
    }

    private static TimeExchangeId exchange(TimeBankId bank, PartnerCode partner) {
        return TimeExchangeId.of(bank, partner.value());
    }

    @PostMapping("/time-banks/{timeBankId}/exchanges")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Have a time bank exchange time with another one (通兑)",
            description = "Again after an end, as with the partner's new key: the sequences of messages go on.")
    @Refuses({Problem.UNKNOWN_TIME_BANK, Problem.TIME_EXCHANGE_WITH_ITSELF, Problem.TIME_EXCHANGE_ALREADY_AGREED})
    ResponseEntity<TimeExchangeAnswer> agree(
            @PathVariable String timeBankId, @Valid @RequestBody AgreeTimeExchangeRequest request) {
        TimeBankId bank = TimeBankId.of(timeBankId);
        PartnerCode partner = PartnerCode.of(request.partner());
        TimeExchangeId exchange = exchange(bank, partner);
        commands.send(
                new AgreeTimeExchange(
                        exchange,
                        bank,
                        partner,
                        Text.of(request.name().strip()),
                        ExchangeKey.of(request.publicKey()),
                        request.effectiveFrom(),
                        Text.of(request.basis().strip())),
                caller.envelope());
        return created.at("/api/v1/time-banks/" + bank + "/exchanges", new TimeExchangeAnswer(exchange));
    }

    @PostMapping("/time-banks/{timeBankId}/exchanges/{partner}/end")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Have two time banks exchange no more time",
            description = "Answers to what was sent before are still taken.")
    @Refuses({Problem.UNKNOWN_TIME_BANK, Problem.UNKNOWN_TIME_EXCHANGE})
    ResponseEntity<TimeExchangeAnswer> end(
            @PathVariable String timeBankId,
            @PathVariable String partner,
            @Valid @RequestBody EndTimeExchangeRequest request) {
        TimeBankId bank = TimeBankId.of(timeBankId);
        TimeExchangeId exchange = exchange(bank, PartnerCode.of(partner));
        commands.send(
                new EndTimeExchange(exchange, bank, Text.of(request.basis().strip())), caller.envelope());
        return created.changed(new TimeExchangeAnswer(exchange));
    }

    @PostMapping("/time-accounts/{timeAccountId}/transfers")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER},
            andOneself = true)
    @Operation(
            summary = "Send time to an account at another bank",
            description = "Of what was earned; it waits in suspense until that bank acknowledges or rejects it.")
    @Refuses({
        Problem.UNKNOWN_TIME_BANK,
        Problem.UNKNOWN_TIME_EXCHANGE,
        Problem.UNKNOWN_TIME_ACCOUNT,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.AMOUNT_NOT_POSITIVE,
        Problem.AMOUNT_TOO_LARGE,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.VOLUNTEER_ERASED,
        Problem.TIME_EXCHANGE_NOT_IN_FORCE,
        Problem.TIME_RULES_MISSING,
        Problem.TOO_YOUNG_TO_DRAW,
        Problem.TIME_INSUFFICIENT,
        Problem.TIME_NOT_ONES_OWN
    })
    ResponseEntity<TimeMovementAnswer> send(
            @PathVariable String timeAccountId, @Valid @RequestBody SendTimeRequest request) {
        TimeAccountId account = TimeAccountId.of(timeAccountId);
        caller.requireOwn(account.holder().value());
        TimeBankId bank = TimeBankId.of(request.timeBankId());
        TimeMovementId movement = TimeMovementId.from(ids.ofThisRequest());
        commands.send(
                new SendTime(
                        exchange(bank, PartnerCode.of(request.partner())),
                        bank,
                        account.holder(),
                        movement,
                        ExchangeNumber.of(request.recipient()),
                        request.minutes()),
                caller.envelope());
        return created.at("/api/v1/time-accounts/" + account, new TimeMovementAnswer(movement));
    }

    @PostMapping("/time-banks/{timeBankId}/exchanges/{partner}/messages")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Take one message of another time bank",
            description =
                    "A transfer is credited and acknowledged, or rejected: the answer is among the messages of this bank. The same message again changes nothing.")
    @Refuses({
        Problem.UNKNOWN_TIME_BANK,
        Problem.UNKNOWN_TIME_EXCHANGE,
        Problem.MESSAGE_NOT_ADDRESSED,
        Problem.MESSAGE_NOT_GENUINE,
        Problem.MESSAGE_OUT_OF_SEQUENCE,
        Problem.MESSAGE_CONFLICTS,
        Problem.AMOUNT_NOT_POSITIVE,
        Problem.AMOUNT_TOO_LARGE,
        Problem.TIME_RULES_MISSING
    })
    ResponseEntity<TimeMessageAnswer> receive(
            @PathVariable String timeBankId,
            @PathVariable String partner,
            @Valid @RequestBody SignedMessageRequest request) {
        TimeBankId bank = TimeBankId.of(timeBankId);
        TimeMessage message = request.message().message();
        Effect effect = commands.send(
                new ReceiveTimeMessage(exchange(bank, PartnerCode.of(partner)), bank, message, request.read()),
                caller.envelope());
        return created.changed(new TimeMessageAnswer(message.sequence(), effect));
    }
}
