package org.redvest.api.service.hours.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.HoursReportId;
import org.redvest.api.id.VolunteerId;

/**
 * A volunteer took back what they had reported.
 *
 * @param reportId which report
 * @param volunteerId whose it was
 */
@Revision("1")
public record HoursReportWithdrawn(HoursReportId reportId, VolunteerId volunteerId) implements HoursReportEvent {}
