package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.redvest.api.Ids;

/**
 * The number under which a volunteer's stars (星级) are kept: {@code str-} and the volunteer's own UUID, one each.
 *
 * @param value prefix and UUID
 */
public record StarRatingId(@JsonValue String value) {

    /** Takes none that not every reader can hold. */
    public StarRatingId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static StarRatingId stored(String value) {
        return new StarRatingId(Ids.mend(value));
    }

    /** The stars of this volunteer. */
    public static StarRatingId of(VolunteerId volunteer) {
        return new StarRatingId("str-" + volunteer.value().substring("vol-".length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
