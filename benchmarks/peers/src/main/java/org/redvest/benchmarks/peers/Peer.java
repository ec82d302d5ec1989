package org.redvest.benchmarks.peers;

import java.util.List;
import java.util.Map;
import org.redvest.benchmarks.load.Load;
import org.redvest.benchmarks.load.Subjects;
import org.redvest.benchmarks.peers.axon.AxonLedger;
import org.redvest.benchmarks.peers.jpa.JpaLedger;
import org.redvest.benchmarks.peers.messagedb.MessageDbLedger;
import org.redvest.benchmarks.peers.pekko.PekkoLedger;
import org.redvest.benchmarks.peers.raw.RawLedger;

/** Runs one peer as a subject of the load generator. */
public final class Peer {

    /** The names that {@link #open} knows. */
    public static final List<String> NAMES = List.of("raw", "axon-defaults", "jpa", "pekko", "message-db");

    private Peer() {}

    /** Arguments: {@value Settings#USAGE}. */
    public static void main(String... arguments) {
        Subjects.keepOutputClean();
        Settings settings = Settings.of(arguments);
        try (Ledger ledger = open(arguments[0], settings)) {
            Subjects.serve(Map.of("certify", phase -> Load.run(phase, ledger::certify)));
        }
    }

    /** Starts a peer on an empty database. */
    static Ledger open(String name, Settings settings) {
        return switch (name) {
            case "raw" -> new RawLedger(settings);
            case "axon-defaults" -> new AxonLedger(settings);
            case "jpa" -> new JpaLedger(settings);
            case "pekko" -> new PekkoLedger(settings);
            case "message-db" -> new MessageDbLedger(settings);
            default -> throw new IllegalArgumentException("no peer %s, only %s".formatted(name, NAMES));
        };
    }
}
