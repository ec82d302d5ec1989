package org.redvest.command.person.identity;

import java.util.function.Function;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.vault.DerivedCodes;
import org.redvest.command.vault.KeyRing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The one-time code by which a person confirms or contests a registration that somebody else entered: 12 characters, 60
 * bits, so that nobody guesses it within the days for which it counts.
 */
@Component
public class ConfirmationCodes {

    private static final int LENGTH = 12;

    private final DerivedCodes codes;

    @Autowired
    ConfirmationCodes(KeyRing keys) {
        this(volunteer -> keys.hash("confirmation-code", volunteer));
    }

    /** Codes out of a keyed hash of the volunteer's number. */
    public ConfirmationCodes(Function<String, byte[]> hash) {
        this.codes = new DerivedCodes(hash, LENGTH);
    }

    /** The code that is sent to the person, and to nobody else. */
    public String of(VolunteerId volunteer) {
        return codes.of(volunteer);
    }

    public boolean matches(VolunteerId volunteer, String given) {
        return codes.matches(volunteer, given);
    }
}
