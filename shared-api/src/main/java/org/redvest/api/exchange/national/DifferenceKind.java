package org.redvest.api.exchange.national;

/** How a person stands in another system's export and in this ledger. Stored nowhere: it follows from both. */
public enum DifferenceKind {
    /** 只在对方系统: nobody is registered here with that document. */
    ONLY_THERE,
    /** 只在本地: registered here, and not in the export. */
    ONLY_HERE,
    /** 姓名不一致: the same document under two names, whatever the hours. */
    NAME_DIFFERS,
    /** 时长不一致: the same person with other hours. */
    TIME_DIFFERS,
    /** 一致: the same person with the same hours. */
    EQUAL
}
