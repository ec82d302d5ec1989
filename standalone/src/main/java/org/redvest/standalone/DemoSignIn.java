package org.redvest.standalone;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.platform.SecretFile;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.SignInLimit;
import org.redvest.platform.web.ProblemBody;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.validation.annotation.Validated;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demo: an authorization server within standalone, with one actor for each role, whose id and secret are the role's
 * name. Only with {@code redvest.demo=true}, which {@code ./mvnw} sets and nothing else does.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("redvest.demo")
@EnableConfigurationProperties(DemoSignIn.Keys.class)
class DemoSignIn {

    /** Where a token is had. */
    static final String TOKEN_ADDRESS = "/oauth2/token";

    /** The number that the demo's volunteer registers under. */
    static final String VOLUNTEER = "vol-019a9e00-0000-7000-8000-000000000001";

    private static final String ISSUER = "urn:redvest:demo";
    private static final String AUDIENCE = "redvest";
    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final int KEY_BITS = 2048;

    /**
     * Where the keys of this ledger lie, this one among them.
     *
     * @param directory their folder
     */
    @Validated
    @ConfigurationProperties("redvest.keys")
    record Keys(
            @NotNull(message = "set redvest.keys.directory to the folder of the keys") Path directory) {}

    /** The key that signs, made at the first start. */
    @Bean
    RSAKey demoKey(Keys keys) throws IOException, JOSEException, ParseException {
        Path file = keys.directory().resolve("demo-sign-in.json");
        if (!Files.exists(file)) {
            RSAKey made = new RSAKeyGenerator(KEY_BITS)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
            SecretFile.create(file, new JWKSet(made).toString(false));
        }
        return JWKSet.parse(Files.readString(file)).getKeys().getFirst().toRSAKey();
    }

    @Bean
    JWKSource<SecurityContext> demoKeys(RSAKey demoKey) {
        return new ImmutableJWKSet<>(new JWKSet(demoKey));
    }

    @Bean
    JwtDecoder demoTokens(RSAKey demoKey) throws JOSEException {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withPublicKey(demoKey.toRSAPublicKey()).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(ISSUER),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(AUDIENCE))));
        return decoder;
    }

    @Bean
    RegisteredClientRepository demoActors() {
        return new InMemoryRegisteredClientRepository(Arrays.stream(Role.values())
                .map(role -> RegisteredClient.withId(role.claim())
                        .clientId(role.claim())
                        .clientSecret("{noop}" + role.claim())
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .tokenSettings(TokenSettings.builder()
                                .accessTokenTimeToLive(LIFE)
                                .build())
                        .build())
                .toList());
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> demoClaims() {
        return context -> {
            String role = context.getRegisteredClient().getClientId();
            context.getClaims().issuer(ISSUER).audience(List.of(AUDIENCE)).claim("roles", List.of(role));
            if (Role.VOLUNTEER.claim().equals(role)) {
                context.getClaims().claim("volunteer_id", VOLUNTEER);
            }
        };
    }

    @Bean
    AuthorizationServerSettings demoSettings() {
        return AuthorizationServerSettings.builder()
                .tokenEndpoint(TOKEN_ADDRESS)
                .build();
    }

    /** A token says everything itself: nothing has to be remembered of it. */
    @Bean
    OAuth2AuthorizationService demoRemembersNothing() {
        return new OAuth2AuthorizationService() {
            @Override
            public void save(OAuth2Authorization authorization) {}

            @Override
            public void remove(OAuth2Authorization authorization) {}

            @Override
            public @Nullable OAuth2Authorization findById(String id) {
                return null;
            }

            @Override
            public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
                return null;
            }
        };
    }

    /** Of all that an authorization server can do, the demo gives tokens: to nobody as many as they like. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain demoTokenEndpoint(HttpSecurity http, SignInLimit limit, JsonMapper json) {
        Filter limited = (request, response, chain) -> {
            if (limit.attempt(request.getRemoteAddr())) {
                chain.doFilter(request, response);
            } else {
                ProblemBody.write(
                        (HttpServletResponse) response,
                        json,
                        Problem.TOO_MANY_REQUESTS,
                        Problem.TOO_MANY_REQUESTS.english());
            }
        };
        return http.securityMatcher(TOKEN_ADDRESS)
                .addFilterBefore(limited, SecurityContextHolderFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .oauth2AuthorizationServer(Customizer.withDefaults())
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }
}
