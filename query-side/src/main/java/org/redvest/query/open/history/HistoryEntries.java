package org.redvest.query.open.history;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.api.ActorForAuditors;
import org.redvest.api.Undisclosed;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.open.history.query.History.Entry;
import org.redvest.platform.messaging.EventNames;
import org.redvest.query.facts.log.LogEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Events as they are shown: personal data sealed, and of who was erased nothing that is of the person. */
@Component
class HistoryEntries {

    private static final Set<String> ACTOR_FOR_AUDITORS = EventNames.ofTheLanguage()
            .types()
            .filter(ActorForAuditors.class::isAssignableFrom)
            .map(Class::getSimpleName)
            .collect(Collectors.toUnmodifiableSet());

    private static final TypeReference<Map<String, Object>> PAYLOAD = new TypeReference<>() {};

    /** Events that are about a service record, and name it. */
    private static final Set<String> ABOUT_A_RECORD = EventNames.ofTheLanguage()
            .types()
            .filter(type -> Arrays.stream(type.getRecordComponents())
                    .anyMatch(component -> component.getType() == ServiceRecordId.class))
            .map(Class::getSimpleName)
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern RECORD = Pattern.compile("\"(?:recordId|serviceRecordId)\":\"([^\"]{1,60})\"");

    /** What of an event decides something and is shown to nobody, by its name. */
    private static final Map<String, Set<String>> UNDISCLOSED = EventNames.ofTheLanguage()
            .types()
            .collect(
                    Collectors.toUnmodifiableMap(Class::getSimpleName, type -> Arrays.stream(type.getRecordComponents())
                            .filter(component -> component.isAnnotationPresent(Undisclosed.class))
                            .map(RecordComponent::getName)
                            .collect(Collectors.toUnmodifiableSet())));

    private final JsonMapper json;
    private final JdbcClient jdbc;

    HistoryEntries(JsonMapper json, JdbcClient jdbc) {
        this.json = json;
        this.jdbc = jdbc;
    }

    /** Where the certifications stand of the service records that these events are about, by the record's number. */
    Map<String, Long> certified(Collection<LogEntry> entries) {
        Set<String> records =
                entries.stream().flatMap(entry -> recordOf(entry).stream()).collect(Collectors.toSet());
        Map<String, Long> positions = new HashMap<>();
        if (!records.isEmpty()) {
            jdbc.sql("SELECT record_id, position FROM query.service_record WHERE record_id = ANY (:records)")
                    .param("records", records.toArray(String[]::new))
                    .query(row -> {
                        positions.put(row.getString("record_id"), row.getLong("position"));
                    });
        }
        return positions;
    }

    private static @Nullable Long aboutPosition(LogEntry entry, Map<String, Long> certified) {
        return recordOf(entry)
                .map(certified::get)
                .filter(position -> position < entry.position())
                .orElse(null);
    }

    private static Optional<String> recordOf(LogEntry entry) {
        return recordOf(entry.type(), entry.payload());
    }

    /** The service record that an event is about. */
    static Optional<String> recordOf(String type, @Nullable String payload) {
        if (payload == null || !ABOUT_A_RECORD.contains(type)) {
            return Optional.empty();
        }
        Matcher named = RECORD.matcher(payload);
        return named.find() ? Optional.of(named.group(1)) : Optional.empty();
    }

    /**
     * One event; how the delegation it was done under stood is not known here.
     *
     * @param erased numbers of those who were erased
     * @param certified where the certifications of service records stand, by the record's number
     * @param forAuditor whether who acted is told of everything
     */
    Entry view(LogEntry entry, Set<String> erased, Map<String, Long> certified, boolean forAuditor) {
        boolean told = forAuditor || !ACTOR_FOR_AUDITORS.contains(entry.type());
        Map<String, Object> payload = json.readValue(Objects.requireNonNull(entry.payload()), PAYLOAD);
        payload.keySet().removeAll(UNDISCLOSED.getOrDefault(entry.type(), Set.of()));
        String volunteer = entry.volunteerId();
        if (volunteer != null && erased.contains(volunteer)) {
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
                told ? entry.actorKind() : null,
                told ? entry.actorId() : null,
                entry.channel(),
                told ? entry.delegationId() : null,
                null,
                null,
                told ? entry.deputyFor() : null,
                entry.correlationId(),
                entry.causationId(),
                aboutPosition(entry, certified),
                payload);
    }
}
