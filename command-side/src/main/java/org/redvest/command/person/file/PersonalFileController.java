package org.redvest.command.person.file;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.id.FileEntryId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.PersonalFileId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.file.CommendationLevel;
import org.redvest.api.person.file.EvaluationGrade;
import org.redvest.api.person.file.command.RecordBloodDonation;
import org.redvest.api.person.file.command.RecordCommendation;
import org.redvest.api.person.file.command.RecordEvaluation;
import org.redvest.api.person.file.command.RecordFileEntry;
import org.redvest.api.person.file.command.RecordTraining;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
import org.redvest.command.platform.Recorder;
import org.redvest.command.platform.RequestIds;
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
@RequestMapping(path = "/api/v1/volunteers/{volunteerId}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Personal file")
class PersonalFileController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;

    PersonalFileController(Commands commands, Created created, Caller caller, RequestIds ids) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
    }

    /** Where an entry goes, and who puts it there. */
    record Place(
            VolunteerId volunteer,
            FileEntryId entry,
            @Nullable VolunteerId recorder) {

        PersonalFileId file() {
            return PersonalFileId.of(volunteer);
        }
    }

    interface EntryRequest {

        RecordFileEntry toCommand(Place place);
    }

    record RecordTrainingRequest(
            @Schema(example = "应急救护员培训") @NotBlank @Size(max = 100) String title,

            @Schema(description = "what was taught, in the main", example = "心肺复苏、创伤包扎") @NotBlank @Size(max = 500) String content,

            @Schema(description = "duration of the learning", example = "480") @NotNull Integer minutes,

            @Schema(description = "who held it", example = "厦门市红十字会") @NotBlank @Size(max = 100) String host,

            @Schema(description = "not after today", example = "2026-03-07") @NotNull LocalDate date)
            implements EntryRequest {

        @Override
        public RecordFileEntry toCommand(Place place) {
            return new RecordTraining(
                    place.file(),
                    place.volunteer(),
                    place.entry(),
                    place.recorder(),
                    Text.of(title.strip()),
                    Text.of(content.strip()),
                    minutes,
                    Text.of(host.strip()),
                    date);
        }
    }

    record RecordBloodDonationRequest(
            @Schema(description = "how much, 1 to 1,000", example = "400") @NotNull Integer millilitres,

            @Schema(description = "where, in words", example = "厦门市中心血站") @NotBlank @Size(max = 100) String place,

            @Schema(description = "not after today", example = "2026-03-07") @NotNull LocalDate date)
            implements EntryRequest {

        @Override
        public RecordFileEntry toCommand(Place at) {
            return new RecordBloodDonation(
                    at.file(), at.volunteer(), at.entry(), at.recorder(), millilitres, Text.of(place.strip()), date);
        }
    }

    record RecordCommendationRequest(
            @Schema(example = "思明区优秀志愿者") @NotBlank @Size(max = 100) String title,

            @Schema(example = "COUNTY") @NotNull CommendationLevel level,

            @Schema(description = "the unit that granted it", example = "思明区精神文明建设指导委员会") @NotBlank @Size(max = 100) String grantedBy,

            @Schema(
                    description = "from county level up the document that proves it, below how it was verified",
                    example = "思文明〔2026〕12号")
            @NotBlank @Size(max = 200) String evidence,

            @Schema(description = "not after today", example = "2026-03-05") @NotNull LocalDate date)
            implements EntryRequest {

        @Override
        public RecordFileEntry toCommand(Place place) {
            return new RecordCommendation(
                    place.file(),
                    place.volunteer(),
                    place.entry(),
                    place.recorder(),
                    Text.of(title.strip()),
                    level,
                    Text.of(grantedBy.strip()),
                    Text.of(evidence.strip()),
                    date);
        }
    }

    record RecordEvaluationRequest(
            @Schema(
                    description = "the service that is evaluated, where it is one alone",
                    example = "rec-019a9e00-0000-7000-8000-000000000003",
                    nullable = true)
            @Size(max = 60) @Nullable String serviceRecordId,

            @Schema(description = "who evaluates", example = "11350200MJB007228F") @NotBlank @Size(max = 40) String organisationId,

            @Schema(description = "the quality of the service", example = "EXCELLENT") @NotNull EvaluationGrade grade,

            @Schema(description = "not after today", example = "2026-03-09") @NotNull LocalDate date)
            implements EntryRequest {

        @Override
        public RecordFileEntry toCommand(Place place) {
            return new RecordEvaluation(
                    place.file(),
                    place.volunteer(),
                    place.entry(),
                    place.recorder(),
                    serviceRecordId == null ? null : ServiceRecordId.of(serviceRecordId),
                    OrganisationId.of(organisationId),
                    grade,
                    date);
        }
    }

    record FileEntryCreated(FileEntryId entryId) {}

    @PostMapping("/trainings")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Record a training (培训)",
            description = "The time of learning stands apart from the time of service (Decree 67 Art. 8).")
    @Refuses({
        Problem.UNKNOWN_VOLUNTEER,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED,
        Problem.SELF_RECORDING,
        Problem.DATE_IN_FUTURE,
        Problem.AMOUNT_NOT_POSITIVE,
        Problem.AMOUNT_TOO_LARGE
    })
    ResponseEntity<FileEntryCreated> train(
            @PathVariable String volunteerId, @Valid @RequestBody RecordTrainingRequest request) {
        return enter(volunteerId, request);
    }

    @PostMapping("/blood-donations")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Record a blood donation (无偿献血)",
            description = "Counted in times and millilitres, and never as hours.")
    @Refuses({
        Problem.UNKNOWN_VOLUNTEER,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED,
        Problem.SELF_RECORDING,
        Problem.DATE_IN_FUTURE,
        Problem.AMOUNT_NOT_POSITIVE,
        Problem.AMOUNT_TOO_LARGE
    })
    ResponseEntity<FileEntryCreated> donate(
            @PathVariable String volunteerId, @Valid @RequestBody RecordBloodDonationRequest request) {
        return enter(volunteerId, request);
    }

    @PostMapping("/commendations")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Record a commendation (表彰奖励)",
            description = "From county level up on evidence, below once it was verified (Decree 67 Art. 9).")
    @Refuses({
        Problem.UNKNOWN_VOLUNTEER,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED,
        Problem.SELF_RECORDING,
        Problem.DATE_IN_FUTURE
    })
    ResponseEntity<FileEntryCreated> commend(
            @PathVariable String volunteerId, @Valid @RequestBody RecordCommendationRequest request) {
        return enter(volunteerId, request);
    }

    @PostMapping("/evaluations")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Record an evaluation (评价)",
            description =
                    "Of one service or of more; whether it came within 10 working days after the one that it names"
                            + " is recorded with it (Decree 67 Art. 10, 11).")
    @Refuses({
        Problem.UNKNOWN_VOLUNTEER,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED,
        Problem.SELF_RECORDING,
        Problem.DATE_IN_FUTURE,
        Problem.EVALUATION_TOO_EARLY,
        Problem.UNKNOWN_SERVICE_RECORD,
        Problem.UNKNOWN_ORGANISATION,
        Problem.ORGANISATION_DISSOLVED,
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT
    })
    ResponseEntity<FileEntryCreated> evaluate(
            @PathVariable String volunteerId, @Valid @RequestBody RecordEvaluationRequest request) {
        return enter(volunteerId, request);
    }

    private ResponseEntity<FileEntryCreated> enter(String volunteerId, EntryRequest request) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        FileEntryId entry = FileEntryId.from(ids.ofThisRequest());
        VolunteerId recorder = Recorder.of(caller);
        commands.send(request.toCommand(new Place(volunteer, entry, recorder)), caller.envelope());
        return created.at("/api/v1/volunteers/" + volunteer + "/personal-file", new FileEntryCreated(entry));
    }
}
