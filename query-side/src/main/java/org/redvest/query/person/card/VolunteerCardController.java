package org.redvest.query.person.card;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.redvest.api.Problem;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.card.query.FindVolunteerCard;
import org.redvest.api.person.card.query.VolunteerCard;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.redvest.query.platform.asking.Readers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Volunteers")
class VolunteerCardController {

    private final Queries queries;
    private final Readers readers;

    VolunteerCardController(Queries queries, Readers readers) {
        this.queries = queries;
        this.readers = readers;
    }

    @GetMapping("/api/v1/volunteers/{volunteerId}")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER, Role.AUDITOR},
            andOneself = true)
    @Operation(
            summary = "A volunteer at a glance",
            description = "Masked name, residence, certified records and minutes; no clear personal data.")
    @Refuses({Problem.AUTHORITY_MISSING, Problem.UNKNOWN_VOLUNTEER})
    VolunteerCard show(@PathVariable String volunteerId) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        readers.require(volunteer);
        return queries.ask(new FindVolunteerCard(volunteer));
    }
}
