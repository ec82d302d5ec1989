package org.redvest.api.reward.points;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.redvest.api.Ids;
import org.redvest.api.id.DepositId;
import org.redvest.api.id.ServiceRecordId;

/**
 * Which lot of points it is: the number of what gave it, a service record or a deposit.
 *
 * @param value that number
 */
public record LotNumber(@JsonValue String value) {

    /** Takes none that not every reader can hold. */
    public LotNumber {
        Ids.require(value);
    }

    /** Reads a stored number, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LotNumber stored(String value) {
        return new LotNumber(Ids.mend(value));
    }

    /** The lot of a service record. */
    public static LotNumber of(ServiceRecordId record) {
        return new LotNumber(record.value());
    }

    /** The lot of a deposit. */
    public static LotNumber of(DepositId deposit) {
        return new LotNumber(deposit.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
