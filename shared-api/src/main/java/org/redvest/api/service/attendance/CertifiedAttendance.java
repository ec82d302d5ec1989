package org.redvest.api.service.attendance;

import org.redvest.api.Effect;
import org.redvest.api.id.ServiceRecordId;

/**
 * What was certified of somebody's attendance.
 *
 * @param effect whether it is certified now, or was before
 * @param recordId the service record's number
 * @param minutes of service
 */
public record CertifiedAttendance(Effect effect, ServiceRecordId recordId, long minutes) {}
