package org.redvest.command.service.order;

import java.util.Collection;
import org.redvest.api.id.VolunteerId;

/** Who is on record as whose relative. The time bank keeps it, whose room stands above this one, and tells. */
public interface Relatives {

    /** Whether two persons are on record as relatives, verified or not. */
    boolean related(Collection<VolunteerId> one, Collection<VolunteerId> other);

    /** Whether two persons are verified relatives. */
    boolean verified(Collection<VolunteerId> one, Collection<VolunteerId> other);
}
