package org.redvest.benchmarks.city;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.redvest.api.Envelope;
import org.redvest.api.Envelope.ActorKind;
import org.redvest.api.Subject;
import org.redvest.api.id.DelegationId;

/**
 * Where a command came from, as its events say it.
 *
 * @param actor who acted, through which door
 * @param correlation first message of the chain, or the import
 * @param causation the command
 */
record Origin(Envelope actor, UUID correlation, UUID causation) {

    /** As the platform's envelope provider puts it into the metadata of an event, and in its order. */
    Map<String, String> envelope() {
        Map<String, String> envelope = new LinkedHashMap<>();
        envelope.put(Envelope.ACTOR_KIND, actor.actorKind().name());
        envelope.put(Envelope.ACTOR_ID, actor.actorId());
        envelope.put(Envelope.CHANNEL, actor.channel().name());
        if (actor.actorKind() == ActorKind.USER) {
            envelope.put(
                    Envelope.DELEGATION,
                    DelegationId.founding(new Subject(actor.actorId())).value());
        }
        envelope.put(Envelope.CORRELATION_ID, correlation.toString());
        envelope.put(Envelope.CAUSATION_ID, causation.toString());
        return envelope;
    }
}
