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
import org.redvest.api.volunteer.event.VolunteerErased;
import org.redvest.api.volunteer.event.VolunteerRegistered;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Who is registered, as the log knows it. A yes stays a yes, and is remembered: a leader certifies for many. */
@Component
public class Volunteers {

    private static final int REMEMBERED = 20_000;

    private final Function<VolunteerId, Boolean> registered;
    private final Function<VolunteerId, Boolean> erased;
    private final Cache<VolunteerId, Boolean> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Function<IdentityDocument, Optional<VolunteerId>> claims;

    @Autowired
    Volunteers(Streams streams, IdentityClaims claims) {
        this(
                id -> streams.first(id.value(), VolunteerRegistered.class).isPresent(),
                id -> streams.first(id.value(), VolunteerErased.class).isPresent(),
                document -> streams.read(claims.of(document).value(), IdentityClaimed.class)
                        .reduce((earlier, later) -> later)
                        .map(IdentityClaimed::volunteerId));
    }

    /** Volunteers as this log knows them. */
    public Volunteers(
            Function<VolunteerId, Boolean> registered,
            Function<VolunteerId, Boolean> erased,
            Function<IdentityDocument, Optional<VolunteerId>> claims) {
        this.registered = registered;
        this.erased = erased;
        this.claims = claims;
    }

    /**
     * Requires somebody to be registered.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}
     */
    public void require(VolunteerId id) {
        if (!isRegistered(id)) {
            throw new Refusal(Problem.UNKNOWN_VOLUNTEER);
        }
    }

    /**
     * Requires that nobody is registered under this number.
     *
     * @throws Refusal {@link Problem#VOLUNTEER_ALREADY_REGISTERED}
     */
    public void requireUnknown(VolunteerId id) {
        if (isRegistered(id)) {
            throw new Refusal(Problem.VOLUNTEER_ALREADY_REGISTERED);
        }
    }

    /** Whether somebody is registered under this number. */
    boolean isRegistered(VolunteerId id) {
        boolean yes = known.getIfPresent(id) != null || registered.apply(id);
        if (yes) {
            known.put(id, true);
        }
        return yes;
    }

    /** Whether this volunteer was erased. */
    boolean isErased(VolunteerId id) {
        return erased.apply(id);
    }

    /** Who registered with this document; empty where nobody did. */
    public Optional<VolunteerId> with(IdentityDocument document) {
        return claims.apply(document);
    }
}
