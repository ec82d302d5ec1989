package org.redvest.query.open.simulation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.open.simulation.SimulationState;
import org.redvest.api.open.simulation.SimulationView;
import org.redvest.api.open.simulation.TriedPolicy;
import org.redvest.query.platform.asking.StaleAnswers;
import org.redvest.query.platform.simulating.Course;
import org.redvest.query.platform.simulating.Portions;
import org.redvest.query.platform.simulating.Trial;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works on simulations in the background, one at a time, whichever process does it (ADR 65). */
@Component
class SimulationRun {

    private static final Logger LOG = LoggerFactory.getLogger(SimulationRun.class);

    private final Map<Class<?>, Trial<?>> trials;
    private final SimulationBook book;
    private final StaleAnswers staleAnswers;
    private final Turn.Giver turns;
    private final int portion;

    SimulationRun(
            List<Trial<?>> trials,
            SimulationBook book,
            StaleAnswers staleAnswers,
            Turn.Giver turns,
            Portions portions) {
        this.trials = trials.stream().collect(Collectors.toMap(Trial::policy, Function.identity()));
        this.book = book;
        this.staleAnswers = staleAnswers;
        this.turns = turns;
        this.portion = portions.changes();
    }

    @SuppressWarnings("unchecked") // a trial says of which policies it is
    private <P extends TriedPolicy> Trial<P> trialOf(P policy) {
        return (Trial<P>) Objects.requireNonNull(trials.get(policy.getClass()));
    }

    /** Where a policy would hold. */
    Remit where(TriedPolicy policy) {
        return trialOf(policy).where(policy);
    }

    /** What a file of changes tells beside what somebody has and would have. */
    List<String> columns(TriedPolicy policy) {
        return trialOf(policy).columns();
    }

    /**
     * Begins a simulation; with the same key it is the same one again.
     *
     * @param key of the request; null for none
     * @throws Refusal {@link Problem#SIMULATION_RUNNING}, {@link Problem#IDEMPOTENCY_KEY_REUSED}, {@link Problem#STALE}
     */
    SimulationView begin(String askedBy, @Nullable String key, TriedPolicy policy) {
        Optional<SimulationView> before = book.begunBefore(askedBy, key, policy);
        if (before.isPresent()) {
            return before.get();
        }
        staleAnswers.requireCurrent(trialOf(policy).getClass());
        Optional<Turn> mine = turns.take();
        // the same request may have come twice at once
        Optional<SimulationView> meanwhile =
                mine.isPresent() ? Optional.empty() : book.begunBefore(askedBy, key, policy);
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        return begin(askedBy, key, policy, mine.orElseThrow(() -> new Refusal(Problem.SIMULATION_RUNNING)));
    }

    private SimulationView begin(String askedBy, @Nullable String key, TriedPolicy policy, Turn turn) {
        boolean runs = false;
        try {
            // and the other may have ended by now
            Optional<SimulationView> meanwhile = book.begunBefore(askedBy, key, policy);
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            UUID id = book.begin(askedBy, key, policy);
            SimulationView begun = book.require(id.toString(), askedBy);
            Thread.ofPlatform().name("simulation").daemon().start(() -> run(id, policy, turn));
            runs = true;
            return begun;
        } finally {
            if (!runs) {
                turn.close();
            }
        }
    }

    private void run(UUID id, TriedPolicy policy, Turn turn) {
        try {
            run(id, policy);
        } catch (Course.Stopped stopped) {
            LOG.info("The simulation {} was ended before it came to anything", id);
        } catch (RuntimeException failure) {
            LOG.error("The simulation {} cannot be gone on with", id, failure);
            fail(id);
        } finally {
            turn.close();
        }
    }

    private <P extends TriedPolicy> void run(UUID id, P policy) {
        SimulationCourse course = new SimulationCourse(id, book, portion, System::nanoTime);
        trialOf(policy).run(policy, course);
        course.complete();
    }

    private void fail(UUID id) {
        try {
            book.end(id, SimulationState.FAILED);
        } catch (RuntimeException away) {
            LOG.warn("That the simulation {} failed cannot be kept: it will be found dead", id, away);
        }
    }
}
