package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.redvest.api.Ids;

/**
 * The number of a volunteer's points account, one in each scheme: {@code pts-} and the volunteer's own UUID in the city's, and a
 * UUID that follows from volunteer and scheme in another.
 *
 * @param value prefix and UUID
 */
public record PointsAccountId(@JsonValue String value) {

    private static final String PREFIX = "pts-";

    /** Takes none that not every reader can hold. */
    public PointsAccountId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PointsAccountId stored(String value) {
        return new PointsAccountId(Ids.mend(value));
    }

    /** The account of this volunteer in the scheme of the city. */
    public static PointsAccountId of(VolunteerId volunteer) {
        return new PointsAccountId(PREFIX + volunteer.value().substring("vol-".length()));
    }

    /** The account of this volunteer in a scheme. */
    public static PointsAccountId of(VolunteerId volunteer, SchemeId scheme) {
        return scheme.isCitys()
                ? of(volunteer)
                : new PointsAccountId(PREFIX
                        + UUID.nameUUIDFromBytes(
                                (volunteer.value() + "|" + scheme.value()).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value;
    }
}
