package org.redvest.command.honour.certificate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.honour.certificate.CertificateForm;
import org.redvest.api.honour.certificate.command.ReadCertificate;
import org.redvest.api.honour.certificate.event.CertificateIssued;
import org.redvest.api.id.CertificateId;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.Commands;
import org.redvest.command.vault.PersonalDataVault;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Refuses;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Certificates as they are handed out, with the holder's name in clear: by the side that has the key of it. */
@RestController
@RequestMapping("/api/v1/certificates/{certificateId}")
@Tag(name = "Certificates")
class CertificateDocumentController {

    private final Certificates certificates;
    private final CertificateDocument document;
    private final Credentials credentials;
    private final StatusLists lists;
    private final Issuers issuers;
    private final Volunteers volunteers;
    private final Commands commands;
    private final PersonalDataVault vault;
    private final Caller caller;

    CertificateDocumentController(
            Certificates certificates,
            CertificateDocument document,
            Credentials credentials,
            StatusLists lists,
            Issuers issuers,
            Volunteers volunteers,
            Commands commands,
            PersonalDataVault vault,
            Caller caller) {
        this.certificates = certificates;
        this.document = document;
        this.credentials = credentials;
        this.lists = lists;
        this.issuers = issuers;
        this.volunteers = volunteers;
        this.commands = commands;
        this.vault = vault;
        this.caller = caller;
    }

    @GetMapping(path = "/document", produces = MediaType.APPLICATION_PDF_VALUE)
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(
            summary = "A certificate to print, as PDF/A",
            description =
                    "A4, with the code by which it is verified and room for a seal. That somebody else than the holder opened it is an"
                            + " event of the holder's history, written before the answer.")
    @Refuses({
        Problem.AUTHORITY_MISSING,
        Problem.UNKNOWN_CERTIFICATE,
        Problem.CERTIFICATE_REVOKED,
        Problem.VOLUNTEER_ERASED
    })
    ResponseEntity<byte[]> document(@PathVariable String certificateId) {
        CertificateIssued issued = opened(certificateId, CertificateForm.DOCUMENT);
        return file(MediaType.APPLICATION_PDF, issued.number() + ".pdf", document.of(issued, nameOn(issued)));
    }

    @GetMapping(path = "/credential", produces = Credentials.MEDIA_TYPE)
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(
            summary = "A certificate as a verifiable credential (W3C VC 2.0, Open Badges 3.0)",
            description =
                    "A JWT signed with EdDSA; the key is at /.well-known/did.json, whether it still holds at the addresses in its"
                            + " credentialStatus. Openings by others than the holder are recorded as those of the document.")
    @Refuses({
        Problem.AUTHORITY_MISSING,
        Problem.UNKNOWN_CERTIFICATE,
        Problem.CERTIFICATE_REVOKED,
        Problem.VOLUNTEER_ERASED,
        Problem.NOT_YET
    })
    ResponseEntity<String> credential(@PathVariable String certificateId) {
        CertificateId certificate = CertificateId.of(certificateId);
        CertificateIssued issued = opened(certificateId, CertificateForm.CREDENTIAL);
        return file(
                MediaType.valueOf(Credentials.MEDIA_TYPE),
                issued.number() + ".jwt",
                credentials.of(issued, nameOn(issued), lists.positionOf(certificate)));
    }

    /** Of a certificate that somebody may open, which is recorded where it is not their own. */
    private CertificateIssued opened(String certificateId, CertificateForm form) {
        CertificateId certificate = CertificateId.of(certificateId);
        CertificateIssued issued = certificates.require(certificate);
        if (caller.mayOnlyForThemselves()) {
            if (!isOwn(issued)) {
                throw new Refusal(Problem.UNKNOWN_CERTIFICATE);
            }
            certificates.requireNotRevoked(certificate);
        } else {
            issuers.require(issued.organisationId());
            commands.send(new ReadCertificate(certificate, form), caller.envelope());
        }
        return issued;
    }

    /** Whatever number of the holder's is the caller's. */
    private boolean isOwn(CertificateIssued issued) {
        return caller.onlyOneself()
                .map(VolunteerId::stored)
                .filter(volunteers.personOf(issued.volunteerId())::contains)
                .isPresent();
    }

    private String nameOn(CertificateIssued issued) {
        return vault.open(issued.volunteerId(), "name", issued.name())
                .orElseThrow(() -> new Refusal(Problem.VOLUNTEER_ERASED));
    }

    private static <T> ResponseEntity<T> file(MediaType type, String name, T content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
