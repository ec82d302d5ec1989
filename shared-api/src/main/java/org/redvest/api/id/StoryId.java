package org.redvest.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.redvest.api.Ids;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * The number of a story of volunteering (我的志愿服务故事).
 *
 * @param value {@code sto-} and a UUID; the prefix keeps the ids of all kinds in one store apart
 */
public record StoryId(@JsonValue String value) implements Located {

    private static final String PREFIX = "sto-";

    /** Takes none that not every reader can hold. */
    public StoryId {
        Ids.require(value);
    }

    /** Reads a stored id, whatever its form, mended where not every reader can hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static StoryId stored(String value) {
        return new StoryId(Ids.mend(value));
    }

    /**
     * Reads an id that a caller gave.
     *
     * @throws Refusal {@link Problem#UNKNOWN_STORY} where no such id can exist
     */
    public static StoryId of(String given) {
        return new StoryId(Ids.parse(PREFIX, given, Problem.UNKNOWN_STORY));
    }

    /** The id that carries this UUID. */
    public static StoryId from(UUID uuid) {
        return new StoryId(PREFIX + uuid);
    }

    /** Whether a story can have this number. */
    public static boolean isOne(String given) {
        return Ids.haveForm(PREFIX, given);
    }

    @Override
    public Problem unknown() {
        return Problem.UNKNOWN_STORY;
    }

    @Override
    public String toString() {
        return value;
    }
}
