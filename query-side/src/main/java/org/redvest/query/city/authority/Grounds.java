package org.redvest.query.city.authority;

import org.redvest.query.facts.person.Persons;
import org.redvest.query.facts.programme.Programme;
import org.redvest.query.platform.asking.Reach;

/** In SQL, by what somebody is within another's reach (ADR 28): both ways, from the person and from the organisation. */
final class Grounds {

    /** What an organisation records of somebody, as the log names it. */
    private static final String RECORDED = """
            ('VolunteerRegistered', 'TrainingRecorded', 'CommendationRecorded', 'EvaluationRecorded',
                'QualificationRecorded')""";

    /** How a sign-up stands of whoever is going to serve, or waits to. */
    private static final String GOING_TO = "('CONFIRMED', 'OFFERED', 'WAITING')";

    /**
     * By what a person is within somebody's reach: the division where they live, for whoever answers for all in it; where
     * and with which organisation they served; for which organisation they were registered, or their records kept; and where
     * and with which organisation they are going to serve, or wait to. Only in this are the four alike: each is a place, and
     * maybe an organisation's.
     */
    static final String OF_A_PERSON = """
            SELECT v.residence AS division, NULL AS organisation_id FROM query.person v WHERE v.volunteer_id %1$s
            UNION SELECT r.division, r.organisation_id FROM query.service_record r WHERE r.volunteer_id %1$s
            UNION SELECT v.residence, d.organisation_id
            FROM query.log_entry h
                JOIN query.delegation d ON d.delegation_id = h.delegation_id AND d.organisation_id IS NOT NULL
                JOIN query.person v ON v.volunteer_id = h.volunteer_id
            WHERE h.volunteer_id %1$s AND h.type IN %5$s
            UNION SELECT t.division, %2$s
            FROM query.sign_up f
                CROSS JOIN LATERAL (%3$s) AS l
                JOIN query.shift s ON s.shift_id = f.shift_id
                CROSS JOIN LATERAL (%4$s) AS t
                JOIN query.project p ON p.project_id = s.project_id
            WHERE f.volunteer_id %1$s AND f.terms_version IS NOT NULL AND l.state IN %6$s
            """.formatted(
                    Persons.ANY_NUMBER,
                    Programme.ORGANISATION_NOW,
                    Programme.SIGN_UP_NOW,
                    Programme.SHIFT_NOW,
                    RECORDED,
                    GOING_TO);

    /**
     * The numbers within reach of the remits of {@link Reach#parameters}, each of which is for one organisation: by the same
     * grounds, each looked for by its organisation. A number stands there as often as it likes.
     */
    static final String OF_ORGANISATIONS =
            """
            WITH held AS MATERIALIZED (
                SELECT h.prefix, h.organisation_id
                FROM unnest(:prefixes::text[], :organisations::text[]) AS h (prefix, organisation_id))
            SELECT r.volunteer_id
            FROM held h JOIN query.service_record r
                ON r.organisation_id = h.organisation_id AND starts_with(r.division, h.prefix)
            UNION ALL SELECT v.volunteer_id
            FROM held h
                JOIN query.delegation d ON d.organisation_id = h.organisation_id
                JOIN query.log_entry e ON e.delegation_id = d.delegation_id AND e.type IN %4$s
                JOIN query.person v ON v.volunteer_id = e.volunteer_id AND starts_with(v.residence, h.prefix)
            UNION ALL SELECT f.volunteer_id
            FROM held h
                CROSS JOIN LATERAL (
                    SELECT x.project_id FROM query.project x WHERE x.organisation_id = h.organisation_id
                    UNION SELECT y.project_id FROM query.project_step y
                    WHERE y.step = 'HANDED_OVER' AND y.organisation_id = h.organisation_id) AS c
                JOIN query.project p ON p.project_id = c.project_id AND %1$s = h.organisation_id
                JOIN query.shift s ON s.project_id = p.project_id
                CROSS JOIN LATERAL (%3$s) AS t
                JOIN query.sign_up f ON f.shift_id = s.shift_id AND f.terms_version IS NOT NULL
                CROSS JOIN LATERAL (%2$s) AS l
            WHERE starts_with(t.division, h.prefix) AND l.state IN %5$s
            """.formatted(Programme.ORGANISATION_NOW, Programme.SIGN_UP_NOW, Programme.SHIFT_NOW, RECORDED, GOING_TO);

    private Grounds() {}
}
