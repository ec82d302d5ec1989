package org.redvest.platform.messaging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Positions in the log: of its head, and of every event processor, whichever process runs it. */
@Component
public class LogPositions {

    /** The header that carries a position: of a command in its answer, of the least a query may be based on. */
    public static final String HEADER = "Log-Position";

    /** Before the first event. */
    public static final long NOTHING = -1;

    private final EventStore eventStore;
    private final JdbcClient jdbc;
    private final Serializer serializer;
    private final TransactionManager transactions;

    LogPositions(EventStore eventStore, JdbcClient jdbc, Serializer serializer, TransactionManager transactions) {
        this.eventStore = eventStore;
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.transactions = transactions;
    }

    /** The position of the newest event; {@link #NOTHING} in an empty log. */
    public long head() {
        return of(transactions.fetchInTransaction(eventStore::createHeadToken));
    }

    /** How far each event processor has come, by its name; the slowest segment counts. */
    public Map<String, Long> ofProcessors() {
        Map<String, Long> positions = new TreeMap<>();
        jdbc.sql("SELECT processor_name, token, token_type FROM ledger.token").query(row -> {
            positions.merge(
                    row.getString("processor_name"),
                    of(token(row.getBytes("token"), row.getString("token_type"))),
                    Math::min);
        });
        return positions;
    }

    /** The token that is least far, of event processors of these names; empty where any of them has not begun. */
    public Optional<TrackingToken> leastOf(Set<String> processors) {
        List<Optional<TrackingToken>> tokens = jdbc.sql(
                        "SELECT token, token_type FROM ledger.token WHERE processor_name IN (:names)")
                .param("names", processors)
                .query((row, number) -> Optional.ofNullable(token(row.getBytes("token"), row.getString("token_type"))))
                .list();
        if (tokens.size() < processors.size() || tokens.contains(Optional.<TrackingToken>empty())) {
            return Optional.empty();
        }
        return tokens.stream().map(Optional::orElseThrow).reduce(TrackingToken::lowerBound);
    }

    private @Nullable TrackingToken token(byte @Nullable [] token, @Nullable String type) {
        return token == null || type == null
                ? null
                : serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
    }

    /** The public address of the proof that the event at a position is in the log as outsiders know it (ADR 63). */
    public static String proofOf(long position) {
        return "/api/v1/log/proofs/" + position;
    }

    /** The position of a token. */
    public static long of(@Nullable TrackingToken token) {
        return token == null ? NOTHING : token.position().orElse(NOTHING);
    }
}
