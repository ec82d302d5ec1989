package org.redvest.platform.security;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Optional;
import org.redvest.api.Fit;
import org.redvest.api.Ids;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.validation.annotation.Validated;

/**
 * What RedVest reads in a token, whoever issued it.
 *
 * @param rolesClaim name of the claim with a list of roles
 * @param volunteerClaim name of the claim with the number of the volunteer who signed in
 * @param insurerClaim name of the claim with the name of the insurer for whom somebody signed in, as its policies have it
 */
@Validated
@ConfigurationProperties("redvest.sign-in")
record SignIn(
        @DefaultValue("roles")
        @NotBlank(message = "set redvest.sign-in.roles-claim to the claim with the roles, or leave it out: roles") String rolesClaim,

        @DefaultValue("volunteer_id")
        @NotBlank(
                message =
                        "set redvest.sign-in.volunteer-claim to the claim with the volunteer's number, or leave it out: volunteer_id")
        String volunteerClaim,

        @DefaultValue("insurer")
        @NotBlank(
                message =
                        "set redvest.sign-in.insurer-claim to the claim with the insurer's name, or leave it out: insurer")
        String insurerClaim) {

    /**
     * Accepts a good token only if what is recorded of it can be: who it is of, and which volunteer that is.
     *
     * @throws BadJwtException where its subject is none ({@link Subject}), where its volunteer has no number that one can
     *     have, where its insurer has no name that a policy can have, and where its roles are not a list of texts
     */
    Jwt requireFit(Jwt token) {
        Object volunteer = token.getClaim(volunteerClaim);
        Object insurer = token.getClaim(insurerClaim);
        Object roles = token.getClaim(rolesClaim);
        boolean fit = token.getClaim(JwtClaimNames.SUB) instanceof String subject
                && Subject.isOne(subject)
                && (volunteer == null || (volunteer instanceof String number && Ids.haveForm("vol-", number)))
                && (insurer == null || (insurer instanceof String name && Fit.isFit(name, Text.MOST)))
                && (roles == null
                        || (roles instanceof List<?> list && list.stream().allMatch(String.class::isInstance)));
        if (!fit) {
            throw new BadJwtException("The claims are not fit to be recorded");
        }
        return token;
    }

    AbstractAuthenticationToken authentication(Jwt token) {
        List<String> roles =
                Optional.ofNullable(token.getClaimAsStringList(rolesClaim)).orElse(List.of());
        return new JwtAuthenticationToken(
                token,
                roles.stream()
                        .flatMap(claim -> Role.ofClaim(claim).stream())
                        .map(role -> new SimpleGrantedAuthority(role.name()))
                        .toList());
    }
}
