package org.redvest.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Attempts that have to be refused. */
public final class Refusals {

    private Refusals() {}

    /** Asserts that the attempt is refused for exactly this reason, and gives the refusal. */
    public static Refusal assertRefused(Problem reason, ThrowingCallable attempt) {
        Throwable thrown = catchThrowable(attempt);
        assertThat(thrown).isInstanceOf(Refusal.class);
        Refusal refusal = (Refusal) thrown;
        assertThat(refusal.problem()).isEqualTo(reason);
        return refusal;
    }
}
