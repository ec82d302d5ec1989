package org.redvest.command.person.merge;

import org.redvest.api.id.VolunteerId;

/**
 * Whoever keeps something for people in a stream of its own that two numbers of one person must not have apart. Merges tell all
 * of them and know none: what changes is appended together with the merge or not at all, so that what begins at the same
 * moment comes before it or after it. None of them refuses a merge.
 */
public interface MergeWitness {

    /** Two numbers are one person's from now on. */
    void merged(VolunteerId survivor, VolunteerId absorbed) throws Exception;

    /** They are two persons' again. */
    void unmerged(VolunteerId survivor, VolunteerId absorbed) throws Exception;
}
