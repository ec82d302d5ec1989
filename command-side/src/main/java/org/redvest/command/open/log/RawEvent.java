package org.redvest.command.open.log;

import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.redvest.platform.CanonicalJson;

/**
 * An event as it is stored, which no upcaster and no newer class has touched.
 *
 * @param position in the log
 * @param aggregate what kind of aggregate it is of
 * @param stream of its aggregate
 * @param sequence in the stream, from 0
 * @param eventId its own id
 * @param type name of the event
 * @param revision of its form; null for one that has none
 * @param time when it was recorded, as exactly as it is stored: in microseconds, on an Axon Server in milliseconds
 * @param payload the stored bytes
 * @param metadata the stored bytes: JSON; on an Axon Server, which keeps them apart, canonical JSON of them
 */
@SuppressWarnings("ArrayRecordComponent") // hashed, never compared
record RawEvent(
        long position,
        String aggregate,
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
            String aggregate,
            String stream,
            long sequence,
            String id,
            String type,
            @Nullable String revision,
            String time,
            String payload,
            String envelope) {}

    /**
     * The one text of the event (RFC 8785): its stored bytes as base64url, so that not one of them can be another; of the envelope, which
     * tells who acted and is not told to all who may know the event, a salted digest.
     */
    String entry(byte[] envelopeSalt) {
        return CanonicalJson.of(new Entry(
                position,
                aggregate,
                stream,
                sequence,
                eventId,
                type,
                revision,
                time.toString(),
                BASE64.encodeToString(payload),
                BASE64.encodeToString(Hashes.sha256(envelopeSalt, metadata))));
    }

    /** The stored envelope as base64url. */
    String envelope() {
        return BASE64.encodeToString(metadata);
    }

    /** What is stored of it. */
    long bytes() {
        return (long) payload.length + metadata.length;
    }
}
