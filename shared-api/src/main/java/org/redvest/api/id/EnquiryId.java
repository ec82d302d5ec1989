package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of an insurer's enquiry (保险查询).
 *
 * @param value {@code enq-} and a UUID; the prefix keeps the ids of all aggregates in one store apart
 */
public record EnquiryId(@JsonValue String value) {

    private static final String PREFIX = "enq-";

    /** Takes none that not every reader can hold. */
    public EnquiryId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EnquiryId stored(String value) {
        return new EnquiryId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_ENQUIRY} where no such id can exist
     */
    public static EnquiryId of(String given) {
        return new EnquiryId(Ids.parse(PREFIX, given, Problem.UNKNOWN_ENQUIRY));
    }

    /** The id that carries this UUID. */
    public static EnquiryId from(UUID uuid) {
        return new EnquiryId(PREFIX + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
