package org.redvest.api.service.shift;

import org.jspecify.annotations.Nullable;
import org.redvest.api.id.SignUpId;

/**
 * What came of signing up, as it was then: whoever asks again with the same number is told the same.
 *
 * @param signUpId number of the sign-up
 * @param state {@link SignUpState#CONFIRMED} or {@link SignUpState#WAITING}
 * @param placeInLine how many waited then, this one among them; null for who has a place
 */
public record SignedUp(
        SignUpId signUpId, SignUpState state, @Nullable Integer placeInLine) {}
