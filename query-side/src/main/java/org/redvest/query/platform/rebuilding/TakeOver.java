package org.redvest.query.platform.rebuilding;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.projecting.CarefulWriter;
import org.redvest.query.platform.projecting.Projections;
import org.redvest.query.platform.projecting.Projector;
import org.redvest.query.platform.projecting.Rooms;
import org.redvest.query.platform.projecting.SetAside;
import org.redvest.query.platform.projecting.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts read models that were built in the place of those that answer. In one transaction that no batch of the processor runs
 * beside, it takes the rest of the log and exchanges old and new. The processor goes on from its own place, and what the new
 * read models know already changes nothing; one that is far behind, as at the first build of a city's, is moved.
 */
@Component
class TakeOver {

    private static final Logger LOG = LoggerFactory.getLogger(TakeOver.class);

    /** Events that a processor takes in no time; one further behind is moved to where the new read models are. */
    private static final int FAR_BEHIND = 10_000;

    private final Projections projections;
    private final CarefulWriter writer;
    private final Generation generation;
    private final ReadModels readModels;
    private final Standing standing;
    private final EventProcessingConfiguration processing;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final JdbcTemplate jdbc;

    TakeOver(
            Projections projections,
            Rooms rooms,
            ReadModels readModels,
            Standing standing,
            EventProcessingConfiguration processing,
            TokenStore tokens,
            TransactionManager transactions,
            JdbcTemplate jdbc,
            Clock clock) {
        this.projections = projections;
        this.writer = new CarefulWriter(jdbc, Generation.NEXT, projections, clock);
        this.generation = new Generation(JdbcClient.create(jdbc), rooms);
        this.readModels = readModels;
        this.standing = standing;
        this.processing = processing;
        this.tokens = tokens;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** Takes events up to a position into the read models to come, in transactions of their own. */
    void catchUp(LogReader log, long until, Map<String, SetAside> aside) throws InterruptedException {
        for (List<TrackedEventMessage<?>> events = log.read(until); !events.isEmpty(); events = log.read(until)) {
            List<TrackedEventMessage<?>> portion = events;
            transactions.executeInTransaction(() -> take(portion, aside));
        }
    }

    private void take(List<TrackedEventMessage<?>> events, Map<String, SetAside> aside) {
        jdbc.execute("SAVEPOINT rows");
        var without = new HashMap<>(aside).keySet();
        aside.putAll(writer.write(projections.project(events, without), events, without));
    }

    /**
     * Takes the rest of the log, and exchanges.
     *
     * @param head of the log; asked when nothing writes any more
     * @param aside the projections that were set aside while these read models were built
     * @param guard a statement of a connection that was open before anything was written
     */
    void takeOver(LogReader log, LongSupplier head, Map<String, SetAside> aside, Statement guard) {
        Optional<StreamingEventProcessor> farBehind = processing
                .eventProcessor(Projector.PROCESSOR, StreamingEventProcessor.class)
                .filter(processor -> readModels.position() < log.position() - FAR_BEHIND);
        farBehind.ifPresent(StreamingEventProcessor::shutDown);
        try {
            transactions.executeInTransaction(() -> {
                jdbc.execute("LOCK TABLE ledger.exchange_of_read_models IN ACCESS EXCLUSIVE MODE");
                List.copyOf(aside.values()).forEach(writer::record);
                takeRest(log, head.getAsLong(), aside);
                jdbc.update("UPDATE %s.progress SET position = ?".formatted(Generation.NEXT), log.position());
                generation.takeOver();
                requireNoCrashOfTheServer(guard);
                farBehind.ifPresent(processor -> move(processor.getName(), log));
            });
        } finally {
            standing.changed();
            farBehind.ifPresent(StreamingEventProcessor::start);
        }
    }

    private void takeRest(LogReader log, long until, Map<String, SetAside> aside) {
        try {
            for (var events = log.read(until); !events.isEmpty(); events = log.read(until)) {
                take(events, aside);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("RedVest is stopping", e);
        }
    }

    /**
     * What was written in bulk did not wait for the disk. A server that crashed since may have lost some of it, and has
     * closed every connection: then the guard is no more, and nothing is exchanged.
     */
    private static void requireNoCrashOfTheServer(Statement guard) {
        try {
            guard.execute("SELECT 1");
        } catch (SQLException e) {
            throw new IllegalStateException("The database server went down during the rebuild: begin it again", e);
        }
    }

    private void move(String processor, LogReader log) {
        try {
            tokens.fetchToken(processor, 0);
            tokens.storeToken(log.token(), processor, 0);
            tokens.releaseClaim(processor, 0);
        } catch (UnableToClaimTokenException runsElsewhere) {
            LOG.debug("{} runs in another process and keeps its place", processor, runsElsewhere);
        }
    }
}
