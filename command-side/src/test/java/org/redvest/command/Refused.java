package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/** Attempts that have to be refused. */
public final class Refused {

    private Refused() {}

    /** Matches a refusal for exactly this reason. */
    public static Matcher<Throwable> because(Problem reason) {
        return new TypeSafeMatcher<>() {
            @Override
            protected boolean matchesSafely(Throwable thrown) {
                return thrown instanceof Refusal refusal && refusal.problem() == reason;
            }

            @Override
            public void describeTo(Description description) {
                description.appendText("a refusal for " + reason);
            }

            @Override
            protected void describeMismatchSafely(Throwable thrown, Description mismatch) {
                mismatch.appendText(
                        thrown instanceof Refusal refusal ? "one for " + refusal.problem() : thrown.toString());
            }
        };
    }

    /** Asserts that the attempt is refused for exactly this reason; gives the refusal. */
    public static Refusal assertRefused(Problem reason, ThrowingCallable attempt) {
        Refusal refusal = catchThrowableOfType(Refusal.class, attempt);
        assertThat(refusal).isNotNull();
        assertThat(refusal.problem()).isEqualTo(reason);
        return refusal;
    }
}
