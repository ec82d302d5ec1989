package org.redvest.web.session;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.redvest.web.PageAddresses;

/** Where a visitor goes after signing in: an address of a page here, or the page of the city. */
public final class Destination {

    /** The page of the city. */
    public static final String HOME = "/";

    private static final int LONGEST = 500;

    private Destination() {}

    /** The given address if it is a page of this host, whatever it was typed or forged as; else the page of the city. */
    public static String of(@Nullable String given) {
        if (given == null || given.length() > LONGEST || !given.startsWith("/") || given.startsWith("//")) {
            return HOME;
        }
        if (given.chars().anyMatch(c -> c <= ' ' || c == '\\' || c > '~')) {
            return HOME;
        }
        try {
            URI uri = URI.create(given).normalize();
            String path = uri.getPath();
            boolean page = uri.getHost() == null
                    && path != null
                    && path.startsWith("/")
                    && !path.startsWith("//")
                    && !path.startsWith("/..")
                    && !path.toLowerCase(Locale.ROOT).startsWith("/sign-")
                    && !path.startsWith("/oauth2/")
                    && !path.startsWith("/login/")
                    && PageAddresses.isOne(path);
            return page ? uri.toASCIIString() : HOME;
        } catch (IllegalArgumentException nonsense) {
            return HOME;
        }
    }
}
