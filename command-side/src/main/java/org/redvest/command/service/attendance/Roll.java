package org.redvest.command.service.attendance;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.EvidenceId;
import org.redvest.api.id.RollId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.attendance.CheckDirection;
import org.redvest.api.service.attendance.Checked;
import org.redvest.api.service.attendance.Evidence;
import org.redvest.api.service.attendance.event.AttendanceAmended;
import org.redvest.api.service.attendance.event.AttendanceCertified;
import org.redvest.api.service.attendance.event.AttendanceCorrected;
import org.redvest.api.service.attendance.event.AttendanceEvent;
import org.redvest.api.service.attendance.event.AttendanceListed;
import org.redvest.api.service.attendance.event.CheckOutEstimated;
import org.redvest.api.service.attendance.event.CheckedIn;
import org.redvest.api.service.attendance.event.CheckedOut;
import org.redvest.api.service.attendance.event.EvidenceAccepted;
import org.redvest.api.service.attendance.event.EvidenceRejected;
import org.redvest.api.service.attendance.event.NoShowContested;
import org.redvest.api.service.attendance.event.NoShowRecorded;
import org.redvest.api.service.attendance.event.NoShowWithdrawn;

/**
 * Who was at a shift. A stream of its own beside the shift's, so that nobody who checks in waits for somebody who signs up. It has
 * no commands of its own: the {@link RollDesk} decides, who knows who is signed up.
 */
final class Roll {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable RollId id;

    private final Map<VolunteerId, Attendance> people = new LinkedHashMap<>();

    /** What each check-in and check-out was answered, for whoever asks again. */
    private final Map<EvidenceId, Checked> answers = new HashMap<>();

    Roll() {
        // required by Axon
    }

    /** What this check-in or check-out was answered; empty where there is none. */
    Optional<Checked> answer(EvidenceId evidence) {
        return Optional.ofNullable(answers.get(evidence));
    }

    /** By which of their numbers somebody is named here, rather one under which they came; empty where they are not. */
    Optional<VolunteerId> numberOf(Collection<VolunteerId> person) {
        List<VolunteerId> named = person.stream().filter(people::containsKey).toList();
        return named.stream()
                .filter(number -> of(number).hasAttended())
                .findFirst()
                .or(() -> named.stream().findFirst());
    }

    /** The attendance of a number, which may be nothing. */
    Attendance of(VolunteerId volunteer) {
        return people.getOrDefault(volunteer, new Attendance());
    }

    /** All who are named here, in the order in which they came to be. */
    List<VolunteerId> people() {
        return List.copyOf(people.keySet());
    }

    /** Lets happen what was decided. */
    void happen(AttendanceEvent event, MetaData envelope) {
        apply(event, envelope);
    }

    @EventSourcingHandler
    void evolve(AttendanceEvent event) {
        id = RollId.of(event.shiftId());
        people.computeIfAbsent(event.volunteerId(), none -> new Attendance()).evolve(event);
        switch (event) {
            case CheckedIn in -> answered(in.evidence(), CheckDirection.IN);
            case CheckedOut out -> answered(out.evidence(), CheckDirection.OUT);
            case AttendanceAmended amended -> answered(amended.evidence(), amended.direction());
            case CheckOutEstimated _,
                    AttendanceListed _,
                    EvidenceAccepted _,
                    EvidenceRejected _,
                    AttendanceCorrected _,
                    NoShowRecorded _,
                    NoShowContested _,
                    NoShowWithdrawn _,
                    AttendanceCertified _ -> {}
        }
    }

    private void answered(Evidence evidence, CheckDirection direction) {
        answers.put(evidence.id(), new Checked(evidence.id(), direction, evidence.range(), evidence.at()));
    }
}
