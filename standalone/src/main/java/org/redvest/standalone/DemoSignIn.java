package org.redvest.standalone;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.redvest.api.Problem;
import org.redvest.api.SecretFile;
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
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demo: an authorization server within standalone, with one actor for each role, whose id and secret are the role's
 * name; the pages sign in as whichever actor's button is pressed. Only with {@code redvest.demo=true}, which {@code ./mvnw} sets and nothing else does.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("redvest.demo")
@EnableConfigurationProperties(DemoSignIn.Keys.class)
class DemoSignIn {

    /** Where a token is had. */
    static final String TOKEN_ADDRESS = "/oauth2/token";

    /** The insurer of the demo: as the policies of the tour have its name. */
    static final String INSURER = "中国人寿厦门分公司";

    /** The number that the demo's volunteer registers under. */
    static final String VOLUNTEER = "vol-019a9e00-0000-7000-8000-000000000001";

    /** Where one chooses as whom to sign in. */
    static final String CHOICE_ADDRESS = "/oauth2/authorize";

    private static final String KEYS_ADDRESS = "/oauth2/jwks";

    /** Nobody's address: of the demo's tokens no process but this one can check any. */
    private static final String ISSUER = "https://demo.redvest.invalid";

    private static final String AUDIENCE = "redvest";
    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final Duration SESSION = Duration.ofHours(8);
    private static final String PAGES = "redvest-web";
    private static final String REDIRECT = "/login/oauth2/code/redvest";

    /** Parameter of the choice: as whom. */
    private static final String ACTOR = "login_hint";

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
    JWKSource<com.nimbusds.jose.proc.SecurityContext> demoKeys(RSAKey demoKey) {
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

    /** The secret of the pages: they are in this process, and a start makes another. */
    @Bean
    PagesSecret demoSecretOfPages() {
        return new PagesSecret(UUID.randomUUID().toString());
    }

    /** What the pages show of themselves to the provider. */
    record PagesSecret(String value) {}

    @Bean
    RegisteredClientRepository demoActors(PagesSecret secret) {
        RegisteredClient pages = RegisteredClient.withId(PAGES)
                .clientId(PAGES)
                .clientSecret("{noop}" + secret.value())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri("http://localhost" + REDIRECT)
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(LIFE)
                        .refreshTokenTimeToLive(SESSION)
                        .reuseRefreshTokens(false)
                        .build())
                .build();
        return new InMemoryRegisteredClientRepository(
                Stream.concat(Stream.of(pages), actors()).toList());
    }

    private static Stream<RegisteredClient> actors() {
        return Arrays.stream(Role.values()).map(role -> RegisteredClient.withId(role.claim())
                .clientId(role.claim())
                .clientSecret("{noop}" + role.claim())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(LIFE).build())
                .build());
    }

    /** The pages' provider: this process, whose port is known once it listens. */
    @Bean
    ClientRegistrationRepository demoProvider(PagesSecret secret, Environment environment) {
        return registration -> {
            String here = "http://127.0.0.1:" + environment.getProperty("local.server.port");
            return ClientRegistration.withRegistrationId(registration)
                    .clientId(PAGES)
                    .clientSecret(secret.value())
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                    .scope(OidcScopes.OPENID)
                    // relative: whatever name somebody reaches this machine by
                    .authorizationUri(CHOICE_ADDRESS)
                    .tokenUri(here + TOKEN_ADDRESS)
                    .jwkSetUri(here + KEYS_ADDRESS)
                    .userNameAttributeName(IdTokenClaimNames.SUB)
                    .build();
        };
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> demoClaims() {
        return context -> {
            context.getClaims().issuer(ISSUER);
            if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
                return;
            }
            Authentication actor = context.getPrincipal();
            String role = Objects.requireNonNull(actor).getName();
            context.getClaims().audience(List.of(AUDIENCE)).claim("roles", List.of(role));
            if (Role.VOLUNTEER.claim().equals(role)) {
                context.getClaims().claim("volunteer_id", VOLUNTEER);
            }
            if (Role.INSURER.claim().equals(role)) {
                context.getClaims().claim("insurer", INSURER);
            }
        };
    }

    @Bean
    AuthorizationServerSettings demoSettings() {
        return AuthorizationServerSettings.builder()
                .tokenEndpoint(TOKEN_ADDRESS)
                .authorizationEndpoint(CHOICE_ADDRESS)
                .jwkSetEndpoint(KEYS_ADDRESS)
                .build();
    }

    @Bean
    OAuth2AuthorizationService demoMemory() {
        return new DemoMemory(SESSION);
    }

    /** Of all that an authorization server can do, the demo lets actors in and gives tokens: to nobody as many as they like. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain demoSignIns(HttpSecurity http, SignInLimit limit, JsonMapper json) {
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
        return http.securityMatchers(
                        addresses -> addresses.requestMatchers(TOKEN_ADDRESS, CHOICE_ADDRESS, KEYS_ADDRESS))
                .addFilterBefore(limited, SecurityContextHolderFilter.class)
                .addFilterAfter(DemoSignIn::choose, SecurityContextHolderFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults())
                        .authorizationEndpoint(
                                endpoint -> endpoint.authenticationProviders(providers -> providers.stream()
                                        .filter(OAuth2AuthorizationCodeRequestAuthenticationProvider.class::isInstance)
                                        .map(OAuth2AuthorizationCodeRequestAuthenticationProvider.class::cast)
                                        .forEach(provider ->
                                                provider.setAuthenticationValidator(DemoSignIn::requireThisHost)))))
                .authorizeHttpRequests(requests -> requests.requestMatchers(KEYS_ADDRESS)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** Whoever names an actor is that actor; whoever names none is asked which. */
    private static void choose(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        if (!CHOICE_ADDRESS.equals(asked.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        String actor = asked.getParameter(ACTOR);
        if (Arrays.stream(Role.values()).map(Role::claim).noneMatch(known -> known.equals(actor))) {
            DemoChoice.write((HttpServletResponse) response, String.valueOf(asked.getQueryString()));
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                actor, "", List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY))));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    /** The demo sends nobody anywhere but back to the host at which they asked. */
    private static void requireThisHost(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken asked = context.getAuthentication();
        String here = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(REDIRECT)
                .toUriString();
        if (!here.equals(asked.getRedirectUri())) {
            throw new OAuth2AuthorizationCodeRequestAuthenticationException(
                    new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, "redirect_uri is not this host's", null), null);
        }
    }
}
