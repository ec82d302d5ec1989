package org.redvest.command.person.consent;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.consent.command.GiveConsent;
import org.redvest.api.person.consent.command.GiveGuardianConsent;
import org.redvest.api.person.consent.command.WithdrawConsent;
import org.redvest.api.person.consent.command.WithdrawGuardianConsent;
import org.redvest.api.person.volunteer.ConsentEvidence;
import org.redvest.api.person.volunteer.ConsentForm;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.command.person.registration.EvidenceRequest;
import org.redvest.command.person.registration.GuardianRequest;
import org.redvest.command.person.registration.RegistrationDesk;
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

/** What a volunteer agrees to beyond the record itself, and a minor's guardian to at all. */
@RestController
@RequestMapping(path = "/api/v1/volunteers/{volunteerId}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Consents")
class ConsentController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final RegistrationDesk desk;
    private final Clock clock;

    ConsentController(Commands commands, Created created, Caller caller, RegistrationDesk desk, Clock clock) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.desk = desk;
        this.clock = clock;
    }

    record ConsentRequest(
            @Schema(example = "INSURER") @NotNull ConsentPurpose purpose,

            @Schema(description = "not needed of who agrees for themselves", nullable = true) @Valid @Nullable EvidenceRequest evidence) {}

    record WithdrawalRequest(
            @Schema(example = "PUBLICATION") @NotNull ConsentPurpose purpose) {}

    record ConsentAnswer(VolunteerId volunteerId) {}

    @PostMapping("/consents")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(
            summary = "Agree to a use of one's data",
            description =
                    "PUBLICATION: the masked name in the public disclosure; INSURER: insurers learn of the person;"
                            + " EXCHANGE: records go to other volunteering systems. Each by itself, from now on.")
    @Refuses({
        Problem.UNKNOWN_VOLUNTEER,
        Problem.CONSENT_EVIDENCE_INCOMPLETE,
        Problem.REGISTRATION_LAPSED,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED
    })
    ResponseEntity<ConsentAnswer> consent(
            @PathVariable String volunteerId, @Valid @RequestBody ConsentRequest request) {
        VolunteerId volunteer = own(volunteerId);
        commands.send(new GiveConsent(volunteer, request.purpose(), evidence(request.evidence())), caller.envelope());
        return created.changed(new ConsentAnswer(volunteer));
    }

    private ConsentEvidence evidence(@Nullable EvidenceRequest given) {
        LocalDate today = CivilTime.dateOf(clock.instant());
        if (caller.mayOnlyForThemselves()) {
            return new ConsentEvidence(ConsentForm.ONLINE, today, null);
        }
        if (given == null) {
            throw new Refusal(Problem.CONSENT_EVIDENCE_INCOMPLETE);
        }
        return given.checked(today);
    }

    @PostMapping("/consents/withdrawal")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(
            summary = "No longer agree to a use of one's data",
            description = "From now on; what was done before stays lawful (PIPL Art. 15).")
    @Refuses({Problem.UNKNOWN_VOLUNTEER, Problem.REGISTRATION_LAPSED, Problem.VOLUNTEER_ERASED, Problem.VOLUNTEER_MERGED
    })
    ResponseEntity<ConsentAnswer> withdraw(
            @PathVariable String volunteerId, @Valid @RequestBody WithdrawalRequest request) {
        VolunteerId volunteer = own(volunteerId);
        commands.send(new WithdrawConsent(volunteer, request.purpose()), caller.envelope());
        return created.changed(new ConsentAnswer(volunteer));
    }

    @PostMapping("/guardian-consents")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Record a guardian's consent",
            description = "For whom is under 18: what they serve from that day on can be certified.")
    @Refuses({
        Problem.UNKNOWN_VOLUNTEER,
        Problem.GUARDIAN_INCOMPLETE,
        Problem.NAME_INVALID,
        Problem.DOCUMENT_LENGTH,
        Problem.DOCUMENT_CHARACTERS,
        Problem.DOCUMENT_PREFIX,
        Problem.DOCUMENT_CHECK_DIGIT,
        Problem.DOCUMENT_BIRTH_DATE,
        Problem.REGISTRATION_LAPSED,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED
    })
    ResponseEntity<ConsentAnswer> guardianConsents(
            @PathVariable String volunteerId, @Valid @RequestBody GuardianRequest request) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        commands.send(
                new GiveGuardianConsent(
                        volunteer, desk.sealed(volunteer, request.checked(CivilTime.dateOf(clock.instant())))),
                caller.envelope());
        return created.changed(new ConsentAnswer(volunteer));
    }

    @PostMapping("/guardian-consents/withdrawal")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Record that a guardian no longer consents",
            description = "What was served stays; what the minor serves from now on is not certified.")
    @Refuses({Problem.UNKNOWN_VOLUNTEER, Problem.REGISTRATION_LAPSED, Problem.VOLUNTEER_ERASED, Problem.VOLUNTEER_MERGED
    })
    ResponseEntity<ConsentAnswer> guardianWithdraws(@PathVariable String volunteerId) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        commands.send(new WithdrawGuardianConsent(volunteer), caller.envelope());
        return created.changed(new ConsentAnswer(volunteer));
    }

    private VolunteerId own(String volunteerId) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        caller.requireOwn(volunteer.value());
        return volunteer;
    }
}
