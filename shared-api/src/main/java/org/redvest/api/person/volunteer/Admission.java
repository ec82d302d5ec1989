package org.redvest.api.person.volunteer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On what a registration rests.
 *
 * @param state what it was when it was entered
 * @param byOneself whether the person entered it themselves
 * @param evidence what shows their consent; null while there is none
 * @param purposes what they agreed to beyond the registration
 * @param confirmBy until when the person has to confirm; null where nothing is to be confirmed
 */
public record Admission(
        RegistrationState state,
        boolean byOneself,
        @Nullable ConsentEvidence evidence,
        List<ConsentPurpose> purposes,
        @Nullable Instant confirmBy) {

    /** Registrations that were recorded before RedVest asked: they counted at once, for the public and for insurers. */
    public static final Admission BEFORE_CONSENT_WAS_ASKED = new Admission(
            RegistrationState.IN_EFFECT,
            false,
            null,
            List.of(ConsentPurpose.PUBLICATION, ConsentPurpose.INSURER),
            null);
}
