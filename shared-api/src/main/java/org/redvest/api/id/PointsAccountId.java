package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.redvest.api.Ids;

/**
 * The number of a volunteer's points account: {@code pts-} and the volunteer's own UUID, one account each.
 *
 * @param value prefix and UUID
 */
public record PointsAccountId(@JsonValue String value) {

    /** Takes none that not every reader can hold. */
    public PointsAccountId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PointsAccountId stored(String value) {
        return new PointsAccountId(Ids.mend(value));
    }

    /** The account of this volunteer. */
    public static PointsAccountId of(VolunteerId volunteer) {
        return new PointsAccountId("pts-" + volunteer.value().substring("vol-".length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
