package org.redvest.api.service.hours.event;

import org.redvest.api.NamesVolunteer;
import org.redvest.api.id.HoursReportId;

/** What happened to a service that a volunteer reported themselves (自主申报). */
public sealed interface HoursReportEvent extends NamesVolunteer
        permits HoursReported, HoursReportCertified, HoursReportDeclined, HoursReportWithdrawn {

    /** Which report. */
    HoursReportId reportId();
}
