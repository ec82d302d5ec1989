package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;

/**
 * The id of a station (驿站): it follows from the number that the office gave it.
 *
 * @param value {@code sta-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record StationId(@JsonValue String value) implements Located {

    private static final String PREFIX = "sta-";

    /** Takes none that not every reader can hold. */
    public StationId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static StationId stored(String value) {
        return new StationId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_STATION} where no such id can exist
     */
    public static StationId of(String given) {
        return new StationId(Ids.parse(PREFIX, given, Problem.UNKNOWN_STATION));
    }

    /** The id that carries this UUID. */
    public static StationId from(UUID uuid) {
        return new StationId(PREFIX + uuid);
    }

    /** The id of the station of this number: the same however the number is written, xm-yz-001 or ＸＭ-ＹＺ-001. */
    public static StationId ofNumber(Text number) {
        String written = Normalizer.normalize(number.value(), Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toUpperCase(Locale.ROOT);
        return from(UUID.nameUUIDFromBytes(("station|" + written).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Problem unknown() {
        return Problem.UNKNOWN_STATION;
    }

    @Override
    public String toString() {
        return value;
    }
}
