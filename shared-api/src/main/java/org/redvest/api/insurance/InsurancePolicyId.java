package org.redvest.api.insurance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import java.util.regex.Pattern;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number under which an insurer's policy is recorded: derived from insurer and policy number.
 *
 * @param value {@code ins-} and a UUID; the prefix keeps the ids of all aggregates in one store apart
 */
public record InsurancePolicyId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("ins-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Reads a stored id, unchecked. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static InsurancePolicyId stored(String value) {
        return new InsurancePolicyId(value);
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_INSURANCE_POLICY} where no such id can exist
     */
    public static InsurancePolicyId of(String given) {
        if (!FORM.matcher(given).matches()) {
            throw new Refusal(Problem.UNKNOWN_INSURANCE_POLICY);
        }
        return new InsurancePolicyId(given);
    }

    /** The id that carries this UUID. */
    public static InsurancePolicyId from(UUID uuid) {
        return new InsurancePolicyId("ins-" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
