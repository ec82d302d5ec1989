package org.redvest.command.honour.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.assertRefused;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.honour.story.command.ApproveStory;
import org.redvest.api.honour.story.command.ConsentToStory;
import org.redvest.api.honour.story.command.SubmitStory;
import org.redvest.api.honour.story.command.WriteOwnStory;
import org.redvest.api.honour.story.command.WriteStory;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.StoryId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.ConsentEvidence;
import org.redvest.api.person.volunteer.ConsentForm;
import org.redvest.api.person.volunteer.event.VolunteerEvent;
import org.redvest.command.LedgerInMemory;
import org.redvest.command.SettableClock;
import org.redvest.command.city.organisation.Organisations;
import org.redvest.command.city.organisation.TestOrganisations;
import org.redvest.command.person.volunteer.Ages;
import org.redvest.command.person.volunteer.BirthDates;
import org.redvest.command.person.volunteer.Registrations;
import org.redvest.command.person.volunteer.Volunteers;

/** A ledger in memory with one story. */
final class StoryLedger {

    static final StoryId STORY = StoryId.from(new UUID(4, 1));
    static final OrganisationId TEAM = OrganisationId.of("51350200MJB00000XC");
    static final DivisionCode SIMING = new DivisionCode("350203");
    static final Text TITLE = new Text("{1}的第五百个星期六");
    static final List<Text> WORDS = List.of(new Text("清晨七点，{1}已经在楼道口。"), new Text("她说，做久了就成了习惯。"));
    static final Text WHY = new Text("请写明时间和地点");
    static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    static final ConsentEvidence ONLINE = new ConsentEvidence(ConsentForm.ONLINE, LocalDate.of(2026, 3, 2), null);

    /** Under 18 on that day; everybody else is not. */
    static final VolunteerId MINOR = volunteer(99);

    private final Map<VolunteerId, List<VolunteerEvent>> people = new HashMap<>();
    private final LedgerInMemory ledger;

    StoryLedger() {
        Volunteers volunteers =
                new Volunteers(id -> List.copyOf(people.getOrDefault(id, List.of())), document -> Optional.empty());
        Ages ages = new Ages(
                (id, from) -> messages(id, from),
                new BirthDates(
                        (volunteer, date) -> Optional.of(volunteer.equals(MINOR) ? "2008-03-03" : "2008-03-02")));
        this.ledger = new LedgerInMemory(configurer -> configurer
                .configureAggregate(Story.class)
                .registerComponent(Volunteers.class, configuration -> volunteers)
                .registerComponent(Ages.class, configuration -> ages)
                .registerComponent(Organisations.class, configuration -> TestOrganisations.registered(TEAM))
                .registerComponent(Clock.class, configuration -> new SettableClock(() -> NOW)));
    }

    private List<DomainEventMessage<?>> messages(VolunteerId id, long from) {
        List<VolunteerEvent> all = people.getOrDefault(id, List.of());
        return LongStream.range(from, all.size())
                .<DomainEventMessage<?>>mapToObj(sequence -> new GenericDomainEventMessage<>(
                        "Volunteer", id.value(), sequence, all.get(Math.toIntExact(sequence))))
                .toList();
    }

    static VolunteerId volunteer(int number) {
        return VolunteerId.from(new UUID(2, number));
    }

    /** Registers a volunteer. */
    VolunteerId registered(VolunteerId volunteer) {
        happened(Registrations.registered(volunteer));
        return volunteer;
    }

    /** Lets something become of a volunteer. */
    void happened(VolunteerEvent event) {
        people.computeIfAbsent(event.volunteerId(), none -> new ArrayList<>()).add(event);
    }

    static WriteStory writing(VolunteerId... named) {
        return new WriteStory(STORY, SIMING, TEAM, TITLE, WORDS, List.of(named));
    }

    static WriteOwnStory ownWriting(VolunteerId author, VolunteerId... others) {
        return new WriteOwnStory(STORY, author, SIMING, TITLE, WORDS, List.of(others));
    }

    /** Somebody writes it about these, who are registered. */
    StoryLedger written(VolunteerId... named) {
        for (VolunteerId volunteer : named) {
            registered(volunteer);
        }
        sendAs("writer", writing(named));
        return this;
    }

    /** And it is submitted and approved. */
    StoryLedger approved(VolunteerId... named) {
        written(named);
        sendAs("writer", new SubmitStory(STORY, null));
        sendAs("reviewer", new ApproveStory(STORY, WHY));
        return this;
    }

    static ConsentToStory consent(VolunteerId volunteer) {
        return new ConsentToStory(STORY, volunteer, ONLINE);
    }

    <R> R send(Command<R> command) {
        return sendAs("somebody", command);
    }

    <R> R sendAs(String subject, Command<R> command) {
        return ledger.sendAs(subject, command);
    }

    List<Object> events() {
        return ledger.events();
    }

    /** Asserts that a command is refused for this reason, and that nothing was written. */
    void refuses(Problem reason, String subject, Command<?> command) {
        List<Object> before = events();
        assertRefused(reason, () -> sendAs(subject, command));
        assertThat(events()).isEqualTo(before);
    }

    void refuses(Problem reason, Command<?> command) {
        refuses(reason, "somebody", command);
    }

    /** Asserts that a command changes nothing, because it was done before. */
    void repeats(Command<Effect> command) {
        List<Object> before = events();
        assertThat(send(command)).isEqualTo(Effect.ALREADY_RECORDED);
        assertThat(events()).isEqualTo(before);
    }
}
