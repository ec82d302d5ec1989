package org.redvest.command.honour.benefit;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.honour.benefit.command.RevokeHonourCard;
import org.redvest.api.honour.benefit.event.HonourCardEvent;
import org.redvest.api.honour.benefit.event.HonourCardIssued;
import org.redvest.api.honour.benefit.event.HonourCardRevoked;
import org.redvest.api.id.HonourCardId;

/**
 * An honour card: issued for the hours of some days, valid for some time, revoked or not. It ends by its date alone. The hours that
 * it counts are set aside and freed together with it ({@link HonourDesk}).
 */
final class HonourCard {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable HonourCardId id;

    private @Nullable HonourCardIssued issued;
    private boolean revoked;

    HonourCard() {
        // required by Axon
    }

    /** How it was issued; empty where it was not. */
    Optional<HonourCardIssued> issued() {
        return Optional.ofNullable(issued);
    }

    void issue(HonourCardIssued card) {
        apply(card);
    }

    /** Revokes it; false where that was done before. */
    boolean revoke(RevokeHonourCard command) {
        HonourCardIssued card = issued().orElseThrow(() -> new Refusal(Problem.UNKNOWN_HONOUR_CARD));
        if (revoked) {
            return false;
        }
        apply(new HonourCardRevoked(command.cardId(), card.volunteerId(), command.reason()));
        return true;
    }

    @EventSourcingHandler
    void evolve(HonourCardEvent event) {
        id = event.cardId();
        switch (event) {
            case HonourCardIssued card -> issued = card;
            case HonourCardRevoked _ -> revoked = true;
        }
    }
}
