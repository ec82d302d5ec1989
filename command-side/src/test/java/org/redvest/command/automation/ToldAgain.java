package org.redvest.command.automation;

import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.beans.factory.BeanFactory;

/** An event that an automation is told of once more, as after its token was set back. */
public final class ToldAgain {

    private ToldAgain() {}

    /** Has an automation do what it does because of an event. */
    public static void to(BeanFactory beans, String automation, DomainEventMessage<?> event) {
        beans.getBean(Automations.class).errandsOf(automation, event).forEach(errand -> errand.work()
                .run());
    }
}
