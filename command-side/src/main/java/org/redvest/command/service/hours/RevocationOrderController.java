package org.redvest.command.service.hours;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.id.RevocationOrderId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.attendance.event.AttendanceCertified;
import org.redvest.api.service.hours.OrderedRecord;
import org.redvest.api.service.hours.command.OrderRevocation;
import org.redvest.api.service.hours.command.TakeBackRevocation;
import org.redvest.command.person.volunteer.CertifiedServices;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
import org.redvest.command.platform.RequestIds;
import org.redvest.command.service.attendance.AttendedTimes;
import org.redvest.command.service.shift.Shifts;
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

/** Orders that revoke a whole activity: acknowledged at once, carried out soon after. */
@RestController
@RequestMapping(path = "/api/v1/revocation-orders", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Hours")
class RevocationOrderController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;
    private final Shifts shifts;
    private final AttendedTimes attended;
    private final Volunteers volunteers;
    private final CertifiedServices services;

    RevocationOrderController(
            Commands commands,
            Created created,
            Caller caller,
            RequestIds ids,
            Shifts shifts,
            AttendedTimes attended,
            Volunteers volunteers,
            CertifiedServices services) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
        this.shifts = shifts;
        this.attended = attended;
        this.volunteers = volunteers;
        this.services = services;
    }

    record OrderedRecordRequest(
            @Schema(description = "who served", example = "vol-019a9e00-0000-7000-8000-000000000001")
            @NotBlank @Size(max = 60) String volunteerId,

            @Schema(example = "rec-019a9e00-0000-7000-8000-000000000003") @NotBlank @Size(max = 60) String serviceRecordId) {}

    record OrderRevocationRequest(
            @Schema(description = "why, in words", example = "活动未实际开展") @NotBlank @Size(max = 500) String reason,

            @Schema(
                    description = "the shift all of whose certified hours are revoked",
                    example = "shf-019a9e00-0000-7000-8000-000000000001",
                    nullable = true)
            @Size(max = 60) @Nullable String shiftId,

            @Schema(description = "or these records, each once; without a shift", nullable = true)
            @Size(max = OrderRevocation.MOST) @Nullable List<@NotNull @Valid OrderedRecordRequest> records) {}

    record TakeBackRequest(
            @Schema(description = "why, in words", example = "经核实活动确已开展") @NotBlank @Size(max = 500) String reason) {}

    record OrderAnswer(RevocationOrderId orderId) {}

    @PostMapping
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Revoke the hours of a whole activity",
            description =
                    "Of a shift, or of up to 2,000 records that are named. It is acknowledged at once and carried out soon"
                            + " after, each record by itself and as far as the caller may revoke it; the address in Location says"
                            + " how far it has come.")
    @Refuses({Problem.UNKNOWN_SHIFT, Problem.UNKNOWN_VOLUNTEER, Problem.UNKNOWN_SERVICE_RECORD, Problem.REVOCATION_EMPTY
    })
    ResponseEntity<OrderAnswer> order(@Valid @RequestBody OrderRevocationRequest request) {
        RevocationOrderId order = RevocationOrderId.from(ids.ofThisRequest());
        if (request.shiftId() != null && request.records() != null) {
            throw new Refusal(
                    Problem.INVALID_FIELD,
                    "An order is of a shift, or of the records that it names: give one of the two.");
        }
        List<OrderedRecord> records = new ArrayList<>();
        if (request.shiftId() != null) {
            ShiftId shift = shifts.require(ShiftId.of(request.shiftId())).id();
            attended.certified(shift).forEach(mark -> records.add(new OrderedRecord(holderOf(mark), mark.recordId())));
        }
        if (request.records() != null) {
            request.records()
                    .forEach(record -> records.add(new OrderedRecord(
                            VolunteerId.of(record.volunteerId()), ServiceRecordId.of(record.serviceRecordId()))));
        }
        commands.send(new OrderRevocation(order, text(request.reason()), records), caller.envelope());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/revocation-orders/" + order))
                .headers(headers -> headers.addAll(created.changed(order).getHeaders()))
                .body(new OrderAnswer(order));
    }

    /** The roll names them by the number under which they signed up; the record is theirs who went on when it was certified. */
    private VolunteerId holderOf(AttendanceCertified mark) {
        VolunteerId number = mark.volunteerId();
        if (volunteers.of(number).merges().isEmpty()) {
            return number;
        }
        return volunteers.everPersonOf(number).stream()
                .filter(holder -> services.find(holder, mark.recordId()).isPresent())
                .findFirst()
                .orElse(number);
    }

    @PostMapping("/{orderId}/reinstatement")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Give back all that an order revoked",
            description =
                    "Carried out soon after, each record by itself; what the order did not revoke stays as it is.")
    @Refuses({Problem.UNKNOWN_REVOCATION_ORDER, Problem.REVOCATION_NOT_CARRIED_OUT})
    ResponseEntity<OrderAnswer> takeBack(@PathVariable String orderId, @Valid @RequestBody TakeBackRequest request) {
        RevocationOrderId order = RevocationOrderId.of(orderId);
        commands.send(new TakeBackRevocation(order, text(request.reason())), caller.envelope());
        return ResponseEntity.accepted()
                .headers(headers -> headers.addAll(created.changed(order).getHeaders()))
                .body(new OrderAnswer(order));
    }

    private static Text text(String given) {
        return Text.of(given.strip());
    }
}
