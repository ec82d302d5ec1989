package org.redvest.command.service.callup;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.api.service.callup.event.CallUpEnded;
import org.redvest.api.service.callup.event.CallUpEvent;
import org.redvest.api.service.callup.event.CallUpOrdered;

/**
 * What the log knows of a call-up: the aggregate decides on it, and whoever tells or answers asks it.
 *
 * @param ordered how it was ordered; null where there is no such call-up
 * @param ended whether it was ended
 */
record CallUpFacts(@Nullable CallUpOrdered ordered, boolean ended) {

    static final CallUpFacts NOTHING = new CallUpFacts(null, false);

    /** With what happened next. Never refuses. */
    CallUpFacts and(CallUpEvent event) {
        return switch (event) {
            case CallUpOrdered order -> new CallUpFacts(order, false);
            case CallUpEnded _ -> new CallUpFacts(ordered, true);
        };
    }

    /** How a call-up that exists was ordered. */
    CallUpOrdered order() {
        return Objects.requireNonNull(ordered);
    }
}
