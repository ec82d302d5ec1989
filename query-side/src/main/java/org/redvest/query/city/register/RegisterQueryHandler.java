package org.redvest.query.city.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.city.organisation.TeamOrigin;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.city.register.query.AdoptedPolicies;
import org.redvest.api.city.register.query.FindOrganisations;
import org.redvest.api.city.register.query.FindPolicies;
import org.redvest.api.city.register.query.Organisations;
import org.redvest.api.city.register.query.Organisations.Entry;
import org.redvest.api.city.register.query.Organisations.State;
import org.redvest.platform.web.Pages;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.platform.bounded.OfThePublic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RegisterQueryHandler {

    /** As of {@code :at}: of what became of an organisation by then, the last; and who guided it last. */
    private static final String ORGANISATIONS = """
            SELECT o.*, s.kind, s.changed_at, s.reason, s.other_id AS successor, g.other_id AS guided_by
            FROM query.organisation o
            LEFT JOIN LATERAL (
                SELECT c.* FROM query.organisation_change c
                WHERE c.organisation_id = o.organisation_id AND c.kind <> 'GUIDED' AND c.changed_at <= :at
                ORDER BY c.position DESC LIMIT 1) AS s ON true
            LEFT JOIN LATERAL (
                SELECT c.other_id FROM query.organisation_change c
                WHERE c.organisation_id = o.organisation_id AND c.kind = 'GUIDED' AND c.changed_at <= :at
                ORDER BY c.position DESC LIMIT 1) AS g ON true
            WHERE o.registered_at <= :at AND\s""";

    private final JdbcClient jdbc;
    private final PolicyRows policies;

    RegisterQueryHandler(@OfThePublic JdbcClient jdbc, PolicyRows policies) {
        this.jdbc = jdbc;
        this.policies = policies;
    }

    @QueryHandler
    Organisations handle(FindOrganisations query) {
        String one = query.organisationId();
        if (one != null) {
            return jdbc.sql(ORGANISATIONS + "o.organisation_id = :organisation")
                    .param("at", Times.parameter(query.at()))
                    .param("organisation", one)
                    .query(RegisterQueryHandler::organisation)
                    .optional()
                    .map(found -> new Organisations(List.of(found), null))
                    .orElseThrow(() -> new Refusal(Problem.UNKNOWN_ORGANISATION));
        }
        String cursor = query.cursor();
        Pages.Page<Entry, String> page = Pages.of(
                jdbc.sql(ORGANISATIONS + "o.organisation_id > :cursor ORDER BY o.organisation_id LIMIT :rows")
                        .param("at", Times.parameter(query.at()))
                        .param("cursor", cursor == null ? "" : cursor)
                        .param("rows", query.limit() + 1)
                        .query(RegisterQueryHandler::organisation)
                        .list(),
                query.limit(),
                Entry::organisationId);
        return new Organisations(page.items(), page.next());
    }

    private static Entry organisation(ResultSet row, int number) throws SQLException {
        String origin = row.getString("origin");
        return new Entry(
                row.getString("organisation_id"),
                row.getString("name"),
                row.getString("division"),
                origin == null ? null : TeamOrigin.valueOf(origin),
                row.getString("guided_by"),
                Times.instant(row, "registered_at"),
                state(row.getString("kind")),
                Times.optionalInstant(row, "changed_at"),
                row.getString("reason"),
                row.getString("successor"));
    }

    private static State state(@Nullable String lastChange) {
        return switch (lastChange) {
            case "SUSPENDED" -> State.SUSPENDED;
            case "DISSOLVED" -> State.DISSOLVED;
            case null, default -> State.ACTIVE;
        };
    }

    @QueryHandler
    AdoptedPolicies handle(FindPolicies query) {
        PolicyKind kind = query.kind();
        Integer version = query.version();
        List<PolicyRow> found;
        if (kind == null) {
            found = policies.findAllByOrderByKindAscVersionAsc();
        } else if (version == null) {
            found = policies.findByKindOrderByVersion(kind);
        } else {
            found = List.of(policies.findByKindAndVersion(kind, version)
                    .orElseThrow(() -> new Refusal(Problem.UNKNOWN_POLICY)));
        }
        return new AdoptedPolicies(found.stream().map(PolicyRow::entry).toList());
    }
}
