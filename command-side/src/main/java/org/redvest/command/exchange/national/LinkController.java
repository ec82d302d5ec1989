package org.redvest.command.exchange.national;

import com.google.crypto.tink.subtle.Random;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import org.redvest.api.ExchangeNumber;
import org.redvest.api.MessageHash;
import org.redvest.api.PartnerCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.exchange.national.command.LinkVolunteer;
import org.redvest.api.exchange.national.command.UnlinkVolunteer;
import org.redvest.api.exchange.national.event.VolunteerLinked;
import org.redvest.api.id.NumberClaimId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.personaldata.command.ReadPersonalData;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
import org.redvest.command.vault.KeyRing;
import org.redvest.command.vault.PersonalDataVault;
import org.redvest.command.vault.PersonalDataVault.PersonKey;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Refuses;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Links of a volunteer with other systems: here a number there is sealed, and opened again for whoever hands the message on. */
@RestController
@RequestMapping(path = "/api/v1/volunteers/{volunteerId}/links", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Other systems")
class LinkController {

    private static final int SALT_BYTES = 32;

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final PersonalDataVault vault;
    private final KeyRing keys;
    private final Linkages linkages;
    private final Volunteers volunteers;

    LinkController(
            Commands commands,
            Created created,
            Caller caller,
            PersonalDataVault vault,
            KeyRing keys,
            Linkages linkages,
            Volunteers volunteers) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.vault = vault;
        this.keys = keys;
        this.linkages = linkages;
        this.volunteers = volunteers;
    }

    record LinkRequest(
            @Schema(description = "what the other system is called in messages", example = "national")
            @NotBlank @Size(max = PartnerCode.MOST) String system,

            @Schema(description = "the volunteer's number there", example = "350200000042")
            @NotBlank @Size(max = ExchangeNumber.MOST) String number) {

        @Override
        public String toString() {
            return "LinkRequest[" + system + "]";
        }
    }

    record LinkAnswer(VolunteerId volunteerId, PartnerCode system) {}

    /** What belongs to the message of a link; it does not print. */
    record Opening(
            @Schema(example = "350200000042") String number,

            @Schema(description = "64 hexadecimal digits") String salt,

            @Schema(description = "SHA-256 of salt, colon and number in UTF-8, as the message has it")
            MessageHash numberDigest) {

        @Override
        public String toString() {
            return "Opening[" + numberDigest + "]";
        }
    }

    private VolunteerId own(String volunteerId) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        caller.requireOwn(volunteer.value());
        return volunteer;
    }

    @PostMapping
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(
            summary = "Link a volunteer, who agreed to EXCHANGE, with another system (关联)",
            description =
                    "Their number there is sealed. Once the other system acknowledges it, final service records go there, also those"
                            + " of before.")
    @Refuses({
        Problem.UNKNOWN_VOLUNTEER,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED,
        Problem.VOLUNTEER_BANNED,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.REGISTRATION_LAPSED,
        Problem.EXCHANGE_CONSENT_MISSING,
        Problem.UNKNOWN_RECORD_EXCHANGE,
        Problem.RECORD_EXCHANGE_NOT_IN_FORCE,
        Problem.LINK_EXISTS,
        Problem.NUMBER_ALREADY_LINKED
    })
    ResponseEntity<LinkAnswer> link(@PathVariable String volunteerId, @Valid @RequestBody LinkRequest request) {
        VolunteerId volunteer = own(volunteerId);
        PartnerCode system = PartnerCode.of(request.system());
        String number = ExchangeNumber.of(request.number()).value();
        PersonKey key = keyOf(volunteer);
        String salt = HexFormat.of().formatHex(Random.randBytes(SALT_BYTES));
        commands.send(
                new LinkVolunteer(
                        volunteer,
                        system,
                        NumberClaimId.ofHash(keys.hexHash("number-elsewhere", system + "|" + number)),
                        key.seal("number", number),
                        key.seal("salt", salt),
                        digest(salt, number)),
                caller.envelope());
        return created.at("/api/v1/volunteers/" + volunteer + "/links", new LinkAnswer(volunteer, system));
    }

    /** Who has no key never registered, or was erased. */
    private PersonKey keyOf(VolunteerId volunteer) {
        return vault.existingKeyOf(volunteer)
                .orElseThrow(() -> new Refusal(
                        volunteers.of(volunteer).erased() ? Problem.VOLUNTEER_ERASED : Problem.UNKNOWN_VOLUNTEER));
    }

    private static MessageHash digest(String salt, String number) {
        return MessageHash.of((salt + ":" + number).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/{system}/end")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(
            summary = "End the link of a volunteer with another system (解除关联)",
            description =
                    "Nothing more goes there; what was sent before stays with the other system, which is told so.")
    @Refuses({Problem.UNKNOWN_VOLUNTEER, Problem.UNKNOWN_RECORD_EXCHANGE, Problem.UNKNOWN_LINK})
    ResponseEntity<LinkAnswer> end(@PathVariable String volunteerId, @PathVariable String system) {
        VolunteerId volunteer = own(volunteerId);
        PartnerCode code = PartnerCode.of(system);
        commands.send(new UnlinkVolunteer(volunteer, code), caller.envelope());
        return created.changed(new LinkAnswer(volunteer, code));
    }

    @GetMapping("/{system}/opening")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER},
            andOneself = true)
    @Operation(
            summary = "The number that a volunteer was last linked with another system by, and the salt of its digest",
            description =
                    "To be handed on with the message of the link, which has the digest alone. Who read it and what for is an event of"
                            + " the volunteer's history, written before the answer.")
    @Refuses({Problem.AUTHORITY_MISSING, Problem.UNKNOWN_VOLUNTEER, Problem.VOLUNTEER_ERASED, Problem.UNKNOWN_LINK})
    Opening open(
            @PathVariable String volunteerId,
            @PathVariable String system,
            @Parameter(description = "what for; the volunteer can read it", example = "转交全国系统")
                    @RequestParam
                    @NotBlank @Size(max = 200) String purpose) {
        VolunteerId volunteer = own(volunteerId);
        PartnerCode code = PartnerCode.of(system);
        VolunteerLinked linked = linkages.madeBy(volunteer)
                .filter(made -> made.system().equals(code))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_LINK));
        commands.send(new ReadPersonalData(volunteer, Text.of(purpose.strip())), caller.envelope());
        PersonKey key = keyOf(volunteer);
        return new Opening(
                key.open("number", linked.number()),
                key.open("salt", linked.salt()),
                Objects.requireNonNull(linked.message().numberDigest()));
    }
}
