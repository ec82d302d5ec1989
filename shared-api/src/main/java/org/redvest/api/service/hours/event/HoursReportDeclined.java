package org.redvest.api.service.hours.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.HoursReportId;
import org.redvest.api.id.VolunteerId;

/**
 * The organisation does not certify what a volunteer reported.
 *
 * @param reportId which report
 * @param volunteerId who says that they served
 * @param reason why, in words
 */
@Revision("1")
public record HoursReportDeclined(
        HoursReportId reportId,
        VolunteerId volunteerId,
        @OfPerson Text reason) implements HoursReportEvent {}
