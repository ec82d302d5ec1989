package org.redvest.query.open.history;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.open.history.query.FindHistory;
import org.redvest.api.open.history.query.History;
import org.redvest.api.open.history.query.History.Entry;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.log.LogEntries;
import org.redvest.query.facts.log.LogEntry;
import org.redvest.query.facts.person.Persons;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class HistoryQueryHandler {

    private static final TypeReference<Map<String, Object>> PAYLOAD = new TypeReference<>() {};

    private final LogEntries log;
    private final Persons persons;
    private final JsonMapper json;

    HistoryQueryHandler(LogEntries log, Persons persons, JsonMapper json) {
        this.log = log;
        this.persons = persons;
        this.json = json;
    }

    @QueryHandler
    History handle(FindHistory query) {
        List<String> numbers = persons.numbersOf(query.volunteerId()).stream()
                .map(VolunteerId::value)
                .toList();
        Long cursor = query.cursor();
        List<LogEntry> entries = log.findByVolunteerIdInAndPositionGreaterThanOrderByPosition(
                numbers, cursor == null ? LogPositions.NOTHING : cursor, Limit.of(query.limit() + 1));
        if (entries.isEmpty() && cursor == null) {
            throw new Refusal(Problem.UNKNOWN_VOLUNTEER);
        }
        // asked last, so that nothing of an erased person is shown
        Set<String> erased = persons.erasedAmong(numbers);
        Pages.Page<LogEntry, Long> page = Pages.of(entries, query.limit(), LogEntry::position);
        return new History(
                query.volunteerId(),
                page.items().stream().map(entry -> view(entry, erased)).toList(),
                page.next());
    }

    private Entry view(LogEntry entry, Set<String> erased) {
        Map<String, Object> payload = json.readValue(Objects.requireNonNull(entry.payload()), PAYLOAD);
        if (erased.contains(entry.volunteerId())) {
            Tombstones.takeAway(entry.type(), payload);
        }
        return new Entry(
                entry.position(),
                entry.eventId(),
                entry.type(),
                entry.revision(),
                entry.stream(),
                entry.sequence(),
                entry.recordedAt(),
                entry.validFrom(),
                entry.validUntil(),
                entry.actorKind(),
                entry.actorId(),
                entry.channel(),
                entry.delegationId(),
                entry.deputyFor(),
                entry.correlationId(),
                entry.causationId(),
                payload);
    }
}
