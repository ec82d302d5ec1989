package org.redvest.benchmarks.peers.pekko;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValueFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.pekko.Done;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.AskPattern;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.serialization.SerializationExtension;
import org.redvest.benchmarks.peers.Diary;
import org.redvest.benchmarks.peers.Ledger;
import org.redvest.benchmarks.peers.Settings;
import org.redvest.benchmarks.peers.hours.CertifyHours;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Pekko Persistence with its JDBC plugin's own schema and defaults: up to eight batches of events written at once, twenty
 * connections. Commands go through one actor that knows the volunteers, in place of cluster sharding.
 */
public final class PekkoLedger implements Ledger {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ActorSystem<Certify> system;
    private final Diary diary;

    /** Creates the plugin's tables and starts the actors. */
    public PekkoLedger(Settings settings) {
        createTables(settings.jdbcUrl());
        Config config = ConfigFactory.parseResources("pekko-ledger.conf")
                .withValue(
                        "pekko-persistence-jdbc.shared-databases.slick.db.url",
                        ConfigValueFactory.fromAnyRef(settings.jdbcUrl()))
                .withFallback(ConfigFactory.load());
        system = ActorSystem.create(volunteers(), "peer", config.resolve());
        var serialization = SerializationExtension.get(system);
        // the envelope lies within the payload, which is the larger by it
        diary = Diary.of(
                settings,
                event -> serialization.serialize(new Stored(event, "")).get().length,
                envelope -> 0);
    }

    private static void createTables(String jdbcUrl) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl)) {
            ScriptUtils.executeSqlScript(
                    connection, new ClassPathResource("schema/postgres/postgres-create-schema.sql"));
        } catch (SQLException e) {
            throw new IllegalStateException("no tables for the journal", e);
        }
    }

    private static Behavior<Certify> volunteers() {
        return Behaviors.setup(context -> {
            Map<String, ActorRef<Certify>> volunteers = new HashMap<>();
            return Behaviors.receiveMessage(certify -> {
                volunteers
                        .computeIfAbsent(certify.command().volunteerId(), id -> context.spawn(Volunteer.of(id), id))
                        .tell(certify);
                return Behaviors.same();
            });
        });
    }

    @Override
    public void certify(long number) throws ExecutionException, InterruptedException {
        CertifyHours command = diary.next(number);
        AskPattern.<Certify, Done>askWithStatus(
                        system, replyTo -> new Certify(command, replyTo), PATIENCE, system.scheduler())
                .toCompletableFuture()
                .get();
    }

    @Override
    public void close() {
        system.terminate();
        system.getWhenTerminated().toCompletableFuture().join();
    }
}
