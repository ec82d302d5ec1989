package org.redvest.command.open.log;

import java.util.List;

/** The log as it is stored, in the order of its positions, which have no holes. */
interface RawLog {

    /** Of payloads and metadata: what is read at once goes over it by its last event at most. */
    int BYTES = 16 * 1024 * 1024;

    /** The position of the first event that there ever was, or will be. */
    long first();

    /** The position from which on none is missing today; {@link #first} where none is at all. */
    long firstUnbroken();

    /**
     * The committed events from a position on, at most so many; fewer only where the log ends, or the last of them makes them
     * {@link #BYTES} large.
     *
     * @throws org.springframework.dao.DataAccessException where the store cannot be read
     */
    List<RawEvent> from(long position, int most);

    /** Whether the log may go on behind what {@link #from} gave. */
    static boolean mayGoOn(List<RawEvent> events, int most) {
        return events.size() == most
                || events.stream().mapToLong(RawEvent::bytes).sum() >= BYTES;
    }
}
