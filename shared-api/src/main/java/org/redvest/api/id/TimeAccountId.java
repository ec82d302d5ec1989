package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The id of somebody's time account (时间账户): it carries the UUID of their number, so that a number has one.
 *
 * @param value {@code tba-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record TimeAccountId(@JsonValue String value) {

    private static final String PREFIX = "tba-";

    /** Takes none that not every reader can hold. */
    public TimeAccountId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TimeAccountId stored(String value) {
        return new TimeAccountId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_TIME_ACCOUNT} where no such id can exist
     */
    public static TimeAccountId of(String given) {
        return new TimeAccountId(Ids.parse(PREFIX, given, Problem.UNKNOWN_TIME_ACCOUNT));
    }

    /** Whether a text has the form of one. */
    public static boolean isOne(String given) {
        return Ids.haveForm(PREFIX, given);
    }

    /** The id that carries this UUID. */
    public static TimeAccountId from(UUID uuid) {
        return new TimeAccountId(PREFIX + uuid);
    }

    /** The account of this number. */
    public static TimeAccountId of(VolunteerId holder) {
        return new TimeAccountId(
                PREFIX + holder.value().substring(holder.value().indexOf('-') + 1));
    }

    /** The number whose account it is. */
    public VolunteerId holder() {
        return VolunteerId.stored("vol-" + value.substring(PREFIX.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
