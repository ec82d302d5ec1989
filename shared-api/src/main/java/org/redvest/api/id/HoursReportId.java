package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of a service that a volunteer reported themselves (自主申报).
 *
 * @param value {@code hrp-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record HoursReportId(@JsonValue String value) {

    private static final String PREFIX = "hrp-";

    /** Takes none that not every reader can hold. */
    public HoursReportId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static HoursReportId stored(String value) {
        return new HoursReportId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_HOURS_REPORT} where no such id can exist
     */
    public static HoursReportId of(String given) {
        return new HoursReportId(Ids.parse(PREFIX, given, Problem.UNKNOWN_HOURS_REPORT));
    }

    /** The id that carries this UUID. */
    public static HoursReportId from(UUID uuid) {
        return new HoursReportId(PREFIX + uuid);
    }

    /** The number of the service record that is made of it once it is certified: always the same. */
    public ServiceRecordId ofItsRecord() {
        return ServiceRecordId.from(UUID.nameUUIDFromBytes(("certified|" + value).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value;
    }
}
