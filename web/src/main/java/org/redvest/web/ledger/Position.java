package org.redvest.web.ledger;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.redvest.web.session.Cookies;
import org.springframework.web.util.WebUtils;

/** Up to where in the log the visitor's next pages must have read: what one has written, one sees. */
final class Position {

    static final String HEADER = "Log-Position";

    private static final String COOKIE = "redvest-position";
    private static final Duration LIFE = Duration.ofMinutes(1);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private Position() {}

    static Optional<String> of(HttpServletRequest request) {
        if (request.getAttribute(COOKIE) instanceof String written) {
            return Optional.of(written);
        }
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .filter(value -> NUMBER.matcher(value).matches());
    }

    static void keep(String position, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(COOKIE, position);
        Cookies.give(request, response, COOKIE, position, LIFE);
    }
}
