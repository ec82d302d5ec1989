package org.redvest.query.exchange.national;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.exchange.national.DifferenceKind;

/**
 * How everybody stands in a comparison that was completed. It cannot change, whatever is recorded since, and is kept in a few bytes
 * for each person: first those of the file by their lines, then who is only here by when they registered.
 */
final class Comparison {

    /** Who is only here stands behind every line that a file can have, in the order of their registrations. */
    static final long BEHIND_EVERY_LINE = 1L << 40;

    private final long[] ordinals;
    private final DifferenceKind[] kinds;
    private final int[] there;
    private final int[] here;

    private Comparison(Builder built) {
        this.ordinals = Arrays.copyOf(built.ordinals, built.size);
        this.kinds = Arrays.copyOf(built.kinds, built.size);
        this.there = Arrays.copyOf(built.there, built.size);
        this.here = Arrays.copyOf(built.here, built.size);
    }

    /**
     * How one person stands.
     *
     * @param ordinal their place in the list: the line in the file, or behind all of them
     * @param minutesThere that the export has of them; 0 where they are only here
     * @param minutesHere that counted here; 0 where they are only there
     */
    record Standing(long ordinal, DifferenceKind kind, long minutesThere, long minutesHere) {

        /** Whether they are told by a line of the file. */
        boolean isInTheFile() {
            return ordinal < BEHIND_EVERY_LINE;
        }
    }

    /** What is added up of a kind. */
    record Sum(long count, long minutesThere, long minutesHere) {}

    /** How many are of a kind, and their minutes. */
    Sum sum(DifferenceKind kind) {
        long count = 0;
        long minutesThere = 0;
        long minutesHere = 0;
        for (int i = 0; i < ordinals.length; i++) {
            if (kinds[i] == kind) {
                count++;
                minutesThere += there[i];
                minutesHere += here[i];
            }
        }
        return new Sum(count, minutesThere, minutesHere);
    }

    /** How the person stands who has this place in the list. */
    Optional<DifferenceKind> kindAt(long ordinal) {
        int index = Arrays.binarySearch(ordinals, ordinal);
        return index < 0 ? Optional.empty() : Optional.of(kinds[index]);
    }

    /**
     * Those who stand behind a place in the list.
     *
     * @param kind only those of this kind; null for all
     * @param wanted which places
     */
    List<Standing> after(long ordinal, @Nullable DifferenceKind kind, LongPredicate wanted, int most) {
        List<Standing> found = new ArrayList<>();
        int from = Arrays.binarySearch(ordinals, ordinal);
        for (int i = from < 0 ? -from - 1 : from + 1; i < ordinals.length && found.size() < most; i++) {
            if ((kind == null || kinds[i] == kind) && wanted.test(ordinals[i])) {
                found.add(new Standing(ordinals[i], kinds[i], there[i], here[i]));
            }
        }
        return found;
    }

    /** Takes people in the order of their places. */
    static final class Builder {

        private static final int FIRST = 1024;

        private long[] ordinals = new long[FIRST];
        private DifferenceKind[] kinds = new DifferenceKind[FIRST];
        private int[] there = new int[FIRST];
        private int[] here = new int[FIRST];
        private int size;

        void add(long ordinal, DifferenceKind kind, long minutesThere, long minutesHere) {
            if (size == ordinals.length) {
                int more = 2 * size;
                ordinals = Arrays.copyOf(ordinals, more);
                kinds = Arrays.copyOf(kinds, more);
                there = Arrays.copyOf(there, more);
                here = Arrays.copyOf(here, more);
            }
            ordinals[size] = ordinal;
            kinds[size] = kind;
            there[size] = Math.toIntExact(minutesThere);
            here[size] = Math.toIntExact(minutesHere);
            size++;
        }

        Comparison build() {
            return new Comparison(this);
        }
    }
}
