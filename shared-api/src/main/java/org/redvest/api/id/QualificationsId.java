package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.redvest.api.Ids;

/**
 * The number under which a volunteer's qualifications are kept: {@code qlf-} and the volunteer's own UUID, one each.
 *
 * @param value prefix and UUID
 */
public record QualificationsId(@JsonValue String value) {

    /** Takes none that not every reader can hold. */
    public QualificationsId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static QualificationsId stored(String value) {
        return new QualificationsId(Ids.mend(value));
    }

    /** The qualifications of this volunteer. */
    public static QualificationsId of(VolunteerId volunteer) {
        return new QualificationsId("qlf-" + volunteer.value().substring("vol-".length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
