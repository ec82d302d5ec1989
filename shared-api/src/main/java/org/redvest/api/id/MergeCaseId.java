package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of the case of two volunteers who may be one person: always the same for the same two, in whichever order.
 *
 * @param value {@code mrg-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record MergeCaseId(@JsonValue String value) {

    private static final String PREFIX = "mrg-";

    /** Takes none that not every reader can hold. */
    public MergeCaseId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MergeCaseId stored(String value) {
        return new MergeCaseId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_MERGE_CASE} where no such id can exist
     */
    public static MergeCaseId of(String given) {
        return new MergeCaseId(Ids.parse(PREFIX, given, Problem.UNKNOWN_MERGE_CASE));
    }

    /** The id that carries this UUID. */
    public static MergeCaseId from(UUID uuid) {
        return new MergeCaseId(PREFIX + uuid);
    }

    /** The id of the case of these two. */
    public static MergeCaseId of(VolunteerId one, VolunteerId other) {
        String both = Stream.of(one, other).map(VolunteerId::value).sorted().collect(Collectors.joining("|"));
        return from(UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value;
    }
}
