package org.redvest.api.merge.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.hours.ServiceRecordId;
import org.redvest.api.merge.MergeCaseId;
import org.redvest.api.merge.ObjectionState;
import org.redvest.api.volunteer.VolunteerId;

/**
 * A record counts again, because the merge by which it overlapped another was taken back.
 *
 * @param mergeCaseId which case
 * @param volunteerId under whose number it was certified
 * @param recordId which record
 */
@Revision("1")
public record ObjectionDropped(MergeCaseId mergeCaseId, VolunteerId volunteerId, ServiceRecordId recordId)
        implements ObjectionEvent {

    @Override
    public ObjectionState state() {
        return ObjectionState.DROPPED;
    }
}
