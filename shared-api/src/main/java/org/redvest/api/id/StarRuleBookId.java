package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.redvest.api.DivisionCode;
import org.redvest.api.Ids;

/**
 * The number under which a jurisdiction's rules of stars (星级) are kept: {@code stb-} and its division code.
 *
 * @param value prefix and division code
 */
public record StarRuleBookId(@JsonValue String value) {

    /** Takes none that not every reader can hold. */
    public StarRuleBookId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static StarRuleBookId stored(String value) {
        return new StarRuleBookId(Ids.mend(value));
    }

    /** The book of this jurisdiction. */
    public static StarRuleBookId of(DivisionCode jurisdiction) {
        return new StarRuleBookId("stb-" + jurisdiction);
    }

    @Override
    public String toString() {
        return value;
    }
}
