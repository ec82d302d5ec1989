package org.redvest.api.disclosure.query;

import org.redvest.api.Query;
import org.redvest.api.hours.ServiceRecordId;

/**
 * What does the public see of one service record?
 *
 * @param recordId the record
 */
public record FindDisclosedRecord(ServiceRecordId recordId) implements Query<DisclosedRecord> {

    @Override
    public Class<DisclosedRecord> answer() {
        return DisclosedRecord.class;
    }
}
