package org.redvest.benchmarks.load;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/**
 * The side of a subject that talks with the driver. A subject is a child JVM: it prints {@code {"ready":true}}, then reads
 * one {@link Phase} a line from its standard input, runs it, prints its {@link Result} on a line, and ends where its input
 * ends.
 *
 * <p>A phase that cannot be run ends the subject with an exception; the driver sees the end of its output.
 */
public final class Subjects {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Subjects() {}

    /**
     * Leaves standard output to the protocol: what anything else prints goes to standard error. The first thing that a
     * subject's main method does, before a logger takes hold of the stream.
     */
    public static void keepOutputClean() {
        System.setOut(System.err);
    }

    /**
     * Says that the subject is ready and serves phases until the input ends.
     *
     * @param operations by {@link Phase#what()}
     */
    public static void serve(Map<String, Function<Phase, Result>> operations) {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        try {
            serve(operations, in, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void serve(Map<String, Function<Phase, Result>> operations, BufferedReader in, PrintStream out)
            throws IOException {
        say(out, Map.of("ready", true));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Phase phase = JSON.readValue(line, Phase.class);
            Function<Phase, Result> operation = operations.get(phase.what());
            if (operation == null) {
                throw new IllegalArgumentException(
                        "no operation %s here, only %s".formatted(phase.what(), operations.keySet()));
            }
            say(out, operation.apply(phase));
        }
    }

    private static void say(PrintStream out, Object value) {
        out.println(JSON.writeValueAsString(value));
        out.flush();
    }
}
