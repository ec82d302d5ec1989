package org.redvest.api.city.authority.event;

import java.time.Instant;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.id.DelegationId;

/**
 * Somebody holds powers in a remit for a time. Who granted them, the metadata say.
 *
 * @param delegationId its number
 * @param under the delegation under which it was granted; null for what the configuration gives
 * @param holder subject of the token of whoever holds it
 * @param powers what it allows
 * @param remit where it reaches
 * @param from first instant
 * @param until first instant no longer; null for as long as the one it was granted under
 * @param basis number of the document it rests on
 */
@Revision("1")
public record DelegationGranted(
        DelegationId delegationId,
        @Nullable DelegationId under,
        Subject holder,
        Set<Power> powers,
        Remit remit,
        Instant from,
        @Nullable Instant until,
        Text basis)
        implements AuthorityEvent {

    /** Keeps the powers in their own order, so that an event is written in one way. */
    public DelegationGranted {
        powers = Power.inOrder(powers);
    }
}
