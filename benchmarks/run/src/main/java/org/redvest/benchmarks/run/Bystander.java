package org.redvest.benchmarks.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Asks two questions every 200 ms until it is closed, and writes down which were not answered and how long it took. */
final class Bystander implements AutoCloseable {

    private static final long BETWEEN_MILLIS = 200;

    private final Questions questions;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("bystander").unstarted(this::ask);
    private final List<Double> millis = new ArrayList<>();
    private int failures;
    private @Nullable String firstFailure;

    private interface Question {
        void ask() throws IOException;
    }

    private Bystander(Questions questions) {
        this.questions = questions;
    }

    static Bystander start(Questions questions) {
        Bystander bystander = new Bystander(questions);
        bystander.thread.start();
        return bystander;
    }

    private void ask() {
        try {
            do {
                ask(questions::eligibility);
                ask(questions::ranking);
            } while (!end.await(BETWEEN_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask(Question question) {
        long start = System.nanoTime();
        try {
            question.ask();
            millis.add((System.nanoTime() - start) / 1e6);
        } catch (IOException e) {
            failures++;
            if (firstFailure == null) {
                firstFailure = e.toString();
            }
        }
    }

    /** Ends the asking; what was written down is complete after it. */
    @Override
    public void close() {
        end.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Milliseconds of every answer. */
    List<Double> millis() {
        return millis;
    }

    int failures() {
        return failures;
    }

    @Nullable String firstFailure() {
        return firstFailure;
    }
}
