package org.redvest.query.city.register;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** Organisations that are registered. */
interface OrganisationRows extends Repository<OrganisationRow, String> {

    Optional<OrganisationRow> findById(String organisationId);

    List<OrganisationRow> findByOrganisationIdGreaterThanOrderByOrganisationId(String after, Limit most);
}
