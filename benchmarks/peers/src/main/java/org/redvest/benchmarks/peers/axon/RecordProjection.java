package org.redvest.benchmarks.peers.axon;

import jakarta.persistence.EntityManager;
import org.axonframework.eventhandling.EventHandler;
import org.redvest.benchmarks.peers.hours.HoursCertified;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The simplest read model, a row for each record, by the processor that Axon assigns where nothing is said. */
@Component
@ConditionalOnBooleanProperty(RecordProjection.SWITCH)
class RecordProjection {

    static final String SWITCH = "peer.projection";

    private final EntityManager entities;

    RecordProjection(EntityManager entities) {
        this.entities = entities;
    }

    @EventHandler
    void on(HoursCertified event) {
        entities.persist(new ServiceRecordView(event));
    }
}
