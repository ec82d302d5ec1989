package org.redvest.command.city.authority;

import org.redvest.api.Subject;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.springframework.stereotype.Component;

/** Long work that somebody ordered, and that is asked for later. */
@Component
public class OrderedWork {

    private final Caller caller;
    private final Authority authority;

    OrderedWork(Caller caller, Authority authority) {
        this.caller = caller;
        this.authority = authority;
    }

    /**
     * Whether the caller may see it. Others' work does not exist, but for those who look after all of it: it has no division of
     * its own.
     *
     * @param orderedBy subject of whoever ordered it
     */
    public boolean mayBeSeen(String orderedBy) {
        return orderedBy.equals(caller.subject())
                || caller.is(Role.AUDITOR)
                || (caller.is(Role.CITY_OFFICER) && authority.reachesTheWholeCity(Subject.of(caller.subject())));
    }
}
