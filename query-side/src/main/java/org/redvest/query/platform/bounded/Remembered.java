package org.redvest.query.platform.bounded;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.platform.messaging.LogPositions;

/**
 * Answers that cost much and say on which position of the log they rest. Whoever asks what somebody else asked within the
 * last second, or since nothing happened, gets the same answer; those who ask at the same time wait for one reckoning. So
 * one question costs one reckoning a second, however many ask it. Who names a position gets nothing older than that.
 *
 * @param <Q> question, equal to itself
 * @param <A> answer
 */
public final class Remembered<Q, A> {

    private static final Duration FRESH = Duration.ofSeconds(1);

    /** However still the log stands: what is built anew may say better what the same events mean. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final int QUESTIONS = 1_000;

    /** An answer that began before a position was reached, another one that did, and the asker's own. */
    private static final int ATTEMPTS = 3;

    private final AsyncCache<Q, Reckoned<A>> answers;
    private final Function<Q, A> reckoning;
    private final Function<A, Long> position;
    private final Head head;
    private final Ticker ticker;
    private volatile Look lastLook;

    /**
     * Remembers nothing yet.
     *
     * @param reckoning what answers a question
     * @param position on which an answer rests
     * @param head how far the read models have come
     */
    public Remembered(Function<Q, A> reckoning, Function<A, Long> position, Head head) {
        this(reckoning, position, head, Ticker.systemTicker());
    }

    Remembered(Function<Q, A> reckoning, Function<A, Long> position, Head head, Ticker ticker) {
        this.reckoning = reckoning;
        this.position = position;
        this.head = head;
        this.ticker = ticker;
        this.lastLook = new Look(LogPositions.NOTHING, ticker.read() - FRESH.toNanos());
        this.answers = Caffeine.newBuilder()
                .maximumSize(QUESTIONS)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .buildAsync();
    }

    /** How far the read models have come. */
    @FunctionalInterface
    public interface Head {

        /** The position up to which they know the log. */
        long position();
    }

    private record Reckoned<A>(A answer, long at) {}

    /** How far the read models had come, and when that was seen. */
    private record Look(long position, long at) {}

    /**
     * The answer, remembered or reckoned.
     *
     * @param least position that it rests on at least
     * @throws Refusal as the reckoning does; {@link Problem#NOT_YET} where the read models have not come so far
     */
    public A ask(Q question, long least) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            CompletableFuture<Reckoned<A>> flight =
                    answers.get(question, asked -> new Reckoned<>(reckoning.apply(asked), ticker.read()));
            Reckoned<A> reckoned = join(question, flight);
            long known = position.apply(reckoned.answer());
            long age = ticker.read() - reckoned.at();
            boolean fresh = age < FRESH.toNanos() || (age < LONGEST.toNanos() && known == headOfLate());
            if (known >= least && fresh) {
                return reckoned.answer();
            }
            answers.asMap().remove(question, flight);
        }
        throw new Refusal(Problem.NOT_YET);
    }

    /** Looked at once a second, whatever is asked: an answer that rests on it is no older than one that was just reckoned may be. */
    private long headOfLate() {
        Look look = lastLook;
        if (ticker.read() - look.at() >= FRESH.toNanos()) {
            long now = ticker.read();
            look = new Look(head.position(), now);
            lastLook = look;
        }
        return look.position();
    }

    private Reckoned<A> join(Q question, CompletableFuture<Reckoned<A>> flight) {
        try {
            return flight.join();
        } catch (CompletionException failure) {
            // whoever asks after this asks anew
            answers.asMap().remove(question, flight);
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }
}
