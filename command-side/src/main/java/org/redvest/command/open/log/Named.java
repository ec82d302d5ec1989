package org.redvest.command.open.log;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Event;
import org.redvest.api.Undisclosed;
import org.redvest.api.id.VolunteerId;

/** Whom events name, and what of them is shown to nobody, however deep it stands in them. */
final class Named {

    private Named() {}

    /** Everybody whom an event names. */
    static Set<VolunteerId> in(Event event) {
        return everybody(event).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<VolunteerId> everybody(@Nullable Object value) {
        return switch (value) {
            case VolunteerId volunteer -> Stream.of(volunteer);
            case Record whole ->
                Arrays.stream(whole.getClass().getRecordComponents()).flatMap(part -> everybody(of(part, whole)));
            case Collection<?> several -> several.stream().flatMap(Named::everybody);
            case Map<?, ?> pairs ->
                Stream.concat(pairs.keySet().stream(), pairs.values().stream()).flatMap(Named::everybody);
            case null, default -> Stream.empty();
        };
    }

    /** Whether it holds what is shown to nobody but whom it is about. */
    static boolean hasUndisclosed(Event event) {
        return Arrays.stream(event.getClass().getRecordComponents())
                .filter(component -> component.isAnnotationPresent(Undisclosed.class))
                .map(component -> of(component, event))
                .anyMatch(Objects::nonNull);
    }

    private static @Nullable Object of(RecordComponent part, Object whole) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A part of an event cannot be read", e);
        }
    }
}
