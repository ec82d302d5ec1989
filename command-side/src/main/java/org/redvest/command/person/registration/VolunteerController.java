package org.redvest.command.person.registration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.api.person.volunteer.DocumentKind;
import org.redvest.api.person.volunteer.GivenConsent;
import org.redvest.city.Divisions;
import org.redvest.city.ServiceCategories;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
import org.redvest.command.platform.RequestIds;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Refuses;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/volunteers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Volunteers")
class VolunteerController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;
    private final RegistrationDesk desk;
    private final Divisions divisions;
    private final ServiceCategories categories;
    private final Clock clock;

    VolunteerController(
            Commands commands,
            Created created,
            Caller caller,
            RequestIds ids,
            RegistrationDesk desk,
            Divisions divisions,
            ServiceCategories categories,
            Clock clock) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
        this.desk = desk;
        this.divisions = divisions;
        this.categories = categories;
        this.clock = clock;
    }

    record RegisterVolunteerRequest(
            @Schema(example = "沈奕瑄") @NotBlank @Size(max = 50) String name,

            @Schema(example = "CITIZEN_ID") @NotNull DocumentKind documentKind,

            @Schema(example = "350203199001010018") @NotBlank @Size(max = 40) String documentNumber,

            @Schema(description = "ISO 3166-1 alpha-3, for passports", nullable = true) @Size(max = 3) @Nullable String issuingState,

            @Schema(description = "needed where the document does not say it", example = "1990-01-01") @Nullable LocalDate birthDate,

            @Schema(example = "MALE") Registration.@Nullable Sex sex,

            @Schema(example = "13100009680") @Size(max = 30) @Nullable String phone,

            @Schema(description = "division code of the residence", example = "350203001001") @NotBlank @Size(max = 12) String residence,

            @Schema(example = "[\"急救\"]") @Size(max = 50) @Nullable List<@NotBlank @Size(max = 50) String> skills,

            @Schema(example = "[\"洁净家园\"]") @Size(max = 50) @Nullable List<@NotBlank @Size(max = 50) String> categories,

            @Schema(description = "of whom is under 18", nullable = true) @Valid @Nullable GuardianRequest guardian,

            @Schema(
                    description = "what shows that the person agrees; without it they are asked by a code",
                    nullable = true)
            @Valid @Nullable EvidenceRequest consent,

            @Schema(
                    description = "what they agree to beyond the registration",
                    example = "[\"PUBLICATION\", \"INSURER\"]")
            @Nullable List<@NotNull ConsentPurpose> purposes) {

        Registration toRegistration(boolean byOneself, Divisions divisions, ServiceCategories known, LocalDate today) {
            List<String> wanted = categories == null ? List.of() : categories;
            wanted.forEach(known::require);
            return new Registration(
                    new Registration.Given(
                            name,
                            documentKind,
                            documentNumber,
                            issuingState,
                            birthDate,
                            sex,
                            phone,
                            divisions.require(residence).code(),
                            skills == null ? List.of() : skills,
                            wanted,
                            guardian == null ? null : guardian.name(),
                            guardian == null ? null : guardian.documentNumber(),
                            guardian == null ? null : guardian.consentedOn(),
                            new GivenConsent(
                                    byOneself,
                                    consent == null ? null : consent.checked(today),
                                    purposes == null
                                            ? List.of()
                                            : purposes.stream().distinct().toList())),
                    today);
        }

        @Override
        public String toString() {
            return "RegisterVolunteerRequest[…]";
        }
    }

    record VolunteerCreated(VolunteerId volunteerId) {}

    @PostMapping
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(
            summary = "Register a volunteer in real name",
            description = "One living person is one volunteer. Personal data are sealed with a key of the person's own"
                    + " before they are written anywhere. Who registers themselves is approved afterwards; who is"
                    + " registered by others agrees on paper, or by the code that is sent to their phone. Until then the"
                    + " registration earns nothing, is not insured and not counted.")
    @Refuses({
        Problem.DOCUMENT_LENGTH,
        Problem.DOCUMENT_CHARACTERS,
        Problem.DOCUMENT_PREFIX,
        Problem.DOCUMENT_CHECK_DIGIT,
        Problem.DOCUMENT_BIRTH_DATE,
        Problem.DOCUMENT_ISSUER_INVALID,
        Problem.NAME_INVALID,
        Problem.PHONE_INVALID,
        Problem.BIRTH_DATE_INVALID,
        Problem.BIRTH_DATE_REQUIRED,
        Problem.BIRTH_DATE_CONTRADICTS_DOCUMENT,
        Problem.GUARDIAN_INCOMPLETE,
        Problem.GUARDIAN_CONSENT_REQUIRED,
        Problem.CONSENT_EVIDENCE_INCOMPLETE,
        Problem.PHONE_REQUIRED,
        Problem.UNKNOWN_DIVISION,
        Problem.UNKNOWN_CATEGORY,
        Problem.IDENTITY_ALREADY_CLAIMED,
        Problem.VOLUNTEER_ALREADY_REGISTERED,
        Problem.VOLUNTEER_ERASED
    })
    ResponseEntity<VolunteerCreated> register(@Valid @RequestBody RegisterVolunteerRequest request) {
        // who registers themselves gets the number that their account has, where it has one
        VolunteerId volunteer = (caller.mayOnlyForThemselves() ? caller.volunteer() : Optional.<String>empty())
                .map(VolunteerId::of)
                .orElseGet(() -> VolunteerId.from(ids.ofThisRequest()));
        Registration registration = request.toRegistration(
                caller.mayOnlyForThemselves(), divisions, categories, CivilTime.dateOf(clock.instant()));
        desk.register(
                volunteer,
                registration,
                command -> commands.send(command, caller.envelopeOfRegistration(volunteer.value())));
        return created.at("/api/v1/volunteers/" + volunteer, new VolunteerCreated(volunteer));
    }
}
