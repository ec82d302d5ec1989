package org.redvest.query.open.history;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.redvest.api.ActorForAuditors;
import org.redvest.api.open.history.query.History.Entry;
import org.redvest.platform.messaging.EventNames;
import org.redvest.query.facts.log.LogEntry;
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

    private final JsonMapper json;

    HistoryEntries(JsonMapper json) {
        this.json = json;
    }

    /**
     * One event; how the delegation it was done under stood is not known here.
     *
     * @param erased numbers of those who were erased
     * @param forAuditor whether who acted is told of everything
     */
    Entry view(LogEntry entry, Set<String> erased, boolean forAuditor) {
        boolean told = forAuditor || !ACTOR_FOR_AUDITORS.contains(entry.type());
        Map<String, Object> payload = json.readValue(Objects.requireNonNull(entry.payload()), PAYLOAD);
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
                payload);
    }
}
