package org.redvest.command.honour.certificate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.honour.certificate.CertificateLanguage;
import org.redvest.api.honour.certificate.CertificateNumber;
import org.redvest.api.honour.certificate.command.IssueCertificate;
import org.redvest.api.honour.certificate.command.IssuedCertificate;
import org.redvest.api.honour.certificate.command.RevokeCertificate;
import org.redvest.api.honour.certificate.event.CertificateIssued;
import org.redvest.api.id.CertificateId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.person.registration.EvidenceRequest;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
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
@RequestMapping(path = "/api/v1/certificates", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Certificates")
class CertificateController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;
    private final Issuers issuers;
    private final Certificates certificates;
    private final CertificateDocument document;
    private final PersonalDataVault vault;
    private final Clock clock;

    CertificateController(
            Commands commands,
            Created created,
            Caller caller,
            RequestIds ids,
            Issuers issuers,
            Certificates certificates,
            CertificateDocument document,
            PersonalDataVault vault,
            Clock clock) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
        this.issuers = issuers;
        this.certificates = certificates;
        this.document = document;
        this.vault = vault;
        this.clock = clock;
    }

    record IssueCertificateRequest(
            @Schema(description = "whose services", example = "vol-019a9e00-0000-7000-8000-000000000001")
            @NotBlank @Size(max = 60) String volunteerId,

            @Schema(description = "first civil day, Asia/Shanghai", example = "2026-01-01") @NotNull LocalDate from,

            @Schema(description = "last civil day, today at the latest", example = "2026-06-30") @NotNull LocalDate to,

            @Schema(
                    description = "whose records alone; an organisation's manager has to name it",
                    nullable = true,
                    example = "11350200MJB007228F")
            @Nullable @Size(max = 60) String organisationId,

            @Schema(description = "what for, as it is printed", example = "入党材料") @NotBlank @Size(max = 100) String purpose,

            @Schema(description = "CHINESE where not given", nullable = true, example = "CHINESE") @Nullable CertificateLanguage language,

            @Schema(description = "not needed of who asks for their own", nullable = true) @Valid @Nullable EvidenceRequest consent) {}

    /**
     * What was issued.
     *
     * @param certificateId under which it is found
     * @param number written on it
     * @param contentHash of what it says
     * @param replacedCharacters how many characters its typeface lacks: 〓 stands there on paper, and the credential has them
     */
    record CertificateCreated(
            CertificateId certificateId, CertificateNumber number, String contentHash, int replacedCharacters) {}

    record RevokeCertificateRequest(
            @Schema(description = "why, in words", example = "活动未实际开展") @NotBlank @Size(max = 200) String reason) {}

    record CertificateAnswer(CertificateId certificateId) {}

    @PostMapping
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(
            summary = "Certify what somebody served (志愿服务证明)",
            description =
                    "Volunteers do so for themselves, free and at once; for somebody else, with their consent. It holds the final"
                            + " records of the period, under all numbers of the person, as the log knows them at this moment.")
    @Refuses({
        Problem.AUTHORITY_MISSING,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.REGISTRATION_LAPSED,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED,
        Problem.PERIOD_REVERSED,
        Problem.CERTIFICATE_PERIOD_NOT_OVER,
        Problem.CERTIFICATE_CONSENT_REQUIRED,
        Problem.CONSENT_EVIDENCE_INCOMPLETE,
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID,
        Problem.UNKNOWN_ORGANISATION,
        Problem.ORGANISATION_DISSOLVED,
        Problem.CERTIFICATE_NOTHING_TO_CERTIFY,
        Problem.CERTIFICATE_TOO_MANY
    })
    ResponseEntity<CertificateCreated> issue(@Valid @RequestBody IssueCertificateRequest request) {
        CertificateId certificate = CertificateId.from(ids.ofThisRequest());
        VolunteerId volunteer = VolunteerId.of(request.volunteerId());
        caller.requireOwn(volunteer.value());
        OrganisationId organisation =
                request.organisationId() == null ? null : OrganisationId.of(request.organisationId());
        boolean oneself = caller.mayOnlyForThemselves();
        if (!oneself) {
            issuers.require(organisation);
        }
        IssuedCertificate issued = commands.send(
                new IssueCertificate(
                        certificate,
                        volunteer,
                        request.from(),
                        request.to(),
                        organisation,
                        Text.of(request.purpose().strip()),
                        Objects.requireNonNullElse(request.language(), CertificateLanguage.CHINESE),
                        oneself || request.consent() == null
                                ? null
                                : request.consent().checked(CivilTime.dateOf(clock.instant()))),
                caller.envelope());
        return created.at(
                "/api/v1/certificates/" + certificate,
                new CertificateCreated(certificate, issued.number(), issued.contentHash(), replaced(certificate)));
    }

    private int replaced(CertificateId id) {
        CertificateIssued issued = certificates.require(id);
        return vault.open(issued.volunteerId(), "name", issued.name())
                .map(name -> document.lacking(issued, name))
                .orElse(0);
    }

    @PostMapping("/{certificateId}/revocation")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Take a certificate back, for good",
            description =
                    "Whoever verifies it is told REVOKED from now on. A manager does so for what their organisation certified.")
    @Refuses({Problem.AUTHORITY_MISSING, Problem.UNKNOWN_CERTIFICATE})
    ResponseEntity<CertificateAnswer> revoke(
            @PathVariable String certificateId, @Valid @RequestBody RevokeCertificateRequest request) {
        CertificateId certificate = CertificateId.of(certificateId);
        issuers.require(certificates.require(certificate).organisationId());
        commands.send(
                new RevokeCertificate(certificate, Text.of(request.reason().strip())), caller.envelope());
        return created.changed(new CertificateAnswer(certificate));
    }
}
