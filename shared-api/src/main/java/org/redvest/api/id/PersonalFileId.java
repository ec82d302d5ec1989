package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.redvest.api.Ids;

/**
 * The number of a volunteer's personal file: {@code fil-} and the volunteer's own UUID, one file each.
 *
 * @param value prefix and UUID
 */
public record PersonalFileId(@JsonValue String value) {

    /** Takes none that not every reader can hold. */
    public PersonalFileId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PersonalFileId stored(String value) {
        return new PersonalFileId(Ids.mend(value));
    }

    /** The file of this volunteer. */
    public static PersonalFileId of(VolunteerId volunteer) {
        return new PersonalFileId("fil-" + volunteer.value().substring("vol-".length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
