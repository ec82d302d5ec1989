package org.redvest.standalone;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * What the demo's provider has to remember: codes until they are used, refresh tokens until they end, and so many and no more. A
 * token that an actor asked for with their secret says everything itself.
 */
final class DemoMemory implements OAuth2AuthorizationService {

    private static final int MOST = 10_000;

    private final Cache<String, OAuth2Authorization> byToken;

    DemoMemory(Duration life) {
        this.byToken =
                Caffeine.newBuilder().expireAfterWrite(life).maximumSize(MOST).build();
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(authorization.getAuthorizationGrantType())) {
            return;
        }
        OAuth2Authorization.Token<OAuth2AuthorizationCode> code = authorization.getToken(OAuth2AuthorizationCode.class);
        if (code != null) {
            byToken.put(code.getToken().getTokenValue(), authorization);
        }
        OAuth2Authorization.Token<OAuth2RefreshToken> refresh = authorization.getRefreshToken();
        if (refresh != null) {
            byToken.put(refresh.getToken().getTokenValue(), authorization);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        byToken.asMap().values().removeIf(kept -> kept.getId().equals(authorization.getId()));
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return byToken.asMap().values().stream()
                .filter(kept -> kept.getId().equals(id))
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return byToken.getIfPresent(token);
    }
}
