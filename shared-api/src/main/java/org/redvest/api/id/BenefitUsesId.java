package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.redvest.api.Ids;

/**
 * The number of what a volunteer used of benefits (礼遇): {@code bnu-} and the volunteer's own UUID, one each.
 *
 * @param value prefix and UUID
 */
public record BenefitUsesId(@JsonValue String value) {

    /** Takes none that not every reader can hold. */
    public BenefitUsesId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static BenefitUsesId stored(String value) {
        return new BenefitUsesId(Ids.mend(value));
    }

    /** That of this volunteer. */
    public static BenefitUsesId of(VolunteerId volunteer) {
        return new BenefitUsesId("bnu-" + volunteer.value().substring("vol-".length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
