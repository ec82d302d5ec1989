package org.redvest.api.reward.timebank;

/** What becomes of the time of a holder who died (身故处理), by the rules of a time bank. */
public enum AtDeath {
    /** A verified spouse or direct relative inherits it (继承). */
    INHERIT,
    /** It goes to the pool (捐入公益池). */
    DONATE,
    /** It lapses (失效). */
    LAPSE
}
