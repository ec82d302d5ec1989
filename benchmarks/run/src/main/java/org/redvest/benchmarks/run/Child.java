package org.redvest.benchmarks.run;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.benchmarks.load.Phase;
import org.redvest.benchmarks.load.Result;
import tools.jackson.databind.json.JsonMapper;

/** A JVM of its own: a subject that runs phases, or a tool that runs to its end. Its log is a file. */
final class Child implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    /** What every subject gets: those with which RedVest is started (ADR 14), and a heap that is bounded. */
    static final List<String> JVM_OPTIONS = List.of("-Xmx1g", "-XX:MaxGCPauseMillis=10", "-XX:MaxTenuringThreshold=1");

    private static final Duration START_PATIENCE = Duration.ofMinutes(3);
    private static final Duration PHASE_PATIENCE = Duration.ofMinutes(2);
    /** Between two lines that a tool prints. */
    private static final Duration TOOL_PATIENCE = Duration.ofMinutes(15);

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
    private static final int LAST_LINES = 5;

    /** What a subject's output ends with. */
    private static final String END = "";

    private final String name;
    private final Process process;
    private final Path log;
    private final BufferedWriter input;
    private final BlockingQueue<String> output = new LinkedBlockingQueue<>();

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.input = process.outputWriter(StandardCharsets.UTF_8);
        Thread.ofVirtual().name(name + "-output").start(this::readOutput);
    }

    /** What to run, and how. */
    record Command(String classpath, String mainClass, List<String> arguments) {}

    private static Child launch(String name, Command command, Path logs) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(JVM_OPTIONS);
        line.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                command.classpath(),
                command.mainClass()));
        line.addAll(command.arguments());
        try {
            Files.createDirectories(logs);
            Path log = logs.resolve(name + ".log");
            Process process = new ProcessBuilder(line)
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            // whoever interrupts the driver does not want its children to go on
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new Child(name, process, log);
        } catch (IOException e) {
            throw new NotMeasured(name + " does not start", e);
        }
    }

    /** Starts a subject and waits until it is ready. */
    static Child subject(String name, Command command, Path logs) {
        Child child = launch(name, command, logs);
        try {
            String ready = child.nextLine(START_PATIENCE);
            if (!JSON.readTree(ready).path("ready").asBoolean()) {
                throw new NotMeasured(name + " began with " + ready);
            }
            return child;
        } catch (RuntimeException e) {
            child.close();
            throw e;
        }
    }

    /** Runs a tool to its end, and shows every line that it prints. */
    static void tool(String name, Command command, Path logs, Consumer<String> lines) {
        try (Child child = launch(name, command, logs)) {
            for (String line = child.line(TOOL_PATIENCE); !line.equals(END); line = child.line(TOOL_PATIENCE)) {
                lines.accept(line);
            }
            if (child.process.waitFor() != 0) {
                throw child.ended();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotMeasured("interrupted", e);
        }
    }

    private void readOutput() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            reader.lines().filter(line -> !line.isBlank()).forEach(output::add);
        } catch (IOException | UncheckedIOException e) {
            // the pipe of a process that was destroyed
        } finally {
            output.add(END);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Lets the subject run a phase, and waits for its result. */
    Result run(Phase phase) {
        try {
            input.write(JSON.writeValueAsString(phase));
            input.newLine();
            input.flush();
        } catch (IOException e) {
            throw ended();
        }
        return JSON.readValue(nextLine(PHASE_PATIENCE.plusMillis((long) (phase.seconds() * 1_000))), Result.class);
    }

    private String nextLine(Duration patience) {
        String line = line(patience);
        if (line.equals(END)) {
            throw ended();
        }
        return line;
    }

    private String line(Duration patience) {
        @Nullable String line;
        try {
            line = output.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotMeasured("interrupted", e);
        }
        if (line == null) {
            process.destroyForcibly();
            throw new NotMeasured("%s did not answer within %s".formatted(name, patience));
        }
        return line;
    }

    private NotMeasured ended() {
        return new NotMeasured("%s ended by itself; its log %s ends with: %s".formatted(name, log, lastLines()));
    }

    private String lastLines() {
        try (Stream<String> lines = Files.lines(log)) {
            List<String> causes = lines.filter(line -> line.contains("Exception") || line.contains("Error"))
                    .toList();
            return String.join(" / ", causes.subList(Math.max(0, causes.size() - LAST_LINES), causes.size()));
        } catch (IOException | UncheckedIOException e) {
            return "(unreadable)";
        }
    }

    /** Ends its input, which asks it to end, and ends it where it does not. */
    @Override
    public void close() {
        try {
            input.close();
            if (!process.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
