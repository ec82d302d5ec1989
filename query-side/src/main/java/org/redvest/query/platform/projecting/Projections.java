package org.redvest.query.platform.projecting;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.annotation.AnnotatedHandlerInspector;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springframework.stereotype.Component;

/**
 * Has all projections take events, live as in a build of them. Each looks its handlers up once for a type of event, each
 * event is parsed once, and what fails is known to be one projection's and one event's (ADR 21).
 */
@Component
public class Projections {

    private final List<Inspected> projectors;
    private final PassedOver passedOver;
    private final Clock clock;
    private final Map<Class<?>, Map<String, List<Handler>>> byType = new ConcurrentHashMap<>();

    Projections(
            List<Projector> projectors,
            ParameterResolverFactory parameters,
            HandlerDefinition definition,
            PassedOver passedOver,
            Clock clock) {
        this.projectors = projectors.stream()
                .map(projector -> new Inspected(
                        projector, AnnotatedHandlerInspector.inspectType(projector.getClass(), parameters, definition)))
                .toList();
        this.passedOver = passedOver;
        this.clock = clock;
    }

    private record Inspected(Projector projector, AnnotatedHandlerInspector<Projector> inspector) {

        Stream<Handler> handlerOf(EventMessage<?> event) {
            return inspector
                    .getHandlers(projector.getClass())
                    .filter(member -> member.canHandle(event))
                    .findFirst()
                    .map(member -> new Handler(projector, member))
                    .stream();
        }
    }

    private record Handler(Projector projector, MessageHandlingMember<? super Projector> member) {

        void handle(EventMessage<?> event) throws Exception {
            member.handle(event, projector);
        }
    }

    /**
     * What came of some events.
     *
     * @param gathered what the projections made of them; of one that failed, what it made of those before
     * @param failed the projections that failed, by their names
     */
    public record Projected(Gathered gathered, Map<String, SetAside> failed) {}

    /**
     * Has all projections take events.
     *
     * @param without names of projections that were set aside before
     */
    public Projected project(List<? extends EventMessage<?>> events, Set<String> without) {
        Gathered gathered = new Gathered();
        Map<String, SetAside> failed = new HashMap<>();
        for (EventMessage<?> event : events) {
            handlersOf(event).forEach((room, handlers) -> {
                if (!without.contains(room) && !failed.containsKey(room)) {
                    try {
                        project(room, handlers, event, gathered);
                    } catch (Exception e) {
                        failed.put(room, SetAside.because(room, event, e, clock.instant()));
                    }
                }
            });
        }
        return new Projected(gathered, failed);
    }

    /** What one projection, which is known to take an event, makes of it. */
    public Gathered.OfRoom project(String room, EventMessage<?> event) throws Exception {
        Gathered gathered = new Gathered();
        List<Handler> handlers = handlersOf(event).get(room);
        if (handlers != null) {
            project(room, handlers, event, gathered);
        }
        return gathered.of(room);
    }

    private void project(String room, List<Handler> handlers, EventMessage<?> event, Gathered gathered)
            throws Exception {
        if (passedOver.contains(room, event)) {
            return;
        }
        Projector.gather(gathered, () -> {
            for (Handler handler : handlers) {
                handler.handle(event);
            }
        });
    }

    /** The projectors that take a type of event, by their rooms. */
    private Map<String, List<Handler>> handlersOf(EventMessage<?> event) {
        return byType.computeIfAbsent(event.getPayloadType(), type -> projectors.stream()
                .flatMap(projector -> projector.handlerOf(event))
                .collect(Collectors.groupingBy(handler -> handler.projector().room())));
    }
}
