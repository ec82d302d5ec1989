package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.redvest.api.Ids;

/**
 * The number of what insurers asked about a volunteer (保险查询): {@code iqs-} and the volunteer's own UUID, one each.
 *
 * @param value prefix and UUID
 */
public record EnquiriesId(@JsonValue String value) {

    /** Takes none that not every reader can hold. */
    public EnquiriesId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EnquiriesId stored(String value) {
        return new EnquiriesId(Ids.mend(value));
    }

    /** That of this volunteer. */
    public static EnquiriesId of(VolunteerId volunteer) {
        return new EnquiriesId("iqs-" + volunteer.value().substring("vol-".length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
