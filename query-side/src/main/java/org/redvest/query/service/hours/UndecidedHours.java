package org.redvest.query.service.hours;

import org.redvest.api.city.review.ReviewKind;
import org.redvest.api.person.volunteer.PersonName;
import org.redvest.query.facts.log.Hands;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.platform.asking.Undecided;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is disputed of hours or was reported, where the service took place, as the decision itself is judged. */
@Configuration(proxyBeanMethods = false)
class UndecidedHours {

    @Bean
    Undecided openObjections() {
        return new Undecided(ReviewKind.OBJECTION, """
                SELECT f.objection_id AS id, r.activity AS about, r.division, r.organisation_id,
                    r.started_at AS start_at, r.ended_at AS end_at, %s AS words, f.changed_at AS since,
                    f.decide_by AS due_on, f.position
                FROM query.hours_objection f
                JOIN query.service_record r ON r.record_id = f.record_id
                WHERE f.state = 'OPEN' AND NOT %s AND NOT %s AND NOT EXISTS (
                    SELECT FROM query.hours_objection x
                    WHERE x.objection_id = f.objection_id AND x.position > f.position)""".formatted(
                        said("f.words"),
                        Hands.ofReader("f.volunteer_id", "f.position"),
                        Hands.ofReader("r.volunteer_id", "r.position")));
    }

    @Bean
    Undecided proposedCorrections() {
        return new Undecided(ReviewKind.HOURS_CHANGE, """
                SELECT f.change_id AS id, r.activity AS about, r.division, r.organisation_id,
                    f.start_then AS start_at, f.end_then AS end_at, %s AS words, f.changed_at AS since,
                    NULL::date AS due_on, f.position
                FROM query.hours_change f
                JOIN query.service_record r ON r.record_id = f.record_id
                WHERE f.state = 'PROPOSED' AND NOT %s AND NOT EXISTS (
                    SELECT FROM query.hours_change x
                    WHERE x.change_id = f.change_id AND x.position > f.position)""".formatted(
                        said("f.words"), Hands.ofReader("f.volunteer_id", "f.position")));
    }

    /** What is said about somebody who was erased is not shown. */
    private static String said(String words) {
        return "CASE WHEN %s IS NULL THEN %s ELSE '%s' END"
                .formatted(Persons.erasedAt("f.volunteer_id"), words, PersonName.ERASED);
    }

    /** Who is erased waits for nothing any more. */
    @Bean
    Undecided waitingReports() {
        return new Undecided(ReviewKind.HOURS_REPORT, """
                SELECT f.report_id AS id, n.masked_name || ' · ' || f.activity AS about, f.division, f.organisation_id,
                    f.start_at, f.end_at, f.account AS words, f.changed_at AS since, NULL::date AS due_on, f.position
                FROM query.hours_report f
                JOIN query.person n ON n.volunteer_id = f.volunteer_id
                WHERE f.state = 'WAITING' AND %s IS NULL AND NOT %s AND NOT EXISTS (
                    SELECT FROM query.hours_report x
                    WHERE x.report_id = f.report_id AND x.position > f.position)""".formatted(
                        Persons.erasedAt("f.volunteer_id"), Hands.ofReader("f.volunteer_id", "f.position")));
    }
}
