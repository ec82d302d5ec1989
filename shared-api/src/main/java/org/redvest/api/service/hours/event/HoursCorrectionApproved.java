package org.redvest.api.service.hours.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;

/**
 * A correction was approved by somebody else than who proposed it; it takes effect in the same breath.
 *
 * @param changeId which change
 * @param recordId which record
 * @param volunteerId under whose number it was certified
 */
@Revision("1")
public record HoursCorrectionApproved(HoursChangeId changeId, ServiceRecordId recordId, VolunteerId volunteerId)
        implements HoursChangeEvent {}
