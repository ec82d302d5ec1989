package org.redvest.command.person.personaldata;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.redvest.api.Problem;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.person.personaldata.PersonalDataDesk.PersonalData;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Refuses;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/volunteers/{volunteerId}/personal-data", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Volunteers")
class PersonalDataController {

    private final PersonalDataDesk desk;
    private final Caller caller;

    PersonalDataController(PersonalDataDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GetMapping
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER},
            andOneself = true)
    @Operation(
            summary = "A volunteer's personal data in clear",
            description =
                    "Who read them and what for is an event of the volunteer's history, written before the answer.")
    @Refuses({Problem.AUTHORITY_MISSING, Problem.UNKNOWN_VOLUNTEER, Problem.VOLUNTEER_ERASED})
    PersonalData read(
            @PathVariable String volunteerId,
            @Parameter(description = "what for; the volunteer can read it", example = "核对证件")
                    @RequestParam
                    @NotBlank @Size(max = 200) String purpose) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        caller.requireOwn(volunteer.value());
        return desk.read(volunteer, purpose.strip(), caller.envelope());
    }
}
