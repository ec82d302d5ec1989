package org.redvest.api.service.scrutiny.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.SpotCheckId;
import org.redvest.api.service.scrutiny.CheckOutcome;

/**
 * A record that a spot-check drew was checked; the last word on a record counts. It is about a record and says nothing of a
 * person, so that all of it may be published for good.
 *
 * @param spotCheckId which
 * @param recordId the record that was checked
 * @param outcome whether the service took place as recorded
 * @param note what was found, in words that are published
 */
@Revision("1")
public record SpotCheckResultRecorded(
        SpotCheckId spotCheckId, ServiceRecordId recordId, CheckOutcome outcome, Text note) implements SpotCheckEvent {}
