package org.redvest.command.open.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.redvest.platform.CanonicalJson;

/**
 * An event as it is stored, which no upcaster and no newer class has touched.
 *
 * @param position in the log
 * @param stream of its aggregate
 * @param sequence in the stream, from 0
 * @param eventId its own id
 * @param type name of the event
 * @param revision of its form; null for one that has none
 * @param time when it was recorded, in milliseconds
 * @param payload the stored bytes
 * @param metadata the stored bytes: JSON; on an Axon Server, which keeps them apart, canonical JSON of them
 */
@SuppressWarnings("ArrayRecordComponent") // hashed, never compared
record RawEvent(
        long position,
        String stream,
        long sequence,
        String eventId,
        String type,
        @Nullable String revision,
        Instant time,
        byte[] payload,
        byte[] metadata) {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** What of an event enters the tree: the names of its members are part of the published form. */
    private record Entry(
            long position,
            String stream,
            long sequence,
            String id,
            String type,
            @Nullable String revision,
            String time,
            String payload,
            String metadata) {}

    /** The one text of the event (RFC 8785); the stored bytes as base64url, so that not one of them can be another. */
    String entry() {
        return CanonicalJson.of(new Entry(
                position,
                stream,
                sequence,
                eventId,
                type,
                revision,
                time.toString(),
                BASE64.encodeToString(payload),
                BASE64.encodeToString(metadata)));
    }

    /** The data of the event's leaf: nobody without the salt can tell from it, or try out, what the event says. */
    byte[] leafData(byte[] salt) {
        return Hashes.sha256(salt, entry().getBytes(StandardCharsets.UTF_8));
    }
}
