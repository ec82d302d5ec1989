package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.redvest.api.Ids;

/**
 * The number of what was counted of a volunteer's hours for cards and awards: {@code hnr-} and the volunteer's own UUID, one each.
 *
 * @param value prefix and UUID
 */
public record HonouredHoursId(@JsonValue String value) {

    /** Takes none that not every reader can hold. */
    public HonouredHoursId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static HonouredHoursId stored(String value) {
        return new HonouredHoursId(Ids.mend(value));
    }

    /** That of this volunteer. */
    public static HonouredHoursId of(VolunteerId volunteer) {
        return new HonouredHoursId("hnr-" + volunteer.value().substring("vol-".length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
