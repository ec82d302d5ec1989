package org.redvest.command.honour.star;

import org.redvest.api.id.VolunteerId;

/** Which star (星级) somebody holds, for rooms that ask. */
@FunctionalInterface
public interface StarsHeld {

    /** The highest that is held under this number or another of the same person, 1 to 5; 0 where none is. */
    int of(VolunteerId volunteer);
}
