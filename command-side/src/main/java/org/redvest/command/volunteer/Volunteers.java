package org.redvest.command.volunteer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Function;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.volunteer.IdentityDocument;
import org.redvest.api.volunteer.VolunteerId;
import org.redvest.api.volunteer.event.IdentityClaimed;
import org.redvest.api.volunteer.event.VolunteerRegistered;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Who is registered, as the log knows it. A yes stays a yes, and is remembered: a leader certifies for many. */
@Component
public class Volunteers {

    private static final int REMEMBERED = 20_000;

    private final Function<VolunteerId, Boolean> registered;
    private final Cache<VolunteerId, Boolean> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Function<IdentityDocument, Optional<VolunteerId>> claims;

    @Autowired
    Volunteers(Streams streams, IdentityClaims claims) {
        this(id -> streams.first(id.value(), VolunteerRegistered.class).isPresent(), document -> streams.first(
                        claims.of(document).value(), IdentityClaimed.class)
                .map(IdentityClaimed::volunteerId));
    }

    /** Volunteers as this log knows them. */
    public Volunteers(
            Function<VolunteerId, Boolean> registered, Function<IdentityDocument, Optional<VolunteerId>> claims) {
        this.registered = registered;
        this.claims = claims;
    }

    /**
     * Requires somebody to be registered.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}
     */
    public void require(VolunteerId id) {
        if (known.getIfPresent(id) != null) {
            return;
        }
        if (!registered.apply(id)) {
            throw new Refusal(Problem.UNKNOWN_VOLUNTEER);
        }
        known.put(id, true);
    }

    /** Who registered with this document; empty where nobody did. */
    public Optional<VolunteerId> with(IdentityDocument document) {
        return claims.apply(document);
    }
}
