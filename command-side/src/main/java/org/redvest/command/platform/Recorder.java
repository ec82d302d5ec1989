package org.redvest.command.platform;

import org.jspecify.annotations.Nullable;
import org.redvest.api.id.VolunteerId;
import org.redvest.platform.security.Caller;

/** Who records something, by their own number: so that nobody does for themselves. */
public final class Recorder {

    private Recorder() {}

    /** The number of the caller; null where their token has none. */
    public static @Nullable VolunteerId of(Caller caller) {
        return caller.volunteer().map(VolunteerId::stored).orElse(null);
    }
}
