package org.redvest.query.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.policy.PolicyKind;
import org.redvest.api.register.query.AdoptedPolicies;
import org.redvest.api.register.query.FindOrganisations;
import org.redvest.api.register.query.FindPolicies;
import org.redvest.api.register.query.Organisations;
import org.redvest.platform.web.Pages;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RegisterQueryHandler {

    private final JdbcClient jdbc;

    RegisterQueryHandler(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    Organisations handle(FindOrganisations query) {
        String one = query.organisationId();
        List<Organisations.Entry> rows = jdbc.sql("""
                        SELECT * FROM query.registered_organisation WHERE organisation_id LIKE ? AND organisation_id > ?
                        ORDER BY organisation_id LIMIT ?""")
                .params(
                        one == null ? "%" : one,
                        Optional.ofNullable(query.cursor()).orElse(""),
                        query.limit() + 1)
                .query(RegisterQueryHandler::organisation)
                .list();
        if (one != null && rows.isEmpty()) {
            throw new Refusal(Problem.UNKNOWN_ORGANISATION);
        }
        Pages.Page<Organisations.Entry, String> page =
                Pages.of(rows, query.limit(), Organisations.Entry::organisationId);
        return new Organisations(page.items(), page.next());
    }

    @QueryHandler
    AdoptedPolicies handle(FindPolicies query) {
        List<AdoptedPolicies.Entry> policies = jdbc
                .sql("SELECT * FROM query.adopted_policy ORDER BY kind, version")
                .query(RegisterQueryHandler::policy)
                .list()
                .stream()
                .filter(policy -> query.kind() == null || policy.kind() == query.kind())
                .filter(policy -> query.version() == null || policy.version() == query.version())
                .toList();
        if (query.version() != null && policies.isEmpty()) {
            throw new Refusal(Problem.UNKNOWN_POLICY);
        }
        return new AdoptedPolicies(policies);
    }

    private static Organisations.Entry organisation(ResultSet row, int number) throws SQLException {
        return new Organisations.Entry(
                row.getString("organisation_id"),
                row.getString("name"),
                row.getString("division"),
                Times.instant(row, "registered_at"));
    }

    private static AdoptedPolicies.Entry policy(ResultSet row, int number) throws SQLException {
        return new AdoptedPolicies.Entry(
                PolicyKind.valueOf(row.getString("kind")),
                row.getInt("version"),
                row.getInt("value"),
                row.getObject("effective_from", LocalDate.class),
                row.getString("basis"),
                Times.instant(row, "adopted_at"));
    }
}
