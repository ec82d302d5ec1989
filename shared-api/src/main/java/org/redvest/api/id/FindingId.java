package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of what a rule over the log found: always the same for the same rule and the same records.
 *
 * @param value {@code fnd-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record FindingId(@JsonValue String value) {

    private static final String PREFIX = "fnd-";

    /** Takes none that not every reader can hold. */
    public FindingId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static FindingId stored(String value) {
        return new FindingId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_FINDING} where no such id can exist
     */
    public static FindingId of(String given) {
        return new FindingId(Ids.parse(PREFIX, given, Problem.UNKNOWN_FINDING));
    }

    /** The id that carries this UUID. */
    public static FindingId from(UUID uuid) {
        return new FindingId(PREFIX + uuid);
    }

    /** The id of what a rule found in these records, in whichever order. */
    public static FindingId of(ScrutinyRuleId rule, Collection<ServiceRecordId> records) {
        String all = records.stream()
                .map(ServiceRecordId::value)
                .sorted()
                .distinct()
                .collect(Collectors.joining("|", rule.value() + "|", ""));
        return from(UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value;
    }
}
