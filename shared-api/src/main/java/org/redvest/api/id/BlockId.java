package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.UUID;
import org.redvest.api.DivisionCode;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;

/**
 * The id of a block or a road that units claim (认领): it follows from where it lies and what it is called.
 *
 * @param value {@code blk-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record BlockId(@JsonValue String value) implements Located {

    private static final String PREFIX = "blk-";

    /** Takes none that not every reader can hold. */
    public BlockId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static BlockId stored(String value) {
        return new BlockId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_BLOCK} where no such id can exist
     */
    public static BlockId of(String given) {
        return new BlockId(Ids.parse(PREFIX, given, Problem.UNKNOWN_BLOCK));
    }

    /** The id that carries this UUID. */
    public static BlockId from(UUID uuid) {
        return new BlockId(PREFIX + uuid);
    }

    /** The id of what has this name in a division, so that all claims on it meet in one stream. */
    public static BlockId of(DivisionCode division, Text name) {
        String written =
                Normalizer.normalize(name.value(), Normalizer.Form.NFKC).replaceAll("\\s+", "");
        return from(UUID.nameUUIDFromBytes(("block|" + division + "|" + written).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Problem unknown() {
        return Problem.UNKNOWN_BLOCK;
    }

    @Override
    public String toString() {
        return value;
    }
}
