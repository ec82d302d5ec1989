package org.redvest.command.person.erasure;

import java.util.List;
import org.redvest.api.Refusal;
import org.redvest.api.id.VolunteerId;

/**
 * Whoever keeps something for people that has to end before they can be erased (注销). Erasure asks all of them and knows
 * none (ADR 27). They are asked within the unit of work of the erasure: what changes in it and what was read for it are
 * appended together or not at all.
 */
public interface ErasureObstacle {

    /**
     * Requires that nothing of this person's is open here.
     *
     * @param numbers all of the person, in order
     * @throws Refusal {@link org.redvest.api.Problem#ERASURE_OBSTRUCTED}, which says what to end first
     */
    void requireNone(List<VolunteerId> numbers) throws Exception;

    /**
     * Lets nothing more begin here, now that nobody has anything against it. Whoever keeps something that begins without
     * the volunteer's own stream has to, so that what begins at this moment and the erasure do not miss each other.
     *
     * @param numbers all of the person, in order
     */
    default void close(List<VolunteerId> numbers) throws Exception {}

    /** Whether something is kept here for somebody who may never have registered: they can be erased all the same. */
    default boolean knows(VolunteerId number) {
        return false;
    }
}
