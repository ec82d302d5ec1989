package org.redvest.platform.messaging;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redvest.api.Event;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Under which name each type of event is stored: its simple name, so that a class may move without a word to the log. What
 * was stored before there were names has a class name, of which only what follows the last dot counts.
 */
public final class EventNames {

    private static final String LANGUAGE = Event.class.getPackageName();

    private final Map<String, Class<?>> byName;

    private EventNames(Map<String, Class<?>> byName) {
        this.byName = byName;
    }

    /**
     * The names of all events of the language, which are found and never listed.
     *
     * @throws IllegalStateException where two events have the same name
     */
    public static EventNames ofTheLanguage() {
        var events = new ClassPathScanningCandidateComponentProvider(false);
        events.addIncludeFilter(new AssignableTypeFilter(Event.class));
        return new EventNames(events.findCandidateComponents(LANGUAGE).stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), EventNames.class.getClassLoader()))
                .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity())));
    }

    /** All types of events. */
    public Stream<Class<?>> types() {
        return byName.values().stream();
    }

    /** The name under which events of this type are stored. */
    static String of(Class<?> event) {
        return event.getSimpleName();
    }

    /** The type of events that were stored under this name; empty where it is none of this language. */
    Optional<Class<?>> type(String stored) {
        return Optional.ofNullable(byName.get(stored.substring(stored.lastIndexOf('.') + 1)));
    }
}
