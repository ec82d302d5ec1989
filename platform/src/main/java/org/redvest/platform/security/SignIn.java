package org.redvest.platform.security;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * What RedVest reads in a token, whoever issued it.
 *
 * @param rolesClaim name of the claim with a list of roles
 * @param volunteerClaim name of the claim with the number of the volunteer who signed in
 */
@ConfigurationProperties("redvest.sign-in")
record SignIn(
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("volunteer_id") String volunteerClaim) {

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
