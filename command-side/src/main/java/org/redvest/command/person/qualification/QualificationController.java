package org.redvest.command.person.qualification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Sealed;
import org.redvest.api.Text;
import org.redvest.api.id.QualificationId;
import org.redvest.api.id.QualificationsId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.qualification.command.RecordQualification;
import org.redvest.api.person.qualification.command.WithdrawQualification;
import org.redvest.city.QualificationNames;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
import org.redvest.command.platform.Recorder;
import org.redvest.command.platform.RequestIds;
import org.redvest.command.vault.PersonalDataVault;
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
@RequestMapping(path = "/api/v1/volunteers/{volunteerId}/qualifications", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Qualifications")
class QualificationController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;
    private final QualificationNames names;
    private final Volunteers volunteers;
    private final PersonalDataVault vault;

    QualificationController(
            Commands commands,
            Created created,
            Caller caller,
            RequestIds ids,
            QualificationNames names,
            Volunteers volunteers,
            PersonalDataVault vault) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
        this.names = names;
        this.volunteers = volunteers;
        this.vault = vault;
    }

    record RecordQualificationRequest(
            @Schema(description = "as the city's list of qualifications has it", example = "红十字救护员")
            @NotBlank @Size(max = 100) String title,

            @Schema(description = "who issued the certificate", example = "厦门市红十字会") @NotBlank @Size(max = 100) String issuer,

            @Schema(description = "of the certificate", example = "3502-2026-00123") @NotBlank @Size(max = 100) String number,

            @Schema(description = "first day on which it holds", example = "2026-03-07") @NotNull LocalDate from,

            @Schema(
                    description = "last day on which it holds; without one it has no end",
                    example = "2029-03-06",
                    nullable = true)
            @Nullable LocalDate until,

            @Schema(
                    description = "SHA-256 of the scanned certificate, hexadecimal",
                    example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String evidenceSha256) {}

    record WithdrawQualificationRequest(
            @Schema(description = "why it no longer counts", example = "证书已被发证单位撤销") @NotBlank @Size(max = 200) String reason) {}

    record QualificationAnswer(QualificationId qualificationId) {}

    @PostMapping
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Record a qualification (资质)",
            description =
                    "As a certificate shows it. Where a service needs one, it has to hold on the day of the service."
                            + " The certificate's number is sealed: it is shown where personal data are read in clear.")
    @Refuses({
        Problem.UNKNOWN_VOLUNTEER,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.REGISTRATION_LAPSED,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED,
        Problem.SELF_RECORDING,
        Problem.UNKNOWN_QUALIFICATION,
        Problem.PERIOD_REVERSED
    })
    ResponseEntity<QualificationAnswer> recordQualification(
            @PathVariable String volunteerId, @Valid @RequestBody RecordQualificationRequest request) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        QualificationId qualification = QualificationId.from(ids.ofThisRequest());
        commands.send(
                new RecordQualification(
                        QualificationsId.of(volunteer),
                        volunteer,
                        qualification,
                        Recorder.of(caller),
                        Text.of(names.require(request.title().strip())),
                        Text.of(request.issuer().strip()),
                        sealed(volunteer, Text.of(request.number().strip())),
                        request.from(),
                        request.until(),
                        Text.of(request.evidenceSha256())),
                caller.envelope());
        return created.at(
                "/api/v1/volunteers/" + volunteer + "/qualifications", new QualificationAnswer(qualification));
    }

    @PostMapping("/{qualificationId}/withdrawal")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "No longer count a qualification",
            description =
                    "For any day: it was revoked, or never was. What was decided on it before stands. The volunteer's"
                            + " number is the one under which it was recorded, also where that is merged into another by now.")
    @Refuses({
        Problem.UNKNOWN_VOLUNTEER,
        Problem.UNKNOWN_QUALIFICATION_RECORD,
        Problem.VOLUNTEER_ERASED,
        Problem.SELF_RECORDING
    })
    ResponseEntity<QualificationAnswer> withdrawQualification(
            @PathVariable String volunteerId,
            @PathVariable String qualificationId,
            @Valid @RequestBody WithdrawQualificationRequest request) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        QualificationId qualification = QualificationId.of(qualificationId);
        commands.send(
                new WithdrawQualification(
                        QualificationsId.of(volunteer),
                        volunteer,
                        qualification,
                        Recorder.of(caller),
                        Text.of(request.reason().strip())),
                caller.envelope());
        return created.changed(new QualificationAnswer(qualification));
    }

    private Sealed sealed(VolunteerId volunteer, Text number) {
        volunteers.of(volunteer).requireRegistered();
        return vault.existingKeyOf(volunteer)
                .orElseThrow(() -> new Refusal(Problem.VOLUNTEER_ERASED))
                .seal("number", number.value());
    }
}
