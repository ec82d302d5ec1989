package org.redvest.command.automation;

import java.util.List;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The automations of this process, by their names. */
@Component
class Automations {

    private record Known(Class<?> type, String name, AnnotationEventHandlerAdapter handlers) {}

    /** Late, because automations need the scheduler, and the scheduler knows the task that runs parked errands again. */
    private final SingletonSupplier<List<Known>> all;

    Automations(
            ObjectProvider<Automation> automations, ParameterResolverFactory parameters, HandlerDefinition definition) {
        this.all = SingletonSupplier.of(() -> automations.stream()
                .map(automation -> new Known(
                        automation.getClass(),
                        automation.name(),
                        new AnnotationEventHandlerAdapter(automation, parameters, definition)))
                .toList());
    }

    /** The name of an automation. */
    String nameOf(Class<?> type) {
        return all.obtain().stream()
                .filter(known -> known.type().equals(type))
                .findFirst()
                .orElseThrow()
                .name();
    }

    /**
     * What an automation wants done because of an event.
     *
     * @throws Errands.EventNotTaken where it cannot read the event
     * @throws IllegalStateException where this process has no automation of this name
     */
    List<Errand> errandsOf(String automation, DomainEventMessage<?> event) {
        AnnotationEventHandlerAdapter handlers = handlersOf(automation);
        UnitOfWork<?> unitOfWork = DefaultUnitOfWork.startAndGet(event);
        List<Errand> errands = Errand.gatheredBy(unitOfWork);
        ResultMessage<?> result = unitOfWork.executeWithResult(() -> handlers.handle(event));
        if (result.isExceptional()) {
            throw new Errands.EventNotTaken(result.exceptionResult());
        }
        return errands;
    }

    private AnnotationEventHandlerAdapter handlersOf(String automation) {
        return all.obtain().stream()
                .filter(known -> known.name().equals(automation))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "There is no automation %s in this version of RedVest".formatted(automation)))
                .handlers();
    }
}
