package org.redvest.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Where a visitor wanted to go before they were sent to sign in. */
@Component
class Arrival implements AuthenticationSuccessHandler {

    private static final String COOKIE = "redvest-destination";
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final SealedCookies cookies;

    Arrival(SealedCookies cookies) {
        this.cookies = cookies;
    }

    /** Keeps where to go. */
    void remember(String destination, HttpServletRequest request, HttpServletResponse response) {
        cookies.write(request, response, COOKIE, destination, LIFE);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication visitor) throws IOException {
        String destination =
                cookies.read(request, COOKIE, String.class).map(Destination::of).orElse("/me");
        cookies.remove(request, response, COOKIE);
        response.sendRedirect(destination);
    }
}
