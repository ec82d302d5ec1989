package org.redvest.command.person.registration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.registration.command.ApproveRegistration;
import org.redvest.api.person.registration.command.ConfirmRegistration;
import org.redvest.api.person.registration.command.ContestRegistration;
import org.redvest.api.person.registration.command.RequestConfirmationCode;
import org.redvest.api.person.volunteer.DocumentKind;
import org.redvest.api.person.volunteer.DocumentLink;
import org.redvest.api.person.volunteer.IdentityDocument;
import org.redvest.api.person.volunteer.command.BanVolunteer;
import org.redvest.api.person.volunteer.command.LiftBan;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.OpenToPublic;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Refuses;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of a registration after it was entered. */
@RestController
@RequestMapping(path = "/api/v1/volunteers/{volunteerId}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Volunteers")
class RegistrationController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final RegistrationDesk desk;
    private final Clock clock;

    RegistrationController(Commands commands, Created created, Caller caller, RegistrationDesk desk, Clock clock) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.desk = desk;
        this.clock = clock;
    }

    record ConfirmationRequest(
            @Schema(description = "as it was sent to the person's phone", example = "7QK2M0XZ4HTC")
            @NotBlank @Size(max = 20) String code,

            @Schema(description = "false: the person does not agree, and the registration is void", example = "true")
            @NotNull Boolean agreed) {

        @Override
        public String toString() {
            return "ConfirmationRequest[…]";
        }
    }

    record ContestRequest(
            @Schema(description = "in the person's words; sealed, and gone with the person's key", example = "未经本人同意")
            @Size(max = 200) @Nullable String reason) {}

    record BanRequest(
            @Schema(description = "number of the document it rests on", example = "厦文明办〔2026〕7号")
            @NotBlank @Size(max = 200) String basis) {}

    record DocumentRequest(
            @Schema(example = "HK_MACAO_TRAVEL_PERMIT") @NotNull DocumentKind documentKind,

            @Schema(example = "H1234567800") @NotBlank @Size(max = 40) String documentNumber,

            @Schema(description = "ISO 3166-1 alpha-3, for passports", nullable = true) @Size(max = 3) @Nullable String issuingState) {

        @Override
        public String toString() {
            return "DocumentRequest[…]";
        }
    }

    record RegistrationAnswer(VolunteerId volunteerId) {}

    record DocumentAnswer(
            VolunteerId volunteerId,

            @Schema(description = "the case that is open because another volunteer has the document", nullable = true)
            @Nullable MergeCaseId mergeCaseId) {}

    @PostMapping("/documents")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Link a further identity document",
            description =
                    "One living person is one volunteer, with whatever documents they have: nobody registers with a"
                            + " linked document any more. Where another volunteer has it, nothing is linked: a merge case is opened,"
                            + " and the answer names it.")
    @Refuses({
        Problem.UNKNOWN_VOLUNTEER,
        Problem.DOCUMENT_LENGTH,
        Problem.DOCUMENT_CHARACTERS,
        Problem.DOCUMENT_PREFIX,
        Problem.DOCUMENT_CHECK_DIGIT,
        Problem.DOCUMENT_BIRTH_DATE,
        Problem.DOCUMENT_ISSUER_INVALID,
        Problem.BIRTH_DATE_CONTRADICTS_DOCUMENT,
        Problem.REGISTRATION_LAPSED,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED
    })
    ResponseEntity<DocumentAnswer> link(@PathVariable String volunteerId, @Valid @RequestBody DocumentRequest request) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        IdentityDocument document = IdentityDocument.of(
                request.documentKind(),
                request.documentNumber(),
                request.issuingState(),
                CivilTime.dateOf(clock.instant()));
        DocumentLink link = commands.send(desk.sealed(volunteer, document), caller.envelope());
        return created.changed(new DocumentAnswer(volunteer, link.mergeCaseId()));
    }

    @PostMapping("/confirmation")
    @OpenToPublic
    @Operation(
            summary = "Confirm or contest a registration by the one-time code",
            description =
                    "For whom somebody else registered: the code is all that is needed, and it counts once. A wrong"
                            + " code and a number that nobody has are answered alike.")
    @Refuses({
        Problem.CONFIRMATION_CODE_WRONG,
        Problem.REGISTRATION_ALREADY_CONFIRMED,
        Problem.REGISTRATION_LAPSED,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED
    })
    ResponseEntity<RegistrationAnswer> confirm(
            @PathVariable String volunteerId, @Valid @RequestBody ConfirmationRequest request) {
        try {
            VolunteerId volunteer = VolunteerId.of(volunteerId);
            Envelope person = Envelope.volunteer(volunteer.value(), volunteer.value());
            if (request.agreed()) {
                commands.send(new ConfirmRegistration(volunteer, request.code()), person);
            } else {
                commands.send(new ContestRegistration(volunteer, request.code(), null), person);
            }
            return created.changed(new RegistrationAnswer(volunteer));
        } catch (Refusal refusal) {
            // who guesses numbers does not learn which of them are somebody's
            throw refusal.problem() == Problem.UNKNOWN_VOLUNTEER
                    ? new Refusal(Problem.CONFIRMATION_CODE_WRONG)
                    : refusal;
        }
    }

    @PostMapping("/confirmation-code")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Send the one-time code again",
            description = "To the phone of whom somebody else registered; nobody else learns it.")
    @Refuses({
        Problem.UNKNOWN_VOLUNTEER,
        Problem.REGISTRATION_ALREADY_CONFIRMED,
        Problem.REGISTRATION_LAPSED,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED
    })
    ResponseEntity<RegistrationAnswer> sendCode(@PathVariable String volunteerId) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        commands.send(new RequestConfirmationCode(volunteer), caller.envelope());
        return ResponseEntity.accepted().body(new RegistrationAnswer(volunteer));
    }

    @PostMapping("/approval")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Approve a registration (审核)",
            description = "Of somebody who registered themselves: from then on it earns, is insured and is counted.")
    @Refuses({
        Problem.UNKNOWN_VOLUNTEER,
        Problem.REGISTRATION_UNCONFIRMED,
        Problem.VOLUNTEER_BANNED,
        Problem.REGISTRATION_LAPSED,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED
    })
    ResponseEntity<RegistrationAnswer> approve(@PathVariable String volunteerId) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        commands.send(new ApproveRegistration(volunteer), caller.envelope());
        return created.changed(new RegistrationAnswer(volunteer));
    }

    @PostMapping("/ban")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Ban a volunteer",
            description =
                    "From now on nothing is certified for them and they are not insured; what they served stays. Not"
                            + " even erasure brings them back: nobody registers with their documents.")
    @Refuses({
        Problem.UNKNOWN_VOLUNTEER,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.REGISTRATION_LAPSED,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED
    })
    ResponseEntity<RegistrationAnswer> ban(@PathVariable String volunteerId, @Valid @RequestBody BanRequest request) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        commands.send(new BanVolunteer(volunteer, Text.of(request.basis().strip())), caller.envelope());
        return created.changed(new RegistrationAnswer(volunteer));
    }

    @PostMapping("/ban/lifting")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(summary = "Lift a ban", description = "From now on they serve and are insured again.")
    @Refuses(Problem.UNKNOWN_VOLUNTEER)
    ResponseEntity<RegistrationAnswer> liftBan(
            @PathVariable String volunteerId, @Valid @RequestBody BanRequest request) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        commands.send(new LiftBan(volunteer, Text.of(request.basis().strip())), caller.envelope());
        return created.changed(new RegistrationAnswer(volunteer));
    }

    @PostMapping("/contest")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER},
            andOneself = true)
    @Operation(
            summary = "Contest a registration",
            description =
                    "The person says that they did not agree to it: it is void, and what it said of them is erased."
                            + " The document can be registered anew. Refused while goods wait to be collected,"
                            + " and where the number is one of several of the person.")
    @Refuses({
        Problem.UNKNOWN_VOLUNTEER,
        Problem.ERASURE_OBSTRUCTED,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED,
        Problem.MERGE_CHAINED
    })
    ResponseEntity<RegistrationAnswer> contest(
            @PathVariable String volunteerId, @Valid @RequestBody ContestRequest request) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        caller.requireOwn(volunteer.value());
        commands.send(
                new ContestRegistration(volunteer, null, desk.sealedWords(volunteer, request.reason())),
                caller.envelope());
        return created.changed(new RegistrationAnswer(volunteer));
    }
}
