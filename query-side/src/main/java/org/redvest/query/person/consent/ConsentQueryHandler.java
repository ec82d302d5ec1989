package org.redvest.query.person.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.person.consent.query.Consents;
import org.redvest.api.person.consent.query.Consents.Consent;
import org.redvest.api.person.consent.query.FindConsents;
import org.redvest.api.person.volunteer.ConsentForm;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ConsentQueryHandler {

    private static final String PURPOSES =
            Arrays.stream(ConsentPurpose.values()).map(ConsentPurpose::name).collect(Collectors.joining(",", "{", "}"));

    private final JdbcClient jdbc;

    ConsentQueryHandler(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For each purpose the last change until the instant, or else what was agreed to at registration. */
    @QueryHandler
    Consents handle(FindConsents query) {
        List<Consent> consents = jdbc.sql("""
                        SELECT p.purpose,
                            coalesce(c.given, r.registered_at <= :at AND p.purpose = ANY (r.purposes)) AS given,
                            CASE WHEN c.position IS NULL THEN r.registered_at ELSE c.changed_at END AS since,
                            CASE WHEN c.position IS NULL THEN r.consent_form ELSE c.form END AS form,
                            CASE WHEN c.position IS NULL THEN r.consent_given_on ELSE c.given_on END AS given_on,
                            c.position IS NOT NULL AS changed
                        FROM query.person r
                        CROSS JOIN unnest(:purposes::text[]) WITH ORDINALITY AS p (purpose, place)
                        LEFT JOIN LATERAL (
                            SELECT * FROM query.consent_change x
                            WHERE x.volunteer_id = r.volunteer_id AND x.purpose = p.purpose AND x.changed_at <= :at
                            ORDER BY x.position DESC LIMIT 1) c ON true
                        WHERE r.volunteer_id = :volunteer ORDER BY p.place""")
                .param("at", Times.parameter(query.at()))
                .param("purposes", PURPOSES)
                .param("volunteer", query.volunteerId().value())
                .query(ConsentQueryHandler::consent)
                .list();
        if (consents.isEmpty()) {
            throw new Refusal(Problem.UNKNOWN_VOLUNTEER);
        }
        return new Consents(query.volunteerId(), query.at(), consents);
    }

    private static Consent consent(ResultSet row, int number) throws SQLException {
        boolean given = row.getBoolean("given");
        boolean told = given || row.getBoolean("changed");
        String form = row.getString("form");
        return new Consent(
                ConsentPurpose.valueOf(row.getString("purpose")),
                given,
                told ? Times.instant(row, "since") : null,
                !given || form == null ? null : ConsentForm.valueOf(form),
                given ? row.getObject("given_on", LocalDate.class) : null);
    }
}
