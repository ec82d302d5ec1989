package org.redvest.query.person.qualification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.qualification.query.FindQualifications;
import org.redvest.api.person.qualification.query.Qualifications;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.redvest.query.platform.asking.Readers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Qualifications")
class QualificationsController {

    private final Queries queries;
    private final Readers readers;

    QualificationsController(Queries queries, Readers readers) {
        this.queries = queries;
        this.readers = readers;
    }

    @GetMapping("/api/v1/volunteers/{volunteerId}/qualifications")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER, Role.AUDITOR},
            andOneself = true)
    @Operation(
            summary = "A volunteer's qualifications (资质)",
            description =
                    "Those that hold on a day, or every one with who recorded it when and why it no longer counts,"
                            + " the newest first day first. Numbers of certificates are sealed, and part of the export.")
    @Refuses({Problem.AUTHORITY_MISSING, Problem.UNKNOWN_VOLUNTEER})
    Qualifications show(
            @PathVariable String volunteerId,
            @Parameter(
                            description = "those that hold on this day, Asia/Shanghai; every one without it",
                            example = "2026-06-29")
                    @RequestParam(required = false)
                    @Nullable LocalDate on) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        readers.require(volunteer);
        return queries.ask(new FindQualifications(volunteer, on));
    }
}
