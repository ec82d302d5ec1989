package org.redvest.query.city.register;

import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.city.register.query.AdoptedPolicies;
import org.redvest.api.city.register.query.FindOrganisations;
import org.redvest.api.city.register.query.FindPolicies;
import org.redvest.api.city.register.query.Organisations;
import org.redvest.platform.web.Pages;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

@Component
class RegisterQueryHandler {

    private final OrganisationRows organisations;
    private final PolicyRows policies;

    RegisterQueryHandler(OrganisationRows organisations, PolicyRows policies) {
        this.organisations = organisations;
        this.policies = policies;
    }

    @QueryHandler
    Organisations handle(FindOrganisations query) {
        String one = query.organisationId();
        if (one != null) {
            return organisations
                    .findById(one)
                    .map(row -> new Organisations(List.of(row.entry()), null))
                    .orElseThrow(() -> new Refusal(Problem.UNKNOWN_ORGANISATION));
        }
        String cursor = query.cursor();
        Pages.Page<OrganisationRow, String> page = Pages.of(
                organisations.findByOrganisationIdGreaterThanOrderByOrganisationId(
                        cursor == null ? "" : cursor, Limit.of(query.limit() + 1)),
                query.limit(),
                row -> row.organisationId);
        return new Organisations(
                page.items().stream().map(OrganisationRow::entry).toList(), page.next());
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
