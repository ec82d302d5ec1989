package org.redvest.command.honour.certificate;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.OrganisationId;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.springframework.stereotype.Component;

/**
 * Who acts for an organisation acts on what that recorded: what tells of everybody's records is for an office. Whether they may
 * act there at all, their delegation says.
 */
@Component
class Issuers {

    private final Caller caller;

    Issuers(Caller caller) {
        this.caller = caller;
    }

    /**
     * Requires that the caller may have to do with certificates of these records, for somebody else.
     *
     * @param organisation whose records alone; null for everybody's
     * @throws Refusal {@link Problem#AUTHORITY_MISSING}
     */
    void require(@Nullable OrganisationId organisation) {
        if (organisation == null && !caller.is(Role.CITY_OFFICER) && !caller.is(Role.DISTRICT_OFFICER)) {
            throw new Refusal(
                    Problem.AUTHORITY_MISSING,
                    "An organisation certifies its own records: name it, or have an office do it.");
        }
    }
}
