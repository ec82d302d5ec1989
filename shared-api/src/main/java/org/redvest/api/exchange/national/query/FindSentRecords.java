package org.redvest.api.exchange.national.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.PartnerCode;
import org.redvest.api.Query;
import org.redvest.api.exchange.national.RecordState;
import org.redvest.api.id.VolunteerId;

/**
 * What became of the service records that were sent to other systems?
 *
 * @param system to this one alone; null for all
 * @param volunteerId of this person alone, under all their numbers; null for everybody's
 * @param state those that stand so alone; null for all
 * @param open whether those alone on which an officer has to decide
 * @param cursor where the page begins; null for the first
 * @param limit records at most
 */
public record FindSentRecords(
        @Nullable PartnerCode system,
        @Nullable VolunteerId volunteerId,
        @Nullable RecordState state,
        boolean open,
        @Nullable Long cursor,
        int limit)
        implements Query<SentRecords> {

    @Override
    public Class<SentRecords> answer() {
        return SentRecords.class;
    }
}
