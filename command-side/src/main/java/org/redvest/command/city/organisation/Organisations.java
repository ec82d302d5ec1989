package org.redvest.command.city.organisation;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.city.organisation.event.OrganisationRegistered;
import org.redvest.api.id.OrganisationId;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which organisations are registered. A yes stays a yes, and is remembered. */
@Component
public class Organisations {

    private final Predicate<OrganisationId> log;
    private final Set<OrganisationId> known = ConcurrentHashMap.newKeySet();

    @Autowired
    Organisations(Streams streams) {
        this(id -> streams.first(id.toString(), OrganisationRegistered.class).isPresent());
    }

    /** Organisations as this log knows them. */
    public Organisations(Predicate<OrganisationId> log) {
        this.log = log;
    }

    /**
     * Requires an organisation to be registered.
     *
     * @throws Refusal {@link Problem#UNKNOWN_ORGANISATION}
     */
    public void require(OrganisationId id) {
        if (known.contains(id)) {
            return;
        }
        if (!log.test(id)) {
            throw new Refusal(Problem.UNKNOWN_ORGANISATION, "No organisation is registered under " + id.code() + ".");
        }
        known.add(id);
    }
}
