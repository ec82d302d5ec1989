package org.redvest.command.service.shift;

import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.redvest.api.Remit;
import org.redvest.api.id.Located;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.shift.event.ShiftEvent;
import org.redvest.api.service.shift.event.SignUpEvent;
import org.redvest.command.city.authority.Whereabouts;
import org.redvest.command.platform.StreamFolds;
import org.redvest.command.platform.Streams;
import org.redvest.command.service.project.Projects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which shifts there are, where, and whether they were called off. */
@Component
public class Shifts implements Whereabouts {

    private final StreamFolds<ShiftId, ShiftFacts> folds;
    private final Projects projects;

    @Autowired
    Shifts(Streams streams, Projects projects) {
        this((id, from) -> streams.committedFrom(id.value(), from), projects);
    }

    /** Shifts as this log knows them. */
    public Shifts(StreamFolds.Log<ShiftId> log, Projects projects) {
        this.folds = new StreamFolds<>(log, StreamFolds.Tail.NONE, ShiftFacts.NOTHING, Shifts::and);
        this.projects = projects;
    }

    /** Its sign-ups, which are most of a stream, are not parsed. */
    private static ShiftFacts and(ShiftFacts facts, DomainEventMessage<?> message) {
        return SignUpEvent.class.isAssignableFrom(message.getPayloadType())
                ? facts
                : facts.and((ShiftEvent) message.getPayload());
    }

    /** Whether a shift was called off: nobody is committed to it any more. */
    boolean isCancelled(ShiftId shift) {
        return folds.now(shift).cancelled();
    }

    /** Where it takes place now; whose its project is now. */
    @Override
    public Optional<Remit> of(Located place) {
        return place instanceof ShiftId id ? remit(folds.now(id)) : Optional.empty();
    }

    private Optional<Remit> remit(ShiftFacts facts) {
        return facts.opened() == null
                ? Optional.empty()
                : projects.of(facts.opened().projectId())
                        .map(project -> new Remit(facts.site().division(), project.organisation()));
    }
}
