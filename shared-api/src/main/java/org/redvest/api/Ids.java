package org.redvest.api;

import java.util.regex.Pattern;

/** What the ids of the log have in common: a prefix that keeps their kinds apart in one store, and then a UUID. */
public final class Ids {

    /** Characters at most; prefix and UUID have 40. */
    public static final int MOST = 60;

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Ids() {}

    /** Whether a text has the form of an id of this kind. */
    public static boolean haveForm(String prefix, String given) {
        return given.startsWith(prefix)
                && UUID_FORM.matcher(given.substring(prefix.length())).matches();
    }

    /**
     * An id that a caller gave, of this kind.
     *
     * @throws Refusal with this problem, where no such id can exist
     */
    public static String parse(String prefix, String given, Problem unknown) {
        if (!haveForm(prefix, given)) {
            throw new Refusal(unknown);
        }
        return given;
    }

    /**
     * An id that every reader can hold, whatever its form.
     *
     * @throws IllegalArgumentException where none can: a fault of the program
     */
    public static String require(String value) {
        return Fit.require(value, MOST);
    }

    /** A stored id, as every reader can hold it. */
    public static String mend(String value) {
        return Fit.mend(value, MOST);
    }
}
