package org.redvest.query.person.merge;

import org.redvest.api.city.review.ReviewKind;
import org.redvest.query.facts.person.Names;
import org.redvest.query.platform.asking.Undecided;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Merge cases that are open. */
@Configuration(proxyBeanMethods = false)
class UndecidedMergeCases {

    @Bean
    Undecided openMergeCases() {
        return new Undecided(
                ReviewKind.MERGE_CASE,
                "SELECT c.merge_case_id AS id, " + Names.masked("a") + " || ' / ' || " + Names.masked("b") + """
                         AS about,
                    NULL AS division, NULL AS organisation_id, NULL::timestamptz AS start_at, NULL::timestamptz AS end_at,
                    NULL AS words, c.changed_at AS since, NULL::date AS due_on, c.position
                FROM query.merge_case_change c
                JOIN query.merge_case o ON o.position = c.position
                JOIN query.person a ON a.volunteer_id = o.one
                JOIN query.person b ON b.volunteer_id = o.other
                WHERE c.state = 'OPEN' AND NOT EXISTS (
                    SELECT FROM query.merge_case_change l
                    WHERE l.merge_case_id = c.merge_case_id AND l.position > c.position)""");
    }
}
