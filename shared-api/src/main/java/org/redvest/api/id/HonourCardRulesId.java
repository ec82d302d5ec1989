package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.redvest.api.DivisionCode;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;

/**
 * The number of the rules of an honour card (荣誉卡): it follows from the division whose card it is and what the card is called.
 *
 * @param value {@code hcr-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record HonourCardRulesId(@JsonValue String value) {

    private static final String PREFIX = "hcr-";

    /** Takes none that not every reader can hold. */
    public HonourCardRulesId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static HonourCardRulesId stored(String value) {
        return new HonourCardRulesId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_HONOUR_CARD_RULES} where no such id can exist
     */
    public static HonourCardRulesId of(String given) {
        return new HonourCardRulesId(Ids.parse(PREFIX, given, Problem.UNKNOWN_HONOUR_CARD_RULES));
    }

    /** The id that carries this UUID. */
    public static HonourCardRulesId from(UUID uuid) {
        return new HonourCardRulesId(PREFIX + uuid);
    }

    /** That of the card of a division that is called so. */
    public static HonourCardRulesId of(DivisionCode division, Text title) {
        return from(UUID.nameUUIDFromBytes(("honour-card|" + division + "|" + title).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value;
    }
}
