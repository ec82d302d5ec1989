package org.redvest.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which addresses are pages: all that the API, its description, the operators' and the demo's provider do not have. */
public final class PageAddresses implements RequestMatcher {

    /** What others' addresses begin with: a mistyped address of the API is not a page either. */
    private static final List<String> OTHERS = List.of(
            "/api", "/actuator", "/v3/api-docs", "/swagger-ui", "/oauth2/authorize", "/oauth2/token", "/oauth2/jwks");

    /** Whether an address is a page's: {@code /oauth2/authorization/…} is one, {@code /oauth2/authorize} is the demo's. */
    public static boolean isOne(String path) {
        return OTHERS.stream().noneMatch(path::startsWith);
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return isOne(request.getRequestURI());
    }
}
