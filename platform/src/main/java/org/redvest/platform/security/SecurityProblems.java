package org.redvest.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.redvest.api.Problem;
import org.redvest.platform.web.ProblemBody;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the security filters refuse is a problem like any other; what was wrong with a token stays between us. */
@Component
class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private final JsonMapper json;

    SecurityProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        Problem problem =
                switch (failure) {
                    case IssuerAway _ -> Problem.BUSY;
                    case RefusedTooOften _ -> Problem.TOO_MANY_REQUESTS;
                    case OAuth2AuthenticationException _ -> Problem.TOKEN_REFUSED;
                    default -> Problem.SIGN_IN_REQUIRED;
                };
        ProblemBody.write(response, json, problem, problem.english());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        ProblemBody.write(response, json, Problem.FORBIDDEN, Problem.FORBIDDEN.english());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException failure)
            throws IOException {
        ProblemBody.write(response, json, Problem.MALFORMED_REQUEST, Problem.MALFORMED_REQUEST.english());
    }

    /** The keys with which tokens are checked cannot be had. */
    static final class IssuerAway extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        IssuerAway(Throwable cause) {
            super("The issuer's keys cannot be had", cause);
        }
    }

    /** Too many tokens of the caller's address were refused just now for this one to be looked at. */
    static final class RefusedTooOften extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        RefusedTooOften() {
            super("Too many refused tokens");
        }
    }
}
