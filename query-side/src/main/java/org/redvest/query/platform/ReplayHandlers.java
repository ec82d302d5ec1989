package org.redvest.query.platform;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.annotation.AnnotatedHandlerInspector;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springframework.stereotype.Component;

/** All projections' handlers by the type of event, so that a pass over the whole log looks each up once. */
@Component
class ReplayHandlers {

    private final List<Inspected> projectors;
    private final Map<Class<?>, List<Handler>> byType = new ConcurrentHashMap<>();

    ReplayHandlers(List<Projector> projectors, ParameterResolverFactory parameters, HandlerDefinition definition) {
        this.projectors = projectors.stream()
                .map(projector -> new Inspected(
                        projector, AnnotatedHandlerInspector.inspectType(projector.getClass(), parameters, definition)))
                .toList();
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

    private record Handler(Projector projector, MessageHandlingMember<? super Projector> member) {}

    void handle(EventMessage<?> event) {
        try {
            for (Handler handler : byType.computeIfAbsent(event.getPayloadType(), type -> handlersOf(event))) {
                handler.member().handle(event, handler.projector());
            }
        } catch (Exception e) {
            throw new IllegalStateException("A projection does not take the event " + event.getIdentifier(), e);
        }
    }

    private List<Handler> handlersOf(EventMessage<?> event) {
        return projectors.stream()
                .flatMap(projector -> projector.handlerOf(event))
                .toList();
    }
}
