package org.redvest.api.service.hours.command;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.id.RevocationOrderId;
import org.redvest.api.service.hours.RefusedRecord;

/**
 * Note that every record of an order was decided on.
 *
 * @param orderId which
 * @param takenBack whether its records were given back, or revoked
 * @param done how many it was done to
 * @param refused which not, and why
 */
public record ConcludeRevocation(
        @TargetAggregateIdentifier RevocationOrderId orderId, boolean takenBack, long done, List<RefusedRecord> refused)
        implements Command<Effect> {

    /** Takes them as they are. */
    public ConcludeRevocation {
        refused = List.copyOf(refused);
    }

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys();
    }
}
