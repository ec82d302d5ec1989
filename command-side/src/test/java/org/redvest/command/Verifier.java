package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;

/**
 * The program that outsiders verify the log with, at a running command side. Where there is no Python, its tests are skipped, and say so.
 */
final class Verifier {

    static final Path PROGRAM = Path.of("..", "verifier", "verify_log.py");

    private final String log;
    private final Path kept;

    /** One that keeps its checkpoint in this folder. */
    Verifier(RunningCommandSide side, Path folder) throws IOException, InterruptedException {
        assumeTrue(hasPython(), "there is no python3 to run verifier/verify_log.py with");
        this.log = side.http().address() + "/api/v1/log";
        this.kept = folder.resolve("checkpoint");
    }

    /** Where it keeps its checkpoint; its key is beside it, and what contradicted it. */
    Path kept() {
        return kept;
    }

    Path beside(String ending) {
        return kept.resolveSibling(kept.getFileName() + ending);
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        }
    }

    /** What it said, and how it ended. */
    record Outcome(int status, String text) {

        void verified(String... words) {
            assertThat(status).as(text).isZero();
            assertThat(words).allSatisfy(word -> assertThat(text).contains(word));
        }

        void notVerified(String why) {
            assertThat(status).as(text).isEqualTo(1);
            assertThat(text).startsWith("NOT VERIFIED").contains(why);
        }
    }

    Outcome keep() throws IOException, InterruptedException {
        return run(auditor(), "keep", log, kept.toString());
    }

    Outcome record(long position) throws IOException, InterruptedException {
        return recordAs(auditor(), position);
    }

    /** Whoever has this token asks. */
    Outcome recordAs(String token, long position) throws IOException, InterruptedException {
        return run(token, "record", log, kept.toString(), String.valueOf(position));
    }

    /** Asks nobody. */
    Outcome proof(Path... files) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("proof", kept.toString()));
        for (Path file : files) {
            arguments.add(file.toString());
        }
        return run("", arguments.toArray(String[]::new));
    }

    private static String auditor() {
        return TestIssuer.shared().token("an auditor", Role.AUDITOR);
    }

    private static Outcome run(String token, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", "-B", PROGRAM.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
        program.environment().put("REDVEST_TOKEN", token);
        program.environment().put("PYTHONIOENCODING", "utf-8");
        Process running = program.start();
        String text = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(running.waitFor(), text);
    }
}
