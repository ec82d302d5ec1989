package org.redvest.command.service.shift;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Site;
import org.redvest.api.Text;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.city.policy.event.PolicyAdopted;
import org.redvest.api.id.DiaryId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.QualificationsId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.VolunteerEvent;
import org.redvest.api.service.shift.ShiftTerms;
import org.redvest.api.service.shift.ShiftTimes;
import org.redvest.api.service.shift.event.ShiftOpened;
import org.redvest.command.LedgerInMemory;
import org.redvest.command.SettableClock;
import org.redvest.command.city.organisation.Organisations;
import org.redvest.command.city.organisation.TestOrganisations;
import org.redvest.command.city.policy.Policies;
import org.redvest.command.person.qualification.QualificationsHeld;
import org.redvest.command.person.volunteer.Ages;
import org.redvest.command.person.volunteer.BirthDates;
import org.redvest.command.person.volunteer.Registrations;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.service.diary.Commitments;
import org.redvest.command.service.diary.Diary;
import org.redvest.command.service.project.Projects;
import org.redvest.command.service.project.TestProjects;

/** A ledger in memory in which people sign up for shifts: all of it decides as in the product, on one log. */
final class SignUpLedger {

    static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    static final Instant START = Instant.parse("2026-03-07T00:30:00Z");
    static final Instant END = Instant.parse("2026-03-07T02:30:00Z");
    static final Instant FROM = Instant.parse("2026-02-28T00:00:00Z");
    static final Instant UNTIL = Instant.parse("2026-03-06T10:00:00Z");
    static final ProjectId PROJECT = ProjectId.from(new UUID(9, 1));
    static final OrganisationId TEAM = OrganisationId.of("51350200MJB00000XC");

    Instant time = NOW;
    int rest;
    String born = "1990-01-01";
    final TestProjects projects = new TestProjects();

    /** What others do right after somebody's consents were read, one for each reading, as long as there are any. */
    final Queue<Runnable> afterConsentsWereRead = new ArrayDeque<>();

    private final LedgerInMemory ledger;

    SignUpLedger() {
        Clock clock = new SettableClock(() -> time);
        Policies policies = new Policies(kind -> List.of(new PolicyAdopted(
                kind,
                1,
                new Text("founding"),
                kind == PolicyKind.REST_MINUTES_BETWEEN_SHIFTS ? rest : 24,
                LocalDate.of(2012, 1, 1),
                new Text("a test"))));
        this.ledger = new LedgerInMemory(configurer -> configurer
                .configureAggregate(Shift.class)
                .configureAggregate(Diary.class)
                .registerComponent(Projects.class, configuration -> projects.projects())
                .registerComponent(Organisations.class, configuration -> TestOrganisations.registered(TEAM))
                .registerComponent(Clock.class, configuration -> clock)
                .registerCommandHandler(configuration -> new SignUpDesk(
                        configuration.repository(Shift.class),
                        configuration.repository(Diary.class),
                        rules(policies),
                        volunteers(),
                        policies,
                        clock)));
    }

    private SignUpRules rules(Policies policies) {
        Volunteers volunteers = volunteers();
        return new SignUpRules(
                projects.projects(),
                volunteers,
                new Ages(
                        (id, from) -> {
                            List<DomainEventMessage<?>> consents = messages(id.value(), from);
                            Optional.ofNullable(afterConsentsWereRead.poll()).ifPresent(Runnable::run);
                            return consents;
                        },
                        new BirthDates((volunteer, birthDate) -> Optional.of(born))),
                new QualificationsHeld(
                        (id, from) -> messages(QualificationsId.of(id).value(), from), volunteers),
                new Shifts((id, from) -> messages(id.value(), from), projects.projects()),
                new Commitments(diary -> messages(diary.value(), 0)),
                policies);
    }

    /** To what a person is committed. */
    List<Commitments.Commitment> commitmentsOf(List<VolunteerId> numbers) {
        return new Commitments(diary -> messages(diary.value(), 0)).of(numbers);
    }

    private Volunteers volunteers() {
        return new Volunteers(
                id -> log(id.value()).stream()
                        .filter(VolunteerEvent.class::isInstance)
                        .map(VolunteerEvent.class::cast)
                        .toList(),
                document -> Optional.empty());
    }

    private List<DomainEventMessage<?>> messages(String stream, long from) {
        List<Object> all = log(stream);
        return LongStream.range(from, all.size())
                .<DomainEventMessage<?>>mapToObj(sequence -> new GenericDomainEventMessage<>(
                        "history",
                        stream,
                        sequence,
                        new GenericEventMessage<>(all.get(Math.toIntExact(sequence))),
                        () -> NOW))
                .toList();
    }

    static VolunteerId volunteer(int number) {
        return VolunteerId.from(new UUID(2, number));
    }

    static SignUpId signUp(int number) {
        return SignUpId.from(new UUID(3, number));
    }

    static ShiftId shift(int number) {
        return ShiftId.from(new UUID(1, number));
    }

    static ShiftTimes times(Instant start, Instant end) {
        return new ShiftTimes(start, end, FROM, UNTIL);
    }

    /** People who are registered and in effect. */
    void registered(int... numbers) {
        for (int number : numbers) {
            happened(volunteer(number).value(), Registrations.registered(volunteer(number)));
        }
    }

    /** A shift of the project. */
    void opened(ShiftId shift, ShiftTimes times, int capacity, boolean waitingList) {
        happened(
                shift.value(),
                new ShiftOpened(
                        shift,
                        PROJECT,
                        null,
                        null,
                        new Site(new DivisionCode("350203001"), new Text("居委会门口"), null),
                        new ShiftTerms(times, capacity, waitingList)));
    }

    /** What another process appends while a decision is made here. */
    void happenedMeanwhile(String stream, Object event) {
        try {
            Thread.ofVirtual().start(() -> happened(stream, event)).join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void happened(String stream, Object event) {
        ledger.happened(stream, log(stream).size(), event);
    }

    <R> R send(Command<R> command) {
        return ledger.send(command);
    }

    List<Object> log(String stream) {
        return ledger.events(stream);
    }

    List<Object> log(ShiftId shift) {
        return log(shift.value());
    }

    List<Object> diary(VolunteerId volunteer) {
        return log(DiaryId.of(volunteer).value());
    }

    List<Object> all() {
        return ledger.events();
    }
}
