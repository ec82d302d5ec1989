package org.redvest.api.open.disclosure.query;

import org.redvest.api.Query;
import org.redvest.api.id.ServiceRecordId;

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
