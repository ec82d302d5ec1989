package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.redvest.api.Ids;

/**
 * The number of a volunteer's diary, which says when they are committed: {@code dry-} and the volunteer's own UUID, one each.
 *
 * @param value prefix and UUID
 */
public record DiaryId(@JsonValue String value) {

    /** Takes none that not every reader can hold. */
    public DiaryId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DiaryId stored(String value) {
        return new DiaryId(Ids.mend(value));
    }

    /** The diary of this volunteer. */
    public static DiaryId of(VolunteerId volunteer) {
        return new DiaryId("dry-" + volunteer.value().substring("vol-".length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
