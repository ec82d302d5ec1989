package org.redvest.api.person.merge.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.ObjectionState;

/**
 * A record does not count, because another of the same person does at that time.
 *
 * @param mergeCaseId which case
 * @param volunteerId under whose number it was certified
 * @param recordId which record
 */
@Revision("1")
public record ObjectionUpheld(MergeCaseId mergeCaseId, VolunteerId volunteerId, ServiceRecordId recordId)
        implements ObjectionEvent {

    @Override
    public ObjectionState state() {
        return ObjectionState.UPHELD;
    }
}
