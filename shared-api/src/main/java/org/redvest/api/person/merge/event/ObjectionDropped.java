package org.redvest.api.person.merge.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.ObjectionState;

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
