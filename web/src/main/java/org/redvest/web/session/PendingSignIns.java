package org.redvest.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Component;

/** Sign-ins that went to the provider and have not come back: in a sealed cookie, for ten minutes. */
@Component
class PendingSignIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String COOKIE = "redvest-sign-in";
    private static final Duration LIFE = Duration.ofMinutes(10);

    /**
     * What has to be the same when the provider sends somebody back.
     *
     * @param authorization the provider's address, by which it was asked
     * @param client as which
     * @param redirect where it sends them back
     * @param state by which the answer is known
     * @param scope what was asked for
     * @param attributes the registration, the nonce, the verifier
     * @param parameters their public halves
     */
    record Pending(
            String authorization,
            String client,
            String redirect,
            String state,
            Set<String> scope,
            Map<String, String> attributes,
            Map<String, String> parameters) {}

    private final SealedCookies cookies;

    PendingSignIns(SealedCookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        return pending(request)
                .filter(pending -> pending.state().equals(state))
                .map(PendingSignIns::request)
                .orElse(null);
    }

    private Optional<Pending> pending(HttpServletRequest request) {
        return cookies.read(request, COOKIE, Pending.class);
    }

    private static OAuth2AuthorizationRequest request(Pending pending) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(pending.authorization())
                .clientId(pending.client())
                .redirectUri(pending.redirect())
                .state(pending.state())
                .scopes(pending.scope())
                .attributes(attributes -> attributes.putAll(pending.attributes()))
                .additionalParameters(parameters -> parameters.putAll(pending.parameters()))
                .build();
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest sent, HttpServletRequest request, HttpServletResponse response) {
        if (sent == null) {
            cookies.remove(request, response, COOKIE);
            return;
        }
        cookies.write(
                request,
                response,
                COOKIE,
                new Pending(
                        sent.getAuthorizationUri(),
                        sent.getClientId(),
                        Objects.requireNonNull(sent.getRedirectUri()),
                        Objects.requireNonNull(sent.getState()),
                        sent.getScopes(),
                        texts(sent.getAttributes()),
                        texts(sent.getAdditionalParameters())),
                LIFE);
    }

    private static Map<String, String> texts(Map<String, Object> given) {
        return given.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest found = loadAuthorizationRequest(request);
        cookies.remove(request, response, COOKIE);
        return found;
    }
}
