package org.redvest.query.open.history;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.BothTimes;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.history.query.FindStateDifference;
import org.redvest.api.open.history.query.FindStateEvents;
import org.redvest.api.open.history.query.FindVolunteerState;
import org.redvest.api.open.history.query.History.Entry;
import org.redvest.api.open.history.query.StateDifference;
import org.redvest.api.open.history.query.StateEvents;
import org.redvest.api.open.history.query.VolunteerState;
import org.redvest.platform.messaging.LogBeginning;
import org.redvest.query.facts.log.LogEntries;
import org.redvest.query.facts.log.LogEntry;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.open.history.PersonsEvents.Selected;
import org.redvest.query.platform.asking.Snapshot;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tells states of a person: what follows from the events that held by one instant and were recorded by another. */
@Component
class StateQueryHandler {

    private final PersonsEvents events;
    private final Persons persons;
    private final LogEntries log;
    private final HistoryEntries entries;
    private final LogBeginning beginning;
    private final Snapshot snapshot;
    private final JsonMapper json;

    StateQueryHandler(
            PersonsEvents events,
            Persons persons,
            LogEntries log,
            HistoryEntries entries,
            LogBeginning beginning,
            Snapshot snapshot,
            JsonMapper json) {
        this.events = events;
        this.persons = persons;
        this.log = log;
        this.entries = entries;
        this.beginning = beginning;
        this.snapshot = snapshot;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    @QueryHandler
    VolunteerState handle(FindVolunteerState query) {
        return snapshot.read(
                () -> state(query.volunteerId(), query.times(), select(query.volunteerId(), query.times())));
    }

    @QueryHandler
    StateDifference handle(FindStateDifference query) {
        return snapshot.read(() -> difference(query));
    }

    @QueryHandler
    StateEvents handle(FindStateEvents query) {
        return snapshot.read(() -> {
            Selected selected = select(query.volunteerId(), query.times());
            return new StateEvents(views(selected.numbers(), positions(selected)));
        });
    }

    private StateDifference difference(FindStateDifference query) {
        VolunteerId volunteer = query.volunteerId();
        Selected before = select(volunteer, query.before());
        Selected after = select(volunteer, query.after());
        VolunteerState one = state(volunteer, query.before(), before);
        VolunteerState other = state(volunteer, query.after(), after);
        Set<Long> ofOne = positions(before);
        Set<Long> ofOther = positions(after);
        NavigableSet<Long> explaining = Stream.concat(
                        ofOne.stream().filter(position -> !ofOther.contains(position)),
                        ofOther.stream().filter(position -> !ofOne.contains(position)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<VolunteerId> numbers = new LinkedHashSet<>(before.numbers());
        numbers.addAll(after.numbers());
        return new StateDifference(one, other, StateChanges.between(one, other, json), views(numbers, explaining));
    }

    /** What a state follows from, where anything was known. */
    private Selected select(VolunteerId volunteer, BothTimes times) {
        Selected selected = events.select(volunteer, times);
        if (selected.known().isEmpty()) {
            beginning.requireNotBefore(times.knownAt());
            throw new Refusal(Problem.UNKNOWN_VOLUNTEER);
        }
        return selected;
    }

    private VolunteerState state(VolunteerId volunteer, BothTimes times, Selected selected) {
        StateFold fold = new StateFold(json);
        selected.held().forEach(fold::take);
        // asked last, so that nothing of an erased person is shown
        return fold.state(volunteer, times.validAt(), times.knownAt(), selected, erased(selected.numbers()));
    }

    private Set<String> erased(Collection<VolunteerId> numbers) {
        return persons.erasedAmong(List.of(PersonsEvents.values(numbers)));
    }

    /** These events, as histories show them. */
    private List<Entry> views(Collection<VolunteerId> numbers, NavigableSet<Long> positions) {
        if (positions.isEmpty()) {
            return List.of();
        }
        List<LogEntry> found = log
                .findByVolunteerIdInAndPositionBetweenOrderByPosition(
                        List.of(PersonsEvents.values(numbers)), positions.first(), positions.last())
                .stream()
                .filter(entry -> positions.contains(entry.position()))
                .toList();
        Map<String, Long> certified = entries.certified(found);
        // asked last, so that nothing of an erased person is shown
        Set<String> erased = erased(numbers);
        return found.stream()
                .map(entry -> entries.view(entry, erased, certified, true))
                .toList();
    }

    private static NavigableSet<Long> positions(Selected selected) {
        return selected.held().stream().map(Told::position).collect(Collectors.toCollection(TreeSet::new));
    }
}
