package org.redvest.api.reward.deposit.event;

import org.redvest.api.NamesVolunteer;
import org.redvest.api.id.DepositId;

/** What happened to a deposit. */
public sealed interface DepositEvent extends NamesVolunteer permits DepositRecorded, DepositChecked {

    /** Which deposit. */
    DepositId depositId();
}
