package org.redvest.command.service.shift;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.Site;
import org.redvest.api.id.Located;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.shift.ShiftTimes;
import org.redvest.api.service.shift.SignUpState;
import org.redvest.api.service.shift.event.ShiftCancelled;
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

    private final StreamFolds.Log<ShiftId> log;
    private final StreamFolds<ShiftId, ShiftFacts> folds;
    private final Projects projects;

    @Autowired
    Shifts(Streams streams, Projects projects) {
        this((id, from) -> streams.committedFrom(id.value(), from), projects);
    }

    /** Shifts as this log knows them. */
    public Shifts(StreamFolds.Log<ShiftId> log, Projects projects) {
        this.log = log;
        this.folds = new StreamFolds<>(log, StreamFolds.Tail.NONE, ShiftFacts.NOTHING, Shifts::and);
        this.projects = projects;
    }

    /** Its sign-ups, which are most of a stream, are not parsed. */
    private static ShiftFacts and(ShiftFacts facts, DomainEventMessage<?> message) {
        return SignUpEvent.class.isAssignableFrom(message.getPayloadType())
                ? facts
                : facts.and((ShiftEvent) message.getPayload(), message.getTimestamp());
    }

    /**
     * A shift, as rooms know it that build on it.
     *
     * @param id its number
     * @param project of which project
     * @param site where it takes place now
     * @param times when it does
     * @param cancelledAt when it was called off; null where it was not
     */
    public record Known(
            ShiftId id,
            ProjectId project,
            Site site,
            ShiftTimes times,
            @Nullable Instant cancelledAt) {

        /** Whether it was called off. */
        public boolean cancelled() {
            return cancelledAt != null;
        }
    }

    /**
     * What is known of a shift now.
     *
     * @throws Refusal {@link Problem#UNKNOWN_SHIFT}
     */
    public Known require(ShiftId shift) {
        ShiftFacts facts = folds.now(shift);
        if (facts.opened() == null) {
            throw new Refusal(Problem.UNKNOWN_SHIFT);
        }
        return new Known(shift, facts.birth().projectId(), facts.site(), facts.times(), facts.cancelledAt());
    }

    /**
     * Who has a place in a shift now, or had one when it was called off, each by the number under which they signed up; all its
     * sign-ups are read for that.
     */
    public Set<VolunteerId> confirmed(ShiftId shift) {
        Places places = new Places();
        log.from(shift, 0).stream()
                .map(DomainEventMessage::getPayload)
                .takeWhile(event -> !(event instanceof ShiftCancelled))
                .filter(SignUpEvent.class::isInstance)
                .map(SignUpEvent.class::cast)
                .forEach(places::evolve);
        return places.entries().stream()
                .filter(entry -> entry.standing() == SignUpState.CONFIRMED)
                .map(Places.Entry::volunteer)
                .collect(Collectors.toUnmodifiableSet());
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
