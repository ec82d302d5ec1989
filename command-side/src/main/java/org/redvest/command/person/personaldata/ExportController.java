package org.redvest.command.person.personaldata;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.VolunteerId;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@RequestMapping(path = "/api/v1/volunteers/{volunteerId}/export", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Volunteers")
class ExportController {

    /** What is recorded where volunteers read what is held about themselves. */
    private static final String BY_ONESELF = "本人查阅";

    private final PersonalDataDesk desk;
    private final Caller caller;

    ExportController(PersonalDataDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GetMapping
    @AllowedTo(value = Role.CITY_OFFICER, andOneself = true)
    @Operation(
            summary = "Everything that is held about a volunteer, as a file",
            description = "Personal data in clear, and every event of registration, hours, points, redemptions,"
                    + " personal file and qualifications, with actor, record time and valid time (PIPL Art. 45). Who took"
                    + " it and what for is an event of the volunteer's history, written before the answer.")
    @Refuses({Problem.AUTHORITY_MISSING, Problem.UNKNOWN_VOLUNTEER, Problem.VOLUNTEER_ERASED})
    ResponseEntity<StreamingResponseBody> export(
            @PathVariable String volunteerId,
            @Parameter(description = "what for; needed for somebody else's", example = "协助本人查阅")
                    @RequestParam(required = false)
                    @Size(max = 200) @Nullable String purpose) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        caller.requireOwn(volunteer.value());
        boolean own = caller.volunteer().filter(volunteer.value()::equals).isPresent();
        String recorded = own
                ? BY_ONESELF
                : Optional.ofNullable(purpose)
                        .map(String::strip)
                        .filter(given -> !given.isEmpty())
                        .orElseThrow(
                                () -> new Refusal(Problem.INVALID_FIELD, "Say what for, with the parameter purpose."));
        Consumer<OutputStream> file = desk.export(volunteer, recorded, caller.envelope());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + volunteer + ".json\"")
                .body(file::accept);
    }
}
