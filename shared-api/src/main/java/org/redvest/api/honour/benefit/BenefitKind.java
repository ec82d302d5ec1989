package org.redvest.api.honour.benefit;

/** Of what kind a benefit is (《晋城市志愿服务激励方案》). Stored by name: a constant is never renamed. */
public enum BenefitKind {
    /** 交通出行. */
    TRANSPORT,
    /** 通信. */
    TELECOM,
    /** 医疗健康. */
    MEDICAL,
    /** 就业创业. */
    EMPLOYMENT,
    /** 法律援助. */
    LEGAL_AID,
    /** 文化. */
    CULTURE,
    /** 体育. */
    SPORT,
    /** 旅游. */
    TOURISM,
    /** 其他. */
    OTHER
}
