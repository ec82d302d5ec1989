package org.redvest.query.register;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.redvest.api.organisation.event.OrganisationRegistered;
import org.redvest.api.policy.event.PolicyAdopted;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.platform.projecting.Projector;
import org.redvest.query.platform.projecting.Table;
import org.redvest.query.platform.projecting.Writes;
import org.springframework.stereotype.Component;

@Component
class RegisterProjector extends Projector {

    private static final Table ORGANISATIONS =
            Table.of("registered_organisation", "organisation_id", "name", "division", "registered_at");
    private static final Table POLICIES =
            Table.of("adopted_policy", "kind", "version", "value", "effective_from", "basis", "adopted_at");

    RegisterProjector(Writes writes) {
        super(writes);
    }

    @EventHandler
    void on(OrganisationRegistered event, @Timestamp Instant registeredAt) {
        add(
                ORGANISATIONS,
                event.organisationId().code(),
                event.name().value(),
                event.division().value(),
                Times.parameter(registeredAt));
    }

    @EventHandler
    void on(PolicyAdopted event, @Timestamp Instant adoptedAt) {
        add(
                POLICIES,
                event.kind().name(),
                event.version(),
                event.value(),
                event.effectiveFrom(),
                event.basis().value(),
                Times.parameter(adoptedAt));
    }
}
