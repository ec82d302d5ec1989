package org.redvest.api.reward.timebank.event;

import org.redvest.api.NamesVolunteer;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.reward.timebank.Legs;

/** What happened to a time account. */
public sealed interface TimeAccountEvent extends NamesVolunteer
        permits TimeAccountOpened,
                TimeDeposited,
                TimeDonated,
                TimeOrdered,
                TimeDrawn,
                TimeReturned,
                TimeGranted,
                TimeGiftOffered,
                TimeGiftTaken,
                TimeGiftAccepted,
                TimeInherited,
                TimeSent,
                TimeArrived,
                TimeSentBack,
                TimeReceived,
                TimeAccountClosed {

    /** Which account. */
    TimeAccountId accountId();

    /** Of which bank. */
    TimeBankId bankId();

    /** How time moves by it. */
    default Legs legs() {
        return Legs.NONE;
    }
}
