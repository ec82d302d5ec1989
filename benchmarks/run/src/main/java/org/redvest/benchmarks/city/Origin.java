package org.redvest.benchmarks.city;

import java.util.Map;
import java.util.UUID;
import org.redvest.api.Envelope;

/**
 * Where a command came from, as its events say it.
 *
 * @param actor who acted, through which door
 * @param correlation first message of the chain, or the import
 * @param causation the command
 */
record Origin(Envelope actor, UUID correlation, UUID causation) {

    /** As the platform's envelope provider puts it into the metadata of an event. */
    Map<String, ?> envelope() {
        return Map.of(
                Envelope.ACTOR_KIND, actor.actorKind().name(),
                Envelope.ACTOR_ID, actor.actorId(),
                Envelope.CHANNEL, actor.channel().name(),
                Envelope.CORRELATION_ID, correlation.toString(),
                Envelope.CAUSATION_ID, causation.toString());
    }
}
