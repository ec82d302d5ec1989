package org.redvest.api.service.dispatch.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.DispatchId;
import org.redvest.api.id.VolunteerId;

/**
 * A dispatch out of town ends when this is recorded, before its time (召回).
 *
 * @param dispatchId which dispatch
 * @param volunteerId who was sent
 * @param reason why
 */
@Revision("1")
public record DispatchRecalled(
        DispatchId dispatchId,
        VolunteerId volunteerId,
        @OfPerson Text reason) implements DispatchEvent {}
