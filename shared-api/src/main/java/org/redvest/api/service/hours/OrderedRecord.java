package org.redvest.api.service.hours;

import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;

/**
 * A service record of an order.
 *
 * @param volunteerId under whose number it was certified
 * @param recordId which record
 */
public record OrderedRecord(VolunteerId volunteerId, ServiceRecordId recordId) {}
