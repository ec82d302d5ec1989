package org.redvest.query.platform.simulating;

import java.util.List;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.open.simulation.TriedPolicy;

/**
 * How one kind of policy is tried: in the room whose answers rest on such policies, by the code that decides for them. It reads
 * facts, writes nothing, and keeps no more in memory than it says of itself.
 */
public interface Trial<P extends TriedPolicy> {

    /** Which kind it tries. */
    Class<P> policy();

    /**
     * Where the policy would hold: whoever may adopt it there may try it.
     *
     * @throws Refusal where there is nothing of which it could be a policy
     */
    Remit where(P policy);

    /** Titles of what {@link Change#told} tells, in English, as columns of a file. */
    List<String> columns();

    /**
     * Tries it on all facts there are.
     *
     * @param course hears how it goes on
     */
    void run(P policy, Course course);
}
