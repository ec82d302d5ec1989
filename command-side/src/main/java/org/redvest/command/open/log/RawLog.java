package org.redvest.command.open.log;

import java.util.List;

/** The log as it is stored, in the order of its positions, which have no holes. */
interface RawLog {

    /** The position of the first event that there ever was, or will be: the leaf of index 0. */
    long first();

    /**
     * The committed events from a position on, at most so many; fewer only where the log ends.
     *
     * @throws org.springframework.dao.DataAccessException where the store cannot be read
     */
    List<RawEvent> from(long position, int most);
}
