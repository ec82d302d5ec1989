package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of a ranking that was frozen to be published (定格排行).
 *
 * @param value {@code frk-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record FrozenRankingId(@JsonValue String value) {

    private static final String PREFIX = "frk-";

    /** Takes none that not every reader can hold. */
    public FrozenRankingId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static FrozenRankingId stored(String value) {
        return new FrozenRankingId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_FROZEN_RANKING} where no such id can exist
     */
    public static FrozenRankingId of(String given) {
        return new FrozenRankingId(Ids.parse(PREFIX, given, Problem.UNKNOWN_FROZEN_RANKING));
    }

    /** The id that carries this UUID. */
    public static FrozenRankingId from(UUID uuid) {
        return new FrozenRankingId(PREFIX + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
