package org.redvest.platform.security;

import java.util.Arrays;
import java.util.Optional;
import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Who sends the request at hand. */
@Component
@EnableConfigurationProperties(SignIn.class)
public class Caller {

    private static final String ONLY_ONESELF = Caller.class.getName() + ".onlyOneself";

    private final SignIn signIn;

    Caller(SignIn signIn) {
        this.signIn = signIn;
    }

    /** Whether the request came with a token. */
    public boolean isSignedIn() {
        return token().isPresent();
    }

    /** The subject of the caller's token. {@code anonymous} where there is none. */
    public String subject() {
        return token().map(JwtAuthenticationToken::getName).orElse("anonymous");
    }

    /**
     * The envelope of what the caller sends; a volunteer's, where the operation is open to the caller only for themselves.
     *
     * @throws Refusal {@link Problem#SIGN_IN_REQUIRED} without a token; {@link Problem#FORBIDDEN} where nobody knows which
     *     volunteer it is
     */
    public Envelope envelope() {
        if (!isSignedIn()) {
            throw new Refusal(Problem.SIGN_IN_REQUIRED);
        }
        return onlyOneself()
                .map(number -> Envelope.volunteer(subject(), number))
                .orElseGet(() -> Envelope.user(subject()));
    }

    /**
     * The envelope of a registration, which gives a number to a volunteer whose token has none.
     *
     * @param number the number that is registered
     */
    public Envelope envelopeOfRegistration(String number) {
        return mayOnlyForThemselves() && volunteer().isEmpty() ? Envelope.volunteer(subject(), number) : envelope();
    }

    /** Whether the caller's token names this role. */
    public boolean is(Role role) {
        return token().filter(token -> token.getAuthorities().stream()
                        .anyMatch(authority -> role.name().equals(authority.getAuthority())))
                .isPresent();
    }

    /** The number under which the caller is, or will be, registered as a volunteer; empty where their token has none. */
    public Optional<String> volunteer() {
        return token().map(token -> token.getToken().getClaimAsString(signIn.volunteerClaim()));
    }

    /** The insurer for whom the caller signed in, by the name that its policies have; empty where their token names none. */
    public Optional<String> insurer() {
        return token().map(token -> token.getToken().getClaimAsString(signIn.insurerClaim()));
    }

    /**
     * Requires that a caller who may use the operation only for themselves does so.
     *
     * @throws Refusal {@link Problem#FORBIDDEN}
     */
    public void requireOwn(String volunteer) {
        if (!onlyOneself().orElse(volunteer).equals(volunteer)) {
            throw new Refusal(Problem.FORBIDDEN);
        }
    }

    /** The only person for whom the caller may use the operation at hand; empty where they may for anybody. */
    public Optional<String> onlyOneself() {
        return mayOnlyForThemselves()
                ? Optional.of(volunteer().orElseThrow(() -> new Refusal(Problem.FORBIDDEN)))
                : Optional.empty();
    }

    /** Whether the operation at hand is open to the caller only for themselves. */
    public boolean mayOnlyForThemselves() {
        return Boolean.TRUE.equals(RequestContextHolder.currentRequestAttributes()
                .getAttribute(ONLY_ONESELF, RequestAttributes.SCOPE_REQUEST));
    }

    /** Lets the caller use an operation, or refuses. */
    void require(AllowedTo allowed) {
        if (!isSignedIn()) {
            throw new Refusal(Problem.SIGN_IN_REQUIRED);
        }
        if (Arrays.stream(allowed.value()).anyMatch(this::is)) {
            return;
        }
        if (!allowed.andOneself() || !is(Role.VOLUNTEER)) {
            throw new Refusal(Problem.FORBIDDEN);
        }
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(ONLY_ONESELF, true, RequestAttributes.SCOPE_REQUEST);
    }

    private static Optional<JwtAuthenticationToken> token() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? Optional.of(token)
                : Optional.empty();
    }
}
