package org.redvest.platform.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.redvest.platform.messaging.Appended;
import org.redvest.platform.messaging.LogPositions;

/**
 * The event store on PostgreSQL, whose appends go through the {@link LogWriter}: apart from the transaction of the command
 * that makes them, as they do with Axon Server, and in groups that share one commit.
 */
final class GroupCommitEventStorageEngine extends JdbcEventStorageEngine {

    /** Every event in a log that is written all the time is a reason to read; taken together they cost little. */
    private static final Duration BETWEEN_READS = Duration.ofMillis(10);

    private final LogWriter writer;
    private final JustAppended justAppended = new JustAppended();
    private long readAt = System.nanoTime();

    GroupCommitEventStorageEngine(Builder builder, LogWriter writer) {
        super(builder);
        this.writer = writer;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        try {
            long last = writer.append(
                    events.stream().map(event -> row(event, serializer)).toList());
            justAppended.remember(events, last);
            Appended.at(last);
        } catch (SQLException failure) {
            handlePersistenceException(failure, events.getFirst());
        }
    }

    /** There are none: the longest streams are read in milliseconds, and a copy of a state is one more thing to erase. */
    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }

    /**
     * At the head, where the one reader of this process may be kept waiting, it takes what there is at intervals: what this
     * process appended as it was decided, and only what others appended from the table.
     */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken after, boolean mayBlock) {
        if (!mayBlock) {
            return super.readEvents(after, false);
        }
        LockSupport.parkNanos(readAt + BETWEEN_READS.toNanos() - System.nanoTime());
        readAt = System.nanoTime();
        List<TrackedEventMessage<?>> own = justAppended.after(LogPositions.of(after));
        return own.isEmpty() ? super.readEvents(after, true) : own.stream();
    }

    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(@Nullable TrackingToken after, boolean mayBlock) {
        return mayBlock ? fetchTrackedEvents(after, batchSize()).stream() : super.readEventData(after, false);
    }

    @Override
    protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static LogWriter.Row row(EventMessage<?> message, Serializer serializer) {
        if (!(message instanceof DomainEventMessage<?> event)) {
            throw new IllegalArgumentException("Only aggregates write into the ledger: " + message.getPayloadType());
        }
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        return new LogWriter.Row(
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getType(),
                event.getIdentifier(),
                DateTimeUtils.formatInstant(event.getTimestamp()),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                event.serializeMetaData(serializer, byte[].class).getData());
    }
}
