package org.redvest.query.platform.asking;

import java.util.Set;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.city.authority.query.FindReadingRight;
import org.redvest.api.city.authority.query.FindRemits;
import org.redvest.api.id.VolunteerId;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.springframework.stereotype.Component;

/**
 * Who may read about a volunteer: they themselves, auditors, and whoever holds a delegation that reaches them (ADR 28). A
 * role opens the operation; this decides about the person.
 */
@Component
public class Readers {

    private final Caller caller;
    private final Queries queries;

    Readers(Caller caller, Queries queries) {
        this.caller = caller;
        this.queries = queries;
    }

    /**
     * Requires that the caller may read about this volunteer, before anything is looked up.
     *
     * @throws Refusal {@link Problem#FORBIDDEN} to a volunteer who asks about another; {@link Problem#AUTHORITY_MISSING} to
     *     everybody else, and alike where nobody has this number
     */
    public void require(VolunteerId volunteer) {
        caller.requireOwn(volunteer.value());
        if (isOwn(volunteer) || caller.is(Role.AUDITOR)) {
            return;
        }
        if (!queries.ask(new FindReadingRight(caller.subject(), volunteer)).held()) {
            throw new Refusal(
                    Problem.AUTHORITY_MISSING,
                    "No delegation of yours that is in force reaches this volunteer, where they live or serve or by the"
                            + " organisation that registered them or keeps their records; or nobody has this number. Ask"
                            + " whoever may grant it.");
        }
    }

    /**
     * Where the caller's delegations in force reach.
     *
     * @throws Refusal {@link Problem#AUTHORITY_MISSING} where there are none
     */
    public Set<Remit> remits() {
        Set<Remit> remits = queries.ask(new FindRemits(caller.subject())).remits();
        if (remits.isEmpty()) {
            throw new Refusal(Problem.AUTHORITY_MISSING);
        }
        return remits;
    }

    /** Whether the caller is this volunteer. */
    public boolean isOwn(VolunteerId volunteer) {
        return caller.is(Role.VOLUNTEER)
                && caller.volunteer().filter(volunteer.value()::equals).isPresent();
    }
}
