package org.redvest.web.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who signed in, and what the API is asked with.
 *
 * @param subject by which the provider names them
 * @param token the access token
 * @param expires when the API no longer takes it
 * @param refresh with which another is had; null where the provider gave none
 */
public record Session(
        String subject,
        String token,
        Instant expires,
        @Nullable String refresh) {}
