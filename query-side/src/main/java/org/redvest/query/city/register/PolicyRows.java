package org.redvest.query.city.register;

import java.util.List;
import java.util.Optional;
import org.redvest.api.city.policy.PolicyKind;
import org.springframework.data.repository.Repository;

/** Policies that were adopted, every version. */
interface PolicyRows extends Repository<PolicyRow, PolicyRow.Key> {

    List<PolicyRow> findAllByOrderByKindAscVersionAsc();

    List<PolicyRow> findByKindOrderByVersion(PolicyKind kind);

    Optional<PolicyRow> findByKindAndVersion(PolicyKind kind, int version);
}
