package org.redvest.web.volunteer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.cover.eligibility.query.Eligibility;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.card.query.VolunteerCard;
import org.redvest.api.person.consent.query.Consents;
import org.redvest.api.service.attendance.query.VolunteerAttendance;
import org.redvest.api.service.shift.query.Commitments;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What the API tells a volunteer of themselves. */
interface VolunteerQueries {

    @GetExchange("/volunteers/{id}")
    VolunteerCard card(@PathVariable VolunteerId id);

    @GetExchange("/volunteers/{id}/commitments")
    Commitments commitments(@PathVariable VolunteerId id, @RequestParam(required = false) @Nullable Instant from);

    @GetExchange("/volunteers/{id}/attendance")
    VolunteerAttendance attendance(@PathVariable VolunteerId id);

    @GetExchange("/volunteers/{id}/consents")
    Consents consents(@PathVariable VolunteerId id);

    @GetExchange("/insurance/eligibility")
    Eligibility eligibility(@RequestParam VolunteerId volunteerId);
}
