package org.redvest.api.service.dispatch.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.DispatchId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;

/**
 * A registered organisation sends a volunteer out of town (外派), where policies may cover them while the order holds.
 *
 * @param dispatchId derived from organisation, volunteer, place and begin
 * @param organisationId who sends them
 * @param volunteerId whom
 * @param place where to, in words
 * @param from first instant
 * @param until first instant no longer
 * @param task what for, in words
 */
@Revision("1")
public record DispatchedOutOfTown(
        DispatchId dispatchId,
        OrganisationId organisationId,
        VolunteerId volunteerId,
        @OfPerson Text place,
        Instant from,
        Instant until,
        @OfPerson Text task)
        implements DispatchEvent {

    @Override
    public Instant validFrom() {
        return from;
    }

    @Override
    public Instant validUntil() {
        return until;
    }
}
