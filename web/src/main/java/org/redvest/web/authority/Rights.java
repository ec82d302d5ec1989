package org.redvest.web.authority;

import java.util.List;
import org.redvest.api.Power;
import org.redvest.api.city.authority.query.DelegationLife;
import org.redvest.api.city.authority.query.DelegationView;
import org.redvest.api.city.authority.query.SignedIn;

/**
 * What somebody may do about a delegation as it stands now, so that no form is shown that the API would refuse them.
 *
 * @param changes what whoever stands above it may do about it; none for others
 * @param grants whether they may grant part of it to others
 * @param appoints whether they may appoint deputies
 * @param dismisses whether they may dismiss deputies
 */
record Rights(List<Change> changes, boolean grants, boolean appoints, boolean dismisses) {

    /** Of somebody who only looks. */
    static final Rights NONE = new Rights(List.of(), false, false, false);

    static Rights of(SignedIn me, DelegationLife life) {
        if (!me.isAnyOf("city-officer", "district-officer", "organisation-manager")) {
            return NONE;
        }
        DelegationView delegation = life.delegation();
        boolean above = me.delegations().stream().anyMatch(held -> life.chain().contains(held.delegationId()));
        boolean acts =
                me.delegations().stream().anyMatch(held -> held.delegationId().equals(delegation.delegationId()));
        boolean looksAfterDeputies = above || (acts && delegation.holder().equals(me.subject()));
        return new Rights(
                above ? Change.of(delegation.hindrances()) : List.of(),
                acts && delegation.powers().contains(Power.GRANT_AUTHORITY),
                looksAfterDeputies && !Change.isOver(delegation.hindrances()),
                looksAfterDeputies);
    }
}
