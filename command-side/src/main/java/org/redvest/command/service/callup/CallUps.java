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
import org.redvest.api.service.project.ProjectState;
import org.redvest.command.city.authority.Whereabouts;
import org.redvest.command.platform.StreamFolds;
import org.redvest.command.platform.Streams;
import org.redvest.command.service.project.Projects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which call-ups there are, of whose command, and whether they go on. */
@Component
class CallUps implements Whereabouts {

    private final StreamFolds<CallUpId, CallUpFacts> folds;
    private final Projects projects;

    @Autowired
    CallUps(Streams streams, Projects projects) {
        this((id, from) -> streams.committedFrom(id.value(), from), projects);
    }

    /** Call-ups as this log knows them. */
    CallUps(StreamFolds.Log<CallUpId> log, Projects projects) {
        this.folds = new StreamFolds<>(log, StreamFolds.Tail.NONE, CallUpFacts.NOTHING, CallUps::and);
        this.projects = projects;
    }

    private static CallUpFacts and(CallUpFacts facts, DomainEventMessage<?> message) {
        return facts.and((CallUpEvent) message.getPayload());
    }

    /**
     * How one was ordered that goes on: neither was it ended, nor its project closed.
     *
     * @throws Refusal {@link Problem#UNKNOWN_CALL_UP}, {@link Problem#CALL_UP_ENDED}
     */
    CallUpOrdered requireGoingOn(CallUpId id) {
        CallUpFacts facts = folds.now(id);
        if (facts.ordered() == null) {
            throw new Refusal(Problem.UNKNOWN_CALL_UP);
        }
        if (isOver(facts)) {
            throw new Refusal(Problem.CALL_UP_ENDED);
        }
        return facts.order();
    }

    private boolean isOver(CallUpFacts facts) {
        return facts.ended()
                || projects.state(facts.order().projectId())
                        .filter(ProjectState.CLOSED::equals)
                        .isPresent();
    }

    /** How one was ordered that can still be answered at an instant; empty where it cannot. */
    Optional<CallUpOrdered> calling(CallUpId id, Instant now) {
        CallUpFacts facts = folds.now(id);
        return Optional.ofNullable(facts.ordered()).filter(order -> now.isBefore(order.answerBy()) && !isOver(facts));
    }

    /** The area of its command, for everybody's acts. */
    @Override
    public Optional<Remit> of(Located place) {
        return place instanceof CallUpId id
                ? Optional.ofNullable(folds.now(id).ordered()).map(ordered -> Remit.in(ordered.area()))
                : Optional.empty();
    }
}
