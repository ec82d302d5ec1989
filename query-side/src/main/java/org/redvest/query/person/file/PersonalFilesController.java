package org.redvest.query.person.file;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.file.query.BloodDonationStatistics;
import org.redvest.api.person.file.query.CountBloodDonations;
import org.redvest.api.person.file.query.FindPersonalFile;
import org.redvest.api.person.file.query.PersonalFile;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.OpenToPublic;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.redvest.query.platform.asking.Readers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Personal file")
class PersonalFilesController {

    private final Queries queries;
    private final Readers readers;

    PersonalFilesController(Queries queries, Readers readers) {
        this.queries = queries;
        this.readers = readers;
    }

    @GetMapping("/api/v1/volunteers/{volunteerId}/personal-file")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER, Role.AUDITOR},
            andOneself = true)
    @Operation(
            summary = "A volunteer's personal file (个人档案)",
            description = "Trainings, commendations, evaluations and blood donations with who recorded them when, newest date first"
                    + " (Decree 67 Art. 4).")
    @Refuses({Problem.AUTHORITY_MISSING, Problem.UNKNOWN_VOLUNTEER})
    PersonalFile show(@PathVariable String volunteerId) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        readers.require(volunteer);
        return queries.ask(new FindPersonalFile(volunteer));
    }

    @GetMapping("/api/v1/blood-donations/statistics")
    @OpenToPublic
    @Operation(
            summary = "How much blood the city's volunteers gave",
            description = "Times, millilitres and donors, each donor once.")
    BloodDonationStatistics donations(
            @Parameter(description = "first civil date", example = "2026-01-01") @RequestParam(required = false) @Nullable LocalDate from,
            @Parameter(description = "last civil date", example = "2026-12-31") @RequestParam(required = false) @Nullable LocalDate to) {
        return queries.ask(new CountBloodDonations(from, to));
    }
}
