package org.redvest.command.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.LockAwareAggregate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * Keeps aggregates that were used lately, so that a command need not read their stream. What another process appended since
 * is not in them: a decision on an old state fails to append and is made again, and one that appends nothing, a refusal or a
 * repetition, is looked over once more ({@link #catchUp}). The framework's own caching repository forgets every aggregate of
 * a command that was refused; here only what the command had changed is forgotten (ADR 25).
 *
 * @param <A> type of aggregate
 */
final class RememberingRepository<A> extends EventSourcingRepository<A> {

    /** Some kilobytes each. */
    private static final int AGGREGATES = 20_000;

    private static final String USES = "redvest.aggregates";

    private final EventStore store;
    private final Problem unknown;
    private final Cache<String, EventSourcedAggregate<A>> remembered =
            Caffeine.newBuilder().maximumSize(AGGREGATES).build();

    RememberingRepository(Builder<A> builder, EventStore store, Problem unknown) {
        super(builder);
        this.store = store;
        this.unknown = unknown;
    }

    /** Not where one that does not exist is to be created. */
    @Override
    protected LockAwareAggregate<A, EventSourcedAggregate<A>> doLoad(String id, @Nullable Long expectedVersion) {
        try {
            return super.doLoad(id, expectedVersion);
        } catch (AggregateNotFoundException none) {
            throw new Refusal(unknown);
        }
    }

    @Override
    protected EventSourcedAggregate<A> doLoadWithLock(String id, @Nullable Long expectedVersion) {
        EventSourcedAggregate<A> known = remembered.getIfPresent(id);
        Use<A> use = known == null
                ? new Use<>(this, super.doLoadWithLock(id, expectedVersion), false)
                : new Use<>(this, known, true);
        UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get();
        uses(unitOfWork).add(use);
        unitOfWork.onRollback(rolledBack -> use.settle());
        return use.aggregate;
    }

    /** Whatever was used is kept once it is stored; its lock is held until then. */
    @Override
    protected void doSaveWithLock(EventSourcedAggregate<A> aggregate) {
        CurrentUnitOfWork.get().afterCommit(committed -> keep(aggregate));
    }

    private void keep(EventSourcedAggregate<A> aggregate) {
        String id = aggregate.identifierAsString();
        // one that was created for a command that then had nothing to say to it has no id yet
        if (id != null) {
            remembered.put(id, aggregate);
        }
    }

    private static List<Use<?>> uses(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getOrComputeResource(USES, key -> new ArrayList<>());
    }

    /**
     * Brings what a unit of work remembered up to date.
     *
     * @return whether another process had appended to any of it, so that what was decided on it has to be decided again
     */
    static boolean catchUp(UnitOfWork<?> unitOfWork) {
        boolean leftBehind = false;
        for (Use<?> use : uses(unitOfWork)) {
            leftBehind |= use.catchUp();
        }
        return leftBehind;
    }

    /** Whether a unit of work changed nothing of what it used. */
    static boolean changedNothing(UnitOfWork<?> unitOfWork) {
        return uses(unitOfWork).stream().noneMatch(Use::isChanged);
    }

    /** An aggregate in the hands of a command. */
    private static final class Use<A> {

        private final RememberingRepository<A> repository;
        private final EventSourcedAggregate<A> aggregate;
        private final boolean fromMemory;
        private Long stored;

        Use(RememberingRepository<A> repository, EventSourcedAggregate<A> aggregate, boolean fromMemory) {
            this.repository = repository;
            this.aggregate = aggregate;
            this.fromMemory = fromMemory;
            this.stored = aggregate.version();
        }

        boolean isChanged() {
            return !aggregate.version().equals(stored);
        }

        /** A changed one is forgotten with the roll-back, and read anew when it is asked again. */
        boolean catchUp() {
            if (!fromMemory || isChanged()) {
                return fromMemory;
            }
            DomainEventStream newer = repository.store.readEvents(aggregate.identifierAsString(), stored + 1);
            if (!newer.hasNext()) {
                return false;
            }
            aggregate.initializeState(newer);
            stored = aggregate.version();
            return true;
        }

        /** What the log never got must not be remembered; what is as the log has it may be. */
        void settle() {
            if (isChanged()) {
                repository.remembered.invalidate(aggregate.identifierAsString());
            } else {
                repository.keep(aggregate);
            }
        }
    }
}
