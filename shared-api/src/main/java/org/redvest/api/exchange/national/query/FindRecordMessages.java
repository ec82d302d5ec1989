package org.redvest.api.exchange.national.query;

import org.redvest.api.PartnerCode;
import org.redvest.api.Query;

/**
 * What is another system sent?
 *
 * @param system which
 * @param after position after which the page begins; 0 for all
 * @param limit messages at most
 */
public record FindRecordMessages(PartnerCode system, long after, int limit) implements Query<RecordMessages> {

    @Override
    public Class<RecordMessages> answer() {
        return RecordMessages.class;
    }
}
