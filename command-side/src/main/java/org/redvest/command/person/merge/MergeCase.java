package org.redvest.command.person.merge;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.merge.MergeState;
import org.redvest.api.person.merge.command.DecideObjection;
import org.redvest.api.person.merge.command.DismissMergeCase;
import org.redvest.api.person.merge.event.AccountsMerged;
import org.redvest.api.person.merge.event.AccountsUnmerged;
import org.redvest.api.person.merge.event.MergeCaseDismissed;
import org.redvest.api.person.merge.event.MergeCaseOpened;
import org.redvest.api.person.merge.event.MergeEvent;
import org.redvest.api.person.merge.event.ObjectionDropped;
import org.redvest.api.person.merge.event.ObjectionEvent;
import org.redvest.api.person.merge.event.ObjectionRaised;
import org.redvest.api.person.merge.event.ObjectionRejected;
import org.redvest.api.person.merge.event.ObjectionUpheld;
import org.redvest.api.service.hours.ObjectionState;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.command.person.volunteer.CertifiedRecord;
import org.redvest.command.person.volunteer.CertifiedServices;
import org.redvest.command.person.volunteer.Volunteers;

/**
 * Two volunteers who may be one person: whether they are, and what is to count where their certified hours overlap. No
 * fact is moved by that; what was decided is taken back by deciding otherwise (ADR 19).
 */
final class MergeCase {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable MergeCaseId id;

    private @Nullable MergeCaseOpened opened;
    private MergeState state = MergeState.UNMERGED;
    private @Nullable AccountsMerged merged;

    /** By record the last that happened to the objection to it. */
    private final Map<ServiceRecordId, ObjectionEvent> objections = new LinkedHashMap<>();

    /** Which records an objection says are overlapped. */
    private final Map<ServiceRecordId, List<ServiceRecordId>> overlapping = new HashMap<>();

    MergeCase() {
        // required by Axon
    }

    /** Opens the case, anew where it was decided that they are two persons. */
    Effect open(MergeCaseOpened opening) {
        if (state == MergeState.OPEN || state == MergeState.MERGED) {
            return Effect.ALREADY_RECORDED;
        }
        apply(opening);
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(DismissMergeCase command) {
        if (state == MergeState.DISMISSED) {
            return Effect.ALREADY_RECORDED;
        }
        require(MergeState.OPEN);
        apply(new MergeCaseDismissed(command.mergeCaseId()));
        return Effect.RECORDED;
    }

    /** Whether it was decided just so. */
    boolean isMergedInto(VolunteerId number) {
        return state == MergeState.MERGED && merged != null && number.equals(merged.survivor());
    }

    /** Whether it was decided that they are two persons after all. */
    boolean isUnmerged() {
        return state == MergeState.UNMERGED;
    }

    /**
     * What a merge into one of the two numbers will say.
     *
     * @throws Refusal {@link Problem#SURVIVOR_NOT_OF_CASE}, {@link Problem#MERGE_CASE_NOT_OPEN}
     */
    AccountsMerged mergeInto(VolunteerId number) {
        MergeCaseOpened pair = Objects.requireNonNull(opened);
        if (!number.equals(pair.one()) && !number.equals(pair.other())) {
            throw new Refusal(Problem.SURVIVOR_NOT_OF_CASE);
        }
        require(MergeState.OPEN);
        return new AccountsMerged(pair.mergeCaseId(), number, number.equals(pair.one()) ? pair.other() : pair.one());
    }

    /** Decides that they are one person, and objects to what they did at two places at once. */
    void merge(AccountsMerged merge, List<ObjectionRaised> overlaps) {
        apply(merge);
        overlaps.forEach(overlap -> apply(overlap));
    }

    /**
     * Decides that they are two persons: what does not count because they were one counts again.
     *
     * @throws Refusal {@link Problem#MERGE_CASE_NOT_OPEN} where they are not merged
     */
    AccountsUnmerged unmerge() {
        require(MergeState.MERGED);
        AccountsMerged merge = Objects.requireNonNull(merged);
        drop(objection -> true);
        AccountsUnmerged unmerge = new AccountsUnmerged(merge.mergeCaseId(), merge.survivor(), merge.absorbed());
        apply(unmerge);
        return unmerge;
    }

    /** Drops the objections that rest on records of a number which is another person's now, by another case. */
    void without(Set<ServiceRecordId> gone) {
        drop(objection -> gone.contains(objection.recordId())
                || gone.containsAll(overlapping.getOrDefault(objection.recordId(), List.of())));
    }

    private void drop(Predicate<ObjectionEvent> reason) {
        List.copyOf(objections.values()).stream()
                .filter(objection -> !objection.state().counts())
                .filter(reason)
                .forEach(objection -> apply(
                        new ObjectionDropped(objection.mergeCaseId(), objection.volunteerId(), objection.recordId())));
    }

    @CommandHandler
    Effect decide(DecideObjection command, Volunteers volunteers, CertifiedServices services) {
        require(MergeState.MERGED);
        ObjectionEvent last = objections.get(command.recordId());
        if (last == null) {
            throw new Refusal(Problem.UNKNOWN_OBJECTION);
        }
        if (last.state() == (command.upheld() ? ObjectionState.UPHELD : ObjectionState.REJECTED)) {
            return Effect.ALREADY_RECORDED;
        }
        if (last.state() != ObjectionState.OPEN) {
            throw new Refusal(Problem.OBJECTION_DECIDED);
        }
        if (command.upheld()) {
            apply(new ObjectionUpheld(command.mergeCaseId(), last.volunteerId(), command.recordId()));
            return Effect.RECORDED;
        }
        apply(new ObjectionRejected(command.mergeCaseId(), last.volunteerId(), command.recordId()));
        // who was here was not there: one of the two counts
        List<ServiceRecordId> others = overlapping.getOrDefault(command.recordId(), List.of());
        volunteers.personOf(last.volunteerId()).stream()
                .flatMap(number -> services.of(number).stream())
                .filter(hours -> others.contains(hours.certified().recordId()))
                .filter(hours -> counts(hours.certified().recordId()))
                .forEach(hours -> giveWay(hours, command));
        return Effect.RECORDED;
    }

    private boolean counts(ServiceRecordId recordId) {
        ObjectionEvent objection = objections.get(recordId);
        return objection == null || objection.state().counts();
    }

    private static void giveWay(CertifiedRecord record, DecideObjection command) {
        HoursCertified hours = record.certified();
        apply(new ObjectionRaised(
                command.mergeCaseId(),
                hours.volunteerId(),
                hours.recordId(),
                record.minutes(),
                List.of(command.recordId())));
        apply(new ObjectionUpheld(command.mergeCaseId(), hours.volunteerId(), hours.recordId()));
    }

    private void require(MergeState required) {
        if (state != required) {
            throw new Refusal(
                    Problem.MERGE_CASE_NOT_OPEN,
                    "The merge case is %s, and this needs one that is %s.".formatted(state, required));
        }
    }

    @EventSourcingHandler
    void evolve(MergeEvent event) {
        id = event.mergeCaseId();
        switch (event) {
            case MergeCaseOpened opening -> {
                opened = opening;
                state = MergeState.OPEN;
            }
            case MergeCaseDismissed _ -> state = MergeState.DISMISSED;
            case AccountsMerged merge -> {
                state = MergeState.MERGED;
                merged = merge;
                objections.clear();
                overlapping.clear();
            }
            case AccountsUnmerged _ -> state = MergeState.UNMERGED;
            case ObjectionEvent objection -> {
                objections.put(objection.recordId(), objection);
                if (objection instanceof ObjectionRaised raised) {
                    overlapping.put(raised.recordId(), raised.overlapping());
                }
            }
        }
    }
}
