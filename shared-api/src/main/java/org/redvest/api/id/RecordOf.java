package org.redvest.api.id;

import org.redvest.api.Problem;

/**
 * A service record, and under whose number it was certified: it lies where the service took place.
 *
 * @param volunteerId under whose number
 * @param recordId which record
 */
public record RecordOf(VolunteerId volunteerId, ServiceRecordId recordId) implements Located {

    @Override
    public Problem unknown() {
        return Problem.UNKNOWN_SERVICE_RECORD;
    }

    @Override
    public String toString() {
        return "the service record " + recordId;
    }
}
