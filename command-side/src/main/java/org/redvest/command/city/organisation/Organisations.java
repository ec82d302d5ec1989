package org.redvest.command.city.organisation;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.city.organisation.event.OrganisationDissolved;
import org.redvest.api.city.organisation.event.OrganisationEntryEvent;
import org.redvest.api.city.organisation.event.OrganisationEvent;
import org.redvest.api.id.Located;
import org.redvest.api.id.OrganisationId;
import org.redvest.command.city.authority.Whereabouts;
import org.redvest.command.platform.LogTail;
import org.redvest.command.platform.StreamFolds;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Which organisations are registered, and may act. What another process recorded counts a second later at the latest, and at
 * once where it would refuse something.
 */
@Component
public class Organisations implements Whereabouts {

    private final StreamFolds<OrganisationId, OrganisationFacts> folds;

    @Autowired
    Organisations(Streams streams, LogTail tail) {
        this((id, from) -> streams.committedFrom(id.toString(), from), tail::hasTold);
        tail.onRecorded(OrganisationEvent.class, id -> folds.lookAgainAt(OrganisationId.stored(id)));
        streams.onAppended(OrganisationEvent.class, event -> folds.lookAgainAt(event.organisationId()));
    }

    /** Organisations as this log knows them. */
    public Organisations(StreamFolds.Log<OrganisationId> log) {
        this(log, StreamFolds.Tail.NONE);
    }

    private Organisations(StreamFolds.Log<OrganisationId> log, StreamFolds.Tail tail) {
        this.folds = new StreamFolds<>(log, tail, OrganisationFacts.NOTHING, Organisations::and);
    }

    private static OrganisationFacts and(OrganisationFacts facts, DomainEventMessage<?> message) {
        return facts.and((OrganisationEvent) message.getPayload(), message.getTimestamp());
    }

    /**
     * Requires an organisation to be registered and not dissolved.
     *
     * @throws Refusal {@link Problem#UNKNOWN_ORGANISATION}; {@link Problem#ORGANISATION_DISSOLVED}
     */
    public void require(OrganisationId id) {
        requireServing(id, Instant.MAX);
    }

    /**
     * Requires that what an organisation did at an instant may be certified: it is registered, not dissolved, and was not
     * suspended then.
     *
     * @throws Refusal as {@link #require}; {@link Problem#ORGANISATION_SUSPENDED}
     */
    public void requireServing(OrganisationId id, Instant at) {
        if (hindrance(id, folds.lately(id), at).isPresent()) {
            hindrance(id, folds.now(id), at).ifPresent(refusal -> {
                throw refusal;
            });
        }
    }

    /**
     * As {@link #requireServing}, for what units do that need not be registered: where one is, it is held to that.
     *
     * @throws Refusal {@link Problem#ORGANISATION_DISSOLVED}; {@link Problem#ORGANISATION_SUSPENDED}
     */
    public void requireServingWhereRegistered(OrganisationId id, Instant at) {
        if (folds.lately(id).isRegistered()) {
            requireServing(id, at);
        }
    }

    private static Optional<Refusal> hindrance(OrganisationId id, OrganisationFacts facts, Instant at) {
        if (!facts.isRegistered()) {
            return Optional.of(new Refusal(
                    Problem.UNKNOWN_ORGANISATION, "No organisation is registered under " + id.code() + "."));
        }
        if (facts.dissolved() != null) {
            return Optional.of(dissolved(id, facts.dissolved().successor()));
        }
        return !at.equals(Instant.MAX) && facts.isSuspendedAt(at)
                ? Optional.of(new Refusal(Problem.ORGANISATION_SUSPENDED))
                : Optional.empty();
    }

    /** The refusal of whatever a dissolved organisation would do. */
    static Refusal dissolved(OrganisationId id, @Nullable OrganisationId successor) {
        return new Refusal(
                Problem.ORGANISATION_DISSOLVED,
                successor == null
                        ? "%s was dissolved, and nobody took its place.".formatted(id.code())
                        : "%s was dissolved: %s acts in its place.".formatted(id.code(), successor.code()));
    }

    /**
     * Requires that an organisation may guide teams: with a credit code, registered, not dissolved.
     *
     * @throws Refusal {@link Problem#GUIDING_BODY_UNKNOWN}
     */
    void requireGuide(OrganisationId id) {
        if (id.isOfATeam() || hindrance(id, folds.now(id), Instant.MAX).isPresent()) {
            throw new Refusal(Problem.GUIDING_BODY_UNKNOWN);
        }
    }

    /**
     * Requires that an organisation may take the place of another.
     *
     * @throws Refusal {@link Problem#SUCCESSOR_INVALID}
     */
    void requireSuccessor(OrganisationId id, OrganisationId predecessor) {
        if (id.equals(predecessor) || hindrance(id, folds.now(id), Instant.MAX).isPresent()) {
            throw new Refusal(Problem.SUCCESSOR_INVALID);
        }
    }

    /** How it came into the register, whatever became of it since; empty where nobody is registered. */
    public Optional<OrganisationEntryEvent> entered(OrganisationId id) {
        return Optional.ofNullable(folds.now(id).entered());
    }

    /** How an organisation ended; empty where it did not. */
    public Optional<OrganisationDissolved> dissolution(OrganisationId id) {
        return Optional.ofNullable(folds.now(id).dissolved());
    }

    @Override
    public Optional<Remit> of(Located place) {
        return place instanceof OrganisationId id
                ? entered(id).map(OrganisationEntryEvent::division).map(Remit::in)
                : Optional.empty();
    }
}
