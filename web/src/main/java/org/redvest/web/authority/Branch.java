package org.redvest.web.authority;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redvest.api.city.authority.query.DelegationView;
import org.redvest.api.id.DelegationId;

/**
 * A delegation, and those that were granted under it.
 *
 * @param delegation the one
 * @param beneath in the order in which they were granted
 */
record Branch(DelegationView delegation, List<Branch> beneath) {

    /**
     * The tree of a list in the order of the log, in which whatever stands above another comes before it. What was granted under one
     * that is not in the list begins a tree of its own.
     */
    static List<Branch> of(List<DelegationView> list) {
        Map<DelegationId, Branch> known = new LinkedHashMap<>();
        List<Branch> roots = new ArrayList<>();
        for (DelegationView delegation : list) {
            Branch branch = new Branch(delegation, new ArrayList<>());
            Branch above = delegation.under() == null ? null : known.get(delegation.under());
            (above == null ? roots : above.beneath()).add(branch);
            known.put(delegation.delegationId(), branch);
        }
        return roots;
    }
}
