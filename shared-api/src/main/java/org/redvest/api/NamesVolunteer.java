package org.redvest.api;

import org.redvest.api.id.VolunteerId;

/**
 * A fact about a volunteer: their history tells it, their export holds it, and once they are erased nothing is shown of it
 * that is {@link OfPerson}.
 */
public interface NamesVolunteer extends Event {

    /** Whom it is about, by the number under which it was recorded. */
    VolunteerId volunteerId();
}
