package org.redvest.query.open.history;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redvest.api.Event;
import org.redvest.api.OfPerson;
import org.redvest.api.person.volunteer.PersonName;
import org.redvest.platform.messaging.EventNames;

/**
 * What the events of somebody who was erased still say: nothing that is {@link OfPerson}, and nothing that an earlier form
 * of an event said and today's does not.
 */
final class Tombstones {

    /** Types of events, by their names. */
    static final Map<String, Class<?>> EVENTS = EventNames.ofTheLanguage()
            .types()
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private Tombstones() {}

    /**
     * Takes out of an event what it says of the person.
     *
     * @param name of the {@link Event}
     * @param payload its components, which are changed
     */
    static void takeAway(String name, Map<String, Object> payload) {
        Class<?> event = EVENTS.get(name);
        Map<String, RecordComponent> components = event == null
                ? Map.of()
                : Arrays.stream(event.getRecordComponents())
                        .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
        payload.keySet().retainAll(components.keySet());
        components.forEach((field, component) -> {
            if (component.isAnnotationPresent(OfPerson.class)) {
                payload.computeIfPresent(field, (same, said) -> said instanceof List ? List.of() : PersonName.ERASED);
            }
        });
    }
}
