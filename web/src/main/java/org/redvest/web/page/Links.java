package org.redvest.web.page;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of pages that are lists. */
public final class Links {

    private Links() {}

    /** The address of a page about something, whatever its numbers were typed as. */
    public static String to(String page, Object... numbers) {
        return UriComponentsBuilder.fromPath(page)
                .build()
                .expand(numbers)
                .encode()
                .toUriString();
    }

    /** The next page of a list: this address with its cursor; null where there is none. */
    public static @Nullable String next(Frame frame, @Nullable Object cursor) {
        return cursor == null
                ? null
                : UriComponentsBuilder.fromUriString(frame.address())
                        .replaceQueryParam("cursor", cursor)
                        .build()
                        .encode()
                        .toUriString();
    }
}
