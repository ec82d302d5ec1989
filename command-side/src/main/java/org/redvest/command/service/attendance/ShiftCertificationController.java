package org.redvest.command.service.attendance;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.platform.Created;
import org.redvest.command.service.attendance.ShiftCertification.Certified;
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
@RequestMapping(path = "/api/v1/shifts/{shiftId}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Attendance")
class ShiftCertificationController {

    private final ShiftCertification certification;
    private final Created created;
    private final Caller caller;

    ShiftCertificationController(ShiftCertification certification, Created created, Caller caller) {
        this.certification = certification;
        this.created = created;
        this.caller = caller;
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

    record CertifiedShift(List<Certified> volunteers) {}

    @PostMapping("/certification")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Certify the hours of a whole shift (时长认定)",
            description =
                    "Of everybody whose attendance counts: the whole minutes of the shift in which they were there. Each is"
                            + " decided by itself, by the rules of certification; the answer says what became of each. Asked again, what is"
                            + " certified is ALREADY_RECORDED. The record names the shift, whose roll says on what it rests.")
    @Refuses({Problem.UNKNOWN_SHIFT, Problem.UNKNOWN_VOLUNTEER, Problem.UNKNOWN_PROJECT, Problem.PROJECT_NOT_PUBLISHED})
    ResponseEntity<CertifiedShift> certify(
            @PathVariable String shiftId, @Valid @RequestBody CertifyShiftRequest request) {
        List<String> given = request.volunteers() == null ? List.of() : request.volunteers();
        List<Certified> certified = certification.certify(
                ShiftId.of(shiftId),
                VolunteerId.of(request.certifiedBy()),
                request.witness() == null ? null : VolunteerId.of(request.witness()),
                given.stream().map(VolunteerId::of).collect(Collectors.toSet()),
                caller.envelope());
        return created.changed(new CertifiedShift(certified));
    }
}
