package org.redvest.command.service.callup;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.id.CallUpId;
import org.redvest.api.id.Located;
import org.redvest.api.service.callup.event.CallUpEvent;
import org.redvest.api.service.callup.event.CallUpOrdered;
import org.redvest.command.city.authority.Whereabouts;
import org.redvest.command.platform.StreamFolds;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which call-ups there are, of whose command, and whether they go on. */
@Component
class CallUps implements Whereabouts {

    private final StreamFolds<CallUpId, CallUpFacts> folds;

    @Autowired
    CallUps(Streams streams) {
        this((id, from) -> streams.committedFrom(id.value(), from));
    }

    /** Call-ups as this log knows them. */
    CallUps(StreamFolds.Log<CallUpId> log) {
        this.folds = new StreamFolds<>(log, StreamFolds.Tail.NONE, CallUpFacts.NOTHING, CallUps::and);
    }

    private static CallUpFacts and(CallUpFacts facts, DomainEventMessage<?> message) {
        return facts.and((CallUpEvent) message.getPayload());
    }

    /**
     * How one was ordered that was not ended.
     *
     * @throws Refusal {@link Problem#UNKNOWN_CALL_UP}, {@link Problem#CALL_UP_ENDED}
     */
    CallUpOrdered requireGoingOn(CallUpId id) {
        CallUpFacts facts = folds.now(id);
        if (facts.ordered() == null) {
            throw new Refusal(Problem.UNKNOWN_CALL_UP);
        }
        if (facts.ended()) {
            throw new Refusal(Problem.CALL_UP_ENDED);
        }
        return facts.order();
    }

    /** How one was ordered that can still be answered at an instant; empty where it cannot. */
    Optional<CallUpOrdered> calling(CallUpId id, Instant now) {
        CallUpFacts facts = folds.now(id);
        return facts.isCalling(now) ? Optional.of(facts.order()) : Optional.empty();
    }

    /** The area of its command, for everybody's acts. */
    @Override
    public Optional<Remit> of(Located place) {
        return place instanceof CallUpId id
                ? Optional.ofNullable(folds.now(id).ordered()).map(ordered -> Remit.in(ordered.area()))
                : Optional.empty();
    }
}
