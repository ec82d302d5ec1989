package org.redvest.query.service.project;

import org.redvest.api.city.review.ReviewKind;
import org.redvest.query.platform.asking.Undecided;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Projects that wait for a review by somebody else than who submitted them. */
@Configuration(proxyBeanMethods = false)
class UndecidedProjects {

    @Bean
    Undecided submittedProjects() {
        return new Undecided(ReviewKind.PROJECT, """
                SELECT s.project_id AS id, v.name AS about, v.division, w.organisation_id,
                    NULL::timestamptz AS start_at, NULL::timestamptz AS end_at, NULL AS words, s.done_at AS since,
                    NULL::date AS due_on, s.position
                %s AND :reader IN (s.actor_id, s.deputy_for) IS NOT TRUE""".formatted(ProjectReviewQueryHandler.SUBMITTED));
    }
}
