package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of a benefit (礼遇) of an incentive plan.
 *
 * @param value {@code bnf-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record BenefitId(@JsonValue String value) implements Located {

    private static final String PREFIX = "bnf-";

    /** Takes none that not every reader can hold. */
    public BenefitId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static BenefitId stored(String value) {
        return new BenefitId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_BENEFIT} where no such id can exist
     */
    public static BenefitId of(String given) {
        return new BenefitId(Ids.parse(PREFIX, given, Problem.UNKNOWN_BENEFIT));
    }

    /** The id that carries this UUID. */
    public static BenefitId from(UUID uuid) {
        return new BenefitId(PREFIX + uuid);
    }

    @Override
    public Problem unknown() {
        return Problem.UNKNOWN_BENEFIT;
    }

    @Override
    public String toString() {
        return value;
    }
}
