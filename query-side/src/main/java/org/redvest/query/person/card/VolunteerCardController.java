package org.redvest.query.person.card;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.card.query.FindVolunteerCard;
import org.redvest.api.person.card.query.FindVolunteers;
import org.redvest.api.person.card.query.VolunteerCard;
import org.redvest.api.person.card.query.Volunteers;
import org.redvest.api.person.volunteer.RegistrationState;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.redvest.query.platform.asking.Readers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
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

    @GetMapping("/api/v1/volunteers")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Volunteers of one's divisions and organisations",
            description =
                    "Who lives where a delegation of the reader's reaches; and where it is for one organisation alone, who served"
                            + " with it, signed up with it, was registered by it, or has records that it keeps. Who was registered"
                            + " last comes first. Masked names, no clear personal data; who was erased is not listed.")
    @Refuses({Problem.AUTHORITY_MISSING, Problem.UNKNOWN_DIVISION})
    Volunteers list(
            @Parameter(description = "who lives within this division", example = "350203")
                    @RequestParam(required = false)
                    @Nullable String division,
            @Parameter(description = "whose registration is in this state") @RequestParam(required = false) @Nullable RegistrationState state,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindVolunteers(readers.remits(), division, state, cursor, limit));
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
