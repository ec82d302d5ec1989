package org.redvest.command.service.dispatch;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.api.service.dispatch.event.DispatchEvent;
import org.redvest.api.service.dispatch.event.DispatchRecalled;
import org.redvest.api.service.dispatch.event.DispatchedOutOfTown;

/**
 * What the log knows of a dispatch.
 *
 * @param ordered how it was ordered; null where there is no such dispatch
 * @param recalled how it was recalled; null where it was not
 */
record DispatchFacts(
        @Nullable DispatchedOutOfTown ordered, @Nullable DispatchRecalled recalled) {

    static final DispatchFacts NOTHING = new DispatchFacts(null, null);

    /** With what happened next. Never refuses. */
    DispatchFacts and(DispatchEvent event) {
        return switch (event) {
            case DispatchedOutOfTown it -> new DispatchFacts(it, null);
            case DispatchRecalled it -> new DispatchFacts(ordered, it);
        };
    }

    /** How a dispatch that exists was ordered. */
    DispatchedOutOfTown order() {
        return Objects.requireNonNull(ordered);
    }
}
