package org.redvest.api.service.hours.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;

/**
 * Somebody else than who certified a service signed for it too: it counts from now on.
 *
 * @param recordId which record
 * @param volunteerId under whose number it was certified
 */
@Revision("1")
public record HoursCountersigned(ServiceRecordId recordId, VolunteerId volunteerId) implements HoursEvent {}
