package org.redvest.command.exchange.national;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.redvest.api.exchange.national.command.FollowExchangeConsent;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.api.person.volunteer.event.ConsentWithdrawn;
import org.redvest.command.automation.Automation;
import org.redvest.command.platform.Commands;
import org.springframework.stereotype.Component;

/**
 * Whoever does not agree to the exchange any more is linked with no other system. Nothing is sent from the moment of the withdrawal
 * on; this tells the other systems so. Delivered again at any time, it follows the consent as it is then.
 */
@Component
class WhenExchangeConsentEndedThenUnlink extends Automation {

    private final Commands commands;

    WhenExchangeConsentEndedThenUnlink(Commands commands) {
        super("unlink-from-systems");
        this.commands = commands;
    }

    @EventHandler
    void on(ConsentWithdrawn event, EventMessage<?> message) {
        if (event.purpose() == ConsentPurpose.EXCHANGE) {
            run(() -> commands.send(new FollowExchangeConsent(event.volunteerId()), envelope(), message));
        }
    }
}
