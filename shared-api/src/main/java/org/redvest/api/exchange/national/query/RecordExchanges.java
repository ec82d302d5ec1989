package org.redvest.api.exchange.national.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.PartnerCode;

/**
 * Other systems with which records are exchanged.
 *
 * @param systems in the order of their codes, each as it was agreed last
 * @param nextCursor where the next page begins; null on the last
 * @param position of the log, on which the answer rests
 */
public record RecordExchanges(
        List<AgreedSystem> systems, @Nullable PartnerCode nextCursor, long position) {

    /**
     * One of them.
     *
     * @param system what it is called in messages
     * @param name what it is called
     * @param publicKey with which its messages are checked
     * @param effectiveFrom first civil day on which records are sent, Asia/Shanghai
     * @param decimals of the hours that it takes
     * @param basis the document that it rests on
     * @param ended whether it came to an end, and the key was revoked
     */
    public record AgreedSystem(
            PartnerCode system,
            String name,
            String publicKey,
            LocalDate effectiveFrom,
            int decimals,
            String basis,
            boolean ended) {}
}
