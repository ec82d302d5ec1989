package org.redvest.web.session;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.redvest.web.PageAddresses;
import org.redvest.web.tiles.Tiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * What keeps the pages (ADR 50): the API knows no cookies, the pages know nothing else. Sign-in by authorization code with
 * PKCE; a token in every form; a policy under which no text can become a script; in no other site's frame.
 */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    /** By which name the provider is configured ({@code spring.security.oauth2.client.registration.redvest}). */
    static final String REGISTRATION = "redvest";

    /** Where a form went whose token is missing or old: shown again, to be sent again. */
    static final String EXPIRED_FORM = "/expired-form";

    /** Where one went that cannot be read. */
    static final String UNREADABLE_FORM = "/unreadable-form";

    /** Pictures come from here too where a map of a provider is configured. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
            + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; img-src 'self' data:";

    private static final Logger LOG = LoggerFactory.getLogger(PageSecurity.class);
    private static final String CROSS_SITE = "cross-site";

    @Bean
    @Order(0)
    SecurityFilterChain pages(
            HttpSecurity http,
            Sessions sessions,
            PendingSignIns pending,
            Arrival arrival,
            Tiles tiles,
            ObjectProvider<ClientRegistrationRepository> provider) {
        http.securityMatcher(new PageAddresses())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(tokensOfForms()))
                .addFilterBefore(refuseOtherSites(), CsrfFilter.class)
                .addFilterBefore(new UnreadableForms(), CsrfFilter.class)
                .exceptionHandling(handling -> handling.accessDeniedHandler(expiredForm()))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(policy(tiles)))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .addHeaderWriter(new StaticHeadersWriter("Permissions-Policy", "geolocation=(self)")));
        if (provider.getIfAvailable() != null) {
            http.oauth2Login(login -> login.loginPage("/sign-in")
                    .clientRegistrationRepository(provider.getObject())
                    .authorizedClientRepository(sessions)
                    .authorizationEndpoint(endpoint -> endpoint.authorizationRequestRepository(pending))
                    .successHandler(arrival)
                    .failureHandler((request, response, failure) -> {
                        LOG.warn("A sign-in failed: {}", failure.getMessage());
                        response.sendRedirect("/sign-in?failed");
                    }));
        }
        return http.build();
    }

    private static String policy(Tiles tiles) {
        return String.join(" ", POLICY, String.join(" ", tiles.origins())).strip();
    }

    private static CookieCsrfTokenRepository tokensOfForms() {
        CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
        repository.setCookieName("redvest-form");
        // a form may lie open for a week
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax").maxAge(Duration.ofDays(30)));
        return repository;
    }

    /** Browsers say where a form was sent from; whoever says nothing has the token to show. */
    private static Filter refuseOtherSites() {
        return (request, response, chain) -> {
            HttpServletRequest http = (HttpServletRequest) request;
            if ("POST".equals(http.getMethod()) && CROSS_SITE.equals(http.getHeader("Sec-Fetch-Site"))) {
                ((HttpServletResponse) response).sendError(HttpStatus.FORBIDDEN.value());
            } else {
                chain.doFilter(request, response);
            }
        };
    }

    private static AccessDeniedHandler expiredForm() {
        return (request, response, failure) ->
                request.getRequestDispatcher(EXPIRED_FORM).forward(request, response);
    }
}
