package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of an honour card (荣誉卡, 礼遇卡) that somebody was given.
 *
 * @param value {@code crd-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record HonourCardId(@JsonValue String value) implements Located {

    private static final String PREFIX = "crd-";

    /** Takes none that not every reader can hold. */
    public HonourCardId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static HonourCardId stored(String value) {
        return new HonourCardId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_HONOUR_CARD} where no such id can exist
     */
    public static HonourCardId of(String given) {
        return new HonourCardId(Ids.parse(PREFIX, given, Problem.UNKNOWN_HONOUR_CARD));
    }

    /** The id that carries this UUID. */
    public static HonourCardId from(UUID uuid) {
        return new HonourCardId(PREFIX + uuid);
    }

    /** Whether this is the number of a card. */
    public static boolean isOne(String given) {
        return Ids.haveForm(PREFIX, given);
    }

    @Override
    public Problem unknown() {
        return Problem.UNKNOWN_HONOUR_CARD;
    }

    @Override
    public String toString() {
        return value;
    }
}
