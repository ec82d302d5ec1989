package org.redvest.command.person.erasure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.redvest.api.Problem;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.erasure.command.EraseVolunteer;
import org.redvest.command.platform.Commands;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Refuses;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/volunteers/{volunteerId}/erasure", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Volunteers")
class ErasureController {

    private final Commands commands;
    private final Caller caller;

    ErasureController(Commands commands, Caller caller) {
        this.commands = commands;
        this.caller = caller;
    }

    record ErasureBegun(VolunteerId volunteerId) {}

    @PostMapping
    @AllowedTo(value = Role.CITY_OFFICER, andOneself = true)
    @Operation(
            summary = "Erase a volunteer (注销)",
            description =
                    "Destroys the key of their personal data, for good, in a moment: every answer then shows 已注销 where"
                            + " the name stood. Number, counts and minutes stay. Of a person with several numbers, all of"
                            + " them; of who never registered and has orders, that one. Refused while goods wait to be"
                            + " collected, points are owed, an order is to be served, or an objection is open.")
    @Refuses({Problem.UNKNOWN_VOLUNTEER, Problem.ERASURE_OBSTRUCTED})
    ResponseEntity<ErasureBegun> erase(@PathVariable String volunteerId) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        caller.requireOwn(volunteer.value());
        commands.send(new EraseVolunteer(volunteer), caller.envelope());
        return ResponseEntity.accepted().body(new ErasureBegun(volunteer));
    }
}
