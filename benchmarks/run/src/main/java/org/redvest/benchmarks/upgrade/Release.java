package org.redvest.benchmarks.upgrade;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The two programs of a release.
 *
 * @param name what it is called in the report
 * @param commandSide the jar that decides
 * @param querySide the jar that answers
 */
record Release(String name, Path commandSide, Path querySide) {

    /** What was built in a folder of sources. */
    static Release built(String name, Path sources) {
        return new Release(name, jar(sources, "command-side"), jar(sources, "query-side"));
    }

    /**
     * What a revision is, built beside everything else unless that was done before.
     *
     * @param repository folder of a clone
     * @param revision a tag, a branch or a commit
     * @param scratch where sources and jars of releases lie
     */
    static Release of(Path repository, String revision, Path scratch) throws IOException, InterruptedException {
        String commit = run(repository, "git", "rev-parse", "--short=8", revision + "^{commit}");
        Path sources = scratch.resolve(commit);
        if (!Files.isDirectory(sources.resolve("query-side/target"))) {
            Files.createDirectories(sources);
            Path archive = scratch.resolve(commit + ".tar");
            run(repository, "git", "archive", "--output=" + archive, commit);
            run(sources, "tar", "-xf", archive.toString());
            run(
                    sources,
                    "./mvnw",
                    "-B",
                    "-q",
                    "-DskipTests",
                    "-Dspotless.check.skip=true",
                    "-pl",
                    "command-side,query-side",
                    "-am",
                    "package");
        }
        return built(revision.equals(commit) ? commit : revision + " (" + commit + ")", sources);
    }

    /** The newest tag of a clone, and its main branch where nothing was tagged yet. */
    static String last(Path repository) throws IOException, InterruptedException {
        return run(repository, "git", "tag", "--sort=-creatordate")
                .lines()
                .findFirst()
                .orElse("main");
    }

    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        File errors = File.createTempFile("release", ".log");
        Process process = new ProcessBuilder(List.of(command))
                .directory(folder.toFile())
                .redirectError(errors)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(
                    "%s failed: %s%s".formatted(String.join(" ", command), output, Files.readString(errors.toPath())));
        }
        Files.delete(errors.toPath());
        return output.strip();
    }

    private static Path jar(Path sources, String module) {
        Path target = sources.resolve(module).resolve("target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No jar in " + target + ": package it first"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
