package org.redvest.query.honour.certificate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.honour.certificate.CertificateNumber;
import org.redvest.api.honour.certificate.CertificateStatus;
import org.redvest.api.honour.certificate.query.CertificateVerification;
import org.redvest.api.honour.certificate.query.CertificateView;
import org.redvest.api.honour.certificate.query.Certificates;
import org.redvest.api.honour.certificate.query.FindCertificate;
import org.redvest.api.honour.certificate.query.FindCertificates;
import org.redvest.api.honour.certificate.query.VerifiedCertificate;
import org.redvest.api.honour.certificate.query.VerifyCertificate;
import org.redvest.api.id.CertificateId;
import org.redvest.api.id.VolunteerId;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.OpenToPublic;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.redvest.query.platform.asking.Readers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Certificates")
class CertificatesController {

    private final Queries queries;
    private final Readers readers;
    private final Guesses guesses;
    private final Caller caller;

    CertificatesController(Queries queries, Readers readers, Guesses guesses, Caller caller) {
        this.queries = queries;
        this.readers = readers;
        this.guesses = guesses;
        this.caller = caller;
    }

    @GetMapping("/certificates/{certificateId}")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER, Role.AUDITOR},
            andOneself = true)
    @Operation(
            summary = "What a certificate says, and whether that still holds",
            description =
                    "SHA-256 of content as canonical JSON (RFC 8785) is contentHash. The name in clear is on the document and in the"
                            + " credential alone.")
    @Refuses({Problem.AUTHORITY_MISSING, Problem.UNKNOWN_CERTIFICATE})
    CertificateView certificate(@PathVariable String certificateId) {
        CertificateId certificate = CertificateId.of(certificateId);
        VolunteerId holder = caller.onlyOneself().map(VolunteerId::stored).orElse(null);
        CertificateView view = queries.ask(new FindCertificate(certificate, holder));
        if (holder == null) {
            readers.require(view.content().volunteerId());
        }
        return view;
    }

    @GetMapping("/volunteers/{volunteerId}/certificates")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER, Role.AUDITOR},
            andOneself = true)
    @Operation(
            summary = "A volunteer's certificates",
            description = "The newest first, under all numbers of the person, each with how it stands.")
    @Refuses({Problem.AUTHORITY_MISSING, Problem.UNKNOWN_VOLUNTEER})
    Certificates ofVolunteer(
            @PathVariable String volunteerId,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        readers.require(volunteer);
        return queries.ask(new FindCertificates(volunteer, cursor, limit));
    }

    @GetMapping("/certificates/{number}/verification")
    @OpenToPublic
    @Operation(
            summary = "Does a certificate of this number exist, and does what it says still hold?",
            description =
                    "VALID, AMENDED, REVOKED or UNKNOWN, always in the same form; what is amended or revoked stays so. With the content"
                            + " hash that is printed on a paper, whether it is the paper of that number. An address that asks for many"
                            + " numbers that there are not has to wait. Reckoned once a second at most for each number.")
    @Refuses({Problem.CERTIFICATE_HASH_DIFFERS, Problem.TOO_MANY_GUESSES})
    CertificateVerification verification(
            @Parameter(example = "7QK2-M0XZ-4TDN-93H7") @PathVariable @Size(max = 40) String number,
            @Parameter(description = "SHA-256 of the content, 64 hexadecimal digits")
                    @RequestParam(required = false)
                    @Size(max = 100) @Nullable String hash,
            @Parameter(hidden = true) @RequestHeader(name = LogPositions.HEADER, required = false) @Nullable Long least,
            HttpServletRequest request) {
        String address = request.getRemoteAddr();
        guesses.require(address);
        Optional<CertificateNumber> read = CertificateNumber.read(number);
        if (read.isEmpty()) {
            return CertificateVerification.unknown(number);
        }
        VerifiedCertificate verified = queries.ask(new VerifyCertificate(read.get(), least));
        if (verified.verification().status() == CertificateStatus.UNKNOWN) {
            guesses.count(address);
        } else if (hash != null && !hash.strip().equalsIgnoreCase(verified.contentHash())) {
            throw new Refusal(Problem.CERTIFICATE_HASH_DIFFERS);
        }
        return verified.verification();
    }
}
