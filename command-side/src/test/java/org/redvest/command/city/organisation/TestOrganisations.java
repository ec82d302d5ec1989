package org.redvest.command.city.organisation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.city.organisation.event.OrganisationEvent;
import org.redvest.api.city.organisation.event.OrganisationRegistered;
import org.redvest.api.id.OrganisationId;

/** Organisations of tests: a log of what happened to them, which can go on. */
public final class TestOrganisations {

    private final Map<OrganisationId, List<DomainEventMessage<?>>> log = new HashMap<>();
    private int looks;

    /** Organisations of which these are registered, and nothing else happened. */
    public static Organisations registered(OrganisationId... organisations) {
        TestOrganisations all = new TestOrganisations();
        for (OrganisationId organisation : organisations) {
            all.happened(
                    Instant.EPOCH,
                    new OrganisationRegistered(organisation, new Text("a test's"), new DivisionCode("350203")));
        }
        return all.organisations();
    }

    /** Lets something happen to one. */
    public void happened(Instant at, OrganisationEvent event) {
        List<DomainEventMessage<?>> stream = log.computeIfAbsent(event.organisationId(), none -> new ArrayList<>());
        stream.add(new GenericDomainEventMessage<>(
                "Organisation",
                event.organisationId().toString(),
                stream.size(),
                new GenericEventMessage<>(event),
                () -> at));
    }

    int looks() {
        return looks;
    }

    /** What the log knows, as it goes on. */
    public Organisations organisations() {
        return new Organisations((id, from) -> {
            looks++;
            List<DomainEventMessage<?>> stream = log.getOrDefault(id, List.of());
            return List.copyOf(stream.subList(Math.toIntExact(from), stream.size()));
        });
    }
}
