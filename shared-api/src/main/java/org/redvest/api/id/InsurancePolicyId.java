package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number under which an insurer's policy is recorded: derived from insurer and policy number.
 *
 * @param value {@code ins-} and a UUID; the prefix keeps the ids of all aggregates in one store apart
 */
public record InsurancePolicyId(@JsonValue String value) {

    private static final String PREFIX = "ins-";

    /** Takes none that not every reader can hold. */
    public InsurancePolicyId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static InsurancePolicyId stored(String value) {
        return new InsurancePolicyId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_INSURANCE_POLICY} where no such id can exist
     */
    public static InsurancePolicyId of(String given) {
        return new InsurancePolicyId(Ids.parse(PREFIX, given, Problem.UNKNOWN_INSURANCE_POLICY));
    }

    /** The id that carries this UUID. */
    public static InsurancePolicyId from(UUID uuid) {
        return new InsurancePolicyId(PREFIX + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
