package org.redvest.api.reward.timebank.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.PartnerCode;

/**
 * Partners of a time bank.
 *
 * @param exchanges in the order of the partners' codes
 * @param nextCursor where the next page begins; null on the last
 * @param position of the log, on which the answer rests
 */
public record TimeExchanges(
        List<ExchangePartner> exchanges, @Nullable PartnerCode nextCursor, long position) {

    /**
     * A partner, as it was agreed last.
     *
     * @param partner what it is called in messages
     * @param name what it is called
     * @param publicKey with which its messages are checked
     * @param effectiveFrom first civil day on which time is exchanged, Asia/Shanghai
     * @param basis the document that it rests on
     * @param ended whether it was ended since
     * @param suspense minutes that the partner has not answered
     * @param exchanged minutes that it took over, less those that came from it
     * @param lastSent sequence of the last message to it; 0 before the first
     * @param lastReceived sequence of the last message from it; 0 before the first
     */
    public record ExchangePartner(
            PartnerCode partner,
            String name,
            String publicKey,
            LocalDate effectiveFrom,
            String basis,
            boolean ended,
            long suspense,
            long exchanged,
            long lastSent,
            long lastReceived) {}
}
