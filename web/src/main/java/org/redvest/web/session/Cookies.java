package org.redvest.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** How every cookie of the pages is given: for this host, to no script, and over TLS where the page came over TLS. */
public final class Cookies {

    private Cookies() {}

    /** Gives a cookie, for so long; for as long as the browser is open where null; takes it away where zero. */
    public static void give(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            String value,
            @Nullable Duration life) {
        ResponseCookie.ResponseCookieBuilder cookie = ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                // everybody comes from a QR code, a message or the provider: Strict would show them as signed out
                .sameSite("Lax");
        if (life != null) {
            cookie.maxAge(life);
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
