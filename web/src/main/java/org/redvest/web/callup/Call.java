package org.redvest.web.callup;

import java.util.List;
import org.redvest.api.service.callup.query.CallUpView;
import org.redvest.api.service.callup.query.CallUpViews;
import org.redvest.api.service.shift.query.Commitments.Commitment;

/**
 * A call-up that calls somebody.
 *
 * @param view the call-up
 * @param answered whether they come already
 */
public record Call(CallUpView view, boolean answered) {

    /** What calls somebody, who is committed to this. */
    public static List<Call> of(CallUpViews calling, List<Commitment> commitments) {
        return calling.callUps().stream()
                .map(view -> new Call(view, view.places().stream().anyMatch(place -> commitments.stream()
                        .anyMatch(one -> one.state().isOpen() && one.shiftId().equals(place.shiftId())))))
                .toList();
    }
}
