package org.redvest.query.platform.simulating;

import java.util.List;

/**
 * What somebody would have under a tried policy.
 *
 * @param volunteer number
 * @param before what they have by what holds
 * @param after what they would have
 * @param told what else there is to say of it, in the order of {@link Trial#columns}; an empty text for nothing
 */
public record Change(String volunteer, long before, long after, List<String> told) {

    /** Whether nothing would change for them. */
    public boolean isNone() {
        return before == after;
    }
}
