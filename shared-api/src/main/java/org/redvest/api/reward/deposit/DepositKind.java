package org.redvest.api.reward.deposit;

/** What can be deposited into a passbook. Stored by name: a constant is never renamed. */
public enum DepositKind {
    /** 服务时长: minutes of service that are no certified record. */
    SERVICE_TIME,
    /** 捐赠物资: pieces of goods, by the scheme's valuation table. */
    GOODS,
    /** 专业服务: minutes of professional service. */
    PROFESSIONAL_SERVICE
}
