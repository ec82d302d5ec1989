package org.redvest.api.service.hours;

import org.redvest.api.Problem;
import org.redvest.api.id.ServiceRecordId;

/**
 * A service record to which what was ordered could not be done.
 *
 * @param recordId which record
 * @param code why not
 */
public record RefusedRecord(ServiceRecordId recordId, Problem code) {}
