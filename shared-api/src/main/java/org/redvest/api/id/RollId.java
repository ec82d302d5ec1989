package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.redvest.api.Ids;

/**
 * The number under which the attendance of a shift is kept: {@code att-} and the shift's own UUID, one each.
 *
 * @param value prefix and UUID
 */
public record RollId(@JsonValue String value) {

    /** Takes none that not every reader can hold. */
    public RollId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RollId stored(String value) {
        return new RollId(Ids.mend(value));
    }

    /** The roll of this shift. */
    public static RollId of(ShiftId shift) {
        return new RollId("att-" + shift.value().substring("shf-".length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
