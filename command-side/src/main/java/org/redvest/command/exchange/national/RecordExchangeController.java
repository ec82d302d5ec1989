package org.redvest.command.exchange.national;

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
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.ExchangeKey;
import org.redvest.api.ExchangeNumber;
import org.redvest.api.MessageHash;
import org.redvest.api.MessageSignature;
import org.redvest.api.PartnerCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.exchange.national.AnswerKind;
import org.redvest.api.exchange.national.AnswerMessage;
import org.redvest.api.exchange.national.DecimalHours;
import org.redvest.api.exchange.national.DisputeVerdict;
import org.redvest.api.exchange.national.command.AgreeRecordExchange;
import org.redvest.api.exchange.national.command.DecideDispute;
import org.redvest.api.exchange.national.command.EndRecordExchange;
import org.redvest.api.exchange.national.command.PrepareRecords;
import org.redvest.api.exchange.national.command.ReceiveAnswer;
import org.redvest.api.id.RecordExchangeId;
import org.redvest.api.id.SentRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.city.Division.Level;
import org.redvest.city.Divisions;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
import org.redvest.command.vault.Signer;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.OpenToPublic;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.OneOfMany;
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
@RequestMapping(path = "/api/v1/exchange", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Other systems")
class RecordExchangeController {

    private static final int MOST = 500;

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final Signer signer;
    private final PartnerCode self;

    RecordExchangeController(
            Commands commands, Created created, Caller caller, Signer recordSigner, Divisions divisions) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.signer = recordSigner;
        this.self = PartnerCode.of(
                new DivisionCode(divisions.ofLevel(Level.CITY).getFirst().code()));
    }

    record RecordExchangeRequest(
            @Schema(
                    description = "what the other system is called in messages: small letters, digits, hyphens",
                    example = "national")
            @NotBlank @Size(max = PartnerCode.MOST) String system,

            @Schema(example = "全国志愿服务信息系统") @NotBlank @Size(max = 100) String name,

            @Schema(
                    description = "the other system's public key of Ed25519, its 32 bytes in Base64",
                    example = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=")
            @NotBlank @Size(max = ExchangeKey.MOST) String publicKey,

            @Schema(description = "first civil day, Asia/Shanghai", example = "2026-12-01") @NotNull LocalDate effectiveFrom,

            @Schema(
                    description =
                            "of the hours that it takes; each record is rounded by itself, to the nearest, up in the middle",
                    example = "1")
            @NotNull @Min(0) @Max(DecimalHours.MOST_DECIMALS) Integer decimals,

            @Schema(description = "the document that it rests on", example = "厦社工函〔2026〕8号") @NotBlank @Size(max = 200) String basis) {}

    record RecordExchangeEndRequest(
            @Schema(description = "the document that it rests on", example = "厦社工函〔2027〕1号") @NotBlank @Size(max = 200) String basis) {}

    record RecordExchangeAnswer(PartnerCode system) {}

    record RecordExchangeKeyAnswer(
            @Schema(description = "what this ledger is called in messages")
            PartnerCode code,

            @Schema(description = "its public key of Ed25519, 32 bytes in Base64")
            ExchangeKey publicKey) {}

    record PreparationRequest(
            @Schema(example = "[\"vol-019a9e00-0000-7000-8000-000000000001\"]") @NotEmpty @Size(max = MOST) List<@NotBlank @Size(max = 60) String> volunteers) {}

    /**
     * What became of one of them.
     *
     * @param volunteerId as it was given
     * @param effect whether anything was sent; null where it was refused
     * @param code why it was refused; null where it was not
     * @param detail the same in words
     */
    record Prepared(
            String volunteerId,
            @Nullable Effect effect,
            @Nullable Problem code,
            @Nullable String detail) implements OneOfMany {}

    record PreparationAnswer(List<Prepared> volunteers) {}

    record AnswerBody(
            @Schema(example = "1") @NotNull Integer version,

            @Schema(example = "national") @NotBlank @Size(max = PartnerCode.MOST) String from,

            @Schema(example = "350200") @NotBlank @Size(max = PartnerCode.MOST) String to,

            @Schema(example = "vol-019a9e00-0000-7000-8000-000000000001") @NotBlank @Size(max = 60) String volunteer,

            @Schema(description = "1 for the first about this volunteer, then one more each time", example = "1")
            @NotNull @Min(1) Long sequence,

            @Schema(
                    description = "SHA-256 of the answer before about this volunteer, zeros for the first",
                    example = "0000000000000000000000000000000000000000000000000000000000000000")
            @NotBlank @Size(max = MessageHash.LENGTH) String previousHash,

            @NotNull AnswerKind kind,

            @Schema(description = "the sequence of the message that it answers", example = "1") @NotNull @Min(1) Long answers,

            @Schema(
                    description = "why, as a code; of a REJECTION and a CONFLICT",
                    example = "unknown-category",
                    nullable = true)
            @Size(max = ExchangeNumber.MOST) @Nullable String reason,

            @Schema(description = "of a CONFLICT: what the other system has", example = "13.6", nullable = true)
            @Size(max = DecimalHours.MOST) @Nullable String hours) {

        AnswerMessage message() {
            return new AnswerMessage(
                    version,
                    PartnerCode.of(from),
                    PartnerCode.of(to),
                    VolunteerId.of(volunteer),
                    sequence,
                    MessageHash.of(previousHash),
                    kind,
                    answers,
                    reason == null ? null : ExchangeNumber.of(reason),
                    hours == null ? null : DecimalHours.of(hours));
        }
    }

    record SignedAnswerRequest(
            @NotNull @Valid AnswerBody message,

            @Schema(
                    description =
                            "the other system's signature (Ed25519) of the message by RFC 8785, its 64 bytes in Base64",
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

    record AnswerTaken(
            long sequence,

            @Schema(description = "RECORDED, or ALREADY_RECORDED where the same answer was taken before")
            Effect effect) {}

    record DisputeRequest(
            @Schema(example = "SEND_AGAIN") @NotNull DisputeVerdict verdict,

            @Schema(description = "why, in words", example = "对方补录时把两场活动合并成一条") @NotBlank @Size(max = 200) String words) {}

    record DisputeAnswer(SentRecordId record) {}

    @GetMapping("/key")
    @OpenToPublic
    @Operation(
            summary = "What this ledger is called in messages to other systems, and its public key",
            description = "With them another system knows this ledger's messages, and that nobody else made them.")
    RecordExchangeKeyAnswer key() {
        return new RecordExchangeKeyAnswer(self, signer.publicKey());
    }

    @PostMapping("/systems")
    @AllowedTo(Role.CITY_OFFICER)
    @Operation(
            summary = "Agree on the exchange of service records with another system",
            description = "Again after an end, as with the other system's new key: the sequences of messages go on.")
    @Refuses({Problem.RECORD_EXCHANGE_ALREADY_AGREED, Problem.EXCHANGE_KEY_REVOKED})
    ResponseEntity<RecordExchangeAnswer> agree(@Valid @RequestBody RecordExchangeRequest request) {
        PartnerCode system = PartnerCode.of(request.system());
        commands.send(
                new AgreeRecordExchange(
                        RecordExchangeId.ofSystem(system.value()),
                        self,
                        system,
                        Text.of(request.name().strip()),
                        ExchangeKey.of(request.publicKey()),
                        request.effectiveFrom(),
                        request.decimals(),
                        Text.of(request.basis().strip())),
                caller.envelope());
        return created.at("/api/v1/exchange/systems", new RecordExchangeAnswer(system));
    }

    @PostMapping("/systems/{system}/end")
    @AllowedTo(Role.CITY_OFFICER)
    @Operation(
            summary = "Exchange no more with another system, and revoke its key",
            description =
                    "What bears that key is not taken any more, also answers to what was sent before: have them signed with the key of"
                            + " the next agreement.")
    @Refuses(Problem.UNKNOWN_RECORD_EXCHANGE)
    ResponseEntity<RecordExchangeAnswer> end(
            @PathVariable String system, @Valid @RequestBody RecordExchangeEndRequest request) {
        PartnerCode code = PartnerCode.of(system);
        commands.send(
                new EndRecordExchange(
                        RecordExchangeId.ofSystem(code.value()),
                        Text.of(request.basis().strip())),
                caller.envelope());
        return created.changed(new RecordExchangeAnswer(code));
    }

    @PostMapping("/systems/{system}/preparations")
    @AllowedTo(Role.CITY_OFFICER)
    @Operation(
            summary = "Send what another system lacks of these volunteers",
            description =
                    "What happens by itself once a day, now: up to 500 volunteers, each by itself. A record is sent once it is final, and"
                            + " again as its next version where it stands otherwise.")
    @Refuses(Problem.UNKNOWN_RECORD_EXCHANGE)
    ResponseEntity<PreparationAnswer> prepare(
            @PathVariable String system, @Valid @RequestBody PreparationRequest request) {
        PartnerCode code = PartnerCode.of(system);
        return created.changed(new PreparationAnswer(request.volunteers().stream()
                .distinct()
                .map(volunteer -> prepared(volunteer, code))
                .toList()));
    }

    private Prepared prepared(String volunteer, PartnerCode system) {
        try {
            return new Prepared(
                    volunteer,
                    commands.send(new PrepareRecords(VolunteerId.of(volunteer), system), caller.envelope()),
                    null,
                    null);
        } catch (Refusal refusal) {
            if (refusal.problem() == Problem.UNKNOWN_RECORD_EXCHANGE) {
                throw refusal;
            }
            return new Prepared(volunteer, null, refusal.problem(), refusal.detail());
        }
    }

    @PostMapping("/systems/{system}/answers")
    @AllowedTo(Role.CITY_OFFICER)
    @Operation(
            summary = "Take one message of another system",
            description =
                    "An acknowledgement, a rejection or a conflict. The same message again changes nothing; one that was changed, forged,"
                            + " signed by a revoked key, is for somebody else or comes out of its order is refused.")
    @Refuses({
        Problem.UNKNOWN_RECORD_EXCHANGE,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.UNKNOWN_LINK,
        Problem.MESSAGE_NOT_ADDRESSED,
        Problem.MESSAGE_NOT_GENUINE,
        Problem.EXCHANGE_KEY_REVOKED,
        Problem.MESSAGE_OUT_OF_SEQUENCE,
        Problem.MESSAGE_CONFLICTS
    })
    ResponseEntity<AnswerTaken> receive(@PathVariable String system, @Valid @RequestBody SignedAnswerRequest request) {
        AnswerMessage message = request.message().message();
        Effect effect = commands.send(
                new ReceiveAnswer(message.volunteer(), PartnerCode.of(system), message, request.read()),
                caller.envelope());
        return created.changed(new AnswerTaken(message.sequence(), effect));
    }

    @PostMapping("/systems/{system}/volunteers/{volunteerId}/records/{record}/decisions")
    @AllowedTo(Role.CITY_OFFICER)
    @Operation(
            summary = "Decide on a record that another system rejected or has otherwise",
            description =
                    "KEEP_THEIRS: the other system keeps what it has, until the record changes here. SEND_AGAIN: it is sent as it stands"
                            + " now, under the same number, as its next version.")
    @Refuses({
        Problem.UNKNOWN_RECORD_EXCHANGE,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.UNKNOWN_LINK,
        Problem.UNKNOWN_SENT_RECORD,
        Problem.RECORD_NOT_DISPUTED,
        Problem.RECORD_EXCHANGE_NOT_IN_FORCE,
        Problem.LINK_NOT_IN_FORCE,
        Problem.EXCHANGE_CONSENT_MISSING
    })
    ResponseEntity<DisputeAnswer> decide(
            @PathVariable String system,
            @PathVariable String volunteerId,
            @PathVariable String record,
            @Valid @RequestBody DisputeRequest request) {
        SentRecordId id = SentRecordId.of(record);
        commands.send(
                new DecideDispute(
                        VolunteerId.of(volunteerId),
                        PartnerCode.of(system),
                        id,
                        request.verdict(),
                        Text.of(request.words().strip())),
                caller.envelope());
        return created.changed(new DisputeAnswer(id));
    }
}
