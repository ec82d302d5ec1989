package org.redvest.platform.web;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An address whose bodies may be longer than others', because they are about many.
 *
 * @param address path of the operation, with a name in braces where a number stands
 * @param bytes of a body at most
 */
public record LongBody(String address, int bytes) {

    private static final int OF_MANY = 1024 * 1024;
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    /** What the paths of its requests are like. */
    Pattern paths() {
        return Pattern.compile(
                Arrays.stream(VARIABLE.split(address, -1)).map(Pattern::quote).collect(Collectors.joining("[^/]+")));
    }

    /** For bodies about hundreds or thousands: up to 1 MiB. */
    public static LongBody ofMany(String address) {
        return new LongBody(address, OF_MANY);
    }
}
