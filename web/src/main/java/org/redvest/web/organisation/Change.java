package org.redvest.web.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.redvest.api.city.organisation.TeamOrigin;
import org.redvest.api.city.register.query.Organisations.Entry;
import org.redvest.api.city.register.query.Organisations.State;

/** What an office may do about an organisation. */
enum Change {
    /** Nothing that it does is certified, for a while. */
    SUSPENSION,
    /** It goes on. */
    RESUMPTION,
    /** Another guides the team from now on. */
    GUIDANCE,
    /** It ends, for good. */
    DISSOLUTION;

    /** What can be done about this one. */
    static List<Change> of(Entry organisation) {
        return Arrays.stream(values())
                .filter(change -> change.isPossible(organisation))
                .toList();
    }

    private boolean isPossible(Entry organisation) {
        return switch (this) {
            case SUSPENSION -> organisation.state() == State.ACTIVE;
            case RESUMPTION -> organisation.state() == State.SUSPENDED;
            case GUIDANCE -> organisation.state() != State.DISSOLVED && organisation.origin() == TeamOrigin.GUIDED;
            case DISSOLUTION -> organisation.state() != State.DISSOLVED;
        };
    }

    /** The last part of its address. */
    String address() {
        return name().toLowerCase(Locale.ROOT);
    }
}
