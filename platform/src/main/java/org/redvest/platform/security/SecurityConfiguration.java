package org.redvest.platform.security;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import org.redvest.platform.security.SecurityProblems.IssuerAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * OAuth 2.0 resource server: every request may bring a token of the one issuer, and no cookie or password means anything.
 * What the API's operations ask of their callers is said at each of them ({@link AllowedTo}).
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityConfiguration.class);

    @Bean
    SecurityFilterChain bearerTokens(
            HttpSecurity http,
            ObjectProvider<JwtDecoder> decoders,
            SignIn signIn,
            SignInLimit limit,
            SecurityProblems problems) {
        JwtDecoder decoder = new RememberedTokens(
                limit.of(fit(orBusy(decoders.getIfAvailable(SecurityConfiguration::noIssuer)), signIn)),
                Clock.systemUTC(),
                Ticker.systemTicker());
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**", "/actuator/info")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAuthority(Role.CITY_OFFICER.name())
                        .anyRequest()
                        .permitAll())
                .oauth2ResourceServer(server -> server.jwt(
                                jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(signIn::authentication))
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    /**
     * Whatever may stand in a path may be an id that nobody has: that is for the operation to say, as it is for the address
     * which methods it knows.
     */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowUrlEncodedPercent(true);
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    private static JwtDecoder noIssuer() {
        LOG.warn("Nobody can sign in: set spring.security.oauth2.resourceserver.jwt.issuer-uri"
                + " (SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI) to your OpenID Connect provider; to look"
                + " around, start standalone with --redvest.demo=true.");
        return token -> {
            throw new BadJwtException("No issuer is configured");
        };
    }

    /** Whoever issued it, and however it is checked: what a token says has to be such that every reader can hold it. */
    private static JwtDecoder fit(JwtDecoder decoder, SignIn signIn) {
        return token -> signIn.requireFit(decoder.decode(token));
    }

    /** A token that cannot be checked now is not a wrong one. */
    private static JwtDecoder orBusy(JwtDecoder decoder) {
        return token -> {
            try {
                return decoder.decode(token);
            } catch (BadJwtException wrong) {
                throw wrong;
            } catch (JwtException | JwtDecoderInitializationException failure) {
                LOG.warn("Tokens cannot be checked: {}", failure.getMessage());
                throw new IssuerAway(failure);
            }
        };
    }
}
