package org.redvest.command.person.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.Sealed;
import org.redvest.api.Text;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.QualificationId;
import org.redvest.api.id.QualificationsId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.qualification.event.QualificationEvent;
import org.redvest.api.person.qualification.event.QualificationRecorded;
import org.redvest.api.person.qualification.event.QualificationWithdrawn;
import org.redvest.api.person.volunteer.event.MergeEnded;
import org.redvest.api.person.volunteer.event.MergeTookEffect;
import org.redvest.api.person.volunteer.event.VolunteerEvent;
import org.redvest.command.person.volunteer.Registrations;
import org.redvest.command.person.volunteer.Volunteers;

class QualificationsHeldTest {

    private static final VolunteerId SHEN = VolunteerId.from(new UUID(1, 1));
    private static final VolunteerId OTHER = VolunteerId.from(new UUID(1, 2));
    private static final MergeCaseId MERGE = MergeCaseId.of(SHEN, OTHER);
    private static final QualificationId FIRST = QualificationId.from(new UUID(2, 1));
    private static final QualificationId SECOND = QualificationId.from(new UUID(2, 2));
    private static final Text FIRST_AID = new Text("红十字救护员");
    private static final Text DIVER = new Text("潜水员");
    private static final LocalDate FROM = LocalDate.of(2023, 6, 30);
    private static final LocalDate UNTIL = LocalDate.of(2026, 6, 29);

    private final Map<VolunteerId, List<VolunteerEvent>> people = new HashMap<>();
    private final Map<VolunteerId, List<DomainEventMessage<?>>> log = new HashMap<>();
    private final QualificationsHeld held = new QualificationsHeld(
            this::happenedTo,
            new Volunteers(
                    id -> people.computeIfAbsent(id, one -> new ArrayList<>(List.of(Registrations.registered(one)))),
                    document -> Optional.empty()));

    private List<DomainEventMessage<?>> happenedTo(VolunteerId id, long from) {
        List<DomainEventMessage<?>> stream = log.getOrDefault(id, List.of());
        return List.copyOf(stream.subList(Math.toIntExact(from), stream.size()));
    }

    private void happened(QualificationEvent event) {
        List<DomainEventMessage<?>> stream = log.computeIfAbsent(event.volunteerId(), none -> new ArrayList<>());
        stream.add(new GenericDomainEventMessage<>(
                "Qualifications", QualificationsId.of(event.volunteerId()).value(), stream.size(), event));
    }

    private void happened(VolunteerEvent event) {
        people.computeIfAbsent(event.volunteerId(), one -> new ArrayList<>(List.of(Registrations.registered(one))))
                .add(event);
    }

    private static QualificationRecorded has(
            VolunteerId volunteer, QualificationId qualification, Text title, @Nullable LocalDate until) {
        return new QualificationRecorded(
                qualification,
                volunteer,
                title,
                new Text("厦门市红十字会"),
                Sealed.of("v1:number"),
                FROM,
                until,
                new Text("0".repeat(64)));
    }

    @Test
    void areNoneOfWhoHasNone() {
        assertThat(held.on(SHEN, FROM)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2023-06-29, false", "2023-06-30, true", "2026-06-28, true", "2026-06-29, true", "2026-06-30, false"})
    void holdOnTheDayThatIsAskedAbout(LocalDate day, boolean holds) {
        happened(has(SHEN, FIRST, FIRST_AID, UNTIL));

        assertThat(held.on(SHEN, day).contains(FIRST_AID)).isEqualTo(holds);
    }

    @Test
    void goOnByAnotherCertificateOfTheSameName() {
        happened(has(SHEN, FIRST, FIRST_AID, UNTIL));
        happened(has(SHEN, SECOND, FIRST_AID, null));
        happened(new QualificationWithdrawn(FIRST, SHEN, new Text("换发新证")));

        assertThat(held.on(SHEN, UNTIL.plusDays(1))).containsExactly(FIRST_AID);
    }

    @Test
    void endForEveryDayOnceTheyAreWithdrawn() {
        happened(has(SHEN, FIRST, FIRST_AID, UNTIL));
        happened(has(SHEN, SECOND, DIVER, UNTIL));
        assertThat(held.on(SHEN, FROM)).containsExactlyInAnyOrder(FIRST_AID, DIVER);

        happened(new QualificationWithdrawn(FIRST, SHEN, new Text("证书无效")));

        assertThat(held.on(SHEN, FROM)).containsExactly(DIVER);
    }

    @Test
    void areThePersonsUnderEitherNumberAsLongAsBothAreTheirs() {
        happened(has(SHEN, FIRST, FIRST_AID, UNTIL));
        happened(has(OTHER, SECOND, DIVER, UNTIL));
        assertThat(held.on(SHEN, FROM)).containsExactly(FIRST_AID);

        happened(new MergeTookEffect(SHEN, MERGE, SHEN, OTHER));
        happened(new MergeTookEffect(OTHER, MERGE, SHEN, OTHER));
        assertThat(held.on(SHEN, FROM)).containsExactlyInAnyOrder(FIRST_AID, DIVER);
        assertThat(held.on(OTHER, FROM)).containsExactlyInAnyOrder(FIRST_AID, DIVER);

        happened(new MergeEnded(SHEN, MERGE, SHEN, OTHER));
        happened(new MergeEnded(OTHER, MERGE, SHEN, OTHER));
        assertThat(held.on(SHEN, FROM)).containsExactly(FIRST_AID);
        assertThat(held.on(OTHER, FROM)).containsExactly(DIVER);
    }
}
