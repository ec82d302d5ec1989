package org.redvest.api.service.hours;

import org.jspecify.annotations.Nullable;

/**
 * In which column of a ranking the minutes of a service record stand: each record in one. What is estimated or was taken from a
 * list counts for the volunteer, and not in a comparison of districts or organisations.
 */
public enum CountedAs {
    /** It counts, and rests on more than an estimate or a list. */
    RANKED(0),
    /** It counts, and its end was estimated: {@link EvidenceClass#ESTIMATED}. */
    ESTIMATED(1),
    /** It counts, and was taken from a list or written down later: {@link EvidenceClass#IMPORTED}, {@link EvidenceClass#BACK_FILLED}. */
    IMPORTED(2),
    /** It does not count yet: somebody else is to sign for it too. */
    UNAPPROVED(3),
    /** It does not count while an objection to it is open. */
    OBJECTED(4),
    /** It does not count: it was revoked, or an objection was upheld. */
    NOT(5);

    private static final CountedAs[] ALL = values();

    private final int number;

    CountedAs(int number) {
        this.number = number;
    }

    /** Its number, smaller than that of any that does not count where it does. */
    public int number() {
        return number;
    }

    /** The one with this number. */
    public static CountedAs of(int number) {
        return ALL[number];
    }

    /** How many there are. */
    public static int count() {
        return ALL.length;
    }

    /** Whether a record counts for the volunteer: in hours, points and the totals of the disclosure. */
    public boolean counts() {
        return number <= IMPORTED.number;
    }

    /** As what a record is counted that counts and rests on this. */
    public static CountedAs of(@Nullable EvidenceClass evidence) {
        return switch (evidence) {
            case ESTIMATED -> ESTIMATED;
            case IMPORTED, BACK_FILLED -> IMPORTED;
            case ATTENDED, REPORTED -> RANKED;
            case null -> RANKED;
        };
    }
}
