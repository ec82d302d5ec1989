package org.redvest.api.reward.timebank;

/** What becomes of the time of a holder who died (身故处理), by the rules of a time bank. */
public enum AtDeath {
    /** A verified spouse or direct relative inherits it (继承). */
    INHERIT(TimeLedger.ESCROW),
    /** It goes to the pool (捐入公益池). */
    DONATE(TimeLedger.POOL),
    /** It lapses (失效). */
    LAPSE(TimeLedger.ISSUED);

    private final TimeLedger destination;

    AtDeath(TimeLedger destination) {
        this.destination = destination;
    }

    /** The ledger to which it goes. */
    public TimeLedger destination() {
        return destination;
    }
}
