package org.redvest.api.reward.timebank;

import java.util.List;
import java.util.stream.Collectors;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;

/**
 * The rules of a time bank from a day on. Ages are whole years on the day of the act, amounts whole minutes.
 *
 * @param openingAge least age of who opens an account
 * @param residentsOnly whether accounts are for who lives in the bank's division
 * @param capMinutes most that an account holds, what waits included; what is earned above is set aside and offered for donation
 *     (南京: 1,500 h)
 * @param drawingAge least age of who orders service
 * @param giftAge least age of who is given time (南京: 60)
 * @param borrowingMinutes how far below zero an account may go; 0 where the bank does not lend (hard limit)
 * @param warningMinutes below which an answer warns (soft limit)
 * @param escrowDays days after which an order or a gift that nobody settled comes back
 * @param groupTimeDonated whether time that a group served goes to the pool (南京: 团体时间只能捐赠)
 * @param kinds of service that can be stored and ordered; any where there are none
 * @param atDeath what becomes of the time of a holder who died
 */
public record TimeBankRules(
        int openingAge,
        boolean residentsOnly,
        long capMinutes,
        int drawingAge,
        int giftAge,
        long borrowingMinutes,
        long warningMinutes,
        int escrowDays,
        boolean groupTimeDonated,
        List<Text> kinds,
        AtDeath atDeath) {

    /** Takes a list of its own. */
    public TimeBankRules {
        kinds = List.copyOf(kinds);
    }

    /**
     * Requires a kind of service that the bank offers.
     *
     * @throws Refusal {@link Problem#TIME_KIND_NOT_OFFERED}
     */
    public void requireOffered(Text kind) {
        if (!kinds.isEmpty() && !kinds.contains(kind)) {
            throw new Refusal(
                    Problem.TIME_KIND_NOT_OFFERED,
                    "The time bank offers %s: take one of them."
                            .formatted(kinds.stream().map(Text::value).collect(Collectors.joining(", "))));
        }
    }
}
