package org.redvest.api.service.hours.command;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.RevocationOrderId;
import org.redvest.api.service.hours.OrderedRecord;

/**
 * Revoke many service records, as of an activity that never took place: each is decided by itself, soon after.
 *
 * @param orderId the number that the order will have; the same number again is the same order
 * @param reason why, in words
 * @param records which, 1 to {@value #MOST}
 */
public record OrderRevocation(
        @TargetAggregateIdentifier RevocationOrderId orderId, Text reason, List<OrderedRecord> records)
        implements Command<Effect> {

    /** Records of one order, at the most. */
    public static final int MOST = 2000;

    /** Takes them as they are. */
    public OrderRevocation {
        records = List.copyOf(records);
    }

    @Override
    public Requirement requirement() {
        return new Requirement.Anywhere(Power.REVOKE_HOURS);
    }
}
