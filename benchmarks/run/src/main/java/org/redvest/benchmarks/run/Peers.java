package org.redvest.benchmarks.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The peers: each in a JVM and a database of its own, side by side on the one server. */
final class Peers implements AutoCloseable {

    /** The floor: one row inserted and committed for each call. */
    static final String FLOOR = "raw insert";

    /** Axon as its starter configures it. */
    static final String AXON = "Axon, defaults";

    /** The same with a read model that is kept up to date meanwhile. */
    static final String AXON_PROJECTING = "Axon, defaults, one projection";

    private static final String MAIN = "org.redvest.benchmarks.peers.Peer";

    private final Map<String, Child> running = new LinkedHashMap<>();
    private final List<String> missing = new ArrayList<>();

    private record Kind(String name, String database, List<String> before, List<String> after) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(FLOOR, "peer_raw", List.of("raw"), List.of()),
            new Kind(AXON, "peer_axon", List.of("axon-defaults"), List.of()),
            new Kind(AXON_PROJECTING, "peer_axon_projecting", List.of("axon-defaults"), List.of("--projection")),
            new Kind("Spring Data JPA", "peer_jpa", List.of("jpa"), List.of()),
            new Kind("Pekko persistence", "peer_pekko", List.of("pekko"), List.of()),
            new Kind("message-db", "peer_message_db", List.of("message-db"), List.of()));

    private Peers() {}

    /** Starts them with payloads of the size that RedVest's own have; those that do not start are missing. */
    static Peers start(Bench bench) throws IOException, SQLException {
        Path classpath = bench.settings().paths().peersClasspath();
        if (!Files.isRegularFile(classpath)) {
            throw new NotMeasured("the module of the peers is not built: there is no " + classpath);
        }
        String whole = classpath.resolveSibling("classes")
                + File.pathSeparator
                + Files.readString(classpath).strip();
        List<String> sizes = sizes(bench);
        Peers peers = new Peers();
        for (Kind kind : KINDS) {
            List<String> arguments = new ArrayList<>(kind.before());
            arguments.add(bench.server().create(kind.database()));
            arguments.addAll(sizes);
            arguments.addAll(kind.after());
            try {
                peers.running.put(
                        kind.name(),
                        Child.subject(kind.database(), new Child.Command(whole, MAIN, arguments), bench.logs()));
                bench.progress().detail(kind.name() + " is ready");
            } catch (NotMeasured e) {
                peers.miss(kind.name(), e, bench);
            }
        }
        return peers;
    }

    /** Volunteers, and how many bytes payload and metadata of a certification take. */
    private static List<String> sizes(Bench bench) throws SQLException {
        try (Connection connection = bench.server().connect(Bench.CITY);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT round(avg(length(payload))), round(avg(length(meta_data))) FROM (
                            SELECT payload, meta_data FROM ledger.domain_event
                            WHERE payload_type LIKE '%HoursCertified' LIMIT 1000) AS sample""")) {
            row.next();
            return List.of(String.valueOf(bench.size().spread()), row.getString(1), row.getString(2));
        }
    }

    Map<String, Child> running() {
        return running;
    }

    /** This one takes no more part. */
    void miss(String name, NotMeasured reason, Bench bench) {
        Child child = running.remove(name);
        if (child != null) {
            child.close();
        }
        missing.add("%s is missing: %s".formatted(name, reason.getMessage()));
        bench.progress().detail(missing.getLast());
    }

    /** Who is missing, and why. */
    List<String> missing() {
        return missing;
    }

    @Override
    public void close() {
        running.values().forEach(Child::close);
    }
}
