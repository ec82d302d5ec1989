package org.redvest.api.authority;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of one delegation of authority.
 *
 * @param value {@code dlg-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record DelegationId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("dlg-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Reads a stored id, unchecked. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DelegationId stored(String value) {
        return new DelegationId(value);
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_DELEGATION} where no such id can exist
     */
    public static DelegationId of(String given) {
        if (!FORM.matcher(given).matches()) {
            throw new Refusal(Problem.UNKNOWN_DELEGATION);
        }
        return new DelegationId(given);
    }

    /** The id that carries this UUID. */
    public static DelegationId from(UUID uuid) {
        return new DelegationId("dlg-" + uuid);
    }

    /** The id of the first authority that the configuration gives to this subject: always the same. */
    public static DelegationId founding(String subject) {
        return from(UUID.nameUUIDFromBytes(("founding|" + subject).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value;
    }
}
