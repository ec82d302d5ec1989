package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The id of a points scheme (积分方案). The whole city's has a name in place of a UUID: it is there from the first event on.
 *
 * @param value {@code psc-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record SchemeId(@JsonValue String value) implements Located {

    private static final String PREFIX = "psc-";

    /** The scheme of the whole city, which follows its policies. */
    public static final SchemeId CITY = new SchemeId("psc-city");

    /** Takes none that not every reader can hold. */
    public SchemeId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SchemeId stored(String value) {
        return new SchemeId(Ids.mend(value));
    }
    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_SCHEME} where no such id can exist
     */
    public static SchemeId of(String given) {
        return given.equals(CITY.value) ? CITY : new SchemeId(Ids.parse(PREFIX, given, Problem.UNKNOWN_SCHEME));
    }

    /**
     * Reads an id that a caller may leave out: the city's then.
     *
     * @throws Refusal {@link Problem#UNKNOWN_SCHEME} where no such id can exist
     */
    public static SchemeId orCitys(@Nullable String given) {
        return given == null ? CITY : of(given);
    }

    /** The scheme that an event means: the city's where it names none. */
    public static SchemeId orCitys(@Nullable SchemeId named) {
        return named == null ? CITY : named;
    }

    /** The id that carries this UUID. */
    public static SchemeId from(UUID uuid) {
        return new SchemeId(PREFIX + uuid);
    }
    /** Whether it is the scheme of the whole city. */
    public boolean isCitys() {
        return equals(CITY);
    }

    /** As an event names it: null for the city's. */
    public @Nullable SchemeId unlessCitys() {
        return isCitys() ? null : this;
    }

    @Override
    public Problem unknown() {
        return Problem.UNKNOWN_SCHEME;
    }

    @Override
    public String toString() {
        return value;
    }
}
