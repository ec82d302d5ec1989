package org.redvest.query.person.registration;

import org.redvest.api.city.review.ReviewKind;
import org.redvest.query.platform.asking.Undecided;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Registrations that wait to be approved: whatever becomes of one is a change. They are of whoever decides where somebody lives,
 * and reach no delegation for one organisation, which may read nothing about them yet (ADR 28).
 */
@Configuration(proxyBeanMethods = false)
class UndecidedRegistrations {

    @Bean
    Undecided unapprovedRegistrations() {
        return new Undecided(ReviewKind.REGISTRATION, """
                SELECT v.volunteer_id AS id, v.masked_name AS about, v.residence AS division, NULL AS organisation_id,
                    NULL::timestamptz AS start_at, NULL::timestamptz AS end_at, NULL AS words, v.registered_at AS since,
                    NULL::date AS due_on, v.position
                FROM query.person v
                WHERE v.state = 'UNAPPROVED'
                    AND NOT EXISTS (SELECT FROM query.person_change c WHERE c.volunteer_id = v.volunteer_id)""");
    }
}
