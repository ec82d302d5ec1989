package org.redvest.command.honour.certificate;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * One of the lists in which a bit says of each certificate whether it still holds: one list for so many positions of the log and
 * each purpose, so that the place of a certificate in it is where it stands in the log, and is nobody's to give out.
 *
 * @param purpose what a set bit means
 * @param number how many lists of that purpose come before
 */
record StatusList(Purpose purpose, long number) {

    /** Certificates, or rather positions, of a list: the fewest that the standard allows, so that none stands out. */
    static final int LENGTH = 131_072;

    private static final Pattern FORM = Pattern.compile("(revocation|refresh)-([0-9]{1,12})");

    /** What a set bit means (Bitstring Status List 1.0). */
    enum Purpose {
        /** The certificate is revoked. */
        REVOCATION,
        /** What it says was amended: another one says more. */
        REFRESH;

        /** As the standard calls it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The list in which a certificate stands that is recorded at this position. */
    static StatusList of(Purpose purpose, long position) {
        return new StatusList(purpose, position / LENGTH);
    }

    /** At which place in its lists that certificate stands. */
    static int indexOf(long position) {
        return Math.toIntExact(position % LENGTH);
    }

    /**
     * The list of this name.
     *
     * @throws Refusal {@link Problem#UNKNOWN_STATUS_LIST} where none can have it
     */
    static StatusList named(String name) {
        Matcher form = FORM.matcher(name);
        if (!form.matches()) {
            throw new Refusal(Problem.UNKNOWN_STATUS_LIST);
        }
        Purpose purpose = Arrays.stream(Purpose.values())
                .filter(one -> one.word().equals(form.group(1)))
                .findFirst()
                .orElseThrow();
        return new StatusList(purpose, Long.parseLong(form.group(2)));
    }

    /** The first position of which it tells. */
    long first() {
        return number * LENGTH;
    }

    @Override
    public String toString() {
        return purpose.word() + "-" + number;
    }
}
