package org.redvest.command.cover.enquiry;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.cover.enquiry.command.EnquireEligibility;
import org.redvest.api.id.EnquiryId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.DocumentKind;
import org.redvest.api.person.volunteer.IdentityDocument;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
import org.redvest.command.platform.RequestIds;
import org.redvest.command.vault.KeyRing;
import org.redvest.platform.messaging.LogBeginning;
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
@RequestMapping(path = "/api/v1/insurance/enquiries", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Insurance")
class EnquiryController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final KeyRing keys;
    private final RequestIds ids;
    private final Volunteers volunteers;
    private final LogBeginning beginning;
    private final Clock clock;

    EnquiryController(
            Commands commands,
            Created created,
            Caller caller,
            KeyRing keys,
            RequestIds ids,
            Volunteers volunteers,
            LogBeginning beginning,
            Clock clock) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.keys = keys;
        this.ids = ids;
        this.volunteers = volunteers;
        this.beginning = beginning;
        this.clock = clock;
    }

    record EnquiryRequest(
            @Schema(description = "the volunteer's number; or name a document", nullable = true)
            @Size(max = 60) @Nullable String volunteerId,

            @Schema(description = "kind of the document with which they registered", nullable = true) @Nullable DocumentKind documentKind,

            @Schema(description = "its number", example = "350203198506150022", nullable = true)
            @Size(max = 40) @Nullable String documentNumber,

            @Schema(description = "state that issued a passport, by ISO 3166-1", example = "DEU", nullable = true)
            @Size(max = 3) @Nullable String issuingState,

            @Schema(
                    description = "the instant in question; that of knownAt without it",
                    example = "2026-07-01T09:00:00+08:00",
                    nullable = true)
            @Nullable Instant at,

            @Schema(description = "as known at this instant, no earlier than that; now without it", nullable = true)
            @Nullable Instant knownAt,

            @Schema(
                    description =
                            "when you or the organisation learnt of what happened, no earlier than that; at once without it",
                    example = "2026-07-01T11:00:00+08:00",
                    nullable = true)
            @Nullable Instant learnedAt,

            @Schema(description = "what for; the volunteer can read it", example = "意外险理赔核查") @NotBlank @Size(max = 200) String purpose,

            @Schema(
                    description = "your number of the claim, where there is one",
                    example = "C-2026-0117",
                    nullable = true)
            @Size(max = 100) @Nullable String claimNumber) {

        @Override
        public String toString() {
            return "EnquiryRequest[…]";
        }
    }

    record EnquiryCreated(EnquiryId enquiryId, VolunteerId volunteerId) {}

    @PostMapping
    @AllowedTo(Role.INSURER)
    @Operation(
            summary = "Enquire whether somebody was insured (保险查询)",
            description =
                    "By their number or a document that they registered with. That the insurer asks, and what for, is an event of"
                            + " the volunteer's history, written before the answer, which stands at the address in Location from"
                            + " then on. A document stands in the body, because addresses are written into logs.")
    @Refuses({
        Problem.INSURER_NOT_NAMED,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.DOCUMENT_REQUIRED,
        Problem.DOCUMENT_LENGTH,
        Problem.DOCUMENT_CHARACTERS,
        Problem.DOCUMENT_PREFIX,
        Problem.DOCUMENT_CHECK_DIGIT,
        Problem.DOCUMENT_BIRTH_DATE,
        Problem.DOCUMENT_ISSUER_INVALID,
        Problem.INSTANT_IN_FUTURE,
        Problem.KNOWN_BEFORE_LOG,
        Problem.KNOWN_BEFORE_VALID,
        Problem.LEARNED_BEFORE_ACCIDENT
    })
    ResponseEntity<EnquiryCreated> enquire(@Valid @RequestBody EnquiryRequest request) {
        Text insurer = caller.insurer().map(Text::of).orElseThrow(() -> new Refusal(Problem.INSURER_NOT_NAMED));
        if (request.knownAt() != null) {
            beginning.requireNotBefore(request.knownAt());
        }
        VolunteerId volunteer = volunteer(request);
        EnquiryId enquiry = enquiryId(volunteer, request);
        String claim = request.claimNumber();
        commands.send(
                new EnquireEligibility(
                        enquiry,
                        volunteer,
                        insurer,
                        request.at(),
                        request.knownAt(),
                        request.learnedAt(),
                        Text.of(request.purpose().strip()),
                        claim == null || claim.isBlank() ? null : Text.of(claim.strip())),
                caller.envelope());
        return created.at("/api/v1/insurance/enquiries/" + enquiry, new EnquiryCreated(enquiry, volunteer));
    }

    /** A request follows from its Idempotency-Key alone: used for something else again, the key makes another enquiry. */
    private EnquiryId enquiryId(VolunteerId volunteer, EnquiryRequest request) {
        return EnquiryId.from(keys.uuid(
                "insurance-enquiry",
                "%s|%s|%s|%s".formatted(ids.ofThisRequest(), volunteer, request.at(), request.purpose())));
    }

    private VolunteerId volunteer(EnquiryRequest request) {
        if (request.volunteerId() != null) {
            return VolunteerId.of(request.volunteerId());
        }
        if (request.documentKind() == null || request.documentNumber() == null) {
            throw new Refusal(Problem.DOCUMENT_REQUIRED);
        }
        IdentityDocument document = IdentityDocument.of(
                request.documentKind(),
                request.documentNumber(),
                request.issuingState(),
                CivilTime.dateOf(clock.instant()));
        // whose a document was is told of nobody who was erased
        return volunteers
                .with(document)
                .filter(number -> !volunteers.of(number).erased())
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_VOLUNTEER));
    }
}
