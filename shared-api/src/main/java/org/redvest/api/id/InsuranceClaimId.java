package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of an insurance claim (理赔案件).
 *
 * @param value {@code clm-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record InsuranceClaimId(@JsonValue String value) {

    private static final String PREFIX = "clm-";

    /** Takes none that not every reader can hold. */
    public InsuranceClaimId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static InsuranceClaimId stored(String value) {
        return new InsuranceClaimId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_INSURANCE_CLAIM} where no such id can exist
     */
    public static InsuranceClaimId of(String given) {
        return new InsuranceClaimId(Ids.parse(PREFIX, given, Problem.UNKNOWN_INSURANCE_CLAIM));
    }

    /** The id that carries this UUID. */
    public static InsuranceClaimId from(UUID uuid) {
        return new InsuranceClaimId(PREFIX + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
