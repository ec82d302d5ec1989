package org.redvest.benchmarks.crash;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writers beside RedVest that keep to its rule, a lock from numbering to commit, and nothing else: each takes its time
 * between the insert and the commit, and three times in ten it rolls back. Each certifies the hours of a volunteer of its
 * own, one to three services in a transaction.
 */
final class RivalWriters implements AutoCloseable {

    /** The same lock as RedVest's log writer takes. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(x'52656456657374'::bigint)";

    private static final String APPEND = """
            INSERT INTO ledger.domain_event (global_index, aggregate_identifier, sequence_number, type,
                event_identifier, time_stamp, payload_type, payload_revision, payload, meta_data)
            SELECT (SELECT coalesce(max(global_index), 0) FROM ledger.domain_event) + e.number, ?, ? + e.number - 1,
                'Volunteer', e.id, date_trunc('milliseconds', clock_timestamp()), 'HoursCertified', '1',
                convert_to(e.payload, 'UTF8'), ?
            FROM unnest(?::uuid[], ?::text[]) WITH ORDINALITY AS e (id, payload, number)
            ORDER BY e.number""";

    private static final double ROLLED_BACK = 0.3;
    private static final int MOST_EVENTS = 3;

    /** Most pauses are short, so that the writers behind do not wait in vain; one in fifty is long. */
    private static final Duration PAUSE = Duration.ofMillis(20);

    private static final Duration LONG_PAUSE = Duration.ofMillis(500);
    private static final int LONG = 50;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final byte[] ENVELOPE = JSON.writeValueAsString(
                    Map.of("actorKind", "USER", "actorId", "rival", "channel", "REST"))
            .getBytes(StandardCharsets.UTF_8);

    private final DatabaseServer server;
    private final Cast cast;
    private final Acts acts;
    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicInteger rollbacks = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopping;

    RivalWriters(DatabaseServer server, Cast cast, Acts acts, RandomGenerator random) {
        this.server = server;
        this.cast = cast;
        this.acts = acts;
        for (String volunteer : cast.rivals()) {
            RandomGenerator own = RandomGeneratorFactory.getDefault().create(random.nextLong());
            threads.execute(() -> run(volunteer, own));
        }
    }

    private record Service(String record, String payload) {}

    private void run(String volunteer, RandomGenerator random) {
        try (Connection connection = server.connect()) {
            connection.setAutoCommit(false);
            int certified = 0;
            while (!stopping) {
                int first = certified;
                List<Service> services = IntStream.range(0, 1 + random.nextInt(MOST_EVENTS))
                        .mapToObj(number -> service(volunteer, first + number))
                        .toList();
                insert(connection, volunteer, first, services);
                Thread.sleep(pause(random));
                if (random.nextDouble() < ROLLED_BACK) {
                    connection.rollback();
                    rollbacks.incrementAndGet();
                } else {
                    connection.commit();
                    commits.incrementAndGet();
                    certified += services.size();
                    services.forEach(service -> acts.committed(service.record()));
                }
            }
        } catch (SQLException | InterruptedException e) {
            acts.complain("A rival writer failed: " + e);
        }
    }

    private static Duration pause(RandomGenerator random) {
        Duration longest = random.nextInt(LONG) == 0 ? LONG_PAUSE : PAUSE;
        return Duration.ofNanos(random.nextLong(longest.toNanos()));
    }

    private static void insert(Connection connection, String volunteer, int certified, List<Service> services)
            throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK);
                PreparedStatement append = connection.prepareStatement(APPEND)) {
            lock.execute();
            append.setString(1, volunteer);
            // the registration was number 0
            append.setLong(2, 1L + certified);
            append.setBytes(3, ENVELOPE);
            append.setArray(4, texts(connection, services.stream().map(_ -> UUID.randomUUID()
                    .toString())));
            append.setArray(5, texts(connection, services.stream().map(Service::payload)));
            append.executeUpdate();
        }
    }

    private static Array texts(Connection connection, Stream<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private Service service(String volunteer, int number) {
        OffsetDateTime start = Cast.start(number);
        String record = "rec-" + UUID.randomUUID();
        return new Service(
                record,
                JSON.writeValueAsString(Map.ofEntries(
                        Map.entry("recordId", record),
                        Map.entry("volunteerId", volunteer),
                        Map.entry("organisationId", Cast.ORGANISATION),
                        Map.entry("certifiedBy", cast.leader()),
                        Map.entry("activity", "“洁净家园”环境整治"),
                        Map.entry("category", "洁净家园"),
                        Map.entry("start", start.toInstant().toString()),
                        Map.entry(
                                "end",
                                start.plusMinutes(Cast.MINUTES).toInstant().toString()),
                        Map.entry("serviceDate", start.toLocalDate().toString()),
                        Map.entry("minutes", Cast.MINUTES),
                        Map.entry("division", Cast.DIVISION),
                        Map.entry("place", "社区公共区域"),
                        Map.entry("timeliness", "ON_TIME"),
                        Map.entry("dailyCapVersion", 1))));
    }

    /** Transactions that were committed. */
    int commits() {
        return commits.get();
    }

    /** Transactions that were rolled back. */
    int rollbacks() {
        return rollbacks.get();
    }

    @Override
    public void close() {
        stopping = true;
        threads.close();
    }
}
