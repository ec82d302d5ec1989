package org.redvest.command.service.attendance;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.city.authority.OrderedWork;
import org.redvest.command.platform.Created;
import org.redvest.command.platform.RequestIds;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Refuses;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Attendance")
class CertificationBatchController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ShiftCertification certification;
    private final CertificationBatches batches;
    private final Scheduler scheduler;
    private final OrderedWork ordered;
    private final RequestIds ids;
    private final Created created;
    private final Caller caller;
    private final Clock clock;

    CertificationBatchController(
            ShiftCertification certification,
            CertificationBatches batches,
            Scheduler scheduler,
            OrderedWork ordered,
            RequestIds ids,
            Created created,
            Caller caller,
            Clock clock) {
        this.certification = certification;
        this.batches = batches;
        this.scheduler = scheduler;
        this.ordered = ordered;
        this.ids = ids;
        this.created = created;
        this.caller = caller;
        this.clock = clock;
    }

    record CertifyShiftRequest(
            @Schema(
                    description = "the activity's leader, who certifies; nobody for themselves",
                    example = "vol-019a9e00-0000-7000-8000-000000000002")
            @NotBlank @Size(max = 60) String certifiedBy,

            @Schema(
                    description =
                            "who saw that they served, and neither served nor certifies; where the city wants one",
                    example = "vol-019a9e00-0000-7000-8000-000000000003",
                    nullable = true)
            @Size(max = 60) @Nullable String witness,

            @Schema(description = "whose hours; of everybody who was there, if not given", nullable = true)
            @Size(min = 1, max = 500) @Nullable List<@NotBlank @Size(max = 60) String> volunteers) {}

    record CertificationBatchView(
            UUID batchId,
            ShiftId shiftId,
            VolunteerId certifiedBy,
            @Schema(nullable = true) @Nullable VolunteerId witness,
            @Schema(description = "RUNNING or COMPLETED") CertificationBatch.State state,

            @Schema(description = "persons whom it is about")
            long total,

            @Schema(description = "those of them who were certified or refused")
            long done,

            long refused,

            @Schema(description = "minutes that are certified of them")
            long minutes,

            Instant orderedAt,
            @Schema(nullable = true) @Nullable Instant finishedAt,

            @Schema(description = "what became of those who are done")
            List<Certified> volunteers) {

        static CertificationBatchView of(CertificationBatch batch) {
            return new CertificationBatchView(
                    batch.id(),
                    batch.shift(),
                    batch.certifiedBy(),
                    batch.witness(),
                    batch.state(),
                    batch.total(),
                    batch.decided().size(),
                    batch.refused().size(),
                    batch.minutes(),
                    batch.orderedAt(),
                    batch.finishedAt(),
                    batch.decided());
        }
    }

    record CertificationBatchesOfShift(List<CertificationBatches.Ordered> batches) {}

    @PostMapping("/shifts/{shiftId}/certification-batches")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Have the hours of a whole shift certified (时长认定)",
            description =
                    "Of everybody whose attendance counts: the whole minutes of the shift in which they were there. Each is"
                            + " decided by itself, by the rules of certification; the batch tells how far it is and what became of"
                            + " each. Asked again, what is certified is ALREADY_RECORDED. The record names the shift, whose roll says on"
                            + " what it rests.")
    @Refuses({
        Problem.UNKNOWN_SHIFT,
        Problem.UNKNOWN_PROJECT,
        Problem.PROJECT_NOT_PUBLISHED,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.REGISTRATION_LAPSED,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED,
        Problem.VOLUNTEER_BANNED,
        Problem.IDEMPOTENCY_KEY_REUSED
    })
    ResponseEntity<CertificationBatchView> certify(
            @PathVariable String shiftId, @Valid @RequestBody CertifyShiftRequest request) {
        UUID id = ids.ofThisRequest();
        List<String> given = request.volunteers() == null ? List.of() : request.volunteers();
        CertificationBatch batch = certification.order(
                id,
                ShiftId.of(shiftId),
                VolunteerId.of(request.certifiedBy()),
                request.witness() == null ? null : VolunteerId.of(request.witness()),
                given.stream().map(VolunteerId::of).collect(Collectors.toSet()),
                caller.envelope());
        // also for an id that was there: its process may have died between the two
        scheduler.scheduleIfNotExists(
                CertificationRun.CERTIFY_BATCH.instance(id.toString()).scheduledTo(clock.instant()));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/certification-batches/" + id))
                .body(CertificationBatchView.of(batch));
    }

    @GetMapping("/shifts/{shiftId}/certification-batches")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(summary = "Which batches the caller ordered for a shift", description = "The newest first, at most 20.")
    @Refuses(Problem.UNKNOWN_SHIFT)
    CertificationBatchesOfShift list(@PathVariable String shiftId) {
        return new CertificationBatchesOfShift(batches.of(ShiftId.of(shiftId), caller.subject()));
    }

    @GetMapping("/certification-batches/{batchId}")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER, Role.AUDITOR})
    @Operation(
            summary = "How far a certification batch is, and what became of each",
            description =
                    "Once it is COMPLETED, the answer's Log-Position is one from which on its records can be read.")
    @Refuses(Problem.UNKNOWN_CERTIFICATION_BATCH)
    ResponseEntity<CertificationBatchView> show(@PathVariable String batchId) {
        CertificationBatch batch = require(batchId);
        CertificationBatchView view = CertificationBatchView.of(batch);
        return batch.state() == CertificationBatch.State.COMPLETED ? created.meanwhile(view) : ResponseEntity.ok(view);
    }

    @GetMapping(path = "/certification-batches/{batchId}/rejections", produces = "text/csv")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER, Role.AUDITOR})
    @Operation(
            summary = "Those of a certification batch who were refused",
            description = "CSV that a spreadsheet opens: number, code, and why in Chinese and English.")
    @Refuses(Problem.UNKNOWN_CERTIFICATION_BATCH)
    ResponseEntity<StreamingResponseBody> rejections(@PathVariable String batchId) {
        List<Certified> refused = require(batchId).refused();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejections.csv\"")
                .body(out -> RefusedFile.write(refused, out));
    }

    private CertificationBatch require(String batchId) {
        try {
            return batches.find(UUID.fromString(batchId))
                    .filter(batch -> ordered.mayBeSeen(batch.orderedBy()))
                    .orElseThrow(() -> new Refusal(Problem.UNKNOWN_CERTIFICATION_BATCH));
        } catch (IllegalArgumentException e) {
            throw new Refusal(Problem.UNKNOWN_CERTIFICATION_BATCH);
        }
    }
}
