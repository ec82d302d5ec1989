package org.redvest.command.exchange.national;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.exchange.national.ComparedRecord;
import org.redvest.api.exchange.national.DifferenceVerdict;
import org.redvest.api.exchange.national.command.CompleteReconciliation;
import org.redvest.api.exchange.national.command.DecideDifference;
import org.redvest.api.exchange.national.command.OpenReconciliation;
import org.redvest.api.exchange.national.command.RecordComparison;
import org.redvest.api.exchange.national.event.DifferenceDecided;
import org.redvest.api.exchange.national.event.ReconciliationCompleted;
import org.redvest.api.exchange.national.event.ReconciliationOpened;
import org.redvest.api.exchange.national.event.RecordsCompared;
import org.redvest.api.id.ReconciliationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.person.volunteer.VolunteerFacts;
import org.redvest.command.person.volunteer.Volunteers;

/**
 * An export of another system beside this ledger, and what officers made of each difference. Of the export it knows which lines
 * were compared and who was found; hours are told apart by whoever asks, as the log knew them when it began.
 */
final class Reconciliation {

    @AggregateIdentifier
    private @Nullable ReconciliationId id;

    private @Nullable UUID request;

    /** Lines are counted on from 1, and a file of many lines is a few kilobytes here. */
    private final BitSet lines = new BitSet();

    private final Set<VolunteerId> found = new HashSet<>();

    /** The last word on each line, and on each person who is only here. */
    private final Map<Object, Word> decided = new HashMap<>();

    /** One of each: whoever decides on many at once says the same of all of them. */
    private final Map<Word, Word> words = new HashMap<>();

    private boolean completed;

    Reconciliation() {
        // required by Axon
    }

    private record Word(DifferenceVerdict verdict, Text words) {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(OpenReconciliation command) {
        if (request != null) {
            if (request.equals(command.request())) {
                return Effect.ALREADY_RECORDED;
            }
            throw new Refusal(
                    Problem.EXPORT_TAKEN_BEFORE,
                    "This very file was compared before, as %s: look at that comparison, or have the other system make a new export."
                            .formatted(id));
        }
        apply(new ReconciliationOpened(
                command.reconciliationId(), command.request(), command.records(), command.unit()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(RecordComparison command) {
        List<ComparedRecord> fresh = command.records().stream()
                .filter(record -> !lines.get(Math.toIntExact(record.line())))
                .toList();
        List<VolunteerId> unread = command.unread().stream()
                .filter(volunteer -> !found.contains(volunteer))
                .distinct()
                .toList();
        if (completed || (fresh.isEmpty() && unread.isEmpty())) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new RecordsCompared(command.reconciliationId(), fresh, unread));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(CompleteReconciliation command) {
        if (completed) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new ReconciliationCompleted(command.reconciliationId()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(DecideDifference command, Volunteers volunteers) {
        DifferenceDecided decision = new DifferenceDecided(
                command.reconciliationId(), command.line(), command.volunteerId(), command.verdict(), command.words());
        if (!completed) {
            throw new Refusal(Problem.RECONCILIATION_RUNNING);
        }
        if (!isADifference(command.line(), command.volunteerId(), volunteers)) {
            throw new Refusal(Problem.UNKNOWN_DIFFERENCE);
        }
        if (word(decision).equals(decided.get(key(decision)))) {
            return Effect.ALREADY_RECORDED;
        }
        apply(decision);
        return Effect.RECORDED;
    }

    private boolean isADifference(@Nullable Long line, @Nullable VolunteerId volunteer, Volunteers volunteers) {
        if (line != null) {
            return volunteer == null && line <= Integer.MAX_VALUE && line > 0 && lines.get(line.intValue());
        }
        if (volunteer == null || found.contains(volunteer)) {
            return false;
        }
        VolunteerFacts facts = volunteers.of(volunteer);
        return facts.counted() && !facts.erased();
    }

    private static Word word(DifferenceDecided decision) {
        return new Word(decision.verdict(), decision.words());
    }

    private static Object key(DifferenceDecided decision) {
        Long line = decision.line();
        return line == null ? String.valueOf(decision.volunteerId()) : line;
    }

    @EventSourcingHandler
    void evolve(ReconciliationOpened event) {
        id = event.reconciliationId();
        request = event.request();
    }

    @EventSourcingHandler
    void evolve(RecordsCompared event) {
        for (ComparedRecord record : event.records()) {
            lines.set(Math.toIntExact(record.line()));
            VolunteerId volunteer = record.volunteerId();
            if (volunteer != null) {
                found.add(volunteer);
            }
        }
        found.addAll(event.unread());
    }

    @EventSourcingHandler
    void evolve(ReconciliationCompleted event) {
        completed = true;
    }

    @EventSourcingHandler
    void evolve(DifferenceDecided event) {
        Word word = word(event);
        decided.put(key(event), words.computeIfAbsent(word, one -> one));
    }
}
