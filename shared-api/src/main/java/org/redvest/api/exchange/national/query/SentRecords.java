package org.redvest.api.exchange.national.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.PartnerCode;
import org.redvest.api.exchange.national.DisputeVerdict;
import org.redvest.api.exchange.national.RecordStanding;
import org.redvest.api.exchange.national.RecordState;
import org.redvest.api.id.SentRecordId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;

/**
 * Service records that were sent to other systems, each as it stands.
 *
 * @param records whatever happened last first
 * @param nextCursor where the next page begins; null on the last
 * @param position of the log, on which the answer rests
 */
public record SentRecords(
        List<SentRecord> records, @Nullable Long nextCursor, long position) {

    /**
     * One of them.
     *
     * @param record its number at the other system
     * @param system which system
     * @param recordId its number here
     * @param volunteerId who served
     * @param name masked
     * @param version the latest that was sent
     * @param standing whether it counts, as it was sent
     * @param serviceDate civil date of its beginning, Asia/Shanghai
     * @param hours as they were sent, rounded for this record by itself
     * @param state what became of the latest version
     * @param reason of the other system, as its code; null where it gave none
     * @param hoursThere what the other system has, in a conflict; null where it does not say
     * @param verdict of an officer on the state; null where there is none
     * @param words why they decided so; null where nobody did
     * @param since when it came to stand so
     */
    public record SentRecord(
            SentRecordId record,
            PartnerCode system,
            ServiceRecordId recordId,
            VolunteerId volunteerId,
            String name,
            long version,
            RecordStanding standing,
            LocalDate serviceDate,
            String hours,
            RecordState state,
            @Nullable String reason,
            @Nullable String hoursThere,
            @Nullable DisputeVerdict verdict,
            @Nullable String words,
            Instant since) {}
}
