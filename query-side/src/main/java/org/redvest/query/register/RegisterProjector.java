package org.redvest.query.register;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.redvest.api.organisation.event.OrganisationRegistered;
import org.redvest.api.policy.event.PolicyAdopted;
import org.redvest.query.platform.Projector;
import org.redvest.query.platform.Times;
import org.redvest.query.platform.Writes;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(RegisterProjector.GROUP)
class RegisterProjector extends Projector {

    static final String GROUP = "register";

    RegisterProjector(Writes writes) {
        super(writes, "query.registered_organisation", "query.adopted_policy");
    }

    @EventHandler
    void on(OrganisationRegistered event, @Timestamp Instant registeredAt) {
        write("""
                INSERT INTO query.registered_organisation (organisation_id, name, division, registered_at)
                VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING""", event.organisationId().code(), event.name(), event.division(), Times.parameter(registeredAt));
    }

    @EventHandler
    void on(PolicyAdopted event, @Timestamp Instant adoptedAt) {
        write(
                """
                INSERT INTO query.adopted_policy (kind, version, value, effective_from, basis, adopted_at)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                event.kind().name(),
                event.version(),
                event.value(),
                event.effectiveFrom(),
                event.basis(),
                Times.parameter(adoptedAt));
    }
}
