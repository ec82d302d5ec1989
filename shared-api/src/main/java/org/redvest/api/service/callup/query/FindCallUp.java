package org.redvest.api.service.callup.query;

import org.redvest.api.Query;
import org.redvest.api.id.CallUpId;

/**
 * What was this call-up ordered for, and how many places are left?
 *
 * @param callUpId which
 */
public record FindCallUp(CallUpId callUpId) implements Query<CallUpView> {

    @Override
    public Class<CallUpView> answer() {
        return CallUpView.class;
    }
}
