package org.redvest.command.cover.claim;

import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.cover.claim.ClaimState;
import org.redvest.api.cover.claim.event.ClaimClosed;
import org.redvest.api.cover.claim.event.ClaimEvent;
import org.redvest.api.cover.claim.event.ClaimOpened;
import org.redvest.api.cover.claim.event.ClaimPaid;
import org.redvest.api.cover.claim.event.ClaimRefused;
import org.redvest.api.cover.claim.event.ClaimReserveChanged;
import org.redvest.api.id.ClaimPaymentId;

/**
 * What a claim's events say of it.
 *
 * @param opened how it was opened; null where there is no such claim
 * @param state how it stands
 * @param reserveYuan what is held for it
 * @param payments the numbers of all payments
 * @param refused how it was refused; null where it was not
 */
record ClaimFacts(
        @Nullable ClaimOpened opened,
        ClaimState state,
        long reserveYuan,
        Set<ClaimPaymentId> payments,
        @Nullable ClaimRefused refused) {

    /** Of one that nobody opened. */
    static final ClaimFacts NOTHING = new ClaimFacts(null, ClaimState.OPEN, 0, Set.of(), null);

    /** With what happened next. Never refuses. */
    ClaimFacts and(ClaimEvent event) {
        return switch (event) {
            case ClaimOpened it -> new ClaimFacts(it, ClaimState.OPEN, it.reserveYuan(), Set.of(), null);
            case ClaimReserveChanged it -> new ClaimFacts(opened, state, it.reserveYuan(), payments, refused);
            case ClaimPaid it -> {
                Set<ClaimPaymentId> more = new HashSet<>(payments);
                more.add(it.paymentId());
                yield new ClaimFacts(opened, state, reserveYuan, Collections.unmodifiableSet(more), refused);
            }
            case ClaimRefused it -> new ClaimFacts(opened, ClaimState.REFUSED, reserveYuan, payments, it);
            case ClaimClosed _ -> new ClaimFacts(opened, ClaimState.CLOSED, reserveYuan, payments, refused);
        };
    }

    /** How a claim that exists was opened. */
    ClaimOpened open() {
        return Objects.requireNonNull(opened);
    }

    /** Whether there is such a claim, and it goes on. */
    boolean goesOn() {
        return opened != null && state == ClaimState.OPEN;
    }
}
