package org.redvest.query.city.authority;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** What happened to delegations. */
interface DelegationChangeRows extends Repository<DelegationChangeRow, Long> {

    /** What happened to these, in the order of the log. */
    List<DelegationChangeRow> findByDelegationIdInOrderByPosition(Collection<String> delegationIds);
}
