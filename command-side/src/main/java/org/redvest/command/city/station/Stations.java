package org.redvest.command.city.station;

import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.city.station.StationKind;
import org.redvest.api.city.station.event.StationEvent;
import org.redvest.api.city.station.event.StationOpened;
import org.redvest.api.id.Located;
import org.redvest.api.id.StationId;
import org.redvest.command.city.authority.Whereabouts;
import org.redvest.command.platform.StreamFolds;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which stations there are, where, and of which rank. */
@Component
public class Stations implements Whereabouts {

    private final StreamFolds<StationId, StationFacts> folds;

    @Autowired
    Stations(Streams streams) {
        this((id, from) -> streams.committedFrom(id.value(), from));
    }

    /** Stations as this log knows them. */
    public Stations(StreamFolds.Log<StationId> log) {
        this.folds = new StreamFolds<>(log, StreamFolds.Tail.NONE, StationFacts.NOTHING, Stations::and);
    }

    private static StationFacts and(StationFacts facts, DomainEventMessage<?> message) {
        return facts.and((StationEvent) message.getPayload());
    }

    @Override
    public Optional<Remit> of(Located place) {
        return place instanceof StationId id ? remit(folds.now(id).opened()) : Optional.empty();
    }

    private static Optional<Remit> remit(@Nullable StationOpened opened) {
        return Optional.ofNullable(opened)
                .map(station -> Remit.in(station.site().division()));
    }

    /**
     * Requires that there is a station, open or not.
     *
     * @throws Refusal {@link Problem#UNKNOWN_STATION}
     */
    public void require(StationId id) {
        if (folds.now(id).opened() == null) {
            throw new Refusal(Problem.UNKNOWN_STATION);
        }
    }

    /**
     * Requires that a station may have another of this kind beneath it. Kinds never change, and each is above the next, so
     * that no station comes to be beneath itself.
     *
     * @param parent null where it is to belong to none
     * @throws Refusal {@link Problem#PARENT_INVALID}
     */
    void requireParent(@Nullable StationId parent, StationKind kind) {
        if (parent == null) {
            return;
        }
        StationFacts facts = folds.now(parent);
        StationOpened opened = facts.opened();
        if (opened == null || facts.closed() || !opened.kind().isAbove(kind)) {
            throw new Refusal(Problem.PARENT_INVALID);
        }
    }
}
