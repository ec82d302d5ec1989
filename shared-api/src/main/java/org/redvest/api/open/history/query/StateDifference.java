package org.redvest.api.open.history.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In what two states of one person differ. Each state follows from its events alone, so that the events that belong to one of
 * them and not to the other explain all of it.
 *
 * @param before the one state
 * @param after the other
 * @param changes what differs, in the order of the fields
 * @param events that belong to one of the two and not to the other, oldest first
 */
public record StateDifference(
        VolunteerState before, VolunteerState after, List<Change> changes, List<History.Entry> events) {

    /**
     * One thing that differs.
     *
     * @param path where: {@code records[rec-…].minutes}; in brackets what an entry is called
     * @param before what it is in the one state; null where it is not there
     * @param after what it is in the other
     */
    public record Change(
            String path, @Nullable Object before, @Nullable Object after) {}
}
