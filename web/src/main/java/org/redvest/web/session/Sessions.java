package org.redvest.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Sessions in the visitors' own cookies: whoever signed in, with their tokens, and nothing on the server. */
@Component
public class Sessions implements SecurityContextRepository, OAuth2AuthorizedClientRepository {

    private static final String COOKIE = "redvest-session";
    private static final String ENDED = "ended";

    /** As long as a provider's refresh token usually counts; the tokens within decide. */
    private static final Duration LIFE = Duration.ofDays(30);

    private final SealedCookies cookies;

    Sessions(SealedCookies cookies) {
        this.cookies = cookies;
    }

    /** The visitor's session; nothing where nobody signed in. */
    public Optional<Session> of(HttpServletRequest request) {
        Object changed = request.getAttribute(COOKIE);
        if (changed == null) {
            return cookies.read(request, COOKIE, Session.class);
        }
        return changed instanceof Session current ? Optional.of(current) : Optional.empty();
    }

    /** Keeps a session from now on, for the rest of this request too. */
    void keep(Session session, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(COOKIE, session);
        cookies.write(request, response, COOKIE, session, LIFE);
    }

    /** Ends the session, for the rest of this request too, which still has its cookie. */
    public void end(HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(COOKIE, ENDED);
        cookies.remove(request, response, COOKIE);
    }

    @Override
    @SuppressWarnings("deprecation") // asked for by the interface, which has no other way yet
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    private SecurityContext context(HttpServletRequest request) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        of(request)
                .ifPresent(session -> context.setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(session.subject(), "", List.of())));
        return context;
    }

    /** The tokens are kept already, and the subject with them. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return of(request).isPresent();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the interface's
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication visitor, HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication visitor,
            HttpServletRequest request,
            HttpServletResponse response) {
        OAuth2RefreshToken refresh = client.getRefreshToken();
        Instant expires = client.getAccessToken().getExpiresAt();
        keep(
                new Session(
                        visitor.getName(),
                        client.getAccessToken().getTokenValue(),
                        expires == null ? Instant.MAX : expires,
                        refresh == null ? null : refresh.getTokenValue()),
                request,
                response);
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication visitor, HttpServletRequest request, HttpServletResponse response) {
        end(request, response);
    }
}
