package org.redvest.api.city.organisation.event;

import org.redvest.api.DivisionCode;
import org.redvest.api.Text;

/** An organisation stands in the register from now on, with a credit code or as a team without one. */
public sealed interface OrganisationEntryEvent extends OrganisationEvent
        permits OrganisationRegistered, TeamRegistered {

    /** Its name. */
    Text name();

    /** Division code of its seat. */
    DivisionCode division();
}
