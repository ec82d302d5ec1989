package org.redvest.command.person.qualification;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.redvest.api.Text;
import org.redvest.api.id.QualificationId;
import org.redvest.api.id.QualificationsId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.qualification.event.QualificationEvent;
import org.redvest.api.person.qualification.event.QualificationRecorded;
import org.redvest.api.person.qualification.event.QualificationWithdrawn;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.StreamFolds;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which qualifications somebody has, for every decision that needs one. */
@Component
public class QualificationsHeld {

    private final StreamFolds<VolunteerId, Map<QualificationId, QualificationRecorded>> folds;
    private final Volunteers volunteers;

    @Autowired
    QualificationsHeld(Streams streams, Volunteers volunteers) {
        this((id, from) -> streams.committedFrom(QualificationsId.of(id).value(), from), volunteers);
        streams.onAppended(QualificationEvent.class, event -> folds.lookAgainAt(event.volunteerId()));
    }

    /** Qualifications as this log knows them, which tells what happened to those of a number. */
    public QualificationsHeld(StreamFolds.Log<VolunteerId> log, Volunteers volunteers) {
        this.folds = new StreamFolds<>(log, StreamFolds.Tail.NONE, Map.of(), QualificationsHeld::and);
        this.volunteers = volunteers;
    }

    private static Map<QualificationId, QualificationRecorded> and(
            Map<QualificationId, QualificationRecorded> held, DomainEventMessage<?> message) {
        Map<QualificationId, QualificationRecorded> next = new HashMap<>(held);
        switch ((QualificationEvent) message.getPayload()) {
            case QualificationRecorded recorded -> next.put(recorded.qualificationId(), recorded);
            case QualificationWithdrawn withdrawn -> next.remove(withdrawn.qualificationId());
        }
        return Map.copyOf(next);
    }

    /**
     * The names of the qualifications that hold on a civil day, under whichever number of the person they were recorded, as
     * far as any process acknowledged before.
     *
     * @param volunteer any number of the person
     * @param day Asia/Shanghai; that on which the qualification is needed, which may be yet to come
     */
    public Set<Text> on(VolunteerId volunteer, LocalDate day) {
        return volunteers.personOf(volunteer).stream()
                .flatMap(number -> folds.now(number).values().stream())
                .filter(recorded -> recorded.holdsOn(day))
                .map(QualificationRecorded::title)
                .collect(Collectors.toUnmodifiableSet());
    }
}
