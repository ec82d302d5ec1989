package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of a brand or a theme of volunteering (志愿服务品牌, 主题).
 *
 * @param value {@code brn-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record BrandId(@JsonValue String value) implements Located {

    private static final String PREFIX = "brn-";

    /** Takes none that not every reader can hold. */
    public BrandId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static BrandId stored(String value) {
        return new BrandId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_BRAND} where no such id can exist
     */
    public static BrandId of(String given) {
        return new BrandId(Ids.parse(PREFIX, given, Problem.UNKNOWN_BRAND));
    }

    /** The id that carries this UUID. */
    public static BrandId from(UUID uuid) {
        return new BrandId(PREFIX + uuid);
    }

    @Override
    public Problem unknown() {
        return Problem.UNKNOWN_BRAND;
    }

    @Override
    public String toString() {
        return value;
    }
}
