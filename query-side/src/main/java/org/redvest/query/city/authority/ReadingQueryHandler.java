package org.redvest.query.city.authority;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.city.authority.query.FindReadingRight;
import org.redvest.api.city.authority.query.FindRemits;
import org.redvest.api.city.authority.query.HeldRemits;
import org.redvest.api.city.authority.query.ReadingRight;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.facts.programme.Programme;
import org.redvest.query.platform.asking.Snapshot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether what somebody holds reaches a volunteer: as fresh as what they would read, from the same read models (ADR 28). */
@Component
class ReadingQueryHandler {

    /**
     * By what a person is within somebody's reach: the division where they live, for whoever answers for all in it; where
     * and with which organisation they served; for which organisation they were registered, or their records kept; and where
     * and with which organisation they are going to serve, or wait to. Only in this are the four alike: each is a place, and
     * maybe an organisation's.
     */
    private static final String GROUNDS =
            """
            SELECT v.residence AS division, NULL AS organisation_id FROM query.person v WHERE v.volunteer_id %1$s
            UNION SELECT r.division, r.organisation_id FROM query.service_record r WHERE r.volunteer_id %1$s
            UNION SELECT v.residence, d.organisation_id
            FROM query.log_entry h
                JOIN query.delegation d ON d.delegation_id = h.delegation_id AND d.organisation_id IS NOT NULL
                JOIN query.person v ON v.volunteer_id = h.volunteer_id
            WHERE h.volunteer_id %1$s
                AND h.type IN ('VolunteerRegistered', 'TrainingRecorded', 'CommendationRecorded', 'EvaluationRecorded',
                    'QualificationRecorded')
            UNION SELECT t.division, %2$s
            FROM query.sign_up f
                CROSS JOIN LATERAL (%3$s) AS l
                JOIN query.shift s ON s.shift_id = f.shift_id
                CROSS JOIN LATERAL (%4$s) AS t
                JOIN query.project p ON p.project_id = s.project_id
            WHERE f.volunteer_id %1$s AND f.terms_version IS NOT NULL AND l.state IN ('CONFIRMED', 'OFFERED', 'WAITING')
            """.formatted(Persons.ANY_NUMBER, Programme.ORGANISATION_NOW, Programme.SIGN_UP_NOW, Programme.SHIFT_NOW);

    private final JdbcClient jdbc;
    private final DelegationQueryHandler delegations;
    private final Snapshot snapshot;
    private final Clock clock;

    ReadingQueryHandler(JdbcClient jdbc, DelegationQueryHandler delegations, Snapshot snapshot, Clock clock) {
        this.jdbc = jdbc;
        this.snapshot = snapshot;
        this.delegations = delegations;
        this.clock = clock;
    }

    @QueryHandler
    ReadingRight handle(FindReadingRight query) {
        return snapshot.read(() -> right(query));
    }

    @QueryHandler
    HeldRemits handle(FindRemits query) {
        return snapshot.read(() -> new HeldRemits(remits(query.subject(), query.power())));
    }

    private Set<Remit> remits(String subject, @Nullable Power power) {
        return delegations.bookOf(subject).remits(subject, power, clock.instant());
    }

    private ReadingRight right(FindReadingRight query) {
        Set<Remit> remits = remits(query.subject(), null);
        if (remits.isEmpty()) {
            return new ReadingRight(false);
        }
        return new ReadingRight(remits.stream().anyMatch(Remit::coversTheCity)
                || grounds(query.volunteerId()).stream()
                        .anyMatch(ground -> remits.stream().anyMatch(remit -> remit.covers(ground))));
    }

    private List<Remit> grounds(VolunteerId volunteer) {
        return jdbc.sql(GROUNDS)
                .param("volunteer", volunteer.value())
                .query(ReadingQueryHandler::ground)
                .list();
    }

    private static Remit ground(ResultSet row, int number) throws SQLException {
        String organisation = row.getString("organisation_id");
        return new Remit(
                DivisionCode.of(row.getString("division")),
                organisation == null ? null : OrganisationId.stored(organisation));
    }
}
