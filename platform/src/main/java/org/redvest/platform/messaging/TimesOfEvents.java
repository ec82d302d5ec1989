package org.redvest.platform.messaging;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The last line before the log, whatever the store: an event that names a date or an instant outside everybody's calendar is
 * not appended, nor what was to be appended with it. What callers give is refused long before; this is for what is reckoned
 * from it. Texts need no such line, because no event can hold one that is unfit (ADR 20).
 */
final class TimesOfEvents implements MessageDispatchInterceptor<EventMessage<?>> {

    /** The components of a record that can hold a time, by its type: most have one or two. */
    private static final ClassValue<List<Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> mayHoldATime(component.getGenericType()))
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    private static boolean mayHoldATime(Type type) {
        return switch (type) {
            case Class<?> plain ->
                plain == Instant.class
                        || plain == LocalDate.class
                        || (plain.isRecord() && !COMPONENTS.get(plain).isEmpty());
            case ParameterizedType generic ->
                Arrays.stream(generic.getActualTypeArguments()).anyMatch(TimesOfEvents::mayHoldATime);
            default -> true;
        };
    }

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> events) {
        return (index, event) -> {
            if (!isOnCalendar(event.getPayload())) {
                // as what travels over a bus: the command that led to it may have come from another process
                throw Refusals.ofCommand(new Refusal(
                        Problem.TIME_INVALID, "What follows from this lies outside the years 1850 to 9999."));
            }
            return event;
        };
    }

    private static boolean isOnCalendar(@Nullable Object value) {
        return switch (value) {
            case Instant instant -> CivilTime.isOnCalendar(instant);
            case LocalDate date -> CivilTime.isOnCalendar(date);
            case Record record ->
                COMPONENTS.get(record.getClass()).stream()
                        .allMatch(component -> isOnCalendar(valueOf(component, record)));
            case Collection<?> many -> many.stream().allMatch(TimesOfEvents::isOnCalendar);
            case null, default -> true;
        };
    }

    private static @Nullable Object valueOf(Method component, Record record) {
        try {
            return component.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A component of an event cannot be read", e);
        }
    }
}
