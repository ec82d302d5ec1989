package org.redvest.api.service.hours.event;

import org.redvest.api.NamesVolunteer;
import org.redvest.api.id.ServiceRecordId;

/**
 * What happened to a volunteer's hours. A record counts once it is countersigned where it must be, while no objection suspends
 * it, and unless it is revoked; its minutes are those of its last correction.
 */
public sealed interface HoursEvent extends NamesVolunteer
        permits HoursCertified,
                HoursCountersigned,
                HoursSuspended,
                HoursSustained,
                HoursCorrected,
                HoursRevoked,
                HoursReinstated {

    /** Which service record. */
    ServiceRecordId recordId();
}
