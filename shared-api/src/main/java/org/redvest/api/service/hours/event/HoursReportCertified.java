package org.redvest.api.service.hours.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.HoursReportId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;

/**
 * The organisation certified what a volunteer reported: the record is made in the same breath.
 *
 * @param reportId which report
 * @param volunteerId who served
 * @param recordId which record
 */
@Revision("1")
public record HoursReportCertified(HoursReportId reportId, VolunteerId volunteerId, ServiceRecordId recordId)
        implements HoursReportEvent {}
