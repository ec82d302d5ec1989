package org.redvest.command.open.casefile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.BothTimes;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.id.CaseFileId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.casefile.command.OpenCaseFile;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
import org.redvest.command.platform.RequestIds;
import org.redvest.command.platform.Streams;
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
@RequestMapping(path = "/api/v1/audit/case-files", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Audit")
class CaseFileController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;
    private final Streams streams;
    private final LogBeginning beginning;
    private final Clock clock;

    CaseFileController(
            Commands commands,
            Created created,
            Caller caller,
            RequestIds ids,
            Streams streams,
            LogBeginning beginning,
            Clock clock) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
        this.streams = streams;
        this.beginning = beginning;
        this.clock = clock;
    }

    record OpenCaseFileRequest(
            @Schema(description = "any number of the person", example = "vol-019aa3c1-7b52-7d0e-9c41-5f0b2a6e8d13")
            @NotBlank @Size(max = 60) String volunteerId,

            @Schema(
                    description = "what held by this instant; the same as knownAt without it",
                    example = "2026-03-01T00:00:00+08:00",
                    nullable = true)
            @Nullable Instant validAt,

            @Schema(
                    description = "as far as it had been recorded by this instant; now without it",
                    example = "2026-03-01T00:00:00+08:00",
                    nullable = true)
            @Nullable Instant knownAt,

            @Schema(description = "what for; the volunteer can read it", example = "核查积分异议") @NotBlank @Size(max = 200) String purpose,

            @Schema(
                    description = "number under which the auditor's office keeps it",
                    example = "厦审〔2026〕12号",
                    nullable = true)
            @Size(max = 100) @Nullable String fileNumber) {}

    record CaseFileAnswer(CaseFileId caseFileId) {}

    @PostMapping
    @AllowedTo(Role.AUDITOR)
    @Operation(
            summary = "Open the case file (案卷) of a volunteer",
            description =
                    "As of two instants. Who opened it and what for is an event of the volunteer's history, written before anything is"
                            + " answered; what the file holds is at the address in Location.")
    @Refuses({Problem.UNKNOWN_VOLUNTEER, Problem.INSTANT_IN_FUTURE, Problem.KNOWN_BEFORE_LOG, Problem.KNOWN_BEFORE_VALID
    })
    ResponseEntity<CaseFileAnswer> open(@Valid @RequestBody OpenCaseFileRequest request) {
        VolunteerId volunteer = VolunteerId.of(request.volunteerId().strip());
        BothTimes times = BothTimes.of(request.validAt(), request.knownAt(), clock.instant());
        requireKnown(volunteer, times.knownAt());
        CaseFileId id = CaseFileId.from(ids.ofThisRequest());
        String fileNumber =
                request.fileNumber() == null ? "" : request.fileNumber().strip();
        commands.send(
                new OpenCaseFile(
                        id,
                        volunteer,
                        times,
                        Text.of(request.purpose().strip()),
                        fileNumber.isEmpty() ? null : Text.of(fileNumber)),
                caller.envelope());
        return created.at("/api/v1/audit/case-files/" + id, new CaseFileAnswer(id));
    }

    /** Of somebody of whom nothing was known by then, no file is opened. */
    private void requireKnown(VolunteerId volunteer, Instant knownAt) {
        boolean known = streams.beginning(volunteer.value())
                .filter(first -> !first.isAfter(knownAt))
                .isPresent();
        if (!known) {
            beginning.requireNotBefore(knownAt);
            throw new Refusal(Problem.UNKNOWN_VOLUNTEER);
        }
    }
}
