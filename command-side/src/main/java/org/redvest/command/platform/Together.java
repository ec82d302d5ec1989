package org.redvest.command.platform;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.platform.messaging.Appended;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides together what many ask of one at the same moment, in the order in which they came: whoever comes while a decision
 * is being made goes with the next. One aggregate takes one command after the other and one commit for each, so that five
 * hundred who want a place would wait for five hundred commits, and most of them would be told to come again. Whoever comes
 * alone is decided alone, at once.
 *
 * @param <K> what is asked
 * @param <W> what somebody wishes
 * @param <O> what comes of it
 */
public final class Together<K, W, O> {

    /** Wishes of one decision at most: its events are one append. */
    private static final int MOST = 64;

    /** So long one waits for what comes of a wish; after that it is learnt by repeating. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(Together.class);

    private final BiFunction<K, List<W>, List<O>> decision;
    private final Duration patience;
    private final ConcurrentMap<K, Deque<Ticket>> lines = new ConcurrentHashMap<>();

    /**
     * Decides so.
     *
     * @param decision of several wishes, in their order; what it throws, all of them are told
     */
    public Together(BiFunction<K, List<W>, List<O>> decision) {
        this(decision, PATIENCE);
    }

    Together(BiFunction<K, List<W>, List<O>> decision, Duration patience) {
        this.decision = decision;
        this.patience = patience;
    }

    /** Whose turn it is to decide for all who wait, or what came of somebody's wish and how far the log was then. */
    private record Turn<O>(@Nullable O outcome, @Nullable Long position, boolean leads) {}

    private final class Ticket {

        private final W wish;
        private final CompletableFuture<Turn<O>> turn = new CompletableFuture<>();

        Ticket(W wish) {
            this.wish = wish;
        }
    }

    /**
     * Waits for what comes of a wish; what was appended for it is known to {@link Appended} as if this thread had.
     *
     * @throws Refusal as the decision does; {@link Problem#BUSY} where it takes too long
     */
    public O decide(K key, W wish) {
        Ticket mine = new Ticket(wish);
        Deque<Ticket> line = lines.compute(key, (none, waiting) -> {
            Deque<Ticket> joined = waiting == null ? new ArrayDeque<>() : waiting;
            if (joined.isEmpty()) {
                mine.turn.complete(new Turn<>(null, null, true));
            }
            joined.add(mine);
            return joined;
        });
        Turn<O> turn = await(mine);
        return turn.leads() ? lead(key, line) : outcome(turn);
    }

    /**
     * Decides wishes in their order: several that follow each other and may go together at once, others one by one. Where
     * those at once fail unforeseen, each of them is decided alone, so that an odd one does not fail the others.
     */
    public static <W, O> List<O> inRuns(
            List<W> wishes, Predicate<W> mayGoTogether, Function<List<W>, List<O>> together, Function<W, O> alone) {
        List<O> outcomes = new ArrayList<>();
        while (outcomes.size() < wishes.size()) {
            List<W> rest = wishes.subList(outcomes.size(), wishes.size());
            List<W> run = rest.stream().takeWhile(mayGoTogether).toList();
            outcomes.addAll(run.size() > 1 ? atOnce(run, together, alone) : List.of(alone.apply(rest.getFirst())));
        }
        return outcomes;
    }

    private static <W, O> List<O> atOnce(List<W> run, Function<List<W>, List<O>> together, Function<W, O> alone) {
        try {
            return together.apply(run);
        } catch (RuntimeException unforeseen) {
            LOG.warn("{} wishes cannot be decided at once, so each is alone", run.size(), unforeseen);
            return run.stream().map(alone).toList();
        }
    }

    /** Whoever waits no more has ended their ticket, so that nobody hands them the turn: it would stay with them for ever. */
    private Turn<O> await(Ticket ticket) {
        try {
            return ticket.turn
                    .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof TimeoutException) {
                throw new Refusal(Problem.BUSY);
            }
            if (failure.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw failure;
        }
    }

    private O outcome(Turn<O> turn) {
        if (turn.position() != null) {
            Appended.at(turn.position());
        }
        return Objects.requireNonNull(turn.outcome());
    }

    /** Decides for the first of the line who still wait, whose own wish is the first, and hands the turn on. */
    private O lead(K key, Deque<Ticket> line) {
        List<Ticket> together = new ArrayList<>();
        lines.compute(key, (same, waiting) -> {
            line.removeIf(ticket -> ticket.turn.isCompletedExceptionally());
            line.stream().limit(MOST).forEach(together::add);
            return line;
        });
        try {
            List<O> outcomes = decision.apply(
                    key, together.stream().map(ticket -> ticket.wish).toList());
            OptionalLong appended = Appended.take();
            Long position = appended.isPresent() ? appended.getAsLong() : null;
            for (int i = 1; i < together.size(); i++) {
                together.get(i).turn.complete(new Turn<>(outcomes.get(i), position, false));
            }
            return outcome(new Turn<>(outcomes.getFirst(), position, false));
        } catch (RuntimeException | Error failure) {
            together.forEach(ticket -> ticket.turn.completeExceptionally(failure));
            throw failure;
        } finally {
            handOn(key, together.size());
        }
    }

    private void handOn(K key, int decided) {
        lines.computeIfPresent(key, (same, line) -> {
            for (int i = 0; i < decided; i++) {
                line.removeFirst();
            }
            Turn<O> turn = new Turn<>(null, null, true);
            while (!line.isEmpty() && !line.getFirst().turn.complete(turn)) {
                line.removeFirst();
            }
            return line.isEmpty() ? null : line;
        });
    }
}
