package org.redvest.command.person.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.merge.event.ObjectionEvent;
import org.redvest.api.service.hours.ObjectionState;
import org.redvest.command.person.erasure.ErasureObstacle;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Objections to service records, as the log knows them. */
@Component
public class Objections implements ErasureObstacle {

    private final Volunteers volunteers;
    private final Function<MergeCaseId, List<ObjectionEvent>> log;

    @Autowired
    Objections(Volunteers volunteers, Streams streams) {
        this(volunteers, mergeCase -> streams.read(mergeCase.value(), ObjectionEvent.class)
                .toList());
    }

    /** Objections as this log knows them. */
    public Objections(Volunteers volunteers, Function<MergeCaseId, List<ObjectionEvent>> log) {
        this.volunteers = volunteers;
        this.log = log;
    }

    /** Requires that none of a person's records waits for a decision. */
    @Override
    public void requireNone(List<VolunteerId> numbers) {
        numbers.stream()
                .flatMap(this::of)
                .filter(objection -> objection.state() == ObjectionState.OPEN)
                .findAny()
                .ifPresent(objection -> {
                    throw new Refusal(
                            Problem.ERASURE_OBSTRUCTED,
                            "The objection to the service record %s is open: decide it in the merge case %s, then ask again."
                                    .formatted(objection.recordId(), objection.mergeCaseId()));
                });
    }

    /** Whether a record counts: no case says otherwise, of the several that a person with three numbers has. */
    public boolean counts(VolunteerId volunteer, ServiceRecordId record) {
        return of(volunteer)
                .filter(objection -> objection.recordId().equals(record))
                .allMatch(objection -> objection.state().counts());
    }

    /** The records of a number that a case keeps from counting, in one look: as {@link #counts} says it of each. */
    public Set<ServiceRecordId> keptFromCounting(VolunteerId volunteer) {
        return of(volunteer)
                .filter(objection -> !objection.state().counts())
                .map(ObjectionEvent::recordId)
                .collect(Collectors.toSet());
    }

    /** The last that happened to each objection to a person's records: one for each case and record. */
    private Stream<ObjectionEvent> of(VolunteerId volunteer) {
        return volunteers.mergeCasesOf(volunteer).stream().flatMap(mergeCase -> {
            Map<ServiceRecordId, ObjectionEvent> last = new HashMap<>();
            log.apply(mergeCase).forEach(objection -> last.put(objection.recordId(), objection));
            return last.values().stream();
        });
    }
}
