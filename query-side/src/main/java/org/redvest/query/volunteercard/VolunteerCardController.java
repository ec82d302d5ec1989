package org.redvest.query.volunteercard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.redvest.api.Problem;
import org.redvest.api.volunteer.VolunteerId;
import org.redvest.api.volunteercard.query.FindVolunteerCard;
import org.redvest.api.volunteercard.query.VolunteerCard;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.Queries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Volunteers")
class VolunteerCardController {

    private final Queries queries;

    VolunteerCardController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/v1/volunteers/{volunteerId}")
    @Operation(
            summary = "A volunteer at a glance",
            description = "Masked name, residence, certified records and minutes; no clear personal data.")
    @Refuses(Problem.UNKNOWN_VOLUNTEER)
    VolunteerCard show(@PathVariable String volunteerId) {
        return queries.ask(new FindVolunteerCard(VolunteerId.of(volunteerId)));
    }
}
