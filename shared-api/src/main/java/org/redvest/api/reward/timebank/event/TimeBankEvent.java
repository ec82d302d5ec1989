package org.redvest.api.reward.timebank.event;

import org.redvest.api.Event;
import org.redvest.api.id.TimeBankId;

/** What happened to a time bank. */
public sealed interface TimeBankEvent extends Event permits TimeBankOpened, TimeBankRulesAdopted, TimePoolChanged {

    /** Which bank. */
    TimeBankId bankId();
}
