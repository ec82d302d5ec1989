package org.redvest.web.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.stereotype.Component;

/** The token that the API is asked with: renewed before it ends, once at a time, or another tab would lose its session. */
@Component
public class Tokens {

    private static final Duration EARLY = Duration.ofSeconds(30);

    private final Sessions sessions;
    private final ObjectProvider<ClientRegistrationRepository> registrations;
    private final Clock clock = Clock.systemUTC();
    private final RestClientRefreshTokenTokenResponseClient provider = new RestClientRefreshTokenTokenResponseClient();

    /** By the refresh token that was given in: a tab that comes a moment later gets what the first one got. */
    private final Cache<String, Session> renewed =
            Caffeine.newBuilder().expireAfterWrite(EARLY).maximumSize(10_000).build();

    Tokens(Sessions sessions, ObjectProvider<ClientRegistrationRepository> registrations) {
        this.sessions = sessions;
        this.registrations = registrations;
    }

    /**
     * The visitor's token; nothing where nobody is signed in.
     *
     * @throws SignInNeeded if it has ended and the provider gives no other
     */
    public Optional<String> of(HttpServletRequest request, @Nullable HttpServletResponse response) {
        return sessions.of(request)
                .map(session -> fresh(session, request, response).token());
    }

    private Session fresh(Session session, HttpServletRequest request, @Nullable HttpServletResponse response) {
        if (clock.instant().isBefore(session.expires().minus(EARLY))) {
            return session;
        }
        String refresh = session.refresh();
        if (refresh == null || response == null) {
            throw new SignInNeeded();
        }
        Session next = renewed.get(refresh, _ -> renew(session, refresh));
        sessions.keep(next, request, response);
        return next;
    }

    private Session renew(Session session, String refresh) {
        ClientRegistrationRepository known = registrations.getIfAvailable();
        ClientRegistration registration = known == null ? null : known.findByRegistrationId(PageSecurity.REGISTRATION);
        if (registration == null) {
            throw new SignInNeeded();
        }
        // the grant wants the old token, and looks at its value alone
        OAuth2AccessToken old = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, session.token(), Instant.EPOCH, session.expires());
        try {
            OAuth2AccessTokenResponse answer = provider.getTokenResponse(
                    new OAuth2RefreshTokenGrantRequest(registration, old, new OAuth2RefreshToken(refresh, null)));
            OAuth2RefreshToken next = answer.getRefreshToken();
            Instant expires = answer.getAccessToken().getExpiresAt();
            return new Session(
                    session.subject(),
                    answer.getAccessToken().getTokenValue(),
                    expires == null ? Instant.MAX : expires,
                    next == null ? refresh : next.getTokenValue());
        } catch (OAuth2AuthorizationException refused) {
            throw new SignInNeeded();
        }
    }
}
