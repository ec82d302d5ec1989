package org.redvest.command.open.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.connector.impl.StreamClosedException;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.redvest.platform.CanonicalJson;
import org.springframework.dao.DataAccessResourceFailureException;

/** Reads the events of an Axon Server as they come over the wire; its tokens are the positions. */
final class RawLogOnAxonServer implements RawLog {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AxonServerConnectionManager connections;

    RawLogOnAxonServer(AxonServerConnectionManager connections) {
        this.connections = connections;
    }

    @Override
    public long first() {
        return 0;
    }

    /** The server gives the positions: none is ever missing. */
    @Override
    public long firstUnbroken() {
        return first();
    }

    @Override
    public List<RawEvent> from(long position, int most) {
        EventChannel channel = connections.getConnection().eventChannel();
        List<RawEvent> events = new ArrayList<>();
        try {
            long last = channel.getLastToken().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            long wanted = Math.min(most, last - position + 1);
            if (wanted <= 0) {
                return events;
            }
            // the stream begins behind the token that it is given
            try (EventStream stream = channel.openStream(position - 1, most)) {
                long bytes = 0;
                while (events.size() < wanted && bytes < BYTES) {
                    EventWithToken next = stream.nextIfAvailable(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                    if (next == null) {
                        throw new DataAccessResourceFailureException(
                                "The Axon Server sends no event after %d".formatted(position + events.size() - 1));
                    }
                    RawEvent event = raw(next);
                    bytes += event.bytes();
                    events.add(event);
                }
            }
        } catch (StreamClosedException e) {
            throw new DataAccessResourceFailureException("The Axon Server closed the stream of its events", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new DataAccessResourceFailureException("The Axon Server does not tell where its log ends", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataAccessResourceFailureException("Interrupted", e);
        }
        return events;
    }

    private static RawEvent raw(EventWithToken next) {
        Event event = next.getEvent();
        SerializedObject payload = event.getPayload();
        return new RawEvent(
                next.getToken(),
                event.getAggregateType(),
                event.getAggregateIdentifier(),
                event.getAggregateSequenceNumber(),
                event.getMessageIdentifier(),
                payload.getType(),
                payload.getRevision().isEmpty() ? null : payload.getRevision(),
                Instant.ofEpochMilli(event.getTimestamp()),
                payload.getData().toByteArray(),
                CanonicalJson.of(values(event.getMetaDataMap())).getBytes(UTF_8));
    }

    private static Map<String, String> values(Map<String, MetaDataValue> metadata) {
        Map<String, String> values = new HashMap<>();
        metadata.forEach((key, value) -> values.put(key, value(value)));
        return values;
    }

    /** RedVest writes texts alone ({@code Envelope}); whatever else came in is told apart by how it is written. */
    private static String value(MetaDataValue value) {
        return value.getDataCase() == MetaDataValue.DataCase.TEXT_VALUE ? value.getTextValue() : value.toString();
    }
}
