package org.redvest.command.service.hours;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.hours.command.CertifyHours;
import org.redvest.city.Divisions;
import org.redvest.city.ServiceCategories;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
import org.redvest.command.platform.RequestIds;
import org.redvest.command.vault.KeyRing;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.OneOfMany;
import org.redvest.platform.web.Refuses;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/service-records", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Hours")
class ServiceRecordController {

    private static final int MOST = 500;

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;
    private final Divisions divisions;
    private final ServiceCategories categories;
    private final KeyRing keys;

    ServiceRecordController(
            Commands commands,
            Created created,
            Caller caller,
            RequestIds ids,
            Divisions divisions,
            ServiceCategories categories,
            KeyRing keys) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
        this.divisions = divisions;
        this.categories = categories;
        this.keys = keys;
    }

    record CertifyHoursRequest(
            @Schema(description = "who served", example = "vol-019a9e00-0000-7000-8000-000000000001")
            @NotBlank @Size(max = 60) String volunteerId,

            @Schema(description = "who records and answers for it", example = "11350200MJB007228F")
            @NotBlank @Size(max = 40) String organisationId,

            @Schema(
                    description = "the activity's leader, who certifies; never the volunteer",
                    example = "vol-019a9e00-0000-7000-8000-000000000002")
            @NotBlank @Size(max = 60) String certifiedBy,

            @Schema(example = "“洁净家园”环境整治") @NotBlank @Size(max = 100) String activity,

            @Schema(description = "of the city's list", example = "洁净家园") @NotBlank @Size(max = 50) String category,

            @Schema(description = "first instant, a whole minute", example = "2026-03-07T08:30:00+08:00") @NotNull Instant start,

            @Schema(description = "first instant after it", example = "2026-03-07T10:30:00+08:00") @NotNull Instant end,

            @Schema(description = "division code of the place", example = "350203001001") @NotBlank @Size(max = 12) String division,

            @Schema(example = "社区公共区域") @NotBlank @Size(max = 200) String place,

            @Schema(description = "number of who saw it; neither who served nor who certifies", nullable = true)
            @Size(max = 60) @Nullable String witness,

            @Schema(description = "why it is recorded late, where it is", example = "签到表遗失后补录", nullable = true)
            @Size(max = 200) @Nullable String lateBecause) {

        CertifyHours toCommand(ServiceRecordId record, Divisions divisions, ServiceCategories categories) {
            return new CertifyHours(
                    VolunteerId.of(volunteerId),
                    record,
                    OrganisationId.of(organisationId),
                    VolunteerId.of(certifiedBy),
                    Text.of(activity.strip()),
                    Text.of(categories.requireOfHours(category)),
                    ServiceInterval.of(start, end),
                    DivisionCode.of(divisions.require(division).code()),
                    Text.of(place.strip()),
                    null,
                    null,
                    witness == null ? null : VolunteerId.of(witness),
                    lateBecause == null || lateBecause.isBlank() ? null : Text.of(lateBecause.strip()));
        }
    }

    record ServiceRecordCreated(ServiceRecordId serviceRecordId) {}

    record CertifyManyRequest(
            @Schema(description = "each decided by itself") @NotEmpty @Size(max = MOST) List<@NotNull @Valid CertifyHoursRequest> services) {}

    /**
     * What became of one of them.
     *
     * @param volunteerId who served
     * @param effect what was recorded; null where it was refused
     * @param serviceRecordId the service record; null where it was refused
     * @param code why it was refused; null where it was not
     * @param detail the same in words
     */
    record Outcome(
            String volunteerId,
            @Nullable Effect effect,
            @Nullable ServiceRecordId serviceRecordId,
            @Nullable Problem code,
            @Nullable String detail)
            implements OneOfMany {}

    record CertifiedMany(List<Outcome> services) {}

    @PostMapping
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Certify hours (时长认定)",
            description =
                    "An organisation certifies that a volunteer served. Points follow by themselves. The registrations of both, of"
                            + " who served and of the leader who certifies, are in effect at this moment.")
    @Refuses({
        Problem.INTERVAL_REVERSED,
        Problem.INTERVAL_EMPTY,
        Problem.INTERVAL_NOT_WHOLE_MINUTES,
        Problem.INTERVAL_IN_FUTURE,
        Problem.HOURS_OVERLAP,
        Problem.DAILY_CAP_EXCEEDED,
        Problem.SELF_CERTIFICATION,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.GUARDIAN_CONSENT_REQUIRED,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.REGISTRATION_LAPSED,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED,
        Problem.VOLUNTEER_BANNED,
        Problem.UNKNOWN_ORGANISATION,
        Problem.ORGANISATION_DISSOLVED,
        Problem.UNKNOWN_DIVISION,
        Problem.UNKNOWN_CATEGORY,
        Problem.NOT_VOLUNTEERING,
        Problem.WITNESS_REQUIRED,
        Problem.WITNESS_IS_PARTY,
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.NO_POLICY_IN_FORCE
    })
    ResponseEntity<ServiceRecordCreated> certify(@Valid @RequestBody CertifyHoursRequest request) {
        ServiceRecordId record = ServiceRecordId.from(ids.ofThisRequest());
        commands.send(request.toCommand(record, divisions, categories), caller.envelope());
        return created.at("/api/v1/disclosure/service-records/" + record, new ServiceRecordCreated(record));
    }

    @PostMapping("/batch")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Certify the hours of many",
            description =
                    "Up to 500 services, each decided by itself and in their order; the answer says what became of each, and"
                            + " whoever is refused keeps nobody else from their hours. With the same Idempotency-Key, the same"
                            + " records.")
    ResponseEntity<CertifiedMany> certifyMany(@Valid @RequestBody CertifyManyRequest request) {
        UUID number = ids.ofThisRequest();
        List<Outcome> outcomes = new ArrayList<>();
        for (CertifyHoursRequest service : request.services()) {
            ServiceRecordId record = ServiceRecordId.from(keys.uuid("record-of-batch", number + "|" + outcomes.size()));
            outcomes.add(outcome(service, record));
        }
        return created.changed(new CertifiedMany(outcomes));
    }

    private Outcome outcome(CertifyHoursRequest service, ServiceRecordId record) {
        try {
            Effect effect = commands.send(service.toCommand(record, divisions, categories), caller.envelope());
            return new Outcome(service.volunteerId(), effect, record, null, null);
        } catch (Refusal refusal) {
            return new Outcome(service.volunteerId(), null, null, refusal.problem(), refusal.detail());
        }
    }
}
