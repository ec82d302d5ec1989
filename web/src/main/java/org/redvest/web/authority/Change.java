package org.redvest.web.authority;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.redvest.api.city.authority.Hindrance;

/** What whoever stands above a delegation may do about it. */
enum Change {
    /** It is put out of force for a while. */
    SUSPENSION,
    /** It is put in force again. */
    RESUMPTION,
    /** It is taken back, for good. */
    REVOCATION,
    /** It is found that it never was valid. */
    INVALIDITY;

    private static final Set<Hindrance> OVER = Set.of(Hindrance.ENDED, Hindrance.REVOKED, Hindrance.DECLARED_INVALID);

    /** What can be done about a delegation that is so. */
    static List<Change> of(Collection<Hindrance> hindrances) {
        return Arrays.stream(values())
                .filter(change -> change.isPossible(hindrances))
                .toList();
    }

    private boolean isPossible(Collection<Hindrance> hindrances) {
        return switch (this) {
            case SUSPENSION -> !isOver(hindrances) && !hindrances.contains(Hindrance.SUSPENDED);
            case RESUMPTION -> !isOver(hindrances) && hindrances.contains(Hindrance.SUSPENDED);
            case REVOCATION -> !isOver(hindrances);
            case INVALIDITY -> !hindrances.contains(Hindrance.DECLARED_INVALID);
        };
    }

    /** Whether nothing puts a delegation in force again that is so. */
    static boolean isOver(Collection<Hindrance> hindrances) {
        return !Collections.disjoint(hindrances, OVER);
    }

    /** The last part of its address. */
    String address() {
        return name().toLowerCase(Locale.ROOT);
    }
}
