package org.redvest.api.person.merge.event;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.ObjectionState;

/**
 * By a merge somebody served at two places at once: one of the records does not count until it is decided.
 *
 * @param mergeCaseId which case
 * @param volunteerId under whose number it was certified
 * @param recordId which record
 * @param minutes that do not count
 * @param overlapping the records of the same person that it overlaps
 */
@Revision("1")
public record ObjectionRaised(
        MergeCaseId mergeCaseId,
        VolunteerId volunteerId,
        ServiceRecordId recordId,
        long minutes,
        List<ServiceRecordId> overlapping)
        implements ObjectionEvent {

    @Override
    public ObjectionState state() {
        return ObjectionState.OPEN;
    }
}
