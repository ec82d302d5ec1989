package org.redvest.command.open.log;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.redvest.command.vault.KeyRing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The salts of leaves and of envelopes: each follows from the event's id under the ledger's lookup key, and so stands in no table, and is the same
 * whenever it is asked for. Without it a leaf tells nothing of its event, and proves nothing either.
 */
@Component
class Salts {

    private final Function<String, byte[]> salts;

    @Autowired
    Salts(KeyRing keys) {
        this(event -> keys.hash("log-salt", event));
    }

    /** Salts of 32 bytes that follow from an event's id. */
    Salts(Function<String, byte[]> salts) {
        this.salts = salts;
    }

    byte[] of(RawEvent event) {
        return salts.apply(event.eventId());
    }

    byte[] ofEnvelope(RawEvent event) {
        return salts.apply("envelope " + event.eventId());
    }

    /** The event as it enters the tree. */
    String entry(RawEvent event) {
        return event.entry(ofEnvelope(event));
    }

    /** The hash of the event's leaf: nobody without the salt can tell from it, or try out, what the event says. */
    byte[] leaf(RawEvent event) {
        return Hashes.leaf(Hashes.sha256(of(event), entry(event).getBytes(StandardCharsets.UTF_8)));
    }
}
